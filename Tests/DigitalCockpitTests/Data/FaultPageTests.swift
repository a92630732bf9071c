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

  /// A file with a first fault, so many others that are listed, and others that are not.
  private static func session(others: Int, unlisted: Int, _ size: Size) throws -> Session {
    let text = Array(("[\n" + String(repeating: "  \"数\",\n", count: others + 1) + "]").utf8)
    let source = SourceText(name: "b.json", bytes: text)
    let all = source.diagnostics(
      for: (0...others).map { JSONError(JSONFault.comment, at: 4 + $0 * 9) })
    let refusal = Refusal(
      file: "b.json", diagnostic: all[0], others: Array(all.dropFirst()), unlisted: unlisted,
      lastGood: nil)
    let world = try Written.world(Written.snapshot(row), refusals: [refusal])
    return try DemonstrationWorld.session(size, world: world)
  }

  @Test("lists the other faults of the file with their places, and scrolls where they are many")
  func others() throws {
    var session = try Self.session(others: 19, unlisted: 7, Size(columns: 80, rows: 24))
    try session.type("s Enter")
    #expect(session.screen.contains("位置  第2行 第3列 +26"))
    #expect(session.screen.contains("─ 其余问题 26 ─"))
    #expect(session.screen.contains("第3行 第3列   JSON 没有注释；请删去"))
    #expect(!session.screen.contains("第21行"))
    try session.type("PgDn PgDn PgDn PgDn PgDn")
    #expect(session.screen.contains("第21行 第3列  JSON 没有注释；请删去"))
    #expect(session.screen.contains("+7            请先改正以上各处，改正后再列其余"))
    #expect(session.exported.notes.count { $0.value == "JSON 没有注释；请删去" } == 20)
    var few = try Self.session(others: 2, unlisted: 0, Size(columns: 120, rows: 39))
    try few.type("s Enter")
    #expect(few.screen.contains("─ 其余问题 2 ─") && few.screen.contains("第4行 第3列"))
    #expect(!few.screen.contains("改正后再列其余"))
  }

  @Test("keeps the caret on the screen under a long line")
  func longLine() throws {
    let long = String(repeating: "长", count: 45) + "x"
    let source = SourceText(name: "b.json", bytes: Array(long.utf8))
    let refusal = Refusal(
      file: "b.json", diagnostic: source.diagnostic(for: JSONError(JSONFault.comment, at: 135)),
      lastGood: nil)
    let world = try Written.world(Written.snapshot(Self.row), refusals: [refusal])
    for columns in [60, 80, 120] {
      var session = try DemonstrationWorld.session(
        Size(columns: columns, rows: 24), world: world)
      try session.type("s Enter")
      let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let place = try #require(lines.firstIndex { $0.hasSuffix("长x") })
      let caret = try #require(lines[place + 1].firstIndex(of: "^"))
      #expect(
        GlyphSet.of(.full).columns(of: String(lines[place].dropLast()))
          == lines[place + 1].distance(from: lines[place + 1].startIndex, to: caret))
    }
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
