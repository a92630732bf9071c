import Testing

@testable import CockpitAnalysis

struct CrossCheckTests {
  private func figure(_ value: Double?) -> PublishedFigure { PublishedFigure(value, decimals: 1) }

  /// How far beyond rounding and tolerance a result is.
  private func excess(_ result: CrossCheck.Outcome) -> Double? {
    if case .differs(let excess) = result { excess } else { nil }
  }

  @Test("allows for the rounding of both figures and for the tolerance")
  func identity() throws {
    #expect(CrossCheck.identity(figure(10.1), figure(10.2)) == .agrees)
    #expect(CrossCheck.identity(figure(10.1), figure(10.5), tolerance: 0.3) == .agrees)
    let above = try #require(excess(CrossCheck.identity(figure(10.5), figure(10.1))))
    #expect((above - 0.3).magnitude < 1e-9)
    let below = try #require(excess(CrossCheck.identity(figure(10.1), figure(10.5))))
    #expect((below + 0.3).magnitude < 1e-9)
  }

  @Test("compares exact figures exactly, but for binary noise")
  func exact() {
    #expect(CrossCheck.identity(PublishedFigure(0.1 + 0.2), PublishedFigure(0.3)) == .agrees)
    #expect(CrossCheck.identity(PublishedFigure(12), PublishedFigure(13)) == .differs(by: -1))
  }

  @Test("takes 17 parts at one decimal for their total as long as rounding explains the rest")
  func sum() throws {
    let parts = [PublishedFigure](repeating: figure(10.1), count: 17)
    #expect(CrossCheck.sum(PublishedFigure(172.5), of: parts) == .agrees)
    let over = try #require(excess(CrossCheck.sum(PublishedFigure(172.6), of: parts)))
    #expect((over - 0.05).magnitude < 1e-9)
    #expect(CrossCheck.sum(figure(172.6), of: parts) == .agrees)
    let more = try #require(excess(CrossCheck.sum(figure(172.8), of: parts)))
    #expect((more - 0.2).magnitude < 1e-9)
  }

  @Test("never complains of figures that were only rounded")
  func onlyRounded() {
    var random = RandomStream(seed: 51)
    for _ in 0..<500 {
      let decimals = Int.random(in: 0...3, using: &random)
      let unit = [1, 0.1, 0.01, 0.001][decimals]
      func rounded(_ value: Double) -> PublishedFigure {
        PublishedFigure((value / unit).rounded() * unit, decimals: decimals)
      }
      let exact = (0..<17).map { _ in 1000 * random.uniform() }
      let total = exact.reduce(0, +)
      #expect(CrossCheck.sum(rounded(total), of: exact.map(rounded)) == .agrees)
      #expect(CrossCheck.bound(rounded(exact[0]), within: rounded(total)) == .agrees)
    }
  }

  @Test(
    "lets a part be smaller than the whole by any amount, larger only by rounding and tolerance")
  func bound() throws {
    #expect(CrossCheck.bound(figure(3), within: figure(100)) == .agrees)
    #expect(CrossCheck.bound(figure(100.1), within: figure(100)) == .agrees)
    let over = try #require(
      excess(CrossCheck.bound(figure(100.4), within: figure(100), tolerance: 0.1)))
    #expect((over - 0.2).magnitude < 1e-9)
  }

  @Test("tells nothing where a figure is missing")
  func missing() {
    #expect(CrossCheck.identity(figure(nil), figure(1)) == .cannotBeTold(.missing))
    #expect(CrossCheck.sum(figure(1), of: [figure(1), figure(nil)]) == .cannotBeTold(.missing))
    #expect(CrossCheck.bound(figure(1), within: figure(.nan)) == .cannotBeTold(.missing))
  }
}
