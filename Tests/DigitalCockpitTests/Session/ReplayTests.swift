import CockpitCanvas
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Screens of the past: stepping through snapshots, and what is live meanwhile.
struct ReplayTests {
  private static let now = Instant(parsing: "2026-11-21T14:32:00+08:00") ?? Instant(seconds: 0)

  private static func moment(_ text: String) -> Instant {
    Instant(parsing: "2026-11-\(text):00+08:00") ?? Instant(seconds: 0)
  }

  /// A figure of October that was corrected twice.
  private static func world() throws -> World {
    func file(_ value: Double, _ created: String) -> String {
      Written.snapshot(
        #""observations":[{"indicator":"industry.output","area":"330203","period":"2026-10","value":\#(value)}]"#,
        created: "2026-11-\(created):00+08:00")
    }
    return try Written.world(
      file(900.1, "19T09:00"), file(955.2, "20T09:00"), file(960.3, "21T09:00"))
  }

  private let world: World
  private var session: Session

  init() throws {
    world = try Self.world()
    session = Session(
      situation: world.situation(at: Self.now), strings: Strings(.zh),
      size: Size(columns: 100, rows: 30))
    session.visit(.series("industry.output"), focus: nil)
  }

  /// Types keys, and shows the past that is asked for.
  private mutating func type(_ script: String) throws {
    for key in try KeyScript.parse(script).keys {
      for case .look(let replay) in session.handle(.key(key)) { answer(replay) }
    }
  }

  private mutating func answer(_ replay: Replay) {
    let then = world.situation(at: replay.clock, knownUntil: replay.clock)
    let situation =
      replay.isHindsight
      ? world.situation(at: replay.clock, knownUntil: session.liveClock) : then
    _ = session.handle(
      .past(
        PastPicture(
          replay: replay, situation: situation, duty: DutyState(),
          then: replay.isHindsight ? then : nil)))
  }

  @Test("[ goes back snapshot by snapshot, ] on again, and after the last one all is live")
  mutating func snapshots() throws {
    #expect(session.screen.contains("960.3") && !session.screen.contains("回放"))
    try type("[")
    #expect(session.context.replay == Replay(clock: Self.moment("21T09:00")))
    #expect(session.screen.contains("960.3"))
    try type("[")
    #expect(session.context.replay?.clock == Self.moment("20T09:00"))
    #expect(session.screen.contains("955.2") && !session.screen.contains("960.3"))
    try type("[ [")
    #expect(session.context.replay?.clock == Self.moment("19T09:00"))
    #expect(session.message == "回放前一快照：没有更早的快照")
    #expect(session.screen.contains("900.1"))
    try type("] ]")
    #expect(session.context.replay?.clock == Self.moment("21T09:00"))
    try type("]")
    #expect(session.context.replay == nil && session.screen.contains("960.3"))
  }

  @Test("{ goes back a day at the same time of day, and K shows what is known now of then")
  mutating func days() throws {
    try type("{")
    #expect(session.context.replay == Replay(clock: Self.moment("20T14:32")))
    #expect(session.screen.contains("955.2") && session.screen.contains("当时所知"))
    try type("K")
    #expect(session.context.replay?.isHindsight == true)
    #expect(session.context.now == Self.moment("20T14:32"))
    #expect(session.screen.contains("960.3") && session.screen.contains("现在所知"))
    // What was known then stands beside it, and a mark in every list.
    #expect(session.screen.contains("亿元   改"), "\(session.screen)")
    try type("Enter")
    #expect(session.screen.contains("1-10月 955.2 亿元"), "\(session.screen)")
    try type("Esc")
    try type("K }")
    #expect(session.context.replay == nil)
  }

  @Test("the bar across the top says that it is the past, and of when, at every width")
  mutating func bar() throws {
    try type("[ [")
    for columns in [160, 100, 80, 60, 40] {
      _ = session.handle(.resize(Size(columns: columns, rows: 24)))
      let line = session.screen.split(separator: "\n").first ?? ""
      #expect(line.contains("回放") && line.contains("09:00"), "\(columns)")
    }
  }

