package import CockpitCatalogue
import CockpitValues

/// What a target of a plan asks for on the way to its year: 阶段路径.
///
/// A straight line from the end of a year to the end of the target's own. An amount that adds up begins
/// anew each year, and is asked for by the share of the year that is over, or by the target's own path.
package struct StagePath: Sendable, Hashable {
  /// Where the stage begins: at the end of a year, with what was to be reached by then or was.
  package struct Start: Sendable, Hashable {
    package let year: Int
    package let value: Double
    /// Whether the value was a target, against which that year's end stands, or only what was reached.
    package let isTarget: Bool
  }

  /// `nil` for an amount that is only asked for in its own year.
  package let start: Start?
  package let target: Target

  /// The path to a target, in the unit of the target; `nil` for one that is no amount and no level,
  /// and for a level that begins nowhere.
  init?(to target: Target, from start: Start?) {
    switch target.kind {
    case .cumulative: break
    case .levelFloor, .levelCap: guard start != nil else { return nil }
    default: return nil
    }
    guard target.evaluation != .informational else { return nil }
    self.start = start
    self.target = target
  }

  /// What is asked for at the end of a period; `nil` where the stage has not begun or is over.
  func planned(at period: Period) -> Double? {
    let time = TimeProgress(period)
    guard time.year <= target.year else { return nil }
    guard target.kind == .cumulative else { return level(at: Double(time.year - 1) + time.share) }
    let share =
      time.year == target.year ? target.path?.share(at: time) ?? time.percent : time.percent
    return level(at: Double(time.year)).map { ($0 * share / 100).withoutBinaryNoise }
  }

  /// What is asked for at a time in years, a whole one being the end of that year.
  ///
  /// Whoever is there already has only to stay there.
  private func level(at time: Double) -> Double? {
    guard time < Double(target.year) else { return target.limit }
    guard let start, time > Double(start.year) || start.isTarget && time == Double(start.year)
    else { return nil }
    let rise = target.limit - start.value
    guard target.kind == .levelCap ? rise < 0 : rise > 0 else { return target.limit }
    let share = (time - Double(start.year)) / Double(target.year - start.year)
    return (start.value + rise * share).withoutBinaryNoise
  }
}

extension StagePath {
  /// What is asked for at the end of a period as figures are published: nobody is behind by less than
  /// a figure can tell.
  func planned(at period: Period, decimals: Int) -> Double? {
    planned(at: period).map { NumberText.rounded($0, decimals: decimals) }
  }
}
