import Testing

@testable import CockpitAnalysis

struct ExponentialSmoothingTests {
  private static func made(
    _ trend: ExponentialSmoothing.Trend, alpha: Double, beta: Double = 0, damping: Double = 1
  ) -> ExponentialSmoothing {
    ExponentialSmoothing(
      trend: trend, weights: .init(alpha: alpha, beta: beta, damping: damping), level: 100,
      slope: 4,
      squaredErrors: 70, count: 30, searched: .zero)
  }

  @Test("goes on flat, straight or ever less steeply")
  func means() {
    #expect(Self.made(.additive, alpha: 0.5).means(3) == [104, 108, 112])
    #expect(Self.made(.damped, alpha: 0.5, damping: 0.5).means(3) == [102, 103, 103.5])
  }

  @Test("is as unsure of the next step as its errors were, and less sure of later ones")
  func deviations() {
    // The variance is 70 / (30 - 2) = 2.5, each later step adds the square of alpha.
    let level = Self.made(.none, alpha: 0.5).deviations(3)
    #expect(level == [2.5, 2.5 * 1.25, 2.5 * 1.5].map { $0.squareRoot() })
    // With a slope the second step adds (alpha + beta)², the third (alpha + 2 beta)².
    let trend = Self.made(.additive, alpha: 0.5, beta: 0.25).deviations(3)
    let variance = 70.0 / 26
    let expected = [1, 1 + 0.5625, 1 + 0.5625 + 1].map { (variance * $0).squareRoot() }
    for (found, made) in zip(trend, expected) { #expect(isClose(found, made, within: 1e-12)) }
  }

  @Test(
    "prefers fewer parameters by AICc, and never a model with more than a short series can bear")
  func criterion() {
    #expect(Self.made(.none, alpha: 0.5).aicc < Self.made(.additive, alpha: 0.5).aicc)
    let short = ExponentialSmoothing(
      trend: .damped, weights: .init(alpha: 0.5, beta: 0.1, damping: 0.9), level: 1, slope: 0,
      squaredErrors: 1e-9,
      count: 7, searched: .zero)
    #expect(short.aicc > 1e8)
  }

  @Test("continues a line exactly")
  func line() {
    let values = (0..<20).map { 50 - 2 * Double($0) }
    let fit = values.withUnsafeBufferPointer { ExponentialSmoothing($0, trend: .additive) }
    for (step, mean) in fit.means(4).enumerated() {
      #expect((mean - (10 - 2 * Double(step))).magnitude < 1e-6)
    }
    #expect(fit.squaredErrors < 1e-9)
  }

  @Test("finds the weight that a series was made with")
  func recovery() {
    var random = Noise(seed: 11)
    var level = 500.0
    let values = (0..<2000).map { _ -> Double in
      let error = 10 * random.next()
      defer { level += 0.35 * error }
      return level + error
    }
    let fit = values.withUnsafeBufferPointer { ExponentialSmoothing($0, trend: .none) }
    #expect((fit.weights.alpha - 0.35).magnitude < 0.05)
  }

  @Test("finds no lower sum of squares on a fine grid of weights", arguments: 1...12)
  func grid(seed: Int) {
    let values = SyntheticSeries(seed: UInt64(seed), count: 25, step: 1, noise: 4, walk: 3).values
    values.withUnsafeBufferPointer { values in
      let fit = ExponentialSmoothing(values, trend: .damped)
      let recursion = SmoothingRecursion(values: values, level: values[0], slope: 0)
      for alpha in stride(from: 0.02, through: 0.98, by: 0.06) {
        for share in [0.001, 0.05, 0.1, 0.19] {
          for damping in [0.8, 0.86, 0.92, 0.98] {
            let weights = ExponentialSmoothing.Weights(
              alpha: alpha, beta: alpha * share, damping: damping)
            #expect(recursion.trendProfile(weights).squares >= fit.squaredErrors * (1 - 1e-3))
          }
        }
      }
    }
  }

  @Test("comes to the same end from the fit of nearly the same values")
  func warm() {
    let values = SyntheticSeries(seed: 21, count: 60, step: 1, noise: 4, walk: 3).values
    let before = values.dropLast().withUnsafeBufferPointer {
      ExponentialSmoothing($0, trend: .damped)
    }
    let warm = values.withUnsafeBufferPointer {
      ExponentialSmoothing($0, trend: .damped, from: before)
    }
    let cold = values.withUnsafeBufferPointer { ExponentialSmoothing($0, trend: .damped) }
    #expect(isClose(warm.squaredErrors, cold.squaredErrors, within: 1e-3))
  }
}
