/// A unit of measure: a base and a power of ten.
///
/// 万元 is 元 with the power 4, 亿千瓦时 is 瓦时 with the power 11. Units convert into each other
/// where their bases are the same; the scale of an indicator is never chosen by the value.
package struct Unit: Hashable, Sendable {
  /// The unit as it is written.
  package let symbol: String
  private let base: String
  private let power: Int
  /// Whether figures are parts of a hundred or a thousand, however the unit is spelled: two of them
  /// differ by points, never by a percentage.
  package let isShare: Bool
  /// Whether figures are parts of a thousand, which differ by 千分点.
  package let isPermille: Bool

  /// The unit that a text names; blanks around it are none of it.
  package init(_ text: String) {
    let symbol = Unit.trimmed(text)
    self.symbol = symbol
    (base, power) = Unit.reduce(symbol)
    guard Unit.mayBeShare(symbol) else {
      (isShare, isPermille) = (false, false)
      return
    }
    let spelling = Unit.plain(symbol)
    isPermille = Unit.permilleSpellings.contains { spelling.hasPrefix($0) }
    isShare =
      isPermille || spelling.hasSuffix("%") || spelling.hasSuffix("％")
      || ["pp", "ppt", "pc"].contains(spelling)
      || Unit.percentSpellings.contains { spelling.hasPrefix($0) }
  }

  /// How units of parts of a hundred begin, as ``plain(_:)`` writes them: %, Per cent of GDP, pct,
  /// 百分比, 个百分点, and what the offices of other countries write.
  private static let percentSpellings = [
    "%", "％", "﹪", "٪", "percent", "pct", "百分", "个百分", "procent", "prosent", "prozent", "pourcent",
  ]
  private static let permilleSpellings = [
    "‰", "permille", "permil", "perthousand", "promille", "千分", "个千分",
  ]

  /// Whether a symbol can be one of parts of a hundred or a thousand, as a look at its letters tells: what
  /// is written in Chinese characters alone begins with one of three then.
  private static func mayBeShare(_ symbol: String) -> Bool {
    guard symbol.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else {
      return true
    }
    return symbol.unicodeScalars.first.map { ["百", "千", "个"].contains($0) } ?? true
  }

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false else { return text }
    var rest = text[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }

  /// A symbol in small letters, without blanks, points and hyphens.
  private static func plain(_ symbol: String) -> String {
    String(symbol.lowercased().filter { !" \u{A0}.-_".contains($0) })
  }

  private static let prefixes: [(text: String, power: Int)] = [
    ("万亿", 12), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4), ("千", 3),
  ]

  /// Small prefixes count only before the bases that take them: 厘米 is a length, 毫 alone nothing.
  private static let smallPrefixes: [(text: String, power: Int)] = [
    ("厘", -2), ("毫", -3), ("微", -6),
  ]

  private static let equivalents: [String: (base: String, power: Int)] = [
    "公里": ("米", 3), "平方公里": ("平方米", 6), "公顷": ("平方米", 4), "吨": ("克", 6), "公斤": ("克", 3),
    "‰": ("%", -1), "％": ("%", 0), "百分比": ("%", 0), "Percent": ("%", 0), "percent": ("%", 0),
    "Per cent": ("%", 0), "per cent": ("%", 0), "pct": ("%", 0), "个": ("", 0), "个百分点": ("百分点", 0),
    "点": ("百分点", 0),
  ]

  /// How many large prefixes may follow each other, as the two of 亿千瓦时.
  private static let maximumPrefixes = 2

  private static func reduce(_ symbol: String) -> (base: String, power: Int) {
    var rest = symbol[...]
    var power = 0
    for _ in 0..<maximumPrefixes where equivalents[String(rest)] == nil {
      let bytes = rest.utf8
      let prefix = prefixes.first {
        $0.text.utf8.count < bytes.count && bytes.starts(with: $0.text.utf8)
      }
      guard let prefix else { break }
      rest = Substring(bytes.dropFirst(prefix.text.utf8.count))
      power += prefix.power
    }
    if let known = equivalents[String(rest)] { return (known.base, known.power + power) }
    for prefix in smallPrefixes where rest.hasPrefix(prefix.text) {
      let base = rest.dropFirst(prefix.text.count)
      if let first = base.first, "米克升".contains(first) {
        return (String(base), prefix.power + power)
      }
    }
    return (String(rest), power)
  }

  /// Whether it counts ones of its base, not 万 or 亿 of them.
  package var countsOnes: Bool { power == 0 }

  /// The power of ten that turns a figure of this unit into one of another, if there is one.
  package func powerOfTen(to other: Unit) -> Int? {
    base == other.base ? power - other.power : nil
  }

  /// A figure times a power of ten; dividing by a whole power keeps the result correctly rounded.
  package static func scale(_ value: Double, byPowerOfTen power: Int) -> Double {
    let factor = (0..<abs(power)).reduce(1.0) { product, _ in product * 10 }
    return power < 0 ? value / factor : value * factor
  }
}
