package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What the cockpit says of one record on one day.
package struct RecordReading: Sendable, Hashable {
  package let entry: RecordEntry
  package let definition: RecordDefinition?
  /// The place of its stage among those of its type; `nil` for a stage that the pack does not name.
  package let stage: Int?
  /// Whether something is left to do.
  package let isOpen: Bool
  /// The days from its opening to its closing, or to today.
  package let ageDays: Int?
  package let deadline: RecordDeadline
  /// The day from which on it holds, where that is still to come.
  package let upcoming: CivilDate?
  /// The time of today from which on it holds, where that is still to come.
  package let upcomingToday: CivilTime?
  /// Whether the working days to its due day depend on a year that is not announced yet (暂).
  package let isDeadlineProvisional: Bool
  /// How much a record needs somebody: overdue most; 0 where it needs nobody.
  package private(set) var urgency = 0

  package var record: Record { entry.record }

  /// Reads a record by the calendar of working days.
  ///
  /// A record that says at which moment it begins or ends does so at that moment, any other one with
  /// its day; with the day all do where no moment is given.
  init(
    _ entry: RecordEntry, definition: RecordDefinition?, on today: CivilDate,
    at moment: Instant? = nil, offset: UTCOffset? = nil, calendar: WorkCalendar
  ) {
    let record = entry.record
    self.entry = entry
    self.definition = definition
    stage = record.stage.flatMap { definition?.place(ofStage: $0) }
    let hasEnded = stage.flatMap { definition?.stages[$0].isEnd } ?? false
    func isPast(_ day: CivilDate, _ instant: Instant?) -> Bool {
      if let instant, let moment { instant <= moment } else { day <= today }
    }
    let closed = record.closed.flatMap { isPast($0, record.closedAt) ? $0 : nil }
    isOpen = !hasEnded && closed == nil
    upcoming = isOpen ? record.opened.flatMap { isPast($0, record.openedAt) ? nil : $0 } : nil
    let opening = record.openedAt.flatMap { at in offset.map { CivilTime(at, offset: $0) } }
    upcomingToday = upcoming == today ? opening : nil
    let end = closed ?? (isOpen ? today : nil)
    let begun = upcoming == nil ? record.opened : nil
    ageDays = begun.flatMap { opened in
      end.map { max(0, $0.daysSince1970 - opened.daysSince1970) }
    }
    deadline = RecordDeadline(
      due: record.due, end: isOpen ? nil : closed, isOpen: isOpen, today: today,
      soonDays: definition?.soonDays ?? 3, calendar: calendar)
    isDeadlineProvisional =
      isOpen && record.due.map { calendar.isProvisional(from: $0, through: today) } ?? false
    urgency = judgedUrgency
  }

  /// The place of its level among those of its type, 0 for the gravest; `nil` where neither its level nor
  /// its title names one.
  package var levelPlace: Int? {
    guard let definition else { return nil }
    if let place = record.level.flatMap(definition.place(ofLevel:)) { return place }
    let title = record.title.map(RecordDefinition.folded) ?? ""
    return definition.levels.firstIndex { !$0.zh.isEmpty && title.contains($0.zh) }
  }

  /// Whether the title says the level, in any of its names.
  package var isLevelInTitle: Bool {
    guard let title = record.title, let place = levelPlace, let definition else { return false }
    return definition.isLevel(place, in: title, written: record.level)
  }

  /// How grave it is, by its level; `nil` where the pack has none of that name, or none is named.
  package var alarm: AlarmLevel? {
    levelPlace.flatMap { AlarmLevel(rawValue: min($0 + 1, AlarmLevel.allCases.count)) }
  }

  /// How grave it is taken for: by its level, and as the second of four where that is not known, for an
  /// unknown level is not a mild one; `nil` where the type has no levels.
  package var gravity: AlarmLevel? {
    alarm ?? (definition?.levels.isEmpty == false ? .second : nil)
  }

  /// By when it comes to the stages for which its pack has a deadline, in their order; of a level that is
  /// not known, what is due first holds.
  package var stageDues: [StageDue] {
    guard let definition, !definition.deadlines.isEmpty else { return [] }
    let level = levelPlace
    var soonest: [Int: Int64] = [:]
    for deadline in definition.deadlines {
      if let levels = deadline.levels, let level, !levels.contains(level) { continue }
      soonest[deadline.stage] = min(soonest[deadline.stage] ?? .max, deadline.within)
    }
    return soonest.sorted { $0.key < $1.key }.map { place, within in
      StageDue(
        stage: definition.stages[place], due: record.openedAt.map { $0.adding(seconds: within) },
        isReached: stage.map { $0 >= place } ?? false)
    }
  }

  /// The stage that it must come to next, by when; `nil` where none is due.
  package var nextStageDue: StageDue? {
    isOpen && upcoming == nil ? stageDues.first { !$0.isReached } : nil
  }

  /// Whether every screen tells of it: it is in force, or will be from a day on.
  package var isAnnounced: Bool { isOpen && definition?.isAnnounced == true }

  /// Whether it is a warning or response that holds today.
  package var isInForce: Bool { isAnnounced && upcoming == nil }

  /// Whether the pack names stages for the type and this one is none of them.
  package var isStageUnknown: Bool {
    stage == nil && record.stage != nil && definition.map { !$0.stages.isEmpty } ?? false
  }

  /// Whether the stage itself asks for somebody to look.
  package var needsAttention: Bool {
    isOpen && (stage.flatMap { definition?.stages[$0].needsAttention } ?? false)
  }

  /// Whether somebody should look at the record.
  package var isAbnormal: Bool { urgency > 0 }

  private var judgedUrgency: Int {
    if case .overdue = deadline { return 5 }
    if entry.isConflict { return 4 }
    if needsAttention || isAnnounced { return 3 }
    switch deadline {
    case .passed, .today, .soon: return 2
    default: return isStageUnknown ? 1 : 0
    }
  }

  /// The order of lists: what is most urgent, longest overdue and oldest first.
  func precedes(_ other: RecordReading) -> Bool {
    func key(_ reading: RecordReading) -> (Int, Int, Int, Int) {
      (
        -reading.urgency, reading.isOpen ? 0 : 1, -reading.deadline.workingDaysOverdue,
        -(reading.ageDays ?? -1)
      )
    }
    return key(self) == key(other) ? record.id.id < other.record.id.id : key(self) < key(other)
  }
}

