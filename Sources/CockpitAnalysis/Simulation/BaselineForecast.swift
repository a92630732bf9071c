/// The distribution of the outcome of one period without any lever.
package struct BaselineForecast: Hashable, Sendable {
  /// A value and its place in the standard normal distribution.
  struct Point: Hashable, Sendable {
    let z: Double
    let value: Double
  }

  /// At least two, in ascending order.
  let points: [Point]

  /// A normal distribution, in the unit of the outcome; `nil` where the deviation is below zero.
  package init?(mean: Double, deviation: Double) {
    guard mean.isFinite, deviation.isFinite, deviation >= 0 else { return nil }
    points = [Point(z: -1, value: mean - deviation), Point(z: 1, value: mean + deviation)]
  }

  /// A distribution through quantiles, in ascending order of both their probabilities and values.
  ///
  /// Between two quantiles, and beyond the outer ones, it is as a normal distribution through the nearest two.
  /// `nil` where there are fewer than two or they are out of order.
  package init?(quantiles: [(probability: Double, value: Double)]) {
    let inOrder = zip(quantiles, quantiles.dropFirst()).allSatisfy {
      $0.probability < $1.probability && $0.value <= $1.value
    }
    let areSound = quantiles.allSatisfy {
      $0.probability > 0 && $0.probability < 1 && $0.value.isFinite
    }
    guard quantiles.count >= 2, inOrder, areSound else { return nil }
    points = quantiles.map {
      Point(z: NormalDistribution.quantile($0.probability), value: $0.value)
    }
  }

  /// The value at a place of the standard normal distribution.
  ///
  /// - Complexity: O(quantiles)
  func value(at z: Double) -> Double {
    let next = points.dropLast().dropFirst().firstIndex { z < $0.z } ?? points.count - 1
    let (low, high) = (points[next - 1], points[next])
    return low.value + (z - low.z) / (high.z - low.z) * (high.value - low.value)
  }
}
