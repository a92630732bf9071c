/// The targets of the plans.
package enum PlanPhrase: Hashable, Sendable {
  case noTargets
  case planState(plan: String, state: String)
  case source(section: String, sentence: String)
  case conflict(section: String, sentence: String)
  case noMilestones
  case running
  /// How far a figure is from the path to its target.
  case pathGap
  case path
  /// From where to where a path goes, and what it asks for by a period.
  case pathWords(from: String, to: String, period: String, planned: String)
  case pathStart(year: Int, value: String)
  /// What became of the target of a year, with the figure that ended the year.
  case outcome(year: Int, String, figure: String?)
  case figureUnit
  case planColumn
  case target
  /// A target with its year and whether it is due.
  case targetOfYear(Int, String, state: String?)
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
    case .pathGap: "距路径"
    case .path: "阶段路径"
    case .pathWords(let from, let to, let period, let planned):
      "\(from.isEmpty ? "" : "由 \(from) ")至 \(to)，\(period)应为 \(planned)"
    case .pathStart(let year, let value): "\(year)年 \(value)"
    case .outcome(let year, let outcome, let figure):
      "\(year)年\(outcome)\(figure.map { " \($0)" } ?? "")"
    case .figureUnit: "数值单位"
    case .planColumn: "规划状态"
    case .target: "规划目标"
    case .targetOfYear(let year, let text, let state):
      "\(year)年 \(text)\(state.map { " \($0)" } ?? "")"
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
    case .pathGap: "To path"
    case .path: "Stage path"
    case .pathWords(let from, let to, let period, let planned):
      "\(from.isEmpty ? "" : "from \(from) ")to \(to); \(planned) by \(period)"
    case .pathStart(let year, let value): "\(value) in \(year)"
    case .outcome(let year, let outcome, let figure):
      "\(year) \(outcome)\(figure.map { " \($0)" } ?? "")"
    case .figureUnit: "Unit of the value"
    case .planColumn: "Plan"
    case .target: "Plan target"
    case .targetOfYear(let year, let text, let state):
      "\(year): \(text)\(state.map { " \($0)" } ?? "")"
    }
  }
}