/// A stage that a record must come to, and by when.
package struct StageDue: Sendable, Hashable {
  package let stage: RecordStage
  /// `nil` where nobody says at which moment the record began, so that no clock runs.
  package let due: Instant?
  /// Whether the record is at the stage or past it; at which moment it came there is not known.
  package let isReached: Bool
}

/// How a record stands against the day on which it is due, in working days.
package enum RecordDeadline: Sendable, Hashable {
  /// It has no due day.
  case none
  /// It is due in more working days than count as near.
  case later(workingDays: Int)
  /// It is due on a later day, in a few working days; in none where only days off lie between.
  case soon(workingDays: Int)
  case today
  /// Its due day is over, and no working day has passed since.
  case passed
  case overdue(workingDays: Int)
  /// It ended in time.
  case met
  /// It ended a number of working days after its due day.
  case missed(workingDays: Int)
  /// It ended, and nobody says when.
  case ended

  init(
    due: CivilDate?, end: CivilDate?, isOpen: Bool, today: CivilDate, soonDays: Int,
    calendar: WorkCalendar
  ) {
    guard let due else {
      self = isOpen ? .none : .ended
      return
    }
    if !isOpen {
      guard let end else {
        self = .ended
        return
      }
      let late = calendar.workingDays(from: due, to: end)
      self = late > 0 ? .missed(workingDays: late) : .met
      return
    }
    let late = calendar.workingDays(from: due, to: today)
    if late > 0 {
      self = .overdue(workingDays: late)
    } else if due <= today {
      self = due == today ? .today : .passed
    } else {
      self = -late <= soonDays ? .soon(workingDays: -late) : .later(workingDays: -late)
    }
  }

  /// The working days since the due day of what is still open; 0 where it is not over.
  package var workingDaysOverdue: Int {
    if case .overdue(let days) = self { days } else { 0 }
  }
}

extension [RecordReading] {
  /// Those that every screen tells of: first what is in force, then what is to come; the gravest first, with
  /// what is due by the minute, and what has no level that the pack knows, as the second of four levels, the
  /// soonest due first; what came to all its stages last; then by the moment from which on they hold, then
  /// in their order.
  var announced: [RecordReading] {
    func key(_ reading: RecordReading) -> (Int, Int, Int, Int64) {
      let upcoming = reading.upcoming
      if let next = reading.nextStageDue {
        let level = Swift.min(reading.gravity?.rawValue ?? .max, AlarmLevel.second.rawValue)
        return (0, level, 0, next.due?.seconds ?? .min)
      }
      let isDone = upcoming == nil && !reading.stageDues.isEmpty
      return (
        upcoming == nil ? 0 : 1, isDone ? .max : reading.gravity?.rawValue ?? .max,
        upcoming?.daysSince1970 ?? 0,
        upcoming == nil ? 0 : reading.record.openedAt?.seconds ?? .min
      )
    }
    let announced = filter(\.isAnnounced)
    let keys = announced.map(key)
    return announced.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }.map { announced[$0] }
  }
}

extension RecordBook {
  /// The readings of all records at a moment of a day, by type, the most urgent first.
  ///
  /// - Complexity: O(n log n) for the records
  func readings(
    on today: CivilDate, at moment: Instant, _ catalogue: Catalogue
  ) -> [String: [RecordReading]] {
    Dictionary(grouping: entries, by: \.record.type).mapValues { entries in
      let definition = entries.first.flatMap { catalogue.records.definition(of: $0.record.type) }
      let readings = entries.map {
        RecordReading(
          $0, definition: definition, on: today, at: moment, offset: catalogue.offset,
          calendar: catalogue.calendar.work)
      }
      // A reading is large to move about: their places are sorted.
      return readings.indices.sorted { readings[$0].precedes(readings[$1]) }.map { readings[$0] }
    }
  }
}
