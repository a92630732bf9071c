package import CockpitValues

/// What a person does with an item.
package enum DataAction: Hashable, Sendable {
  /// 知悉, with a reason or a note.
  case acknowledge(reason: AlarmReason?, note: String)
  /// 撤回: by the same person or a supervisor.
  case withdraw
  /// 催办: the owner was asked, or whom the note names.
  case ask(note: String)
  /// 说明: what the owner answered.
  case answer(String)
  /// 人工销项: ends what no file shows any more, and asks for a note.
  case close(note: String)
}

extension DataAction {
  /// What somebody wrote.
  var text: String {
    switch self {
    case .acknowledge(_, let text), .ask(let text), .answer(let text), .close(let text): text
    case .withdraw: ""
    }
  }
}

/// What was done by whom, on what they saw.
package struct DataDeed: Hashable, Sendable {
  package let action: DataAction
  package let person: Person
  /// The version of the item that was on the screen; `nil` where nobody looked at one.
  package let version: Int?

  package init(_ action: DataAction, by person: Person, version: Int? = nil) {
    self.action = action
    self.person = person
    self.version = version
  }
}

/// One step of an item.
package struct DataStep: Hashable, Sendable {
  /// What became of the item.
  package enum Change: Hashable, Sendable {
    /// It was found.
    case opened
    /// It became another kind, such as 迟 旧; what was acknowledged was the kind before.
    case turned(from: DataKind)
    case acknowledged, withdrawn, asked, answered
    /// No file shows it any more, and none says that the data are good.
    case held
    /// Files show it again.
    case shownAgain
    /// The data are good again.
    case closed
    case closedByHand
  }

  package let change: Change
  package let at: Instant
  /// The item after the step.
  package let item: DataItem

  package init(_ change: Change, at: Instant, _ item: DataItem) {
    self.change = change
    self.at = at
    self.item = item
  }

  /// What a person said with it; `nil` where data or time did it.
  package var word: DataWord? {
    switch change {
    case .acknowledged: item.acknowledgement
    case .asked: item.asked.last
    case .answered: item.answers.last
    case .closedByHand: item.closedBy
    case .opened, .turned, .withdrawn, .held, .shownAgain, .closed: nil
    }
  }
}

extension DataItem {
  /// Does what a person wants, or says why not: then nothing changes.
  ///
  /// What is acknowledged is the kind and the subject that were on the screen, and nothing else.
  mutating func take(_ deed: DataDeed, at now: Instant) throws(DeedRefusal) -> DataStep {
    let person = deed.person
    guard person.role != .observer, !person.isNobody else { throw .observer }
    if let seen = deed.version, seen != version { throw .changed(by: lastPerson) }
    let change: DataStep.Change
    switch deed.action {
    case .acknowledge(let reason, let note):
      if let acknowledgement { throw .changed(by: acknowledgement.person) }
      guard reason.map(AlarmReason.acknowledging.contains) ?? true else { throw .needsReasonNumber }
      guard reason != nil || !note.isBlank, reason != .other || !note.isBlank else {
        throw .needsReason
      }
      acknowledgement = DataWord(person, at: now, reason: reason, note: note)
      change = .acknowledged
    case .withdraw:
      guard let word = acknowledgement else { throw .nothingThere }
      guard word.person.sign == person.sign || person.role == .supervisor else { throw .notTheirs }
      acknowledgement = nil
      change = .withdrawn
    case .ask(let note):
      asked.append(DataWord(person, at: now, note: note))
      change = .asked
    case .answer(let text):
      guard !text.isBlank else { throw .needsReason }
      answers.append(DataWord(person, at: now, note: text))
      change = .answered
    case .close(let note):
      guard isClosedByHand else { throw .stillWrong }
      guard !note.isBlank else { throw .needsReason }
      closedBy = DataWord(person, at: now, note: note)
      closedAt = now
      change = .closedByHand
    }
    return step(change, at: now)
  }

  /// Notes a step.
  mutating func step(_ change: DataStep.Change, at now: Instant) -> DataStep {
    version += 1
    return DataStep(change, at: now, self)
  }
}
