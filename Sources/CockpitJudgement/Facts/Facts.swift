import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// What of the pack and of all that was read counts at one moment.
struct Evidence: Sendable {
  /// The pack with what the known files define beside it.
  let catalogue: Catalogue
  let warehouse: Warehouse
  let targets: TargetBook
  let moment: Moment
  let today: CivilDate
  /// The first instant of the next day.
  let tomorrow: Instant
  let numbers: SeriesNumbers
  /// What judgements of the moment share.
  let beliefs = Beliefs()
}

/// The one door through which a rule asks for what it judges by.
///
/// Each question is noted, answered or not, so that the judgement is made again when the answer
/// would be another one. What is asked past the door leaves a stale judgement, or a figure of a
/// single respondent on the screen.
///
/// One is made for each judgement, and is used on one thread.
final class Facts {
  private let evidence: Evidence
  private(set) var asked: Asked
  /// What was found hard to believe in series as they were reported.
  private var doubted: [SeriesKey: Set<Period>] = [:]

  /// The facts for a judgement that rests on another one, if `asked` says what that one asked.
  init(_ evidence: Evidence, asked: Asked = Asked()) {
    self.evidence = evidence
    self.asked = asked
  }

  // MARK: What never changes while a pack is judged

  /// The code of the area that the pack is about.
  var region: String { evidence.catalogue.region }
  var calendar: StatisticalCalendar { evidence.catalogue.calendar }
  var lightRules: [LightRule] { evidence.catalogue.goals.lightRules }

  // MARK: Time

  /// The day of the clock.
  ///
  /// What asks for it is judged again on the next day.
  /// All that depends on the calendar changes between two days: releases and graces end with a day,
  /// targets and rules hold for whole days.
  var today: CivilDate {
    asked.note(until: evidence.tomorrow)
    return evidence.today
  }

  /// The clock itself.
  ///
  /// What asks for it must note until when its answer holds.
  var clock: Instant { evidence.moment.clock }

  /// The second of the clock as clocks of the region show it, since 1970-01-01T00:00.
  ///
  /// What asks for it must note until when its answer holds.
  var civilNow: Int64 {
    Period.instant(evidence.moment.clock, offset: evidence.catalogue.offset).ordinal
  }

  /// Notes that the answer may be another one from a civil second on.
  func note(untilCivil second: Int64) {
    asked.note(until: Instant(seconds: second - Int64(evidence.catalogue.offset.seconds)))
  }

  /// How old the figures of a series are by the clock, given those that count.
  ///
  /// The areas beside that of the series are asked only where its figure is late: what they have
  /// reported already is old here, unless it is hard to believe or of few cases.
  func freshness(
    of indicator: Indicator, series: SeriesKey, history: [Observation]
  ) -> Freshness {
    let clock = evidence.moment.clock
    var freshness = Freshness.of(
      indicator, history: history, now: clock, releases: calendar.releases)
    if freshness.state == .late, let awaited = freshness.awaited,
      let peers = latestOfPeers(of: indicator, series), peers >= awaited.period
    {
      freshness = Freshness.of(
        indicator, history: history, peers: peers, now: clock, releases: calendar.releases)
    }
    if case .interval(let seconds) = indicator.frequency {
      let next = freshness.nextChange(
        interval: seconds, after: clock, offset: calendar.releases.offset)
      if let next { asked.note(until: next) }
    } else {
      asked.note(until: evidence.tomorrow)
    }
    return freshness
  }

  /// The latest period with a value of the same figures in the areas under the same one.
  private func latestOfPeers(of indicator: Indicator, _ series: SeriesKey) -> Period? {
    guard let parent = area(series.area)?.parent else { return nil }
    return areas(below: parent).filter { $0.code != series.area }.compactMap { area in
      let peer = series.of(area.code)
      return reported(peer).last { countsAmongPeers($0, of: indicator, peer) }?.period
    }.max()
  }

  /// Whether a figure may stand beside those of other areas: one that can be believed, with enough cases
  /// behind it.
  func countsAmongPeers(
    _ figure: Observation, of indicator: Indicator, _ series: SeriesKey
  ) -> Bool {
    figure.value != nil && SampledPercentage(figure, of: indicator)?.isLarge != false
      && !doubtedPeriods(of: indicator, series).contains(figure.period)
  }

  /// The periods of a series whose figures are hard to believe, as they were reported.
  ///
  /// - Complexity: O(figures of the series) on the first question
  func doubtedPeriods(of indicator: Indicator, _ series: SeriesKey) -> Set<Period> {
    if let known = doubted[series] { return known }
    let figures = reported(series).filter { $0.value != nil }
    let periods = Plausibility.believed(of: indicator, history: figures).doubtedPeriods
    doubted[series] = periods
    return periods
  }

  // MARK: Figures

  /// The figures of a series that can be believed, as another judgement just found them, or found now: with all
  /// that this asks.
  func answer(
    to series: SeriesKey, of indicator: Indicator, _ find: (Facts) -> [Observation]
  ) -> [Observation] {
    if let known = evidence.beliefs.known(series, of: indicator) {
      asked.formUnion(known.asked)
      return known.value
    }
    let facts = Facts(evidence)
    let found = Judged(find(facts), asked: facts.asked)
    evidence.beliefs.add(found, of: indicator, series)
    asked.formUnion(found.asked)
    return found.value
  }

