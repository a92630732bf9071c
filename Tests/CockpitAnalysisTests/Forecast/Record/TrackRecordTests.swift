import Testing

@testable import CockpitAnalysis

struct TrackRecordTests {
  private static func rolling(
    _ errors: [[Double]], naive: [[Double]], lag: Int = 1
  ) -> RollingOrigins {
    let step = ModelStep(point: 10, below: 1, above: 1)
    return RollingOrigins(
      origins: zip(errors, naive).enumerated().map { index, pair in
        RollingOrigins.Origin(
          count: 50 + index, steps: Array(repeating: step, count: pair.0.count), errors: pair.0,
          naiveErrors: pair.1, bounds: .unbounded)
      }, naiveLag: lag)
  }

  private static func record(
    _ history: ForecastHistory, _ rolling: RollingOrigins
  ) -> TrackRecord? {
    TrackRecord(of: rolling.forecasts(decimals: nil), history, naiveLag: rolling.naiveLag)
  }

  /// A series that changes by 2 in each period.
  private static let history = ForecastHistory(values: (0..<52).map { 2 * Double($0) }, season: 1)

  @Test("averages errors as shares of the mean change")
  func errors() throws {
    let rolling = Self.rolling([[1, -3], [2]], naive: [[2, -6], [4]])
    let record = try #require(Self.record(Self.history, rolling))
    #expect(record.origins == 2)
    #expect(record.count == 3)
    #expect(record.scaledError == 1)
    #expect(record.naiveScaledError == 2)
    #expect(record.relativeError == 0.5)
    #expect(record.naive == .lastValue)
  }

  @Test("scales by the change over a year where there are seasons")
  func seasonalScale() throws {
    let quarters = ForecastHistory(values: Self.history.values, season: 4)
    let record = try #require(Self.record(quarters, Self.rolling([[4]], naive: [[8]], lag: 4)))
    #expect(record.scaledError == 0.5)
    #expect(record.naive == .sameSeason)
  }

  @Test("counts what lay in the 80 % interval")
  func coverage() throws {
    // Half widths are about 1.4 at a general factor of 0.92.
    let record = try #require(
      Self.record(
        Self.history, Self.rolling([[0.5, 5], [-0.5, -0.2]], naive: [[1, 1], [1, 1]])))
    #expect(record.coverage80 == 0.75)
  }

  @Test("has no relation to a naive forecast that never errs")
  func perfectNaive() throws {
    let record = try #require(Self.record(Self.history, Self.rolling([[1]], naive: [[0]])))
    #expect(record.relativeError == nil)
  }

  @Test("is none without a past, or without a change to scale by")
  func none() {
    #expect(Self.record(Self.history, Self.rolling([], naive: [])) == nil)
    let repeating = ForecastHistory(values: (0..<40).map { Double($0 % 4) }, season: 4)
    #expect(Self.record(repeating, Self.rolling([[1]], naive: [[1]])) == nil)
  }

  @Test("covers about four fifths of the past of ordinary series")
  func ordinary() {
    let shares = (1...40).compactMap { seed in
      Forecast.of(
        SyntheticSeries(seed: UInt64(seed), count: 60, step: 0.5, noise: 3, walk: 2).values,
        season: 1, horizon: 6
      ).value?.record?.coverage80
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect((0.7...0.92).contains(mean))
  }

  @Test("gives no origin the intervals that later errors taught")
  func noForesight() throws {
    // Errors of twice the scale lie beyond the general 80 % interval, and within one that learnt from most of them.
    let rolling = Self.rolling(
      Array(repeating: [1.85], count: 24), naive: Array(repeating: [1], count: 24))
    let record = try #require(Self.record(Self.history, rolling))
    #expect(record.coverage80 > 0 && record.coverage80 < 0.9)
    let last = try #require(rolling.origins.last)
    let taught = SpreadCalibration(rolling.origins).factor(step: 1, count: last.count)
    #expect(
      last.steps[0].distribution(times: taught, bounds: .unbounded).interval(.eighty).upperBound
        > 11.85)
  }
}
