import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// How figures are held against targets: lights that are late, places, ranges and years that are over.
struct TargetKindsTests {
  private func row(_ id: String, _ period: String, _ value: Double, area: String = "330203")
    -> String
  {
    StreetSnapshots.row(id, area, in: period, #""value": \#(value)"#)
  }

  // MARK: Lateness

  @Test(
    "a light that is late stays the light that it was, and is no longer sure",
    arguments: [("2026-05-07T10:00:00", "黄1", nil), ("2026-06-10T10:00:00", "黄?", Light.yellow)])
  func late(now: String, short: String, last: Light?) throws {
    let reading = try JudgementExample(
      [
        row("economy.budget_revenue", "2026-03", 30),
        row("economy.budget_revenue", "2026-04", 36.5),
      ],
      targets: [JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 120"#)],
      at: now
    ).reading("economy.budget_revenue")
    #expect(reading.light.short(in: .zh) == short)
    #expect(reading.light.lastLight == last)
  }

  // MARK: Places

  private func gdp(_ own: Double, _ others: Int) throws -> Reading {
    let codes = [
      "330205", "330206", "330211", "330212", "330213", "330225", "330226", "330281", "330282",
    ]
    let rows = codes.prefix(others).enumerated().map { place, code in
      row("economy.gdp", "2026-Q3", 1200 - Double(place) * 50, area: code)
    }
    var example = JudgementExample(
      rows + [row("economy.gdp", "2026-Q3", own)],
      targets: [JudgementExample.target("economy.gdp", "rank", #""value": 5"#)])
    let areas = codes.map {
      #"{"code": "\#($0)", "name": "区县\#($0)", "level": "district", "parent": "3302"}"#
    }
    example.head = #""areas": [\#(areas.joined(separator: ","))],"#
    return try example.reading("economy.gdp")
  }

  @Test(
    "holds a place among peers against the place that is demanded, by places",
    arguments: [(1256.3, 4.0, Light.green), (1000, 0, .green), (990, -1, .yellow), (100, -5, .red)])
  func places(own: Double, headroom: Double, light: Light) throws {
    let reading = try gdp(own, 9)
    #expect(reading.progress?.headroom == headroom)
    #expect(reading.light.light == light)
  }

  @Test("tells no place that those who have not reported could still change")
  func openPlaces() throws {
    #expect(try gdp(1256.3, 5).progress?.headroom == 4)
    #expect(try gdp(1256.3, 4).progress == nil)
    #expect(try gdp(1256.3, 4).light.unlit == .nothingToCompare)
    #expect(try gdp(1256.3, 0).light.unlit == .nothingToCompare)
    #expect(try gdp(100, 6).light.light == .red)
  }

  // MARK: Ranges

  @Test("lights a cap with a range red above it")
  func range() throws {
    let reading = try JudgementExample(
      [row("safety.accidents", "2026-10", 30)],
      targets: [
        JudgementExample.target(
          "safety.accidents", "level_cap",
          #""comparator": "range", "value": 20, "value_max": 25"#)
      ]
    ).reading("safety.accidents")
    #expect(reading.progress?.headroom == -5)
    #expect(reading.light.light == .red)
  }

  // MARK: Growth that turns

  @Test("tells that a published growth turned its sign since the period right before")
  func turn() throws {
    func turn(_ rows: [(String, Double)]) throws -> GrowthWord? {
      try JudgementExample(
        rows.map { period, growth in
          StreetSnapshots.row(
            "industry.output", "330203", in: period,
            #""value": 900, "growth": {"yoy": \#(growth)}"#)
        }
      ).reading("industry.output").turn
    }
    #expect(try turn([("2026-09", -0.6), ("2026-10", 0.3)]) == .turnedPositive)
    #expect(try turn([("2026-09", 0.6), ("2026-10", -0.3)]) == .turnedNegative)
    #expect(try turn([("2026-09", 0.6), ("2026-10", 0.3)]) == nil)
    #expect(try turn([("2026-08", -0.6), ("2026-10", 0.3)]) == nil)
    #expect(try turn([("2026-10", 0.3)]) == nil)
    let investment = try JudgementExample([
      row("economy.fai_growth", "2026-09", -0.6), row("economy.fai_growth", "2026-10", 0.3),
    ]).reading("economy.fai_growth")
    #expect(investment.turn == .turnedPositive)
  }

  // MARK: Years that are over

  private func lastYear(_ period: String, _ value: Double, _ more: String = "") throws -> Reading {
    var example = JudgementExample(
      [row("economy.budget_revenue", period, value)], at: "2026-01-06T10:00:00")
    example.documents = [
      .init(
        date: "2025-01-20", year: 2025,
        targets: [
          JudgementExample.target(
            "economy.budget_revenue", "cumulative", #""value": 150\#(more)"#)
        ])
    ]
    return try example.reading("economy.budget_revenue")
  }

  @Test("says of a target of last year whether it was reached, by the figure that ends the year")
  func yearIsOver() throws {
    #expect(try lastYear("2025-12", 140).progress?.attainment == .missed)
    #expect(try lastYear("2025-12", 150).progress?.attainment == .reached)
    #expect(try lastYear("2025-11", 150).progress?.attainment == .noData)
    #expect(try lastYear("2025-12", 140).light.unlit == .yearIsOver)
    #expect(try lastYear("2025-12", 140, #", "fact_only": true"#).progress?.attainment == nil)
  }
}
