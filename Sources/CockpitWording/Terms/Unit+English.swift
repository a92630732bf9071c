package import CockpitValues

extension Unit {
  /// The unit as a language writes it: 亿元 is `100m yuan`; what has no English name stays as it is.
  package func symbol(in language: Language) -> String {
    switch language {
    case .zh: symbol
    case .en: english ?? symbol
    }
  }

  /// The English name; `nil` where a part of it has none.
  private var english: String? {
    let parts = symbol.split(separator: "/").map { Unit.english(String($0)) }
    let names = parts.compactMap(\.self)
    return names.count == parts.count && !parts.isEmpty ? names.joined(separator: "/") : nil
  }

  /// The English name of a unit without a slash; `nil` if it has none.
  private static func english(_ symbol: String) -> String? {
    if let name = englishNames[symbol] { return name }
    if symbol.allSatisfy(\.isASCII) { return symbol }
    for prefix in englishPrefixes where symbol.hasPrefix(prefix.text) {
      let rest = String(symbol.dropFirst(prefix.text.count))
      if rest.isEmpty || rest == "个" { return prefix.name }
      if let base = englishNames[rest] { return "\(prefix.name) \(base)" }
    }
    return nil
  }

  private static let englishPrefixes: [(text: String, name: String)] = [
    ("万亿", "trillion"), ("十亿", "billion"), ("亿", "100m"), ("千万", "10m"), ("百万", "million"),
    ("十万", "100k"), ("万", "10k"), ("千", "thousand"),
  ]

  private static let englishNames: [String: String] = [
    "元": "yuan", "美元": "USD", "瓦时": "Wh", "千瓦时": "kWh", "瓦": "W", "千瓦": "kW",
    "个": "items", "件": "cases", "家": "firms", "次": "times", "条": "items", "人": "people",
    "人次": "visits", "项": "items", "路": "channels", "台": "units", "级": "grade", "笔": "deals",
    "小时": "h", "天": "day", "场": "events", "起": "cases", "微克": "ug", "毫克": "mg", "克": "g",
    "公斤": "kg", "标箱": "TEU", "吨": "t", "立方米": "m3", "平方米": "m2", "平方公里": "km2", "公顷": "ha",
    "亩": "mu", "米": "m", "公里": "km", "厘米": "cm", "毫米": "mm", "升": "l", "分钟": "min",
    "秒": "s", "月": "month", "年": "year", "日": "day", "兆": "Mbps", "侧": "sides", "份": "copies",
    "门": "sets", "组": "groups", "纵": "columns", "横": "rows", "类": "kinds", "指数": "index",
    "户": "units", "套": "sets", "辆": "vehicles", "艘": "ships", "座": "sites", "处": "sites",
    "所": "schools", "张": "beds", "点": "points", "分": "points", "百分点": "pp", "个百分点": "pp",
    "度": "degrees", "倍": "times", "名": "people", "位": "people", "栋": "buildings",
  ]
}

extension LocalizedText {
  /// A text of the cockpit itself, which has it in every language.
  init(_ chinese: String, _ english: String) {
    self.init(zh: chinese, en: english)
  }
}
