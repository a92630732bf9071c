import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Files that were deleted or are ahead of the clock: by their sources.
struct FaultyFilesPageTests {
  private static let row = """
    "observations": [{"indicator": "industry.output", "area": "330203", "period": "2026-10",
      "value": 900}]
    """

  /// A folder of so many files of one source and one of another, all deleted.
  private static func emptied(
    _ count: Int, size: Size = Size(columns: 80, rows: 24), language: Language = .zh
  ) throws -> DutySession {
    var world = try Written.world(
      (0..<count).map { place in
        Written.snapshot(row, created: "2026-11-21T09:\(place < 10 ? "0" : "")\(place):00+08:00")
      } + [Written.snapshot(row, source: "hs-other")])
    world.deleted = try (0...count).map { place in
      DeletedFile(
        diagnostic: Diagnostic(
          severity: .warning, file: "\(place).json", line: 1, column: 1,
          sentence: SnapshotFault.deleted(until: "11-21 15:30"), excerpt: ""),
        lastGood: Instant(
          parsing: "2026-11-21T09:\(place < 10 ? "0" : "")\(place % count):00+08:00"),
        until: try #require(Instant(parsing: "2026-11-21T15:30:00+08:00")))
    }
    var duty = DutySession(world.situation(), size: size, language: language)
    try duty.type("s")
    return duty
  }

  @Test("a folder that was emptied is one row for each source, with how many and the newest")
  func rows() throws {
    var duty = try Self.emptied(24)
    let lines = duty.screen.split(separator: "\n").filter {
      $0.hasPrefix(">已删") || $0.hasPrefix(" 已删")
    }
    #expect(lines.count == 2, "\(duty.screen)")
    let first = try #require(lines.first)
    #expect(first.contains("24 个文件") && first.contains("09:23") && first.contains("最新 23"))
    #expect(lines.last?.contains("24.json") == true)
    // One deed is about all of them.
    try duty.type("c 2 Enter")
    #expect(duty.line("24 个文件")?.contains("已知悉") == true)
  }

  @Test("their item says how many they are and names the newest, before all else")
  func item() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      var duty = try Self.emptied(24, size: size)
      try duty.type("W")
      #expect(duty.screen.contains("已删 海曙区统计局 24 个文件"), "\(duty.screen)")
      #expect(duty.line("依据")?.contains("23.json  22.json") == true, "\(duty.screen)")
      #expect(duty.screen.contains("16.json") && duty.screen.contains("+16"))
      #expect(!duty.screen.contains("15.json"))
    }
  }

  @Test("opens on all files, each of which opens its own page")
  func page() throws {
    var duty = try Self.emptied(24, size: Size(columns: 120, rows: 40))
    try duty.type("Enter")
    #expect(duty.screen.contains("已删 海曙区统计局 24 个文件"), "\(duty.screen)")
    #expect(duty.screen.contains("23.json") && duty.screen.contains("0.json"))
    try duty.type("j Enter")
    #expect(duty.screen.contains("[文件已删除 22.json]"))
    try duty.type("Esc Esc")
    #expect(duty.session.place.page == .data)
  }

  @Test("data exports name each file; the items are one for each source")
  func exports() throws {
    let duty = try Self.emptied(24)
    let tables = duty.session.exported.tables
    let refusals = try #require(tables.first { $0.id == "refusals" })
    #expect(refusals.rows.count == 25)
    let items = try #require(tables.first { $0.id == "items" })
    #expect(items.rows.count { $0.contains(.text("deleted")) } == 2)
  }

  @Test("says that it is in order again once all are back")
  func mended() throws {
    var duty = try Self.emptied(3)
    try duty.type("Enter")
    duty.look(try Written.world(Written.snapshot(Self.row)).situation())
    #expect(duty.screen.contains("此问题已排除"))
  }

  @Test("files ahead of the clock are one row for each source, too, in both languages")
  func ahead() throws {
    for (language, words) in [(Language.zh, "2 个文件"), (.en, "2 files")] {
      var world = try Written.world(Written.snapshot(Self.row), Written.snapshot(Self.row))
      world.ahead = ["0.json", "1.json"].map { name in
        AheadFile(
          file: name, createdAt: DemonstrationWorld.now.adding(seconds: 3600),
          diagnostic: Diagnostic(
            severity: .warning, file: name, line: 1, column: 1,
            sentence: SnapshotFault.ahead(seconds: 3600, .earlier), excerpt: ""),
          lastGood: nil, due: DemonstrationWorld.now.adding(seconds: 3600))
      }
      var duty = DutySession(world.situation(), language: language)
      try duty.type("s")
      #expect(duty.line(words)?.contains("1.json") == true, "\(duty.screen)")
    }
  }
}
