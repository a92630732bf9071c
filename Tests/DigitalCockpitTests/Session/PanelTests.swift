import CockpitCanvas
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// Panels on screens of any size: none is out of reach, and rows are not left blank for nothing.
struct PanelTests {
  /// The pages that no overlay hides.
  private static let pages = PageGoldenTests.screens.filter {
    !["help", "provenance", "filter"].contains($0.name)
  }

  @Test("keeps the main panel and the charts of the overview one row short of the plan")
  func oneRowShort() throws {
    let short = try DemonstrationScreen(keys: "", size: Size(columns: 120, rows: 39)).picture()
    for title in ["五大主题", "要情", "督办", "数据源", "走势"] {
      #expect(short.plainText.contains("─ \(title)"), "\(title)")
    }
    #expect(Self.blankRows(of: short, in: Rect(x: 0, y: 3, width: 120, height: 34)) <= 1)
    let whole = try DemonstrationScreen(keys: "", size: Size(columns: 120, rows: 40)).picture()
    #expect(short.plainText.split(separator: "\n")[9] == whole.plainText.split(separator: "\n")[9])
  }

  @Test(
    "shows the charts and figures of what is in focus below a list that has the screen alone",
    arguments: [
      Size(columns: 120, rows: 39), Size(columns: 160, rows: 45), Size(columns: 200, rows: 60),
    ])
  func preview(size: Size) throws {
    let first = try DemonstrationScreen(keys: "1 z", size: size).picture().plainText
    #expect(first.contains("\n─ 地区生产总值 ─"))
    #expect(first.contains("─ 历次数值(亿元) ─"))
    #expect(first.contains(/1-3季度 +1,263\.0 +\+6\.0% +初/))
    #expect(first.contains("居民消费价格(宁波市)"), "the list is whole")
    let next = try DemonstrationScreen(keys: "1 z j", size: size).picture().plainText
    #expect(next.contains("\n─ 第三产业增加值 ─") && next.contains("950.5"))
    // A list of no figures has nothing to show.
    let records = try DemonstrationScreen(keys: "r z", size: size).picture().plainText
    #expect(!records.contains("历次数值"))
  }

  @Test(
    "fills the room beside what is wrong with a figure and below the facts of one",
    arguments: ["s", "1 j Enter", "1 j j j j Enter"])
  func figures(keys: String) throws {
    for size in [Size(columns: 160, rows: 45), Size(columns: 200, rows: 60)] {
      let picture = try DemonstrationScreen(keys: keys, size: size).picture()
      #expect(picture.plainText.contains("─ 历次数值("), "\(size)")
      guard size.rows < 60 || keys == "s" else { continue }
      // The lower right quarter, without the rows at the foot.
      let corner = Rect(
        x: size.columns * 2 / 3, y: size.rows / 2, width: size.columns / 3,
        height: size.rows / 2 - 2)
      #expect(Self.blankRows(of: picture, in: corner) <= Self.mostBlank, "\(size)")
    }
  }

  /// A list that is longer than this is cut where it has no room.
  private static let mostBlank = 6

  @Test(
    "leaves few rows blank while a panel has no room or a list is cut, at any size",
    arguments: pages)
  func blankRows(_ screen: PageGoldenTests.Screen) throws {
    var random = Sweep.generator("blank \(screen.name)")
    var session = try screen.at().session()
    for size in Sweep.sizes(
      upTo: Size(columns: 220, rows: 70), count: Sweep.count(gate: 24, soak: 400), using: &random)
      + [Size(columns: 80, rows: 24), Size(columns: 120, rows: 39), Size(columns: 160, rows: 44)]
    where size.columns >= 40 && size.rows >= 10 {
      _ = session.handle(.resize(size))
      let layout = session.shown.layout(at: session.place, now: session.now, glyphs: .full)
      let body = ScreenLayout(size, session.context.chromeRows).body
      let picture = session.body(glyphs: .full).cells
      guard session.shown.isCut || Self.hasCutList(layout) else { continue }
      var halves = [body]
      for case .divider(let divider) in layout.pieces {
        halves = [
          Rect(x: body.x, y: body.y, width: divider.x, height: body.height),
          Rect(
            x: divider.maxX, y: body.y, width: body.maxX - divider.maxX, height: body.height),
        ]
      }
      let blank = halves.map { Self.blankRows(of: picture, in: $0) }.min() ?? 0
      #expect(blank <= Self.mostBlank, "\(screen.name) at \(size) leaves \(blank) rows blank")
    }
  }

