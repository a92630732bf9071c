import CockpitCanvas
import CockpitJSON

/// A table of a brief: texts by rows, which fit into a line of any width.
package struct BriefTable: Hashable, Sendable {
  /// What the cells at one place of each row are, and on which side they stand.
  package struct Column: Hashable, Sendable {
    package let title: String
    package let isRight: Bool

    init(_ title: String, isRight: Bool = false) { (self.title, self.isRight) = (title, isRight) }
  }

  /// The blanks between two columns, and those where there is little room.
  private static let gaps = [2, 1]
  /// The first column is folded to no fewer columns than these, with each of the gaps.
  private static let narrowest = [12, 8]

  package let columns: [Column]
  package let rows: [[String]]

  /// The table as lines of so many columns; the first column is folded where there is no room for it.
  ///
  /// Where the other columns alone are wider, each row is an item that says what its cells are.
  func lines(columns room: Int) -> [String] {
    let cells = [columns.map(\.title)] + rows.map { $0.map { PrintableText.withoutControls($0) } }
    var widths = columns.indices.map { place in
      cells.map { DisplayWidth.columns(of: $0[place]) }.max() ?? 0
    }
    let others = widths.dropFirst().reduce(0, +)
    func rest(_ gap: Int) -> Int { room - others - gap * (widths.count - 1) }
    let narrow = BriefTable.narrowest
    let place = rest(BriefTable.gaps[0]) >= min(widths[0], narrow[0]) ? 0 : 1
    let gap = BriefTable.gaps[place]
    guard rest(gap) >= min(widths[0], narrow[place]) else {
      return cells.dropFirst().flatMap { item(of: $0, columns: room) }
    }
    widths[0] = min(widths[0], rest(gap))
    let rule = String(repeating: "-", count: widths.reduce(0, +) + gap * (widths.count - 1))
    return cells.enumerated().flatMap { number, row in
      line(of: row, widths, gap) + (number == 0 ? [rule] : [])
    }
  }

  private func line(of row: [String], _ widths: [Int], _ gap: Int) -> [String] {
    let names = GlyphSet.wrap(row[0], to: widths[0])
    let first = row.indices.map { place in
      let text = place == 0 ? names[0] : row[place]
      return TextLayout.pad(text, to: widths[place], columns[place].isRight ? .right : .left)
    }
    let blank = String(repeating: " ", count: gap)
    return ([first.joined(separator: blank)] + names.dropFirst()).map(BriefTable.trimmed)
  }

  /// A row as an item of a list; what it has nothing of is left out.
  private func item(of row: [String], columns room: Int) -> [String] {
    let told = row.indices.dropFirst().filter { row[$0] != "-" }
    let text = ([row[0]] + told.map { "\(columns[$0].title) \(row[$0])" }).joined(separator: "  ")
    return GlyphSet.wrap(text, to: max(1, room - 2)).enumerated().map { place, line in
      BriefTable.trimmed((place == 0 ? "- " : "  ") + line)
    }
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Lines of Markdown: titles, sides and a line for each row.
  var markdown: [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [line(columns.map { MarkdownText.of($0.title) })]
      + [line(columns.map { $0.isRight ? "---:" : "---" })]
      + rows.map { row in line(row.map { MarkdownText.of($0) }) }
  }
}
