import CockpitCanvas
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Two moments, and two areas, beside each other.
struct SideBySideTests {
  private static let now = Instant(parsing: "2026-11-21T14:32:00+08:00") ?? Instant(seconds: 0)
  private static let then = Instant(parsing: "2026-11-20T14:32:00+08:00") ?? Instant(seconds: 0)

  private func row(
    _ id: String, _ value: Double, area: String = "330203", period: String = "2026-10"
  )
    -> String
  {
    #"{"indicator":"\#(id)","area":"\#(area)","period":"\#(period)","value":\#(value)}"#
  }

  private func file(_ rows: [String], _ created: String) -> String {
    Written.snapshot(
      #""observations":[\#(rows.joined(separator: ","))]"#,
      created: "2026-11-\(created):00+08:00")
  }

  /// Two figures, of which one was corrected since yesterday.
  private func world() throws -> World {
    try Written.world(
      file([row("industry.output", 955.2), row("economy.loans", 700)], "19T09:00"),
      file([row("industry.output", 960.3)], "21T09:00"))
  }

  private func replay(_ world: World, _ size: Size = Size(columns: 120, rows: 30)) throws -> Session
  {
    var session = Session(
      situation: world.situation(at: Self.now), strings: Strings(.zh), size: size)
    for case .look(let replay) in session.handle(.key(.character("{"))) {
      let situation = world.situation(at: replay.clock, knownUntil: replay.clock)
      _ = session.handle(
        .past(PastPicture(replay: replay, situation: situation, duty: DutyState())))
    }
    #expect(session.now == Self.then)
    return session
  }

  private func line(_ session: Session, _ name: String) -> [Substring] {
    session.screen.split(separator: "\n").first { $0.dropFirst().hasPrefix(name) }?
      .split(separator: " ") ?? []
  }

  @Test("a moment of the past beside now: what differs is first, with the difference and a mark")
  func moments() throws {
    var session = try replay(try world())
    try session.type(";")
    #expect(session.screen.contains("对照 11-20 14:32 | 现在"), "\(session.screen)")
    #expect(session.screen.contains("不同 1 项，共 2 项"))
    #expect(
      line(session, "规上工业总产值").suffix(4) == ["960.3", "+5.1", "1-10月", "改"],
      "\(session.screen)")
    #expect(line(session, "贷款余额").suffix(1) == ["0.0"] || !line(session, "贷款余额").contains("改"))
    let rows = session.screen.split(separator: "\n").map(String.init)
    let first = try #require(rows.firstIndex { $0.dropFirst().hasPrefix("规上工业总产值") })
    #expect(rows.firstIndex { $0.contains("700.0") }.map { $0 > first } == true)
  }

  @Test("what comes while it is shown is on the right")
  func live() throws {
    var world = try world()
    var session = try replay(world)
    try session.type(";")
    let text = file([row("industry.output", 970.4)], "21T14:32")
    let read = try SnapshotReader.read(
      Array(text.utf8), name: "9.json", catalogue: world.catalogue
    ).get()
    world.warehouse = try world.warehouse.adding(read.batch)
    let before = session.revision
    _ = session.handle(.situation(world.situation(at: Self.now.adding(seconds: 60))))
    #expect(session.screen.contains("970.4") && session.screen.contains("955.2"))
    #expect(session.revision > before, "the middle of the screen is drawn anew")
  }

  @Test("live, there is no other moment, and the key says so")
  func without() throws {
    var session = Session(
      situation: try world().situation(at: Self.now), strings: Strings(.zh),
      size: Size(columns: 100, rows: 30))
    try session.type(";")
    #expect(session.message?.contains("没有在回放") == true, "\(session.message ?? "")")
  }

  @Test(
    "two areas: i takes the next one on the right, and a figure of another period has no difference"
  )
  func areas() throws {
    let world = try Written.world(
      file(
        [
          row("people.hotline_calls", 30, area: "330203001", period: "2026-11-20"),
          row("people.hotline_calls", 44, area: "330203002", period: "2026-11-20"),
          row("people.hotline_calls", 50, area: "330203003", period: "2026-11-19"),
        ], "21T09:00"))
    var session = Session(
      situation: world.situation(at: Self.now), strings: Strings(.zh),
      size: Size(columns: 120, rows: 30))
    session.visit(.area("330203001"), focus: nil)
    try session.type(";")
    #expect(line(session, "12345工单受理量").contains("+14"), "\(session.screen)")
    try session.type("i")
    #expect(line(session, "12345工单受理量").contains("50"), "\(session.screen)")
    #expect(!line(session, "12345工单受理量").contains("+20"))
    #expect(line(session, "12345工单受理量").contains("11-20|11-19"), "\(session.screen)")
    try session.type("i")
    #expect(line(session, "12345工单受理量").contains("44"), "its own side is passed over")
    try session.type("I")
    #expect(line(session, "12345工单受理量").contains("50"))
  }
}
