import CockpitJSON
import CockpitValues

/// What is said of assessments and of who is ranked by them.
package enum AssessmentPhrase: Hashable, Sendable {
  case assessment
  case noPlans
  case noneApproved
  case draft(name: String, ranks: String, parts: Int)
  case later(name: String, approval: String, day: String)
  case howToApprove(file: String, member: String)
  case noFacts
  case departments
  case heading(name: String, approval: String, by: String, since: String)
  case ranked(Int, of: Int, who: String)
  case who
  case change
  case up(Int)
  case down(Int)
  case unchanged
  case score
  case partsUsed
  case leftOut
  case note
  case notAssessed(String)
  case tooLittle(share: String, fewest: String)
  case part(weight: String, score: String)
  case gap(weight: String, reason: String)
  case ofSchedule(percent: String)
}

extension AssessmentPhrase: Wording {
  package var chinese: String {
    switch self {
    case .assessment: "考核排名"
    case .noPlans: "本区域没有考核方案，不排名"
    case .noneApproved: "没有批准的考核方案，不排名"
    case .draft(let name, let ranks, let parts): "草案 \(name) 考核\(ranks) \(parts)项"
    case .later(let name, let approval, let day): "\(name) \(approval) \(day)起排名"
    case .howToApprove(let file, let member):
      "要排名：方案经批准后，在包的 \(file) 里给这个方案写上 \(member)（批准文号、批准单位和起始日），从起始日起排名"
    case .noFacts: "事实指标不参与考核"
    case .departments: "部门"
    case .heading(let name, let approval, let by, let since): "\(name) \(approval) \(by) \(since)起"
    case .ranked(let count, let all, let who): "\(count)/\(all)\(who)有位次"
    case .who: "对象"
    case .change: "变化"
    case .up(let places): "升\(places)"
    case .down(let places): "降\(places)"
    case .unchanged: "平"
    case .score: "分"
    case .partsUsed: "计项"
    case .leftOut: "不计"
    case .note: "变化比各项前一期（按现有的数）；同分并列；迟、异、冲、缺不计；事实指标不参与考核"
    case .notAssessed(let names): "\(names) 是事实指标或不考核，对谁都不计"
    case .tooLittle(let share, let fewest): "可用权重 \(share)%，不足 \(fewest)%，不排名"
    case .part(let weight, let score): "权重 \(weight)% 得分 \(score)"
    case .gap(let weight, let reason): "权重 \(weight)% 不计：\(reason)"
    case .ofSchedule(let percent): "为序时的 \(percent)%"
    }
  }

  package var english: String {
    switch self {
    case .assessment: "Assessment"
    case .noPlans: "This region has no plan of assessment, so nobody is ranked"
    case .noneApproved: "No plan of assessment is approved, so nobody is ranked"
    case .draft(let name, let ranks, let parts):
      "Draft: \(name), ranks \(ranks) by \(parts.counted("part"))"
    case .later(let name, let approval, let day): "\(name), \(approval), ranks from \(day) on"
    case .howToApprove(let file, let member):
      "To rank: once the plan is approved, write \"\(member)\" into it in \(file) of the pack: the number of the"
        + " approval, by whom and from which day on; it ranks from that day on"
    case .noFacts: "What is a fact only is never assessed"
    case .departments: "departments"
    case .heading(let name, let approval, let by, let since):
      "\(name), \(approval), \(by), since \(since)"
    case .ranked(let count, let all, let who): "\(count) of \(all) \(who) ranked"
    case .who: "Who"
    case .change: "Change"
    case .up(let places): "up \(places)"
    case .down(let places): "down \(places)"
    case .unchanged: "same"
    case .score: "Score"
    case .partsUsed: "Parts"
    case .leftOut: "Left out"
    case .note:
      "change: against the period before of each part; equal scores share a place; late, odd, conflicting and"
        + " missing parts do not count; facts only never enter"
    case .notAssessed(let names): "\(names): facts only or not assessed, counts for nobody"
    case .tooLittle(let share, let fewest):
      "\(share)% of the weight can be used, less than \(fewest)%: not ranked"
    case .part(let weight, let score): "weight \(weight)%, score \(score)"
    case .gap(let weight, let reason): "weight \(weight)%, left out: \(reason)"
    case .ofSchedule(let percent): "\(percent)% of schedule"
    }
  }
}