  @Test("invented figures of the past are said to be invented, at every width")
  mutating func invented() throws {
    let now = DemonstrationWorld.now
    session = try DemonstrationWorld.session()
    session.isInvented = true
    for key in try KeyScript.parse("{").keys {
      for case .look(let replay) in session.handle(.key(key)) {
        let situation = try DemonstrationWorld.world().situation(
          at: replay.clock, knownUntil: replay.clock)
        _ = session.handle(
          .past(PastPicture(replay: replay, situation: situation, duty: DutyState())))
      }
    }
    #expect(session.now == now.adding(seconds: -86_400))
    for columns in [160, 80, 40] {
      _ = session.handle(.resize(Size(columns: columns, rows: 24)))
      let line = session.screen.split(separator: "\n").first ?? ""
      #expect(line.contains("回放") && line.contains("示例数据"), "\(columns)")
    }
  }

  @Test("what goes on meanwhile is shown again with \\, and the bar tells its clock")
  mutating func live() throws {
    try type("[ [")
    let later = Self.now.adding(seconds: 60)
    _ = session.handle(.clock(later))
    #expect(session.now == Self.moment("20T09:00") && session.liveClock == later)
    #expect(session.screen.contains("实时 14:33"))
    // A clock that was given is not that of now.
    session.isClockGiven = true
    #expect(session.screen.contains("指定 14:33") && !session.screen.contains("实时"))
    session.isClockGiven = false
    var next = world
    let text = Written.snapshot(
      #""observations":[{"indicator":"industry.output","area":"330203","period":"2026-10","value":970.4}]"#,
      created: "2026-11-21T14:32:30+08:00")
    let read = try SnapshotReader.read(
      Array(text.utf8), name: "9.json", catalogue: next.catalogue
    ).get()
    next.warehouse = try next.warehouse.adding(read.batch)
    _ = session.handle(.situation(next.situation(at: later)))
    #expect(session.screen.contains("955.2") && !session.screen.contains("970.4"))
    try type("\\")
    #expect(session.screen.contains("970.4") && session.now == later)
    #expect(session.context.replay == nil)
  }

  @Test(
    "nobody acts in the past, nor while it is on its way, and what was asked for before is taken in for later"
  )
  mutating func deeds() throws {
    var evening = try FloodEvening()
    evening.session.isInvented = true
    try evening.type("S text:张三 Space text:防汛办 Enter a c 4")
    let request = evening.session.handle(.key(.enter))
    evening.session.deedDialog?.isWaiting = false
    evening.session.deedDialog = nil
    let asked = evening.session.handle(.key(.character("[")))
    #expect(request.count == 1 && asked.count == 1)
    for key in ["c", "n", "z", "x"] {
      #expect(evening.session.handle(.key(.character(Character(key)))).isEmpty)
      #expect(evening.session.deedDialog == nil, "\(key)")
    }
    _ = evening.session.handle(.key(.character("c")))
    #expect(evening.session.message == "确认：回放中不能处置，按 \\ 结束回放")
    // Whatever is in focus there, and where nothing is.
    for (page, key) in [("d", "c"), ("s", "c"), ("w", "c"), ("d G", "c"), ("d", "i")] {
      try evening.type(page)
      _ = evening.session.handle(.key(.character(Character(key))))
      #expect(evening.session.message?.hasSuffix("回放中不能处置，按 \\ 结束回放") == true, "\(page)")
    }
    let live = DutyState(queues: evening.queues, notice: .replay(.isLive))
    _ = evening.session.handle(.duty(live, .done))
    #expect(evening.session.duty.notice == nil && evening.session.liveDuty.notice != nil)
    try evening.type("\\")
    #expect(evening.session.duty.notice != nil)
  }

  @Test("boards that come one after the other show what is live")
  mutating func rotation() throws {
    try type("[")
    #expect(session.context.replay != nil)
    session.rotate(every: 5)
    _ = session.handle(.uptime(500))
    #expect(session.context.replay == nil)
    try type("[ ")
    for key in try KeyScript.parse("F5").keys { _ = session.handle(.key(key)) }
    #expect(session.context.replay == nil)
  }

