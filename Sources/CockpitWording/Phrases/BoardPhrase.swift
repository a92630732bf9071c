package import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// The titles of panels, and what stands where they have no rows or more than fit.
package enum BoardPhrase: Hashable, Sendable {
  case themes
  case headline
  case indicators
  case trends
  case areas(Area.Parts)
  case sources
  case moreRowsWorst(Int, light: String)
  case moreRows(Int)
  case noAreas
  case noSources
  case uncatalogued
  case uncataloguedNote
  case series(of: String)
  case deviations
  case nothingBehind
  case nothingJudged
  case normalHidden(Int)
  case normalShown(Int)
  case targets
  case milestones
  case systems
  case moreLines(Int)
  case multiples
  case records
  case matrix
  case announcements
  case nothingAnnounced
  case indicatorsCounted(Int, core: Int)
  case notFiltered(String)
  case targetsJudged(all: Int, behind: Int, met: Int)
  case unsureLights(Int)
  case unlitTargets(Int)
  case listsAll
  case hidesNormal
}

extension BoardPhrase: Wording {
  package var chinese: String {
    switch self {
    case .themes: "五大主题"
    case .headline: "要情"
    case .indicators: "指标"
    case .trends: "走势"
    case .areas(let parts): parts.words.zh
    case .sources: "数据源"
    case .moreRowsWorst(let count, let light): "+\(count) 条(最高 \(light))"
    case .moreRows(let count): "+\(count) 条"
    case .noAreas: "本指标没有下级区域的数据"
    case .noSources: "还没有收到快照"
    case .uncatalogued: "未编目指标"
    case .uncataloguedNote: "快照自带定义、资料包没有的指标"
    case .series(let whole): "序列 \(whole)"
    case .deviations: "督办(只列未达序时)"
    case .nothingBehind: "没有落后于序时的指标"
    case .nothingJudged: "没有可判断的指标：无年度目标或无数据"
    case .normalHidden(let count): "正常\(count)项不列出(按 v 全列)"
    case .normalShown(let count): "正常\(count)项已列出(按 v 收起)"
    case .targets: "规划目标"
    case .milestones: "定性目标"
    case .systems: "应用系统"
    case .moreLines(let count): "未显示 \(count) 行，翻页可见"
    case .multiples: "小图"
    case .records: "台账"
    case .matrix: "领域x主题 核心指标未正常项数(.全部正常 空无指标)"
    case .announcements: "预警和响应"
    case .nothingAnnounced: "没有生效的预警和响应"
    case .indicatorsCounted(let all, let core): "指标\(all)(核心\(core))"
    case .notFiltered(let title): "\(title)(全部，不筛选)"
    case .targetsJudged(let all, let behind, let met):
      "有目标\(all) 未达\(behind) 达标\(met)"
    case .unsureLights(let count): "灯不定\(count)"
    case .unlitTargets(let count): "未亮\(count)"
    case .listsAll: "(按 v 全列)"
    case .hidesNormal: "(按 v 收起)"
    }
  }

  package var english: String {
    switch self {
    case .themes: "Themes"
    case .headline: "Headline figures"
    case .indicators: "Indicators"
    case .trends: "Trends"
    case .areas(let parts): "By \(parts.words.en)"
    case .sources: "Sources"
    case .moreRowsWorst(let count, let light): "+\(count) more (worst \(light))"
    case .moreRows(let count): "+\(count) more"
    case .noAreas: "no figures by area below"
    case .noSources: "no snapshot has arrived yet"
    case .uncatalogued: "Uncatalogued"
    case .uncataloguedNote: "indicators that snapshots define and the pack does not know"
    case .series(let whole): "Series \(whole)"
    case .deviations: "Behind schedule"
    case .nothingBehind: "nothing is behind schedule"
    case .nothingJudged: "nothing can be judged: no targets of the year, or no data"
    case .normalHidden(let count): "\(count) normal ones not listed (v lists all)"
    case .normalShown(let count): "\(count) normal ones listed (v hides them)"
    case .targets: "Targets of the plans"
    case .milestones: "Qualitative goals"
    case .systems: "Systems"
    case .moreLines(let count): "\(count.counted("more line")), page to see them"
    case .multiples: "Small charts"
    case .records: "Records"
    case .matrix: "Domains by themes, core not normal (. all normal)"
    case .announcements: "Warnings and responses"
    case .nothingAnnounced: "no warning or response is in force"
    case .indicatorsCounted(let all, let core): "Indicators \(all) (core \(core))"
    case .notFiltered(let title): "\(title) (all, not filtered)"
    case .targetsJudged(let all, let behind, let met):
      "\(all) with a target: \(behind) behind, \(met) on track"
    case .unsureLights(let count): "\(count) unsure"
    case .unlitTargets(let count): "\(count) unlit"
    case .listsAll: "(v lists all)"
    case .hidesNormal: "(v hides those on track)"
    }
  }
}
