import CockpitTestSupport
import Testing

@testable import CockpitAnalysis

struct RunningSumTests {
  private static func steps(
    _ points: [Double], scales: [Double], floor: Double = -.infinity
  ) -> [PredictiveDistribution] {
    zip(points, scales).map {
      PredictiveDistribution(point: $0, below: $1, above: $1, bounds: floor...Double.infinity)
    }
  }

  @Test("adds the points to what is reached")
  func points() {
    let sums = RunningSum.of(
      Self.steps([1, 2, 3], scales: [1, 1, 1]), after: 10, isRelative: true)
    #expect(sums.map(\.point) == [11, 13, 16])
  }

  @Test("shocks that pass with their month add up by squares")
  func passing() {
    let sums = RunningSum.of(
      Self.steps([5, 5, 5, 5], scales: [1, 1, 1, 1]), after: 0, isRelative: true)
    for (place, sum) in sums.enumerated() {
      #expect((sum.below - Double(place + 1).squareRoot()).magnitude < 1e-12)
      #expect(sum.below == sum.above)
    }
  }

  @Test("shocks that stay are in each later month: the sums of a random walk")
  func staying() {
    let scales = (1...4).map { Double($0).squareRoot() }
    let sums = RunningSum.of(Self.steps([5, 5, 5, 5], scales: scales), after: 0, isRelative: true)
    // Of four months the first shock is in all, the last one in one: 16 + 9 + 4 + 1.
    #expect((sums[3].above - 30.0.squareRoot()).magnitude < 1e-12)
  }

  @Test(
    "is as wide as sums of such shocks are, drawn many times", arguments: [0.0, 0.4, 1.0],
    [true, false])
  func oracle(persistence: Double, isRelative: Bool) {
    // A month is its shock and a share of each one before, times the size that its season has where seasons are shares.
    let points = [0.02, 1.0, 3.0]
    let sizes = isRelative ? points : [1, 1, 1]
    var random = SeededGenerator(seed: 5)
    func shock() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    }
    var squares = 0.0
    let draws = 40_000
    for _ in 0..<draws {
      let shocks = sizes.map { _ in shock() }
      let sum = sizes.indices.reduce(0.0) { sum, month in
        sum + sizes[month]
          * (0...month).reduce(0) { $0 + ($1 == month ? 1 : persistence) * shocks[$1] }
      }
      squares += sum * sum
    }
    let scales = sizes.indices.map {
      sizes[$0] * (1 + Double($0) * persistence * persistence).squareRoot()
    }
    let sum = RunningSum.of(
      Self.steps(points, scales: scales), after: 0, isRelative: isRelative)[2]
    #expect((sum.above / (squares / Double(draws)).squareRoot() - 1).magnitude < 0.02)
  }

  @Test("never takes back what is reached where months bring nothing less than 0")
  func floor() {
    let sums = RunningSum.of(
      Self.steps([1, 1], scales: [9, 9], floor: 0), after: 100, isRelative: true)
    #expect(sums[1].interval(.ninetyFive).lowerBound == 100)
    #expect(sums[1].probability(below: 100) == 0)
  }
}
