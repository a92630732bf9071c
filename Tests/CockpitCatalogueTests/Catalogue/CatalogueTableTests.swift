import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

struct CatalogueTableTests {
  /// A reader of RFC 4180, one scalar at a time.
  private static func parse(_ csv: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var afterQuote = false
    for scalar in csv.unicodeScalars {
      if isQuoted && !afterQuote {
        if scalar == "\"" { afterQuote = true } else { field.append(scalar) }
      } else if afterQuote && scalar == "\"" {
        field.append(scalar)
        afterQuote = false
      } else if scalar == "," || scalar == "\n" {
        row.append(String(field))
        field.removeAll()
        (isQuoted, afterQuote) = (false, false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else {
        field.append(scalar)
      }
    }
    return rows
  }

  @Test("quotes only what needs it, and doubles quotes")
  func quoting() {
    let table = CatalogueTable(
      columns: [.id, .name], rows: [["1,2", "说“是”"], ["\"x\"", "a\nb"]])
    #expect(table.csv == "id,name\n\"1,2\",说“是”\n\"\"\"x\"\"\",\"a\nb\"\n")
  }

  @Test("reads back as the same rows, whatever the text")
  func roundTrip() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          HostileText.make(pieces: Int.random(in: 0...4, using: &random), using: &random)
            + (Bool.random(using: &random) ? "\",\n" : "")
        }
      }
      let table = CatalogueTable(columns: [.id, .year, .name, .leadUnit], rows: rows)
      let read = Self.parse(table.csv).map { $0.map { Array($0.unicodeScalars) } }
      #expect(
        read == ([table.columns.map(\.rawValue)] + rows).map { $0.map { Array($0.unicodeScalars) } }
      )
    }
  }
}
