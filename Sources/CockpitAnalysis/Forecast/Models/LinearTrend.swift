/// A straight line through values at 1, 2, 3, ….
struct LinearTrend: Hashable, Sendable {
  /// The line at 0.
  let level: Double
  let slope: Double

  /// The line of least squares through values, of which there are at least two.
  init(_ values: UnsafeBufferPointer<Double>) {
    let count = Double(values.count)
    let middle = (count + 1) / 2
    var mean = 0.0
    for value in values { mean += value }
    mean /= count
    var (along, square) = (0.0, 0.0)
    for index in values.indices {
      let time = Double(index + 1) - middle
      along += time * (values[index] - mean)
      square += time * time
    }
    slope = along / square
    level = mean - slope * middle
  }
}
