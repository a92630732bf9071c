import CockpitJSON
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

/// The ways in which tables say when they were last changed.
enum UpdateTime {
  /// The moment that a value names; nil for one that names none.
  ///
  /// RFC 3339, the same with an offset without a colon (`+0100`), without an offset or as a bare
  /// day (both taken as UTC), or milliseconds since 1970.
  static func instant(_ node: JSONNode) -> Instant? {
    if let milliseconds = try? node.integer() {
      let instant = Instant(seconds: Int64(milliseconds).flooredDivision(by: 1000))
      return isWritable(instant) ? instant : nil
    }
    guard let text = try? node.string(), text.utf8.count <= 40 else { return nil }
    return Instant(parsing: text) ?? Instant(parsing: withColon(text))
      ?? Instant(parsing: text + "Z") ?? Instant(parsing: text + "T00:00:00Z")
  }

  /// `+0100` at the end as `+01:00`.
  private static func withColon(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 5, let sign = bytes.dropLast(4).last,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return text }
    let parts = [bytes.dropLast(2), [UInt8(ascii: ":")], bytes.suffix(2)]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// Whether the year has four digits, so that the moment can be written down.
  private static func isWritable(_ instant: Instant) -> Bool {
    (0...253_402_300_799).contains(instant.seconds)
  }
}

/// Makes ids and file names of codes that others chose.
enum Identifier {
  /// The most bytes that an id keeps of a code, so that a file name stays one.
  private static let maximumBytes = 96

  /// The text in lower case, with a hyphen for each run of what is neither a letter nor a digit;
  /// dots and underscores stay within.
  ///
  ///     Identifier.of("TAB6471")               // tab6471
  ///     Identifier.of("Statistics Canada, 51") // statistics-canada-51
  ///
  /// - Returns: at least one character: a text without letters and digits becomes `x`.
  static func of(_ text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      guard isKept(scalar) else {
        isPending = !result.isEmpty
        continue
      }
      let addition = (isPending ? "-" : "") + String(scalar)
      guard result.utf8.count + addition.utf8.count <= maximumBytes else { break }
      if result.isEmpty, scalar == "." || scalar == "_" { continue }
      result += addition
      isPending = false
    }
    return result.isEmpty ? "x" : result
  }

  /// The ids of several codes; one that another code already has gets a number.
  static func distinct(_ codes: [String]) -> [String] {
    var taken: Set<String> = []
    return codes.map { code in
      let base = of(code)
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return id
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
  }
}
