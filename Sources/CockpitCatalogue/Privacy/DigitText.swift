/// A text with the numbers in it and what stands beside them.
struct DigitText {
  private let scalars: [Unicode.Scalar]
  private let isAmountByKey: Bool
  /// The numbers of the text in their order.
  let chains: [DigitChain]

  /// A text, be it the value of a field with a key.
  init(_ text: String, key: String?) {
    scalars = Array(text.unicodeScalars)
    isAmountByKey = key.map(DigitText.isAmount(key:)) ?? false
    chains = DigitChain.all(in: scalars)
  }

  /// Whether some groups of a number are an amount, or the number of a thing, by what stands beside
  /// them.
  func isAmount(_ chain: DigitChain, groups: Range<Int>) -> Bool {
    let start = chain.places[groups.lowerBound].lowerBound
    let end = chain.places[groups.upperBound - 1].upperBound
    let isCalled = isCalled(chain)
    // Decimals after it, or itself decimals; a list may number telephone numbers 1. 2. 3.
    if !isCalled, groups.upperBound < chain.groups.count, isPoint(at: end),
      chain.groups[groups.upperBound].count < 10
    {
      return true
    }
    if !isCalled, groups.lowerBound > 0, isPoint(at: start - 1),
      chain.places[groups.lowerBound - 1].upperBound == start - 1
    {
      return true
    }
    if !isCalled, isNegative(chain) || hasCents(at: end) || isNumberOfThing(chain, groups) {
      return true
    }
    if hasUnit(after: end, isCalled: isCalled) { return true }
    if isAmountByKey, groups.lowerBound == 0, !scalars[..<start].contains(where: isText) {
      return true
    }
    return hasAmountWord(before: start)
  }

  /// Whether the text before a number says that one calls it.
  func isCalled(_ chain: DigitChain) -> Bool {
    let start = chain.places[0].lowerBound
    let before = String(scalars: scalars[max(0, start - 12)..<start]).lowercased()
    let clause = before.split(whereSeparator: { "。；;！!？?\n".contains($0) }).last ?? ""
    return DigitText.calls.contains { clause.contains($0) }
  }

  /// Whether nothing but hyphens parts some groups of a number.
  func isHyphenated(_ chain: DigitChain, groups: Range<Int>) -> Bool {
    chain.isHyphenated(groups, in: scalars)
  }

  /// Whether the text is a number below zero.
  private func isNegative(_ chain: DigitChain) -> Bool {
    guard chain.places[0].lowerBound == 1, let sign = scalars.first else { return false }
    return "-−－".unicodeScalars.contains(sign)
  }

  /// Whether a comma and two digits end a number: 13812345678,00.
  private func hasCents(at end: Int) -> Bool {
    let rest = scalars[end...].prefix(4)
    guard rest.count > 2, let comma = rest.first, comma == "," || comma == "，" else { return false }
    let digits = rest.dropFirst().prefix { DigitChain.digit($0) != nil }
    return digits.count == 2
  }

  /// Whether a number is the end of one of a thing, by the word before all of it:
  /// 项目代码2026-330203-13812345678.
  private func isNumberOfThing(_ chain: DigitChain, _ groups: Range<Int>) -> Bool {
    groups.lowerBound > 0 && chain.isHyphenated(0..<groups.upperBound, in: scalars)
      && hasAmountWord(before: chain.places[0].lowerBound)
  }

  private func isPoint(at place: Int) -> Bool {
    scalars.indices.contains(place) && (scalars[place] == "." || scalars[place] == "．")
  }

  private func isText(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}

// MARK: - What stands beside a number

extension DigitText {
  /// Words by which a text says that a number is called.
  private static let calls = [
    "电话", "手机", "联系", "致电", "拨", "热线", "短信", "微信", "tel", "phone", "mobile", "call",
  ]

  /// Units of amounts that no word begins with which could follow a telephone number.
  private static let units = [
    "元", "万", "亿", "千元", "百万", "千万", "吨", "平方", "立方", "公里", "千米", "公斤", "千克", "公顷", "千瓦",
    "兆瓦", "美元", "欧元", "港元", "日元", "人民币", "标准立方", "人次", "人天", "户次", "%", "％", "‰", "㎡", "㎥",
    "m²", "m³", "km", "kg", "kw", "kwh", "mw", "mwh", "yuan", "rmb", "cny", "usd", "eur", "tons",
    "tonnes", "字节", "byte", "bytes", "kb", "mb", "gb", "tb", "m2", "m3", "km2",
  ]

