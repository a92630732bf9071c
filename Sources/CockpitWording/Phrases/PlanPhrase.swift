/// The targets of the plans.
package enum PlanPhrase: Hashable, Sendable {
  case noTargets
  case planState(plan: String, state: String)
  case source(section: String, sentence: String)
  case conflict(section: String, sentence: String)
  case noMilestones
  case running
  case planColumn
}

extension PlanPhrase: Wording {
  package var chinese: String {
    switch self {
    case .noTargets: "本资料包没有规划目标"
    case .planState(let plan, let state): "\(plan) \(state)"
    case .source(let section, let sentence): "\(section) 原文：\(sentence)"
    case .conflict(let section, let sentence): "原文另有：\(section) \(sentence)"
    case .noMilestones: "本资料包没有定性目标"
    case .running: "未到期"
    case .planColumn: "规划状态"
    }
  }

  package var english: String {
    switch self {
    case .noTargets: "the pack has no plan targets"
    case .planState(let plan, let state): "\(plan) \(state)"
    case .source(let section, let sentence): "\(section) text: \(sentence)"
    case .conflict(let section, let sentence): "the text also says: \(section) \(sentence)"
    case .noMilestones: "the pack has no qualitative goals"
    case .running: "ahead"
    case .planColumn: "Plan"
    }
  }
}
