import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording
import Testing

@testable import CockpitValues
@testable import DigitalCockpit

struct SessionFilterTests {
  private func filtered(_ query: String, _ more: String = "") throws -> Session {
    var session = try DemonstrationWorld.session()
    try session.type("= \(query) Enter \(more)")
    return session
  }

  @Test("narrows each list to the group that = chooses, and says so on every screen")
  func narrows() throws {
    var session = try filtered("domain:service", "7")
    #expect(session.context.filter?.group.key == Group.Key(.domain, "service"))
    #expect(session.screen.contains("筛选 领域=公共服务 47/181"))
    let systems = session.foci.compactMap { session.catalogue.system($0.id) }
    #expect(systems.count == 47)
    #expect(systems.allSatisfy { $0.domain == "service" })
    try session.type("8")
    #expect(session.screen.contains("筛选 领域=公共服务"))
    #expect((1..<20).contains(session.shown.content.narrowed?.shown ?? 0))
    try session.type("Enter")
    #expect(session.screen.contains("筛选 领域=公共服务"))
  }

  @Test("survives boards and goes by = or, on a board, by Esc")
  func cleared() throws {
    var session = try filtered("theme:city", "1 Tab 7")
    #expect(session.context.filter != nil)
    try session.type("=")
    #expect(session.context.filter == nil)
    #expect(session.find == nil)
    session = try filtered("theme:city", "7 Enter Esc")
    #expect(session.context.filter != nil, "Esc left the page")
    try session.type("Esc")
    #expect(session.context.filter == nil)
    #expect(session.place.page == .board("systems"), "the board stays")
    try session.type("Esc")
    #expect(session.place.page == .board("overview"))
  }

  @Test("leaves what stood before where = is left by Esc")
  func escaped() throws {
    var session = try DemonstrationWorld.session()
    try session.type("7 = Esc")
    #expect(session.context.filter == nil && session.find == nil)
    #expect(session.place.page == .board("systems"))
  }

  @Test("offers all six ways of grouping, with the fifteen fields and the seven economies")
  func offered() throws {
    let groups = try DemonstrationWorld.catalogue().groups
    func count(_ axis: GroupAxis) -> Int { groups.count { $0.key.axis == axis } }
    #expect(GroupAxis.allCases.map(count) == [5, 6, 15, 7, 5, 4])
    let fields = groups.filter { $0.key.axis == .field }.map(\.name.zh)
    #expect(
      fields == [
        "党的建设", "人大工作", "政协工作", "纪检监察", "宣传思想", "统战工作", "经济调节", "市场监管",
        "社会治理", "公共服务", "乡村振兴", "科技创新", "群团工作", "机关运行", "镇(乡)街工作",
      ])
  }

  @Test("groups by the kind of source as the snapshots say it")
  func sources() throws {
    let session = try filtered("source:sensor", "5")
    let board = try #require(session.catalogue.board("safety"))
    let shown = session.context.indicators(of: try #require(board.panels.first))
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { if case .interval = $0.frequency { true } else { false } })
  }

  @Test("narrows the counts of the themes in exports as on the screen")
  func themes() throws {
    var session = try DemonstrationWorld.session()
    let board = try #require(session.catalogue.boards.first)
    func counts() -> [ScreenTable.Field] {
      BoardPage(board.id).content(in: session.context).tables.first { $0.id == "themes" }?
        .rows.map { $0[2] } ?? []
    }
    let all = counts()
    try session.type("= domain:market Enter")
    #expect(!all.isEmpty && counts() != all)
    let summaries = session.catalogue.themes.map { theme in
      session.context.coreCounts { $0.theme == theme.id }
    }
    #expect(counts() == summaries.map { .integer($0.total) })
  }

  @Test("says where it does not narrow what is shown")
  func notHere() throws {
    var session = try DemonstrationWorld.session()
    try session.type("= domain:market Enter")
    #expect(!session.screen.contains("本页不筛选"))
    session.open(.map)
    #expect(session.screen.contains("筛选 领域=市场监管，本页不筛选"))
    session.open(.records)
    #expect(session.screen.contains("本页不筛选"))
  }

  @Test("says that nothing passes where nothing does")
  func nothing() throws {
    let session = try filtered("field:united", "7")
    #expect(session.screen.contains("0/181"))
    #expect(session.screen.contains("筛选后没有条目"))
    #expect(session.foci.isEmpty)
  }

  @Test("stays visible on the lowest screens")
  func low() throws {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 60, rows: 12), Size(columns: 60, rows: 3),
    ] {
      var session = try DemonstrationWorld.session(size)
      try session.type("= domain:market Enter 7")
      #expect(session.screen.contains("筛选 领域=市场监管") || size.rows == 3, "\(size)")
    }
  }

  @Test("follows the figures: what a source begins to report joins its group")
  func live() throws {
    let row = """
      "observations": [{"indicator": "economy.gdp", "area": "330203", "period": "2026-Q3",
        "value": 900}]
      """
    var session = try DemonstrationWorld.session(
      world: try Written.world(Written.snapshot(#""records": []"#)))
    try session.type("= source:government Enter")
    #expect(session.context.filter?.indicators == [])
    let text = Written.snapshot(row).replacing(
      #""name": "海曙区统计局"}"#, with: #""name": "海曙区统计局", "kind": "government"}"#)
    _ = session.handle(.situation(try Written.world(text).situation()))
    #expect(session.context.filter?.indicators == ["economy.gdp"])
  }
}
