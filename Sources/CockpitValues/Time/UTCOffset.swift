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
