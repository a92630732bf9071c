/// The decimal digits of a figure as it was published.
///
/// A double that came from `1.015` stands for 1.015, although it is a little less: rounding looks
/// at the shortest digits that give the same double back, as a statistician looks at the paper.
///
/// More than fifteen digits of a fraction are no statement of anybody but the noise of binary
/// arithmetic: 0.28500000000000003 is 0.285. Whole numbers keep all their digits.
struct DecimalDigits {
  private(set) var isNegative: Bool
  /// The digits, most significant first, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the last digit.
  private(set) var exponent: Int

  /// The digits of a figure; `nil` for one that is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value.sign == .minus && value != 0
    digits = []
    exponent = 0
    var isFraction = false
    let text = value.magnitude.description.utf8
    let mark = text.firstIndex(of: UInt8(ascii: "e"))
    for byte in text[..<(mark ?? text.endIndex)] {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        if isFraction { exponent -= 1 }
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - 0x30) }
      }
    }
    if let mark, let power = Int(String(text[text.index(after: mark)...]) ?? "") {
      exponent += power
    }
    let surplus = digits.count - DecimalDigits.most
    if surplus > 0, exponent < 0 { round(decimals: max(0, -exponent - surplus)) }
  }

  /// The significant digits that every double of a decimal fraction keeps.
  private static let most = 15

  /// Rounds to a number of decimals by GB/T 8170: to the nearer, a tie to the even digit, once.
  ///
  /// - Complexity: O(digits)
  mutating func round(decimals: Int) {
    let surplus = -decimals - exponent
    guard surplus > 0 else { return }
    exponent = -decimals
    guard surplus <= digits.count else {
      digits = []
      return
    }
    let dropped = digits.suffix(surplus)
    digits.removeLast(surplus)
    guard let first = dropped.first else { return }
    let isTie = first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let isOdd = (digits.last ?? 0) % 2 == 1
    if isTie ? isOdd : first >= 5 { increment() }
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  /// Whether all digits are zero.
  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The digits before and after the decimal point, with a fixed number of decimals.
  func text(decimals: Int) -> (whole: String, fraction: String) {
    let zero = UInt8(ascii: "0")
    let padding = max(0, exponent + decimals)
    let leading = max(0, decimals + 1 - digits.count - padding)
    var text = [UInt8](repeating: zero, count: leading)
    for digit in digits { text.append(zero + digit) }
    text += repeatElement(zero, count: padding)
    return (
      String(decoding: text.dropLast(decimals), as: UTF8.self),
      String(decoding: text.suffix(decimals), as: UTF8.self)
    )
  }
}

extension BinaryInteger {
  /// What the floored division leaves, never negative for a positive divisor.
  @inlinable
  package func flooredRemainder(by divisor: Self) -> Self {
    self - flooredDivision(by: divisor) * divisor
  }
}
