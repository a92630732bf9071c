extension MetricTable {
  /// The fewest columns that hold a beginning and a difference.
  private static let leastDistinct = 16

  /// The texts that stand in a column for those of its rows that would look alike where their ends
  /// are cut off, by row: of each the beginning, and what tells it from the others.
  ///
  /// None in a narrow column, which holds no more than a reference.
  ///
  /// - Complexity: O(characters of the rows)
  func distinctCuts(
    column: Int, rows visible: Range<Int>, width: Int, _ glyphs: GlyphSet
  ) -> [Int: StyledText] {
    let room = width - glyphs.columns(of: glyphs.ellipsis)
    guard columns[column].alignment == .left, width >= MetricTable.leastDistinct else { return [:] }
    var alike: [String: [Int: CuttableText]] = [:]
    for index in visible {
      // No character is wider than its bytes are many, which are counted at once.
      guard case .cells(let cells) = rows[index], column < cells.count,
        cells[column].spans.reduce(0, { $0 + $1.text.utf8.count }) > width,
        glyphs.columns(of: cells[column]) > width
      else { continue }
      let text = CuttableText(cells[column], glyphs)
      alike[text.head(room).text, default: [:]][index] = text
    }
    var cuts: [Int: StyledText] = [:]
    var groups = alike.values.filter { $0.count > 1 }
    while let group = groups.popLast() {
      let texts = Array(group.values)
      let shared = texts.dropFirst().map { $0.sharedBeginning(with: texts[0]) }.min() ?? 0
      var next: [String: [Int: CuttableText]] = [:]
      for (index, text) in group where shared < text.characters.count {
        let cut = text.cut(after: shared, to: width, ellipsis: glyphs.ellipsis)
        cuts[index] = cut
        next[cut.text, default: [:]][index] = text
      }
      // Those that still look alike share more than the others.
      groups += next.values.filter { $0.count > 1 && $0.count < group.count }
    }
    return cuts
  }
}

/// A text by its characters, each with its columns and its style.
private struct CuttableText {
  typealias Piece = (character: Character, columns: Int, style: Style)

  let characters: [Piece]

  init(_ text: StyledText, _ glyphs: GlyphSet) {
    characters = text.spans.flatMap { span in
      span.text.map { ($0, glyphs.columns(of: String($0)), span.style) }
    }
  }

  /// The longest beginning that fits.
  func head(_ columns: Int) -> StyledText { CuttableText.text(fitting(characters[...], columns)) }

  /// How many characters both begin with.
  func sharedBeginning(with other: CuttableText) -> Int {
    zip(characters, other.characters).prefix { $0.character == $1.character }.count
  }

  /// The beginning and what comes after a number of characters, as far as both fit.
  func cut(after shared: Int, to width: Int, ellipsis: String) -> StyledText {
    let mark: [Piece] = ellipsis.map { ($0, 1, characters[shared].style) }
    let room = width - mark.count
    let end = characters[wordStart(before: shared)...]
    let wanted = end.reduce(0) { $0 + $1.columns }
    guard wanted > room - 1 else {
      return CuttableText.text(fitting(characters[...], room - wanted) + mark + end)
    }
    // Not even the end fits whole.
    let head = fitting(characters[...], room / 3)
    let left = room - head.reduce(0) { $0 + $1.columns } - mark.count
    return CuttableText.text(head + mark + fitting(end, left) + mark)
  }

  /// Where the word begins in which a character stands, if it is not far.
  private func wordStart(before place: Int) -> Int {
    let word = characters[..<place].suffix(8)
    guard let blank = word.lastIndex(where: { $0.character.isWhitespace }) else { return place }
    return blank + 1
  }

  private func fitting(_ pieces: ArraySlice<Piece>, _ columns: Int) -> [Piece] {
    var used = 0
    return Array(
      pieces.prefix { piece in
        used += piece.columns
        return used <= columns
      })
  }

  private static func text(_ pieces: [Piece]) -> StyledText {
    var spans: [StyledText.Span] = []
    for piece in pieces {
      if spans.last?.style == piece.style {
        spans[spans.count - 1].text.append(piece.character)
      } else {
        spans.append(StyledText.Span(String(piece.character), style: piece.style))
      }
    }
    return StyledText(spans)
  }
}
