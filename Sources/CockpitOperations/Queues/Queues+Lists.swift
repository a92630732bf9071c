package import CockpitCatalogue
package import CockpitValues

// What lists and strips show of the queues.

extension Queues {
  /// The alarms that somebody has to see: unacknowledged first, then acknowledged ones and those that came
  /// back unseen, then those behind a gate, and last those that are over but for the work; in each the gravest and
  /// then the newest first.
  ///
  /// - Complexity: O(n log n) for the alarms
  package var listed: [Alarm] {
    // An alarm is large: their places are sorted, and each is copied once.
    let places = alarms.alarms.compactMap { key, alarm in ListedPlace(key, alarm) }.sorted()
    return places.compactMap { alarms.alarms[$0.key] }
  }

  /// How many alarms stand in each way.
  package var counts: AlarmCounts { AlarmCounts(alarms.alarms.values) }

  /// The steps by which alarms were raised since a moment, in their order, one for each occurrence; those on
  /// trial and drills are left out.
  package func raised(since moment: Instant) -> [AlarmTransition] {
    var steps: [AlarmTransition] = []
    for entry in history.reversed() {
      guard case .alarms(let change) = entry.event, entry.at > moment else { continue }
      steps += change.steps.reversed().filter { step in
        guard step.opensOccurrence, step.at > moment, let key = step.key else { return false }
        return alarms.rules[key.rule]?.isCounted ?? true
      }
    }
    return steps.reversed()
  }

  /// The steps by which alarms of systems were raised last, the latest first.
  ///
  /// - Complexity: O(history)
  package func raisedLast(_ count: Int) -> [AlarmTransition] {
    guard let first = history.first?.at else { return [] }
    return raised(since: first.adding(seconds: -1)).suffix(count).reversed()
  }

  /// What was recorded of one occurrence of an alarm; of the alarm itself where it has none.
  package func trail(of key: AlarmKey, occurrence: Int?) -> [JournalEntry] {
    history.compactMap { entry in
      switch entry.event {
      case .alarms(let change):
        let steps = change.steps.filter {
          $0.key == key
            && (occurrence == nil || $0.occurrence == nil || $0.occurrence == occurrence)
        }
        guard !steps.isEmpty else { return nil }
        return JournalEntry(
          at: entry.at, by: entry.actor,
          .alarms(AlarmChange(deed: change.deed, steps: steps, alarms: [])))
      case .note(_, let about, let noted):
        let isOfIt = occurrence == nil || noted == nil || noted == occurrence
        return about == key && isOfIt ? entry : nil
      case .opened, .rules, .supervision, .data, .warning, .shift, .torn: return nil
      }
    }
  }
}

/// Where an alarm stands in lists.
private struct ListedPlace: Comparable {
  let key: AlarmKey
  private let block: Int
  private let level: Int
  private let began: Int64

  /// The place of an alarm; `nil` for one that no list shows.
  init?(_ key: AlarmKey, _ alarm: Alarm) {
    switch alarm.standing {
    case .unacknowledged: block = 0
    case .acknowledged: block = 1
    case .returned: block = 2
    case .shelved: block = 3
    case .suppressed: block = 4
    case .outOfService: block = 5
    case .unlisted:
      guard alarm.isWorkLeft else { return nil }
      block = 6
    }
    guard !alarm.isIdleBehindGate else { return nil }
    self.key = key
    level = (alarm.level ?? .fourth).rawValue
    began = alarm.occurrence?.startedAt.seconds ?? 0
  }

  static func < (one: ListedPlace, other: ListedPlace) -> Bool {
    if one.block != other.block { return one.block < other.block }
    if one.level != other.level { return one.level < other.level }
    if one.began != other.began { return one.began > other.began }
    return one.key < other.key
  }
}

/// How many alarms stand in each way: each of those that are not at rest is counted once.
package struct AlarmCounts: Hashable, Sendable {
  private var counts: [AlarmStanding: Int] = [:]
  /// On, seen or not, but for those behind a gate.
  package private(set) var active = 0
  /// Beyond a limit and not confirmed yet.
  package private(set) var pending = 0
  /// The unacknowledged and the acknowledged, at each level from the gravest.
  package private(set) var open = [0, 0, 0, 0]
  /// The unacknowledged and those that came back unseen, at each level from the gravest.
  package private(set) var unseen = [0, 0, 0, 0]
  /// The levels at which some call for somebody.
  package private(set) var calling: Set<AlarmLevel> = []
  package private(set) var flapping = 0
  /// The gravest level among those that nobody has closed and that somebody shelved or took out of service;
  /// `nil` where there are none.
  package private(set) var gravestHidden: AlarmLevel?
  /// The gravest level among those that came back unseen; `nil` where there are none.
  package private(set) var gravestReturned: AlarmLevel?
  /// Those of which a second person is waited for.
  package private(set) var requests = 0
  /// Those that are over, and of which the work that they led to is not: they are on no more.
  package private(set) var workLeft = 0

  init(_ alarms: some Sequence<Alarm>) {
    for alarm in alarms {
      if alarm.isIdleBehindGate { continue }
      counts[alarm.standing, default: 0] += 1
      if alarm.regions.gate == .open {
        if alarm.regions.condition.isOn { active += 1 }
        if alarm.regions.condition == .pending { pending += 1 }
      }
      if alarm.regions.isFlapping { flapping += 1 }
      if alarm.request != nil { requests += 1 }
      if alarm.isWorkLeft { workLeft += 1 }
      guard let level = alarm.level else { continue }
      if [.shelved, .outOfService].contains(alarm.standing), alarm.occurrence != nil {
        gravestHidden = max(level, gravestHidden ?? level)
      }
      if alarm.standing == .returned { gravestReturned = max(level, gravestReturned ?? level) }
      if [.unacknowledged, .acknowledged].contains(alarm.standing) {
        open[level.rawValue - 1] += 1
      }
      guard alarm.standing.isUnseen else { continue }
      unseen[level.rawValue - 1] += 1
      if alarm.isCalling { calling.insert(level) }
    }
  }

  /// How many are listed in one of the ways.
  package subscript(standing: AlarmStanding) -> Int { counts[standing, default: 0] }

  /// Those that somebody put away or that something mutes.
  package var hidden: Int { self[.shelved] + self[.suppressed] + self[.outOfService] }

  /// All that lists show but for what is over.
  package var listed: Int {
    hidden + self[.unacknowledged] + self[.acknowledged] + self[.returned]
  }
}

extension Alarm {
  /// Whether it is muted by a fault of a device while it has nothing to tell.
  var isIdleBehindGate: Bool {
    guard case .suppressed = regions.gate else { return false }
    return occurrence == nil && regions.condition == .normal
  }
}
