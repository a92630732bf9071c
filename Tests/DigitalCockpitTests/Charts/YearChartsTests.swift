import CockpitCanvas
import CockpitWarehouse
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

struct YearChartsTests {
  private static func picture(_ rows: String) throws -> (text: String, isDerived: Bool) {
    let world = try Written.world(Written.snapshot("\"observations\": [\(rows)]"))
    let session = try DemonstrationWorld.session(world: world)
    let indicator = try #require(session.catalogue.indicator("economy.budget_revenue"))
    let key = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    let chart = try #require(
      MonthChart(context: session.context, indicator: indicator, series: key))
    var canvas = Canvas(size: Size(columns: 52, rows: 7), glyphs: .of(.ascii))
    canvas.draw(chart, in: canvas.bounds)
    return (canvas.cells.plainText, chart.isDerived)
  }

  private static func row(_ period: String, _ value: Double) -> String {
    """
    {"indicator": "economy.budget_revenue", "area": "330203", "period": "\(period)",
     "value": \(value)}
    """
  }

  @Test("subtracts cumulative figures, and says so; a missing month makes two gaps")
  func derived() throws {
    let rows = [
      Self.row("2025-01", 8), Self.row("2025-02", 14), Self.row("2025-03", 22),
      Self.row("2026-01", 10), Self.row("2026-02", 18), Self.row("2026-04", 38),
    ]
    let picture = try Self.picture(rows.joined(separator: ","))
    #expect(picture.isDerived)
    #expect(
      picture.text == """
        亿元  # 2026  : 2025
        10|##
          |##: ##.   :
         5|##: ##:   :
          |##: ##: ? : ?
         0+-------------------------------------------------
           1   2   3   4   5   6   7   8   9   10  11  12

        """)
  }

  @Test(
    "stands beside a cumulative curve in few rows: 序时差 where there is a target, else 同比",
    arguments: ["economy.budget_revenue": "序时差", "economy.retail_above": "同比"].sorted {
      $0.key < $1.key
    })
  func deviation(_ entry: (key: String, value: String)) throws {
    let session = try DemonstrationWorld.session()
    let indicator = try #require(session.catalogue.indicator(entry.key))
    let key = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    let chart = HistoryChart(context: session.context, indicator: indicator, series: key)
    func text(_ columns: Int, _ rows: Int) -> String {
      var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: .of(.full))
      canvas.draw(chart, in: canvas.bounds)
      return canvas.cells.plainText
    }
    for rows in 2...6 { #expect(text(32, rows).contains(entry.value), "\(rows)") }
    #expect(!text(32, 12).contains(entry.value), "a high curve says it itself")
    #expect(!text(24, 4).contains(entry.value), "no room for two")
  }

  @Test("the growth of a figure that is hard to believe is in no chart")
  func doubtedGrowth() throws {
    func row(_ period: String, _ value: Double, _ growth: Double) -> String {
      """
      {"indicator": "economy.retail_above", "area": "330203", "period": "\(period)",
       "value": \(value), "growth": {"yoy": \(growth)}}
      """
    }
    let rows = [
      row("2025-08", 266, 4), row("2025-09", 300, 4), row("2025-10", 335, 4),
      row("2026-08", 280, 5.1), row("2026-09", 316, 5.2), row("2026-10", 3_530_000, 7.7),
    ]
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]"))
    let session = try DemonstrationWorld.session(world: world)
    let indicator = try #require(session.catalogue.indicator("economy.retail_above"))
    let key = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    let chart = HistoryChart(context: session.context, indicator: indicator, series: key)
    var canvas = Canvas(size: Size(columns: 32, rows: 4), glyphs: .of(.full))
    canvas.draw(chart, in: canvas.bounds)
    #expect(canvas.cells.plainText.contains("+5.2%"))
    #expect(!canvas.cells.plainText.contains("7.7"))
    #expect(chart.trend?.last == .some(nil))
  }

  @Test("is not drawn for what does not add up over the year")
  func rates() throws {
    let session = try DemonstrationWorld.session()
    for id in ["economy.fai_growth", "economy.tax_share", "people.hotline_calls"] {
      let indicator = try #require(session.catalogue.indicator(id))
      let key = SeriesKey(indicator: id, area: "330203", span: indicator.span)
      #expect(MonthChart(context: session.context, indicator: indicator, series: key) == nil)
    }
  }

  @Test("holds no 镇街 against the target of the district")
  func streets() throws {
    let session = try DemonstrationWorld.session()
    let id = "economy.budget_revenue"
    let indicator = try #require(session.catalogue.indicator(id))
    func chart(_ area: String) -> GapChart? {
      GapChart(
        context: session.context, indicator: indicator,
        series: SeriesKey(indicator: id, area: area, span: indicator.span))
    }
    #expect(chart("330203") != nil)
    #expect(chart("330203008") == nil)
  }
}