  private static func hasCutList(_ layout: PageLayout) -> Bool {
    layout.pieces.contains { piece in
      guard case .table(let table, _, let area) = piece else { return false }
      let drawn = table.drawn(
        focused: nil, height: area.height, now: DemonstrationWorld.now, .full)
      return drawn.visibleRows(height: area.height).count < table.rows.count
    }
  }

  /// The rows at the end of an area in which nothing stands.
  private static func blankRows(of picture: CellBuffer, in area: Rect) -> Int {
    (area.y..<area.maxY).reversed().prefix { y in
      (area.x..<area.maxX).allSatisfy { picture[$0, y].glyph == .blank }
    }.count
  }

  @Test("brings each panel of each page onto a screen of its own by z and )", arguments: pages)
  func reach(_ screen: PageGoldenTests.Screen) throws {
    for size in [
      Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 39),
    ] {
      var session = try screen.at(size).session()
      let all = session.shown.content.zoomable
      guard session.shown.hasZoom else {
        #expect(all.isEmpty || all == session.shown.panels.filter(all.contains) && all.count == 1)
        try session.type("z")
        #expect(session.place.zoom == nil && session.message == "满屏切换：本页只有一栏")
        continue
      }
      try session.type("z")
      var seen: [Int] = []
      var titles: [String] = []
      for _ in all {
        let zoom = try #require(session.place.zoom)
        seen.append(zoom)
        let place = try #require(all.firstIndex(of: zoom)) + 1
        let title = try #require(
          session.screen.split(separator: "\n").first { $0.contains("─ \(place)/\(all.count) ") },
          "\(screen.name) at \(size)")
        titles.append(String(title.drop { $0 != "/" }.dropFirst(2)))
        #expect(!session.screen.contains("满屏切换"), "it is what z did")
        #expect(session.shown.panels == [zoom])
        try session.type(")")
      }
      #expect(Set(seen) == Set(all), "\(screen.name) at \(size)")
      #expect(Set(titles).count == all.count, "\(titles)")
      try session.type("( Esc")
      #expect(session.place.zoom == nil)
    }
  }

  @Test("shows one panel alone, opens what is in focus there and comes back to it")
  func alone() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    let before = session.screen
    #expect(before.contains("栏(z 看)"))
    try session.type("z")
    #expect(session.screen.contains("─ 1/8 五大主题  ( ) 换栏 z 还原 ─"))
    #expect(!session.screen.contains("督办(只列"))
    try session.type(") j Enter")
    #expect(session.place.page.as(DetailPage.self) != nil)
    #expect(session.place.zoom == nil, "another page shows all its panels")
    try session.type("Esc")
    #expect(session.screen.contains("─ 2/8 要情  "))
    #expect(session.place.focus?.panel == 1)
    try session.type("Esc")
    #expect(session.place.zoom == nil && session.screen.contains("督办"))
    try session.type("z z")
    #expect(session.screen == before)
  }

  @Test("goes from panel to panel on the screen, and to what has no room alone")
  func walk() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    #expect(session.place.focus?.panel == 0)
    try session.type(")")
    #expect(session.place.focus?.panel == 2 && session.place.zoom == nil)
    try session.type("(")
    #expect(session.place.focus?.panel == 0)
    session = try DemonstrationWorld.session(Size(columns: 40, rows: 10))
    try session.type(")")
    #expect(session.place.zoom == 1, "only one panel has room")
    session = try DemonstrationWorld.session()
    try session.type("7 z")
    #expect(session.message == "满屏切换：本页只有一栏")
  }

  @Test("says which row of how many is in focus where a list is cut")
  func position() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    try session.type("7 PgDn j j j")
    #expect(session.screen.contains(" 14/181 +"))
    try session.type("G")
    #expect(session.screen.contains(" 181/181 +"))
  }

  @Test("scrolls a list of which no row can be in focus")
  func plainList() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 10))
    let matrix = try #require(
      session.shown.content.panels.firstIndex { $0.table?.id == "matrix" })
    try session.type("z")
    while session.place.zoom != matrix { try session.type(")") }
    let first = session.screen
    try session.type("Space")
    #expect(session.screen != first)
    #expect(session.screen.contains("-6/6 "))
    try session.type("Space")
    #expect(session.message == "下翻页：已到尽头")
  }

  @Test("drops the age of the newest snapshot last", arguments: 12...100)
  func age(columns: Int) throws {
    let session = try DemonstrationWorld.session(Size(columns: columns, rows: 24))
    let line = session.screen.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(line.contains(columns < 63 ? "2分前" : columns < 82 ? "快照2分前" : "(2分前)"), "\(line)")
    #expect(columns < 24 || line.hasPrefix("全部 未达6"), "\(line)")
  }
}