  /// The figures of a series that count, as they were reported, one for each period, the earliest
  /// first.
  ///
  /// Those of longer periods than the indicator has stand beside them and are none of them. They may
  /// tell of a single respondent: see ``history(_:)``.
  func reported(_ series: SeriesKey) -> [Observation] {
    note(series)
    let history = evidence.warehouse.history(series, knownAt: evidence.moment.knownUntil)
    guard let indicator = indicator(series.indicator),
      history.indices.contains(where: { indicator.isTooLong(history[$0].period) })
    else { return history }
    // What only a file defines may have other periods than it says, but not both.
    let kind = indicator.frequency.periodKind
    guard !indicator.isUncatalogued || history.contains(where: { $0.period.kind == kind }) else {
      return history
    }
    return history.filter { !indicator.isTooLong($0.period) }
  }

  /// The figure of a period as it was reported.
  func reported(_ series: SeriesKey, in period: Period) -> Observation? {
    note(series)
    return evidence.warehouse.figure(series, in: period, knownAt: evidence.moment.knownUntil)
  }

  /// The figure of the latest period that has one, as it was reported.
  func latestReported(_ series: SeriesKey) -> Observation? {
    note(series)
    let latest = evidence.warehouse.latest(series, knownAt: evidence.moment.knownUntil)
    guard let latest, indicator(series.indicator)?.isTooLong(latest.period) ?? false else {
      return latest
    }
    return reported(series).last { $0.value != nil }
  }

  /// The figures that sources reported for a period, in the order in which they became known.
  func reportedVersions(_ series: SeriesKey, in period: Period) -> [Observation] {
    note(series)
    return evidence.warehouse.vintages(
      series, period: period, knownAt: evidence.moment.knownUntil)
  }

  /// All that a source reported of a series, repeats too, by period and then in the order in which it became known.
  func reports(_ series: SeriesKey, from source: String) -> [Observation] {
    note(series)
    return evidence.warehouse.reports(series, from: source, knownAt: evidence.moment.knownUntil)
  }

  /// When the figures of a series came; `nil` where no known file has it.
  func arrivals(_ series: SeriesKey) -> SeriesArrivals? {
    note(series)
    return evidence.warehouse.arrivals(of: series, knownAt: evidence.moment.knownUntil)
  }

  /// Whether more than one source gives a series.
  func hasSeveralSources(_ series: SeriesKey) -> Bool {
    note(series)
    return evidence.warehouse.hasSeveralSources(series, knownAt: evidence.moment.knownUntil)
  }

  /// The series of an indicator that have a row in any file, in no order.
  ///
  /// A file may be ahead of what is known: such a series has no figure yet.
  ///
  /// - Complexity: O(series of all indicators)
  func series(ofIndicator id: String) -> [SeriesKey] {
    asked.note(allSeriesOf: id)
    return evidence.warehouse.series(ofIndicator: id)
  }

  private func note(_ series: SeriesKey) {
    asked.note(series: evidence.numbers.number(of: series))
  }

  // MARK: Definitions

  /// What an indicator is; `nil` where nobody defines it.
  func indicator(_ id: String) -> Indicator? {
    asked.note(definitionOf: id)
    return evidence.catalogue.indicator(id)
  }

  /// An area by its code; `nil` where nobody knows it.
  func area(_ code: String) -> Area? {
    asked.noteAreas()
    return evidence.catalogue.areas[code]
  }

  /// Whether an area lies in another one, at any depth, or is it.
  func isArea(_ code: String, in other: String) -> Bool {
    asked.noteAreas()
    return code == other
      || evidence.catalogue.areas.ancestors(of: code).contains { $0.code == other }
  }

  /// The areas right below one, in the order of the pack.
  func areas(below code: String) -> [Area] {
    asked.noteAreas()
    return evidence.catalogue.areas.children(of: code)
  }

  /// What documents that are known ask of an indicator in a year, each kind once, the one that is
  /// judged first.
  func targets(of indicator: String, year: Int) -> [Target] {
    asked.note(targetsOf: indicator)
    return evidence.targets.targets(of: indicator, year: year, on: today)
  }

  /// What plans that were not withdrawn ask of an indicator in a year, in the order of the pack.
  func planTargets(of indicator: String, year: Int) -> [Target] {
    let goals = evidence.catalogue.goals
    let plans = goals.plans.filter {
      $0.years.contains(year) && ![.stopped, .ahead].contains($0.state(on: today))
    }
    guard !plans.isEmpty else { return [] }
    return goals.targets.filter { target in
      target.year == year && target.indicator == indicator
        && plans.contains { $0.id == target.plan }
    }
  }

  /// The plan that sets a target, and its target of the stage before; `nil` for what no plan sets.
  func stage(of target: Target) -> (plan: Plan, previous: Target?)? {
    let goals = evidence.catalogue.goals
    guard let plan = goals.plan(target.plan) else { return nil }
    let previous = goals.targets.filter {
      $0.id == target.id && $0.plan == target.plan && $0.year < target.year
    }.max { $0.year < $1.year }
    return (plan, previous)
  }
}
