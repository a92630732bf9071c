import CockpitCanvas
import CockpitJSON
import CockpitTestSupport
import CockpitWarehouse
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import DigitalCockpit

struct SessionTests {
  @Test("arrives at the first board with its first row in focus")
  func start() throws {
    let session = try DemonstrationWorld.session()
    #expect(session.place.page == .board("overview"))
    #expect(session.place.focus == session.foci.first)
  }

  @Test("opens the third indicator of a theme by 1 j j Enter and goes back by Esc")
  func drill() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1 j j Enter")
    let economy = session.catalogue.indicators(ofTheme: "economy")
    let series = try #require(session.place.page.as(DetailPage.self)).series
    #expect(series.indicator == economy[2].id)
    try session.type("Esc")
    #expect(session.place.page == .board("economy"))
    #expect(session.opened == .open(.detail(series)), "the focus is where it was")
    try session.type("Esc Esc")
    #expect(session.place.page == .board("overview"))
  }

  @Test("keeps the focus within the list, whatever is typed")
  func bounds() throws {
    var session = try DemonstrationWorld.session()
    try session.type("2 G j j PgDn")
    #expect(session.place.focus == session.foci.last)
    try session.type("g k k PgUp")
    #expect(session.place.focus == session.foci.first)
  }

  @Test("goes round the boards by Tab and back by Shift-Tab")
  func tabs() throws {
    var session = try DemonstrationWorld.session()
    let boards = session.catalogue.boards.count { $0.key != nil }
    for _ in 0..<boards { try session.type("Tab") }
    #expect(session.place.page == .board("overview"))
    try session.type("S-Tab")
    #expect(session.place.page == .board("wall"))
  }

  @Test("takes full-width keys of an input method left on as the keys")
  func fullWidth() throws {
    var session = try DemonstrationWorld.session()
    _ = session.handle(.key(.character("１")))
    #expect(session.place.page == .board("economy"))
    _ = session.handle(.key(.character("？")))
    #expect(session.isHelpShown)
  }

  @Test("any key closes the help and does nothing else")
  func help() throws {
    var session = try DemonstrationWorld.session()
    try session.type("? q")
    #expect(!session.isHelpShown)
    #expect(session.handle(.key(.character("q"))) == [.quit])
  }

  @Test("keeps the focus on the same indicator when figures change")
  func identity() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1 j j j")
    let focus = session.place.focus
    _ = session.handle(.situation(try DemonstrationWorld.world().situation()))
    #expect(session.place.focus == focus)
  }

  @Test("shows a file only from its creation on")
  func knownLater() throws {
    let row = """
      "observations": [{"indicator": "industry.output", "area": "330203", "period": "2026-10",
        "value": VALUE}]
      """
    let world = try Written.world(
      Written.snapshot(row.replacing("VALUE", with: "900")),
      Written.snapshot(
        row.replacing("VALUE", with: "955.2"), created: "2026-11-21T14:33:00+08:00"))
    var session = try DemonstrationWorld.session(world: world)
    #expect(session.readings["industry.output"]?.latest?.value == 900)
    let due = DemonstrationWorld.now.adding(seconds: 60)
    #expect(session.situation.nextDue == due)
    _ = session.handle(.clock(due))
    #expect(session.readings["industry.output"]?.latest?.value == 900, "the clock judges nothing")
    _ = session.handle(.situation(world.situation(at: due)))
    #expect(session.readings["industry.output"]?.latest?.value == 955.2)
  }

  @Test("opens an indicator that only snapshots define, and its series")
  func uncatalogued() throws {
    let world = try Written.world(
      Written.snapshot(
        """
        "indicators": [{"id": "x.people", "name": "人口", "unit": "人", "decimals": 0}],
        "areas": [{"code": "01", "name": "甲"}, {"code": "02", "name": "乙"}],
        "observations": [
          {"indicator": "x.people", "area": "01", "period": "2026-10", "value": 5},
          {"indicator": "x.people", "area": "02", "period": "2026-10", "value": 7}]
        """))
    var session = try DemonstrationWorld.session(world: world)
    try session.type("u Enter")
    #expect(session.place.page == .series("x.people"))
    try session.type("j Enter")
    #expect(
      session.place.page
        == .detail(SeriesKey(indicator: "x.people", area: "02", span: .single)))
    #expect(session.screen.contains("乙"))
  }

  @Test("finds a street by its name or pinyin initials, and opens what is known of it")
  func findsAreas() throws {
    for query in ["段塘", "dtjd", "duantang"] {
      var session = try DemonstrationWorld.session()
      try session.type("/ text:\(query) Enter")
      #expect(session.place.page == .area("330203007"), "\(query)")
    }
  }

  @Test("says in a banner which file was refused, why, and what stays in force")
  func banner() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b.json", line: 3, column: 1,
      sentence: "expected a number" as WrittenSentence,
      excerpt: "")
    let refusal = Refusal(
      file: "b.json", diagnostic: diagnostic, lastGood: DemonstrationWorld.now)
    let row = """
      "observations": [{"indicator": "industry.output", "area": "330203", "period": "2026-10",
        "value": 900}]
      """
    let world = try Written.world(Written.snapshot(row), refusals: [refusal])
    let session = try DemonstrationWorld.session(world: world)
    let lines = session.screen.split(separator: "\n")
    #expect(lines[1].hasPrefix("全部 "))
    let line = lines[2]
    #expect(line.contains("快照未采用 b.json:3:1 沿用 11-21 14:32 | expected a number"))
  }

  @Test("shows nothing as zero where nothing was reported")
  func empty() throws {
    let catalogue = try DemonstrationWorld.catalogue()
    let world = World(catalogue: catalogue)
    var session = try DemonstrationWorld.session(world: world)
    #expect(session.screen.contains("没有快照"))
    try session.type("1")
    #expect(session.screen.contains("缺"))
    #expect(!session.screen.contains("0.0"))
  }
}
