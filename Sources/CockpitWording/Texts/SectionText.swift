/// Writes where a document says something, such as 专栏6-2(1), 表1 第3行 and 四(二), in English.
///
/// A place that is put in other words than these stays as the document has it.
struct SectionText {
  private var rest: Substring

  /// The places as `Box 6-2(1)`, `Table 1 row 3`, `4(2)` and `Part 5 (by end 2021)`.
  static func english(_ section: String) -> String {
    let places = section.split(separator: ";").map { place in
      var reader = SectionText(rest: place)
      return reader.place()
    }
    let known = places.compactMap(\.self)
    return known.count == places.count ? known.joined(separator: "; ") : section
  }

  /// One place; `nil` where a word of it is not known.
  private mutating func place() -> String? {
    var text = take("示例") ? "example " : ""
    if take("专栏") {
      text += "Box "
    } else if take("表") {
      text += "Table \(digits())"
      guard take(" 第") || take("第") else { return finished(text) }
      text += " row \(digits())"
      guard take("行") else { return nil }
    } else if take("第") {
      text += "item \(digits())"
      guard take("条") else { return nil }
    } else if let chapter = numeral() {
      guard take("(") else { return finished("\(text)Part \(chapter)") }
      if let part = numeral() {
        text += "\(chapter)(\(part))"
        guard take(")") else { return nil }
      } else {
        guard let horizon = horizon() else { return nil }
        text += "Part \(chapter) \(horizon)"
      }
    }
    return finished(text)
  }

  /// The year of a horizon in brackets, such as 到2025年.
  private mutating func horizon() -> String? {
    let isBy = take("到")
    let year = digits()
    if isBy, take("年)") { return "(by \(year))" }
    return take("年底前)") ? "(by end \(year))" : nil
  }

  /// A text with what is left of the place, which has to be the same in all languages.
  private func finished(_ text: String) -> String? {
    rest.allSatisfy(\.isASCII) ? text + rest : nil
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private mutating func digits() -> String {
    let digits = rest.prefix(while: \.isASCII).prefix { $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  /// A number up to 99 in Chinese numerals, such as 十二.
  private mutating func numeral() -> Int? {
    let ones: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let text = rest.prefix { ones.contains($0) || $0 == "十" }
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.isEmpty ? 0 : ones.firstIndex(of: $0[$0.startIndex]).map { $0 + 1 } ?? 0 }
    guard let first = parts.first, !text.isEmpty else { return nil }
    rest = rest.dropFirst(text.count)
    return parts.count == 1 ? first : max(1, first) * 10 + parts[1]
  }
}
