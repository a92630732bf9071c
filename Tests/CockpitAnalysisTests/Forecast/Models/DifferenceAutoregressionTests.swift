import Testing

@testable import CockpitAnalysis

struct DifferenceAutoregressionTests {
  private static func fit(_ values: [Double]) -> DifferenceAutoregression {
    values.withUnsafeBufferPointer { DifferenceAutoregression($0) }
  }

  @Test("goes on with the drift of a line")
  func line() {
    let fit = Self.fit((0..<15).map { 4 * Double($0) })
    #expect(fit.drift == 4)
    #expect(fit.means(3) == [60, 64, 68])
  }

  @Test("stays at the last value of a walk that goes nowhere")
  func walk() {
    let fit = Self.fit(SyntheticSeries(seed: 3, count: 80, walk: 2).values)
    #expect(fit.drift == 0)
    #expect(fit.parameterCount <= 1)
  }

  @Test("finds the momentum of steps that lean on the one before")
  func momentum() {
    var random = Noise(seed: 7)
    var (value, step) = (1000.0, 0.0)
    let values = (0..<600).map { _ -> Double in
      step = 0.6 * step + random.next()
      value += step
      return value
    }
    let fit = Self.fit(values)
    #expect((fit.momentum - 0.6).magnitude < 0.08)
    let means = fit.means(60)
    // The step fades by the momentum each time.
    #expect(
      isClose(
        means[2] - means[1], (means[1] - means[0]) * fit.momentum + (1 - fit.momentum) * fit.drift,
        within: 1e-6))
    #expect((means[59] - means[58] - fit.drift).magnitude < 1e-6)
  }

  @Test("never runs away, however fast a series grew", arguments: 1...10)
  func stable(seed: Int) {
    let values = SyntheticSeries(seed: UInt64(seed), count: 20, growth: 1.5, noise: 10).values
    let fit = Self.fit(values)
    #expect(fit.momentum.magnitude < 1)
    #expect(fit.means(100).allSatisfy { $0.magnitude < 100 * values[19].magnitude })
  }

  @Test("adds up the errors of all steps before")
  func deviations() {
    let fit = Self.fit(SyntheticSeries(seed: 3, count: 80, walk: 2).values)
    let deviations = fit.deviations(2)
    let second = 1 + (1 + fit.momentum) * (1 + fit.momentum)
    #expect(
      isClose(deviations[1] * deviations[1], second * deviations[0] * deviations[0], within: 1e-12))
  }

  @Test("says nothing changes where nothing did")
  func constant() {
    #expect(Self.fit([5, 5, 5, 5, 5]).means(2) == [5, 5])
  }

  @Test("has the coefficient of Burg: twice the products over the squares of both neighbours")
  func burg() {
    var random = Noise(seed: 13)
    var (value, step) = (0.0, 0.0)
    let values = (0..<40).map { _ -> Double in
      step = 0.7 * step + random.next()
      value += step
      return value
    }
    let fit = Self.fit(values)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 - fit.drift }
    let (products, squares) = zip(steps, steps.dropFirst()).reduce(into: (0.0, 0.0)) { sums, pair in
      sums.0 += 2 * pair.0 * pair.1
      sums.1 += pair.0 * pair.0 + pair.1 * pair.1
    }
    #expect(fit.momentum != 0)
    #expect(isClose(fit.momentum, products / squares, within: 1e-9))
  }
}
