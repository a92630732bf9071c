/// Writes a figure as a document does: with all its digits and no more.
package enum DecimalText {
  /// The shortest decimal that reads back as the same double, never in powers of ten: 5.13, 80.
  package static func shortest(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return "-" }
    var decimals = max(0, -digits.exponent)
    var trailing = digits.digits[...]
    while decimals > 0, trailing.last == 0 {
      trailing = trailing.dropLast()
      decimals -= 1
    }
    return NumberText.fixed(value, decimals: digits.isZero ? 0 : decimals)
  }
}
