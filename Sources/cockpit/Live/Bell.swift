import CockpitCatalogue
import CockpitOperations
import CockpitValues

/// When the bell of a terminal rings: for 一级 and 二级, once for each announcement, and every minute until
/// somebody silences it or has seen them all.
///
/// Silence acknowledges nothing.
struct Bell: Sendable {
  /// In seconds.
  private static let repeatsAfter: Int64 = 60

  private var rangAt: Instant?
  private var isRinging = false
  private var hasHeard = false
  /// Whether it is to ring now.
  private(set) var isDue = false

  /// Hears what happened in the regions that are watched; the first time also what calls since before.
  mutating func hear(_ entries: [JournalEntry], _ queues: [Queues], at now: Instant) {
    let callsSinceBefore = !hasHeard && Bell.isUnseen(queues)
    hasHeard = true
    let isAnnounced = entries.contains { entry in
      switch entry.event {
      case .alarms(let change):
        change.steps.contains { step in
          guard step.rings else { return false }
          // What is past rings where nobody has seen it since.
          let alarm = step.key.flatMap { key in
            queues.lazy.compactMap { $0.alarms.alarms[key] }.first
          }
          return now.seconds(since: step.at) < Bell.repeatsAfter
            || alarm?.standing == .unacknowledged && alarm?.occurrence?.number == step.occurrence
        }
      case .warning(let change, _): change.isAnnounced
      case .supervision, .data, .opened, .rules, .shift, .note, .torn: false
      }
    }
    if isAnnounced || callsSinceBefore { ring(at: now) }
    if !Bell.isUnseen(queues) { isRinging = false }
  }

  /// Rings again where nobody has seen it for a minute.
  mutating func tick(_ queues: [Queues], at now: Instant) {
    // Of a clock that went back nobody waits until it is where it was.
    guard isRinging, let rangAt, !(0..<Bell.repeatsAfter).contains(now.seconds(since: rangAt))
    else { return }
    if Bell.isUnseen(queues) { ring(at: now) } else { isRinging = false }
  }

  mutating func silence() { isRinging = false }

  /// Whether it is to ring, told once.
  mutating func take() -> Bool {
    defer { isDue = false }
    return isDue
  }

  private mutating func ring(at now: Instant) { (rangAt, isRinging, isDue) = (now, true, true) }

  private static func isUnseen(_ queues: [Queues]) -> Bool {
    queues.contains { queues in
      queues.alarms.alarms.values.contains {
        $0.isCalling && ($0.level.map { $0 >= .second } ?? false)
      }
    }
  }
}
