import CockpitValues

/// Writes moments and ages.
struct TimeText {
  let strings: Strings
  let offset: UTCOffset

  /// A moment as `2026-11-21 周六 14:32:07`.
  func full(_ instant: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    return "\(time.date) \(strings.weekday(time.date)) \(time.clockWithSeconds)"
  }

  /// A moment as `11-21 14:30`, with the year where it is not that of `now`.
  func short(_ instant: Instant, now: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    let date = time.date.description
    let isThisYear = time.date.year == CivilTime(now, offset: offset).date.year
    return "\(isThisYear ? String(date.dropFirst(5)) : date) \(time.clock)"
  }

  /// How long ago a moment was, in the largest unit that counts at least one.
  func age(of instant: Instant, now: Instant) -> String {
    let seconds = max(0, now.seconds(since: instant))
    switch seconds {
    case ..<60: return strings(.ageSeconds, String(seconds))
    case ..<3600: return strings(.ageMinutes, String(seconds / 60))
    case ..<172_800: return strings(.ageHours, String(seconds / 3600))
    default: return strings(.ageDays, String(seconds / 86_400))
    }
  }
}
