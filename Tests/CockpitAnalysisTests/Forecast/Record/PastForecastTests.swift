import Testing

@testable import CockpitAnalysis

struct PastForecastTests {
  private static let values: [Double?] = SyntheticSeries(
    seed: 9, count: 60, season: 12, step: 1, pattern: 0.5, noise: 3
  ).values

  @Test("tells each value of the past as if nothing after its origin were known")
  func past() throws {
    let all = try Forecast.of(Self.values, season: 12, horizon: 3).get().past
    #expect(all.count > 30)
    for past in all {
      #expect((past.value - (Self.values[past.known + past.step - 1] ?? 0)).magnitude < 1e-9)
      #expect((past.error - (past.value - past.distribution.point)).magnitude < 1e-12)
    }
    // Another future changes nothing of what was told before it.
    let cut = 50
    let others = Self.values.prefix(cut) + Self.values.dropFirst(cut).map { ($0 ?? 0) * 3 }
    let known = try Forecast.of(Array(others), season: 12, horizon: 3).get().past
      .filter { $0.known + $0.step <= cut }
    #expect(known.count > 10)
    let same = all.filter { $0.known + $0.step <= cut }
    #expect(known.map(\.known) == same.map(\.known))
    for (one, other) in zip(known, same) {
      #expect((one.distribution.point / other.distribution.point - 1).magnitude < 1e-9)
    }
  }

  @Test("is what the track record counts")
  func record() throws {
    let all = try Forecast.of(Self.values, season: 12, horizon: 3).get().past
    let record = try #require(try Forecast.of(Self.values, season: 12, horizon: 3).get().record)
    #expect(record.count == all.count)
    #expect(record.origins == Set(all.map(\.known)).count)
    let held = Double(all.count { $0.isHeld }) / Double(all.count)
    #expect((record.coverage80 - held).magnitude < 1e-12)
  }

  @Test("holds what came against limits as they are published: 0 lies within 0 to 1")
  func rounding() {
    let distribution = PredictiveDistribution(
      point: 0.8, below: 0.3, above: 0.3, bounds: 0...Double.infinity)
    func isHeld(_ value: Double, decimals: Int?) -> Bool {
      PastForecast(known: 9, step: 1, distribution, value: value, naive: 0, decimals: decimals)
        .isHeld
    }
    // The limits are 0.34 and 1.26.
    #expect(isHeld(0, decimals: 0))
    #expect(!isHeld(0, decimals: 1))
    #expect(!isHeld(0, decimals: nil))
    #expect(isHeld(0.34, decimals: 1) && isHeld(1.26, decimals: 1) && !isHeld(1.4, decimals: 1))
  }

  @Test("has nothing to say of values that are all equal")
  func nothing() throws {
    let forecast = try Forecast.of(Array(repeating: 3, count: 40), season: 12, horizon: 3).get()
    #expect(forecast.past == [])
    #expect(forecast.record == nil)
  }
}
