import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Glibc
import Testing

@testable import CockpitJudgement

struct CrossCheckCoMovementTests {
  private typealias Past = [(first: Double, second: Double)]

  /// Power that is about a third of output, give or take a twentieth.
  private let past: Past = (0..<24).map { month in
    (first: 100 / 3 * [0.95, 1, 1.05][month % 3], second: 100)
  }

  private func check(
    _ first: Double?, _ second: Double?, decimals: Int? = nil,
    by measure: CrossCheckDefinition.Measure = .ratio, past: Past? = nil, tolerance: Double = 0
  ) -> CrossCheck.Outcome {
    CrossCheck.coMovement(
      PublishedFigure(first, decimals: decimals), PublishedFigure(second, decimals: decimals),
      by: measure, past: past ?? self.past, tolerance: tolerance)
  }

  @Test("agrees with a ratio as in the past, and says by how much another leaves the band")
  func ratio() throws {
    #expect(check(40, 120).agrees)
    let deviation = 1 / 60.0 / Quantiles.upperQuartileOfNormal
    let above = try #require(check(80, 120).excess)
    #expect((above - (1 / 3.0 - 3 * deviation)).magnitude < 1e-9)
    let below = try #require(check(20, 120).excess)
    #expect(below < 0)
  }

  @Test("measures growths by their gap")
  func gap() throws {
    let growths: Past = (0..<12).map { (first: 5 + Double($0 % 3), second: 5) }
    #expect(check(7, 6, by: .growthGap, past: growths).agrees)
    let below = try #require(check(-9, 6, by: .growthGap, past: growths).excess)
    #expect(below < -10)
  }

  @Test("allows for what rounding may have moved, now and in the past")
  func rounding() throws {
    // Gaps of 1.0 that were rounded: 1.1 and 0.9 came out of nothing else.
    let growths: Past = (0..<24).map { (first: 6 + [0, 0.1, -0.1][$0 % 3], second: 5) }
    let band = try check(6, 5, decimals: 1, by: .growthGap, past: growths).get().allowed
    let deviation = 0.1 / Quantiles.upperQuartileOfNormal
    // The median and the newest gap may each be off by two half units.
    #expect((band.upperBound - (1 + 3 * deviation + 0.2)).magnitude < 1e-9)
    #expect((band.lowerBound - (1 - 3 * deviation - 0.2)).magnitude < 1e-9)
  }

  @Test("has a band where more than half of the past is the same")
  func mostlyTheSame() throws {
    let growths: Past = (0..<20).map { (first: $0 % 4 == 0 ? 7 : 6, second: 5) }
    let mean = 0.25 * (Double.pi / 2).squareRoot()
    let band = try check(6, 5, by: .growthGap, past: growths).get().allowed
    #expect((band.upperBound - (1 + 3 * mean)).magnitude < 1e-9)
    #expect(!check(8, 5, by: .growthGap, past: growths).agrees)
  }

  @Test(
    "takes rounding or a tolerance for the spread where the past never differs, else tells nothing")
  func steady() {
    let steady: Past = (0..<12).map { _ in (first: 1, second: 3) }
    #expect(check(33, 100, past: steady) == .failure(.noSpread))
    #expect(check(33, 99, past: steady) == .failure(.noSpread))
    #expect(check(33, 99, past: steady, tolerance: 0.01).agrees)
    #expect(
      check(34, 100, decimals: 0, past: steady.map { ($0.first * 30, $0.second * 30) }).agrees)
    #expect(
      !check(60, 100, decimals: 0, past: steady.map { ($0.first * 30, $0.second * 30) }).agrees)
  }

  @Test("tells nothing with a short past, a missing figure or a base that may be zero")
  func cannotBeTold() {
    #expect(check(nil, 1) == .failure(.missing))
    #expect(check(1, 3, past: Array(past.prefix(11))) == .failure(.shortHistory))
    #expect(check(1, 0) == .failure(.zeroBase))
    #expect(check(1, 0.4, decimals: 0) == .failure(.zeroBase))
    #expect(check(1, 0, by: .growthGap) != .failure(.zeroBase))
    let empty: Past = (0..<20).map { _ in (first: 1, second: 0) }
    #expect(check(1, 3, past: empty) == .failure(.shortHistory))
  }

  /// The rates that the documentation of ``CrossCheck/coMovement(_:_:by:past:tolerance:)`` and the guide tell.
  @Test(
    "rings for nothing as often as it says",
    arguments: [(12, 0.042), (24, 0.018), (36, 0.010)])
  func falseAlarms(past count: Int, rate: Double) {
    var random = SeededGenerator(seed: 11)
    func normal() -> Double {
      let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &random)))
        .squareRoot()
      return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
    }
    let draws = 8000
    let alarms = (0..<draws).count { _ in
      let past: Past = (0..<count).map { _ in (first: normal(), second: 0) }
      return !check(normal(), 0, by: .growthGap, past: past).agrees
    }
    #expect((Double(alarms) / Double(draws) - rate).magnitude < 0.007, "\(alarms)")
  }
}
