import CockpitValues

/// The texts of all entries, taken apart for finding.
///
/// A text is a row of tokens: a word, a number, or a Chinese character. A token can be spelled in
/// one or more ways; a Chinese character as itself, by each of its readings, and by the initials
/// of these. All spellings stand in one array, those of a character once.
struct FindIndex: Sendable {
  struct Text: Sendable {
    /// The place of the entry among the entries.
    let entry: Int
    let field: FindMatch.Field
    let tokens: Range<Int>
    /// Its letters, digits and characters as they stand in the text.
    let letters: Range<Int>
    /// All letters of all spellings.
    let mask: LetterMask
  }

  struct Token: Sendable {
    let spellings: Range<Int>
    /// Whether it comes after a blank or a mark, or after a token of another kind.
    let isWordStart: Bool
  }

  struct Spelling: Sendable {
    let letters: Range<Int>
    /// Whether it is the beginning of a syllable only: z and zh for zhong.
    let isInitial: Bool
  }

  /// The texts of the first entry, then those of the second, and so on.
  private(set) var texts: [Text] = []
  private(set) var tokens: [Token] = []
  private(set) var spellings: [Spelling] = []
  private(set) var letters: [UInt32] = []
  private var ideographs: [Unicode.Scalar: Ideograph] = [:]

  /// What all tokens of one character share.
  private struct Ideograph {
    let spellings: Range<Int>
    let mask: LetterMask
  }

  /// - Complexity: O(characters of all names and ids)
  init(_ entries: [FindEntry], pinyin: PinyinTable) {
    for (place, entry) in entries.enumerated() {
      add(entry.id, of: place, as: .id, pinyin: pinyin)
      add(entry.name.zh, of: place, as: .chinese, pinyin: pinyin)
      if entry.name.en != entry.name.zh {
        add(entry.name.en, of: place, as: .english, pinyin: pinyin)
      }
    }
  }

  private mutating func add(
    _ text: String, of entry: Int, as field: FindMatch.Field, pinyin: PinyinTable
  ) {
    let scalars = TextFolding.folded(text)
    let kinds = scalars.map { TextFolding.kind(of: $0) }
    // First, for their spellings must not come between the letters of the text.
    for case (let scalar, .ideograph) in zip(scalars, kinds) { learn(scalar, pinyin: pinyin) }
    let firstToken = tokens.count
    let firstLetter = letters.count
    var mask = LetterMask([])
    var previous: TextFolding.Kind?
    var index = 0
    while index < scalars.count {
      let kind = kinds[index]
      let isWordStart = kind != previous
      previous = kind
      if kind == .ideograph, let ideograph = ideographs[scalars[index]] {
        letters.append(scalars[index].value)
        index += 1
        mask.formUnion(ideograph.mask)
        tokens.append(Token(spellings: ideograph.spellings, isWordStart: isWordStart))
      } else if kind == nil {
        index += 1
      } else {
        let start = letters.count
        while index < scalars.count, kinds[index] == kind {
          letters.append(scalars[index].value)
          index += 1
        }
        mask.formUnion(LetterMask(letters[start...]))
        spellings.append(Spelling(letters: start..<letters.count, isInitial: false))
        tokens.append(
          Token(spellings: spellings.count - 1..<spellings.count, isWordStart: isWordStart))
      }
    }
    texts.append(
      Text(
        entry: entry, field: field, tokens: firstToken..<tokens.count,
        letters: firstLetter..<letters.count, mask: mask))
  }

  /// Adds the spellings of a Chinese character, unless they are there.
  private mutating func learn(_ ideograph: Unicode.Scalar, pinyin: PinyinTable) {
    guard ideographs[ideograph] == nil else { return }
    let readings = pinyin.readings(of: ideograph).map { $0.unicodeScalars.map(\.value) }
    var initials: [[UInt32]] = []
    for reading in readings {
      let isDouble = reading.count > 2 && reading[1] == UInt32(UInt8(ascii: "h"))
      for count in isDouble ? 1...2 : 1...1 {
        let initial = Array(reading.prefix(count))
        if !initials.contains(initial), !readings.contains(initial) { initials.append(initial) }
      }
    }
    let first = spellings.count
    append([ideograph.value], isInitial: false)
    for reading in readings { append(reading, isInitial: false) }
    for initial in initials { append(initial, isInitial: true) }
    let mask = LetterMask([ideograph.value] + readings.joined())
    ideographs[ideograph] = Ideograph(spellings: first..<spellings.count, mask: mask)
  }

  private mutating func append(_ spelling: [UInt32], isInitial: Bool) {
    let start = letters.count
    letters += spelling
    spellings.append(Spelling(letters: start..<letters.count, isInitial: isInitial))
  }
}
