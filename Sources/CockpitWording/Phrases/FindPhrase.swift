import CockpitJSON

/// Finding and filtering.
package enum FindPhrase: Hashable, Sendable {
  case title
  case commands
  case nothing
  case action
  case board
  case indicator
  case region
  case system
  case filterTitle
  case filterOn(group: String)
  case filterShown(group: String, shown: Int, of: Int)
  case filterNotHere(group: String)
  case filterNone
  case filterSize(indicators: Int, core: Int, systems: Int)
  case ordered(by: String)
  case ascending(column: String)
  case descending(column: String)
}

extension FindPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title: "查找"
    case .commands: "命令"
    case .nothing: "没有匹配的条目"
    case .action: "操作"
    case .board: "看板"
    case .indicator: "指标"
    case .region: "区域"
    case .system: "系统"
    case .filterTitle: "筛选：归类"
    case .filterOn(let group): "筛选 \(group) (= 取消)"
    case .filterShown(let group, let shown, let whole): "筛选 \(group) \(shown)/\(whole) (= 取消)"
    case .filterNotHere(let group): "筛选 \(group)，本页不筛选 (= 取消)"
    case .filterNone: "筛选后没有条目"
    case .filterSize(let indicators, let core, let systems):
      "指标\(indicators)(核心\(core)) 系统\(systems)"
    case .ordered(let columns): "排序 \(columns)"
    case .ascending(let column): "\(column) 升序"
    case .descending(let column): "\(column) 降序"
    }
  }

  package var english: String {
    switch self {
    case .title: "Find"
    case .commands: "Commands"
    case .nothing: "nothing matches"
    case .action: "action"
    case .board: "board"
    case .indicator: "indicator"
    case .region: "region"
    case .system: "system"
    case .filterTitle: "Filter by group"
    case .filterOn(let group): "Filter \(group) (= clears)"
    case .filterShown(let group, let shown, let whole):
      "Filter \(group) \(shown)/\(whole) (= clears)"
    case .filterNotHere(let group): "Filter \(group), not on this page (= clears)"
    case .filterNone: "nothing passes the filter"
    case .filterSize(let indicators, let core, let systems):
      "\(indicators.counted("indicator")) (\(core) core), \(systems.counted("system"))"
    case .ordered(let columns): "Sorted by \(columns)"
    case .ascending(let column): "\(column) ascending"
    case .descending(let column): "\(column) descending"
    }
  }
}
