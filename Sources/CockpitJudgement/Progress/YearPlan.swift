package import CockpitCatalogue
import CockpitValues

/// What an amount that a year is to bring should have come to, period by period, or a figure on the way
/// to a target of a plan.
package struct YearPlan: Sendable, Hashable {
  package let target: Target
  /// The amounts at the ends of the periods, in the unit of the target; `nil` before the stage begins
  /// and after its end.
  package let amounts: [Double?]

  /// The plan of a target over some periods of a year; `nil` for a target that is no amount, and for
  /// one of another year.
  init?(of target: Target, over periods: [Period]) {
    guard target.kind == .cumulative, periods.allSatisfy({ $0.year == target.year }) else {
      return nil
    }
    self.target = target
    amounts = periods.map { period in
      let time = TimeProgress(period)
      return target.value * (target.path?.share(at: time) ?? time.percent) / 100
    }
  }

  /// The way to a target of a plan over some periods; `nil` where none of them lies on it.
  init?(of path: StagePath, over periods: [Period]) {
    target = path.target
    amounts = periods.map { path.planned(at: $0) }
    guard amounts.contains(where: { $0 != nil }) else { return nil }
  }
}
