import CockpitCanvas
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

struct FaultPageTests {
  private static let row = """
    "observations": [{"indicator": "industry.output", "area": "330203", "period": "2026-10",
      "value": 900}]
    """

  private static func session(
    size: Size = Size(columns: 80, rows: 24), lastGood: Instant? = DemonstrationWorld.now
  ) throws -> Session {
    let text = Array("{\"value\": \"值\",}".utf8)
    var complaint: JSONError?
    do throws(JSONError) { _ = try JSONNode.parse(text) } catch { complaint = error }
    let diagnostic = SourceText(name: "b.json", bytes: text)
      .diagnostic(for: try #require(complaint))
    let refusal = Refusal(file: "b.json", diagnostic: diagnostic, lastGood: lastGood)
    let world = try Written.world(Written.snapshot(row), refusals: [refusal])
    return try DemonstrationWorld.session(size, world: world)
  }

  @Test("stands first among the data that need a person, with its place")
  func first() throws {
    var session = try Self.session()
    try session.type("s")
    let row = session.screen.split(separator: "\n").first { $0.hasPrefix(">") }
    #expect(row?.hasPrefix(">拒收 b.json:1:14") == true)
  }

  @Test("says what is wrong, where, what stays in force and what to do")
  func whole() throws {
    var session = try Self.session()
    try session.type("s Enter")
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("[未采用 b.json]"))
    #expect(
      lines[4..<14].map(String.init) == [
        "文件  b.json",
        "位置  第1行 第14列",
        "问题  右括号前有多余的逗号；请删去",
        "现用  沿用 11-21 14:32 的内容",
        "处理  请报送单位改正后以同名文件重新报送，到达即采用",
        "", "",
        "─ 原文 " + String(repeating: "─", count: 73),
        "{\"value\": \"值\",}",
        "              ^",
      ])
  }

  @Test("tells two faults at one place from each other")
  func samePlace() throws {
    let faults = ["one", "two"].map {
      Diagnostic(file: "pack.json", sentence: WrittenSentence(stringLiteral: $0))
    }
    let world = try Written.world(Written.snapshot(Self.row))
    var session = Session(
      situation: world.situation(), strings: Strings(.zh), size: Size(columns: 80, rows: 24),
      packFaults: faults)
    try session.type("s Enter")
    #expect(session.screen.contains("问题  one"))
    try session.type("Esc j Enter")
    #expect(session.screen.contains("问题  two"))
    try session.type("Esc k Enter")
    #expect(session.screen.contains("问题  one"))
  }

  @Test("says that nothing is in force where nothing good came before")
  func nothing() throws {
    var session = try Self.session(lastGood: nil)
    try session.type("s Enter")
    #expect(session.screen.contains("现用  此前无可用内容"))
  }

  @Test("says that it is in order again once the file is taken, and lets the operator go back")
  func mended() throws {
    var session = try Self.session()
    try session.type("s Enter")
    _ = session.handle(.situation(try Written.world(Written.snapshot(Self.row)).situation()))
    #expect(session.screen.contains("此问题已排除"))
    try session.type("Esc")
    #expect(session.place.page == .data)
  }

  @Test("a fault of the pack says which built-in pack is shown instead")
  func pack() throws {
    let fault = Diagnostic(
      severity: .error, file: "indicators.json", line: 2, column: 3,
      sentence: JSONFault.comment, excerpt: "// x\n^")
    var session = Session(
      situation: try Written.world(Written.snapshot(Self.row)).situation(), strings: Strings(.zh),
      size: Size(columns: 80, rows: 24),
      paletteName: try PaletteReader.embedded("dark").name, packFaults: [fault])
    try session.type("s Enter")
    #expect(session.screen.contains("JSON 没有注释；请删去"))
    #expect(session.screen.contains("现用  内置资料包 海曙区"))
    #expect(session.screen.contains("处理  改正资料包后重新启动"))
  }

  @Test("is exported with its facts")
  func exported() throws {
    var session = try Self.session()
    try session.type("s Enter")
    let notes = session.exported.notes
    #expect(notes.map(\.value).contains("右括号前有多余的逗号；请删去"))
  }
}
