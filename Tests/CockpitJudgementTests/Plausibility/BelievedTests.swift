import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Which figures of a series can be believed.
struct BelievedTests {
  private func indicator(
    _ kind: Indicator.Kind = .rate, unit: String = "%", span: Span = .single,
    limits: PlausibleLimits? = PlausibleLimits(minimum: 0, maximum: 100),
    frequency: Frequency = .month
  ) -> Indicator {
    Indicator(
      id: "i", name: LocalizedText(zh: "指标"), unit: Unit(unit), decimals: 1,
      frequency: frequency, span: span, kind: kind, plausible: limits)
  }

  /// The doubted figures of months from January 2025 on, by their places.
  private func doubted(_ values: [Double?], _ indicator: Indicator) throws -> [Int] {
    let history = try values.enumerated().map { place, value in
      try figure("\(2025 + place / 12)-" + (place % 12 + 1).padded(to: 2), value)
    }
    let believed = Plausibility.believed(of: indicator, history: history)
    #expect(
      believed.history
        == history.filter {
          $0.value != nil && !believed.doubtedPeriods.contains($0.period)
        })
    let newest = history.last { $0.value != nil }
    #expect(believed.doubts.isEmpty == (believed.doubted == nil))
    #expect(
      (believed.doubted != nil)
        == (newest.map { believed.doubtedPeriods.contains($0.period) } ?? false))
    return history.indices.filter { believed.doubtedPeriods.contains(history[$0].period) }
  }

  @Test("doubts a figure beyond its limits whatever follows")
  func limits() throws {
    let share = indicator()
    #expect(try doubted([97.5, -1, -2, 96.5], share) == [1, 2])
    #expect(try doubted([90, 90, 950, 90, 90], share) == [2])
    #expect(try doubted([90, 960, 970, 980, 990], share) == [1, 2, 3, 4])
    #expect(try doubted([nil, 130, nil], share) == [1])
    #expect(try doubted([100.04, -0.04], share) == [])
    #expect(try doubted([], share) == [])
  }

  @Test("believes any step where a few large projects decide, and no slip of units even there")
  func anyStep() throws {
    func year(_ december: Double) -> [Double] { (1...11).map { 0.2 * Double($0) } + [december] }
    let steps = indicator(.flow, unit: "亿美元", span: .yearToDate, limits: nil)
    #expect(try doubted(year(6), steps) == [11])
    let projects = indicator(
      .flow, unit: "亿美元", span: .yearToDate, limits: PlausibleLimits(allowsAnyStep: true))
    #expect(try doubted(year(6), projects) == [])
    #expect(try doubted([0.2, 0.4, 0.6, 0.8, 3.8, 4.0], projects) == [])
    #expect(try doubted(year(24_000), projects) == [11])
    #expect(try HaishuPack.catalogue().indicator("economy.fdi")?.plausible?.allowsAnyStep == true)
  }

  @Test("a count below ten thousand is no slip of units, for one thing in 万 is ten thousand")
  func smallCounts() throws {
    let people = indicator(.count, unit: "人", limits: nil)
    #expect(try doubted([1, 1, 2, 2, 3, 5, 8, 9000], people) == [])
    #expect(try doubted([1, 1, 2, 2, 3, 5, 8, 20_000], people) == [7])
    let tenThousands = indicator(.count, unit: "万人", limits: nil)
    #expect(try doubted([1, 1, 2, 2, 3, 5, 8, 9000], tenThousands) == [7])
  }

  @Test("a share of things stands still for long, a reading does not")
  func constantShare() throws {
    func doubted(_ kind: Indicator.Kind, _ value: Double) throws -> Int {
      let indicator = indicator(kind, frequency: .interval(seconds: 3600))
      let history = try (0..<63).map { hour in
        try figure(
          "2026-11-\((1 + hour / 24).padded(to: 2))T\((hour % 24).padded(to: 2)):00:00", value
        )
      }
      return Plausibility.believed(of: indicator, history: history).doubtedPeriods.count
    }
    #expect(try doubted(.rate, 98.5) == 0)
    #expect(try doubted(.stock, 98.5) == 62)
    #expect(try doubted(.stock, 100) == 0)
  }

  @Test("doubts a share that is written as a fraction, and none that is small or begins its year")
  func fractions() throws {
    let share = indicator()
    #expect(try doubted([94.1, 93.8, 94.6, 0.944], share) == [3])
    #expect(try doubted([94.1, 93.8, 94.6, 0.9, 94.2], share) == [3])
    #expect(try doubted([94.1, 93.8, 94.6, 0.944, 0.945], share) == [3, 4])
    #expect(try doubted([1.2, 0.9, 1.1, 0.8], share) == [])
    #expect(try doubted([5.1, 5.2, 5.0, 0.051], share) == [3])
    #expect(try doubted([5.1, 5.2, 5.0, 0.1], share) == [])
    #expect(try doubted([94.1, 93.8, 94.6, 0], share) == [])
    let toDate = indicator(span: .yearToDate)
    let year = (1...12).map { Double($0) * 8 }
    #expect(try doubted(year + [0.9, 1, 2], toDate) == [])
    let april = [91.2, 92.0, 93.1]
    #expect(try doubted(april + [0.944, 94.1], toDate) == [3])
    #expect(try doubted([94.2, 0.944], share) == [1], "of one month before alone")
    let permille = indicator(unit: "‰", limits: nil)
    #expect(try doubted([940, 935, 951, 0.944], permille) == [3])
  }

  @Test(
    "doubts a single share near 1 that has more decimals than are published, where high is good")
  func singleFraction() throws {
    let satisfied = try #require(HaishuPack.catalogue().indicator("people.hotline_satisfied"))
    func doubts(_ value: Double) throws -> [Doubt] {
      Plausibility.believed(of: satisfied, history: [try figure("2026-10", value)]).doubts
    }
    #expect(try doubts(0.944) == [.fraction(of: 94.4)])
    #expect(try doubts(94.4) == [])
    #expect(try doubts(0.9) == [])
    let growth = try #require(HaishuPack.catalogue().indicator("economy.fai_growth"))
    #expect(
      Plausibility.believed(
        of: growth, history: [try figure("2026-09", 0.88), try figure("2026-10", 0.94)]
      ).doubts == [], "a growth is no share")
    let repeated = try #require(HaishuPack.catalogue().indicator("people.hotline_repeat"))
    #expect(
      Plausibility.believed(of: repeated, history: [try figure("2026-10", 0.944)]).doubts == [])
  }

  /// Steps of 4 and 8.
  private let level = (1...12).map { 1000.0 + Double($0 % 3) * 4 }

  @Test("doubts one figure far from the others, whatever follows")
  func outlier() throws {
    let stock = indicator(.stock, unit: "亿元", limits: nil)
    #expect(try doubted(level + [1100], stock) == [12])
    #expect(try doubted(level + [1100, 1004], stock) == [12])
    #expect(try doubted(level + [1100, 1004, 1008, 1000], stock) == [12])
    #expect(try doubted(level + [1100, nil, 1004], stock) == [12])
  }

  @Test("believes a new level with its second figure, and what lies far off with the third")
  func newLevel() throws {
    let stock = indicator(.stock, unit: "亿元", limits: nil)
    #expect(try doubted(level + [1100, 1104], stock) == [])
    #expect(try doubted(level + [1100, 1200], stock) == [12, 13])
    #expect(try doubted(level + [1100, 1200, 1400], stock) == [])
    #expect(try doubted(level + [1060, 1038], stock) == [], "nearer to the new level")
  }

  @Test("believes a sum that goes on from a doubted one, and doubts it where the next falls")
  func sums() throws {
    let flow = indicator(.flow, unit: "亿元", span: .yearToDate, limits: nil)
    let months = (1...9).map { Double($0) * 10 }
    #expect(try doubted(months + [160], flow) == [9])
    #expect(try doubted(months + [160, 170], flow) == [])
    #expect(try doubted(months + [160, 110], flow) == [9])
    #expect(try doubted(months + [160, 110, 120, 10, 20], flow) == [9])
  }

  @Test("takes twelve figures in another unit for the unit, and doubts those before")
  func slips() throws {
    let stock = indicator(.stock, unit: "亿元", limits: nil)
    let wrong = level.map { $0 * 1e4 }
    #expect(try doubted(level + [9_112_524.7], stock) == [12])
    #expect(try doubted(level + wrong.prefix(11), stock) == Array(12..<23))
    #expect(try doubted(level + wrong.prefix(2) + level.prefix(2), stock) == [12, 13])
    #expect(try doubted(level + wrong, stock) == Array(0..<12))
  }

  @Test("doubts all but the first of a sensor's equal readings, also once it moves again")
  func frozen() throws {
    let sensor = indicator(
      .stock, unit: "米", limits: PlausibleLimits(maximumChange: 1),
      frequency: .interval(seconds: 300))
    func doubted(_ values: [Double]) throws -> [Int] {
      let start = try moment("2026-11-20T00:00:00")
      let history = try values.enumerated().map { place, value in
        let period = Period.instant(start.adding(seconds: Int64(place) * 300), offset: .china)
        return try figure(period.notation, value)
      }
      let periods = Plausibility.believed(of: sensor, history: history).doubtedPeriods
      return history.indices.filter { periods.contains(history[$0].period) }
    }
    let equal = [Double](repeating: 1.37, count: 72)
    #expect(try doubted([1.3, 1.35] + equal) == Array(3..<74))
    #expect(try doubted([1.3, 1.35] + equal + [1.4, 1.41]) == Array(3..<74))
    #expect(try doubted([1.3, 1.35] + equal.dropLast() + [1.4]) == [])
    #expect(try doubted([1.3, 2.5, 1.31]) == [1])
    #expect(try doubted([1.3, 2.5, 2.55]) == [])
  }

  @Test("judges each figure as a look at all those before it would")
  func cheapLook() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let flow = indicator(.stock, unit: "亿元", limits: nil)
      var value = 100.0
      let values = (0..<60).map { _ in
        value += Double.random(in: -3...3, using: &generator)
        return (value * 10).rounded() / 10
      }
      var trusted: [(period: Period, value: Double)] = []
      var expected: [Int] = []
      for (place, value) in values.enumerated() {
        let month = try period("\(2025 + place / 12)-" + (place % 12 + 1).padded(to: 2))
        if Plausibility.doubts(of: value, in: month, flow, history: trusted).isEmpty {
          trusted.append((month, value))
        } else {
          expected.append(place)
        }
      }
      if expected.isEmpty { #expect(try doubted(values, flow) == []) }
    }
  }
}
