import Glibc

/// The median of four forecasts of the seasonally adjusted series, with the seasonal pattern put back.
///
/// The four err in different ways: damped trend on logs follows growth by a rate, the smoothing of least AICc follows
/// levels and amounts, the Theta model leans on the whole history, and the autoregression of the steps on the last one.
/// That a combination beats each of its parts is the oldest result of forecasting competitions: Bates and Granger
/// (1969), "The combination of forecasts"; Makridakis and Hibon (2000), "The M3-Competition". The median, here the mean
/// of the two in the middle, is not drawn along where one of them runs away.
struct CombinedModel: Hashable, Sendable {
  let adjustment: SeasonalAdjustment
  /// The three kinds of smoothing, in the order of `Trend.allCases`.
  let smoothings: [ExponentialSmoothing]
  /// Damped trend on the logs; `nil` where a value has none, or the values no natural zero.
  let logSmoothing: ExponentialSmoothing?
  let theta: DynamicTheta
  let autoregression: DifferenceAutoregression
  let count: Int
  /// The values that a forecast may have.
  let bounds: ClosedRange<Double>

  /// Fits all parts.
  ///
  /// - Parameters:
  ///   - values: at least four, finite, not all equal.
  ///   - adjustment: the seasonal pattern of the values.
  ///   - scale: what kind of numbers they are.
  ///   - previous: the fit of nearly the same values, from which the searches begin.
  /// - Complexity: O(values) for each of some 1000 sums of squares, a fifth of it with a previous fit
  init(
    _ values: [Double], adjustment: SeasonalAdjustment, scale: ValueScale = .ratio,
    from previous: CombinedModel? = nil
  ) {
    let adjusted = adjustment.adjusted(values)
    let hasLogs = scale.isRelative && adjusted.allSatisfy { $0 > 0 }
    let logs = hasLogs ? adjusted.map { log($0) } : nil
    // A pattern that came or went made another series of it.
    let previous = previous?.adjustment.kind == adjustment.kind ? previous : nil
    self.adjustment = adjustment
    (smoothings, theta, autoregression) = adjusted.withUnsafeBufferPointer { adjusted in
      let kinds = ExponentialSmoothing.Trend.allCases.enumerated()
      let smoothings = kinds.map {
        ExponentialSmoothing(adjusted, trend: $0.element, from: previous?.smoothings[$0.offset])
      }
      return (smoothings, DynamicTheta(adjusted), DifferenceAutoregression(adjusted))
    }
    logSmoothing = logs?.withUnsafeBufferPointer {
      ExponentialSmoothing($0, trend: .damped, from: previous?.logSmoothing)
    }
    count = values.count
    bounds = scale.bounds(after: values)
  }

  /// The smoothing of least AICc.
  var chosen: ExponentialSmoothing {
    smoothings.dropFirst().reduce(smoothings[0]) { $1.aicc < $0.aicc ? $1 : $0 }
  }

  /// What each of the four says of the coming steps of the adjusted series.
  func members(_ horizon: Int) -> [Member] {
    let chosen = chosen
    let damped = logSmoothing ?? smoothings[2]
    return [
      Member(means: chosen.means(horizon), deviations: chosen.deviations(horizon), isLog: false),
      Member(
        means: damped.means(horizon), deviations: damped.deviations(horizon),
        isLog: logSmoothing != nil),
      Member(means: theta.means(horizon), deviations: theta.deviations(horizon), isLog: false),
      Member(
        means: autoregression.means(horizon), deviations: autoregression.deviations(horizon),
        isLog: false),
    ]
  }

  /// The forecast of the coming steps, season included.
  ///
  /// The spread is the median of the members' as well: those on logs may run away.
  func path(_ horizon: Int) -> [ModelStep] {
    let members = members(horizon)
    return (0..<horizon).map { step in
      let centres = members.map { $0.value(step, at: 0) }
      let centre = Self.median(centres)
      let below = Self.median(zip(members, centres).map { $1 - $0.value(step, at: -1) })
      let above = Self.median(zip(members, centres).map { $0.value(step, at: 1) - $1 })
      let place = count + step
      let point = adjustment.restored(centre, at: place)
      return ModelStep(
        point: bounds.nearest(to: point),
        below: point - adjustment.restored(centre - below, at: place),
        above: adjustment.restored(centre + above, at: place) - point)
    }
  }

  /// The mean of the two in the middle of four.
  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }
}
