/// The simplex search for a minimum in two or three dimensions, without derivatives.
///
/// Source: Nelder and Mead (1965), "A simplex method for function minimization". Coefficients are the usual ones:
/// reflection 1, expansion 2, contraction 1/2, shrinkage 1/2.
struct NelderMead: Hashable, Sendable {
  /// A point of the search; dimensions that are not searched stay as they were.
  typealias Point = SIMD3<Double>

  /// The search ends when the values at the corners differ by less than this share of the best.
  var tolerance = 1e-8
  var maximumSteps = 400

  /// The lowest point that is found from a start.
  ///
  /// - Complexity: about 30 values of the objective for each dimension
  @inline(__always)
  func minimum(
    from start: Point, step: Point, dimensions: Int, _ objective: (Point) -> Double
  ) -> (point: Point, value: Double) {
    var corners = [Point](repeating: start, count: dimensions + 1)
    for index in 0..<dimensions { corners[index + 1][index] += step[index] }
    var values = corners.map(objective)
    for _ in 0..<maximumSteps {
      Self.sort(&corners, by: &values)
      let (best, worst) = (values[0], values[dimensions])
      if worst - best <= tolerance * best.magnitude { break }
      var centre = Point.zero
      for index in 0..<dimensions { centre += corners[index] }
      centre /= Double(dimensions)
      let away = centre - corners[dimensions]
      let reflected = centre + away
      let reflectedValue = objective(reflected)
      if reflectedValue < best {
        let expanded = centre + 2 * away
        let expandedValue = objective(expanded)
        let isFarther = expandedValue < reflectedValue
        corners[dimensions] = isFarther ? expanded : reflected
        values[dimensions] = isFarther ? expandedValue : reflectedValue
      } else if reflectedValue < values[dimensions - 1] {
        corners[dimensions] = reflected
        values[dimensions] = reflectedValue
      } else {
        let contracted = centre + (reflectedValue < worst ? 0.5 : -0.5) * away
        let contractedValue = objective(contracted)
        if contractedValue < min(reflectedValue, worst) {
          corners[dimensions] = contracted
          values[dimensions] = contractedValue
        } else {
          for index in 1...dimensions {
            corners[index] = corners[0] + 0.5 * (corners[index] - corners[0])
            values[index] = objective(corners[index])
          }
        }
      }
    }
    Self.sort(&corners, by: &values)
    return (corners[0], values[0])
  }

  /// Orders the corners by their values, the lowest first; equal ones keep their order.
  private static func sort(_ corners: inout [Point], by values: inout [Double]) {
    for index in 1..<values.count {
      var place = index
      while place > 0, values[place] < values[place - 1] {
        values.swapAt(place, place - 1)
        corners.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
