/// What an operator looks for, in the form in which it is compared.
struct FindQuery: Sendable {
  /// The most letters that are compared; of a longer query nothing is found.
  static let longest = 120

  /// The query folded, without blanks, as ids are compared with it.
  let text: String
  /// Its letters, digits and Chinese characters.
  let letters: [UInt32]
  let mask: LetterMask

  init(_ text: String) {
    let folded = TextFolding.folded(text)
    self.text = TextFolding.withoutBlanks(folded)
    letters = folded.filter { TextFolding.kind(of: $0) != nil }.map(\.value)
    mask = LetterMask(letters)
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { text.isEmpty }

  /// Whether there is something to compare.
  var isComparable: Bool { (1...FindQuery.longest).contains(letters.count) }
}