  @Test("the bar has what the page is and what is live, wherever there is room for it")
  mutating func barParts() throws {
    try type("[ [")
    for (columns, parts) in [
      (100, ["[序列 规上工业总产值]", "海曙区", "实时 14:32"]), (80, ["[序列 规上工业总产值]", "实时 14:32"]),
      (60, ["[序列 规上工业总产值]"]), (40, ["09:00"]),
    ] {
      _ = session.handle(.resize(Size(columns: columns, rows: 24)))
      let line = String(session.screen.split(separator: "\n").first ?? "")
      for part in parts { #expect(line.contains(part), "\(columns): \(line)") }
    }
  }

  @Test("what was known then and what is known now are exported to two files")
  mutating func exportNames() throws {
    try type("{")
    let then = session.exportName(.text)
    try type("K")
    #expect(session.exportName(.text) != then)
    #expect(session.exportName(.text).hasSuffix("20261120T1432-known-20261121T1432.txt"))
  }

  @Test("a look that came too late is passed over, and keys before it counted")
  mutating func late() throws {
    let script = try KeyScript.parse("[ [").keys
    var asked: [Replay] = []
    for key in script {
      for case .look(let replay) in session.handle(.key(key)) { asked.append(replay) }
    }
    #expect(asked.map(\.clock) == [Self.moment("21T09:00"), Self.moment("20T09:00")])
    answer(asked[0])
    #expect(session.context.replay == nil)
    answer(asked[1])
    #expect(session.context.replay?.clock == Self.moment("20T09:00"))
  }

  @Test("what comes meanwhile may be of the moment that is shown: it is asked for anew")
  mutating func news() throws {
    try type("[")
    let asked = try #require(session.context.replay)
    let effects = session.handle(.situation(world.situation(at: Self.now.adding(seconds: 60))))
    #expect(effects == [.look(asked)])
    #expect(session.context.replay == asked, "and the past stays on the screen until it is there")
  }

  @Test("of figures that are invented for each moment only what is known now changes")
  mutating func inventedNews() throws {
    session.isInvented = true
    try type("[")
    let next = SessionEvent.situation(world.situation(at: Self.now.adding(seconds: 60)))
    #expect(session.handle(next) == [])
    try type("K")
    #expect(session.handle(next) == [.look(try #require(session.context.replay))])
  }

  @Test("files of invented figures are files: one steps through them as through others")
  mutating func demonstrationFiles() throws {
    let world = try Written.world(
      ["19T09:00", "20T09:00"].map {
        Written.snapshot(
          #""demonstration":true,"observations":[{"indicator":"industry.output","area":"330203","period":"2026-10","value":9}]"#,
          created: "2026-11-\($0):00+08:00")
      })
    var session = Session(
      situation: world.situation(at: Self.now), strings: Strings(.zh),
      size: Size(columns: 100, rows: 30))
    #expect(session.situation.isDemonstration)
    #expect(
      session.handle(.key(.character("["))) == [.look(Replay(clock: Self.moment("20T09:00")))])
  }

  @Test("back from the past the line says that all is live again")
  mutating func saysLive() throws {
    try type("[ \\")
    #expect(session.message?.contains("回放已结束") == true, "\(session.message ?? "")")
  }

  @Test("@ goes to a moment that is typed, says what it takes it for, and refuses what is none")
  mutating func jumps() throws {
    try type("@")
    #expect(session.screen.contains("回放到某时刻"))
    try type("text:11-20 Space text:10:00")
    #expect(session.screen.contains("> 2026-11-20 10:00:00"))
    try type("Enter")
    #expect(session.context.replay == Replay(clock: Self.moment("20T10:00")))
    #expect(session.screen.contains("955.2"))
    try type("@ text:十五五")
    #expect(session.screen.contains("> 2026-01-01 23:59:59"), "the name of an occasion")
    try type("Esc @ text:２５：００ Enter")
    #expect(session.screen.contains("看不出是哪一时刻"))
    try type("C-u text:2026-11-22 Enter")
    #expect(session.screen.contains("这一时刻还没到"))
    try type("C-u text:11-01 Enter")
    #expect(session.screen.contains("没有更早的快照"))
    try type("Esc")
    #expect(session.context.replay?.clock == Self.moment("20T10:00"))
    try type("\\")
    #expect(session.context.replay == nil)
  }

  @Test("nothing can be done in the past, and forward of now there is nothing")
  mutating func nothing() throws {
    try type("]")
    #expect(session.replay == nil && session.message?.contains("没有在回放") == true)
    try type("\\")
    #expect(session.message?.contains("没有在回放") == true)
    try type("[ q")
    #expect(session.replay == nil, "who leaves is asked about what is live")
  }
}
