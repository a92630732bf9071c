import CockpitJSON

/// What is said of figures that are held against each other.
package enum CrossCheckPhrase: Hashable, Sendable {
  case title
  case count(String, Int)
  case name
  case first
  case second
  case difference
  case allowed
  case departments
  case relation
  case basis
  case tolerance
  case toleranceInWords(value: String, reason: String)
  case percentOfLarger(String)
  case noTolerance
  case upTo(String)
  case between(from: String, to: String)
  case beyond(String)
  case explanation
  case explained(from: String, to: String, reason: String, by: String)
  case primary
  case primaryIs(String)
  case noPrimary
  case standsBy
  case trial
  case countersigned(by: String)
  case untold(because: String)
  case awaited(String)
  case unsettled(releases: Int)
  case escalated(releases: Int, limit: Int)
  case steps
  case found
  case sent(times: Int)
  case notSent
  case answered(times: Int)
  case notAnswered
  case settled
  case notSettled
  case filed
  case history
  case impartial
  case pair(with: String, result: String)
  case sumOf(Int)
  case gone
  case noChecks
}

extension CrossCheckPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title: "核数"
    case .count(let what, let count): "\(what)\(count)"
    case .name: "核对"
    case .first: "甲数"
    case .second: "乙数"
    case .difference: "差"
    case .allowed: "容许"
    case .departments: "双方"
    case .relation: "关系"
    case .basis: "口径"
    case .tolerance: "容差"
    case .toleranceInWords(let value, let reason): "\(value)，\(reason)"
    case .percentOfLarger(let value): "较大数的\(value)%"
    case .noTolerance: "只容许四舍五入"
    case .upTo(let limit): "不大于\(limit)"
    case .between(let from, let to): "\(from)至\(to)"
    case .beyond(let value): "超出\(value)"
    case .explanation: "已说明"
    case .explained(let from, let to, let reason, let by): "差在\(from)至\(to)之内：\(reason)（\(by)）"
    case .primary: "一数一源"
    case .primaryIs(let name): "主要来源是\(name)；只作说明，不据此判定谁对"
    case .noPrimary: "没有指明主要来源"
    case .standsBy: "核对依据"
    case .trial: "试运行，无人会签"
    case .countersigned(let by): "\(by)会签"
    case .untold(let reason): "不能核(\(reason))"
    case .awaited(let period): "\(period)待另一方"
    case .unsettled(let releases): "已\(releases)期未认定"
    case .escalated(let releases, let limit): "已\(releases)期未认定，超过\(limit)期，升级"
    case .steps: "办理"
    case .found: "发现"
    case .sent(let times): "派核\(times)次"
    case .notSent: "待派核双方"
    case .answered(let times): "说明\(times)份"
    case .notAnswered: "待说明"
    case .settled: "已认定"
    case .notSettled: "待认定"
    case .filed: "已归档"
    case .history: "各期差额"
    case .impartial: "两数并列，不判谁对，不取平均"
    case .pair(let other, let result): "与\(other)：\(result)"
    case .sumOf(let count): "\(count)项合计"
    case .gone: "包里没有这项核数"
    case .noChecks: "包里没有核数"
    }
  }

  package var english: String {
    switch self {
    case .title: "Cross-checks"
    case .count(let what, let count): "\(what) \(count)"
    case .name: "Check"
    case .first: "First"
    case .second: "Second"
    case .difference: "Diff"
    case .allowed: "Allowed"
    case .departments: "Both sides"
    case .relation: "Relation"
    case .basis: "Definition"
    case .tolerance: "Tolerance"
    case .toleranceInWords(let value, let reason): "\(value); \(reason)"
    case .percentOfLarger(let value): "\(value)% of the larger"
    case .noTolerance: "rounding alone"
    case .upTo(let limit): "up to \(limit)"
    case .between(let from, let to): "\(from) to \(to)"
    case .beyond(let value): "beyond by \(value)"
    case .explanation: "Explained"
    case .explained(let from, let to, let reason, let by):
      "a difference of \(from) to \(to): \(reason) (\(by))"
    case .primary: "Primary source"
    case .primaryIs(let name): "\(name); told as a fact, it decides nothing"
    case .noPrimary: "nobody says which one it is"
    case .standsBy: "Why they belong together"
    case .trial: "on trial, countersigned by nobody"
    case .countersigned(let by): "countersigned by \(by)"
    case .untold(let reason): "cannot tell (\(reason))"
    case .awaited(let period): "\(period) awaits the other side"
    case .unsettled(let releases): "unsettled for \(releases.counted("release"))"
    case .escalated(let releases, let limit):
      "unsettled for \(releases.counted("release")), more than \(limit): goes up"
    case .steps: "Handling"
    case .found: "found"
    case .sent(let times): "asked \(times.counted("time"))"
    case .notSent: "both are to be asked"
    case .answered(let times): "\(times.counted("answer"))"
    case .notAnswered: "no answer yet"
    case .settled: "settled"
    case .notSettled: "to be settled"
    case .filed: "filed"
    case .history: "Difference by period"
    case .impartial: "Both figures stand; none is called right, none is averaged"
    case .pair(let other, let result): "with \(other): \(result)"
    case .sumOf(let count): "sum of \(count)"
    case .gone: "The pack has no such check"
    case .noChecks: "The pack has no checks"
    }
  }
}
