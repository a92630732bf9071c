import Testing

@testable import CockpitAnalysis

struct RollingOriginsTests {
  private static func origins(
    _ values: [Double], season: Int = 1, horizon: Int = 4, isSeasonal: Bool = false
  ) -> RollingOrigins {
    RollingOrigins(
      ForecastHistory(values: values, season: season), horizon: horizon, isSeasonal: isSeasonal)
  }

  private static let values = SyntheticSeries(seed: 9, count: 60, step: 1, noise: 4, walk: 2).values

  @Test("spreads its origins over the later half")
  func places() {
    let origins = Self.origins(Self.values).origins
    #expect(origins.count == RollingOrigins.mostOrigins)
    #expect(origins.first?.count == 30)
    #expect(origins.allSatisfy { $0.count < 60 })
    for (earlier, later) in zip(origins, origins.dropFirst()) {
      #expect(earlier.count < later.count)
    }
  }

  @Test("begins where a forecast is possible at all")
  func first() {
    let short = Array(Self.values.prefix(14))
    #expect(Self.origins(short).origins.map(\.count) == Array(8...13))
    let months = SyntheticSeries(seed: 9, count: 40, season: 12, pattern: 0.5, noise: 2).values
    #expect(Self.origins(months, season: 12).origins.map(\.count) == [36, 37, 38, 39])
    #expect(Self.origins(Array(Self.values.prefix(8))).origins.isEmpty)
    #expect(Self.origins(Self.values, horizon: 0).origins.isEmpty)
  }

  @Test("looks ahead no farther than the series goes")
  func horizon() {
    for origin in Self.origins(Self.values).origins {
      #expect(origin.steps.count == min(4, 60 - origin.count))
      #expect(
        origin.errors.count == origin.steps.count && origin.naiveErrors.count == origin.steps.count)
    }
  }

  @Test("never knows of later values")
  func noForesight() {
    var changed = Self.values
    for index in 45..<60 { changed[index] *= 3 }
    let (plain, other) = (Self.origins(Self.values).origins, Self.origins(changed).origins)
    for (first, second) in zip(plain, other) where first.count <= 45 {
      #expect(first.steps == second.steps)
    }
    #expect(plain.contains { $0.count <= 45 })
  }

  @Test("holds forecasts against what came, and the naive ones beside them")
  func errors() throws {
    let origin = try #require(Self.origins(Self.values).origins.first)
    for step in 0..<4 {
      #expect(origin.errors[step] == Self.values[30 + step] - origin.steps[step].point)
      #expect(origin.naiveErrors[step] == Self.values[30 + step] - Self.values[29])
    }
  }

  @Test("repeats the last year as the naive forecast of a seasonal series")
  func seasonalNaive() throws {
    let values = SyntheticSeries(seed: 9, count: 40, season: 4, pattern: 0.5, noise: 2).values
    let origin = try #require(
      Self.origins(values, season: 4, horizon: 6, isSeasonal: true).origins.first)
    #expect(origin.count == 20)
    #expect(origin.naiveErrors[1] == values[21] - values[17])
    #expect(origin.naiveErrors[5] == values[25] - values[17])
  }

  @Test("passes over times at which nothing had changed yet")
  func constant() {
    let values = Array(repeating: 3.0, count: 14) + [4, 5, 4, 5, 4, 5]
    #expect(Self.origins(values).origins.map(\.count) == Array(15...19))
  }
}
