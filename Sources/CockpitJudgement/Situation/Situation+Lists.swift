package import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

// What lists show of a situation as a whole, put together at each question from what was judged
// with it.

/// A figure that is not due yet, and the day by whose end it is.
package struct DueFigure: Sendable, Hashable {
  package let release: DueRelease
  package let reading: Reading
}

/// What became of a target of a plan.
package enum TargetOutcome: Sendable, Hashable {
  /// The plan was withdrawn before anybody could say.
  case stopped
  case judged(Attainment)
}

extension Situation {
  /// What the core indicators are to report next, the first day first; what comes every day and
  /// sensors are left out.
  package var dues: [DueFigure] {
    let dues = readings.values.compactMap { reading -> DueFigure? in
      guard reading.indicator.tier == .core, reading.indicator.frequency != .day,
        let next = reading.freshness.next
      else { return nil }
      return DueFigure(release: next, reading: reading)
    }
    return dues.enumerated().sorted {
      ($0.element.release.day, $0.offset) < ($1.element.release.day, $1.offset)
    }.map(\.element)
  }

  /// The readings that have a target of the running year and no light, not even a last one, in pack
  /// order.
  ///
  /// - Complexity: O(indicators)
  package var unlit: [Reading] { readings.unlit }

  /// Whether a target of a plan was reached, by the figure that ends its own year; `nil` while the
  /// year lasts, and for a demand that is only shown.
  package func outcome(of target: Target) -> TargetOutcome? {
    if state(ofPlan: target.plan) == .stopped { return .stopped }
    guard target.phase(on: evidence.today) == .over else { return nil }
    guard let indicator = target.indicator.flatMap({ catalogue.indicator($0) }),
      let series = readings[indicator.id]?.series
    else {
      return target.isFactOnly || target.evaluation == .informational ? nil : .judged(.noData)
    }
    return Facts(evidence).attainment(of: target, indicator, series).map { .judged($0) }
  }

  /// How a target of a plan stands by the figures of the region.
  ///
  /// - Complexity: O(figures of the series)
  package func planStanding(of target: Target) -> PlanStanding {
    guard let indicator = target.indicator.flatMap({ catalogue.indicator($0) }),
      let reading = readings[indicator.id]
    else {
      let isShownOnly = target.isFactOnly || target.evaluation == .informational
      return PlanStanding(
        target: target,
        light: LightReading(unlit: isShownOnly ? .notAssessed : .noFigureOfYear))
    }
    return Facts(evidence).planStanding(of: target, by: reading)
  }

  /// The targets that plans in force set an indicator, of each demand the one whose year is not over
  /// and comes first.
  package func planTargets(of indicator: String) -> [Target] {
    let today = evidence.today
    var first: [String: Target] = [:]
    var order: [String] = []
    for target in catalogue.goals.targets
    where target.indicator == indicator && target.year >= today.year {
      guard state(ofPlan: target.plan) == .running else { continue }
      if first[target.id] == nil { order.append(target.id) }
      if first[target.id].map({ target.year < $0.year }) ?? true { first[target.id] = target }
    }
    return order.compactMap { first[$0] }
  }

  /// Whether a plan is in force, so that its targets stand on the way to their years.
  package var hasRunningPlan: Bool {
    catalogue.goals.plans.contains { $0.state(on: evidence.today) == .running }
  }

  /// Whether the year of a target is the running one.
  package func isRunning(_ target: Target) -> Bool {
    target.phase(on: evidence.today) == .running
  }

  /// Whether the year of a goal without a number is to come, running or over, or its plan withdrawn.
  package func state(of milestone: Milestone) -> MilestoneState {
    if state(ofPlan: milestone.plan) == .stopped { return .stopped }
    let year = evidence.today.year
    return year < milestone.year ? .ahead : year == milestone.year ? .due : .over
  }

  /// Whether the year of a target of a plan is over.
  package func isOver(_ target: Target) -> Bool { target.phase(on: evidence.today) == .over }

  /// How a plan stands, by its id: in force, past its last year, or withdrawn; `nil` where the pack
  /// has none of that id.
  package func state(ofPlan id: String) -> PlanState? {
    catalogue.goals.plan(id)?.state(on: evidence.today)
  }

  /// How a system of the pack stands: whether a figure of its indicators or a record
  /// of it has arrived.
  package func state(of system: System) -> SystemState {
    systems.states[system.id] ?? .unconnected
  }

  /// The systems of the pack by domain in its order, then those that carry all domains by what they
  /// are.
  package var systemGroups: [SystemGroup] { systems.groups }

  /// How the indicators of the pack stand that a list lets through.
  ///
  /// - Complexity: O(indicators)
  package func counts(where passes: (ReadingSummary) -> Bool) -> StandingCounts {
    StandingCounts(
      readings.summaries.compactMap { !$0.isUncatalogued && passes($0) ? $0.standing : nil })
  }

  /// How what only files define stands, as far as it is contradicted or hard to believe and a list
  /// lets it through.
  ///
  /// - Complexity: O(indicators)
  package func uncataloguedCounts(where passes: (ReadingSummary) -> Bool) -> StandingCounts {
    StandingCounts(
      readings.summaries.compactMap { $0.isUncataloguedProblem && passes($0) ? $0.standing : nil })
  }

  /// The readings of what only files define where sources contradict each other or that are hard to
  /// believe, in the order of their ids.
  ///
  /// - Complexity: O(indicators)
  package var uncataloguedProblems: [Reading] { readings.uncataloguedProblems }

  /// How the indicators stand that have a target of the year and pass a list.
  ///
  /// - Complexity: O(indicators)
  package func targetCounts(where passes: (ReadingSummary) -> Bool) -> TargetCounts {
    readings.summaries.reduce(into: TargetCounts()) { counts, summary in
      guard summary.isJudged || summary.isUnlit, passes(summary) else { return }
      if summary.isUnlit {
        counts.unlit += 1
      } else if !summary.isLightSure {
        counts.unsure += 1
      } else if summary.severity > 0 {
        counts.behind += 1
      } else {
        counts.met += 1
      }
    }
  }

  /// The readings of the indicators that a system's text lets one measure.
  package func readings(of system: System) -> [Reading] {
    system.indicators.compactMap { readings[$0] }
  }

  /// The data problems of each source that has any, by its id, in pack order.
  package var problemsBySource: [String: [Reading]] {
    var problems: [String: [Reading]] = [:]
    for reading in dataProblems + uncataloguedProblems {
      guard let source = reading.latest?.source else { continue }
      problems[source, default: []].append(reading)
    }
    return problems
  }

  /// The readings of the indicators that have a series in an area, in the order of the pack.
  package func readings(inArea code: String) -> [Reading] {
    let known = indicators(inArea: code)
    return catalogue.indicators.filter { known.contains($0.id) }
      .map { reading(of: $0, area: code) }
  }
}

extension Double {
  /// The decimals with which the number is written, at most three.
  package var decimalPlaces: Int {
    (0...3).first { NumberText.rounded(self, decimals: $0) == self } ?? 3
  }
}
