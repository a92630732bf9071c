/// One panel alone, moving from panel to panel, and why a key did nothing.
package enum PanelPhrase: Hashable, Sendable {
  case zoom
  case next
  case previous
  /// Behind the title of a panel that fills the screen: the ways on.
  case alone
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
}

extension PanelPhrase: Wording {
  package var chinese: String {
    switch self {
    case .zoom: "单栏满屏"
    case .next: "下一栏"
    case .previous: "上一栏"
    case .alone: "[ ] 换栏 z 还原"
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
    }
  }

  package var english: String {
    switch self {
    case .zoom: "one panel alone"
    case .next: "next panel"
    case .previous: "panel before"
    case .alone: "[ ] other panels  z all"
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
    }
  }
}
