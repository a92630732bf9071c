package import CockpitCatalogue
package import CockpitValues

/// What is counted of alarms over some time, from lines of the journal in their order; drills are left out.
///
/// Those on trial are no load on anybody: how many were raised is counted without them, as a flood is. What became of
/// each of them is counted, for that is what a trial is for.
///
/// Lines are taken in one by one, so that a journal of any length is counted without being kept.
package struct AlarmTally: Sendable {
  /// What became of one alarm.
  struct Source {
    var raised = 0
    var fleeting = 0
    var flaps = 0
    var overdue = 0
    /// How often of these nobody was on duty.
    var unattended = 0
  }

  private let rules: [String: AlarmRule]
  let start: Instant
  let end: Instant
  /// When the first line was written, whatever it tells of; `nil` before there is one.
  private(set) var firstAt: Instant?
  /// When alarms were raised that count.
  private(set) var times: [Instant] = []
  private(set) var sources: [AlarmKey: Source] = [:]
  /// The gravest level of each occurrence that was raised.
  private var levels: [Int: AlarmLevel] = [:]
  /// The occurrences that rang.
  private var announced: Set<Int> = []
  /// Who is on duty, by the lines so far.
  private var attendance: Attendance
  private var unanswered: [Int: Instant] = [:]
  /// The seconds until somebody acknowledged what was raised.
  private(set) var responses: [Int64] = []

  /// Counts the seconds up to a moment; who was on duty before the first line is asked for, too.
  package init(
    rules: [String: AlarmRule], last seconds: Int64, at now: Instant,
    attendance: Attendance = Attendance()
  ) {
    (self.rules, self.attendance) = (rules, attendance)
    (start, end) = (now.adding(seconds: -seconds), now)
  }

  /// How many occurrences that rang came to each level at their gravest, from the gravest.
  var byLevel: [Int] {
    var counts = [0, 0, 0, 0]
    for number in announced {
      if let level = levels[number] { counts[level.rawValue - 1] += 1 }
    }
    return counts
  }

  /// Takes in the next line.
  package mutating func add(_ entry: JournalEntry) {
    attendance.take(entry)
    guard !entry.isStanding else { return }
    firstAt = firstAt.map { min($0, entry.at) } ?? entry.at
    guard case .alarms(let change) = entry.event else { return }
    for step in change.steps where step.at > start && step.at <= end {
      guard let key = step.key, rules[key.rule]?.kind != .drill else { continue }
      add(step, of: key)
    }
  }

  private mutating func add(_ step: AlarmTransition, of key: AlarmKey) {
    switch step.row {
    case 2, 3:
      if step.opensOccurrence {
        if rules[key.rule]?.isCounted ?? true { times.append(step.at) }
        sources[key, default: Source()].raised += 1
      }
      // Of one that is told again, the time to respond begins anew.
      if let number = step.occurrence {
        unanswered[number] = step.at
        levels[number] = [levels[number], step.level].compactMap(\.self).max()
      }
    case 4: sources[key, default: Source()].fleeting += 1
    case 8, 9:
      if let opened = step.occurrence.flatMap({ unanswered.removeValue(forKey: $0) }) {
        responses.append(step.at.seconds(since: opened))
      }
    case 14:
      sources[key, default: Source()].overdue += 1
      if attendance.isUnattended(at: step.at) == true {
        sources[key, default: Source()].unattended += 1
      }
    case 26: sources[key, default: Source()].flaps += 1
    default: break
    }
    guard let number = step.occurrence, let level = levels[number] else { return }
    // A milder level later takes nothing back.
    levels[number] = max(level, step.level ?? level)
    if step.isAnnounced { announced.insert(number) }
  }
}
