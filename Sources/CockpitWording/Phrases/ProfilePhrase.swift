/// What the profiles of industries and enterprises say.
package enum ProfilePhrase: Hashable, Sendable {
  case profile
  case profiles
  case industryOf(String)
  case enterpriseOf(String)
  /// What is seen by whoever may not see profiles.
  case isInternal
  /// That what is shown may not be passed on.
  case marked
  // Structure.
  case structure
  case branches
  case share
  case revenue
  case reported
  case masked
  case concentration(top: Int, share: String, left: Int)
  case index(String)
  case totalOfAll(count: Int, reported: Int)
  case shareOfKind(kind: String, count: Int, share: String)
  case tooFew(kind: String)
  // Trend.
  case trend
  case noTrend
  // Credit.
  case credit
  case noCredit
  case cases(count: Int, open: Int)
  case noCases
  // Policies.
  case policies
  case policy
  case demand
  case has
  case result
  case noPolicies
  case matches
  case open
  case fails
  case over(String)
  case met
  case notMet
  case unknown
  case onTrial
  case among(String)
  case atLeast(String)
  case atMost(String)
  case notSaid
  case industries
  /// The key that opens the record of an enterprise.
  case record
}

extension ProfilePhrase: Wording {
  package var chinese: String {
    switch self {
    case .profile: "画像"
    case .profiles: "产业和企业画像"
    case .industryOf(let name): "产业画像 \(name)"
    case .enterpriseOf(let name): "企业画像 \(name)"
    case .isInternal: "画像为内部资料，不向观察席和公共屏显示"
    case .marked: "内部资料"
    case .structure: "结构"
    case .branches: "企业结构(在册)"
    case .share: "占比"
    case .revenue: "营业收入(万元)"
    case .reported: "已报"
    case .masked: "不显示"
    case .concentration(let top, let share, let left): "前\(top)位占\(share)，另有\(left)处不显示"
    case .index(let index): "集中度(赫芬达尔指数) \(index)"
    case .totalOfAll(let count, let reported): "在册\(count)家，已报\(reported)家；不足3家的不显示"
    case .shareOfKind(let kind, let count, let share): "占在册\(kind)(已报\(count)家)的\(share)"
    case .tooFew(let kind): "在册\(kind)已报的不足3家，不显示占比"
    case .trend: "走势"
    case .noTrend: "报送只有一期，看不出走势"
    case .credit: "信用"
    case .noCredit: "信用等级未报"
    case .cases(let count, let open): "涉及台账\(count)件，其中未结\(open)件"
    case .noCases: "台账中没有涉及该企业的案件"
    case .policies: "政策匹配"
    case .policy: "政策和条件"
    case .demand: "要求"
    case .has: "该企业"
    case .result: "结果"
    case .noPolicies: "资料包没有政策条件"
    case .matches: "符合"
    case .open: "待核"
    case .fails: "不符合"
    case .over(let day): "已到期(\(day))"
    case .met: "达到"
    case .notMet: "未达"
    case .unknown: "未报，不作判断"
    case .onTrial: "示例条件"
    case .among(let texts): "\(texts) 之一"
    case .atLeast(let value): "不低于 \(value)"
    case .atMost(let value): "不高于 \(value)"
    case .notSaid: "未报"
    case .industries: "产业指标"
    case .record: "台账记录"
    }
  }

  package var english: String {
    switch self {
    case .profile: "profile"
    case .profiles: "Profiles"
    case .industryOf(let name): "Industry profile \(name)"
    case .enterpriseOf(let name): "Enterprise profile \(name)"
    case .isInternal: "Profiles are internal: not shown to observers and on public screens"
    case .marked: "internal"
    case .structure: "Structure"
    case .branches: "Enterprises in force"
    case .share: "Share"
    case .revenue: "Revenue 10k yuan"
    case .reported: "Reported"
    case .masked: "not shown"
    case .concentration(let top, let share, let left):
      "the first \(top) have \(share), \(left) not shown"
    case .index(let index): "concentration (Herfindahl) \(index)"
    case .totalOfAll(let count, let reported):
      "\(count) in force, \(reported) reported; fewer than 3 are not shown"
    case .shareOfKind(let kind, let count, let share):
      "\(share) of \(kind) in force (\(count) reported)"
    case .tooFew(let kind): "fewer than 3 of \(kind) reported: no share"
    case .trend: "Trend"
    case .noTrend: "reported once: no trend"
    case .credit: "Credit"
    case .noCredit: "class not reported"
    case .cases(let count, let open): "in \(count) records, \(open) of them open"
    case .noCases: "no record is about the enterprise"
    case .policies: "Policies"
    case .policy: "Policy, condition"
    case .demand: "Asks for"
    case .has: "Has"
    case .result: "Result"
    case .noPolicies: "the pack has no conditions of policies"
    case .matches: "matches"
    case .open: "to be checked"
    case .fails: "does not match"
    case .over(let day): "ended \(day)"
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "unknown"
    case .onTrial: "example"
    case .among(let texts): "one of \(texts)"
    case .atLeast(let value): "at least \(value)"
    case .atMost(let value): "at most \(value)"
    case .notSaid: "not reported"
    case .industries: "Industries"
    case .record: "the record"
    }
  }
}
