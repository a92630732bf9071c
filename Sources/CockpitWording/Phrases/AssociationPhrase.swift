/// What is said of indicators that go together.
package enum AssociationPhrase: Hashable, Sendable {
  /// The key that opens the list, and the name of what it lists.
  case association
  case associationOf(String)
  /// The fixed caption.
  case noCause
  /// What was tested: the series, the pairs, those that are parts of one another, and the rate of false discoveries
  /// in percent.
  case tested(step: String, series: Int, pairs: Int, related: Int, rate: String)
  case testedShort(pairs: Int, rate: String)
  case months
  case quarters
  case leads(steps: Int, unit: String)
  case follows(steps: Int, unit: String)
  case together
  case unitMonth
  case unitQuarter
  case sameWay
  case otherWay
  case lag
  case direction
  case coefficient
  case pairs
  case worth
  case rate
  case compared
  case ofGrowth
  case ofRate
  case ofDifference
  case method
  case methodInWords
  case absent(because: String)
  case noneFound(pairs: Int)
  case nothingFound
  case tooFew(count: Int, needed: Int)
  case otherFrequency
  case isConstant
  case isWithheld
  case noFigure
  case noPairs
  /// Two that go together, the one that leads first.
  case pair(leading: String, lag: String, following: String)
  case leadsInPair(steps: Int, unit: String)
  case figures(direction: String, coefficient: String, pairs: Int, worth: String, rate: String)
}

extension AssociationPhrase: Wording {
  package var chinese: String {
    switch self {
    case .association: "关联"
    case .associationOf(let name): "关联 \(name)"
    case .noCause: "相关不等于因果"
    case .tested(let step, let series, let pairs, 0, let rate):
      "\(step)\(series)项检验\(pairs)对，时滞0至6期，误发现率约\(rate)"
    case .tested(let step, let series, let pairs, let related, let rate):
      "\(step)\(series)项检验\(pairs)对(另\(related)对互为组成，不检验)，时滞0至6期，误发现率约\(rate)"
    case .testedShort(let pairs, let rate): "检验\(pairs)对，误发现率约\(rate)"
    case .months: "月度"
    case .quarters: "季度"
    case .leads(let steps, let unit): "本项领先\(steps)\(unit)"
    case .follows(let steps, let unit): "本项落后\(steps)\(unit)"
    case .together: "同期"
    case .unitMonth: "个月"
    case .unitQuarter: "季"
    case .sameWay: "同向"
    case .otherWay: "反向"
    case .lag: "时滞"
    case .direction: "方向"
    case .coefficient: "相关系数"
    case .pairs: "期数"
    case .worth: "有效期数"
    case .rate: "误发现率"
    case .compared: "比的是"
    case .ofGrowth: "公布增速"
    case .ofRate: "增速本身"
    case .ofDifference: "同比差额"
    case .method: "关联方法"
    case .methodInWords:
      "同比变动的线性相关，各取最显著的时滞并按所试时滞数折算；期数按自相关折减；多对检验按误发现率校正"
    case .absent(let because): "不列关联：\(because)"
    case .noneFound(let pairs): "检验\(pairs)对，与本项无一显著"
    case .nothingFound: "无一显著"
    case .tooFew(let count, let needed): "样本不足，有\(count)期同比，至少\(needed)期"
    case .otherFrequency: "只检验月度和季度数"
    case .isConstant: "各期同比全同"
    case .isWithheld: "镇街数据可能反映个别单位，按规定不检验"
    case .noFigure: "无数"
    case .noPairs: "没有可与本项比较的指标"
    case .pair(let leading, let lag, let following): "\(leading) \(lag) \(following)"
    case .leadsInPair(let steps, let unit): "领先\(steps)\(unit)于"
    case .figures(let direction, let coefficient, let pairs, let worth, let rate):
      "\(direction)，相关系数\(coefficient)，\(pairs)期(有效约\(worth))，误发现率约\(rate)"
    }
  }

  package var english: String {
    switch self {
    case .association: "association"
    case .associationOf(let name): "Association \(name)"
    case .noCause: "correlation is no cause"
    case .tested(let step, let series, let pairs, 0, let rate):
      "\(step): \(series) series, \(pairs) pairs tested, lags 0 to 6, about \(rate) of finds false"
    case .tested(let step, let series, let pairs, let related, let rate):
      "\(step): \(series) series, \(pairs) pairs tested (\(related) more are parts of one another), lags 0 to 6, about \(rate) of finds false"
    case .testedShort(let pairs, let rate): "\(pairs) pairs, about \(rate) of finds false"
    case .months: "months"
    case .quarters: "quarters"
    case .leads(let steps, let unit): "leads by \(steps) \(unit)"
    case .follows(let steps, let unit): "lags by \(steps) \(unit)"
    case .together: "together"
    case .unitMonth: "mo"
    case .unitQuarter: "qtr"
    case .sameWay: "same"
    case .otherWay: "opposite"
    case .lag: "This one"
    case .direction: "Way"
    case .coefficient: "r"
    case .pairs: "n"
    case .worth: "n eff."
    case .rate: "False rate"
    case .compared: "Of"
    case .ofGrowth: "published growth"
    case .ofRate: "the rate itself"
    case .ofDifference: "yearly difference"
    case .method: "Method"
    case .methodInWords:
      "linear correlation of yearly changes at the lag of least chance, allowing for the lags tried, for autocorrelation, and for the number of pairs"
    case .absent(let because): "none: \(because)"
    case .noneFound(let pairs): "\(pairs) pairs tested, none of this one stands out"
    case .nothingFound: "none stands out"
    case .tooFew(let count, let needed):
      "too few figures, \(count) of the \(needed) yearly changes it takes"
    case .otherFrequency: "only figures of months and quarters are tested"
    case .isConstant: "all yearly changes are equal"
    case .isWithheld: "figures of streets that may tell of a single respondent"
    case .noFigure: "no figure"
    case .noPairs: "there is none to hold it against"
    case .pair(let leading, let lag, let following): "\(leading) \(lag) \(following)"
    case .leadsInPair(let steps, let unit): "\(steps) \(unit) before"
    case .figures(let direction, let coefficient, let pairs, let worth, let rate):
      "\(direction), r \(coefficient), n \(pairs) (worth about \(worth)), false rate about \(rate)"
    }
  }
}
