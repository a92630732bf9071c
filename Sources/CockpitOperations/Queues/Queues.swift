package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues

/// What a control room has to do and who does it, as the journal and the newest figures have it.
///
/// Whatever changes it is told as entries of the journal; taken in elsewhere, they make the same queues.
package struct Queues: Sendable {
  package internal(set) var alarms: AlarmBook
  package private(set) var notices = OfficialNotices()
  /// 督办; `nil` where no pack says how.
  package private(set) var supervision: SupervisionBook?
  /// 数据: what is wrong with the figures, and who owes it.
  package internal(set) var data = DataBook()
  private var attendance = Attendance()
  /// What was written, the latest last; of alarms without how they stand since.
  ///
  /// What came before ``knownSince`` is there only of alarms that are still open.
  package internal(set) var history: [JournalEntry] = []
  /// Since when the history has all that was written; `nil` while nothing was.
  package internal(set) var knownSince: Instant?

  /// Queues in which nothing is known yet, of the rules of a pack.
  package init(_ catalogue: Catalogue, rules: [AlarmRule]) {
    self.init(rules: rules)
    supervision = SupervisionBook(catalogue)
  }

  /// Queues of alarms alone, in which nothing is known yet.
  package init(rules: [AlarmRule]) {
    alarms = AlarmBook(rules: rules)
  }

  /// Who is on duty, by the terminal at which they signed on.
  package var shifts: [String: Shift] { attendance.shifts }

  /// Whether somebody is there who hears what rings.
  var isHeard: Bool {
    get { alarms.isHeard }
    set { (alarms.isHeard, notices.isHeard) = (newValue, newValue) }
  }

  /// When the last line was written; that one was found torn is told by whoever begins after it.
  var lastTold: Instant? {
    history.last { if case .torn = $0.event { false } else { true } }?.at
  }

  /// When time changes something next; `nil` where it never does.
  package var nextDue: Instant? {
    [alarms.nextDue, supervision?.nextDue].compactMap(\.self).min()
  }

  /// Whether something is to be done by then, or to be told of the clock.
  package func isDue(at now: Instant) -> Bool {
    (nextDue.map { $0 <= now } ?? false) || alarms.hasClockNews(at: now)
  }
}

// MARK: - By the journal

extension Queues {
  /// Takes in entries that others wrote, or that were written before.
  package mutating func take(_ entries: [JournalEntry]) {
    for entry in entries {
      note(entry)
      switch entry.event {
      case .alarms(let change):
        for step in change.steps {
          if let number = step.occurrence { alarms.count(after: number) }
        }
        for alarm in change.alarms { alarms.restore(alarm, at: entry.at) }
      case .supervision(_, let items, _):
        for item in items { supervision?.restore(item) }
      case .data(let steps, _):
        for item in steps.map(\.item) {
          data.restore(item)
          guard item.key.kind == .clock else { continue }
          alarms.restore(clockBackFrom: item.since, until: item.closedAt)
        }
      case .warning(let change, let warning): notices.restore(change.record, warning)
      case .opened(_, let next?):
        alarms.count(after: next.alarm - 1)
        data.count(after: next.data - 1)
      case .torn: data.takeTorn(at: entry.at)
      case .shift, .opened, .rules, .note: break
      }
    }
  }

  /// Keeps what people look back at.
  mutating func note(_ entry: JournalEntry) {
    attendance.take(entry)
    guard let told = entry.told else { return }
    shortenHistory()
    knownSince = knownSince ?? told.at
    history.append(told)
  }
}

// MARK: - By figures, time and people

extension Queues {
  /// Takes in new figures, and what is said of them.
  package mutating func take(_ input: AlarmInput, at now: Instant) -> [JournalEntry] {
    var steps: [AlarmTransition] = []
    func takeDoubts() {
      for quality in input.qualities where quality.state != .good || !quality.byGiver.isEmpty {
        steps += alarms.take(
          quality.state, byGiver: quality.byGiver, of: quality.indicator, area: quality.area,
          isGone: quality.isGone, at: now)
      }
    }
    takeDoubts()
    steps += alarms.take(input.samples, stale: input.stale, at: now)
    // Of what was raised just now, too.
    takeDoubts()
    for quality in input.qualities where quality.state == .good && quality.byGiver.isEmpty {
      steps += alarms.take(.good, of: quality.indicator, area: quality.area, at: now)
    }
    let owners = Dictionary(
      steps.compactMap(\.key).map { key in
        (key, DataOwner(departments: alarms.alarms[key].map { [$0.rule.owner] } ?? []))
      }, uniquingKeysWith: { first, _ in first })
    return told(steps, at: now) + told(data.take(steps, owners: owners, at: now), at: now)
  }

