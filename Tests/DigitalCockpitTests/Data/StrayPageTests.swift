import CockpitCanvas
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

/// Rows that land nowhere, figures that were converted, and projections, on screen and in exports.
struct StrayPageTests {
  private static func row(
    _ period: String, _ value: String, id: String = "industry.output", area: String = "330203",
    more: String = ""
  ) -> String {
    #"{"indicator":"\#(id)","area":"\#(area)","period":"\#(period)","value":\#(value)\#(more)}"#
  }

  private static func session(_ rows: [String], columns: Int = 160) throws -> Session {
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ",\n"))]"))
    return try DemonstrationWorld.session(Size(columns: columns, rows: 40), world: world)
  }

  private static let astray = [
    row("2026-10", "955.2"), row("2027-10", "1"), row("2026-10-31", "2"), row("2026-Q3", "3"),
    row("2026-10", "4", area: "99"), row("2026-10", "5", id: "industry.outptu"),
    row("2026-10", "6", id: "new.thing"),
  ]

  @Test("each kind stands in s with its file, line and number of rows, what is new last")
  func listed() throws {
    var session = try Self.session(Self.astray)
    #expect(session.screen.contains("落空5行"))
    #expect(session.screen.contains("未编目1行"))
    try session.type("s")
    let lines = session.screen.split(separator: "\n").map(String.init)
    let places = ["期未到", "期过细", "期过长", "区不明", "疑拼错"].map { state in
      lines.firstIndex { $0.contains(state) && $0.contains("0.json:") }
    }
    #expect(places.compactMap(\.self).count == 5)
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(session.screen.contains("2027-10"))
    #expect(session.screen.contains("是否应为 industry.output？"))
  }

  @Test("the page of one says what is wrong, where, and what to do")
  func page() throws {
    var session = try Self.session(Self.astray)
    try session.type("s Enter")
    #expect(session.screen.contains("[落空的行 0.json]"))
    #expect(session.screen.contains("尚未开始"))
    #expect(session.screen.contains("共1行"))
  }

  @Test("what came for areas that nobody knows is told of, and the folder is no plan alone")
  func unknownAreasOnly() throws {
    var session = try Self.session([
      Self.row("2026-09", "4", area: "X99"), Self.row("2026-10", "5", area: "X99"),
    ])
    #expect(!session.isPlanLibrary)
    #expect(session.screen.contains("落空2行"))
    try session.type("/ i n d u s t r y . o u t p u t Enter")
    #expect(session.screen.contains("区不明 X99 共2行 0.json:2"))
    #expect(session.screen.contains("缺报"))
  }

  @Test("a file of which no row lands is told of in header, banner, s, plain and exports")
  func barren() throws {
    var session = try Self.session([Self.row("2027-10", "920")])
    #expect(session.screen.contains("落空1行"))
    #expect(session.screen.contains("快照没有一行能用（落空1行）"))
    #expect(!session.screen.contains("规划库"))
    #expect(session.plainState.barren.count == 1)
    #expect(session.exported.notes.contains { $0.id == "input" && $0.value.contains("0.json") })
    #expect(session.exported.json.contains("快照没有一行能用"))
    #expect(session.plainLines.contains { $0.contains("快照没有一行能用") })
    try session.type("s")
    #expect(session.screen.contains("无可用"))
    let empty = try Self.session([])
    #expect(empty.screen.contains("快照没有数据行") && !empty.screen.contains("规划库"))
  }

  @Test("codes of a dimension that defines one are told apart in lists")
  func undefinedCodes() throws {
    let rows = ["9", "1"].map {
      Self.row("2026-10", $0, id: "x.r", more: #","dimensions":{"type":"\#($0)"}"#)
    }
    let world = try Written.world(
      Written.snapshot(
        """
        "observations": [\(rows.joined(separator: ","))],
        "indicators": [{"id":"x.r","name":"来件","unit":"件"}],
        "dimensions": [{"id":"type","name":"类型","categories":[{"code":"1","name":"投诉"}]}]
        """))
    let session = try DemonstrationWorld.session(Size(columns: 160, rows: 40), world: world)
    let names = session.context.seriesByArea(of: "x.r").map {
      session.context.dimensionNames(of: $0)
    }
    #expect(Set(names) == ["类型 投诉", "类型 9"])
  }

  @Test("without such rows nothing is counted")
  func none() throws {
    let session = try Self.session([Self.row("2026-10", "955.2")])
    #expect(!session.screen.contains("落空") && !session.screen.contains("未编目"))
  }

  @Test("a converted figure says so on its page, under p and in every export")
  func converted() throws {
    var session = try Self.session([
      Self.row("2026-10", "9552000", more: #","unit":"万元""#)
    ])
    try session.type("/ text:industry.output Enter")
    #expect(session.screen.contains("由 万元 换算为 亿元"))
    let export = session.exported
    for text in [export.json, export.csv, export.markdown] { #expect(text.contains("万元")) }
    #expect(export.csv.contains("换算自"))
    #expect(export.json.contains(#""converted_from":"万元""#))
    try session.type("p")
    #expect(session.screen.contains("由 万元 换算为 亿元"))
  }

  @Test("what two sources say of an indicator that only files define is counted as 冲 everywhere")
  func uncataloguedConflict() throws {
    func file(_ source: String, _ value: Int) -> String {
      let row = Self.row("2026-10", "\(value)", id: "own.rate")
      let definition = #"{"id":"own.rate","name":"自有率","unit":"个"}"#
      return Written.snapshot(
        #""indicators":[\#(definition)],"observations":[\#(row)]"#, source: source)
    }
    var session = try DemonstrationWorld.session(
      Size(columns: 160, rows: 40), world: try Written.world(file("a", 5), file("b", 7)))
    #expect(session.screen.contains("冲突1"))
    try session.type("s")
    #expect(session.screen.contains("自有率"))
    let row = session.screen.split(separator: "\n").first { $0.contains("自有率") }
    #expect(row?.contains("冲") == true)
    #expect(session.exported.json.contains("own.rate"))
    var agreed = try DemonstrationWorld.session(
      Size(columns: 160, rows: 40), world: try Written.world(file("a", 5), file("b", 5)))
    #expect(!agreed.screen.contains("冲突"))
    try agreed.type("s")
    #expect(!agreed.screen.contains("自有率"))
  }

  @Test("a source that defines an id in another way than in its newer file is told of in s")
  func changedMeaning() throws {
    func file(_ name: String, _ created: String) -> String {
      let row = Self.row("2026-10", "5", id: "own.rate")
      let definition = #"{"id":"own.rate","name":"\#(name)","unit":"个"}"#
      return Written.snapshot(
        #""indicators":[\#(definition)],"observations":[\#(row)]"#, created: created)
    }
    func session(_ second: String) throws -> Session {
      let world = try Written.world(
        file("自有率", "2026-11-20T09:00:00+08:00"), file(second, "2026-11-21T09:00:00+08:00"))
      return try DemonstrationWorld.session(Size(columns: 160, rows: 40), world: world)
    }
    var changed = try session("另一率")
    try changed.type("s")
    let row = changed.screen.split(separator: "\n").first { $0.contains("改义") }
    #expect(row?.contains("0.json") == true && row?.contains("自有率") == true)
    #expect(changed.exported.csv.contains("改义"))
    try changed.type("Enter")
    #expect(changed.screen.contains("含义改变 0.json"))
    #expect(changed.screen.contains("该来源的数一律以较新文件的含义为准"))
    var same = try session("自有率")
    try same.type("s")
    #expect(!same.screen.contains("改义"))
  }

  @Test("a figure beside a converted one of its file says nothing of a conversion")
  func convertedAlone() throws {
    var session = try Self.session([
      Self.row("2026-09", "9552000", more: #","unit":"万元""#), Self.row("2026-10", "955.2"),
    ])
    try session.type("/ text:industry.output Enter")
    #expect(!session.screen.contains("换算"))
    #expect(session.exported.json.contains(#""converted_from":null"#))
  }

  @Test("a projection stands on the page of its series and leaves the last figure in the lead")
  func forecasts() throws {
    var session = try Self.session(
      [Self.row("2026-10", "955.2")]
        + (2027...2031).map { Self.row("\($0)-12", "1\($0)", more: #","status":"forecast""#) })
    try session.type("/ text:industry.output Enter")
    let lines = session.screen.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("预测") && $0.contains("2027") })
    #expect(lines.contains { $0.contains("955.2") && $0.contains("10月") })
    #expect(session.exported.csv.contains("2031-12"))
    #expect(!session.screen.contains("落空"))
  }
}
