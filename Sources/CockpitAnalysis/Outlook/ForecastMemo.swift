import Synchronization

/// The forecasts that were made last, each by all that it is made of.
///
/// A forecast costs some milliseconds and is asked for with each frame; of the same values it is the same.
package final class ForecastMemo: Sendable {
  private struct Question: Hashable {
    let values: [Double]
    let season: Int
    let horizon: Int
    let scale: ValueScale
    let decimals: Int
    let isReviewed: Bool
  }

  private struct Answers {
    var known: [Question: Result<Forecast, ForecastRefusal>] = [:]
    /// The one that was asked first is the first.
    var order: [Question] = []
    /// How many were made, those that are forgotten included.
    var made = 0
  }

  /// Those of the pages that one goes about; each has some 25 KB at most.
  package static let most = 128

  private let answers = Mutex(Answers())
  private let most: Int

  /// A memo of so many forecasts at most.
  package init(most: Int = ForecastMemo.most) { self.most = most }

  /// How many were made, those that are forgotten included.
  var made: Int { answers.withLock(\.made) }

  /// The forecast of a series for its periods to come.
  ///
  /// - Complexity: O(values) where it is remembered; else as ``Forecast/of(_:season:horizon:scale:decimals:)``
  func forecast(
    of series: OutlookSeries, isReviewed: Bool = true
  ) -> Result<Forecast, ForecastRefusal> {
    let question = Question(
      values: series.values, season: series.season, horizon: series.coming.count,
      scale: series.scale, decimals: series.decimals, isReviewed: isReviewed)
    if let known = answers.withLock({ $0.known[question] }) { return known }
    let forecast = Forecast.of(
      question.values, season: question.season, horizon: question.horizon, scale: question.scale,
      decimals: question.decimals, isReviewed: isReviewed)
    answers.withLock { answers in
      answers.made += 1
      if answers.known.updateValue(forecast, forKey: question) == nil {
        answers.order.append(question)
      }
      if answers.order.count > most {
        answers.known[answers.order.removeFirst()] = nil
      }
    }
    return forecast
  }
}
