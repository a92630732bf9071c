package import CockpitCatalogue
package import CockpitValues

/// What a person does with an item of 督办.
package enum SupervisionAction: Hashable, Sendable {
  /// 拟办: hands something in, for a unit where it is known.
  case propose(SupervisionSubject, unit: Department.ID?)
  /// 立项, by a supervisor.
  case approve
  /// 不予立项, by a supervisor.
  case decline(reason: String)
  /// 派单
  case dispatch(to: Department.ID)
  /// 签收
  case accept
  /// 回复
  case reply(String)
  /// Begins 核查; not by the unit that handles it, as what follows it.
  case check
  /// 办结: found done.
  case close(note: String)
  /// 退回: found not done.
  case sendBack(reason: String)
  /// 挂账 until a day of review; the second person approves.
  case suspend(until: CivilDate, reason: String)
  /// Goes on after 挂账.
  case resume
  /// 延期 by some working days; the second person approves.
  case postpone(workingDays: Int, reason: String)
  /// Opens again what was closed, by a supervisor.
  case reopen(reason: String)
  /// 复盘 of what was closed.
  case review(SupervisionReview)
  /// 批注, wherever it stands: it changes nothing else.
  case note(String)
}

extension SupervisionAction {
  /// What somebody wrote.
  var text: String {
    switch self {
    case .decline(let text), .reply(let text), .close(let text), .sendBack(let text),
      .suspend(_, let text), .postpone(_, let text), .reopen(let text), .note(let text):
      text
    case .review(let review): review.text
    case .propose(.instruction(let number), _): number
    case .propose(.matter(_, let number, let title), _): "\(number) \(title)"
    case .propose(.deviation, _), .propose(.earlyWarning, _), .propose(.milestone, _),
      .propose(.task, _):
      ""
    case .approve, .dispatch, .accept, .check, .resume: ""
    }
  }
}

/// What was done by whom, on what they saw.
package struct SupervisionDeed: Hashable, Sendable {
  package let action: SupervisionAction
  package let person: Person
  /// Who approves, where an approver is needed.
  package let second: Person?
  /// The version of the item that was on the screen; `nil` where nobody looked at one.
  package let version: Int?

  package init(
    _ action: SupervisionAction, by person: Person, second: Person? = nil, version: Int? = nil
  ) {
    self.action = action
    self.person = person
    self.second = second
    self.version = version
  }
}

/// Why an item went one rung up; it does so once for each cause.
package enum SupervisionCause: Hashable, Sendable {
  /// A step, or a day of review, is overdue.
  case overdue(SupervisionStage, due: CivilDate)
  /// A deviation has lasted too many periods in a row; counts the rows.
  case consecutive(run: Int)
  /// It was opened again, for the time that counts.
  case reopened(Int)
}

/// One rung up.
package struct SupervisionEscalation: Hashable, Sendable {
  package let cause: SupervisionCause
  /// The rung that was reached.
  package let rung: Int
  package let at: Instant
  /// Whether nobody has countersigned the chain: 试运行.
  package let isTrial: Bool
}

/// One step of an item.
package struct SupervisionStep: Hashable, Sendable {
  /// The rows of the table of transitions.
  package enum Row: String, CaseIterable, Sendable {
    case propose, dissolve, approve, decline, dispatch, accept, reply, check, close
    case sendBack = "send_back"
    case suspend, resume, postpone, reopen, review, note, escalate
    /// The department's record says another stage.
    case report
    /// The department's record is gone, or there again.
    case gone, back
  }

  /// The id of the item.
  package let item: SupervisionItem.ID
  package let row: Row
  /// `nil` for the first step.
  package let from: SupervisionStage?
  package let to: SupervisionStage
  package let at: Instant
  /// `nil` where time or data did it.
  package let person: Person?
  package let second: Person?
  /// The reason, the answer or the name of the cause; empty where the row tells all.
  package let reason: String
}
