import ArgumentParser
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// The level and version of an alarm that somebody saw: `2.7`, or the level alone.
struct AlarmSeen: Hashable {
  let level: AlarmLevel
  /// `nil` where only the level counts.
  let version: Int?

  init(level: AlarmLevel, version: Int? = nil) {
    (self.level, self.version) = (level, version)
  }

  /// `2`, `2.7`, `二级`, `橙`; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let named = AlarmLevel.allCases.first { level in
      [level.words.zh, level.words.en, level.tag.zh, level.tag.en].contains(String(first))
    }
    guard let level = named ?? Int(first).flatMap(AlarmLevel.init) else { return nil }
    let version = parts.count == 2 ? Int(parts[1]) : nil
    if parts.count == 2, version == nil { return nil }
    self.init(level: level, version: version)
  }

  static func parsed(_ text: String) throws -> AlarmSeen {
    guard let seen = AlarmSeen(text) else {
      throw CommandFailure(.command(.wrongHandle(text)), exitCode: CommandFailure.wrongUsage)
    }
    return seen
  }
}

/// An alarm that is meant at a shell, as somebody saw it.
struct AlarmMeant {
  let key: AlarmKey
  /// The number of what is open of it; `nil` where that is whatever it is by now.
  var number: Int?
  /// The level and version; `nil` for whatever they are by now.
  var seen: AlarmSeen?

  /// Refuses an alarm that is another time that it is on, or of another level.
  func check(_ alarm: Alarm?) throws(DeedRefusal) {
    if let number, alarm?.occurrence?.number != number { throw .changed(by: nil) }
    if let seen, let level = alarm?.level, level != seen.level { throw .changed(by: nil) }
  }
}

/// An alarm by the number of its occurrence, with what was seen of it: `A-0412@2.7`.
struct AlarmHandle: Hashable {
  let number: Int
  /// `nil` for whatever it is by now.
  let seen: AlarmSeen?

  /// `A-0412`, `A-0412@2` or `A-0412@2.7`; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let name = parts.first, name.uppercased().hasPrefix("A-"),
      let number = Int(name.dropFirst(2)), number > 0, parts.count <= 2
    else { return nil }
    self.number = number
    if parts.count == 2 {
      guard let seen = AlarmSeen(String(parts[1])) else { return nil }
      self.seen = seen
    } else {
      seen = nil
    }
  }
}
