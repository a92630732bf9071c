import Testing

@testable import CockpitAnalysis

struct CombinedModelTests {
  private static func model(_ series: SyntheticSeries) -> CombinedModel {
    CombinedModel(series.values, adjustment: .of(series.values, season: series.season).shrunk)
  }

  @Test("lies between the second and the third of its four members")
  func median() {
    let model = Self.model(SyntheticSeries(seed: 12, count: 40, step: 2, noise: 5, walk: 3))
    let members = model.members(6)
    #expect(members.count == 4)
    for (step, found) in model.path(6).enumerated() {
      let sorted = members.map { $0.value(step, at: 0) }.sorted()
      #expect(found.point == (sorted[1] + sorted[2]) / 2)
    }
  }

  @Test("is not drawn along by a member on logs that runs away")
  func runaway() {
    // From nearly nothing to a plateau: on logs the rise never ends.
    let values = (0..<30).map {
      1000 / (1 + 1e5 * Double(sign: .plus, exponent: -$0, significand: 1))
    }
    let model = CombinedModel(values, adjustment: .none)
    #expect(model.path(6).allSatisfy { (500...2000).contains($0.point) && $0.above < 2000 })
  }

  @Test("puts the season of each coming step back")
  func season() {
    let series = SyntheticSeries(seed: 5, count: 46, season: 4, start: 300, pattern: 0.5, noise: 2)
    let points = Self.model(series).path(8).map(\.point)
    // The series ends with a second quarter.
    for (point, made) in zip(points, [300.0, 345, 240, 315, 300, 345, 240, 315]) {
      #expect(isClose(point, made, within: 0.03))
    }
  }

  @Test("falls below zero only where the series did")
  func floor() {
    let falling = SyntheticSeries(seed: 5, count: 30, start: 90, step: -3, noise: 1)
    let floored = falling.values.map { max(0, $0) }
    #expect(CombinedModel(floored, adjustment: .none).path(10).allSatisfy { $0.point >= 0 })
    #expect(CombinedModel(floored, adjustment: .none).bounds.lowerBound == 0)
    let negative = CombinedModel(falling.values.map { $0 - 40 }, adjustment: .none)
    #expect(negative.bounds == .unbounded)
    #expect(negative.path(10).allSatisfy { $0.point < 0 })
  }

  @Test("takes no logs where a value is zero or below")
  func logs() {
    let series = SyntheticSeries(seed: 5, count: 30, start: 3, noise: 3, isFloored: true)
    let model = Self.model(series)
    #expect(series.values.contains(0))
    #expect(model.logSmoothing == nil)
    #expect(!model.members(1)[1].isLog)
  }

  @Test("errs farther upwards than downwards where it follows a rate")
  func skew() {
    let growing = SyntheticSeries(seed: 8, count: 30, growth: 1.1, noise: 20)
    let step = Self.model(growing).members(6)[1]
    #expect(
      step.value(5, at: 1) - step.value(5, at: 0) > step.value(5, at: 0) - step.value(5, at: -1))
  }

  @Test("keeps a log within finite values")
  func largeLog() {
    let member = CombinedModel.Member(means: [1e4], deviations: [1e6], isLog: true)
    #expect(member.value(0, at: 1).isFinite)
    #expect(member.value(0, at: -1) > 0)
  }

  @Test("says nearly the same from the fit of the values before")
  func warm() {
    let values = SyntheticSeries(seed: 14, count: 60, step: 2, noise: 5, walk: 3).values
    let before = CombinedModel(Array(values.dropLast()), adjustment: .none)
    let warm = CombinedModel(values, adjustment: .none, from: before).path(6)
    let cold = CombinedModel(values, adjustment: .none).path(6)
    for (first, second) in zip(warm, cold) {
      #expect(isClose(first.point, second.point, within: 0.01))
    }
  }

  @Test("begins anew where a seasonal pattern came")
  func newPattern() {
    let values = SyntheticSeries(seed: 5, count: 46, season: 4, start: 300, pattern: 0.5, noise: 2)
      .values
    let adjustment = SeasonalAdjustment.of(values, season: 4)
    let before = CombinedModel(values, adjustment: .none)
    let model = CombinedModel(values, adjustment: adjustment)
    #expect(CombinedModel(values, adjustment: adjustment, from: before) == model)
    #expect(CombinedModel(values, adjustment: adjustment, from: model).path(4) != [])
  }
}