  /// Units that are also how words begin: 户主, 人事, 家长.
  private static let shortUnits: Set<Character> = [
    "户", "人", "家", "个", "件", "次", "台", "辆", "亩", "只", "头", "套", "份", "米", "度", "笔", "条", "株",
    "棵", "升", "册", "盏", "艘", "架", "栋", "幢", "间", "所", "箱", "包", "瓶", "本", "枚", "颗", "节", "例",
    "起", "宗", "批", "票", "克", "里", "t",
  ]

  /// What may follow a unit that is a word of one character.
  private static let afterShortUnits: Set<Character> = [
    "以", "左", "及", "和", "的", "/", "每", "并", "比",
  ]

  /// How people are addressed: 元先生 is nobody's unit.
  private static let titles = [
    "先生", "女士", "小姐", "主任", "局长", "科长", "处长", "经理", "老师", "师傅", "医生", "书记", "同志", "总",
    "工程师",
  ]

  /// Words that only begin like a unit: 元旦 and 万一 are none.
  private static let wordsOfUnits = [
    "元旦", "元宵", "元月", "元老", "元素", "元件", "元气", "元首", "元年", "元凶", "元帅", "元朝", "元代", "元宝", "元宇宙",
    "元勋", "元音", "元神", "元芳", "元亨", "元祥", "元谋", "元江", "元阳", "元曲",
    "元古", "元夜", "元青花", "万一", "万分", "万能", "万全", "万事", "万物", "万科", "万达", "万象", "万福",
    "万岁", "万众", "万般", "万豪", "万向", "万宁", "万州", "万载", "万盛", "万丰", "万隆", "万年",
    "万国", "亿达", "亿嘉", "亿联", "亿纬", "亿丰", "百万庄", "千万别", "千万不", "千万要", "平方根", "吨位",
  ]

  /// What may follow a unit of a number that the text says one calls.
  private static let afterUnits: Set<Character> = [
    "以", "左", "及", "和", "的", "/", "每", "并", "比", "同", "较", "增", "降", "下", "其", "占", "用", "人", "余",
  ]

  /// Whether a unit follows a number, be it in brackets: 元, （元）, （单位：万元）.
  private func hasUnit(after end: Int, isCalled: Bool) -> Bool {
    var rest = String(scalars: scalars[end..<min(scalars.count, end + 12)])[...]
    if let first = rest.first, " \u{A0}\u{3000}".contains(first) { rest = rest.dropFirst() }
    if let first = rest.first, "余多".contains(first) { rest = rest.dropFirst() }
    let lowercased = rest.lowercased()
    if let bracketed = DigitText.bracketed(lowercased) { return DigitText.isUnit(bracketed) }
    if DigitText.wordsOfUnits.contains(where: lowercased.hasPrefix) { return false }
    let hasUnit = DigitText.units.contains { unit in
      guard lowercased.hasPrefix(unit) else { return false }
      let after = lowercased.dropFirst(unit.count)
      if DigitText.titles.contains(where: after.hasPrefix) { return false }
      guard let next = after.first else { return true }
      // Latin letters that only begin like a unit are another word.
      if unit.allSatisfy(\.isASCII), unit.allSatisfy(\.isLetter) {
        return !(next.isASCII && next.isLetter)
      }
      // What is called may be followed by any word: 热线…元旦不休.
      return !isCalled || !next.isLetter || DigitText.afterUnits.contains(next)
        || DigitText.units.contains(where: after.hasPrefix)
    }
    if hasUnit { return true }
    guard !isCalled, let unit = lowercased.first, DigitText.shortUnits.contains(unit) else {
      return false
    }
    guard let next = lowercased.dropFirst().first else { return true }
    return !next.isLetter || DigitText.afterShortUnits.contains(next)
  }

