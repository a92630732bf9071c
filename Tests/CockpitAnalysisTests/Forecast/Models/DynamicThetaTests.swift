import Testing

@testable import CockpitAnalysis

struct DynamicThetaTests {
  @Test("continues a line")
  func line() {
    let values = (1...30).map { 10 + 3 * Double($0) }
    let fit = values.withUnsafeBufferPointer { DynamicTheta($0) }
    for (step, mean) in fit.means(5).enumerated() {
      #expect(isClose(mean, 103 + 3 * Double(step), within: 1e-4))
    }
  }

  @Test("stays where a series stays")
  func flat() {
    let values = SyntheticSeries(seed: 2, count: 60, noise: 1).values
    let fit = values.withUnsafeBufferPointer { DynamicTheta($0) }
    #expect(fit.means(12).allSatisfy { ($0 - 100).magnitude < 1.5 })
  }

  @Test("is less sure of later steps, the more so the quicker its level follows")
  func deviations() {
    let values = SyntheticSeries(seed: 2, count: 60, walk: 3).values
    let fit = values.withUnsafeBufferPointer { DynamicTheta($0) }
    let deviations = fit.deviations(3)
    #expect(isClose(deviations[0], (fit.squaredErrors / 57).squareRoot(), within: 1e-12))
    let ratio = deviations[2] / deviations[0]
    #expect(isClose(ratio * ratio, 1 + 2 * fit.alpha * fit.alpha, within: 1e-12))
  }

  @Test("reports the sum of squares that its profile promised")
  func squares() {
    let values = SyntheticSeries(seed: 9, count: 40, growth: 1.02, noise: 6).values
    values.withUnsafeBufferPointer { values in
      let fit = DynamicTheta(values)
      #expect(
        isClose(
          fit.squaredErrors, ThetaProfile(values).profile(alpha: fit.alpha).squares, within: 1e-9))
    }
  }
}
