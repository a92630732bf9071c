import CockpitCanvas
import CockpitJudgement
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

struct MapFiguresTests {
  private static func figures(
    _ id: String, _ rows: [String], view: MapPage.View = .value
  ) throws -> MapFigures {
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]"))
    let session = try DemonstrationWorld.session(world: world)
    let indicator = try #require(session.catalogue.indicator(id))
    return try #require(
      MapPage(indicator: id, view: view).figures(of: indicator, in: session.context))
  }

  private static func row(
    _ id: String, _ area: String, _ value: String, period: String = "2026-11-20",
    extra: String = ""
  ) -> String {
    """
    {"indicator": "\(id)", "area": "\(area)", "period": "\(period)", "value": \(value)\(extra)}
    """
  }

  private static let calls = [
    row("people.hotline_calls", "330203", "100"),
    row("people.hotline_calls", "330203001", "12"),
    row("people.hotline_calls", "330203002", "12"),
    row("people.hotline_calls", "330203003", "2"),
    row("people.hotline_calls", "330203004", "9", period: "2026-11-19"),
    row("people.hotline_calls", "330203001", "10", period: "2026-11-19"),
    row("people.hotline_calls", "330203002", "12", period: "2026-11-19"),
  ]

  private static func entry(_ figures: MapFigures, _ area: String) throws -> MapFigures.Entry {
    try #require(figures.entries.first { $0.area.code == area })
  }

  @Test("shares a rank among ties, and gives the interval of places")
  func ties() throws {
    let figures = try Self.figures("people.hotline_calls", Self.calls)
    let first = try Self.entry(figures, "330203001")
    #expect(first.rank?.place == 1 && first.rank?.isTied == true)
    #expect(first.interval == 1...2)
    let last = try Self.entry(figures, "330203003")
    #expect(last.rank?.place == 3 && last.interval == 3...3)
    #expect(last.rank?.unreported == 14)
  }

  @Test("takes what is missing or old for no figure, never for zero")
  func missing() throws {
    let figures = try Self.figures("people.hotline_calls", Self.calls)
    #expect(figures.available == 3)
    #expect(try Self.entry(figures, "330203005").absence == .missing)
    let old = try Self.entry(figures, "330203004")
    #expect(
      old.absence == .unusable(mark: Freshness.State.late.mark) && old.rank == nil
        && old.level == nil)
  }

  @Test("ranks and classes no figure that is hard to believe")
  func doubted() throws {
    let rows = [
      Self.row("people.hotline_ontime", "330203001", "140", period: "2026-10"),
      Self.row("people.hotline_ontime", "330203002", "96", period: "2026-10"),
    ]
    let figures = try Self.figures("people.hotline_ontime", rows)
    let doubted = try Self.entry(figures, "330203001")
    #expect(doubted.absence == .unusable(mark: Doubt.mark) && doubted.rank == nil)
    #expect(try Self.entry(figures, "330203002").rank?.place == 1)
  }

  @Test("classes amounts by their share of the region, in fixed classes")
  func shares() throws {
    let figures = try Self.figures("people.hotline_calls", Self.calls)
    #expect(figures.total == 100)
    #expect(figures.scale?.classes?.breaks == [3, 6, 9, 12])
    #expect(try Self.entry(figures, "330203001").level == 4)
    #expect(try Self.entry(figures, "330203003").level == 0)
  }

  @Test("compares with the day before in 增, 平 and nothing without a base")
  func yesterday() throws {
    let figures = try Self.figures("people.hotline_calls", Self.calls, view: .yesterday)
    let text = MapText(strings: Strings(.zh), figures: figures)
    #expect(text.figure(try Self.entry(figures, "330203001")).text == "增2")
    #expect(text.figure(try Self.entry(figures, "330203002")).text == "平")
    #expect(text.figure(try Self.entry(figures, "330203003")).text == "无基")
  }

  @Test("compares with last year by the published growth")
  func lastYear() throws {
    let rows = [
      Self.row(
        "economy.budget_revenue", "330203001", "8.25", period: "2026-10",
        extra: #", "growth": {"yoy": -1.7}"#)
    ]
    let figures = try Self.figures("economy.budget_revenue", rows, view: .lastYear)
    let text = MapText(strings: Strings(.zh), figures: figures)
    #expect(text.figure(try Self.entry(figures, "330203001")).text == "减1.7%")
  }

  @Test("hides a second area where one alone would follow from the total")
  func small() throws {
    let id = "industry.output"
    let rows =
      [
        Self.row(
          id, "330203001", "null", period: "2026-10", extra: #", "reason": "不显示""#)
      ]
      + (2...9).map {
        Self.row(id, "33020300\($0)", "\($0)0", period: "2026-10", extra: #", "n": 30"#)
      }
    let figures = try Self.figures(id, rows)
    let hidden = figures.entries.filter { $0.absence == .hidden }.map(\.area.code)
    #expect(hidden.count == 2 && hidden.contains("330203001"))
    let text = MapText(strings: Strings(.zh), figures: figures)
    #expect(text.figure(try Self.entry(figures, "330203001")).text == "*")
  }

  @Test("never takes its classes from the figures of the day")
  func fixed() throws {
    let classed = try DemonstrationWorld.catalogue().indicators.filter { $0.classes != nil }
    #expect(!classed.isEmpty)
    for indicator in classed {
      let scale = MapScale(of: indicator, view: .value, areas: 17)
      #expect(scale?.classes == indicator.classes)
    }
  }
}
