import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import Testing

@testable import DigitalCockpit

/// What the page of one series says in words.
struct DetailPageTests {
  private func screen(_ rows: String, finding name: String) throws -> String {
    var session = try DemonstrationWorld.session(
      world: Written.world(Written.snapshot("\"observations\": [\(rows)]")))
    try session.type("/ \(name) Enter")
    return session.screen
  }

  @Test("shows the further targets of the year beside the one that is furthest from being met")
  func furtherTarget() throws {
    let catalogue = try DemonstrationWorld.catalogue()
    let text = """
      {"schema": "cockpit.targets/1", "document": "计划", "date": "2026-01-20", "year": 2026,
       "targets": [{"indicator": "industry.output", "kind": "cumulative", "value": 1200},
                   {"indicator": "industry.output", "kind": "growth", "value": 6}]}
      """
    let targets = try TargetFileReader.read(
      SourceText(name: "t.targets.json", bytes: Array(text.utf8)),
      indicators: catalogue.indicators
    ).file
    let written = try Written.world(
      Written.snapshot(
        """
        "observations": [{"indicator": "industry.output", "area": "330203", "period": "2026-10",
         "value": 1000, "growth": {"yoy": 5}}]
        """))
    var session = try DemonstrationWorld.session(
      world: World(catalogue: catalogue, warehouse: written.warehouse, targets: [targets]))
    try session.type("/ industry.output Enter")
    let screen = session.screen
    #expect(screen.contains("另一目标"))
    #expect(screen.contains("1,200.0(不亮灯)"))
    let notes = session.exported.notes
    #expect(notes.map(\.id) == ["further_target"])
    #expect(notes.first?.value.contains("完成 83.3%") == true)
  }

  @Test(
    "marks a figure that may not be passed on yet, on the screen and in exports, while it lasts")
  func embargo() throws {
    func session(until: String) throws -> Session {
      let row = #"{"indicator":"industry.output","area":"330203","period":"2026-10","value":1000}"#
      let world = try Written.world(
        Written.snapshot(
          #""id": "snap", "disclosure": {"embargo": "\#(until)"}, "observations": [\#(row)]"#))
      var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24), world: world)
      try session.type("/ industry.output Enter")
      return session
    }
    let held = try session(until: "2026-11-22T09:00:00+08:00")
    #expect(held.screen.contains("未解禁(至11-22 09:00)"))
    let export = held.exported
    let words = "未解禁(至2026-11-22T09:00:00+08:00)"
    #expect(export.facts.contains { $0.id == "embargoed" && $0.value == "snap \(words)" })
    #expect(!export.tables.isEmpty)
    for table in export.tables {
      let column = try #require(table.columns.firstIndex { $0.id == "embargo" })
      #expect(table.rows.map { $0[column] } == [.text(words)])
    }
    let free = try session(until: "2026-11-21T14:00:00+08:00")
    #expect(!free.screen.contains("未解禁"))
    #expect(!free.exported.facts.contains { $0.id == "embargoed" })
  }

  @Test("few cases stand as counts, unlit, with the reason")
  func fewCases() throws {
    let screen = try screen(
      #"{"indicator":"people.hotline_ontime","area":"330203","period":"2026-10","value":75,"n":4}"#,
      finding: "people.hotline_ontime")
    #expect(screen.contains("10月 3/4"))
    #expect(screen.contains("4 件，少于 20 件：只列件数，不亮灯"))
    #expect(!screen.contains("75.0%"))
  }

  @Test("cases enough stand as a percentage with their number")
  func enoughCases() throws {
    let screen = try screen(
      #"{"indicator":"people.hotline_ontime","area":"330203","period":"2026-10","value":75,"n":40}"#,
      finding: "people.hotline_ontime")
    #expect(screen.contains("10月 75.0%"))
    #expect(screen.contains("样本"))
    #expect(screen.contains("40 件"))
  }

  @Test("a composite index shows its parts and weights, on trial, and is late for nobody")
  func composite() throws {
    var session = try DemonstrationWorld.session()
    try session.type("/ 公共服务指数 Enter")
    let screen = session.screen
    for words in ["试算(权重未会签)", "可用 5/5 项，占权重 100%", "12345按时办结率", "权重 25%"] {
      #expect(screen.contains(words), "\(words)")
    }
    #expect(!screen.contains("应到"))
  }

  @Test("too little of an index known: no value, and the parts that are missing")
  func compositeMissing() throws {
    let screen = try screen(
      #"{"indicator":"city.onestop_rate","area":"330203","period":"2026-10","value":98}"#,
      finding: "公共服务指数")
    #expect(screen.contains("可用权重 30%，不足 70%"))
    #expect(screen.contains("权重 25% 缺"))
    #expect(screen.contains("权重 30% 得分 95.0"))
  }

  @Test("compares with the city, the peers and the month before the cumulative figure")
  func comparisons() throws {
    var session = try DemonstrationWorld.session()
    try session.type("/ economy.industry_va Enter")
    let screen = session.screen
    for words in ["比全市", "个百分点", "位次", "/10区县", "10月 23.4 亿元 推(累计数之差)"] {
      #expect(screen.contains(words), "\(words)")
    }
  }
}
