import CockpitCatalogue
import CockpitValues

/// By what the days of items are counted.
struct SupervisionContext: Sendable {
  let rules: SupervisionRules
  let calendar: WorkCalendar
  let offset: UTCOffset
  let departments: DepartmentIndex

  func today(_ now: Instant) -> CivilDate { CivilTime(now, offset: offset).date }
}

// What people do with an item, and when they may.

extension SupervisionItem {
  /// The most working days by which an item is postponed at once: a year.
  package static let longestPostponement = 250

  /// Does what a person wants, or says why not: then nothing changes.
  mutating func take(
    _ deed: SupervisionDeed, at now: Instant, _ context: SupervisionContext,
    _ log: inout [SupervisionStep]
  ) throws(DeedRefusal) {
    if let seen = deed.version, seen != version { throw .changed(by: lastPerson) }
    let stage = workingStage
    func need(_ stages: SupervisionStage...) throws(DeedRefusal) {
      guard stages.contains(stage) else { throw .nothingThere }
    }
    let today = context.today(now)
    switch deed.action {
    case .propose: throw .alreadyThere
    case .approve:
      try need(.proposed)
      try deed.needSupervisor()
      step(.approve, to: .opened, at: now, by: deed, context, &log) { $0.approver = deed.person }
    case .decline(let reason):
      try need(.proposed)
      try deed.needSupervisor()
      try needReason(reason)
      step(.decline, to: .declined, at: now, by: deed, because: reason, context, &log)
    case .dispatch(let unit):
      try need(.opened, .returned)
      guard !unit.text.isBlank else { throw .needsUnit }
      let known = context.departments.id(of: unit.text)
      step(.dispatch, to: .dispatched, at: now, by: deed, because: known.text, context, &log) {
        $0.unit = known
        $0.units.insert(known)
      }
    case .accept:
      try need(.dispatched)
      step(.accept, to: .accepted, at: now, by: deed, context, &log) {
        $0.handlers.append(deed.person)
      }
    case .reply(let text):
      try need(.accepted, .postponed, .returned)
      guard !text.isBlank else { throw .needsText }
      guard unit != nil else { throw .needsUnit }
      step(.reply, to: .replied, at: now, by: deed, because: text, context, &log) {
        $0.reply = text
        $0.handlers.append(deed.person)
      }
    case .check:
      try need(.replied)
      try needAnotherUnit(deed.person, context)
      step(.check, to: .verifying, at: now, by: deed, context, &log)
    case .close(let note):
      try need(.verifying)
      try needAnotherUnit(deed.person, context)
      step(.close, to: .closed, at: now, by: deed, because: note, context, &log) {
        $0.verifier = deed.person
      }
    case .sendBack(let reason):
      try need(.replied, .verifying)
      try needAnotherUnit(deed.person, context)
      try needReason(reason)
      step(.sendBack, to: .returned, at: now, by: deed, because: reason, context, &log)
    case .suspend(let day, let reason):
      try need(.opened, .dispatched, .accepted, .postponed, .returned)
      let approver = try deed.approver(reason)
      guard day > today, !day.isTooFar(from: today) else { throw .badDay }
      hold(.suspend, .suspended, day, deed, approver, reason, at: now, context, &log)
    case .resume:
      try need(.suspended)
      guard let from = hold?.from else { throw .nothingThere }
      step(
        .resume, to: from == .postponed ? .accepted : from, at: now, by: deed, context, &log)
    case .postpone(let days, let reason):
      try need(.dispatched, .accepted, .postponed, .returned)
      let approver = try deed.approver(reason)
      guard (1...SupervisionItem.longestPostponement).contains(days) else { throw .badDay }
      let start = due.map { max($0, today) } ?? today
      let day = context.calendar.adding(workingDays: days, to: start)
      hold(.postpone, .postponed, day, deed, approver, reason, at: now, context, &log)
    case .reopen(let reason):
      try need(.closed)
      try deed.needSupervisor()
      try needReason(reason)
      step(.reopen, to: .returned, at: now, by: deed, because: reason, context, &log) {
        $0.reopenings += 1
        $0.verifier = nil
        $0.review = nil
      }
      if context.rules.escalation?.triggers.isReopened == true {
        escalate(.reopened(reopenings), at: now, context, &log)
      }
    case .review(let review):
      try need(.closed)
      guard !review.text.isBlank else { throw .needsText }
      step(.review, to: .closed, at: now, by: deed, because: review.text, context, &log) {
        $0.review = review
      }
    case .note(let text):
      guard !text.isBlank else { throw .needsText }
      note(.note, to: stage, at: now, by: deed, because: text, &log)
    }
  }

