package import CockpitValues

/// Writes moments and ages.
package struct TimeText {
  private let strings: Strings
  package let offset: UTCOffset

  package init(strings: Strings, offset: UTCOffset) {
    self.strings = strings
    self.offset = offset
  }

  /// A moment as `2026-11-21 周六 14:32:07`.
  package func full(_ instant: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    return "\(time.date) \(strings.weekday(time.date)) \(time.clockWithSeconds)"
  }

  /// A moment as `11-21 14:30`, with the year where it is not that of `now`.
  package func short(_ instant: Instant, now: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    let date = time.date.description
    let isThisYear = time.date.year == CivilTime(now, offset: offset).date.year
    return "\(isThisYear ? String(date.dropFirst(5)) : date) \(time.clock)"
  }

  /// How long ago a moment was, in the largest unit that counts at least one.
  package func age(of instant: Instant, now: Instant) -> String {
    let seconds = Int(max(0, now.seconds(since: instant)))
    switch seconds {
    case ..<60: return strings(.time(.secondsAgo(seconds)))
    case ..<3600: return strings(.time(.minutesAgo(seconds / 60)))
    case ..<172_800: return strings(.time(.hoursAgo(seconds / 3600)))
    default: return strings(.time(.daysAgo(seconds / 86_400)))
    }
  }
}
