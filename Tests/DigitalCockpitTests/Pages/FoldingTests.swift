import CockpitCanvas
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

/// Screens below 80x24: fewer panels, and whatever has no room is counted.
struct FoldingTests {
  private func lines(_ keys: String, _ size: Size) throws -> [Substring] {
    try DemonstrationScreen(keys: keys, size: size).picture().plainText
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("is a strip of the themes at 40x10, with what is left out in numbers")
  func strip() throws {
    let lines = try lines("", Size(columns: 40, rows: 10))
    #expect(lines[0].hasPrefix("海曙数字驾驶舱  [总览]"))
    #expect(lines[0].contains("示例数据 14:32"))
    #expect(lines[1] == "全部 未达6 | 数据 5 +1 | 快照2分前")
    #expect(lines[2].hasPrefix("─ 五大主题 ─"))
    #expect(lines[2].contains("栏"))
    for theme in ["经济发展", "产业运行", "城市治理", "社情民意", "安全应急"] {
      #expect(lines.contains { $0.contains(theme) }, "\(theme)")
    }
    #expect(lines[9].contains("? 帮助  q 退出"))
  }

  /// The screens that no overlay hides.
  private static let pages = PageGoldenTests.screens.filter {
    !["help", "provenance", "filter"].contains($0.name)
  }

  @Test(
    "names the screen and the way out at every size",
    arguments: pages,
    [Size(columns: 40, rows: 10), Size(columns: 60, rows: 15), Size(columns: 80, rows: 24)])
  func chrome(screen: PageGoldenTests.Screen, size: Size) throws {
    let lines = try lines(screen.keys, size)
    // In the mode of simulations its mark stands in the place of the name.
    #expect(lines[0].contains("海曙") || lines[0].hasPrefix("【模拟】["))
    #expect(lines[0].contains("示例数据"))
    #expect(lines[0].contains("]") || lines[0].contains("…"), "\(lines[0])")
    #expect(lines[size.rows - 1].hasSuffix("? 帮助  q 退出"))
  }

  @Test("counts the panels of a board that have no room")
  func panels() throws {
    let world = try DemonstrationWorld.world()
    var hidden = 0
    for board in world.catalogue.boards {
      for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
        var session = try DemonstrationWorld.session(size)
        session.go(to: .board(board.id))
        let panels = session.shown.layout(at: session.place, now: session.now, glyphs: .full).panels
        let own = board.panels.count - panels.count
        #expect(session.screen.contains("+\(own) 栏") == (own > 0))
        hidden += own
      }
    }
    #expect(hidden > 0, "some board has more than there is room for")
  }

  @Test("counts the kinds of a type of records where their table has no room")
  func kinds() throws {
    let lines = try lines("/ text:event Enter", Size(columns: 60, rows: 10))
    #expect(lines.contains { $0.hasPrefix("─ 类别 ─") })
    #expect(lines.contains { $0.hasSuffix("+8 条") })
  }

  @Test("reaches every fact of a detail page by paging")
  func facts() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    try session.type("1 Enter")
    #expect(session.screen.contains("PgDn Space 下翻页"))
    var seen = session.screen
    for _ in 0..<4 {
      try session.type("Space")
      seen += session.screen
    }
    for label in ["最新值", "位次", "上年同期", "口径", "编号", "说明"] {
      #expect(seen.contains("\n\(label) "), "\(label)")
    }
    try session.type("PgUp PgUp PgUp PgUp")
    #expect(session.screen.contains("\n最新值 "))
  }
}
