import CockpitCanvas
import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct SimulationPageTests {
  private func session(
    _ keys: String, _ size: Size = Size(columns: 120, rows: 40), language: Language = .zh
  ) throws -> Session {
    try DemonstrationScreen(keys: keys, size: size, language: language).session()
  }

  private func lines(_ session: Session) -> [String] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private let sizes = [(80, 24), (120, 40), (160, 45), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test(
    "is marked at both ends of its first row and framed by double rules, in every size and language"
  )
  func marked() throws {
    for size in sizes {
      for (language, mark) in [(Language.zh, "【模拟】"), (.en, "[SIMULATION]")] {
        for keys in ["P", "P Enter", "P Enter 2 Right 3 Left"] {
          let rows = lines(try session(keys, size, language: language))
          #expect(rows[0].hasPrefix(mark) && rows[0].hasSuffix(mark), "\(rows[0])")
          #expect(rows.count { $0.hasPrefix("═") } == 2)
          #expect(!rows[1].contains("告警"))
        }
      }
    }
  }

  @Test("is marked on the first line of each export")
  func exports() throws {
    let session = try session("P Enter")
    let look = ExportLook(
      glyphs: .full, palette: try PaletteReader.embedded("dark").palette,
      paper: try PaletteReader.embedded("light").palette, depth: .mono)
    for format in ExportFormat.allCases {
      let text = session.text(format, look: look)
      let head = format == .svg || format == .json ? text : String(text.prefix { $0 != "\n" })
      #expect(head.contains("【模拟】"), "\(format)")
    }
    #expect(session.exported.title.hasPrefix("【模拟】") && session.exported.title.hasSuffix("【模拟】"))
  }

  @Test("moves the setting in focus by its step, as far as it reaches, and back")
  func sets() throws {
    var session = try session("P Enter")
    func value() throws -> Double {
      try #require(session.place.page.as(SimulationPage.self)?.columns[0].first?.value)
    }
    let start = try value()
    try session.type("Right Right")
    #expect(try value() == start + 200)
    for _ in 0..<100 { try session.type("Right") }
    #expect(try value() == 4000)
    for _ in 0..<100 { try session.type("Left") }
    #expect(try value() == 0)
    try session.type("b")
    #expect(try value() == start)
  }

  @Test("compares up to three columns, each begun as the last one is")
  func columns() throws {
    var session = try session("P Enter Right 2 Right 3 Right")
    let page = try #require(session.place.page.as(SimulationPage.self))
    #expect(page.columns.map { $0[0].value } == [1900, 2000, 2100] && page.column == 2)
    #expect(session.shown.content.simulation?.numbers.count == 3)
    try session.type("1 Left")
    let back = try #require(session.place.page.as(SimulationPage.self))
    #expect(back.columns.map { $0[0].value } == [1800, 2000, 2100])
    #expect(session.screen.contains("甲与乙达标概率相差不足10个百分点"))
  }

  @Test("is saved only once every assumption is ticked, and not after a setting changed")
  func saves() throws {
    var session = try session("P Enter")
    #expect(session.handle(.key(.character("w"))).isEmpty)
    #expect(session.message?.contains("须先逐条勾选假设") == true)
    let count = try #require(session.catalogue.policies.scenario("renewal")?.assumptions.count)
    for _ in 0..<count { try session.type("h") }
    let number = try #require(session.shown.content.simulation?.numbers.first)
    let request = ExportRequest(
      format: .json, fileName: "haishu-SIM-\(number).policy.json", isScenario: true)
    #expect(session.handle(.key(.character("w"))) == [.export(request)])
    let file = try PolicyFile(Array(session.scenarioText.utf8), of: session.catalogue)
    #expect(file.number == number && file.scenario == "renewal")
    #expect(file.settings == session.catalogue.policies.scenario("renewal")?.settings)
    _ = session.handle(.exported(.exists(file: "x")))
    #expect(session.screen.contains("保存后不可改"))
    try session.type("Right")
    #expect(session.handle(.key(.character("w"))).isEmpty)
  }

  @Test("ticks an assumption by Enter or h, and takes the tick away")
  func ticks() throws {
    var session = try session("P Enter Tab Tab Tab Tab")
    try session.type("Enter")
    #expect(session.screen.contains("[x]"))
    try session.type("h")
    #expect(!session.screen.contains("[x]"))
  }

  @Test("an alarm of 一级 that nobody has seen stands between the marks, and a goes to it")
  func grave() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    try evening.session.type("P")
    let row = try #require(evening.screen.split(separator: "\n").first)
    #expect(row.contains("实况一级告警 1件未确认，按 a 查看"))
    #expect(row.hasPrefix("【模拟】") && row.hasSuffix("【模拟】"))
    try evening.session.type("a")
    #expect(evening.session.place.page.as(AlarmsPage.self) != nil)
  }

  @Test("who may not write saves nothing")
  func observer() throws {
    let world = try DemonstrationScreen(keys: "").session()
    var session = Session(
      situation: world.situation, strings: Strings(.zh), size: world.size, role: .observer)
    try session.type("P Enter h h h h h")
    #expect(session.handle(.key(.character("w"))).isEmpty)
  }
}
