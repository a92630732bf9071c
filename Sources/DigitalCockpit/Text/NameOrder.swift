/// What a text is ordered by in lists: Chinese by pinyin, as a directory has it.
///
/// What is in no script comes first (a bracket, a dash), then numbers by their value (`站2` before
/// `站10`), then letters whatever their case, then Chinese by the first reading of each character, without
/// tones, and characters that are read alike by their code. A character of several readings goes by its
/// most frequent one (重 by zhong, also in 重庆). A text that begins as another one comes after it. Texts
/// that are equal so far, such as those that differ in case alone, go by their codes; equal ones keep the
/// order of the page.
struct NameOrder: Hashable, Sendable, Comparable {
  private enum Token: Hashable, Comparable {
    case mark(UInt32)
    /// The digits without leading zeros, which are compared by their number first.
    case number(length: Int, digits: String)
    case letter(UInt32)
    case ideograph(syllable: String, code: UInt32)
  }

  private let tokens: [Token]
  private let text: String

  /// - Complexity: O(n log m) for the characters of the text and those of the table
  init(_ text: String, pinyin: PinyinTable = .embedded) {
    self.text = text
    var tokens: [Token] = []
    var digits = ""
    func takeNumber() {
      guard !digits.isEmpty else { return }
      let value = digits.drop { $0 == "0" }
      tokens.append(.number(length: value.count, digits: String(value)))
      digits = ""
    }
    for scalar in TextFolding.folded(text) {
      if scalar.isASCII, ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
        continue
      }
      takeNumber()
      switch TextFolding.kind(of: scalar) {
      case .ideograph:
        let syllable = pinyin.readings(of: scalar).first ?? "~"
        tokens.append(.ideograph(syllable: syllable, code: scalar.value))
      case .letter, .digit: tokens.append(.letter(scalar.value))
      case nil:
        if !scalar.properties.isWhitespace { tokens.append(.mark(scalar.value)) }
      }
    }
    takeNumber()
    self.tokens = tokens
  }

  static func < (left: NameOrder, right: NameOrder) -> Bool {
    if left.tokens == right.tokens { return left.text < right.text }
    return left.tokens.lexicographicallyPrecedes(right.tokens)
  }
}
