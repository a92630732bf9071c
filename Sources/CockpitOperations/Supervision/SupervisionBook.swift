package import CockpitCatalogue
package import CockpitValues

/// All items of 督办 of a region, and what is proposed as one.
///
/// A pure state machine: the same deeds and findings in the same order make the same book. What is missing
/// from the data never ends anything.
package struct SupervisionBook: Sendable {
  /// The items by id, proposals and closed ones among them.
  package private(set) var items: [SupervisionItem.ID: SupervisionItem] = [:]
  /// The ids of the records whose kind the pack does not name, which are no items.
  package internal(set) var unreadRecords: [String] = []
  let context: SupervisionContext

  /// A book of a pack, with nothing in it.
  package init(_ pack: Catalogue) {
    self.init(
      rules: pack.supervision, calendar: pack.calendar.work, offset: pack.offset,
      departments: pack.departmentIndex)
  }

  /// A book of rules, with nothing in it.
  package init(
    rules: SupervisionRules, calendar: WorkCalendar, offset: UTCOffset,
    departments: DepartmentIndex = DepartmentIndex()
  ) {
    context = SupervisionContext(
      rules: rules, calendar: calendar, offset: offset, departments: departments)
  }

  package var rules: SupervisionRules { context.rules }

  /// The items in the order of lists: the worst light first, then the nearest day, then by id.
  package func ordered(at now: Instant) -> [SupervisionItem] {
    let today = context.today(now)
    func key(_ item: SupervisionItem) -> (Int, Int, Int, String) {
      let light = item.light(on: today, by: rules, context.calendar)
      return (
        item.isOpen ? 0 : 1, -(light?.severity ?? -1), item.due?.daysSince1970 ?? .max, item.id
      )
    }
    return items.values.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// When time changes something next; `nil` where it never does.
  ///
  /// - Complexity: O(items)
  package var nextDue: Instant? {
    guard let after = rules.escalation?.triggers.overdueAfter else { return nil }
    return items.values.compactMap { item -> Instant? in
      guard let cause = item.overdueCause, !item.hasEscalated(cause), let due = item.due,
        item.canEscalate(context)
      else { return nil }
      return context.calendar.adding(workingDays: after, to: due).start(offset: context.offset)
    }.min()
  }
}

// MARK: - What is taken in

extension SupervisionBook {
  /// Does what a person wants with the item of an id; of what is handed in, that of its subject.
  ///
  /// - Throws: why not; the book is as before, but for what fell due.
  package mutating func take(
    _ deed: SupervisionDeed, on id: SupervisionItem.ID, at now: Instant
  ) throws(DeedRefusal) -> [SupervisionStep] {
    var log = advance(to: now)
    guard deed.person.role != .observer, !deed.person.isNobody else { throw .observer }
    if case .propose(let subject, let unit) = deed.action {
      let item = try handedIn(subject, unit, id, deed, at: now, &log)
      items[item.id] = item
      return log
    }
    guard var item = items[id] else { throw .nothingThere }
    try item.take(deed, at: now, context, &log)
    items[id] = item
    return log
  }

  /// What a person hands in: never a deviation, an early warning or a milestone, which only the data can propose.
  private func handedIn(
    _ subject: SupervisionSubject, _ unit: Department.ID?, _ id: SupervisionItem.ID,
    _ deed: SupervisionDeed, at now: Instant, _ log: inout [SupervisionStep]
  ) throws(DeedRefusal) -> SupervisionItem {
    switch subject {
    case .deviation, .earlyWarning, .milestone, .task: throw .notByHand
    case .instruction(let number): guard !number.isBlank else { throw .needsText }
    case .matter(_, let number, let title):
      guard !number.isBlank, !title.isBlank else { throw .needsText }
    }
    guard id == subject.id else { throw .nothingThere }
    // A department's record of the same number is the item.
    guard items[id] == nil, !items.values.contains(where: { $0.subject.id == id }) else {
      throw .alreadyThere
    }
    var item = SupervisionItem(
      id, subject, unit: unit.map { context.departments.id(of: $0.text) })
    item.step(.propose, to: .proposed, at: now, by: deed, context, &log)
    return item
  }

  /// Does what fell due by a moment: items go up one rung for each day that was missed.
  package mutating func advance(to now: Instant) -> [SupervisionStep] {
    guard let due = nextDue, due <= now else { return [] }
    var log: [SupervisionStep] = []
    for id in items.keys.sorted() { items[id]?.advance(to: now, context, &log) }
    return log
  }

  /// Puts an item back as it was written, such as from a journal.
  package mutating func restore(_ item: SupervisionItem) { items[item.id] = item }

  /// Changes an item, or begins one.
  mutating func change(
    _ id: SupervisionItem.ID, orNew item: SupervisionItem? = nil,
    _ body: (inout SupervisionItem) -> Void
  ) {
    guard var changed = items[id] ?? item else { return }
    body(&changed)
    items[id] = changed
  }
}

// MARK: - Escalation

extension SupervisionItem {
  /// What it would be overdue by; `nil` where no day runs.
  var overdueCause: SupervisionCause? { due.map { .overdue(stage, due: $0) } }

  func hasEscalated(_ cause: SupervisionCause) -> Bool {
    escalations.contains { $0.cause == cause }
  }

  /// Whether it is an item, open, and somebody stands above where it is.
  func canEscalate(_ context: SupervisionContext) -> Bool {
    guard let chain = context.rules.escalation else { return false }
    return stage.isApproved && !stage.isEnd && rung < chain.rungs.count - 1
  }

  /// Goes one rung up where its day was missed.
  mutating func advance(
    to now: Instant, _ context: SupervisionContext, _ log: inout [SupervisionStep]
  ) {
    guard let after = context.rules.escalation?.triggers.overdueAfter, let cause = overdueCause,
      let left = workingDaysLeft(on: context.today(now), context.calendar), -left >= after
    else { return }
    escalate(cause, at: now, context, &log)
  }

  /// Goes one rung up, once for each cause.
  mutating func escalate(
    _ cause: SupervisionCause, at now: Instant, _ context: SupervisionContext,
    _ log: inout [SupervisionStep]
  ) {
    guard canEscalate(context), !hasEscalated(cause), let chain = context.rules.escalation else {
      return
    }
    rung += 1
    escalations.append(
      SupervisionEscalation(cause: cause, rung: rung, at: now, isTrial: chain.isTrial))
    note(.escalate, to: workingStage, at: now, because: cause.name, &log)
  }
}

extension SupervisionCause {
  /// The name for programs.
  package var name: String {
    switch self {
    case .overdue: "overdue"
    case .consecutive: "consecutive"
    case .reopened: "reopened"
    }
  }
}
