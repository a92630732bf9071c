import CockpitCanvas
import Testing

@testable import DigitalCockpit

/// Whoever sees no colour reads the same: no colour stands without its word.
struct ColourWordTests {
  private static let abnormal: [StyleRole] = [.critical, .serious, .warning, .advisory, .data]

  /// The texts in a colour, row by row.
  private func coloured(_ cells: CellBuffer) -> [String] {
    var texts: [String] = []
    for y in 0..<cells.size.rows {
      var text = ""
      for x in 0...cells.size.columns {
        let isColoured =
          x < cells.size.columns && Self.abnormal.contains(cells[x, y].style.role)
        if isColoured {
          text.unicodeScalars.append(contentsOf: cells.scalars(x: x, y: y))
        } else if !text.isEmpty {
          texts.append(text)
          text = ""
        }
      }
    }
    return texts
  }

  @Test("says in a word what a colour says, on every screen", arguments: PageGoldenTests.screens)
  func words(screen: PageGoldenTests.Screen) throws {
    for size in PageGoldenTests.sizes {
      let cells = try screen.at(size).picture()
      let titles = cells.plainText
      for text in coloured(cells) where !text.allSatisfy({ $0 == "#" || $0 == " " }) {
        let hasWord = text.unicodeScalars.contains { $0.properties.isIdeographic }
        // A count stands under the word of its column.
        let isCount = text.allSatisfy { $0.isNumber || $0 == " " }
        #expect(
          hasWord || isCount && titles.contains("未达") && titles.contains("数据"),
          "\(text) at \(size)")
      }
    }
  }

  @Test("colours what is abnormal", arguments: ["", "1", "s"])
  func abnormal(keys: String) throws {
    #expect(!coloured(try DemonstrationScreen(keys: keys).picture()).isEmpty)
  }

  @Test("has no colour where nothing is abnormal: on the lists of the plans")
  func calm() throws {
    var session = try DemonstrationWorld.session()
    for keys in ["7", "6", "e"] {
      try session.type(keys)
      #expect(coloured(session.view(glyphs: .of(.full)).flattened()).isEmpty, "\(keys)")
    }
  }
}
