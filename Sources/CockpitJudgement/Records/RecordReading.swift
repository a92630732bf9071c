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
  /// How much a record needs somebody: overdue most; 0 where it needs nobody.
  package private(set) var urgency = 0

  package var record: Record { entry.record }

  /// Reads a record by the calendar of working days.
  package init(
    _ entry: RecordEntry, definition: RecordDefinition?, on today: CivilDate,
    calendar: WorkCalendar
  ) {
    let record = entry.record
    self.entry = entry
    self.definition = definition
    stage = record.stage.flatMap { definition?.place(ofStage: $0) }
    let hasEnded = stage.flatMap { definition?.stages[$0].isEnd } ?? false
    let closed = record.closed.flatMap { $0 <= today ? $0 : nil }
    isOpen = !hasEnded && closed == nil
    let end = closed ?? (isOpen ? today : nil)
    ageDays = record.opened.flatMap { opened in
      end.map { max(0, $0.daysSince1970 - opened.daysSince1970) }
    }
    deadline = RecordDeadline(
      due: record.due, end: isOpen ? nil : closed, isOpen: isOpen, today: today,
      soonDays: definition?.soonDays ?? 3, calendar: calendar)
    urgency = judgedUrgency
  }

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
    if needsAttention { return 3 }
    switch deadline {
    case .passed, .today, .soon: return 2
    default: return isStageUnknown ? 1 : 0
    }
  }

  /// The order of lists: what is most urgent, longest overdue and oldest first.
  package func precedes(_ other: RecordReading) -> Bool {
    func key(_ reading: RecordReading) -> (Int, Int, Int, Int) {
      (
        -reading.urgency, reading.isOpen ? 0 : 1, -reading.deadline.workingDaysOverdue,
        -(reading.ageDays ?? -1)
      )
    }
    return key(self) == key(other) ? record.id.id < other.record.id.id : key(self) < key(other)
  }
}
