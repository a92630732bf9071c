package import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse

/// How a target of a plan stands at a moment.
///
/// All figures are in the unit of the indicator.
package struct PlanStanding: Sendable, Hashable {
  /// In the unit of the indicator that measures it, where there is one.
  package let target: Target
  /// The newest figure that can be believed; once the year is over, the one that ended it.
  package let figure: Observation?
  package let path: StagePath?
  /// What the path asks for at the end of the period of the figure, as published.
  package let planned: Double?
  /// How far the figure lies on the good side of the path, in its unit; negative on the bad side.
  package let margin: Double?
  /// How the figure stands against the target; `nil` outside the target's own year, and where it is
  /// of another one.
  package let progress: Progress?
  /// The light of the target in its own year, or why it has none.
  package let light: LightReading

  init(
    target: Target, figure: Observation? = nil, path: StagePath? = nil, planned: Double? = nil,
    margin: Double? = nil, progress: Progress? = nil, light: LightReading
  ) {
    self.target = target
    self.figure = figure
    self.path = path
    self.planned = planned
    self.margin = margin
    self.progress = progress
    self.light = light
  }
}

extension Facts {
  /// The way to a target of a plan: from the stage before, for the first one from the earliest figure
  /// that ends a year of the plan or the one before; `nil` for what has none.
  ///
  /// The target is in the unit of the indicator.
  func stagePath(
    to target: Target, _ indicator: Indicator, _ valued: [Observation]
  ) -> StagePath? {
    guard let (plan, previous) = stage(of: target) else { return nil }
    if let previous {
      let value = previous.converted(to: indicator.unit).limit
      return StagePath(
        to: target, from: StagePath.Start(year: previous.year, value: value, isTarget: true))
    }
    let years = (plan.years.lowerBound - 1)..<max(plan.years.lowerBound, target.year)
    let first = valued.first { years.contains($0.period.year) && $0.period.endsYear }
    let start = first.flatMap { figure in
      figure.value.map { StagePath.Start(year: figure.period.year, value: $0, isTarget: false) }
    }
    return StagePath(to: target, from: start)
  }

  /// How a target of a plan stands by the newest figure, or once its year is over by the one that ends
  /// it.
  func planStanding(of target: Target, by reading: Reading) -> PlanStanding {
    let indicator = reading.indicator
    let target = target.converted(to: indicator.unit)
    let phase = target.phase(on: today)
    var valued = believed(indicator, reading.series)
    if phase == .over {
      let end = valued.lastIndex { $0.period.year == target.year && $0.period.endsYear }
      valued = end.map { Array(valued[...$0]) } ?? []
    }
    let figure = valued.last
    let isShown = figure.flatMap { SampledPercentage($0, of: indicator) }?.isLarge != false
    let isShownOnly = target.isShownOnly(for: indicator)
    let path = isShownOnly ? nil : stagePath(to: target, indicator, valued)
    let planned = figure.flatMap { path?.planned(at: $0.period, decimals: indicator.decimals) }
    let margin = planned.flatMap { planned -> Double? in
      guard isShown, let value = figure?.value else { return nil }
      let published = NumberText.rounded(value, decimals: indicator.decimals)
      let room = target.evaluation.isUpperLimit ? planned - published : published - planned
      return room.withoutBinaryNoise
    }
    guard phase == .running, !isShownOnly, isShown else {
      let unlit: LightReading.Unlit =
        isShownOnly
        ? .notAssessed
        : phase == .over ? .yearIsOver : phase == .ahead ? .noTarget : .smallSample
      return PlanStanding(
        target: target, figure: figure, path: path, planned: isShown ? planned : nil,
        margin: margin, progress: nil, light: LightReading(unlit: unlit))
    }
    let judged = judgement(
      against: target, of: indicator, reading.series, valued, doubted: reading.doubted,
      isUsable: reading.isUsable, isSure: !valued.isEmpty && reading.conflicts.isEmpty,
      sample: figure.flatMap { SampledPercentage($0, of: indicator) })
    return PlanStanding(
      target: target, figure: figure, path: path, planned: planned, margin: margin,
      progress: judged.progress, light: judged.light)
  }
}
