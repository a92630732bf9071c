import CockpitJSON

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
