import Testing

@testable import CockpitAnalysis

struct BaselineForecastTests {
  @Test("is the normal distribution of its mean and deviation")
  func normal() throws {
    let forecast = try #require(BaselineForecast(mean: 97.2, deviation: 1.8))
    for z in [-3, -1, 0, 0.5, 2] {
      #expect((forecast.value(at: z) - (97.2 + 1.8 * z)).magnitude < 1e-12)
    }
  }

  @Test("goes through its quantiles, and on as a normal distribution beyond them")
  func quantiles() throws {
    let forecast = try #require(
      BaselineForecast(quantiles: [(0.1, 94.9), (0.25, 96), (0.5, 97.2), (0.75, 98.3), (0.9, 99.5)])
    )
    for (probability, value) in [(0.1, 94.9), (0.25, 96), (0.5, 97.2), (0.75, 98.3), (0.9, 99.5)] {
      let z = NormalDistribution.quantile(probability)
      #expect((forecast.value(at: z) - value).magnitude < 1e-12)
    }
    #expect(forecast.value(at: -3) < 94.9)
    #expect(forecast.value(at: 3) > 99.5)
  }

  @Test("is the same from the quantiles of a normal distribution")
  func same() throws {
    let probabilities = [0.05, 0.3, 0.5, 0.8, 0.99]
    let forecast = try #require(
      BaselineForecast(
        quantiles: probabilities.map { ($0, 10 + 2 * NormalDistribution.quantile($0)) }))
    for z in [-4.0, -1, 0.1, 3] { #expect((forecast.value(at: z) - (10 + 2 * z)).magnitude < 1e-9) }
  }

  @Test("is none from quantiles that are out of order, too few or certain")
  func none() {
    #expect(BaselineForecast(quantiles: [(0.5, 1)]) == nil)
    #expect(BaselineForecast(quantiles: [(0.5, 1), (0.5, 2)]) == nil)
    #expect(BaselineForecast(quantiles: [(0.1, 2), (0.9, 1)]) == nil)
    #expect(BaselineForecast(quantiles: [(0, 1), (0.9, 2)]) == nil)
    #expect(BaselineForecast(mean: 1, deviation: -1) == nil)
  }
}
