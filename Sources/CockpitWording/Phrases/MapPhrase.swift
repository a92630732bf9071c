/// The tiles of the areas: their figures, their classes and why there are none.
package enum MapPhrase: Hashable, Sendable {
  case title(of: String)
  /// What the tiles and the list beside them are called alone.
  case picture
  case ranking
  case nothing
  case noTiles
  case tooSmall
  case schematic
  case available(Int, of: Int)
  case total(region: String, figure: String)
  case noTotal
  case classes(source: String)
  case unclassed
  case rounded
  case shares
  case signs
  case viewValue
  case viewShare
  case viewLastYear
  case viewYesterday
  case factOnly
  case hidden
}

extension MapPhrase: Wording {
  package var chinese: String {
    switch self {
    case .title(let whole): "地图 \(whole)"
    case .picture: "地图"
    case .ranking: "位次"
    case .nothing: "没有分区域的数据"
    case .noTiles: "本资料包没有瓦片位置，改为列表"
    case .tooSmall: "瓦片放不下，改为列表"
    case .schematic: "图为示意格局，不表示边界和面积"
    case .available(let count, let whole): "可用\(count)/\(whole)"
    case .total(let region, let figure): "分母 \(region) \(figure)"
    case .noTotal: "缺合计，不分级"
    case .classes(let source): "固定分级(\(source)):"
    case .unclassed: "不分级"
    case .rounded: "取整"
    case .shares: "按占比"
    case .signs: "按增减"
    case .viewValue: "数值"
    case .viewShare: "占比"
    case .viewLastYear: "较上年"
    case .viewYesterday: "较昨日"
    case .factOnly: "事实指标不排位次"
    case .hidden: "*=单位过少不显示"
    }
  }

  package var english: String {
    switch self {
    case .title(let whole): "Map \(whole)"
    case .picture: "Map"
    case .ranking: "Ranking"
    case .nothing: "No figures by area"
    case .noTiles: "The pack places no tiles: shown as a list"
    case .tooSmall: "No room for tiles: shown as a list"
    case .schematic: "Schematic: says nothing of borders or size"
    case .available(let count, let whole): "\(count)/\(whole) reported"
    case .total(let region, let figure): "of \(region), \(figure)"
    case .noTotal: "no total, so no classes"
    case .classes(let source): "Fixed classes (\(source)):"
    case .unclassed: "no classes"
    case .rounded: "round"
    case .shares: "by share"
    case .signs: "by sign"
    case .viewValue: "figure"
    case .viewShare: "share"
    case .viewLastYear: "on last year"
    case .viewYesterday: "on yesterday"
    case .factOnly: "fact only, no rank"
    case .hidden: "*=too few units to show"
    }
  }
}
