/// The range of an axis, in steps of 1, 2 or 5 times a power of ten.
///
/// A step is a whole number of rows high, so that figures stand at even distances. What rows are
/// left over lie above the last step.
struct AxisScale: Hashable {
  /// The step is `mantissa` times ten to the power of `exponent`.
  let mantissa: Int
  let exponent: Int
  /// The ticks as multiples of the step, from the lower end of the range.
  let multiples: ClosedRange<Int>
  let lower: Double
  let upper: Double

  /// The rows from which on figures keep a blank row between them.
  private static let rowsForGaps = 6
  /// How many times the range of a scale of one step counts.
  private static let singleStepCost = 1.3

  /// The scale that covers a range in so many rows and leaves least of them over.
  ///
  /// A range of one value gets room on both sides; 0 has it above alone, unless the values have signs.
  ///
  /// - Returns: `nil` where the ends are not finite or the steps finer than doubles.
  /// - Complexity: O(1)
  init?(covering range: ClosedRange<Double>, rows: Int, isSigned: Bool = false) {
    var lower = range.lowerBound
    var upper = range.upperBound
    if lower == upper {
      let room = lower == 0 ? 1 : lower.magnitude / 10
      if lower != 0 || isSigned { lower -= room }
      upper += room
    }
    let intervals = max(2, rows - 1)
    let leastPitch = rows >= AxisScale.rowsForGaps ? 2 : 1
    let least = (upper - lower) / Double(intervals / leastPitch)
    guard least.isFinite, least.isNormal else { return nil }
    let decimal = Int((Double(least.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    var best: (scale: AxisScale, cost: Double)?
    for exponent in decimal - 1...decimal + 2 {
      for mantissa in [1, 2, 5] {
        guard let first = Self.multiple(of: lower, mantissa, exponent, .down),
          let last = Self.multiple(of: upper, mantissa, exponent, .up),
          last > first, (last - first) * leastPitch <= intervals
        else { continue }
        let pitch = intervals / (last - first)
        let scale = AxisScale(
          mantissa: mantissa, exponent: exponent, multiples: first...last,
          top: Double(first) + Double(intervals) / Double(pitch))
        // Two figures say less of a range than three do.
        let cost = (scale.upper - scale.lower) * (last - first == 1 ? AxisScale.singleStepCost : 1)
        if best.map({ cost < $0.cost * 0.999 }) ?? true { best = (scale, cost) }
      }
    }
    guard let best else { return nil }
    self = best.scale
  }

  private init(mantissa: Int, exponent: Int, multiples: ClosedRange<Int>, top: Double) {
    self.mantissa = mantissa
    self.exponent = exponent
    self.multiples = multiples
    lower = AxisScale.value(at: Double(multiples.lowerBound), mantissa, exponent)
    upper = AxisScale.value(at: top, mantissa, exponent)
  }

  /// The value of a tick, as exact as a double can be.
  func value(of multiple: Int) -> Double {
    AxisScale.value(at: Double(multiple), mantissa, exponent)
  }

  private static func value(at multiple: Double, _ mantissa: Int, _ exponent: Int) -> Double {
    let number = multiple * Double(mantissa)
    return exponent < 0
      ? number / powerOfTen(-exponent) : number * powerOfTen(exponent)
  }

  /// The value of a tick as text, with the digits of the step and no more.
  func label(of multiple: Int, signed: Bool) -> String {
    let (number, overflow) = multiple.multipliedReportingOverflow(by: mantissa)
    // Beyond any statistics; the shortest text that reads back will do.
    guard !overflow, -18...18 ~= exponent else { return "\(value(of: multiple))" }
    let sign = number < 0 ? "-" : signed && number > 0 ? "+" : ""
    var digits = String(number.magnitude)
    if exponent >= 0 {
      return sign + digits + (number == 0 ? "" : String(repeating: "0", count: exponent))
    }
    let missing = 1 - exponent - digits.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    return sign + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
  }

  /// Where a value stands between the upper end (0) and the lower end (1).
  func depth(of value: Double) -> Double {
    // Halves, so that a range of the largest doubles does not overflow.
    let part = (upper / 2 - value / 2) / (upper / 2 - lower / 2)
    return part.isNaN ? 1 : min(max(part, 0), 1)
  }

  private static func multiple(
    of value: Double, _ mantissa: Int, _ exponent: Int, _ rule: FloatingPointRoundingRule
  ) -> Int? {
    let scaled =
      exponent < 0 ? value * powerOfTen(-exponent) : value / powerOfTen(exponent)
    let exact = scaled / Double(mantissa)
    // 0.3 / 0.1 is 2.9999999999999996, and means 3.
    let nearest = exact.rounded()
    let isWhole = (exact - nearest).magnitude <= nearest.magnitude * 4 * .ulpOfOne
    return Int(exactly: isWhole ? nearest : exact.rounded(rule))
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    // Powers up to this one are doubles themselves, so that no product is rounded.
    guard exponent > 22 else { return (0..<exponent).reduce(1) { power, _ in power * 10 } }
    return Double("1e\(exponent)") ?? .infinity
  }
}
