package import CockpitCatalogue
package import CockpitValues

/// One item of 督办, or what is proposed as one, and what happened to it so far.
///
/// It changes only by what is given to its book; once approved it is never lost and never closes by itself.
package struct SupervisionItem: Hashable, Sendable {
  /// What tells an item from all others.
  package typealias ID = String

  /// The id of its subject, numbered where there was one before; of a record `record/ID`.
  package let id: ID
  package let subject: SupervisionSubject
  /// The unit that handles it; `nil` before anybody does.
  package internal(set) var unit: Department.ID?
  /// Where it stands by what was done here; `nil` where nothing was.
  package internal(set) var ownStage: SupervisionStage?
  /// Since when.
  package internal(set) var ownSince: Instant?
  /// What its department's record says; `nil` for what is kept here alone.
  package internal(set) var report: SupervisionReport?
  /// Goes up with each step; whoever acts says which one was on the screen.
  package internal(set) var version = 0
  /// The last day of the step that runs, or of a hold; `nil` where nothing limits it.
  package internal(set) var ownDue: CivilDate?
  /// Who approved it as an item: 立项.
  package internal(set) var approver: Person?
  /// Those who took it on or answered: they and their units do not verify it.
  package internal(set) var handlers: [Person] = []
  /// The units that it was ever given to.
  package internal(set) var units: Set<Department.ID> = []
  /// The last answer; `nil` before there is one.
  package internal(set) var reply: String?
  /// Who found it done.
  package internal(set) var verifier: Person?
  /// Why it was declined, dissolved, sent back or opened again.
  package internal(set) var reason: String?
  /// The last 挂账 or 延期.
  package internal(set) var hold: SupervisionHold?
  package internal(set) var postponements = 0
  package internal(set) var reopenings = 0
  /// The place on the chain of escalation, 0 for the first.
  package internal(set) var rung = 0
  package internal(set) var escalations: [SupervisionEscalation] = []
  /// The lights of a deviation, one for each period, the oldest first.
  package internal(set) var marks: [DeviationMark] = []
  /// How likely a miss was, one for each period, the oldest first.
  package internal(set) var misses: [MissMark] = []
  /// How often its light began a new row of periods.
  package internal(set) var runs = 0
  /// Whether what the cockpit proposed it for still lasts.
  package internal(set) var isLasting = false
  package internal(set) var review: SupervisionReview?
  /// All steps, the oldest first.
  package internal(set) var steps: [SupervisionStep] = []

  init(_ id: ID, _ subject: SupervisionSubject, unit: Department.ID? = nil) {
    self.id = id
    self.subject = subject
    self.unit = unit
    if let unit { units = [unit] }
  }
}

// MARK: - Where it stands

extension SupervisionItem {
  package var kind: SupervisionKind { subject.kind }

  /// Where it stands: as its department says where there is a record, else by what was done here.
  package var stage: SupervisionStage { report?.stage ?? ownStage ?? .opened }

  /// Where what is done next goes on from: the later of what was done here and what the record says.
  package var workingStage: SupervisionStage {
    guard let ownStage else { return stage }
    guard let report, let reported = report.stage, let since = report.since, let ownSince else {
      return ownStage
    }
    return since > ownSince ? reported : ownStage
  }

  /// What was done here where the department's record says otherwise; both are shown, none is merged.
  package var contradiction: (reported: SupervisionStage, own: SupervisionStage)? {
    guard let reported = report?.stage, let ownStage, ownStage != reported else { return nil }
    return (reported, ownStage)
  }

  /// The day by whose end the step must be done; of a record that nobody acted on here, its own.
  package var due: CivilDate? {
    if stage.isEnd { return nil }
    return ownStage == nil ? report?.due : ownDue
  }

  /// Whether it waits for somebody, approved or as a proposal.
  package var isOpen: Bool { !stage.isEnd }

  /// The light of the deviation at its newest period; `nil` for other kinds.
  package var mark: DeviationMark? { marks.last }

  /// How likely a miss is by the newest figure that was looked at; `nil` for what is no early warning.
  package var miss: MissMark? { misses.last }

  /// Who acted last; `nil` where time or data did.
  package var lastPerson: Person? { steps.last?.person }

  /// The working days left to its day, negative once it is overdue; `nil` where nothing limits it.
  package func workingDaysLeft(on today: CivilDate, _ calendar: WorkCalendar) -> Int? {
    due.map { calendar.workingDays(from: today, to: $0) }
  }

  /// The light of the item by the working days left; `nil` where it has no day, waits for approval or is
  /// over.
  package func light(
    on today: CivilDate, by rules: SupervisionRules, _ calendar: WorkCalendar
  ) -> Light? {
    guard stage.isApproved, let left = workingDaysLeft(on: today, calendar) else { return nil }
    return rules.light?.light(workingDaysLeft: left)
  }

  /// Whether its day depends on a year whose days off are not announced yet (暂).
  package func isDueProvisional(on today: CivilDate, _ calendar: WorkCalendar) -> Bool {
    due.map { calendar.isProvisional(from: today, through: $0) } ?? false
  }
}
