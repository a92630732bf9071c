import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement
@testable import DigitalCockpit

struct SessionExportTests {
  private func session(_ keys: String, language: Language = .zh) throws -> Session {
    try DemonstrationScreen(keys: keys, language: language).session()
  }

  private static func look() throws -> ExportLook {
    ExportLook(
      glyphs: .full, palette: try PaletteReader.embedded("dark").palette,
      paper: try PaletteReader.embedded("light").palette, depth: .palette256)
  }

  @Test(
    "carries region, screen, snapshot, time and 示例数据 in every format of every screen",
    arguments: PageGoldenTests.screens)
  func facts(screen: PageGoldenTests.Screen) throws {
    let session = try session(screen.keys)
    let look = try Self.look()
    for format in ExportFormat.allCases {
      let text = session.text(format, look: look)
      #expect(text.contains("示例数据"), "\(format)")
      #expect(text.contains("海曙"), "\(format)")
      guard ![.text, .ansi].contains(format) else { continue }
      #expect(text.contains("2026-11-21T14:32:00+08:00"), "\(format)")
      #expect(text.contains(try #require(session.newestSnapshot)), "\(format)")
      #expect(text.contains("330203"), "\(format)")
    }
  }

  @Test("names the newest snapshot and the palette in the footer of the picture")
  func footer() throws {
    let session = try session("")
    let snapshot = try #require(session.newestSnapshot)
    #expect(session.screen.contains("快照 \(snapshot)"))
    #expect(session.screen.contains("| 配色 深色"))
  }

  @Test("lists every row, those too that had no room, with its period, source and freshness")
  func rows() throws {
    let session = try session("1")
    let table = try #require(session.exported.tables.first { $0.id == "indicators" })
    let indicators = session.catalogue.indicators(ofTheme: "economy")
    #expect(table.rows.count == indicators.count)
    let columns = table.columns.map(\.id)
    for id in ["id", "period", "value", "unit", "status", "source", "freshness", "light"] {
      #expect(columns.contains(id), "\(id)")
    }
    let value = try #require(columns.firstIndex(of: "value"))
    for (row, indicator) in zip(table.rows, indicators) {
      let latest = session.readings[indicator.id]?.latest?.value
      #expect(row[value] == .number(latest, indicator.decimals))
    }
  }

  @Test("writes a missing figure as null and not as zero")
  func missing() throws {
    let catalogue = try DemonstrationWorld.catalogue()
    var session = try DemonstrationWorld.session(
      world: World(catalogue: catalogue))
    try session.type("1")
    let json = session.text(.json, look: try Self.look())
    #expect(json.contains(#""value":null"#))
    #expect(!json.contains(#""value":0"#))
    #expect(json.contains(#""demonstration":false"#))
    #expect(session.text(.csv, look: try Self.look()).contains("填报数据"))
  }

  @Test("writes the series of a detail page period by period")
  func series() throws {
    let session = try session("1 j j Enter")
    let series = try #require(session.place.page.as(DetailPage.self)).series
    let history = try #require(session.exported.tables.first { $0.id == "history" })
    #expect(history.rows.count == session.situation.history(series).count)
  }

  @Test("gives no two columns of a table one title", arguments: Language.allCases)
  func titles(language: Language) throws {
    for screen in PageGoldenTests.screens {
      let csv = try session(screen.keys, language: language).text(.csv, look: try Self.look())
      let head = try #require(csv.split(separator: "\r\n").first).split(separator: ",")
      #expect(Set(head).count == head.count, "\(screen.name)")
    }
  }

  @Test("is JSON that a strict reader takes, for every screen", arguments: ["haishu", "ningbo"])
  func json(pack: String) throws {
    let catalogue = try EmbeddedCatalogue.of(pack)
    let start = try DemonstrationWorld.session(
      world: pack == "haishu" ? nil : World(catalogue: catalogue))
    for screen in PageGoldenTests.screens {
      var session = start
      try session.type(screen.keys)
      #expect(throws: Never.self, "\(screen.name)") {
        try JSONNode.parse(Array(session.text(.json, look: try Self.look()).utf8))
      }
    }
  }
}
