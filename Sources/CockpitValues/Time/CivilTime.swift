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
