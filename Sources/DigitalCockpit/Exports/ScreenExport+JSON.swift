import CockpitJSON
import CockpitValues

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
