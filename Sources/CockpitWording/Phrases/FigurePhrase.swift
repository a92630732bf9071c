import CockpitJSON

/// What is said of a figure: its state, its growth, its basis and its span.
package enum FigurePhrase: Hashable, Sendable {
  case missing
  case unconnected
  case missingInWords
  case noFigure
  case withdrawn(by: String, period: String)
  case reportedEmpty(by: String, period: String)
  case because(String)
  case normal
  case refused
  case ahead
  case deleted
  case notShown
  case asPublished
  case growthUp(percent: String)
  case growthDown(percent: String)
  case riseUp(percent: String)
  case riseDown(percent: String)
  case growthFlat
  case pointsUp(points: String)
  case pointsDown(points: String)
  case permilleUp(points: String)
  case permilleDown(points: String)
  case rateUp(percent: String)
  case rateDown(percent: String)
  case rateFlat
  case growthNotPublished
  case points
  case constantPrices
  case currentPrices
  case comparableBasis
  case volume
  case nominal
  case single
  case yearToDate
  case level
  case instant
  case conflict
  case conflictInWords
  case growthDerived(String)
  case growthAbsent(because: String)
  case countChange(String)
  case changeUp(String)
  case changeDown(String)
  case changeFlat
  case changeNoBase
  case notApplicable
  case doubted(mark: String, figure: String)
  case lastSaid(time: String, state: String)
  case greatestAt(String)
  case graveAt(Int)
}

extension FigurePhrase: Wording {
  package var chinese: String {
    switch self {
    case .missing: "缺"
    case .unconnected: "未接入"
    case .missingInWords: "缺报"
    case .noFigure: "无数据"
    case .withdrawn(let source, let period): "\(source)撤回 \(period)"
    case .reportedEmpty(let source, let period): "\(source)报\(period)无数据"
    case .because(let reason): "(\(reason))"
    case .normal: "正常"
    case .refused: "拒收"
    case .ahead: "超前"
    case .deleted: "已删"
    case .notShown: "不显示"
    case .asPublished: "公布数"
    case .growthUp(let percent): "同比增长 \(percent)%"
    case .growthDown(let percent): "同比下降 \(percent)%"
    case .riseUp(let percent): "同比上升 \(percent)%"
    case .riseDown(let percent): "同比下降 \(percent)%"
    case .growthFlat: "同比持平"
    case .pointsUp(let points): "同比提高 \(points) 个百分点"
    case .pointsDown(let points): "同比降低 \(points) 个百分点"
    case .permilleUp(let points): "同比提高 \(points) 个千分点"
    case .permilleDown(let points): "同比降低 \(points) 个千分点"
    case .rateUp(let percent): "增长 \(percent)%"
    case .rateDown(let percent): "下降 \(percent)%"
    case .rateFlat: "持平"
    case .growthNotPublished: "未公布"
    case .points: "点"
    case .constantPrices: "不变价"
    case .currentPrices: "现价"
    case .comparableBasis: "可比口径"
    case .volume: "实物量"
    case .nominal: "名义"
    case .single: "当期"
    case .yearToDate: "累计"
    case .level: "期末"
    case .instant: "时点"
    case .conflict: "冲"
    case .conflictInWords: "来源冲突"
    case .growthDerived(let text): "\(text) (推算)"
    case .growthAbsent(let because): "未公布：\(because)"
    case .countChange(let text): "同比 \(text) (数少，不算百分比)"
    case .changeUp(let text): "增\(text)"
    case .changeDown(let text): "减\(text)"
    case .changeFlat: "平"
    case .changeNoBase: "无基"
    case .notApplicable: "不适用"
    case .doubted(let mark, let figure): "\(mark) \(figure)"
    case .lastSaid(let time, let state): "末值\(time) \(state)"
    case .greatestAt(let place): "取各处最大：\(place)"
    case .graveAt(let count): "\(count)处："
    }
  }

  package var english: String {
    switch self {
    case .missing: "none"
    case .unconnected: "none yet"
    case .missingInWords: "no data"
    case .noFigure: "no figure"
    case .withdrawn(let source, let period): "\(source) withdrew \(period)"
    case .reportedEmpty(let source, let period): "\(source) has no figure for \(period)"
    case .because(let reason): " (\(reason))"
    case .normal: "ok"
    case .refused: "refused"
    case .ahead: "ahead"
    case .deleted: "deleted"
    case .notShown: "not shown"
    case .asPublished: "as published"
    case .growthUp(let percent): "up \(percent)% year on year"
    case .growthDown(let percent): "down \(percent)% year on year"
    case .riseUp(let percent): "up \(percent)% year on year"
    case .riseDown(let percent): "down \(percent)% year on year"
    case .growthFlat: "unchanged year on year"
    case .pointsUp(let points): "up \(points) percentage points year on year"
    case .pointsDown(let points): "down \(points) percentage points year on year"
    case .permilleUp(let points): "up \(points) per mille points year on year"
    case .permilleDown(let points): "down \(points) per mille points year on year"
    case .rateUp(let percent): "up \(percent)%"
    case .rateDown(let percent): "down \(percent)%"
    case .rateFlat: "unchanged"
    case .growthNotPublished: "not published"
    case .points: "pp"
    case .constantPrices: "constant prices"
    case .currentPrices: "current prices"
    case .comparableBasis: "comparable basis"
    case .volume: "volume"
    case .nominal: "nominal"
    case .single: "current period"
    case .yearToDate: "cumulative"
    case .level: "end of period"
    case .instant: "point in time"
    case .conflict: "!="
    case .conflictInWords: "sources disagree"
    case .growthDerived(let text): "\(text) (derived)"
    case .growthAbsent(let because): "not published: \(because)"
    case .countChange(let text): "\(text) year on year (too few for a percentage)"
    case .changeUp(let text): "+\(text)"
    case .changeDown(let text): "-\(text)"
    case .changeFlat: "same"
    case .changeNoBase: "none"
    case .notApplicable: "n/a"
    case .doubted(let mark, let figure): "\(mark): \(figure)"
    case .lastSaid(let time, let state): "last \(time), \(state)"
    case .greatestAt(let place): "the greatest of all places: \(place)"
    case .graveAt(let count): "\(count.counted("place")): "
    }
  }
}
