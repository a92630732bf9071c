package import CockpitCatalogue
import CockpitValues

/// How an indicator stands on its way to the target of the running year.
package struct Progress: Hashable, Sendable {
  /// The measure that the kind of the target decides.
  package enum Measure: Hashable, Sendable {
    case cumulative(CumulativeProgress)
    case growth(GrowthProgress)
    case level(LevelProgress)
    case averageCap(AverageCapProgress)
    case quota(QuotaProgress)
    case milestone(MilestoneProgress)
    case zero(ZeroProgress)
  }

  /// What can still become of a target.
  package enum Outlook: Hashable, Sendable {
    case open
    /// 已难完成: the rest of the year would have to do more than it ever did.
    case hardlyReachable
    /// 已锁定未达: nothing that the rest of the year brings can reach the target.
    case lockedMiss
  }

  package let target: Target
  package let time: TimeProgress
  package let measure: Measure
  /// Whether the target was reached, once its year is over; 无数据 until the figure that ends the
  /// year is there.
  package let attainment: Attainment?

  /// The progress of a target; `nil` where none can be told.
  ///
  /// That is for a period of another year, a demand that is not judged, a reference that is
  /// missing, and a cumulative or quota target that is not above zero.
  init?(of target: Target, at figures: TargetFigures) {
    let time = TimeProgress(figures.period)
    guard time.year == target.year, target.evaluation != .informational,
      let measure = Progress.measure(of: target, at: figures, time: time)
    else { return nil }
    self.target = target
    self.time = time
    self.measure = measure
    attainment = Progress.attainment(of: target, at: figures)
  }

  /// Whether the figures that end a year reached its target; `nil` while the year lasts.
  private static func attainment(of target: Target, at figures: TargetFigures) -> Attainment? {
    guard figures.isYearOver, !target.isFactOnly else { return nil }
    guard figures.isFinal else { return .noData }
    var value = figures.value
    if target.kind == .relative {
      guard let reference = figures.reference else { return .noData }
      value =
        NumberText.rounded(value, decimals: figures.decimals)
        - NumberText.rounded(reference, decimals: figures.decimals)
    }
    return target.attainment(of: value, decimals: figures.decimals, better: figures.better)
  }

  private static func measure(
    of target: Target, at figures: TargetFigures, time: TimeProgress
  ) -> Measure? {
    let value = NumberText.rounded(figures.value, decimals: figures.decimals)
    switch target.kind {
    case .cumulative:
      return CumulativeProgress(
        actual: value, target: target.value, time: time, path: target.path,
        pattern: figures.pattern
      ).map { .cumulative($0) }
    case .growth:
      return .growth(
        GrowthProgress(
          actual: value, target: target.value, time: time, path: target.path,
          baseShare: figures.baseShare, historicalMaximum: figures.historicalMaximum))
    case .averageCap:
      return .averageCap(
        AverageCapProgress(
          mean: value, cap: target.limit, time: time, lastYear: figures.lastYear))
    case .quota:
      return QuotaProgress(used: value, quota: target.limit, time: time, path: target.path)
        .map { .quota($0) }
    case .milestone:
      return .milestone(MilestoneProgress(actual: value, time: time, path: target.path))
    case .zero:
      return .zero(ZeroProgress(events: value))
    case .relative:
      return figures.reference.flatMap {
        let reference = NumberText.rounded($0, decimals: figures.decimals)
        return level((value - reference).withoutBinaryNoise, of: target, figures)
      }
    case .levelCap, .levelFloor, .rank, .about, .yesNo:
      return level(value, of: target, figures)
    }
  }

  private static func level(
    _ value: Double, of target: Target, _ figures: TargetFigures
  ) -> Measure? {
    if let planned = figures.planned {
      let headroom = target.kind == .levelCap ? planned - value : value - planned
      return .level(
        LevelProgress(
          actual: value, target: target.limit, planned: planned,
          headroom: headroom.withoutBinaryNoise))
    }
    return target.margin(of: value, decimals: figures.decimals, better: figures.better).map {
      .level(LevelProgress(actual: value, target: target.limit, headroom: $0))
    }
  }
}

// MARK: - What every kind can say

extension Progress {
  /// How far the figure lies on the good side of what is asked by now; below zero it is behind.
  package var margin: Double {
    switch measure {
    case .cumulative(let progress): progress.gap
    case .growth(let progress): progress.gap
    case .level(let progress): progress.headroom
    case .averageCap(let progress): progress.headroom
    case .quota(let progress): progress.gap
    case .milestone(let progress): progress.gap
    case .zero(let progress): 0 - progress.events
    }
  }

  /// Whether what is asked by now is met, in the words of the target: 超过 and 低于 ask for more
  /// than to reach it.
  package var isOnTrack: Bool { target.allows(margin) }

  /// Whether the figure just reaches what it was to pass.
  var isOnlyReached: Bool { margin == 0 && !isOnTrack }

  package var outlook: Outlook {
    switch measure {
    case .cumulative(let progress):
      progress.remainder?.isHardlyReachable == true ? .hardlyReachable : .open
    case .growth(let progress): progress.isHardlyReachable ? .hardlyReachable : .open
    case .averageCap(let progress): target.allows(progress.bestMargin) ? .open : .lockedMiss
    case .quota(let progress): target.allows(progress.bestMargin) ? .open : .lockedMiss
    case .zero: isOnTrack ? .open : .lockedMiss
    case .level, .milestone: .open
    }
  }

  /// How far behind its target the indicator is, to order deviations by: in points, and where the
  /// target has no schedule, the missing part in percent of the target; 0 if it is not behind.
  package var shortfall: Double {
    let gap =
      switch measure {
      case .level, .averageCap: percent(margin)
      case .cumulative, .growth, .quota, .milestone: margin
      case .zero: 100 * margin
      }
    return max(0, -gap)
  }

  private func percent(_ headroom: Double) -> Double {
    target.limit == 0 ? headroom : headroom / target.limit.magnitude * 100
  }

  /// Whether enough of the year is over to light the target: the first quarter, or a path.
  package var isJudgeable: Bool {
    target.path != nil || isOnStagePath || time.isPastFirstQuarter
  }

  /// Whether a level is held against the way to its target and not yet against the target.
  package var isOnStagePath: Bool {
    guard case .level(let level) = measure else { return false }
    return level.planned != level.target
  }
}
