import CockpitTestSupport
import Testing

@testable import CockpitAnalysis

struct SumRecordTests {
  /// What was told at some earlier times of steps with a spread of 1, with an error for each step.
  private static func past(times: Int, steps: Int, _ error: (_ time: Int, _ step: Int) -> Double)
    -> [PastForecast]
  {
    (0..<times).flatMap { time in
      (1...steps).map { step in
        let told = PredictiveDistribution(
          point: 10, below: 1, above: 1, bounds: 0...Double.infinity)
        return PastForecast(
          known: 1_000_000 + time, step: step, told, value: 10 + error(time, step), naive: 0,
          decimals: nil)
      }
    }
  }

  @Test("has no say without earlier times")
  func none() {
    #expect(SumRecord([], steps: 3, isRelative: false).factor == 1)
    let short = Self.past(times: 5, steps: 2) { _, _ in 1 }
    #expect(SumRecord(short, steps: 3, isRelative: false).count == 0)
  }

  @Test("finds errors that even out smaller than told, and those of one sign larger")
  func ratios() {
    let even = SumRecord(
      Self.past(times: 24, steps: 4) { $1.isMultiple(of: 2) ? 1 : -0.9 }, steps: 4,
      isRelative: false)
    let oneSign = SumRecord(
      Self.past(times: 24, steps: 4) { time, _ in time.isMultiple(of: 2) ? 1 : -1 }, steps: 4,
      isRelative: false)
    #expect(even.ratio < 0.5 && even.factor < 1)
    #expect(oneSign.ratio > 2 && oneSign.factor > 1)
    // Of 24 against 12 that are as usual two thirds of the way.
    #expect(
      (oneSign.factor * oneSign.factor * oneSign.factor - oneSign.ratio * oneSign.ratio).magnitude
        < 1e-9)
  }

  @Test(
    "the 80 % intervals of sums to the end of a year hold 70 to 92 of 100 in worlds of different kinds",
    arguments: ["even", "growing", "wandering"])
  func coverage(world: String) throws {
    var held = 0
    let worlds = Sweep.count(gate: 60, soak: 400)
    for seed in 0..<worlds {
      var random = SeededGenerator(seed: UInt64(seed + 1))
      func shock() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      }
      var level = 100.0
      let values = (0..<60).map { month in
        switch world {
        case "even": level = 100
        case "growing": level *= 1.0064
        default: level *= 1 + 0.02 * shock()
        }
        let season = 1 + 0.2 * Double((month % 12) * 5 % 7 - 3) / 3
        return level * season * (1 + 0.03 * shock())
      }
      // Known up to March of the fifth year.
      let forecast = try Forecast.of(Array(values.prefix(51)), season: 12, horizon: 9).get()
      let sum = OutlookSeries.sums(of: forecast, after: 0)[8]
      let came = values[51...].reduce(0, +)
      if sum.interval(.eighty).contains(came) { held += 1 }
    }
    let share = Double(held) / Double(worlds)
    #expect((0.7...0.92).contains(share), "\(world): \(held) of \(worlds)")
  }
}
