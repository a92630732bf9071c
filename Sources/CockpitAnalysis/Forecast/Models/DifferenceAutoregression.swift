import Glibc

/// A series whose steps lean on the step before: ARIMA(1,1,0), with or without a drift.
///
/// Macro series often have momentum that smoothing with a bounded slope follows too slowly. The coefficient is that of
/// Burg (1975), "Maximum entropy spectral analysis", which always lies between -1 and 1, so that no forecast explodes.
struct DifferenceAutoregression: Hashable, Sendable {
  /// The mean step; 0 where the criterion prefers none.
  let drift: Double
  /// The share of a step's excess over the drift that the next one takes over; 0 where the criterion prefers none.
  let momentum: Double
  /// The sum of the squared one-step errors.
  let squaredErrors: Double
  let parameterCount: Int
  private let last: Double
  private let lastStep: Double
  private let count: Int

  /// Fits the four models with and without drift and momentum, and keeps that of the least AICc.
  ///
  /// - Parameter values: at least three.
  /// - Complexity: O(values)
  init(_ values: UnsafeBufferPointer<Double>) {
    let count = values.count - 1
    let mean = (values[count] - values[0]) / Double(count)
    let plain = Self.sums(values, 0)
    let drifting = Self.sums(values, mean)
    // Of two that are equally good, the drift comes before the momentum.
    let candidates = [
      (drift: 0, momentum: 0, sums: plain), (mean, 0, drifting), (0, plain.momentum, plain),
      (mean, drifting.momentum, drifting),
    ]
    var best = (criterion: Double.infinity, drift: 0.0, momentum: 0.0, squares: 0.0, parameters: 0)
    for (drift, momentum, sums) in candidates {
      let squares = sums.squares * (1 - momentum * momentum)
      let parameters = (drift == 0 ? 0 : 1) + (momentum == 0 ? 0 : 1)
      let criterion = Self.aicc(squares: squares, count: count, parameters: parameters + 1)
      if criterion < best.criterion { best = (criterion, drift, momentum, squares, parameters) }
    }
    drift = best.drift
    momentum = best.momentum
    squaredErrors = best.squares
    parameterCount = best.parameters
    last = values[count]
    lastStep = values[count] - values[count - 1]
    self.count = count
  }

  /// The means of the coming steps.
  func means(_ horizon: Int) -> [Double] {
    var (value, excess) = (last, lastStep - drift)
    return (0..<horizon).map { _ in
      excess *= momentum
      value += drift + excess
      return value
    }
  }

  /// The standard deviations of the errors of the coming steps, as the model has them.
  func deviations(_ horizon: Int) -> [Double] {
    let variance = squaredErrors / Double(max(1, count - parameterCount))
    var (power, weight, factor) = (1.0, 0.0, 0.0)
    return (0..<horizon).map { _ in
      weight += power
      factor += weight * weight
      power *= momentum
      return (variance * factor).squareRoot()
    }
  }

  /// What Burg's coefficient is made of.
  private struct Sums {
    /// The sum of the squared steps, less the drift.
    var squares = 0.0
    /// The sum of the products of neighbouring ones.
    var products = 0.0
    /// The squares of the first and of the last, which have but one neighbour.
    var ends = 0.0

    var momentum: Double {
      let pairs = 2 * squares - ends
      return pairs > 0 ? 2 * products / pairs : 0
    }
  }

  private static func sums(_ values: UnsafeBufferPointer<Double>, _ drift: Double) -> Sums {
    let first = values[1] - values[0] - drift
    var previous = first
    var sums = Sums(squares: first * first)
    for index in 2..<values.count {
      let step = values[index] - values[index - 1] - drift
      sums.squares += step * step
      sums.products += step * previous
      previous = step
    }
    sums.ends = first * first + previous * previous
    return sums
  }

  private static func aicc(squares: Double, count: Int, parameters: Int) -> Double {
    let (count, parameters) = (Double(count), Double(parameters))
    let spare = count - parameters - 1
    let correction = spare > 0 ? 2 * parameters * (parameters + 1) / spare : 1e9
    return count * log(max(squares, 1e-300) / count) + 2 * parameters + correction
  }
}
