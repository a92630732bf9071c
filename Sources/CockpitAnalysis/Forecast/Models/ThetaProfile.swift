/// The sums of squares of the dynamic Theta model over one series: the innermost loop of its fit.
struct ThetaProfile {
  private let values: UnsafeBufferPointer<Double>
  /// The line through the values before each one: its level and its slope, which hang on no parameter.
  private let lines: [SIMD2<Double>]

  /// The least sum of squares for a given `alpha`.
  struct Profile {
    let squares: Double
    /// What is added to the first level, which is half the first value.
    let level: Double
    /// The weight of the line, 0 to 1.
    let weight: Double
  }

  init(_ values: UnsafeBufferPointer<Double>) {
    self.values = values
    var line = RunningLine(values[0])
    var lines: [SIMD2<Double>] = []
    lines.reserveCapacity(values.count)
    lines.append([line.level, line.slope])
    for value in values.dropFirst() {
      lines.append([line.level, line.slope])
      line.append(value)
    }
    self.lines = lines
  }

  /// The `alpha` of the least sum of squares.
  ///
  /// Below 0.1 the level hardly follows the series and the line does all; above 0.99 nothing is smoothed.
  func bestAlpha() -> Double {
    lines.withUnsafeBufferPointer { lines in
      LineSearch().minimum(from: 0.1, to: 0.99) { profile(alpha: $0, lines).squares }.point
    }
  }

  func profile(alpha: Double) -> Profile {
    lines.withUnsafeBufferPointer { profile(alpha: alpha, $0) }
  }

  private func profile(alpha: Double, _ lines: UnsafeBufferPointer<SIMD2<Double>>) -> Profile {
    let rest = 1 - alpha
    let inverse = 1 / alpha
    let count = values.count
    // The first two errors say more of the first level than of the series.
    let counted = min(3, count - 2)
    var level = alpha * values[0] + rest * values[0] / 2
    var fade = rest
    var (ee, el, ew, ll, lw, ww) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for index in 1..<count {
      let value = values[index]
      let error = value - level
      if index >= counted {
        let line = lines[index]
        let drift = fade * line.x + (1 - fade * rest) * inverse * line.y
        ee += error * error
        el += error * fade
        ew += error * drift
        ll += fade * fade
        lw += fade * drift
        ww += drift * drift
      }
      level += alpha * error
      fade *= rest
    }
    return Self.solve(ee, el, ew, ll, lw, ww)
  }

  /// Least squares over the first level and the weight, where the weight stays between 0 and 1.
  ///
  /// The sum of squares is a bowl: where the best weight lies outside, the edge on that side is best.
  private static func solve(
    _ ee: Double, _ el: Double, _ ew: Double, _ ll: Double, _ lw: Double, _ ww: Double
  ) -> Profile {
    let determinant = ll * ww - lw * lw
    let free = determinant > 1e-12 * ll * ww ? (ew * ll - el * lw) / determinant : 0
    let weight = min(max(free, 0), 1)
    let level = ll > 0 ? (el - weight * lw) / ll : 0
    let squares =
      ee - 2 * (level * el + weight * ew) + level * level * ll + 2 * level * weight * lw + weight
      * weight * ww
    return Profile(squares: max(0, squares), level: level, weight: weight)
  }
}
