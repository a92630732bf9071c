import CockpitCatalogue
package import CockpitValues

// How things stand, for a journal that has not, or lacks, the lines of what happened.

extension Queues {
  /// How all stands, and the numbers that come next: the first lines of a file that goes on after another.
  package func standing(at moment: Instant, after file: String) -> [JournalEntry] {
    func entry(_ event: JournalEntry.Event, by actor: Actor? = nil) -> JournalEntry {
      JournalEntry(at: moment, by: actor, isStanding: true, event)
    }
    let numbers = JournalNumbers(alarm: alarms.nextNumber, data: data.nextNumber)
    var entries = [JournalEntry(at: moment, .opened(after: file, next: numbers))]
    let all = alarms.alarms.values.filter(\.isNotable).sorted { $0.key < $1.key }
    if !all.isEmpty { entries.append(entry(.alarms(AlarmChange(steps: [], alarms: all)))) }
    for (_, warning) in notices.entries.sorted(by: { $0.key < $1.key }) {
      entries.append(entry(.warning(.init(warning.notice, .issued), warning)))
    }
    if let items = supervision?.items.values, !items.isEmpty {
      entries.append(entry(.supervision([], items.sorted { $0.id < $1.id }, nil)))
    }
    let open = data.items.map { DataStep(.opened, at: $0.openedAt, $0) }
    if !open.isEmpty { entries.append(entry(.data(open, nil))) }
    for shift in shifts.values.sorted(by: { $0.actor.terminal < $1.actor.terminal }) {
      entries.append(entry(.shift(.onDuty(since: shift.since)), by: shift.actor))
    }
    return entries
  }

  /// How all stands that stood otherwise in older queues of these, and the numbers that come next; nothing happens by
  /// these lines.
  ///
  /// Whoever has what the older ones had, and takes them in, has what these have, but for what is looked back at.
  package func standing(unlike older: Queues) -> [JournalEntry] {
    guard let moment = alarms.clock ?? history.last?.at else { return [] }
    func entry(_ event: JournalEntry.Event) -> JournalEntry {
      JournalEntry(at: moment, isStanding: true, event)
    }
    var entries = [
      entry(
        .opened(
          after: nil, next: JournalNumbers(alarm: alarms.nextNumber, data: data.nextNumber)))
    ]
    let changed = alarms.alarms.values.filter { $0 != older.alarms.alarms[$0.key] }
      .sorted { $0.key < $1.key }
    if !changed.isEmpty { entries.append(entry(.alarms(AlarmChange(steps: [], alarms: changed)))) }
    let (own, others) = (notices.entries, older.notices.entries)
    for id in Set(own.keys).union(others.keys).sorted() where own[id] != others[id] {
      guard let notice = (own[id] ?? others[id])?.notice else { continue }
      entries.append(entry(.warning(.init(notice, own[id] == nil ? .lifted : .changed), own[id])))
    }
    let items = supervision?.items.values.filter { $0 != older.supervision?.items[$0.id] } ?? []
    if !items.isEmpty {
      entries.append(entry(.supervision([], items.sorted { $0.id < $1.id }, nil)))
    }
    let closed = Set(older.data.history.map(\.number))
    let steps =
      data.history.filter { !closed.contains($0.number) }.map { item in
        DataStep(.closed, at: item.closedAt ?? moment, item)
      }
      + data.items.filter { $0 != older.data.item($0.number) }.map { item in
        DataStep(.opened, at: item.openedAt, item)
      }
    if !steps.isEmpty { entries.append(entry(.data(steps, nil))) }
    return entries
  }
}

extension Alarm {
  /// Whether anything of it would be missed.
  fileprivate var isNotable: Bool {
    occurrence != nil || regions != AlarmRegions() || fleetingCount > 0 || workClosedAt != nil
      || latest != nil || request != nil
  }
}
