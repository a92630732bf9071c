/// Writes figures with the decimals that their indicator fixes.
package enum NumberText {
  /// Rounds a figure once, by GB/T 8170, from full precision.
  ///
  ///     NumberText.rounded(1.015, decimals: 2)  // 1.02
  ///     NumberText.rounded(0.285, decimals: 2)  // 0.28
  package static func rounded(_ value: Double, decimals: Int) -> Double {
    Double(fixed(value, decimals: decimals)) ?? value
  }

  /// A figure with a fixed number of decimals; a figure that rounds to zero has no sign.
  ///
  /// Grouping sets thousands apart by commas. What is not finite becomes a hyphen; less than no
  /// decimals are none.
  package static func fixed(_ value: Double, decimals: Int, grouping: Bool = false) -> String {
    guard var digits = DecimalDigits(value) else { return "-" }
    let decimals = max(0, decimals)
    digits.round(decimals: decimals)
    let parts = digits.text(decimals: decimals)
    let whole = grouping ? grouped(parts.whole) : parts.whole
    let sign = digits.isNegative && !digits.isZero ? "-" : ""
    return sign + whole + (decimals > 0 ? "." + parts.fraction : "")
  }

  /// A difference or growth with its sign; one that rounds to zero has none.
  package static func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    let isSomething = text.contains { ("1"..."9").contains($0) }
    return value > 0 && isSomething ? "+" + text : text
  }

  private static func grouped(_ whole: String) -> String {
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
