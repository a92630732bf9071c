/// One paragraph that is being broken into lines.
struct LineWrapping {
  private let columns: Int
  private var lines: [String] = []
  private var line: [TextGlyph] = []
  private var width = 0
  /// The glyphs of the line that may stay on it when the rest goes to the next one.
  private var breakIndex = 0

  /// - Precondition: `columns` is positive.
  init(columns: Int) {
    precondition(columns > 0)
    self.columns = columns
  }

  /// Takes up the next glyph, and ends the line where it is full.
  mutating func add(_ glyph: TextGlyph) {
    if glyph.base == " ", line.isEmpty, !lines.isEmpty { return }
    if let last = line.last, canBreak(between: last, and: glyph) { breakIndex = line.count }
    while width + glyph.columns > columns, !line.isEmpty {
      // A blank at the end of a full line is the break.
      if glyph.base == " " {
        endLine(keeping: line.count)
        return
      }
      endLine(keeping: breakIndex > 0 ? breakIndex : line.count)
    }
    guard glyph.columns <= columns else { return add(.safe) }
    line.append(glyph)
    width += glyph.columns
  }

  /// The lines of the paragraph; at least one.
  mutating func finished() -> [String] {
    if !line.isEmpty || lines.isEmpty { endLine(keeping: line.count) }
    return lines
  }

  private mutating func endLine(keeping count: Int) {
    var text = ""
    let kept = line.prefix(count)
    let end = kept.lastIndex { $0.base != " " } ?? -1
    for glyph in kept.prefix(end + 1) { text.append(glyph) }
    lines.append(text)
    line = Array(line.dropFirst(count).drop { $0.base == " " })
    width = line.reduce(0) { $0 + $1.columns }
    breakIndex = 0
  }

  private func canBreak(between left: TextGlyph, and right: TextGlyph) -> Bool {
    if left.base == " " { return right.base != " " }
    guard DisplayWidth.columns(of: left.base) == 2 || DisplayWidth.columns(of: right.base) == 2
    else { return false }
    return !Self.closing.contains(right.base) && !Self.opening.contains(left.base)
      && right.base != " "
  }

  private static let closing = Set("，。、；：？！）】》〉」』〕％℃·”’…—,.;:?!)]}%~～・々".unicodeScalars)
  private static let opening = Set("（【《〈「『〔“‘([{￥＃".unicodeScalars)
}
