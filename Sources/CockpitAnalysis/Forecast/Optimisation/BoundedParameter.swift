import Glibc

/// A range for a parameter, searched through the logistic curve.
///
/// A search without limits then never leaves the range, and a step in the middle means more than one at the edge.
struct BoundedParameter: Hashable, Sendable {
  let lower: Double
  let upper: Double

  /// Beyond this coordinate the logistic curve is flat to the last digit that matters.
  private static let farthest = 30.0

  /// The value of the parameter at a coordinate of the search.
  func value(at coordinate: Double) -> Double {
    let clipped = min(max(coordinate, -Self.farthest), Self.farthest)
    return lower + (upper - lower) / (1 + exp(-clipped))
  }
}
