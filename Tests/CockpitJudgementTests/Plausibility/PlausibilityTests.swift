import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitJudgement

struct PlausibilityTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try HaishuPack.catalogue()
  }

  private func doubts(
    _ id: String, _ value: Double, in notation: String, after history: [(String, Double)]
  ) throws -> [Doubt] {
    Plausibility.doubts(
      of: value, in: try period(notation), try #require(catalogue.indicator(id)),
      history: try history.map { (try period($0.0), $0.1) })
  }

  /// Cumulative output of 2026 up to September, about 95 a month.
  private let output = [
    ("2026-01..02", 178.0), ("2026-03", 280.1), ("2026-04", 372.0), ("2026-05", 470.4),
    ("2026-06", 571.9), ("2026-07", 664.0), ("2026-08", 757.2), ("2026-09", 856.0),
  ]

  @Test("believes what goes on as before")
  func plausible() throws {
    #expect(try doubts("industry.output", 955.2, in: "2026-10", after: output) == [])
    #expect(try doubts("industry.output", 92.3, in: "2026-01..02", after: []) == [])
  }

  @Test(
    "notices a slip between 万 and 亿",
    arguments: [(9_552_000.0, Doubt.tenThousandfold), (0.095_52, .tenThousandth)])
  func slip(value: Double, expected: Doubt) throws {
    #expect(try doubts("industry.output", value, in: "2026-10", after: output).first == expected)
  }

  @Test("takes a factor of a hundred or a million for no slip of ten thousand")
  func noSlip() throws {
    for value in [95_520.0, 9.552, 955_200_000] {
      let found = try doubts("industry.output", value, in: "2026-10", after: output)
      #expect(!found.contains(.tenThousandfold) && !found.contains(.tenThousandth))
    }
  }

  @Test("judges the first cumulative figure of a year by its months")
  func yearStart() throws {
    #expect(try doubts("industry.output", 185, in: "2027-01..02", after: output) == [])
    #expect(
      try doubts("industry.output", 1_850_000, in: "2027-01..02", after: output).first
        == .tenThousandfold)
  }

  @Test("compares limits and steps as they are published")
  func published() throws {
    func doubts(_ value: Double, _ limits: PlausibleLimits, decimals: Int, after: [Double] = [])
      throws -> [Doubt]
    {
      let indicator = Indicator(
        id: "i", name: LocalizedText(zh: "指标"), unit: Unit("米"), decimals: decimals, kind: .rate,
        plausible: limits)
      return Plausibility.doubts(
        of: value, in: try period("2026-10"), indicator,
        history: try after.map { (try period("2026-09"), $0) })
    }
    let percent = PlausibleLimits(minimum: 0, maximum: 100)
    #expect(try doubts(100.04, percent, decimals: 1) == [])
    #expect(try doubts(100.06, percent, decimals: 1) == [.above(100)])
    #expect(try doubts(-0.04, percent, decimals: 1) == [])
    #expect(try doubts(-0.06, percent, decimals: 1) == [.below(0)])
    let step = PlausibleLimits(maximumChange: 1)
    #expect(try doubts(2.43, step, decimals: 2, after: [1.43]) == [])
    #expect(try doubts(1.43, step, decimals: 2, after: [2.43]) == [])
    #expect(
      try doubts(2.44, step, decimals: 2, after: [1.43]) == [.jump(step: 1.01, limit: 1)])
  }

  @Test("holds values against the limits of the pack")
  func range() throws {
    #expect(
      try doubts("people.hotline_ontime", 100.5, in: "2026-10", after: []) == [.above(100)])
    #expect(try doubts("people.hotline_ontime", 100, in: "2026-10", after: []) == [])
    #expect(try doubts("people.hotline_ontime", -1, in: "2026-10", after: []) == [.below(0)])
    #expect(try doubts("safety.accidents", -1, in: "2026-10", after: []) == [.below(0)])
    #expect(try doubts("industry.profit", -12, in: "2026-10", after: []) == [])
  }

  @Test("holds the steps of a sensor against its limit only")
  func sensorSteps() throws {
    let dry = (0..<24).map {
      (
        "2026-11-21T\(10 + $0 / 12):\(["00", "05", "10", "15", "20", "25", "30", "35", "40", "45", "50", "55"][$0 % 12]):00",
        $0 % 2 == 0 ? 0.0 : 0.1
      )
    }
    #expect(try doubts("safety.rain_1h", 38, in: "2026-11-21T12:00:00", after: dry) == [])
    #expect(
      try doubts(
        "safety.water_level", 2.75, in: "2026-11-21T12:05:00", after: [("2026-11-21T12:00:00", 1.5)]
      )
        == [.jump(step: 1.25, limit: 1)])
    #expect(
      try doubts(
        "safety.water_level", 2.25, in: "2026-11-21T12:05:00", after: [("2026-11-21T12:00:00", 1.5)]
      )
        == [])
  }

  @Test("doubts a step far beyond those of the history")
  func historySteps() throws {
    let levels = (1...12).map { ("2025-" + $0.padded(to: 2), 1000.0 + Double($0 % 3) * 4) }
    #expect(try doubts("economy.loans", 1040, in: "2026-01", after: levels) == [])
    #expect(
      try doubts("economy.loans", 1100, in: "2026-01", after: levels)
        == [.jump(step: 100, limit: 48)])
    #expect(try doubts("economy.loans", 1100, in: "2026-01", after: levels.suffix(8)) == [])
  }

  @Test("takes a sensor for frozen after six hours of one reading, but not at rest")
  func frozen() throws {
    func readings(
      _ value: Double, _ count: Int, of id: String = "safety.water_level"
    ) throws -> [Doubt] {
      let start = try moment("2026-11-21T00:00:00")
      let history = (0..<count).map {
        (Period.instant(start.adding(seconds: Int64($0) * 300), offset: .china), value)
      }
      return Plausibility.doubts(
        of: value, in: try period("2026-11-21T12:00:00"),
        try #require(catalogue.indicator(id)), history: history)
    }
    #expect(try readings(1.46, 71) == [.frozen(readings: 72)])
    #expect(try readings(1.46, 70) == [])
    #expect(try readings(0, 100) == [])
    // Pumps that stand still are counted, and may stand still all night.
    #expect(try readings(2, 100, of: "safety.pumps_stopped") == [])
  }

  @Test("finds every slip and doubts nothing else in steady series")
  func seededSlips() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let month = Double.random(in: 1...500, using: &generator)
      var sum = 0.0
      let history = (2...10).map { index in
        sum += month * Double.random(in: 0.8...1.2, using: &generator) * (index == 2 ? 2 : 1)
        return (index == 2 ? "2026-01..02" : "2026-" + index.padded(to: 2), sum)
      }
      let next = sum + month
      #expect(try doubts("industry.output", next, in: "2026-11", after: history) == [])
      #expect(
        try doubts("industry.output", next * 1e4, in: "2026-11", after: history).first
          == .tenThousandfold)
      #expect(
        try doubts("industry.output", next / 1e4, in: "2026-11", after: history).first
          == .tenThousandth)
    }
  }

  @Test("holds a sum after months without a figure against the steps of all of them")
  func skippedMonths() throws {
    let year = (1...12).map { ("2025-" + $0.padded(to: 2), Double($0) * 10) }
    #expect(try doubts("economy.budget_revenue", 104, in: "2026-10", after: year) == [])
    let start = [("2026-01", 10.2), ("2026-02", 20.5), ("2026-03", 31.0)]
    #expect(try doubts("economy.budget_revenue", 104, in: "2026-10", after: year + start) == [])
    #expect(
      try doubts("economy.budget_revenue", 700, in: "2026-10", after: year)
        == [.jump(step: 700, limit: 600)])
    #expect(try doubts("economy.budget_revenue", 93, in: "2026-04", after: year + start) == [])
    #expect(
      try doubts("economy.budget_revenue", 95, in: "2026-04", after: year + start)
        == [.jump(step: 64, limit: 63)])
  }

  @Test("takes a mean for ten thousand times too large, but none for too small")
  func slippedMeans() throws {
    let means = (1...9).map { ("2026-" + $0.padded(to: 2), 30.0 + Double($0 % 3)) }
    let indicator = Indicator(
      id: "i", name: LocalizedText(zh: "均值"), unit: Unit("微克/立方米"), decimals: 1, kind: .rate)
    func doubts(_ value: Double) throws -> [Doubt] {
      Plausibility.doubts(
        of: value, in: try period("2026-10"), indicator,
        history: try means.map { (try period($0.0), $0.1) })
    }
    #expect(try doubts(300_000).first == .tenThousandfold)
    #expect(try !doubts(0.003).contains(.tenThousandth))
  }
}
