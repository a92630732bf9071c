import Testing

@testable import CockpitAnalysis

struct RankingTests {
  private func ranking(
    _ parts: [[Double?]], weights: [Double] = [1], tolerance: Double = 0, spread: Double = 0,
    deviations: [Double] = [], draws: Int = 2000, seed: UInt64 = 1
  ) -> Ranking {
    var uncertainty = RankingUncertainty(seed: seed)
    uncertainty.draws = draws
    uncertainty.weightSpread = spread
    uncertainty.revisionDeviations = deviations
    return Ranking(parts: parts, weights: weights, tolerance: tolerance, uncertainty: uncertainty)
  }

  @Test("ties what lies within the tolerance of the first of its group")
  func ties() {
    let scores = [83, 66, 57, 55, 48, 47, 44, 42, 40.0]
    let found = ranking(scores.map { [$0] }, tolerance: 2).units
    #expect(found.map { $0?.place } == [1, 2, 3, 3, 5, 5, 7, 7, 9])
    #expect(found.map { $0?.isTied } == [false, false, true, true, true, true, true, true, false])
  }

  @Test("does not chain ties: each group is measured from its first")
  func chain() {
    let found = ranking([[5.3], [5.2], [5.1], [5.0]], tolerance: 0.1).units
    #expect(found.map { $0?.place } == [1, 1, 3, 3])
  }

  @Test("holds published scores against published ones, where a tolerance is a step of them")
  func published() {
    func places(_ scores: [Double], decimals: Int?) -> [Int?] {
      Ranking.places(of: scores, tolerance: 0.1, decimals: decimals)
    }
    #expect(places([5.34, 5.16, 5.0], decimals: nil) == [1, 2, 3])
    #expect(places([5.34, 5.16, 5.0], decimals: 1) == [1, 1, 3], "5.3 and 5.2")
    #expect(places([5.34, 5.31, 5.0], decimals: 1) == [1, 1, 3], "both read 5.3")
  }

