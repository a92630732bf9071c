import Synchronization

/// The forecasts that were made last, each by all that it was made of.
///
/// A forecast costs some milliseconds and is asked for with each frame; of the same values it is the same.
package final class ForecastMemo: Sendable {
  private struct Entry {
    let values: [Double?]
    let season: Int
    let scale: ValueScale
    let horizon: Int
    let forecast: Result<Forecast, ForecastRefusal>
  }

  /// The indicators of a region; each is mostly asked for with the same values.
  private static let most = 512

  /// By the hash of what they were made of.
  private let entries = Mutex<(known: [Int: Entry], order: [Int], made: Int)>(([:], [], 0))

  package init() {}

  /// How many are remembered.
  var count: Int { entries.withLock { $0.order.count } }

  /// How many were made, those that are forgotten included.
  var made: Int { entries.withLock { $0.made } }

  /// The forecast of a series for its periods to come.
  ///
  /// - Complexity: O(values) where it is remembered; else as ``Forecast/of(_:season:horizon:scale:)``
  func forecast(of series: OutlookSeries) -> Result<Forecast, ForecastRefusal> {
    let (values, season, scale) = (series.values, series.season, series.scale)
    let horizon = series.coming.count
    var hasher = Hasher()
    hasher.combine(values)
    hasher.combine(season)
    hasher.combine(scale)
    hasher.combine(horizon)
    let key = hasher.finalize()
    let known = entries.withLock { $0.known[key] }
    if let known, known.season == season, known.scale == scale, known.horizon == horizon,
      known.values == values
    {
      return known.forecast
    }
    let forecast = Forecast.of(values, season: season, horizon: horizon, scale: scale)
    entries.withLock { entries in
      entries.made += 1
      let entry = Entry(
        values: values, season: season, scale: scale, horizon: horizon, forecast: forecast)
      if entries.known.updateValue(entry, forKey: key) == nil { entries.order.append(key) }
      if entries.order.count > ForecastMemo.most {
        entries.known[entries.order.removeFirst()] = nil
      }
    }
    return forecast
  }
}
