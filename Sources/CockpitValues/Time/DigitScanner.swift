/// Reads the fixed forms of dates and times from ASCII text.
package struct DigitScanner {
  private let bytes: [UInt8]
  private(set) var index = 0

  package init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  package var isAtEnd: Bool { index == bytes.count }

  /// Exactly a number of digits.
  mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for place in index..<index + count {
      guard (0x30...0x39).contains(bytes[place]) else { return nil }
      value = value * 10 + Int(bytes[place] - 0x30)
    }
    index += count
    return value
  }

  /// Steps over an ASCII character if it stands here.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  /// Reads a day as `2026-11-21`; nil where none stands here.
  ///
  /// What was read up to a fault stays consumed.
  package mutating func date() -> CivilDate? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The seconds of `2026-11-21T14:30:00`, counted as if the civil time were UTC.
  mutating func civilSecond() -> Int64? {
    guard let date = date(), skip("T"), let hour = digits(2), skip(":"), let minute = digits(2),
      skip(":"), let second = digits(2), hour < 24, minute < 60, second < 60
    else { return nil }
    if skip(".") {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    return Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The seconds of `+08:00` or `Z`.
  mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = digits(2), skip(":"), let minutes = digits(2), hours < 24,
      minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

// MARK: - What other programs write

extension DigitScanner {
  /// Steps over blanks.
  mutating func skipBlanks() {
    while skip(" ") {}
  }

  /// The seconds of a day and a time of day as databases, spreadsheets and programs write them:
  /// `2026-11-21 14:30`, `2026/11/21 14:30:00.25`.
  mutating func looseCivilSecond() -> (Int64, hasSeconds: Bool)? {
    guard let year = digits(4), skip("-") || skip("/"), let month = digits(2) ?? digits(1),
      skip("-") || skip("/"), let day = digits(2) ?? digits(1),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    guard skip("T") || skip("t") || skip(" ") else { return nil }
    skipBlanks()
    guard let hour = digits(2) ?? digits(1), skip(":"), let minute = digits(2) else { return nil }
    var second = 0
    let hasSeconds = skip(":")
    if hasSeconds {
      guard let read = digits(2) else { return nil }
      second = read
      if skip(".") { while digits(1) != nil {} }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let midnight = Int64(date.daysSince1970) * 86_400
    return (midnight + Int64(hour * 3600 + minute * 60 + second), hasSeconds)
  }

  /// The seconds of `+08`, `+0800`, `+08:00`, `Z`, `UTC` or `GMT`.
  mutating func looseOffset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    if skip("U") { return skip("T") && skip("C") ? 0 : nil }
    if skip("G") { return skip("M") && skip("T") ? 0 : nil }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = digits(2) ?? digits(1) else { return nil }
    let hasColon = skip(":")
    let minutes = digits(2) ?? (hasColon ? nil : 0)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
