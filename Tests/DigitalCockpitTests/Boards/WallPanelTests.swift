import CockpitCanvas
import CockpitWarehouse
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

/// The board that is read from five metres.
struct WallPanelTests {
  private static func screen(
    _ size: Size, world: World? = nil, tier: GlyphTier = .full
  ) throws -> CellBuffer {
    var session = try DemonstrationWorld.session(size, world: world)
    try session.type("9")
    return session.view(glyphs: .of(tier)).flattened()
  }

  /// The names of the figures that a screen has, with their characters apart or not.
  private static func names(_ cells: CellBuffer) throws -> [String] {
    let catalogue = try DemonstrationWorld.session().catalogue
    let text = cells.plainText.filter { $0 != " " }
    let wall = try #require(catalogue.board("wall")?.panels.first)
    return wall.indicators.filter { id in
      catalogue.indicator(id).map { text.contains($0.name.zh) } ?? false
    }
  }

  @Test(
    "shows as many figures as there is room for: two at 80x24, nine at 200x60",
    arguments: [(80, 24, 2), (120, 39, 6), (160, 45, 6), (200, 60, 9)], GlyphTier.allCases)
  func adapts(_ screen: (columns: Int, rows: Int, figures: Int), tier: GlyphTier) throws {
    let (columns, rows, count) = screen
    let cells = try Self.screen(Size(columns: columns, rows: rows), tier: tier)
    #expect(try Self.names(cells).count == count)
    if count < 9 { #expect(cells.plainText.contains("+\(9 - count) 条")) }
    // Digits of seven rows are read at five metres.
    let mark: Character = tier == .ascii ? "#" : tier == .neutral ? "⣿" : "█"
    let high = cells.plainText.split(separator: "\n").count { $0.filter { $0 == mark }.count > 4 }
    #expect(high >= 12)
  }

  @Test("opens the figure in focus, goes on by pages where there are more, and takes clicks")
  func focus() throws {
    var session = try DemonstrationWorld.session(Size(columns: 120, rows: 39))
    try session.type("9")
    let wall = try #require(session.catalogue.board("wall")?.panels.first?.indicators)
    #expect(wall.count == 9 && session.place.focus?.id == wall[0])
    #expect(session.screen.contains("1/9 +3 条"))
    // Two beside one another, three below: down is two on, right is one on.
    try session.type("j l")
    #expect(session.place.focus?.id == wall[3])
    try session.type("Enter")
    #expect(session.place.page.as(DetailPage.self)?.series.indicator == wall[3])
    try session.type("Esc")
    #expect(session.place.focus?.id == wall[3])
    try session.type("G")
    #expect(session.screen.contains("9/9 +6 条"))
    let names = try wall.map { try #require(session.catalogue.indicator($0)?.name.zh) }
    let text = session.screen.filter { $0 != " " }
    #expect(
      names.dropFirst(6).allSatisfy(text.contains)
        && !names.prefix(6).contains(where: text.contains))
    let place = try #require(session.focus(at: Point(x: 90, y: 6)))
    #expect(place.id == wall[7])
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 90, y: 6))))
    #expect(session.place.focus?.id == wall[7])
    try session.type("Home")
    #expect(session.screen.contains("1/9 +3 条"))
    try session.type("z")
    #expect(session.message == "满屏切换：本页只有一栏")
  }

  private static func tile(_ rows: String, columns: Int = 60) throws -> (
    text: String, styles: String
  ) {
    let world = try Written.world(Written.snapshot("\"observations\": [\(rows)]"))
    let session = try DemonstrationWorld.session(world: world)
    let indicator = try #require(session.catalogue.indicator("economy.budget_revenue"))
    var canvas = Canvas(size: Size(columns: columns, rows: 12), glyphs: .of(.full))
    canvas.draw(
      WallPanel(context: session.context, indicators: [indicator], showsGood: true),
      in: canvas.bounds)
    return (canvas.cells.plainText, canvas.cells.stylePlane)
  }

  private static func row(_ period: String, _ value: String) -> String {
    """
    {"indicator": "economy.budget_revenue", "area": "330203", "period": "\(period)",
     "value": \(value)}
    """
  }

  @Test("draws a figure that is late hollow, and says since when")
  func late() throws {
    let tile = try Self.tile(Self.row("2026-05", "60.5"))
    #expect(tile.text.contains("▒▒"))
    #expect(!tile.text.contains("█"))
    #expect(tile.text.contains("应到"))
  }

  @Test("draws a question mark alone where there is no figure, with the word for it")
  func missing() throws {
    let session = try DemonstrationWorld.session(world: Written.world())
    let indicator = try #require(session.catalogue.indicator("economy.budget_revenue"))
    var canvas = Canvas(size: Size(columns: 60, rows: 12), glyphs: .of(.full))
    let wall = WallPanel(context: session.context, indicators: [indicator], showsGood: true)
    canvas.draw(wall, in: canvas.bounds)
    #expect(canvas.cells.plainText.contains("▒▒"))
    #expect(canvas.cells.plainText.contains("缺"))
    #expect(wall.lines.count == 1)
    #expect(wall.lines[0].contains("一般公共预算收入 ? 缺"))
  }

  @Test("fills the tile of a red light, and shows what is good only where a board asks for it")
  func states() throws {
    let session = try DemonstrationWorld.session()
    let context = session.context
    func styles(_ id: String, showsGood: Bool) throws -> String {
      let indicator = try #require(session.catalogue.indicator(id))
      var canvas = Canvas(size: Size(columns: 60, rows: 12), glyphs: .of(.full))
      canvas.draw(
        WallPanel(context: context, indicators: [indicator], showsGood: showsGood),
        in: canvas.bounds)
      return canvas.cells.stylePlane
    }
    let red = try styles("economy.fdi", showsGood: true)
    #expect(red.hasPrefix(String(repeating: String(repeating: "c", count: 60) + "\n", count: 12)))
    #expect(try styles("economy.budget_revenue", showsGood: true).contains("g = good"))
    #expect(try !styles("economy.budget_revenue", showsGood: false).contains("good"))
  }

  @Test("is said in words to those who do not see it")
  func spoken() throws {
    var session = try DemonstrationWorld.session()
    try session.type("9")
    let lines = session.shown.content.plainLines(at: session.now)
    #expect(lines.count == 10)
    #expect(lines[1].hasPrefix("地区生产总值 1263.0 亿元"))
    #expect(lines[1].contains("目标"))
  }
}
