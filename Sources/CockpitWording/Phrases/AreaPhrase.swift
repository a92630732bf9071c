import CockpitJSON

/// Areas and their levels, and how their parts add up.
package enum AreaPhrase: Hashable, Sendable {
  case coverage(String)
  case sum(String)
  case max(String)
  case ratio(String)
  case withheld(Int)
  case withheldMark
  case noStation
  case difference(String)
  case tree
  case level
  case code
  case indicators
  case here
  case otherPack
  /// Another region of which the folder has so many snapshots.
  case otherPackWithFiles(Int)
  case nothing
  case country
  case province
  case city
  case district
  case street
  case town
  case township
  case otherLevel
}

extension AreaPhrase: Wording {
  package var chinese: String {
    switch self {
    case .coverage(let text): "\(text) 个已报"
    case .sum(let text): "合计 \(text)"
    case .max(let text): "最高 \(text)"
    case .ratio(let text): "汇总 \(text)"
    case .withheld(let count): "\(count) 个不显示"
    case .withheldMark: "不显示"
    case .noStation: "无"
    case .difference(let text): "与本级差 \(text)"
    case .tree: "地区"
    case .level: "层级"
    case .code: "代码"
    case .indicators: "已报指标"
    case .here: "当前"
    case .otherPack: "换区域"
    case .otherPackWithFiles(let count): "换区域 快照\(count)个"
    case .nothing: "本地区没有数据"
    case .country: "国家"
    case .province: "省"
    case .city: "市"
    case .district: "区县"
    case .street: "街道"
    case .town: "镇"
    case .township: "乡"
    case .otherLevel: "其他"
    }
  }

  package var english: String {
    switch self {
    case .coverage(let text): "\(text) reported"
    case .sum(let text): "sum \(text)"
    case .max(let text): "highest \(text)"
    case .ratio(let text): "together \(text)"
    case .withheld(let count): "\(count) not shown"
    case .withheldMark: "withheld"
    case .noStation: "none"
    case .difference(let text): "differs by \(text)"
    case .tree: "Areas"
    case .level: "Level"
    case .code: "Code"
    case .indicators: "Indicators"
    case .here: "here"
    case .otherPack: "go there"
    case .otherPackWithFiles(let count): "go there, \(count.counted("snapshot"))"
    case .nothing: "No data of this area"
    case .country: "country"
    case .province: "province"
    case .city: "city"
    case .district: "district"
    case .street: "subdistrict"
    case .town: "town"
    case .township: "township"
    case .otherLevel: "other"
    }
  }
}
