import CockpitCatalogue

extension SupervisionFault: Wording {
  package var chinese: String {
    switch self {
    case .noStep(let key, let known):
      "\"\(key)\" 不是有时限的环节；请写 \(known.joined(separator: "、")) 之一"
    case .noStage(let key, let known):
      "\"\(key)\" 不是督办阶段；请写 \(known.joined(separator: "、")) 之一"
    case .noDays: "应为 1 到 250 的整数；请改正"
    case .noRungs: "升级链至少有一级；请写先告知谁"
    case .bandsDoNotFall: "这一档没有低于前一档，或灯没有更重；请按剩余工作日从好到坏排列"
    case .bandsEndEarly: "最后一档不写 \"from\"，其下全归它；请去掉"
    case .noParts: "考核方案至少有一项；请补上指标和权重"
    case .noWeight: "权重应大于 0；请改正"
    case .noScale: "\"zero\" 与 \"full\" 相同；请写明多少得零分、多少得满分"
    case .noApproval: "批准要有文号和批准人；请写全，或整个去掉"
    case .unknownIndicatorOfPlan(let id, let plan): "方案 \(plan) 的指标 \(id)，包里没有；请改正编号"
    case .factOnlyInPlan(let id, let plan): "方案 \(plan) 的 \(id) 是事实指标，不用于考核；请删去"
    case .lowIsBetter(let id, let plan):
      "方案 \(plan) 里 \(id) 越多得分越高，而它是越少越好；请让 \"zero\" 大于 \"full\""
    case .contentOfInstruction(let key): "批示件只有文号和承办单位；请删去 \"\(key)\""
    case .noInstant: "这不是时间；请连同时差写，如 2026-11-20T18:00:00+08:00"
    }
  }
}
