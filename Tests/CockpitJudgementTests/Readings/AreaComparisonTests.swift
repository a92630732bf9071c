import CockpitCatalogue
import CockpitTestSupport
import Testing

@testable import CockpitJudgement

struct AreaComparisonTests {
  private static func comparison(
    _ id: String, _ rows: [String], by measure: AreaComparison.Measure = .value
  ) throws -> AreaComparison {
    var example = try SituationExample()
    try example.put("a.json", rows, created: "2026-11-21T13:00:00")
    let situation = try example.next("2026-11-21T14:32:00")
    let indicator = try #require(situation.catalogue.indicator(id))
    return try #require(situation.comparison(of: indicator, by: measure))
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

  private static func entry(_ figures: AreaComparison, _ area: String) throws
    -> AreaComparison.Entry
  {
    try #require(figures.entries.first { $0.area.code == area })
  }

  @Test("shares a rank among ties, and gives the interval of places")
  func ties() throws {
    let figures = try Self.comparison("people.hotline_calls", Self.calls)
    let first = try Self.entry(figures, "330203001")
    #expect(first.rank?.place == 1 && first.rank?.isTied == true)
    #expect(first.interval == 1...2)
    let last = try Self.entry(figures, "330203003")
    #expect(last.rank?.place == 3 && last.interval == 3...3)
    #expect(last.rank?.unreported == 14)
  }

  @Test("takes what is missing or old for no figure, never for zero")
  func missing() throws {
    let figures = try Self.comparison("people.hotline_calls", Self.calls)
    #expect(figures.available == 3)
    #expect(try Self.entry(figures, "330203005").absence == .missing)
    let old = try Self.entry(figures, "330203004")
    #expect(
      old.absence == .notCurrent(.late) && old.rank == nil
        && old.level == nil)
  }

  @Test("ranks and classes no figure that is hard to believe")
  func doubted() throws {
    let rows = [
      Self.row("people.hotline_ontime", "330203001", "140", period: "2026-10"),
      Self.row("people.hotline_ontime", "330203002", "96", period: "2026-10"),
    ]
    let figures = try Self.comparison("people.hotline_ontime", rows)
    let doubted = try Self.entry(figures, "330203001")
    #expect(doubted.absence == .doubted && doubted.rank == nil)
    #expect(try Self.entry(figures, "330203002").rank?.place == 1)
  }

  @Test("classes amounts by their share of the region, in fixed classes")
  func shares() throws {
    let figures = try Self.comparison("people.hotline_calls", Self.calls)
    #expect(figures.total == 100)
    #expect(figures.scale?.classes?.breaks == [3, 6, 9, 12])
    #expect(try Self.entry(figures, "330203001").level == 4)
    #expect(try Self.entry(figures, "330203003").level == 0)
  }

  @Test("compares with the day before, and with nothing without a base")
  func yesterday() throws {
    let figures = try Self.comparison("people.hotline_calls", Self.calls, by: .yesterday)
    #expect(try Self.entry(figures, "330203001").value == 2)
    #expect(try Self.entry(figures, "330203002").value == 0)
    #expect(try Self.entry(figures, "330203003").absence == .noBase)
    #expect(figures.scale?.basis == .sign)
  }

  @Test("compares with last year by the published growth")
  func lastYear() throws {
    let rows = [
      Self.row(
        "economy.budget_revenue", "330203001", "8.25", period: "2026-10",
        extra: #", "growth": {"yoy": -1.7}"#)
    ]
    let figures = try Self.comparison("economy.budget_revenue", rows, by: .lastYear)
    #expect(try Self.entry(figures, "330203001").value == -1.7)
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
    let figures = try Self.comparison(id, rows)
    let hidden = figures.entries.filter { $0.absence == .withheld }.map(\.area.code)
    #expect(hidden.count == 2 && hidden.contains("330203001"))
  }

  @Test("never takes its classes from the figures of the day")
  func fixed() throws {
    let classed = try HaishuPack.catalogue().indicators.filter { $0.classes != nil }
    #expect(!classed.isEmpty)
    for indicator in classed {
      let scale = AreaScale(of: indicator, by: .value, areas: 17)
      #expect(scale?.classes == indicator.classes)
    }
  }

  @Test("holds until an area or the whole changes")
  func goesOn() throws {
    var example = try SituationExample()
    try example.put("a.json", Self.calls, created: "2026-11-21T13:00:00")
    let first = try example.next("2026-11-21T14:32:00")
    let indicator = try #require(first.catalogue.indicator("people.hotline_calls"))
    _ = first.comparison(of: indicator, by: .share)
    let second = try example.next("2026-11-21T14:33:00")
    let same = second.comparison(of: indicator, by: .share)
    #expect(same == first.comparison(of: indicator, by: .share))
    #expect(second.judgings == 0)
    let row = Self.row("people.hotline_calls", "330203005", "20")
    try example.put("b.json", [row], created: "2026-11-21T14:33:30")
    let third = try example.next("2026-11-21T14:34:00")
    let other = try #require(third.comparison(of: indicator, by: .share))
    #expect(other.available == 4)
  }
}
