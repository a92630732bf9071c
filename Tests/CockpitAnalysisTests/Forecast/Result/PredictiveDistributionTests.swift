import Testing

@testable import CockpitAnalysis

struct PredictiveDistributionTests {
  private static let skewed = PredictiveDistribution(
    point: 50, below: 5, above: 10, bounds: .unbounded)
  private static let floored = PredictiveDistribution(
    point: 3, below: 4, above: 4, bounds: 0...Double.infinity)

  @Test("nests its intervals around the point forecast", arguments: [skewed, floored])
  func nested(distribution: PredictiveDistribution) {
    let half = distribution.interval(.half)
    let eighty = distribution.interval(.eighty)
    let ninetyFive = distribution.interval(.ninetyFive)
    #expect(half.contains(distribution.point))
    #expect(eighty.lowerBound <= half.lowerBound && eighty.upperBound > half.upperBound)
    #expect(ninetyFive.lowerBound <= eighty.lowerBound && ninetyFive.upperBound > eighty.upperBound)
  }

  @Test(
    "is as likely below an interval as above it",
    arguments: PredictiveDistribution.Coverage.allCases)
  func consistent(coverage: PredictiveDistribution.Coverage) {
    let interval = Self.skewed.interval(coverage)
    let tail = (1 - coverage.rawValue) / 2
    #expect(isClose(Self.skewed.probability(below: interval.lowerBound), tail, within: 1e-9))
    #expect(isClose(Self.skewed.probability(below: interval.upperBound), 1 - tail, within: 1e-9))
    #expect(Self.skewed.quantile(tail) == interval.lowerBound)
  }

  @Test("reaches as far on each side as its scale there")
  func sides() {
    let interval = Self.skewed.interval(.eighty)
    #expect(isClose(50 - interval.lowerBound, 5 * 1.533_206, within: 1e-6))
    #expect(isClose(interval.upperBound - 50, 10 * 1.533_206, within: 1e-6))
    #expect(Self.skewed.probability(below: 50) == 0.5)
  }

  @Test(
    "gives each quantile the probability it has", arguments: [0.001, 0.05, 0.4, 0.5, 0.77, 0.99])
  func inverse(probability: Double) throws {
    let value = try #require(Self.skewed.quantile(probability))
    #expect(isClose(Self.skewed.probability(below: value), probability, within: 1e-9))
  }

  @Test("has nothing below its floor")
  func floor() {
    #expect(Self.floored.interval(.ninetyFive).lowerBound == 0)
    #expect(Self.floored.probability(below: 0) == 0)
    #expect(Self.floored.probability(below: -5) == 0)
    #expect(Self.floored.probability(below: 0.01) > 0.2)
  }

  @Test("has nothing beyond its ceiling")
  func ceiling() {
    let share = PredictiveDistribution(point: 98, below: 4, above: 4, bounds: 0...100)
    #expect(share.interval(.ninetyFive).upperBound == 100)
    #expect(share.probability(below: 100) < 0.8)
    #expect(share.probability(below: 100.01) == 1)
  }

  @Test("is certain without a scale")
  func certain() {
    let certain = PredictiveDistribution(point: 7, below: 0, above: 0, bounds: .unbounded)
    #expect(certain.interval(.ninetyFive) == 7...7)
    #expect(certain.probability(below: 7) == 0)
    #expect(certain.probability(below: 7.01) == 1)
    #expect(certain.probability(below: 6.99) == 0)
  }

  @Test(
    "has no quantile for what is no probability between 0 and 1",
    arguments: [0, 1, -0.1, 2, Double.nan])
  func noQuantile(probability: Double) {
    #expect(Self.skewed.quantile(probability) == nil)
  }

  @Test("changes its unit as a whole")
  func scaled() {
    let growth = PredictiveDistribution(point: 5, below: 2, above: 3, bounds: .unbounded)
    let level = growth.scaled(by: 20, movedBy: 2000, bounds: 0...Double.infinity)
    #expect(
      level
        == PredictiveDistribution(point: 2100, below: 40, above: 60, bounds: 0...Double.infinity))
    #expect(isClose(level.probability(below: 2060), growth.probability(below: 3), within: 1e-12))
  }
}
