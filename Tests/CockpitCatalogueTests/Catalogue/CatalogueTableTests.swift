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

  @Test("lists the rules of alarms with their limits by level, and where these come from")
  func alarms() throws {
    let table = CatalogueTable.alarms(of: try ProjectPacks.catalogue("haishu"))
    let row = try #require(table.rows.first { $0.first == "reservoir" })
    #expect(
      row == [
        "reservoir", "1", "水库超汛限", "safety.reservoir", "米", "hourly", "3:0.01/0", "区水利局",
        "trial", "中华人民共和国防洪法 第四十四条（汛期不得擅自在汛限水位以上蓄水）；限值为汛限水位",
      ])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
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
