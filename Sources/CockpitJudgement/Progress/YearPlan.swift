package import CockpitCatalogue
import CockpitValues

/// What an amount that a year is to bring should have come to, period by period.
package struct YearPlan: Sendable, Hashable {
  package let target: Target
  /// The amounts at the ends of the periods, in the unit of the target.
  package let amounts: [Double]

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
}
