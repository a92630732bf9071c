import Glibc

/// What the sum of coming values may be, step by step.
///
/// The errors of the steps of one forecast are sums of the same shocks: what a month brings more than was thought, the
/// next months bring more, too, by as much as the spread grows from step to step. So the shocks add up with the weights
/// that the spreads tell, and neither as if the steps knew nothing of each other, which is too narrow, nor as if all
/// erred alike, which is too wide. The growth of a forecast's variance by squared weights: Box and Jenkins (1970),
/// "Time Series Analysis: Forecasting and Control".
enum RunningSum {
  /// The distributions of what was reached after each step.
  ///
  /// - Parameters:
  ///   - steps: of the single values, the next one first.
  ///   - reached: what is reached already, in their unit.
  ///   - isRelative: whether errors are shares of a step, as seasons are, and not amounts.
  ///   - widening: by how much each step is wider because a model is never known for sure. That is no shock that stays, and
  ///     the sum up to a step has it as that step has.
  /// - Returns: one for each step.
  /// - Complexity: O(steps³)
  static func of(
    _ steps: [PredictiveDistribution], after reached: Double, isRelative: Bool,
    widening: (_ step: Int) -> Double = { _ in 1 }
  ) -> [PredictiveDistribution] {
    let wider = steps.indices.map { widening($0 + 1) }
    let sizes =
      isRelative && steps.allSatisfy { $0.point > 0 }
      ? steps.map(\.point) : steps.map { _ in 1 }
    let below = spreads(zip(steps, wider).map { $0.below / $1 }, sizes)
    let above = spreads(zip(steps, wider).map { $0.above / $1 }, sizes)
    var sum = reached
    return steps.indices.map { index in
      sum += steps[index].point
      // What cannot fall below 0 takes nothing away from what is reached.
      let lower = steps[index].bounds.lowerBound >= 0 ? reached : -Double.infinity
      return PredictiveDistribution(
        point: sum, below: below[index] * wider[index], above: above[index] * wider[index],
        bounds: lower...Double.infinity)
    }
  }

  /// The scales of the sums of the first steps, by those of the steps and their sizes.
  private static func spreads(_ scales: [Double], _ sizes: [Double]) -> [Double] {
    let relative = zip(scales, sizes).map { $0 / $1 }
    guard let shock = relative.first, shock > 0 else {
      // Without a spread of the next step nothing tells how shocks go on: all err alike.
      return scales.indices.map { scales[...$0].reduce(0, +) }
    }
    var weights: [Double] = []
    var widest = 0.0
    for scale in relative {
      weights.append(max(0, scale * scale - widest * widest).squareRoot() / shock)
      widest = max(widest, scale)
    }
    return scales.indices.map { last in
      let squares = (0...last).map { first in
        let share = (first...last).reduce(0) { $0 + weights[$1 - first] * sizes[$1] }
        return share * share
      }
      return shock * squares.reduce(0, +).squareRoot()
    }
  }
}
