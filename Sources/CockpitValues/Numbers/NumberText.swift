/// Writes figures with the decimals that their indicator fixes.
package enum NumberText {
  /// Rounds a figure once, by GB/T 8170, from full precision.
  ///
  ///     NumberText.rounded(1.015, decimals: 2)  // 1.02
  ///     NumberText.rounded(0.285, decimals: 2)  // 0.28
  package static func rounded(_ value: Double, decimals: Int) -> Double {
    quicklyRounded(value, decimals: decimals) ?? roundedByDigits(value, decimals: decimals)
  }

  /// The same by way of the decimal digits, which tell where a figure is right between two others.
  static func roundedByDigits(_ value: Double, decimals: Int) -> Double {
    Double(fixed(value, decimals: decimals)) ?? value
  }

  /// The same without the digits; `nil` where they are needed: near the middle between two figures, for
  /// large ones, and for what is not finite.
  ///
  /// The product errs by less than a hundredth there, the fifteen digits of a fraction included. A whole
  /// number over a power of ten, both exact, gives the double that is nearest to the decimal.
  static func quicklyRounded(_ value: Double, decimals: Int) -> Double? {
    guard powersOfTen.indices.contains(decimals) else { return nil }
    let scaled = value * powersOfTen[decimals]
    guard scaled.magnitude < 1e12 else { return nil }
    let whole = scaled.rounded()
    guard (scaled - whole).magnitude < 0.49 else { return nil }
    // A figure that rounds to zero has no sign.
    return whole == 0 ? 0 : whole / powersOfTen[decimals]
  }

  private static let powersOfTen = [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

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

  /// A figure of more digits than a reader can count, in powers of ten: 1.00e+308; `nil` for any other.
  ///
  /// From 1e16 on not every whole number is a double.
  package static func powers(_ value: Double) -> String? {
    guard value.isFinite, value.magnitude >= 1e16 else { return nil }
    let parts = value.description.split(separator: "e")
    guard parts.count == 2, let mantissa = Double(parts[0]) else { return nil }
    return "\(fixed(mantissa, decimals: 2))e\(parts[1])"
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

extension NumberText {
  /// The decimals that a figure has as it came: 2 for 1.25, none for 80 and for what is not finite.
  ///
  /// A fraction has no more than fifteen significant digits: see ``DecimalDigits``.
  package static func decimals(of value: Double) -> Int {
    guard let digits = DecimalDigits(value), !digits.isZero else { return 0 }
    let zeros = digits.digits.reversed().prefix { $0 == 0 }.count
    return max(0, -digits.exponent - zeros)
  }
}

/// Writes a figure as a document does: with all its digits and no more.
package enum DecimalText {
  /// The shortest decimal that reads back as the same double, never in powers of ten: 5.13, 80.
  ///
  /// A fraction has no more than fifteen significant digits: see ``DecimalDigits``.
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

extension Double {
  /// The figure without the last bits that decimal arithmetic leaves behind: 5.1 - 5.4 is -0.3.
  ///
  /// Nine decimals stay, far more than any published figure has.
  package var withoutBinaryNoise: Double {
    NumberText.rounded(self, decimals: 9)
  }
}
