import Glibc
import Testing

@testable import CockpitAnalysis

struct SeasonalAdjustmentTests {
  private static let quarters = SyntheticSeries(
    seed: 3, count: 40, season: 4, start: 200, growth: 1.01, pattern: 0.5, noise: 3)

  @Test("finds the shares of a growing series, with mean 1")
  func multiplicative() {
    let adjustment = SeasonalAdjustment.of(Self.quarters.values, season: 4)
    #expect(adjustment.kind == .multiplicative)
    #expect(isClose(adjustment.indices.reduce(0, +), 4, within: 1e-12))
    for (found, made) in zip(adjustment.indices, [0.8, 1.05, 1, 1.15]) {
      #expect(isClose(found, made, within: 0.02))
    }
  }

  @Test("finds amounts where values are not above zero, with mean 0")
  func additive() {
    let values = Self.quarters.values.map { $0 - 260 }
    let adjustment = SeasonalAdjustment.of(values, season: 4)
    #expect(adjustment.kind == .additive)
    #expect(adjustment.indices.reduce(0, +).magnitude < 1e-9)
    #expect(adjustment.indices[0] < -30 && adjustment.indices[3] > 20)
  }

  @Test("finds nothing in noise, and tests nothing below three years")
  func none() {
    let noise = SyntheticSeries(seed: 9, count: 48, season: 4, noise: 5)
    #expect(SeasonalAdjustment.of(noise.values, season: 4) == .none)
    #expect(SeasonalAdjustment.of(Array(Self.quarters.values.prefix(11)), season: 4) == .none)
    #expect(SeasonalAdjustment.of(Self.quarters.values, season: 1) == .none)
    #expect(SeasonalAdjustment.of(Array(repeating: 7, count: 40), season: 4) == .none)
  }

  @Test("finds a pattern in noise about as rarely as its test says")
  func falseAlarms() {
    let found = (0..<400).filter { seed in
      let noise = SyntheticSeries(seed: UInt64(seed), count: 60, season: 12, noise: 5)
      return SeasonalAdjustment.of(noise.values, season: 12).kind != .none
    }
    // The F ratio exceeds 3 in half of a hundred; the moving average makes it somewhat more.
    #expect(found.count <= 20)
  }

  @Test("comes back to the series it was taken from", arguments: [0.0, -260])
  func roundTrip(shift: Double) {
    let values = Self.quarters.values.map { $0 + shift }
    let adjustment = SeasonalAdjustment.of(values, season: 4)
    #expect(adjustment.kind != .none)
    for (place, value) in adjustment.adjusted(values).enumerated() {
      #expect((adjustment.restored(value, at: place) - values[place]).magnitude < 1e-9)
    }
  }

  @Test("takes an eleventh of a year for a season where the year has eleven periods")
  func elevenPeriods() {
    let year = [42.0, 20, 19, 21, 21, 20, 21, 23, 24, 23, 26]
    let values = (0..<5).flatMap { index in year.map { $0 * (1 + 0.1 * Double(index)) } }
    let adjustment = SeasonalAdjustment.of(values, season: 11)
    #expect(adjustment.kind == .multiplicative)
    #expect(adjustment.indices[0] > 1.7)
  }

  @Test("shrinks towards none, the more the weaker the test")
  func shrunk() {
    let strong = SeasonalAdjustment(kind: .multiplicative, indices: [0.5, 1.5], ratio: 100)
    #expect(strong.shrunk.indices == [0.505, 1.495])
    let weak = SeasonalAdjustment(kind: .additive, indices: [-8, 8], ratio: 4)
    #expect(weak.shrunk.indices == [-6, 6])
    #expect(SeasonalAdjustment.none.shrunk == .none)
  }

  @Test("tests shares of the level on logs")
  func logs() throws {
    let values = Self.quarters.values
    let averages = try #require(CentredAverage(values, season: 4))
    let logs = zip(averages.values, values.dropFirst(2)).map { log($1 / $0) }
    let expected = SeasonEffects(logs, season: 4, first: 2).ratio
    #expect(isClose(SeasonalAdjustment.of(values, season: 4).ratio, expected, within: 1e-12))
  }
}
