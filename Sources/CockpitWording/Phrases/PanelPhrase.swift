/// One panel alone, moving from panel to panel, and why a key did nothing.
package enum PanelPhrase: Hashable, Sendable {
  case zoom
  case unzoom
  case next
  case previous
  /// Behind the title of a panel that fills the screen: the ways on.
  case alone
  /// What the figures and the charts of a detail are called alone.
  case figures
  case charts
  case onlyOne
  case hidden(Int)
  case end
  case here
  case unknownKey(String)
  case noBoard(keys: String)
  case place(board: String, region: String)
  case wayBack(region: String)
  case allCatalogued
  case narrow
  case nothingToNarrow
  case narrowedTo(String, shown: Int, of: Int)
  case keepRows
  case listAll
  case overlay
  case noOverlay
  case nothingInCommon(String)
  case overlaid(String, String, scale: String)
  case indexed(period: String)
  case indexNumbers(String)
  case sameUnit(String)
  case cursor
  case noChart
  case moveCursor
  case otherChart
  case lastYear(String)
  case goneRow
  case newRows(Int, gravest: String?)
  case rowsRest
}

extension PanelPhrase: Wording {
  package var chinese: String {
    switch self {
    case .zoom: "满屏切换"
    case .unzoom: "还原"
    case .next: "下一栏"
    case .previous: "上一栏"
    case .alone: "( ) 换栏 z 还原"
    case .figures: "数据"
    case .charts: "图表"
    case .onlyOne: "本页只有一栏"
    case .hidden(let count): "+\(count) 栏(z 看)"
    case .end: "已到尽头"
    case .here: "已在本页"
    case .unknownKey(let key): "\(key) 键没有用途，按 ? 看全部键"
    case .noBoard(let keys): "本区域没有这个看板，有 \(keys)"
    case .place(let board, let region): "当前位置：\(region) \(board)"
    case .wayBack(let region): "回\(region)"
    case .allCatalogued: "收到的数据都在指标目录内"
    case .narrow: "列表内筛"
    case .nothingToNarrow: "本页没有可筛的列表"
    case .narrowedTo(let query, let shown, let whole):
      "列表只列含 \(query) 的 \(shown)/\(whole)，计数不变"
    case .keepRows: "保留"
    case .listAll: "全列"
    case .overlay: "叠加指标"
    case .noOverlay: "传感器逐时图不叠加"
    case .nothingInCommon(let name): "与\(name)没有可比的同期数"
    case .overlaid(let first, let second, let scale): "\(first) 叠加 \(second)(\(scale))"
    case .indexed(let period): "单位不同，按指数 \(period)=100"
    case .indexNumbers(let numbers): "指数 \(numbers)"
    case .sameUnit(let unit): "同为 \(unit)"
    case .cursor: "图上游标"
    case .noChart: "屏幕上没有可逐点读数的图"
    case .moveCursor: "移动"
    case .otherChart: "换图"
    case .lastYear(let text): "上年同期 \(text)"
    case .goneRow: "已不在列"
    case .newRows(let count, let gravest):
      "新 \(count) 条\(gravest.map { "(最高 \($0))" } ?? "") 按 . 重排"
    case .rowsRest: "次序保持 按 . 重排"
    }
  }

  package var english: String {
    switch self {
    case .zoom: "one panel alone"
    case .unzoom: "all panels"
    case .next: "next panel"
    case .previous: "panel before"
    case .alone: "( ) other panels  z all panels"
    case .figures: "Figures"
    case .charts: "Charts"
    case .onlyOne: "this page has one panel only"
    case .hidden(let count): "panels +\(count) (z)"
    case .end: "nothing further that way"
    case .here: "this page is shown already"
    case .unknownKey(let key): "\(key) does nothing; ? lists all keys"
    case .noBoard(let keys): "this region has no such board; it has \(keys)"
    case .place(let board, let region): "here: \(region), \(board)"
    case .wayBack(let region): "back to \(region)"
    case .allCatalogued: "all that arrived is in the catalogue"
    case .narrow: "narrow the list"
    case .nothingToNarrow: "no list to narrow on this page"
    case .narrowedTo(let query, let shown, let whole):
      "rows with \(query): \(shown)/\(whole), counts stay"
    case .keepRows: "keep"
    case .listAll: "list all"
    case .overlay: "lay another over it"
    case .noOverlay: "nothing is laid over the hours of a sensor"
    case .nothingInCommon(let name): "no period has figures of this and of \(name) to compare"
    case .overlaid(let first, let second, let scale): "\(first) and \(second) (\(scale))"
    case .indexed(let period): "units differ: index, \(period)=100"
    case .indexNumbers(let numbers): "index \(numbers)"
    case .sameUnit(let unit): "both \(unit)"
    case .cursor: "cursor in charts"
    case .noChart: "no chart over time on the screen"
    case .moveCursor: "move"
    case .otherChart: "other chart"
    case .lastYear(let text): "a year before \(text)"
    case .goneRow: "no longer listed"
    case .newRows(let count, let gravest):
      "new \(count)\(gravest.map { " (gravest \($0))" } ?? ""); . sorts"
    case .rowsRest: "order kept; . sorts"
    }
  }
}
