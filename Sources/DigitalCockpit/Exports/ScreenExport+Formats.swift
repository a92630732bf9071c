import CockpitJSON
import CockpitValues
import CockpitWording

extension ScreenExport {
  /// The lists as one table for spreadsheets: RFC 4180 in UTF-8, with the byte order mark without
  /// which some read Chinese as something else.
  ///
  /// Every row begins with the facts, so that a row on its own still says what it is of; then come
  /// the list that it is from and the columns of all lists. Sentences are rows of their own list.
  /// A text that a spreadsheet would take for a formula has an apostrophe before it.
  ///
  /// - Complexity: O(rows x columns)
  package var csv: String {
    let columns = allColumns
    let places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1.id, $0) })
    let head =
      facts.map { CSVField.text($0.label) } + [CSVField.text(listTitle)]
      + columns.map { CSVField.text($0.title) }
    let leading = facts.map { CSVField.text($0.value) }
    var lines = [head]
    for table in tablesWithNotes {
      for row in table.rows {
        var fields = Array(repeating: "", count: columns.count)
        for (column, field) in zip(table.columns, row) {
          guard let place = places[column.id] else { continue }
          fields[place] = CSVField.of(field)
        }
        lines.append(leading + [CSVField.text(table.title)] + fields)
      }
    }
    // A screen without a row still says what it is of.
    if lines.count == 1 { lines.append(leading + Array(repeating: "", count: 1 + columns.count)) }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// The columns of all lists, each once, in the order in which they come first.
  private var allColumns: [ScreenTable.Column] {
    var known: Set<String> = []
    return tablesWithNotes.flatMap(\.columns).filter { known.insert($0.id).inserted }
  }

  private var tablesWithNotes: [ScreenTable] {
    guard !notes.isEmpty else { return tables }
    let columns = [
      ScreenTable.Column("name", nameTitle), ScreenTable.Column("note", noteTitle),
    ]
    let rows = notes.map { [ScreenTable.Field.text($0.label), .text($0.value)] }
    return tables
      + [ScreenTable(id: "notes", title: title, columns: columns, rows: rows)]
  }
}

extension CSVField {
  fileprivate static func of(_ field: ScreenTable.Field) -> String {
    if case .text(let text) = field { self.text(text) } else { quoted(field.plain) }
  }
}

extension ScreenExport {
  /// The screen as `cockpit.screen/1`: the facts, and each list with its rows as objects.
  ///
  /// Figures are numbers with the published decimals, what is missing is null.
  ///
  /// - Complexity: O(rows x columns)
  package var json: String {
    var json = JSONText()
    json.object(.lines) { json in
      json.member("schema", "cockpit.screen/1")
      json.member("title", title)
      json.key("demonstration")
      json.boolean(demonstration != nil)
      for fact in facts { json.member(fact.id, fact.value) }
      json.key("notes")
      json.array(.lines) { json in
        for note in notes {
          json.object { json in
            json.member("label", note.label)
            json.member("text", note.value)
          }
        }
      }
      json.key("lists")
      json.array(.lines) { json in
        for table in tables { write(table, to: &json) }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ table: ScreenTable, to json: inout JSONText) {
    json.object(.lines) { json in
      json.member("id", table.id)
      json.member("title", table.title)
      json.key("rows")
      json.array(.lines) { json in
        for row in table.rows {
          json.object { json in
            for (column, field) in zip(table.columns, row) {
              json.key(column.id)
              write(field, to: &json)
            }
          }
        }
      }
    }
  }

  private func write(_ field: ScreenTable.Field, to json: inout JSONText) {
    switch field {
    case .none: json.null()
    case .text(let text): json.string(text)
    case .number(let value, let decimals?):
      json.number(NumberText.rounded(value, decimals: decimals))
    case .number(let value, nil): json.number(value)
    }
  }
}

extension ScreenExport {
  /// The screen as a document: title, facts, sentences, and a table for each list.
  ///
  /// - Complexity: O(rows x columns)
  package var markdown: String {
    var lines = ["# \(MarkdownText.of(title))", ""]
    if let demonstration { lines += ["**\(MarkdownText.of(demonstration))**", ""] }
    lines += list(facts + notes)
    for table in tables {
      lines += ["", "## \(MarkdownText.of(table.title))", ""]
      lines.append(row(table.columns.map { MarkdownText.of($0.title) }))
      lines.append(row(table.columns.indices.map { isFigure($0, of: table) ? "--:" : "---" }))
      lines += table.rows.map { fields in row(fields.map { MarkdownText.of($0.plain) }) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the screen is of, to stand below a text of its own.
  package var markdownFacts: String { list(facts).joined(separator: "\n") + "\n" }

  private func list(_ lines: [Attribute]) -> [String] {
    lines.map { "- \(MarkdownText.of($0.label)): \(MarkdownText.of($0.value))" }
  }

  private func row(_ fields: [String]) -> String {
    "| " + fields.joined(separator: " | ") + " |"
  }

  /// Whether a column holds figures alone, which stand on the right.
  private func isFigure(_ column: Int, of table: ScreenTable) -> Bool {
    var hasFigure = false
    for row in table.rows where column < row.count {
      switch row[column] {
      case .text: return false
      case .number: hasFigure = true
      case .none: break
      }
    }
    return hasFigure
  }
}
