/// What a figure is compared with.
package enum ComparisonPhrase: Hashable, Sendable {
  case byTotal(String)
  case byGrowth(String)
  case districts
  case streets
  case cities
  case otherAreas
  case monthDerived(month: String, figure: String)
  case monthPublished(month: String, figure: String)
  case monthFirst(month: String, figure: String)
  case monthRevised(doubt: String)
  case aboveCity
  case aboveProvince
  case aboveDistrict
  case aboveOther
  case aboveFigure(figure: String, growth: String)
  /// By so many points, or by an amount with its unit.
  case higher(by: String)
  case lower(by: String)
  case points(String)
  case equal
  case share(percent: String)
  case dayGrowth(day: String, figure: String, growth: String)
  case dayFigure(day: String, figure: String)
  case dayMissing(day: String)
  case weekMean(figure: String, days: String)
  case fewCases(String, fewest: Int)
  case cases(String)
  /// Two moments or areas beside each other.
  case sideBySide
  case nextBeside
  case previousBeside
  /// How many rows differ.
  case others(Int, of: Int)
  /// How many rows of two areas have another light or class.
  case othersInClass(Int, of: Int)
  /// The mark of these.
  case otherMark
  case difference
}

extension ComparisonPhrase: Wording {
  package var chinese: String {
    switch self {
    case .byTotal(let text): "总量 \(text)"
    case .byGrowth(let text): "增速 \(text)"
    case .districts: "区县"
    case .streets: "镇街"
    case .cities: "市"
    case .otherAreas: "地区"
    case .monthDerived(let month, let figure): "\(month) \(figure) 推(累计数之差)"
    case .monthPublished(let month, let figure): "\(month) \(figure) 公布"
    case .monthFirst(let month, let figure): "\(month) \(figure)"
    case .monthRevised(let doubt): "异 \(doubt)，前月有修订，当月不推算"
    case .aboveCity: "比全市"
    case .aboveProvince: "比全省"
    case .aboveDistrict: "比全区"
    case .aboveOther: "比上级"
    case .aboveFigure(let figure, let growth): "\(figure) \(growth)"
    case .higher(let difference): "高 \(difference)"
    case .lower(let difference): "低 \(difference)"
    case .points(let points): "\(points) 个百分点"
    case .equal: "持平"
    case .share(let percent): "占 \(percent)%"
    case .dayGrowth(let day, let figure, let growth): "\(day) \(figure) \(growth) 推"
    case .dayFigure(let day, let figure): "\(day) \(figure)"
    case .dayMissing(let day): "\(day) 无数据"
    case .weekMean(let figure, let days): "日均 \(figure) (\(days) 天有数据)"
    case .fewCases(let text, let fewest): "\(text) 件，少于 \(fewest) 件：只列件数，不亮灯"
    case .cases(let text): "\(text) 件"
    case .sideBySide: "对照"
    case .nextBeside: "右边换一地区"
    case .previousBeside: "右边上一地区"
    case .others(let count, let all): "不同 \(count) 项，共 \(all) 项"
    case .othersInClass(let count, let all): "灯或级别不同 \(count) 项（标“异”），共 \(all) 项"
    case .otherMark: "异"
    case .difference: "差"
    }
  }

  package var english: String {
    switch self {
    case .byTotal(let text): "total \(text)"
    case .byGrowth(let text): "growth \(text)"
    case .districts: "districts"
    case .streets: "towns"
    case .cities: "cities"
    case .otherAreas: "areas"
    case .monthDerived(let month, let figure): "\(month) \(figure) derived (difference of totals)"
    case .monthPublished(let month, let figure): "\(month) \(figure) as published"
    case .monthFirst(let month, let figure): "\(month) \(figure)"
    case .monthRevised(let doubt):
      "implausible: \(doubt); earlier months were revised, no month derived"
    case .aboveCity: "City"
    case .aboveProvince: "Province"
    case .aboveDistrict: "District"
    case .aboveOther: "Above"
    case .aboveFigure(let figure, let growth): "\(figure) \(growth)"
    case .higher(let difference): "\(difference) higher"
    case .lower(let difference): "\(difference) lower"
    case .points(let points): "\(points) percentage points"
    case .equal: "equal"
    case .share(let percent): "\(percent)% of it"
    case .dayGrowth(let day, let figure, let growth): "\(day) \(figure) \(growth) derived"
    case .dayFigure(let day, let figure): "\(day) \(figure)"
    case .dayMissing(let day): "\(day) no figure"
    case .weekMean(let figure, let days):
      "mean \(figure), \(days) \(days == "1" ? "day" : "days") known"
    case .fewCases(let text, let fewest): "\(text), fewer than \(fewest): counts alone, no light"
    case .cases(let text): text
    case .sideBySide: "side by side"
    case .nextBeside: "next area on the right"
    case .previousBeside: "area before on the right"
    case .others(let count, let all): "\(count) differ of \(all)"
    case .othersInClass(let count, let all): "\(count) of \(all) have another light or class (dif)"
    case .otherMark: "dif"
    case .difference: "Difference"
    }
  }
}
