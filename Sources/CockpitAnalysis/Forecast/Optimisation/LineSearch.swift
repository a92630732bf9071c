/// The search for a minimum in one dimension that may have several hollows.
///
/// A coarse grid finds the deepest hollow, golden sections narrow it. Source: Kiefer (1953), "Sequential minimax search
/// for a maximum".
struct LineSearch: Hashable, Sendable {
  var gridPoints = 9
  /// The search ends when the hollow is narrower than this share of the range.
  var tolerance = 1e-6

  /// The larger part of a line that is cut by the golden section.
  private static let section = 0.618_033_988_749_894_9

  /// The lowest point within a range.
  ///
  /// - Complexity: about 35 values of the objective
  @inline(__always)
  func minimum(
    from lower: Double, to upper: Double, _ objective: (Double) -> Double
  ) -> (point: Double, value: Double) {
    let spacing = (upper - lower) / Double(gridPoints - 1)
    var best = (point: lower, value: Double.infinity)
    for index in 0..<gridPoints {
      let point = index == gridPoints - 1 ? upper : lower + spacing * Double(index)
      let value = objective(point)
      if value < best.value { best = (point, value) }
    }
    var left = max(lower, best.point - spacing)
    var right = min(upper, best.point + spacing)
    func tried(_ point: Double) -> (point: Double, value: Double) { (point, objective(point)) }
    var first = tried(right - Self.section * (right - left))
    var second = tried(left + Self.section * (right - left))
    while right - left > tolerance * (upper - lower) {
      if first.value <= second.value {
        (right, second) = (second.point, first)
        first = tried(right - Self.section * (right - left))
      } else {
        (left, first) = (first.point, second)
        second = tried(left + Self.section * (right - left))
      }
    }
    // The edges of the range belong to the grid alone: sections only come near them.
    for candidate in [first, second] where candidate.value < best.value { best = candidate }
    return best
  }
}