  private func needReason(_ reason: String) throws(DeedRefusal) {
    guard !reason.isBlank else { throw .needsReason }
  }

  /// Refuses who handled it, or whose unit did.
  private func needAnotherUnit(
    _ person: Person, _ context: SupervisionContext
  ) throws(DeedRefusal) {
    func id(_ unit: String) -> Department.ID { context.departments.id(of: unit.trimmed) }
    guard !person.unit.isBlank else { throw .needsOwnUnit }
    let others = units.union(handlers.filter { !$0.unit.isBlank }.map { id($0.unit) })
    let known = others.union([unit, report?.unit].compactMap(\.self).map { id($0.text) })
    guard !known.contains(id(person.unit)) else { throw .ownWork }
    guard !handlers.contains(where: { $0.sign == person.sign }) else { throw .ownHand }
  }

  private mutating func hold(
    _ row: SupervisionStep.Row, _ stage: SupervisionStage, _ day: CivilDate,
    _ deed: SupervisionDeed, _ approver: Person, _ reason: String, at now: Instant,
    _ context: SupervisionContext, _ log: inout [SupervisionStep]
  ) {
    let from = workingStage
    step(row, to: stage, at: now, by: deed, because: reason, context, &log) { item in
      item.hold = SupervisionHold(
        asker: deed.person, approver: approver, reason: reason, until: day, from: from)
      if stage == .postponed { item.postponements += 1 }
      item.ownDue = day
    }
  }
}

// MARK: - Steps

extension SupervisionItem {
  /// Makes a step by a person and notes it.
  mutating func step(
    _ row: SupervisionStep.Row, to stage: SupervisionStage, at now: Instant,
    by deed: SupervisionDeed, because reason: String = "", _ context: SupervisionContext,
    _ log: inout [SupervisionStep], _ change: (inout SupervisionItem) -> Void = { _ in }
  ) {
    note(row, to: stage, at: now, by: deed, because: reason, &log)
    if row != .review {
      enter(stage, at: now, context)
      if row != .check, row != .close { self.reason = reason.isEmpty ? nil : reason }
    }
    change(&self)
  }

  /// Stands at a stage from a moment on, with the working days that the kind has for it.
  mutating func enter(
    _ stage: SupervisionStage, at now: Instant, _ context: SupervisionContext
  ) {
    ownStage = stage
    ownSince = now
    let limits = context.rules.rule(of: kind)?.limits
    ownDue = stage.awaited.flatMap { limits?[$0] }.map {
      context.calendar.adding(workingDays: $0, to: context.today(now))
    }
  }

  /// Notes a step, before it is made.
  mutating func note(
    _ row: SupervisionStep.Row, to stage: SupervisionStage, at now: Instant,
    by deed: SupervisionDeed? = nil, because reason: String = "", _ log: inout [SupervisionStep]
  ) {
    version += 1
    let step = SupervisionStep(
      item: id, row: row, from: steps.isEmpty ? nil : workingStage, to: stage, at: now,
      person: deed?.person, second: deed?.second, reason: reason)
    steps.append(step)
    log.append(step)
  }
}

extension SupervisionDeed {
  fileprivate func needSupervisor() throws(DeedRefusal) {
    guard person.role == .supervisor else { throw .needsSupervisor }
  }

  /// The supervisor who approves a hold, other than the one who asks.
  fileprivate func approver(_ reason: String) throws(DeedRefusal) -> Person {
    guard !reason.isBlank else { throw .needsReason }
    guard let second, second.role == .supervisor, !second.isNobody, second.sign != person.sign
    else { throw .needsApprover }
    return second
  }
}

extension CivilDate {
  /// Whether nobody would come back to it: more than three years on.
  fileprivate func isTooFar(from today: CivilDate) -> Bool {
    daysSince1970 - today.daysSince1970 > 3 * 366
  }
}

extension String {

  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