  /// What stands in the brackets that a text begins with; `nil` where it begins otherwise.
  private static func bracketed(_ text: String) -> Substring? {
    guard let first = text.first, let place = Array("（([【").firstIndex(of: first) else {
      return nil
    }
    let closing = Array("）)]】")[place]
    return text.firstIndex(of: closing).map { text[text.index(after: text.startIndex)..<$0] }
  }

  /// Whether a text is a unit and nothing else, but for the word 单位.
  private static func isUnit(_ text: Substring) -> Bool {
    var rest = text
    if rest.hasPrefix("单位") { rest = rest.dropFirst(2) }
    rest = rest.drop { ":： ".contains($0) }
    let isSingle = rest.count == 1 && rest.first.map(shortUnits.contains) ?? false
    // Two units in one: 万元, 亿千瓦时.
    return isSingle
      || units.contains { unit in
        guard rest.hasPrefix(unit) else { return false }
        let more = rest.dropFirst(unit.count)
        return more.isEmpty || units.contains(String(more))
          || more.count == 1 && more.first.map(shortUnits.contains) ?? false
      }
  }

  /// Words for amounts and for the numbers of things.
  private static let amounts = [
    "投资", "金额", "资金", "产值", "收入", "支出", "预算", "概算", "决算", "造价", "总价", "单价", "合同价", "成交价", "中标价",
    "评估价",
    "价款", "货款", "工程款", "罚款", "捐款", "人民币", "美元", "欧元", "港币", "日元",
    "营收", "利润", "税收", "税额", "贷款", "存款", "余额", "总额", "面积", "产量", "总量", "数量", "规模", "容量",
    "投资额", "销售额", "交易额", "进出口", "市值", "估值", "增加值", "总值", "价值", "资产", "负债", "补助", "补贴",
    "经费", "合计", "总计", "共计", "累计", "小计", "人数", "户数", "件数", "次数", "用电量", "用水量", "流量", "编号",
    "代码", "编码", "户号", "单号", "文号", "案号", "合同号", "流水号", "批号", "序号", "amount", "total", "investment",
    "value",
    "revenue", "budget", "cost", "price", "sum", "gdp", "rmb", "cny", "usd", "yuan", "no.", "code",
  ]

  /// What may stand between such a word and its number.
  private static let between: Set<Character> = [
    ":", "：", "=", "＝", " ", "\u{A0}", "\u{3000}", "约", "为", "达", "到", "至", "共", "计", "额", "近", "超",
    "过", "逾", "是", "（", "(", "人", "民", "币", "了", "仅", "有",
  ]

  /// Whether a word for an amount or a currency sign stands right before a number.
  private func hasAmountWord(before start: Int) -> Bool {
    var before = String(scalars: scalars[max(0, start - 24)..<start]).lowercased()[...]
    if let last = before.last(where: { !$0.isWhitespace }), "¥￥$＄€£￡₩₽₹".contains(last) {
      return true
    }
    while true {
      if DigitText.amounts.contains(where: before.hasSuffix) { return true }
      guard let last = before.last, DigitText.between.contains(last) else { return false }
      before = before.dropLast()
    }
  }

  /// Parts of keys whose values are amounts or numbers of things.
  private static let amountKeys = [
    "额", "价", "费", "款", "税", "金", "量", "数", "面积", "规模", "投资", "产值", "收入", "支出", "预算", "造价",
    "编号", "代码", "文号", "单号", "万元", "亿元", "（元）", "(元)",
  ]

  /// Words of keys whose values are amounts or numbers of things.
  private static let amountWords: Set<Substring> = [
    "amount", "total", "value", "investment", "invested", "cost", "costs", "budget", "revenue",
    "price", "sum", "area", "capacity", "output", "quantity", "volume", "yuan", "cny", "rmb", "usd",
    "money", "fund", "funds", "funding", "gdp", "tax", "fee", "loan", "loans", "debt", "sales",
    "income", "expenditure", "size", "count", "people", "households", "tons", "code", "seq",
  ]

