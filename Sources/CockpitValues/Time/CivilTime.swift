/// A moment as the clocks of a region show it.
package struct CivilTime: Hashable, Sendable {
  package let date: CivilDate
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59: leap seconds do not exist here.
  package let second: Int
  package let offset: UTCOffset

  package init(_ instant: Instant, offset: UTCOffset) {
    let civil = instant.seconds + Int64(offset.seconds)
    self.init(civilSeconds: civil, offset: offset)
  }

  package init(civilSeconds civil: Int64, offset: UTCOffset) {
    let days = civil.flooredDivision(by: 86_400)
    let rest = Int(civil - days * 86_400)
    date = CivilDate(daysSince1970: Int(days))
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    self.offset = offset
  }

  /// The time of day as `14:30`.
  package var clock: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  /// The time of day as `14:30:07`.
  package var clockWithSeconds: String { String(ascii: { $0.append(clockOf: self) }) }
}

extension CivilTime: CustomStringConvertible {
  /// The moment in RFC 3339, with the region's offset.
  package var description: String { String(ascii: { $0.append(self) }) }
}

/// A moment, in whole seconds since 1970-01-01 UTC.
package struct Instant: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z, without leap seconds.
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The moment that an RFC 3339 text names, such as `2026-11-21T14:30:00+08:00`.
  ///
  /// The offset is required; a fraction of a second is accepted and dropped.
  package init?(parsing text: some StringProtocol) {
    var scanner = DigitScanner(text)
    guard let civil = scanner.civilSecond(), let offset = scanner.offset(), scanner.isAtEnd else {
      return nil
    }
    self.init(seconds: civil - Int64(offset))
  }

  /// The RFC 3339 text that a time in another notation means, for advice.
  ///
  /// A blank or nothing of it for the `T`, slashes, no seconds and short offsets are understood:
  /// `2026-11-21 14:30:00+08`. Without an offset it is that of China, and `assumesChina` is true; without
  /// seconds it is the full minute, and `lacksSeconds` is. Nil for a text that names no time of a day.
  package static func notation(
    meantBy text: some StringProtocol
  ) -> (text: String, assumesChina: Bool, lacksSeconds: Bool)? {
    var scanner = DigitScanner(text)
    guard let (civil, hasSeconds) = scanner.looseCivilSecond() else { return nil }
    scanner.skipBlanks()
    let assumesChina = scanner.isAtEnd
    guard let offset = assumesChina ? UTCOffset.china.seconds : scanner.looseOffset(),
      scanner.isAtEnd
    else { return nil }
    let time = CivilTime(civilSeconds: civil, offset: UTCOffset(seconds: offset))
    return (time.description, assumesChina, !hasSeconds)
  }

  /// The moment that many seconds later, or earlier where they are negative.
  package func adding(seconds: Int64) -> Instant {
    Instant(seconds: self.seconds + seconds)
  }

  /// The whole seconds from another moment to this one.
  package func seconds(since other: Instant) -> Int64 {
    seconds - other.seconds
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// The distance of a region's civil time from UTC.
///
/// China has one civil time without daylight saving, so that a fixed offset is exact.
package struct UTCOffset: Hashable, Sendable {
  /// Seconds east of Greenwich.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// The offset that `+08:00`, `-03:30` or `Z` names.
  package init?(parsing text: some StringProtocol) {
    var scanner = DigitScanner(text)
    guard let seconds = scanner.offset(), scanner.isAtEnd else { return nil }
    self.seconds = seconds
  }

  /// The civil time of China, +08:00.
  package static let china = UTCOffset(seconds: 8 * 3600)
}

extension UTCOffset: CustomStringConvertible {
  /// The offset as RFC 3339 writes it: `Z`, `+08:00`.
  package var description: String { String(ascii: { $0.append(self) }) }
}
