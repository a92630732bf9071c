/// The labels of the page of one figure, and its index.
package enum DetailPhrase: Hashable, Sendable {
  case index
  case indexOnTrial(score: String)
  case indexSigned(score: String, by: String)
  case indexCoverage(parts: String, share: String)
  case indexTooLittle(share: String)
  case indexPart(weight: String, score: String, adds: String)
  case indexPartMissing(weight: String)
  case indexPartAlone(weight: String, score: String)
  case indexTrialMark
  case title(of: String)
  case latest
  case previous
  case lastYear
  case forecast
  case month
  case yearStart
  case rank
  case lunar
  case calendarDay
  case week
  case sample
  case growth
  case ownGrowth
  case status
  case source
  case released
  case known
  case file
  /// `owner` is empty where nobody is named.
  case unit(unit: String, frequency: String, owner: String)
  case note
  case history
  case figures(unit: String)
  case vintages
  case noHistory
  case definition
  case id
  case target
  case progress
  case rest
  case light
  case freshness
  case doubt
  case conflict
  case targetSource
  case furtherTarget
  case furtherStanding(target: String, standing: String)
  case gapChart
  case seasonal
  case reportedWithout(period: String, reason: String)
  case valueClass
  case classFrom(name: String, limit: String)
}

extension DetailPhrase: Wording {
  package var chinese: String {
    switch self {
    case .index: "指数"
    case .indexOnTrial(let score): "\(score) 试算(权重未会签)"
    case .indexSigned(let score, let signer): "\(score) 权重会签 \(signer)"
    case .indexCoverage(let parts, let share): "可用 \(parts) 项，占权重 \(share)%"
    case .indexTooLittle(let share): "可用权重 \(share)%，不足 70%，不出指数"
    case .indexPart(let weight, let score, let adds): "权重 \(weight)% 得分 \(score) 计 \(adds)"
    case .indexPartMissing(let weight): "权重 \(weight)% 缺"
    case .indexPartAlone(let weight, let score): "权重 \(weight)% 得分 \(score)"
    case .indexTrialMark: "试算"
    case .title(let whole): "详情 \(whole)"
    case .latest: "最新值"
    case .previous: "上一期"
    case .lastYear: "上年同期"
    case .forecast: "预测"
    case .month: "当月"
    case .yearStart: "比年初"
    case .rank: "位次"
    case .lunar: "农历同日"
    case .calendarDay: "公历同日"
    case .week: "近7日"
    case .sample: "样本"
    case .growth: "公布增速"
    case .ownGrowth: "同比"
    case .status: "数据状态"
    case .source: "来源"
    case .released: "发布"
    case .known: "入库"
    case .file: "文件"
    case .unit(let unit, let frequency, let owner):
      "单位 \(unit) \(frequency)\(owner.isEmpty ? "" : " 责任 \(owner)")"
    case .note: "说明"
    case .history: "历史"
    case .figures(let unit): "历次数值(\(unit))"
    case .vintages: "版本"
    case .noHistory: "没有历史数据"
    case .definition: "口径"
    case .id: "编号"
    case .target: "年度目标"
    case .progress: "进度"
    case .rest: "剩余要求"
    case .light: "灯"
    case .freshness: "报送情况"
    case .doubt: "存疑"
    case .conflict: "冲突"
    case .targetSource: "目标出处"
    case .furtherTarget: "另一目标"
    case .furtherStanding(let target, let standing): "\(target)(不亮灯) \(standing)"
    case .gapChart: "序时差(百分点)"
    case .seasonal: "历史序时"
    case .reportedWithout(let period, let reason): "\(period) 无数据：\(reason)"
    case .valueClass: "分级"
    case .classFrom(let name, let limit): "\(name) (\(limit) 起)"
    }
  }

  package var english: String {
    switch self {
    case .index: "Index"
    case .indexOnTrial(let score): "\(score) on trial (weights not countersigned)"
    case .indexSigned(let score, let signer): "\(score) weights countersigned by \(signer)"
    case .indexCoverage(let parts, let share): "\(parts) parts, \(share)% of the weight"
    case .indexTooLittle(let share): "\(share)% of the weight known, less than 70%: no index"
    case .indexPart(let weight, let score, let adds):
      "weight \(weight)% score \(score) adds \(adds)"
    case .indexPartMissing(let weight): "weight \(weight)% missing"
    case .indexPartAlone(let weight, let score): "weight \(weight)% score \(score)"
    case .indexTrialMark: "trial"
    case .title(let whole): "Detail \(whole)"
    case .latest: "Latest"
    case .previous: "Before"
    case .lastYear: "Year ago"
    case .forecast: "Forecast"
    case .month: "Month"
    case .yearStart: "Since Jan"
    case .rank: "Rank"
    case .lunar: "Lunar"
    case .calendarDay: "Date"
    case .week: "7 days"
    case .sample: "Cases"
    case .growth: "Growth"
    case .ownGrowth: "Growth"
    case .status: "Status"
    case .source: "Source"
    case .released: "Released"
    case .known: "Known"
    case .file: "File"
    case .unit(let unit, let frequency, let owner):
      "unit \(unit), \(frequency)\(owner.isEmpty ? "" : ", owner \(owner)")"
    case .note: "Note"
    case .history: "History"
    case .figures(let unit): "Figures so far (\(unit))"
    case .vintages: "Versions"
    case .noHistory: "no history"
    case .definition: "Defined"
    case .id: "Id"
    case .target: "Target"
    case .progress: "Progress"
    case .rest: "The rest"
    case .light: "Light"
    case .freshness: "Age"
    case .doubt: "Doubt"
    case .conflict: "Conflict"
    case .targetSource: "Document"
    case .furtherTarget: "Further"
    case .furtherStanding(let target, let standing): "\(target) (unlit) \(standing)"
    case .gapChart: "Gap to schedule (percentage points)"
    case .seasonal: "Season"
    case .reportedWithout(let period, let reason): "\(period) without figure: \(reason)"
    case .valueClass: "Class"
    case .classFrom(let name, let limit): "\(name) (from \(limit))"
    }
  }
}
