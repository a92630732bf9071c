import Testing

@testable import CockpitValues

struct QuantilesTests {
  private let sample = [3.0, 1, 4, 1, 5, 9, 2, 6]

  @Test(
    "lies between the neighbours, as in numpy",
    arguments: [(0.0, 1.0), (0.1, 1), (0.5, 3.5), (0.9, 6.9), (1, 9)])
  func quantiles(probability: Double, value: Double) {
    let quantile = Quantiles.quantile(probability, ofSorted: sample.sorted())
    #expect((quantile - value).magnitude < 1e-12)
  }

  @Test("scales the deviation to that of a normal sample, as in scipy")
  func deviation() {
    let median = Quantiles.median(of: sample)
    let deviation = Quantiles.scaledDeviation(of: sample, from: median)
    #expect((deviation - 2.965204437011204).magnitude < 1e-12)
  }

  @Test("has one value for one")
  func single() {
    #expect(Quantiles.median(of: [7]) == 7)
    #expect(Quantiles.scaledDeviation(of: [7], from: 7) == 0)
  }
}
