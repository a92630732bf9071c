import CockpitTestSupport
import Testing

@testable import CockpitJudgement

struct CrossCheckTests {
  private func figure(_ value: Double?) -> PublishedFigure { PublishedFigure(value, decimals: 1) }

  @Test("allows for the rounding of both figures and for the tolerance")
  func identity() throws {
    #expect(CrossCheck.identity(figure(10.1), figure(10.2)).agrees)
    #expect(CrossCheck.identity(figure(10.1), figure(10.5), tolerance: 0.3).agrees)
    let above = try #require(CrossCheck.identity(figure(10.5), figure(10.1)).excess)
    #expect((above - 0.3).magnitude < 1e-9)
    let below = try #require(CrossCheck.identity(figure(10.1), figure(10.5)).excess)
    #expect((below + 0.3).magnitude < 1e-9)
  }

  @Test("compares exact figures exactly, but for binary noise")
  func exact() {
    #expect(CrossCheck.identity(PublishedFigure(0.1 + 0.2), PublishedFigure(0.3)).agrees)
    #expect(CrossCheck.identity(PublishedFigure(12), PublishedFigure(13)).excess == -1)
  }

  @Test("takes 17 parts at one decimal for their total as long as rounding explains the rest")
  func sum() throws {
    let parts = [PublishedFigure](repeating: figure(10.1), count: 17)
    #expect(CrossCheck.sum(PublishedFigure(172.5), of: parts).agrees)
    let over = try #require(CrossCheck.sum(PublishedFigure(172.6), of: parts).excess)
    #expect((over - 0.05).magnitude < 1e-9)
    #expect(CrossCheck.sum(figure(172.6), of: parts).agrees)
    let more = try #require(CrossCheck.sum(figure(172.8), of: parts).excess)
    #expect((more - 0.2).magnitude < 1e-9)
  }

  @Test("never complains of figures that were only rounded")
  func onlyRounded() {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<500 {
      let decimals = Int.random(in: 0...3, using: &random)
      let unit = [1, 0.1, 0.01, 0.001][decimals]
      func rounded(_ value: Double) -> PublishedFigure {
        PublishedFigure((value / unit).rounded() * unit, decimals: decimals)
      }
      let exact = (0..<17).map { _ in Double.random(in: 0..<1000, using: &random) }
      let total = exact.reduce(0, +)
      #expect(CrossCheck.sum(rounded(total), of: exact.map(rounded)).agrees)
      #expect(CrossCheck.bound(rounded(exact[0]), within: rounded(total)).agrees)
    }
  }

  /// Whole numbers of hundredths, reckoned without any fraction.
  @Test("says what counting in hundredths says")
  func countedInHundredths() {
    var random = SeededGenerator(seed: 52)
    for _ in 0..<2000 {
      let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: -900...900, using: &random)
      }
      let shift = Int.random(in: -8...8, using: &random)
      let tolerance = Int.random(in: 0...4, using: &random)
      let total = parts.reduce(0, +) + shift
      let outcome = CrossCheck.sum(
        PublishedFigure(Double(total) / 100, decimals: 2),
        of: parts.map { PublishedFigure(Double($0) / 100, decimals: 2) },
        tolerance: Double(tolerance) / 100)
      // Half hundredths of the total and of each part, and the tolerance, in halves.
      let allowed = parts.count + 1 + 2 * tolerance
      #expect(outcome.agrees == (2 * abs(shift) <= allowed), "\(parts) \(shift) \(tolerance)")
    }
  }

  @Test(
    "lets a part be smaller than the whole by any amount, larger only by rounding and tolerance")
  func bound() throws {
    #expect(CrossCheck.bound(figure(3), within: figure(100)).agrees)
    #expect(CrossCheck.bound(figure(100.1), within: figure(100)).agrees)
    let over = try #require(
      CrossCheck.bound(figure(100.4), within: figure(100), tolerance: 0.1).excess)
    #expect((over - 0.2).magnitude < 1e-9)
  }

  @Test("tells nothing where a figure is missing, is no number, or the sum is beyond all numbers")
  func missing() {
    #expect(CrossCheck.identity(figure(nil), figure(1)) == .failure(.missing))
    #expect(CrossCheck.sum(figure(1), of: [figure(1), figure(nil)]) == .failure(.missing))
    #expect(CrossCheck.bound(figure(1), within: figure(.nan)) == .failure(.missing))
    let most = PublishedFigure(Double.greatestFiniteMagnitude)
    #expect(CrossCheck.sum(most, of: [most, most]) == .failure(.missing))
  }
}

extension CrossCheck.Outcome {
  var agrees: Bool { (try? get())?.agrees ?? false }

  /// How far beyond rounding and tolerance a difference is; `nil` where nothing is told.
  var excess: Double? { try? get().excess }
}
