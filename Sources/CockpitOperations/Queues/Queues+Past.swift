import CockpitCatalogue
package import CockpitValues

// What people look back at: what lines before the newest file say, as far as screens need it.

extension Queues {
  /// How far back screens look, in seconds: as far as figures about alarms.
  package static let lookBack: Int64 = 30 * 86_400
  /// So many entries are looked back at; with more, the oldest of them go.
  static let longestHistory = 40_000

  /// From when on all is looked back at; `nil` while nothing is known.
  private var wantedSince: Instant? { history.last?.at.adding(seconds: -Queues.lookBack) }

  /// Whether lines before a moment would say more of what screens show: of the last days, or of alarms that
  /// are open.
  package func wantsPast(before moment: Instant) -> Bool {
    guard history.count < Queues.longestHistory, let wantedSince else { return false }
    return moment > wantedSince
      || alarms.alarms.values.contains { alarm in
        alarm.occurrence.map { $0.startedAt < moment } ?? false
      }
  }

  /// Looks back at what an older file says, which ends where what is known begins.
  ///
  /// How things stand is none of its business; numbers are counted on.
  ///
  /// - Complexity: O(entries + history)
  package mutating func recall(_ entries: [JournalEntry]) {
    guard let first = entries.first, let last = entries.last else { return }
    let since = wantedSince ?? last.at.adding(seconds: -Queues.lookBack)
    let open = openNumbers
    var told: [JournalEntry] = []
    var closed: [DataItem] = []
    for entry in entries where !entry.isStanding {
      if case .data(let steps, _) = entry.event {
        closed += steps.map(\.item).filter { $0.closedAt != nil }
      }
      for number in entry.occurrences { alarms.count(after: number) }
      guard entry.at >= since || !open.isDisjoint(with: entry.occurrences) else { continue }
      if let entry = entry.told { told.append(entry) }
    }
    data.recall(closed)
    history = told + history
    knownSince = max(first.at, since)
    shortenHistory()
  }

  /// Lets the oldest of too many entries go, but for those of alarms that are open.
  mutating func shortenHistory() {
    guard history.count > Queues.longestHistory else { return }
    let count = history.count - Queues.longestHistory * 3 / 4
    let open = openNumbers
    let kept = history[..<count].filter { !open.isDisjoint(with: $0.occurrences) }
      .suffix(Queues.longestHistory / 8)
    knownSince = history[count].at
    history = Array(kept) + history[count...]
  }

  /// The numbers of the occurrences that are open.
  private var openNumbers: Set<Int> {
    Set(alarms.alarms.values.compactMap { $0.occurrence?.number })
  }
}

extension JournalEntry {
  /// The numbers of the occurrences that it tells of.
  var occurrences: [Int] {
    guard case .alarms(let change) = event else { return [] }
    return change.steps.compactMap(\.occurrence)
  }

  /// What of it people look back at: of alarms and items the steps, and not how they stand since; `nil` for
  /// what tells of nothing that happened.
  var told: JournalEntry? {
    guard !isStanding else { return nil }
    return switch event {
    case .alarms(let change):
      JournalEntry(
        at: at, by: actor,
        .alarms(AlarmChange(deed: change.deed, steps: change.steps, alarms: [])))
    case .supervision(let steps, _, let deed):
      JournalEntry(at: at, by: actor, .supervision(steps, [], deed))
    case .shift, .data, .warning, .note, .torn, .opened: self
    case .rules: nil
    }
  }
}