/// Where one is in another region, and why a key does nothing.
struct RegionWayTests {
  private func session() throws -> (Session, home: Situation, away: Situation) {
    let home = try DemonstrationWorld.situation()
    let away = World(catalogue: try EmbeddedCatalogue.of("zhejiang")).situation()
    return (try DemonstrationWorld.session(), home, away)
  }

  @Test("goes back from another region by Esc, to where one was")
  func back() throws {
    var (session, home, away) = try session()
    try session.type("1 j j Enter")
    let before = session.place
    _ = session.handle(.situation(away))
    #expect(session.message == "当前位置：浙江省 总览  Esc 回海曙区")
    #expect(session.hasWayBack)
    try session.type("8")
    #expect(session.handle(.key(.escape)).isEmpty)
    #expect(session.place.page == .board("overview"))
    #expect(session.handle(.key(.escape)) == [.region("haishu")])
    _ = session.handle(.situation(home))
    #expect(session.place == before)
    #expect(session.message == "当前位置：海曙区 详情 规上工业增加值")
    try session.type("0")
    #expect(!session.hasWayBack)
  }

  @Test("says by 0 which board of which region is shown, and by other digits which there are")
  func digits() throws {
    var (session, _, away) = try session()
    try session.type("0")
    #expect(session.message == "当前位置：海曙区 总览")
    _ = session.handle(.situation(away))
    try session.type("0")
    #expect(session.message == "当前位置：浙江省 总览  Esc 回海曙区")
    let example = World(catalogue: try ProjectPacks.example()).situation()
    _ = session.handle(.situation(example))
    try session.type("2")
    #expect(session.message == "看板：本区域没有这个看板，有 0 1 3")
  }

  @Test(
    "says on the bottom line why a key changes nothing",
    arguments: [
      ("%", "% 键没有用途，按 ? 看全部键"), ("F6", "F6 键没有用途，按 ? 看全部键"),
      ("x", "转办：本页没有这一操作"), ("k", "上移：已到尽头"),
      ("G G", "最后一项：已到尽头"), ("s s", "数据：已在本页"), ("u", "未编目：收到的数据都在指标目录内"),
      ("Esc", "返回：已经在起点"),
    ])
  func nothing(keys: String, message: String) throws {
    var session = try DemonstrationWorld.session()
    try session.type(keys)
    #expect(session.message == message)
    #expect(session.screen.contains(message))
  }
}
