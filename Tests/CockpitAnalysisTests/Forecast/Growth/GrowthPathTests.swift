import Testing

@testable import CockpitAnalysis

struct GrowthPathTests {
  /// Five years of eleven periods: 1-2月 together, about twice the others, growth slowly falling from 12 %.
  private static let growth: [Double] = {
    var random = Noise(seed: 77)
    return (0..<55).map { ((120 - Double($0) + 3 * random.next()) / 10) }
  }()

  private static let values: [Double] = {
    var values = [300, 140, 138, 150, 152, 149, 153, 160, 171, 168, 182].map { Double($0) }
    for (index, rate) in growth.enumerated() { values.append(values[index] * (1 + rate / 100)) }
    return values
  }()

  @Test("adds the coming growth to last year's values")
  func levels() throws {
    // Four years are known; the values of the fifth are to come.
    let growth = Array(Self.growth.prefix(44))
    let lastYear = Array(Self.values[44..<55])
    let path = try #require(GrowthPath.of(growth: growth, lastYear: lastYear).value)
    #expect(path.points.count == 11)
    let actual = Self.values[55..<66]
    let smape =
      zip(path.points, actual).map { 200 * ($0 - $1).magnitude / ($0 + $1) }.reduce(0, +) / 11
    #expect(smape < 1)
    for (level, (rate, base)) in zip(path.points, zip(path.growth.points, lastYear)) {
      #expect(isClose(level, base * (1 + rate / 100), within: 1e-12))
    }
  }

  @Test("errs less than the seasons of eleven periods do")
  func againstSeasons() throws {
    var (byGrowth, bySeasons) = (0.0, 0.0)
    for count in 50..<56 {
      let actual = Self.values[count..<count + 11]
      let path = try #require(
        GrowthPath.of(
          growth: Array(Self.growth.prefix(count - 11)),
          lastYear: Array(Self.values[count - 11..<count])
        )
        .value)
      let seasonal = try #require(
        Forecast.of(Array(Self.values.prefix(count)), season: 11, horizon: 11).value)
      byGrowth += zip(path.points, actual).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      bySeasons += zip(seasonal.points, actual).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
    }
    #expect(byGrowth < bySeasons)
  }

  @Test("is as likely below a value as the growth is below that of it")
  func probability() throws {
    let path = try #require(GrowthPath.of(growth: Self.growth, lastYear: [200, 100]).value)
    let rate = 5.5
    #expect(
      isClose(
        path.levels[0].probability(below: 200 * (1 + rate / 100)),
        path.growth.steps[0].probability(below: rate),
        within: 1e-9))
    #expect(path.levels[0].bounds == 0...Double.infinity)
  }

  @Test("lets growth fall below zero though it never did, and no value")
  func fallingGrowth() throws {
    let falling = (0..<24).map { 13 - Double($0) / 2 }
    let lastYear = Array(repeating: 100.0, count: 11)
    let path = try #require(GrowthPath.of(growth: falling, lastYear: lastYear).value)
    #expect(path.growth.points[10] < 0)
    #expect(path.growth.steps[10].probability(below: 0) > 0.5)
    #expect(path.points[10] < 100)
    let lost = (0..<24).map { -4 * Double($0) }
    let end = try #require(GrowthPath.of(growth: lost, lastYear: lastYear).value)
    #expect(end.points.allSatisfy { $0 >= 0 })
  }

  @Test(
    "refuses a year before without a value above zero", arguments: [0, -3, Double.nan, .infinity])
  func noBase(base: Double) {
    #expect(GrowthPath.of(growth: Self.growth, lastYear: [100, base]).refusal == .noBase(step: 1))
  }

  @Test("hands on why the growth gets no forecast")
  func refused() {
    #expect(
      GrowthPath.of(growth: [5, 6, 7], lastYear: [100]).refusal == .tooFew(count: 3, needed: 8))
  }
}
