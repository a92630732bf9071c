import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// How a figure is held against that of the area above: 高于全市.
struct RelativeTargetTests {
  private static let above = JudgementExample.target(
    "industry.output", "relative", #""comparator": ">=", "value": 0"#)

  private func row(_ area: String, _ period: String, _ value: Double, _ growth: Double?) -> String {
    let growth = growth.map { #", "growth": {"yoy": \#($0)}"# } ?? ""
    return StreetSnapshots.row(
      "industry.output", area, in: period, #""value": \#(value)\#(growth)"#)
  }

  private func headroom(_ reading: Reading) -> Double? {
    reading.progress?.value(of: .headroom)
  }

  @Test("compares the published growths of an amount, not an amount with a growth")
  func growths() throws {
    let reading = try JudgementExample(
      [row("330203", "2026-10", 190, 4), row("3302", "2026-10", 8000, 6)], targets: [Self.above]
    ).reading("industry.output")
    #expect(headroom(reading) == -2)
    #expect(reading.light.light == .red || reading.light.light == .orange)
  }

  @Test("compares the levels of a share, whatever growth is published beside them")
  func levels() throws {
    func row(_ area: String, _ value: Double) -> String {
      StreetSnapshots.row(
        "people.hotline_satisfied", area, #""value": \#(value), "n": 400, "growth": {"yoy": 9}"#)
    }
    let reading = try JudgementExample(
      [row("330203", 95), row("3302", 94)],
      targets: [
        JudgementExample.target(
          "people.hotline_satisfied", "relative", #""comparator": ">=", "value": 0"#)
      ]
    ).reading("people.hotline_satisfied")
    #expect(headroom(reading) == 1)
  }

  @Test(
    "asks a figure of which less is better to lie below that of the area above",
    arguments: [
      ("city.pm25_ytd", 29, 30, 0, 1, Light.green), ("city.pm25_ytd", 31, 30, 0, -1, .red),
      ("city.grid_hours", 20, 22, 1, 1, .green), ("city.grid_hours", 20, 20.5, 1, -0.5, .red),
      ("people.hotline_repeat", 5, 7, 0, 2, .green),
    ])
  func lessIsBetter(
    id: String, own: Double, above: Double, target: Double, headroom: Double, light: Light
  ) throws {
    func row(_ area: String, _ value: Double) -> String {
      StreetSnapshots.row(id, area, in: "2026-10", #""value": \#(value)"#)
    }
    let reading = try JudgementExample(
      [row("330203", own), row("3302", above)],
      targets: [JudgementExample.target(id, "relative", #""value": \#(target)"#)]
    ).reading(id)
    #expect(self.headroom(reading) == headroom)
    #expect((reading.light.light == .green) == (light == .green))
  }

  @Test("compares the same period, though the area above has published a later one")
  func samePeriod() throws {
    let example = JudgementExample(
      [
        row("330203", "2026-08", 700, 5), row("330203", "2026-09", 800, 5),
        row("3302", "2026-08", 7000, 6), row("3302", "2026-09", 8000, 4),
        row("3302", "2026-10", 9000, 6.5),
      ], targets: [Self.above], at: "2026-10-21T14:32:00")
    let reading = try example.reading("industry.output")
    #expect(headroom(reading) == 1)
    #expect(reading.light.light == .green)
    let course = try example.situation().course(of: reading.indicator, series: reading.series)
    #expect(course.map { $0.progress?.value(of: .headroom) } == [-1, 1])
  }

  @Test("gives no light, and says why, where the area above has no figure of the period")
  func noReference() throws {
    let reading = try JudgementExample(
      [
        row("330203", "2026-09", 800, 5), row("330203", "2026-10", 900, 5),
        row("3302", "2026-09", 8000, 4),
      ], targets: [Self.above]
    ).reading("industry.output")
    #expect(reading.progress == nil)
    #expect(reading.light.light == nil)
    #expect(reading.light.unlit == .nothingToCompare)
    #expect(reading.light.lastLight == .green)
  }
}