  /// Takes in what a situation has for 督办, and what is wrong with its data.
  mutating func takeWork(of situation: Situation) -> [JournalEntry] {
    let now = situation.moment.clock
    let data = told(takeClock(at: now) + self.data.take(situation), at: now)
    return data + told(supervision?.take(situation) ?? [], at: now)
  }

  /// Takes in what is told of figures to come.
  package mutating func take(_ warnings: [EarlyWarning], at now: Instant) -> [JournalEntry] {
    told(supervision?.take(warnings, at: now) ?? [], at: now)
  }

  /// Takes in what issuers say.
  package mutating func take(_ notices: [OfficialNotice], at now: Instant) -> [JournalEntry] {
    let changes = self.notices.take(notices, at: now)
    return changes.map { told($0, by: nil, at: now) }
  }

  /// Does what fell due, each at its own time, and notes a clock that went back.
  ///
  /// What rings of it rings late where nobody did it in time, as where the machine slept; whoever writes it, each cockpit
  /// that reads it is called by it. Where none is there, nobody hears it.
  package mutating func advance(to now: Instant, isHeard: Bool = true) -> [JournalEntry] {
    self.isHeard = isHeard
    defer { self.isHeard = true }
    var entries: [JournalEntry] = []
    while let clock = alarms.clock, let due = alarms.nextDeadline(after: clock), due < now {
      entries += told(alarms.advance(to: due), at: due)
    }
    return entries + told(alarms.advance(to: now), at: now) + told(takeClock(at: now), at: now)
      + told(supervision?.advance(to: now) ?? [], at: now)
  }

  /// Tells whoever works on the data of a clock that went back, or that it is right again.
  private mutating func takeClock(at now: Instant) -> [DataStep] {
    data.take(clockBackFrom: alarms.isClockBack ? alarms.clock : nil, at: now)
  }

  /// Takes in other rules; who begins takes them whatever the journal has, be it a later version.
  package mutating func take(
    _ rules: [AlarmRule], isBeginning: Bool = false, at now: Instant
  ) -> [JournalEntry] {
    guard
      isBeginning
        || Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
          != alarms.rules
    else { return [] }
    return told(alarms.take(rules, at: now), at: now)
  }

  /// Begins, or begins again after nobody watched: what waits for somebody rings once.
  package mutating func restart(at now: Instant) -> [JournalEntry] {
    told(alarms.restart(at: now), at: now)
      + notices.restart().map { told($0, by: nil, at: now) }
      + told(data.restart(at: now), at: now)
  }

  /// Does what somebody wants with an alarm.
  ///
  /// - Precondition: what fell due by then was done by ``advance(to:)``, so that a refusal loses none of it.
  package mutating func take(
    _ action: AlarmAction, on key: AlarmKey, seen version: Int?, by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    try DeedRefusal.check(action.text, by: actor.person)
    // The line of a confirmation has both names.
    let asker: Person? =
      if case .answerRequest(isConfirmed: true) = action { alarms.alarms[key]?.request?.asker } else
      { nil }
    let deed = AlarmDeed(action, by: actor.person, second: asker, version: version)
    return told(try alarms.take(deed, on: key, at: now), by: actor, deed, at: now)
  }

  /// Does what somebody wants with an item of 督办.
  ///
  /// - Precondition: as for alarms
  package mutating func take(
    _ action: SupervisionAction, on id: SupervisionItem.ID, seen version: Int?, by actor: Actor,
    second: Person? = nil, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    try DeedRefusal.check(action.text, by: actor.person, second)
    let deed = SupervisionDeed(action, by: actor.person, second: second, version: version)
    guard var book = supervision else { throw .nothingThere }
    let steps = try book.take(deed, on: id, at: now)
    supervision = book
    return told(steps, by: actor, deed, at: now)
  }

