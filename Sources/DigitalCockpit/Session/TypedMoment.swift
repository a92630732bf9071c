import CockpitValues

/// A moment of the past as one types it: `18:05`, `11-20`, `11-20 18:05`, `2026-11-20 18:05:30`.
///
/// A time alone is the last one that is not over; a day without a year the last such day, and without a time its
/// end. What is more exact, or has an offset, is taken as written.
struct TypedMoment {
  let instant: Instant

  /// The last such moment before now, where it could be several; `nil` for a text that names none.
  init?(_ text: String, before now: Instant, _ offset: UTCOffset) {
    if let exact = Instant(parsing: text) {
      instant = exact
      return
    }
    let text = TypedMoment.plain(text)
    let parts = text.split { $0 == " " || $0 == "T" || $0 == "　" }.map(String.init)
    let today = CivilTime(now, offset: offset).date
    let clock = parts.last.flatMap(TypedMoment.secondOfDay)
    switch (parts.count, clock) {
    case (1, let clock?):
      let moment = today.start(offset: offset).adding(seconds: clock)
      instant = moment < now ? moment : moment.adding(seconds: -86_400)
    case (1, nil), (2, _?):
      guard let day = TypedMoment.day(parts[0], until: today) else { return nil }
      instant = day.start(offset: offset).adding(seconds: clock ?? 86_399)
    default: return nil
    }
  }

  /// A text with the signs of 11月20日 and 2026/11/20 as those of 2026-11-20.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "年", "月", "/", ".": plain.append("-")
      case "日", "号": plain.append(" ")
      default: plain.append(character)
      }
    }
    return plain
  }

  /// The numbers of a text between signs of one kind; `nil` where anything else stands in it.
  private static func numbers(_ text: String, by sign: Character) -> [Int]? {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.count <= 4 ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func secondOfDay(_ text: String) -> Int64? {
    guard let parts = numbers(text, by: ":"), (2...3).contains(parts.count),
      // 24:00 is the end of a day.
      parts[0] < 24 || parts[0] == 24 && parts.dropFirst().allSatisfy({ $0 == 0 }),
      parts.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return Int64(parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0))
  }

  private static func day(_ text: String, until today: CivilDate) -> CivilDate? {
    guard let parts = numbers(text, by: "-") else { return nil }
    switch parts.count {
    case 3: return CivilDate(year: parts[0], month: parts[1], day: parts[2])
    case 2:
      // The 29th of February was in another year.
      let days = (0...8).lazy.compactMap {
        CivilDate(year: today.year - $0, month: parts[0], day: parts[1])
      }
      return days.first { $0 <= today }
    default: return nil
    }
  }
}
