import Testing

@testable import CockpitAnalysis

struct CrossCheckCoMovementTests {
  /// Power that is about a third of output, give or take a twentieth.
  private let past: [(first: Double, second: Double)] = (0..<24).map { month in
    (first: 100 / 3 * [0.95, 1, 1.05][month % 3], second: 100)
  }

  private func check(
    _ first: Double?, _ second: Double?, decimals: Int? = nil,
    by measure: CrossCheck.CoMovement = .ratio, past: [(first: Double, second: Double)]? = nil,
    tolerance: Double = 0
  ) -> CrossCheck.Outcome {
    CrossCheck.coMovement(
      PublishedFigure(first, decimals: decimals), PublishedFigure(second, decimals: decimals),
      by: measure, past: past ?? self.past, tolerance: tolerance)
  }

  @Test("agrees with a ratio as in the past, and says by how much another leaves the band")
  func ratio() throws {
    #expect(check(40, 120) == .agrees)
    let deviation = 1 / 60.0 / NormalDistribution.upperQuartile
    guard case .differs(let above) = check(80, 120) else {
      Issue.record("a doubled ratio agrees")
      return
    }
    #expect((above - (1 / 3.0 - 3 * deviation)).magnitude < 1e-9)
    guard case .differs(let below) = check(20, 120) else {
      Issue.record("half the ratio agrees")
      return
    }
    #expect(below < 0)
  }

  @Test("measures growths by their gap")
  func gap() {
    let growths: [(first: Double, second: Double)] = (0..<12).map {
      (first: 5 + Double($0 % 3), second: 5)
    }
    #expect(check(7, 6, by: .gap, past: growths) == .agrees)
    guard case .differs(let below) = check(-9, 6, by: .gap, past: growths) else {
      Issue.record("a fall beside a rise agrees")
      return
    }
    #expect(below < -10)
  }

  @Test("allows for rounding and tolerance beside the band")
  func rounding() {
    let steady = [(first: Double, second: Double)](repeating: (first: 1, second: 3), count: 12)
    #expect(check(33, 100, past: steady) != .agrees)
    #expect(check(33, 100, decimals: 0, past: steady) == .agrees)
    #expect(check(33, 100, past: steady, tolerance: 0.01) == .agrees)
    #expect(check(34.4, 100, decimals: 0, past: steady) != .agrees)
  }

  @Test("tells nothing with a short past, a missing figure or a base that may be zero")
  func cannotBeTold() {
    #expect(check(nil, 1) == .cannotBeTold(.missing))
    #expect(check(1, 3, past: Array(past.prefix(11))) == .cannotBeTold(.shortHistory))
    #expect(check(1, 0) == .cannotBeTold(.zeroBase))
    #expect(check(1, 0.4, decimals: 0) == .cannotBeTold(.zeroBase))
    #expect(check(1, 0, by: .gap) != .cannotBeTold(.zeroBase))
    let empty = [(first: Double, second: Double)](repeating: (first: 1, second: 0), count: 20)
    #expect(check(1, 3, past: empty) == .cannotBeTold(.shortHistory))
  }
}