  /// Whether the key of a field says that its value is an amount.
  private static func isAmount(key: String) -> Bool {
    if amountKeys.contains(where: key.contains) { return true }
    return key.lowercased().split { !$0.isLetter }.contains { amountWords.contains($0) }
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

// MARK: - Digits

/// Groups of digits in a text with blanks, hyphens, dots or brackets between each two of them.
struct DigitChain: Hashable {
  /// The digits of each group; the X that may end an identity number is 10.
  private(set) var groups: [[UInt8]]
  /// Where each group stands among the scalars of the text.
  private(set) var places: [Range<Int>]

  private static let separators = Set<Unicode.Scalar>(
    [
      " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}",
      "\u{2009}", "\u{202F}", "\u{3000}", ".", "．", "·", "•", "・", "_", "/", "(",
      ")", "（",
      "）", "[", "]", "【", "】",
    ]).union(hyphens)
  /// Separators that stand between parts of one number, or the ends of a range.
  private static let hyphens = Set<Unicode.Scalar>(
    ["-", "－", "﹣", "‐", "‑", "‒", "–", "—", "―", "−", "~", "～", "〜", "∼"])

  /// The chains of a text in their order; digits of all scripts count as digits.
  ///
  /// - Complexity: O(length)
  static func all(in scalars: [Unicode.Scalar]) -> [DigitChain] {
    var chains: [DigitChain] = []
    var gap = Gap.other
    for (place, scalar) in scalars.enumerated() {
      if let digit = digit(scalar) ?? spokenDigit(at: place, in: scalars) {
        switch gap {
        case .none: chains[chains.count - 1].append(digit, at: place)
        case .separator: chains[chains.count - 1].begin(digit, at: place)
        case .other: chains.append(DigitChain(groups: [[digit]], places: [place..<(place + 1)]))
        }
        gap = .none
      } else if scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x20E3 {
        // What nobody sees parts nothing, nor does the frame of a key.
        continue
      } else if gap != .other, "xXｘＸ".unicodeScalars.contains(scalar), let last = chains.last,
        gap == .none || last.groups.reduce(0, { $0 + $1.count }) == 17
      {
        // An X that stands apart ends nothing but an identity number.
        if gap == .none {
          chains[chains.count - 1].append(10, at: place)
        } else {
          chains[chains.count - 1].begin(10, at: place)
        }
        gap = .other
      } else {
        gap = separators.contains(scalar) ? gap.next : .other
      }
    }
    return chains
  }

  /// Whether nothing but hyphens parts some groups.
  func isHyphenated(_ part: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    zip(part, part.dropFirst()).allSatisfy { one, next in
      scalars[places[one].upperBound..<places[next].lowerBound].allSatisfy {
        DigitChain.hyphens.contains($0) || $0.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// What stands before a digit.
  private enum Gap: Equatable {
    case none
    case separator(Int)
    case other

    /// The gap with one separator more; three are no separator between groups of one number.
    var next: Gap {
      switch self {
      case .none: .separator(1)
      case .separator(1): .separator(2)
      case .separator, .other: .other
      }
    }
  }

  private mutating func append(_ digit: UInt8, at place: Int) {
    groups[groups.count - 1].append(digit)
    places[places.count - 1] = places[places.count - 1].lowerBound..<(place + 1)
  }

  private mutating func begin(_ digit: UInt8, at place: Int) {
    groups.append([digit])
    places.append(place..<(place + 1))
  }

  /// The digit that a scalar of any script is.
  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: return UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: return UInt8(scalar.value - 0xFF10)
    // Most texts are of these, and to ask for properties is dear.
    case ..<0x660, 0x2E80..<0xA000, 0xFF00...0xFFEF: return nil
    default:
      guard let type = scalar.properties.numericType, type != .numeric,
        let value = scalar.properties.numericValue, 0...9 ~= value
      else { return nil }
      return UInt8(value)
    }
  }

  /// The digit that a Chinese character is when it is read out one by one.
  static func spoken(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一", "幺", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// A Chinese digit among eleven or more without a break; fewer are mostly words.
  private static func spokenDigit(at place: Int, in scalars: [Unicode.Scalar]) -> UInt8? {
    guard let digit = spoken(scalars[place]) else { return nil }
    let before = scalars[..<place].reversed().prefix { spoken($0) != nil }.count
    let after = scalars[place...].prefix { spoken($0) != nil }.count
    return before + after >= 11 ? digit : nil
  }
}
