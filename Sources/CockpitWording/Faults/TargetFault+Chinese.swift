package import CockpitCatalogue

extension TargetFault: Wording {
  package var chinese: String {
    switch self {
    case .measuredByNothing(let name, let indicator):
      "目标 \(name) 用指标 \(indicator) 衡量，而包里没有它；请改正编号，或去掉"
    case .conflictsWithNothing(let name, let other, let year):
      "目标 \(name) 与 \(other) 冲突，而后者没有 \(year) 的行；请改正编号，或去掉"
    case .rivalRules(let name, let name2, let from):
      "亮灯规则 \(name) 和 \(name2) 从 \(from) 起都用于同类目标；每类目标请只用一条规则"
    case .unreachableLight(let rule, let light, let when):
      "亮灯规则 \(rule) 在\(when.chinese)不可能给出 \(light)：即使完成数为零也不会落后那么多；请考虑用 ratio 衡量"
    case .noTargetFile(let schema): "这不是 \(schema) 格式的文件；请写明该格式"
    case .repeatedKind: "该指标已有同类目标；请只保留一个"
    case .noDocument: "请写明下达这些目标的文件"
    case .unreadKey(let name, let meant):
      "键“\(name)”不被读取；" + (meant.map { "是否指“\($0)”？" } ?? "请改正或删去")
    case .noIndicator(let name, let meant):
      "包里没有指标 \(name)，只有包里的指标能有目标；请改正编号" + (meant.map { "；是否应为 \($0)？" } ?? "")
    case .unconvertible(let name, let to): "单位 \(name) 不能换算成指标的单位 \(to)；请改正"
    case .notCumulative(let name): "\(name) 不能按年累加；请下达水平或增速目标"
    case .noGrowth(let name): "\(name) 没有公布的增速；请下达水平或总量目标"
    case .wrongSideOfMore(let name, let kind): "界限方向写反：\(name) 越高越好，不能用 \(kind)"
    case .wrongSideOfLess(let name, let kind): "界限方向写反：\(name) 越低越好，不能用 \(kind)"
    case .planEndsEarly(let last, let first): "规划在 \(last) 年结束，却在 \(first) 年才开始；请改正"
    case .noTolerance: "“左右”要有大于 0 的 \"tolerance\"（离目标多远还算达到）；请补上"
    case .wrongSide(let kind, let side): "界限方向写反：类型为 \(kind) 的目标\(side.chinese)"
    case .wrongEvaluation(let kind, let name, let known):
      "\"evaluate_as\": \"\(name)\" 与类型 \(kind) 的限值方向相反；请写 \(known.joined(separator: " 或 "))，或改类型"
    case .noUpperEnd: "区间要有 \"value_max\"；请补上"
    case .badUpperEnd: "\"value_max\" 是区间的上端：请写 range 和大于 value 的数"
    case .notAboveZero(let kind): "类型为 \(kind) 的目标大于 0；完全不许发生的，类型是 zero"
    case .notZero: "类型 zero 的值是 0"
    case .badPlace: "名次不小于 1"
    case .pathOfKind(let name): "类型为 \(name) 的目标没有路径；请去掉"
    case .badPath: "路径的各点按月份先后，占比不下降"
    case .badShare: "\"planned\" 是全年目标的占比，0 到 100"
    case .emptyPath: "路径至少有一个点；请补上，或去掉路径"
    case .unknownPlan(let name, let known):
      "targets.json 没有规划 \(name)；请写下列之一：\(known.joined(separator: "、"))"
    case .givesWay(let name, let year, let to): "目标 \(name)（\(year) 年）以较晚的 \(to) 为准；如非本意，请删去"
    case .ofNoRegion(let code): "没有哪个资料包的区域是目标的“\(code)”；请改正，或选用该区域的资料包"
    case .regionMissing: "文件夹里有几个区域的文件，而这些目标没有写是哪个区域的；请写上 \"region\""
    }
  }
}

extension TargetFault.When: Wording {
  package var chinese: String {
    switch self {
    case .anyMonth: "任何月份"
    case .beforeEnd(let month): "\(month) 月结束以前"
    }
  }
}

extension TargetFault.Side: Wording {
  package var chinese: String {
    switch self {
    case .atMost: "不高于该值才算达到；请写 <="
    case .atLeast: "不低于该值才算达到；请写 >="
    }
  }
}
