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