  /// Does what somebody wants with an item of 数据; of a number, where they looked at one.
  ///
  /// - Precondition: as for alarms
  package mutating func take(
    _ action: DataAction, on key: DataKey, number: Int? = nil, seen version: Int?,
    by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    try DeedRefusal.check(action.text, by: actor.person)
    let deed = DataDeed(action, by: actor.person, version: version)
    return told(try data.take(deed, on: key, number: number, at: now), by: actor, deed, at: now)
  }

  /// Takes notice of a warning, at the level that somebody saw.
  package mutating func notice(
    _ warning: String, seen level: AlarmLevel?, by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    try notices.notice(warning, seen: level, by: actor.person).map { told($0, by: actor, at: now) }
  }

  /// Begins or ends a shift.
  package mutating func take(
    _ change: ShiftChange, by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    try DeedRefusal.check("", by: actor.person, change.successor)
    guard change.successor?.isSame(as: actor.person) != true else { throw .toOneself }
    let entry = JournalEntry(at: now, by: actor, .shift(change))
    note(entry)
    return [entry]
  }

  /// Keeps a note beside what somebody does with an alarm now: on what is open of it, or was up to that deed.
  package mutating func note(
    _ text: String, on key: AlarmKey?, by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    let number = key.flatMap { openNumber(of: $0, at: now) }
    return try note(text, on: key, occurrence: number, by: actor, at: now)
  }

  /// Keeps a note: on all, or on an alarm and what somebody saw open of it, whatever became of that since.
  package mutating func note(
    _ text: String, on key: AlarmKey?, occurrence number: Int?, by actor: Actor, at now: Instant
  ) throws(DeedRefusal) -> [JournalEntry] {
    guard actor.person.role != .observer, !actor.person.isNobody else { throw .observer }
    try DeedRefusal.check(text, by: actor.person)
    let entry = JournalEntry(at: now, by: actor, .note(text, on: key, occurrence: number))
    note(entry)
    return [entry]
  }

  /// The number of the occurrence of an alarm that is open, or that a deed of this moment closed.
  private func openNumber(of key: AlarmKey, at now: Instant) -> Int? {
    if let number = alarms.alarms[key]?.occurrence?.number { return number }
    guard let last = history.last, last.at == now, case .alarms(let change) = last.event else {
      return nil
    }
    return change.steps.last { $0.key == key }?.occurrence
  }

  /// How many alarms one line has at most.
  private static let alarmsOfLine = 64

  /// The lines that tell of steps: those of a deed are one, others are as many as are short enough.
  private mutating func told(
    _ steps: [AlarmTransition], by actor: Actor? = nil, _ deed: AlarmDeed? = nil, at now: Instant
  ) -> [JournalEntry] {
    guard !steps.isEmpty else { return [] }
    var groups: [[AlarmTransition]] = []
    var keys: Set<AlarmKey> = []
    for step in steps {
      if let key = step.key { keys.insert(key) }
      if groups.isEmpty || deed == nil && keys.count > Queues.alarmsOfLine {
        groups.append([])
        keys = step.key.map { [$0] } ?? []
      }
      groups[groups.count - 1].append(step)
    }
    let entries = groups.map { steps in
      let touched = Set(steps.compactMap(\.key)).sorted().compactMap { alarms.alarms[$0] }
      return JournalEntry(
        at: now, by: actor, .alarms(AlarmChange(deed: deed, steps: steps, alarms: touched)))
    }
    for entry in entries { note(entry) }
    return entries
  }

  private mutating func told(
    _ steps: [SupervisionStep], by actor: Actor? = nil, _ deed: SupervisionDeed? = nil,
    at now: Instant
  ) -> [JournalEntry] {
    guard !steps.isEmpty, let book = supervision else { return [] }
    let items = Set(steps.map(\.item)).sorted().compactMap { book.items[$0] }
    let entry = JournalEntry(at: now, by: actor, .supervision(steps, items, deed))
    note(entry)
    return [entry]
  }

  private mutating func told(
    _ steps: [DataStep], by actor: Actor? = nil, _ deed: DataDeed? = nil, at now: Instant
  ) -> [JournalEntry] {
    guard !steps.isEmpty else { return [] }
    let entry = JournalEntry(at: now, by: actor, .data(steps, deed))
    note(entry)
    return [entry]
  }

  private mutating func told(
    _ change: OfficialNotices.Change, by actor: Actor?, at now: Instant
  ) -> JournalEntry {
    let entry = JournalEntry(at: now, by: actor, .warning(change, notices.entries[change.record]))
    note(entry)
    return entry
  }
}
