/// Civil times as ASCII text at the end of bytes: what their descriptions are made of.
extension [UInt8] {
  /// Appends decimal digits with zeros before them up to a number of digits.
  package mutating func append(_ number: UInt, digits: Int) {
    var scale: UInt = 1
    var places = 1
    while places < digits || number / scale >= 10 {
      scale *= 10
      places += 1
    }
    while scale > 0 {
      append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }

  /// Appends decimal digits with zeros before them, and before these a minus where there is one.
  package mutating func append(_ number: Int, digits: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude, digits: digits)
  }

  /// Appends a day as `2026-11-21`.
  package mutating func append(_ date: CivilDate) {
    append(date.year, digits: 4)
    append(UInt8(ascii: "-"))
    append(date.month, digits: 2)
    append(UInt8(ascii: "-"))
    append(date.day, digits: 2)
  }

  /// Appends a time of day as `14:30:07`.
  mutating func append(clockOf time: CivilTime) {
    append(time.hour, digits: 2)
    append(UInt8(ascii: ":"))
    append(time.minute, digits: 2)
    append(UInt8(ascii: ":"))
    append(time.second, digits: 2)
  }

  /// Appends an offset as RFC 3339 writes it: `Z`, `+08:00`.
  mutating func append(_ offset: UTCOffset) {
    guard offset.seconds != 0 else { return append(UInt8(ascii: "Z")) }
    let minutes = abs(offset.seconds) / 60
    append(offset.seconds < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(minutes / 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(minutes % 60, digits: 2)
  }

  /// Appends a moment in RFC 3339, with the region's offset.
  package mutating func append(_ time: CivilTime) {
    append(time.date)
    append(UInt8(ascii: "T"))
    append(clockOf: time)
    append(time.offset)
  }

  /// Appends a period in the notation of the snapshot format; an instant as civil time without
  /// offset.
  package mutating func append(_ period: Period) {
    let number = Int(period.ordinal)
    switch period.kind {
    case .year: append(number, digits: 4)
    case .half: append(number, of: 2, "H", digits: 1)
    case .quarter: append(number, of: 4, "Q", digits: 1)
    case .month: append(number, of: 12, "", digits: 2)
    case .months:
      let months = period.monthIndices ?? 0..<0
      append(months.lowerBound, of: 12, "", digits: 2)
      append(contentsOf: "..".utf8)
      let lastYear = (months.upperBound - 1).flooredDivision(by: 12)
      if lastYear != months.lowerBound.flooredDivision(by: 12) {
        append(lastYear, digits: 4)
        append(UInt8(ascii: "-"))
      }
      append((months.upperBound - 1).flooredRemainder(by: 12) + 1, digits: 2)
    case .week:
      append(period.year, digits: 4)
      append(contentsOf: "-W".utf8)
      append(period.weekOfYear, digits: 2)
    case .day: append(CivilDate(daysSince1970: number))
    case .instant:
      let time = CivilTime(civilSeconds: period.ordinal, offset: UTCOffset(seconds: 0))
      append(time.date)
      append(UInt8(ascii: "T"))
      append(clockOf: time)
    }
  }

  /// Appends a part of a year by its number among all of its kind: the year, a letter, the part.
  private mutating func append(_ number: Int, of parts: Int, _ letter: String, digits: Int) {
    let year = number.flooredDivision(by: parts)
    append(year, digits: 4)
    append(UInt8(ascii: "-"))
    append(contentsOf: letter.utf8)
    append(number - year * parts + 1, digits: digits)
  }
}

extension String {
  /// A text that something appends as ASCII.
  init(ascii append: (inout [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(&bytes)
    self.init(decoding: bytes, as: UTF8.self)
  }
}
