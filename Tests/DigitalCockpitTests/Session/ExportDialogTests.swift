import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct ExportDialogTests {
  /// The effects of the last key of a script.
  private func effects(_ keys: String, of session: inout Session) throws -> [SessionEffect] {
    var effects: [SessionEffect] = []
    for key in try KeyScript.parse(keys).keys { effects = session.handle(.key(key)) }
    return effects
  }

  @Test("asks for a file named after pack, screen and minute")
  func request() throws {
    var session = try DemonstrationWorld.session()
    #expect(
      try effects("e Enter", of: &session) == [
        .export(ExportRequest(format: .text, fileName: "haishu-总览-20261121T1432.txt"))
      ])
    try session.type("Esc 1 j j Enter")
    #expect(
      try effects("e Down Down Enter", of: &session) == [
        .export(
          ExportRequest(format: .svg, fileName: "haishu-详情-规上工业增加值-20261121T1432.svg"))
      ])
  }

  @Test("shows the file before it is written, and writes nothing on Esc")
  func cancel() throws {
    var session = try DemonstrationWorld.session()
    try session.type("e End")
    #expect(session.screen.contains("haishu-总览-20261121T1432.lines.txt"))
    #expect(try effects("Esc", of: &session).isEmpty)
    #expect(session.exportDialog == nil)
    #expect(session.place.page == .board("overview"))
  }

  @Test(
    "takes the path that is typed, with the ending of the format",
    arguments: [
      ("a", "haishu-总览-20261121T1432.txta.txt"), ("C-u text:out", "out.txt"),
      ("C-u text:/srv/out.txt", "/srv/out.txt"), ("C-u text:out.svg", "out.txt"),
      ("C-u text:/srv/", "/srv/haishu-总览-20261121T1432.txt"),
      ("C-u text:/srv/a/b C-w text:c", "/srv/a/c.txt"),
      ("C-u text:ab Backspace", "a.txt"), ("C-u C-w", "haishu-总览-20261121T1432.txt"),
      ("C-u text:qjk", "qjk.txt"),
    ])
  func typedPath(keys: String, path: String) throws {
    var session = try DemonstrationWorld.session()
    #expect(
      try effects("e e \(keys) Enter", of: &session) == [
        .export(ExportRequest(format: .text, fileName: path))
      ])
  }

  @Test("keeps a typed path with another format, and goes back to the formats on Esc")
  func typedPathAndFormat() throws {
    var session = try DemonstrationWorld.session()
    try session.type("e e C-u text:/tmp/x Esc")
    #expect(session.exportDialog?.isEditing == false)
    #expect(session.screen.contains("/tmp/x.txt"))
    #expect(
      try effects("Down Down Enter", of: &session) == [
        .export(ExportRequest(format: .svg, fileName: "/tmp/x.svg"))
      ])
    _ = session.handle(.exported(.exists(file: "/tmp/x.svg")))
    #expect(
      try effects("f", of: &session) == [
        .export(ExportRequest(format: .svg, fileName: "/tmp/x.svg", replaces: true))
      ])
  }

  @Test("says what was written, and any key goes on")
  func written() throws {
    var session = try DemonstrationWorld.session()
    try session.type("e Enter")
    _ = session.handle(.exported(.written(file: "a.txt", bytes: 5120)))
    #expect(session.screen.contains("已写入 a.txt (5120字节)"))
    #expect(try effects("q", of: &session).isEmpty)
    #expect(session.exportDialog == nil)
  }

  @Test("replaces a file only where that was said")
  func exists() throws {
    var session = try DemonstrationWorld.session()
    try session.type("e Enter")
    _ = session.handle(.exported(.exists(file: "haishu-总览-20261121T1432.txt")))
    #expect(session.screen.contains("已存在 没有覆盖"))
    var other = session
    #expect(try effects("Enter", of: &other).isEmpty)
    #expect(
      try effects("f", of: &session) == [
        .export(
          ExportRequest(
            format: .text, fileName: "haishu-总览-20261121T1432.txt", replaces: true))
      ])
  }

  @Test("says why nothing was written")
  func failed() throws {
    var session = try DemonstrationWorld.session()
    try session.type("e Enter")
    _ = session.handle(.exported(.failed(file: "a.txt", reason: "disk full")))
    #expect(session.screen.contains("a.txt 没有写成：disk full"))
  }

  @Test("shows behind the dialog what the file will hold")
  func behind() throws {
    var session = try DemonstrationWorld.session()
    let before = session.screen
    try session.type("e")
    #expect(session.screen != before)
    #expect(session.behindDialog.screen == before)
  }

  @Test("draws the dialog at any size", arguments: [(1, 1), (3, 2), (10, 4), (40, 10), (66, 13)])
  func sizes(columns: Int, rows: Int) throws {
    for outcome in [nil, ExportOutcome.exists(file: "a"), .failed(file: "长名", reason: "x")] {
      var session = try DemonstrationWorld.session(Size(columns: columns, rows: rows))
      try session.type("e j")
      session.exportDialog?.outcome = outcome
      for tier in GlyphTier.allCases {
        let picture = session.view(glyphs: .of(tier)).flattened()
        #expect(picture.brokenInvariants().isEmpty)
      }
    }
  }

  @Test("keeps what file systems refuse out of the name")
  func names() throws {
    let world = try Written.world(
      Written.snapshot(
        """
        "indicators": [{"id": "x.y", "name": "../a b:\\u0000*甲/乙", "unit": "人", "decimals": 0}],
        "observations": [
          {"indicator": "x.y", "area": "330203", "period": "2026-10", "value": 5}]
        """))
    var session = try DemonstrationWorld.session(world: world)
    try session.type("u Enter")
    let name = session.exportName(.csv)
    #expect(!name.contains("/") && !name.contains(" ") && !name.contains(":"))
    #expect(name.hasPrefix("haishu-") && name.hasSuffix("-20261121T1432.csv"))
    #expect(name.utf8.count < 255)
  }

  @Test("cleans the id of a pack for the name of the file")
  func packName() throws {
    let catalogue = Catalogue(
      id: "../x y", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "330203", offset: .china, themes: [], domains: [], areas: AreaTree([]),
      indicators: [], boards: [])
    let session = Session(
      situation: World(catalogue: catalogue).situation(), strings: Strings(.zh),
      size: Size(columns: 80, rows: 24))
    let name = session.exportName(.csv)
    #expect(name.hasPrefix("x-y-"))
  }
}
