/// How the forecasts of a series would have done in the past.
///
/// Errors are shares of the mean change over a year (over one period where the series has no seasons), so that 1 is as
/// bad as saying that a value will be that of the year before. Source: Hyndman and Koehler (2006), "Another look at
/// measures of forecast accuracy".
package struct TrackRecord: Hashable, Sendable {
  /// The naive forecast that is compared with.
  package enum Naive: Hashable, Sendable {
    /// The value of the same season of the year before.
    case sameSeason
    /// The value that was known last, for each step.
    case lastValue
  }

  /// How many times of the past were looked at.
  package let origins: Int
  /// How many forecast values were compared with what came.
  package let count: Int
  /// The mean absolute scaled error of the forecasts.
  package let scaledError: Double
  /// The mean absolute scaled error of the naive forecast of the same values.
  package let naiveScaledError: Double
  /// The naive forecast that it is compared with.
  package let naive: Naive
  /// The share, 0 to 1, of the values that lay in the 80 % interval as it would have been given at the time.
  package let coverage80: Double

  /// The error over that of the naive forecast: below 1 where the method is better; `nil` where the naive one has none.
  package var relativeError: Double? { naiveScaledError > 0 ? scaledError / naiveScaledError : nil }

  /// Reads the record off past forecasts; `nil` where there are none, or no change to scale the errors by.
  ///
  /// - Complexity: O(forecasts)
  init?(of forecasts: [PastForecast], _ history: ForecastHistory, naiveLag: Int) {
    let scale = Self.meanChange(history.values, lag: history.season)
    guard scale > 0 else { return nil }
    count = forecasts.count
    guard count > 0 else { return nil }
    origins = Set(forecasts.map(\.known)).count
    func mean(_ size: (PastForecast) -> Double) -> Double {
      forecasts.reduce(0) { $0 + size($1) } / Double(forecasts.count)
    }
    scaledError = mean { $0.error.magnitude } / scale
    naiveScaledError = mean { ($0.value - $0.naive).magnitude } / scale
    naive = naiveLag > 1 ? .sameSeason : .lastValue
    coverage80 = mean { $0.isHeld ? 1 : 0 }
  }

  private static func meanChange(_ values: [Double], lag: Int) -> Double {
    let changes = zip(values, values.dropFirst(lag)).map { ($1 - $0).magnitude }
    return changes.isEmpty ? 0 : changes.reduce(0, +) / Double(changes.count)
  }
}
