import CockpitValues

/// The ways in which statistics offices write periods, beside the snapshot format's own.
enum PeriodCode {
  /// The period that a code names; nil for one that names none.
  ///
  /// `2026`, `2026A`, `2026-S1`, `2026H1`, `2026Q1`, `2026K1`, `2026M01`, `202601`, `2026W05`,
  /// `2026U05`, `20260115` and the same with a hyphen after the year. Moments are no periods of a
  /// table.
  static func period(_ code: String) -> Period? {
    guard let notation = notation(Array(code.utf8)),
      let period = Period(parsing: notation, offset: UTCOffset(seconds: 0)),
      period.kind != .instant
    else { return nil }
    return period
  }

  /// The code in the notation of the snapshot format.
  private static func notation(_ code: [UInt8]) -> String? {
    guard code.count >= 4, code.count <= 16, code.allSatisfy({ $0 < 0x80 }) else { return nil }
    let year = text(code[..<4])
    var rest = code[4...]
    if rest.isEmpty { return year }
    if rest.allSatisfy(isDigit) {
      switch rest.count {
      case 2: return "\(year)-\(text(rest))"
      case 4: return "\(year)-\(text(rest.prefix(2)))-\(text(rest.suffix(2)))"
      default: return nil
      }
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard let letter = rest.first, !isDigit(letter) else { return text(code[...]) }
    let number = rest.dropFirst()
    guard number.count <= 2, number.allSatisfy(isDigit) else { return nil }
    // A letter differs from its lower case by one bit.
    switch letter & ~0x20 {
    case UInt8(ascii: "A"): return number.isEmpty || text(number) == "1" ? year : nil
    case UInt8(ascii: "S"), UInt8(ascii: "H"): return "\(year)-H\(text(number))"
    case UInt8(ascii: "Q"), UInt8(ascii: "K"): return "\(year)-Q\(text(number))"
    case UInt8(ascii: "M"): return "\(year)-\(twoDigits(number))"
    case UInt8(ascii: "W"), UInt8(ascii: "U"): return "\(year)-W\(twoDigits(number))"
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func twoDigits(_ number: ArraySlice<UInt8>) -> String {
    number.count == 1 ? "0" + text(number) : text(number)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
