import Testing

@testable import CockpitAnalysis

struct ThetaProfileTests {
  /// The sum of squares by the plain recursion.
  private static func squares(_ values: [Double], alpha: Double, level: Double, weight: Double)
    -> Double
  {
    var line = RunningLine(values[0])
    var smoothed = alpha * values[0] + (1 - alpha) * (values[0] / 2 + level)
    var (fade, sum) = (1 - alpha, 0.0)
    for (index, value) in values.enumerated().dropFirst() {
      let error = value - smoothed - weight * line.drift(alpha: alpha, fade: fade)
      if index >= 3 { sum += error * error }
      smoothed += alpha * (value - smoothed)
      fade *= 1 - alpha
      line.append(value)
    }
    return sum
  }

  @Test(
    "says what the recursion comes to, and no weight or level beside it comes to less",
    arguments: 1...8)
  func least(seed: Int) {
    let values = SyntheticSeries(seed: UInt64(seed), count: 30, step: 1, noise: 5, walk: 2).values
    values.withUnsafeBufferPointer { buffer in
      let profile = ThetaProfile(buffer)
      for alpha in [0.1, 0.5, 0.9] {
        let best = profile.profile(alpha: alpha)
        let least = Self.squares(values, alpha: alpha, level: best.level, weight: best.weight)
        #expect(isClose(best.squares, least, within: 1e-9))
        for (up, more) in [(1.0, 0.0), (-1, 0), (0, 0.02), (0, -0.02)] {
          let weight = min(max(best.weight + more, 0), 1)
          #expect(
            Self.squares(values, alpha: alpha, level: best.level + up, weight: weight) >= least
              * (1 - 1e-12))
        }
      }
    }
  }

  @Test("keeps the weight of the line between 0 and 1")
  func bounds() {
    // A fast rise would take more than the whole line, a wave less than none.
    let rise = (0..<20).map { Double($0 * $0) + 1 }
    let wave = (0..<20).map { 100 + ($0 % 8 < 4 ? 10.0 : -10) }
    for values in [rise, wave] {
      values.withUnsafeBufferPointer { buffer in
        for alpha in [0.1, 0.4, 0.8] {
          #expect((0...1).contains(ThetaProfile(buffer).profile(alpha: alpha).weight))
        }
      }
    }
  }

  @Test("finds the alpha of the least sum of squares within its range")
  func alpha() {
    let values = SyntheticSeries(seed: 31, count: 50, noise: 5, walk: 4).values
    values.withUnsafeBufferPointer { buffer in
      let profile = ThetaProfile(buffer)
      let best = profile.profile(alpha: profile.bestAlpha()).squares
      for alpha in stride(from: 0.1, through: 0.99, by: 0.01) {
        #expect(profile.profile(alpha: alpha).squares >= best * (1 - 1e-6))
      }
    }
  }
}
