import CockpitCanvas
import CockpitJSON

extension Brief {
  /// The columns of a line of text, as letters and log sheets have them.
  package static let columns = 80

  /// The brief as lines of so many columns; a word that is longer alone is cut.
  package func lines(columns: Int = Brief.columns) -> [String] {
    let body = sections.flatMap { section in
      ["", section.title]
        + section.blocks.indices.flatMap { place in
          // What follows a table stands apart from it.
          let isAfterTable = place > 0 && section.blocks[place - 1].isTable
          return (isAfterTable && !section.blocks[place].isTable ? [""] : [])
            + Brief.lines(of: section.blocks[place], columns)
        }
    }
    let sources = notes.enumerated().flatMap { place, note in
      Brief.hanging("[\(place + 1)] ", note, columns)
    }
    let mark = demonstration.map { [$0] } ?? []
    let top = ([title] + head).flatMap { Brief.wrapped($0, columns) }
    return mark + top + body + ["", notesTitle] + sources + (mark.isEmpty ? [] : [""] + mark)
  }

  private static func wrapped(_ text: String, _ columns: Int) -> [String] {
    GlyphSet.wrap(PrintableText.withoutControls(text), to: columns)
  }

  private static func lines(of block: Block, _ columns: Int) -> [String] {
    switch block {
    case .paragraph(let text): wrapped(text, columns)
    case .items(let items): items.flatMap { hanging("- ", $0, columns) }
    case .table(let title, let table):
      [""] + wrapped(title, columns) + table.lines(columns: columns)
    }
  }

  /// A text whose further lines begin below its first letter.
  private static func hanging(_ sign: String, _ text: String, _ columns: Int) -> [String] {
    let room = DisplayWidth.columns(of: sign)
    let blank = String(repeating: " ", count: room)
    return wrapped(text, max(1, columns - room)).enumerated().map { place, line in
      (place == 0 ? sign : blank) + line
    }
  }

  /// The brief as text for letters and terminals.
  package var plain: String { lines().map { $0 + "\n" }.joined() }

  /// The brief as Markdown: titles, lists and tables.
  package var markdown: String {
    let mark = demonstration.map { ["**\(MarkdownText.of($0))**", ""] } ?? []
    let body = sections.flatMap { section in
      ["## \(MarkdownText.of(section.title))", ""] + section.blocks.flatMap(Brief.markdown)
    }
    let sources = notes.enumerated().map { place, note in
      "- \\[\(place + 1)\\] \(MarkdownText.of(note))"
    }
    let lines =
      mark + ["# \(MarkdownText.of(title))", ""] + head.flatMap { [MarkdownText.of($0), ""] } + body
      + ["## \(MarkdownText.of(notesTitle))", ""] + sources
      + (mark.isEmpty ? [] : [""] + mark.dropLast())
    return lines.map { $0 + "\n" }.joined()
  }

  private static func markdown(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text): [MarkdownText.of(text), ""]
    case .items(let items): items.map { "- \(MarkdownText.of($0))" } + [""]
    case .table(let title, let table):
      ["### \(MarkdownText.of(title))", ""] + table.markdown + [""]
    }
  }
}

extension Brief.Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
