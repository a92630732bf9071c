package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues

/// What an item of 督办 is about.
package enum SupervisionSubject: Hashable, Sendable {
  /// What somebody hands to the cockpit with a title.
  package enum Matter: String, CaseIterable, Sendable {
    case meeting, inspection
    case keyWork = "key_work"
    case livelihood, proposal, assigned
  }

  /// 批示件: there is no place for what it says.
  case instruction(number: String)
  case matter(Matter, number: String, title: String)
  /// 偏差 of an indicator, by id, from the target of a year.
  case deviation(indicator: String, year: Int)
  /// 节点: an indicator whose target of the year is a milestone.
  case milestone(indicator: String, year: Int)
  /// 预警: the same while it does not lag yet, and will likely miss the target.
  case earlyWarning(indicator: String, year: Int)
  /// 节点: a task of a plan that is overdue, by the id of its record.
  case task(id: String, year: Int)

  package var kind: SupervisionKind {
    switch self {
    case .instruction: .instruction
    case .matter(let matter, _, _): matter.kind
    case .deviation: .deviation
    case .earlyWarning: .earlyWarning
    case .milestone, .task: .milestone
    }
  }

  /// What tells it from all others; one item at a time has it.
  package var id: String {
    switch self {
    case .instruction(let number): "instruction/\(number)"
    case .matter(let matter, let number, _): "\(matter.rawValue)/\(number)"
    case .deviation(let indicator, let year): "deviation/\(indicator)/\(year)"
    case .earlyWarning(let indicator, let year): "early_warning/\(indicator)/\(year)"
    case .milestone(let indicator, let year): "milestone/\(indicator)/\(year)"
    case .task(let id, let year): "task/\(id)/\(year)"
    }
  }
}

extension SupervisionSubject.Matter {
  package var kind: SupervisionKind {
    switch self {
    case .meeting: .meeting
    case .inspection: .inspection
    case .keyWork: .keyWork
    case .livelihood: .livelihood
    case .proposal: .proposal
    case .assigned: .assigned
    }
  }

  /// `nil` for kinds that have no title, or that the cockpit proposes itself.
  package init?(_ kind: SupervisionKind) { self.init(rawValue: kind.rawValue) }
}

/// The light of a deviation at the end of a period, and for how many periods in a row: 黄2.
package struct DeviationMark: Hashable, Sendable {
  package let period: Period
  package let light: Light
  package let consecutivePeriods: Int

  package init(period: Period, light: Light, consecutivePeriods: Int) {
    self.period = period
    self.light = light
    self.consecutivePeriods = consecutivePeriods
  }
}

/// How likely a target was missed by the figures up to a period.
package struct MissMark: Hashable, Sendable {
  package let period: Period
  /// In whole percent, 50 to 99: nothing that is to come is told as sure.
  package let percent: Int

  package init(period: Period, percent: Int) {
    self.period = period
    self.percent = percent
  }

  package var level: MissLevel? { .of(missing: Double(percent) / 100) }
}

/// What a department's own record says of an item; it leads.
package struct SupervisionReport: Hashable, Sendable {
  /// The id of the record.
  package let record: String
  package let subject: SupervisionSubject
  package let unit: Department.ID?
  /// As the record writes it.
  package let stageText: String
  /// `nil` for a stage that the pack does not name.
  package let stage: SupervisionStage?
  package let due: CivilDate?
  /// Whether more than one source claims the record.
  package let isConflict: Bool
  /// Since when it says so, by the clock of the cockpit.
  package internal(set) var since: Instant?
  /// Whether the record is no longer there.
  package internal(set) var isGone = false

  package init(
    record: String, subject: SupervisionSubject, unit: Department.ID?, stageText: String,
    stage: SupervisionStage?, due: CivilDate?, isConflict: Bool = false
  ) {
    self.record = record
    self.subject = subject
    self.unit = unit
    self.stageText = stageText
    self.stage = stage
    self.due = due
    self.isConflict = isConflict
  }
}

/// 复盘 after an item was closed.
package struct SupervisionReview: Hashable, Sendable {
  package let isRuleChanged: Bool
  package let isThresholdChanged: Bool
  package let isDataFixed: Bool
  package let text: String

  package init(isRuleChanged: Bool, isThresholdChanged: Bool, isDataFixed: Bool, text: String) {
    self.isRuleChanged = isRuleChanged
    self.isThresholdChanged = isThresholdChanged
    self.isDataFixed = isDataFixed
    self.text = text
  }
}

/// 挂账 or 延期: who asked for it, who approved it, why and until when.
package struct SupervisionHold: Hashable, Sendable {
  package let asker: Person
  package let approver: Person
  package let reason: String
  /// The day of review, or the new due day.
  package let until: CivilDate
  /// Where the item stood before.
  package let from: SupervisionStage
}
