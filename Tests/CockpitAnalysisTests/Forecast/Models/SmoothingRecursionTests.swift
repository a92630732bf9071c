import Testing

@testable import CockpitAnalysis

struct SmoothingRecursionTests {
  private static let values = SyntheticSeries(seed: 6, count: 40, step: 1, noise: 6, walk: 2).values

  private static let weights = [
    ExponentialSmoothing.Weights(alpha: 0.3, beta: 0.05, damping: 0.9),
    ExponentialSmoothing.Weights(alpha: 0.9999, beta: 0.0001, damping: 1),
    ExponentialSmoothing.Weights(alpha: 0.0001, beta: 0.00001, damping: 0.98),
  ]

  @Test("says what a run from the best first states comes to", arguments: weights)
  func profile(weights: ExponentialSmoothing.Weights) {
    Self.values.withUnsafeBufferPointer { values in
      let recursion = SmoothingRecursion(values: values, level: 90, slope: 0.5)
      let states = recursion.firstStates(weights, .damped)
      let run = recursion.run(weights, level: states.level, slope: states.slope)
      #expect(isClose(recursion.trendProfile(weights).squares, run.squares, within: 1e-9))
      for (up, steeper) in [(0.5, 0.0), (-0.5, 0), (0, 0.1), (0, -0.1)] {
        let other = recursion.run(weights, level: states.level + up, slope: states.slope + steeper)
        #expect(other.squares >= run.squares)
      }
    }
  }

  @Test("does so without a trend", arguments: [0.0001, 0.4, 0.9999])
  func level(alpha: Double) {
    Self.values.withUnsafeBufferPointer { values in
      let recursion = SmoothingRecursion(values: values, level: 90, slope: 0)
      let weights = ExponentialSmoothing.Weights(alpha: alpha, beta: 0, damping: 1)
      let level = recursion.firstStates(weights, .none).level
      let least = recursion.run(weights, level: level, slope: 0).squares
      #expect(isClose(recursion.levelProfile(alpha: alpha).squares, least, within: 1e-9))
      for up in [-0.5, 0.5] {
        #expect(recursion.run(weights, level: level + up, slope: 0).squares >= least)
      }
    }
  }

  @Test("finds the same best states wherever it begins")
  func anyBeginning() {
    let weights = Self.weights[0]
    Self.values.withUnsafeBufferPointer { values in
      let near = SmoothingRecursion(values: values, level: 100, slope: 1).firstStates(
        weights, .damped)
      let far = SmoothingRecursion(values: values, level: -500, slope: 40).firstStates(
        weights, .damped)
      #expect(isClose(near.level, far.level, within: 1e-9))
      #expect(isClose(near.slope, far.slope, within: 1e-8))
    }
  }

  @Test("updates level and slope by the error of each value")
  func run() {
    [10.0, 14].withUnsafeBufferPointer { values in
      let weights = ExponentialSmoothing.Weights(alpha: 0.5, beta: 0.25, damping: 0.5)
      let end = SmoothingRecursion(values: values, level: 0, slope: 0).run(
        weights, level: 8, slope: 2)
      // Forecast 9, error 1: level 9.5, slope 1.25. Forecast 10.125, error 3.875.
      #expect(end.level == 10.125 + 0.5 * 3.875)
      #expect(end.slope == 0.625 + 0.25 * 3.875)
      #expect(end.squares == 1 + 3.875 * 3.875)
    }
  }
}
