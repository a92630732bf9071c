import Testing

@testable import CockpitAnalysis

struct ForecastTests {
  private static let months = SyntheticSeries(
    seed: 1, count: 84, season: 12, start: 200, growth: 1.008, pattern: 0.3, noise: 4, walk: 2)

  @Test("forecasts a seasonal series with a record")
  func seasonal() throws {
    let forecast = try #require(Forecast.of(Self.months.values, season: 12, horizon: 18).value)
    #expect(forecast.basis == .models)
    #expect(forecast.seasonality == .multiplicative)
    #expect(forecast.count == 84)
    #expect(forecast.points.count == 18)
    let record = try #require(forecast.record)
    #expect(record.naive == .sameSeason)
    #expect(record.scaledError < record.naiveScaledError)
  }

  @Test("knows a pattern of amounts in balances")
  func additive() {
    let values = Self.months.values.map { $0 - 300 }
    #expect(Forecast.of(values, season: 12, horizon: 6).value?.seasonality == .additive)
  }

  @Test("takes amounts, not shares of the level, where there is no natural zero")
  func interval() throws {
    let forecast = try #require(
      Forecast.of(Self.months.values, season: 12, horizon: 6, scale: .interval).value)
    #expect(forecast.seasonality == .additive)
    #expect(forecast.steps[0].bounds == .unbounded)
  }

  @Test("keeps a share within its whole")
  func share() throws {
    let values = SyntheticSeries(seed: 6, count: 30, start: 70, step: 1, noise: 0.5).values
    let forecast = try #require(
      Forecast.of(values, season: 1, horizon: 6, scale: .share(of: 100)).value)
    #expect(forecast.points.allSatisfy { $0 <= 100 })
    #expect(forecast.steps[5].interval(.ninetyFive).upperBound == 100)
  }

  @Test("says that a series without any change is constant, and claims no record")
  func constant() throws {
    let forecast = try #require(
      Forecast.of(Array(repeating: 4.5, count: 40), season: 12, horizon: 3).value)
    #expect(forecast.basis == .constant)
    #expect(forecast.points == [4.5, 4.5, 4.5])
    #expect(forecast.record == nil)
  }

  @Test("hands on why a series gets none")
  func refused() {
    #expect(Forecast.of([1, 2, 3], season: 1, horizon: 2).refusal == .tooFew(count: 3, needed: 8))
    #expect(Forecast.of([1, nil, 3], season: 1, horizon: 2).refusal == .gap(after: 0, length: 1))
  }

  @Test("has no record where nothing was held back", arguments: [0, -2])
  func noHorizon(horizon: Int) throws {
    let forecast = try #require(Forecast.of(Self.months.values, season: 12, horizon: horizon).value)
    #expect(forecast.steps.isEmpty)
    #expect(forecast.record == nil)
    let short = SyntheticSeries(seed: 1, count: 8, step: 3, noise: 2).values
    #expect(Forecast.of(short, season: 1, horizon: 3).value?.record == nil)
  }

  @Test("is less sure of later steps")
  func widening() throws {
    let values = SyntheticSeries(seed: 4, count: 40, step: 1, noise: 3, walk: 2).values
    let steps = try #require(Forecast.of(values, season: 1, horizon: 8).value).steps
    for (earlier, later) in zip(steps, steps.dropFirst()) {
      #expect(later.below > earlier.below && later.above > earlier.above)
    }
  }

  @Test("follows the unit of the series", arguments: [1e-4, 1e6])
  func unit(factor: Double) throws {
    let plain = try #require(Forecast.of(Self.months.values, season: 12, horizon: 6).value)
    let scaled = try #require(
      Forecast.of(Self.months.values.map { $0 * factor }, season: 12, horizon: 6).value)
    for (first, second) in zip(plain.steps, scaled.steps) {
      #expect(isClose(first.point * factor, second.point, within: 1e-3))
      #expect(isClose(first.above * factor, second.above, within: 1e-2))
    }
  }

  @Test("covers what comes about as often as it says")
  func coverage() {
    var covered = [0, 0, 0]
    var total = 0
    for seed in 1...150 {
      let values = SyntheticSeries(seed: UInt64(seed), count: 46, step: 0.5, noise: 3, walk: 2)
        .values
      guard let forecast = Forecast.of(Array(values.prefix(40)), season: 1, horizon: 6).value else {
        continue
      }
      for (step, value) in zip(forecast.steps, values.suffix(6)) {
        total += 1
        for (index, coverage) in PredictiveDistribution.Coverage.allCases.enumerated() {
          covered[index] += step.interval(coverage).contains(value) ? 1 : 0
        }
      }
    }
    let shares = covered.map { Double($0) / Double(total) }
    #expect((0.4...0.7).contains(shares[0]))
    #expect((0.72...0.92).contains(shares[1]))
    #expect((0.91...0.995).contains(shares[2]))
  }

  @Test(
    "stays finite on awkward series",
    arguments: [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [1e-9, 2e-9, 1e-9, 3e-9, 1e-9, 2e-9, 1e-9, 2e-9, 1e-9],
      [1, 1e9, 1, 1e9, 1, 1e9, 1, 1e9, 1, 1e9, 1], [1e99, -1e99, 1e99, 1e98, 1e99, 0, 1, 2, 3],
      (0..<40).map { $0 % 4 == 0 ? 10.0 : 5 }, (0..<20).map(Double.init),
      [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6],
      [1, 1, 1, 1, 1, 1, 1, 1, 1e6, 1, 1, 1, 1],
    ] as [[Double]])
  func awkward(values: [Double]) throws {
    for season in [1, 4] where values.count >= 3 * season {
      let forecast = try #require(
        Forecast.of(values, season: values.count < 12 ? 1 : season, horizon: 6).value)
      for step in forecast.steps {
        #expect(step.point.isFinite && step.below.isFinite && step.above.isFinite)
        #expect(step.below >= 0 && step.above >= 0)
      }
    }
  }

  @Test("is the same each time")
  func deterministic() {
    let values = Self.months.values
    #expect(
      Forecast.of(values, season: 12, horizon: 6) == Forecast.of(values, season: 12, horizon: 6))
  }
}
