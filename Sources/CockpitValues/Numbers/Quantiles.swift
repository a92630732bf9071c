/// Order statistics of a sample.
package enum Quantiles {
  /// The value that three quarters of the standard normal distribution lie below.
  package static let upperQuartileOfNormal = 0.674_489_750_196_081_7

  /// The quantile of a sample in ascending order, linear between its neighbours.
  ///
  /// The sample is not empty; `probability` is from 0 to 1. Definition 7 of Hyndman and Fan: Sample Quantiles
  /// in Statistical Packages, 1996.
  ///
  /// - Complexity: O(1)
  package static func quantile(_ probability: Double, ofSorted sample: [Double]) -> Double {
    let place = min(max(probability, 0), 1) * Double(sample.count - 1)
    let below = Int(place)
    let above = min(below + 1, sample.count - 1)
    return sample[below] + (place - Double(below)) * (sample[above] - sample[below])
  }

  /// The median of a sample that is not empty.
  ///
  /// - Complexity: O(n log n)
  package static func median(of sample: [Double]) -> Double {
    quantile(0.5, ofSorted: sample.sorted())
  }

  /// The median absolute deviation from a centre, scaled to the standard deviation of a normal sample.
  ///
  /// Hampel: The Influence Curve and Its Role in Robust Estimation, 1974.
  ///
  /// - Complexity: O(n log n)
  package static func scaledDeviation(of sample: [Double], from centre: Double) -> Double {
    median(of: sample.map { ($0 - centre).magnitude }) / upperQuartileOfNormal
  }
}