  @Test("takes what is no tolerance, spread or share for none, and traps on nothing")
  func strange() {
    let parts: [[Double?]] = [[3, 1], [1, 2], [2, 2]]
    for strange in [Double.nan, -1, -Double.infinity] {
      let found = ranking(parts, weights: [1, 1], tolerance: strange, spread: strange)
      #expect(found.units.map { $0?.place } == [1, 3, 1])
      #expect(
        found.units.allSatisfy { unit in unit.map { $0.interval == $0.place...$0.place } == true })
    }
    for spread in [1, 5, Double.infinity] {
      #expect(ranking(parts, weights: [1, 1], spread: spread).units.count == 3)
    }
    var uncertainty = RankingUncertainty(seed: 1)
    uncertainty.coverage = .nan
    uncertainty.revisionDeviations = [.nan, -3]
    uncertainty.revisionShares = [.infinity]
    let found = Ranking(parts: parts, weights: [1, 1], tolerance: 0, uncertainty: uncertainty)
    #expect(found.units.allSatisfy { ($0?.covered ?? 0) == 1 })
  }

  @Test("has the interval that counting each draw from its definition gives")
  func drawnOracle() {
    var random = RandomStream(seed: 44)
    for round in 0..<20 {
      let parts: [[Double?]] = (0..<6).map { _ in [10 * random.uniform(), 10 * random.uniform()] }
      var uncertainty = RankingUncertainty(seed: UInt64(round))
      uncertainty.draws = 101
      uncertainty.weightSpread = 0.5
      uncertainty.revisionShares = [0.1, 0.2]
      let found = Ranking(
        parts: parts, weights: [2, 1], tolerance: 0, uncertainty: uncertainty)
      var stream = RandomStream(seed: UInt64(round))
      var drawn = [[Int]](repeating: [], count: 6)
      for _ in 0..<101 {
        let weights = [2.0, 1].map { $0 * (1 + 0.5 * (2 * stream.uniform() - 1)) }
        let scores = parts.map { unit -> Double in
          let moved = zip(unit, [0.1, 0.2]).map { part, share in
            (part ?? 0) + share * (part ?? 0).magnitude * stream.normal()
          }
          return (weights[0] * moved[0] + weights[1] * moved[1]) / (weights[0] + weights[1])
        }
        for unit in 0..<6 { drawn[unit].append(scores.count { $0 > scores[unit] } + 1) }
      }
      for (unit, places) in zip(found.units, drawn) {
        let sorted = places.sorted()
        // A tenth of the draws, 10.1 of them, may lie outside at either end.
        let (low, high) = (sorted[10], sorted[90])
        let place = unit?.place ?? 0
        #expect(unit?.interval == min(low, place)...max(high, place))
      }
    }
  }

  @Test("has as many better units as a place says")
  func oracle() {
    var random = RandomStream(seed: 41)
    for _ in 0..<200 {
      let scores = (0..<10).map { _ in Double(Int.random(in: 0...12, using: &random)) }
      let places = Ranking.places(of: scores, tolerance: 0)
      for (score, place) in zip(scores, places) {
        #expect(place == scores.count { $0 > score } + 1)
      }
    }
  }

  @Test("makes up for missing parts while seven tenths of the weight are known")
  func missing() {
    let found = ranking(
      [[10, 20, 30], [10, 20, nil], [nil, 20, 30]], weights: [0.4, 0.3, 0.3]
    ).units
    #expect(((found[0]?.score ?? 0) - 19).magnitude < 1e-12)
    #expect(((found[1]?.score ?? 0) - 10 / 0.7).magnitude < 1e-12)
    #expect(found[2] == nil)
    #expect(ranking([[.nan], [1]]).units.map { $0?.place } == [nil, 1])
  }

  @Test("has intervals of one place where nothing is shaken and nothing ties")
  func firm() {
    let found = ranking([[3], [1], [2]]).units
    #expect(found.map { $0?.interval } == [1...1, 3...3, 2...2])
    #expect(found.allSatisfy { $0?.covered == 1 })
  }

  @Test("widens with the revisions that are to come")
  func revisions() {
    let parts: [[Double?]] = (0..<10).map { [Double($0)] }
    let widths = [0.1, 1, 5].map { deviation in
      ranking(parts, deviations: [deviation]).units.reduce(0) { $0 + ($1?.interval.count ?? 0) }
    }
    #expect(widths[0] == 10)
    #expect(widths[0] < widths[1])
    #expect(widths[1] < widths[2])
  }

  @Test("leaves a unit that is best in every part at the first place, whatever the weights")
  func dominance() {
    let found = ranking(
      [[9, 9, 9], [8, 2, 5], [3, 7, 5]], weights: [1, 1, 1], spread: 1
    ).units
    #expect(found[0]?.interval == 1...1)
    #expect(found[1]?.interval == 2...3)
    #expect(found[2]?.interval == 2...3)
  }

  @Test("holds the place itself and at least the promised share of the draws")
  func coverage() {
    var random = RandomStream(seed: 42)
    for round in 0..<8 {
      let parts: [[Double?]] = (0..<17).map { _ in
        (0..<5).map { _ in random.uniform() < 0.05 ? nil : 100 * random.uniform() }
      }
      let found = ranking(
        parts, weights: [3, 2, 2, 2, 1], tolerance: 2, spread: 0.3,
        deviations: [2, 2, 2, 2, 2], seed: UInt64(round))
      for unit in found.units.compactMap(\.self) {
        #expect(unit.interval.contains(unit.place))
        #expect(unit.covered >= 0.8)
      }
    }
  }

  @Test("holds the true place about as often as it says, where revisions are what it was told")
  func truth() {
    var random = RandomStream(seed: 43)
    var held = 0
    for world in 0..<100 {
      let truth = (0..<17).map { _ in 10 * random.normal() }
      let observed: [[Double?]] = truth.map { [$0 + 3 * random.normal()] }
      let places = Ranking.places(of: truth, tolerance: 0)
      let found = ranking(observed, deviations: [3], draws: 400, seed: UInt64(world)).units
      held += zip(found, places).count { unit, place in
        place.map { unit?.interval.contains($0) == true } ?? false
      }
    }
    let share = Double(held) / Double(100 * 17)
    #expect(share > 0.76)
    #expect(share < 0.92)
  }

  @Test("is the same for one seed")
  func seed() {
    let parts: [[Double?]] = (0..<8).map { [Double($0), Double(7 - $0)] }
    func found(_ seed: UInt64) -> Ranking {
      ranking(parts, weights: [1, 1], spread: 0.5, deviations: [1, 1], seed: seed)
    }
    #expect(found(5) == found(5))
    #expect(found(5).units != found(6).units)
  }

  @Test("ranks nothing where nothing is given")
  func empty() {
    #expect(ranking([]).units.isEmpty)
    #expect(ranking([[nil]]).units == [nil])
    #expect(ranking([[1]], weights: [0]).units == [nil])
  }
}
