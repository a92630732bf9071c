import CockpitCanvas
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

/// A cursor in charts of every kind, by keys and by the mouse.
struct ChartCursorTests {
  private func session(_ keys: String, _ size: Size = Size(columns: 120, rows: 40)) throws
    -> Session
  {
    var session = try DemonstrationWorld.session(size)
    try session.type(keys)
    return session
  }

  private func bottom(_ session: Session) -> String {
    String(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false)[session.size.rows - 1]
    )
  }

  @Test(
    "begins at the newest figure, with period, growth and basis, the year before, 序时 and target")
  func detail() throws {
    var session = try session("1 j j Enter c", Size(columns: 160, rows: 45))
    // The deviation comes first, then the curve.
    #expect(bottom(session).contains("序时差(百分点)  1-10月  -2.9点"))
    try session.type("j")
    let line = bottom(session)
    for part in [
      "1-10月 218.1 亿元", "+5.1%(可比口径)", "上年同期 209.8", "序时 225.8", "目标 271.0", "h l 移动", "Esc 返回",
    ] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
    try session.type("h")
    #expect(bottom(session).contains("1-9月 194.7 亿元"))
    try session.type("l l l")
    #expect(bottom(session).contains("缺"), "a month to come has no figure")
    try session.type("Home")
    #expect(bottom(session).contains("1-2月"))
    try session.type("j")
    #expect(bottom(session).contains("10月  23.4 亿元  上年同期"))
    try session.type("Esc")
    #expect(session.place.cursor == nil && session.place.page.as(DetailPage.self) != nil)
  }

  @Test("comes by h and l where nothing else moves that way, and says so at the ends")
  func arrows() throws {
    var session = try session("1 j j Enter Left")
    #expect(session.place.cursor != nil)
    #expect(bottom(session).contains("1-9月"))
    try session.type("G")
    let end = session.place.cursor
    try session.type("l")
    #expect(session.place.cursor == end)
    #expect(session.message?.hasPrefix("右移：已到尽头  ") == true)
    #expect(session.message?.hasSuffix("缺") == true, "what stands at the cursor stays")
  }

  @Test("lights what stands at the cursor, and no level across the chart")
  func lights() throws {
    // The deviation has a line of zero.
    let picture = try DemonstrationScreen(
      keys: "1 j j Enter c h", size: Size(columns: 160, rows: 45)
    ).picture()
    let lit = (0..<90).filter { x in
      (0..<22).contains { y in picture[x, y].style.isFocused && picture[x, y].glyph != .blank }
    }
    let column = try #require(lit.first)
    let cells = (0..<22).filter { picture[column, $0].style.isFocused }
    #expect(lit.count == 1 && cells.count == 1)
  }

  @Test("tells both figures of an overlay at any width, and drops keys and the title for them")
  func narrow() throws {
    for (columns, hasTitle, keys) in [
      (160, true, "h l 移动"), (120, false, "h l 移动"), (80, false, ""),
    ] {
      let session = try session(
        "1 Enter o 一般公共预算 Enter c", Size(columns: columns, rows: 39))
      let line = bottom(session)
      #expect(line.contains("地区生产总值 1,263.0 亿元  一般公共预算收入 112.62 亿元"), "\(line)")
      #expect(line.contains("叠加") == hasTitle)
      #expect(line.contains(keys) && line.contains("Esc 返回"), "\(line)")
    }
  }

  @Test("goes through the charts of a board and opens the indicator of one")
  func board() throws {
    var session = try session("c")
    #expect(bottom(session).contains("规上工业总产值  1-10月 991.1 亿元"))
    try session.type("j")
    #expect(bottom(session).contains("一般公共预算收入"))
    try session.type("Enter")
    #expect(session.screen.contains("[详情 一般公共预算收入]"))
    try session.type("Esc Esc")
    #expect(session.place.cursor == nil && session.place.page == .board("overview"))
    #expect(session.message == nil)
  }

  @Test(
    "draws a line at the cursor in every kind of chart, of every tier, and nothing beside the chart",
    arguments: [
      ("1 j j Enter", "c"), ("1 j j Enter", "c j"), ("1 j j Enter", "c j j"),
      ("5 j j j j j Enter", "c"), ("5 j j j j j Enter", "c j"), ("5 j j j j j Enter", "c j j"),
      ("4 Enter", "c"), ("", "c"), ("", "c j j"), ("1", "c"),
    ])
  func line(page: String, keys: String) throws {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 39), Size(columns: 160, rows: 45),
    ] {
      var session = try session(page, size)
      guard !session.shown.chartPanels.isEmpty else { continue }
      try session.type(keys)
      let reading = try #require(session.chartReading, "\(page) \(keys) at \(size)")
      #expect(reading.count > 1 && !reading.text.isEmpty, "\(page) \(keys) at \(size)")
      for tier in GlyphTier.allCases {
        let picture = session.view(glyphs: .of(tier)).flattened()
        #expect(picture.brokenInvariants().isEmpty)
        var other = session
        other.setCursor(nil)
        #expect(
          other.body(glyphs: .of(tier)).cells.stylePlane
            + other.body(glyphs: .of(tier)).cells.plainText
            != session.body(glyphs: .of(tier)).cells.stylePlane
            + session.body(glyphs: .of(tier)).cells.plainText, "\(page) \(keys) at \(size)")
      }
    }
  }

  @Test("goes to the point that is clicked")
  func mouse() throws {
    var session = try session("")
    let host = try #require(
      session.shown.layout(at: session.place, now: session.now, glyphs: .full).hosts.first)
    _ = session.handle(
      .mouse(MouseEvent(.press, at: Point(x: host.area.x + 8, y: host.area.y + 4))))
    let cursor = try #require(session.place.cursor)
    #expect(cursor.panel == host.panel && cursor.chart == 0)
    #expect(bottom(session).contains("规上工业总产值"))
    let early = session.chartReading?.position ?? -1
    _ = session.handle(
      .mouse(MouseEvent(.press, at: Point(x: host.area.maxX - 12, y: host.area.y + 4))))
    #expect((session.chartReading?.position ?? -1) > early)
  }

  @Test(
    "stays in the charts while a panel fills the screen, and reads no chart where there is none")
  func zoom() throws {
    var session = try session("1 j j Enter z c", Size(columns: 80, rows: 24))
    #expect(session.place.zoom != nil && session.chartReading != nil)
    try session.type("Esc")
    #expect(session.place.zoom != nil && session.place.cursor == nil)
    session = try self.session("7 c")
    #expect(session.message == "图上游标：屏幕上没有可逐点读数的图")
  }
}
