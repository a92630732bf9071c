package import CockpitCatalogue
package import CockpitJudgement
package import CockpitOperations
package import CockpitValues

// The words of figures that are held against each other.

extension CrossCheckStanding.Result {
  /// What is said of the pair in a column; why nothing can be told is told beside it.
  package var words: LocalizedText {
    switch self {
    case .agrees: LocalizedText("一致", "agree")
    case .explained: LocalizedText("口径差(已说明)", "differ: explained")
    case .differs: LocalizedText("待核", "to be checked")
    case .settled: LocalizedText("已认定", "settled")
    case .recurred: LocalizedText("复现", "back again")
    case .untold: LocalizedText("不能核", "cannot tell")
    }
  }

  /// The name in files.
  package var name: String {
    switch self {
    case .agrees: "agrees"
    case .explained: "explained"
    case .differs: "differs"
    case .settled: "settled"
    case .recurred: "recurred"
    case .untold: "untold"
    }
  }
}

extension CrossCheck.Reason {
  package var words: LocalizedText {
    switch self {
    case .missing: LocalizedText("缺报", "a figure is missing")
    case .late: LocalizedText("数据迟", "a figure is late")
    case .doubtful: LocalizedText("数据异", "a figure is doubtful")
    case .conflicting: LocalizedText("来源冲突", "sources differ about a figure")
    case .noCommonPeriod: LocalizedText("没有共同的报告期", "no period in common")
    case .zeroBase: LocalizedText("分母可能为零", "the base may be zero")
    case .shortHistory: LocalizedText("历史太短", "the past is too short")
    case .noSpread: LocalizedText("历史没有变动", "the past never differs")
    }
  }
}

extension CrossCheckDefinition {
  /// How the two sides belong together.
  package var relation: LocalizedText {
    switch (kind, measure) {
    case (.identity, _): LocalizedText("两数应相等", "both are one amount")
    case (.sum, _): LocalizedText("总数应等于部分之和", "the total is the sum of its parts")
    case (.bound, _): LocalizedText("部分不应大于全体", "the part is no larger than the whole")
    case (.coMovement, .ratio): LocalizedText("比值应在历史区间内", "the ratio stays in its usual band")
    case (.coMovement, _): LocalizedText("增速差应在历史区间内", "the gap of growths stays in its usual band")
    }
  }
}
