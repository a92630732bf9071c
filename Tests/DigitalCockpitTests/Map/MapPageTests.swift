import CockpitCanvas
import CockpitJudgement
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import CockpitWarehouse
@testable import DigitalCockpit

struct MapPageTests {
  @Test("opens with the indicator that the screen is about")
  func indicator() throws {
    var session = try DemonstrationWorld.session()
    try session.type("2 m")
    #expect(session.map != nil)
    #expect(session.mapIndicator?.id == "industry.output")
    try session.type("Esc 5 m")
    #expect(session.mapIndicator?.id == "safety.water_level")
  }

  @Test("goes on to the next indicator that has figures by area, and back, and keeps the area")
  func next() throws {
    var session = try DemonstrationWorld.session()
    try session.type("m")
    let first = session.mapIndicator
    try session.type("Right Down")
    let area = session.place.focus?.id
    try session.type("i")
    #expect(session.mapIndicator != first)
    #expect(session.place.focus?.id == area)
    try session.type("I")
    #expect(session.mapIndicator == first)
    for _ in session.context.mapIndicators { try session.type("i") }
    #expect(session.mapIndicator == first, "it goes round")
  }

  @Test("moves between tiles by their places")
  func moves() throws {
    var session = try DemonstrationWorld.session()
    try session.type("m")
    func name() -> String? {
      session.place.focus.flatMap { session.catalogue.areas[$0.id]?.short.zh }
    }
    #expect(name() == "高桥")
    try session.type("Right")
    #expect(name() == "望春")
    try session.type("Down Down")
    #expect(name() == "段塘")
    try session.type("Left Left Left Left Left")
    #expect(name() == "章水")
    try session.type("Down Right")
    #expect(name() == "洞桥", "over the place without a tile")
    try session.type("Up Up Up Up")
    #expect(name() == "高桥")
  }

  @Test("opens the series of the area, and comes back to it")
  func opens() throws {
    var session = try DemonstrationWorld.session()
    try session.type("m Right Enter")
    let series = try #require(session.place.page.as(DetailPage.self)).series
    #expect(series.area == "330203008")
    try session.type("Esc")
    #expect(session.map != nil && session.place.focus?.id == "330203008")
  }

  @Test("changes what the figures are held against, and only to what the indicator has")
  func views() throws {
    var session = try DemonstrationWorld.session()
    try session.type("m")
    var seen: [AreaComparison.Measure] = []
    for _ in 0..<4 {
      seen.append(try #require(session.map).view)
      try session.type("y")
    }
    #expect(seen == [.value, .share, .lastYear, .yesterday])
    try session.type("Esc 5 m y")
    #expect(session.map?.view == .yesterday)
    try session.type("y")
    #expect(session.map?.view == .value)
  }

  @Test("shows a list where the tiles do not fit, and moves along its ranks")
  func list() throws {
    var session = try DemonstrationWorld.session(Size(columns: 60, rows: 24))
    try session.type("m")
    #expect(session.screen.contains("改为列表"))
    let codes = try #require(
      session.mapIndicator.flatMap { session.situation.comparison(of: $0, by: .value) }
    ).ordered.map(\.area.code)
    let before = try #require(session.place.focus?.id)
    #expect(before == codes.first, "the list opens at its head")
    try session.type("Down")
    let index = try #require(codes.firstIndex(of: before))
    #expect(session.place.focus?.id == codes[index + 1])
  }

  @Test("says plainly that there are no figures")
  func nothing() throws {
    var session = try DemonstrationWorld.session(world: Written.world())
    try session.type("m")
    #expect(session.screen.contains("没有分区域的数据"))
  }
}
