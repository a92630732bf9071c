import Testing

@testable import CockpitAnalysis

struct AssociationsTests {
  /// Two series of which the second follows the first by two periods, with gaps.
  private let leader: [Double?] = [
    -0.89, -0.99, -1.59, -0.89, nil, -0.01, -0.63, 0.11, 0.43, 0.36, -0.71, -0.46, 0.42, -1.09,
    -1.11,
    -2.57, -2.83, nil, -2.36, -2.68, -1.34, -0.65, -0.57, -2.86, -2.26, -1.4, -0.73, -1.97, -1.66,
    -1.97,
    nil, -0.13, -0.89, -0.57, 0.55, -0.26, -0.27, -0.05, 0.03, -1.2,
  ]
  private let follower: [Double?] = [
    0.05, 0.84, -1.22, -0.89, -1.64, -1.92, 0.89, 0.89, -0.77, nil, nil, 0.46, 0.07, -0.37, 0.55,
    0.26,
    -1.16, -2.51, -3.8, -4.66, -4.93, -4.96, -3.67, -1.81, -0.68, nil, -3.99, -2.73, -3.14, -3.42,
    -3.1,
    -2.37, -2.37, -1.49, -1.68, -1.44, 0.63, -0.15, -0.47, -0.06,
  ]

  private func noise(_ count: Int, _ random: inout RandomStream) -> [Double?] {
    (0..<count).map { _ in random.normal() }
  }

  @Test("has the lag, correlation, pairs and p value that numpy and scipy give")
  func known() throws {
    let found = try #require(Associations(of: [leader, follower]).all.first)
    #expect(found.lag == 2)
    #expect(found.count == 32)
    #expect((found.correlation - 0.8489984064382906).magnitude < 1e-12)
    #expect((found.effectiveCount - 12.162788692384947).magnitude < 1e-9)
    #expect((found.pValue - 0.005549925565281744).magnitude < 1e-12)
    #expect(found.adjustedPValue == found.pValue)
    #expect(found.isPositive)
  }

  @Test("has the lag and the p value that follow from the definitions, whatever the gaps")
  func oracle() throws {
    var random = RandomStream(seed: 34)
    for _ in 0..<40 {
      let series = (0..<2).map { _ in
        var value = 0.0
        return (0..<90).map { _ -> Double? in
          value = 0.5 * value + random.normal()
          return random.uniform() < 0.1 ? nil : value
        }
      }
      let found = try #require(Associations(of: series).all.first)
      let memory = zip(autocorrelations(series[0]), autocorrelations(series[1])).map { $0 * $1 }
      let expected = (-6...6).map { lag -> (lag: Int, t: Double, p: Double) in
        let pairs = series[0].indices.compactMap { index -> (Double, Double)? in
          guard series[1].indices.contains(index + lag), let one = series[0][index] else {
            return nil
          }
          return series[1][index + lag].map { (one, $0) }
        }
        let count = Double(pairs.count)
        let sum = memory.enumerated().reduce(0) {
          $0 + (count - Double($1.offset + 1)) / count * $1.element
        }
        let effective = min(count, max(3, 1 / (1 / count + 2 / count * sum)))
        let r = correlation(pairs)
        let t = r * ((effective - 2) / (1 - r * r)).squareRoot()
        let p = StudentDistribution.twoSidedProbability(beyond: t, freedom: effective - 2)
        return (lag, t, min(1, 13 * p))
      }
      let best = try #require(expected.max { $0.t.magnitude < $1.t.magnitude })
      #expect(found.lag == best.lag)
      #expect((found.pValue - best.p).magnitude < 1e-9)
    }
  }

  private func correlation(_ pairs: [(Double, Double)]) -> Double {
    let count = Double(pairs.count)
    let means = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    var (product, first, second) = (0.0, 0.0, 0.0)
    for (one, other) in pairs {
      product += (one - means.0) * (other - means.1)
      first += (one - means.0) * (one - means.0)
      second += (other - means.1) * (other - means.1)
    }
    return product / (first * second).squareRoot()
  }

  private func autocorrelations(_ values: [Double?]) -> [Double] {
    let known = values.compactMap(\.self)
    let mean = known.reduce(0, +) / Double(known.count)
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count)
    return (1...max(values.count / 5, 12)).map { lag in
      let products = (lag..<values.count).compactMap { index -> Double? in
        guard let one = values[index], let other = values[index - lag] else { return nil }
        return (one - mean) * (other - mean)
      }
      return products.reduce(0, +) / Double(products.count) / variance
    }
  }

  @Test("takes what is no number for a gap")
  func notANumber() {
    let strange = leader.map { $0 ?? .nan }
    #expect(Associations(of: [strange, follower]) == Associations(of: [leader, follower]))
  }

  @Test("turns the lag round with the order of the two")
  func order() throws {
    let one = try #require(Associations(of: [leader, follower]).all.first)
    let other = try #require(Associations(of: [follower, leader]).all.first)
    #expect(other.lag == -2)
    #expect((one.pValue - other.pValue).magnitude < 1e-14)
  }

  @Test("keeps the sign of what moves in opposite directions")
  func opposite() throws {
    let found = try #require(
      Associations(of: [leader, follower.map { $0.map { -$0 } }]).all.first)
    #expect(found.correlation < -0.8)
    #expect(!found.isPositive)
  }

  @Test("leaves out pairs with too little in common, and counts them")
  func leftOut() {
    let early = leader.enumerated().map { $0.offset < 20 ? $0.element : nil }
    let constant = [Double?](repeating: 4, count: 40)
    let found = Associations(of: [leader, early, constant, follower])
    #expect(found.tested == 1)
    #expect(found.leftOut == 5)
    #expect(found.all.map(\.second) == [3])
  }

  @Test("finds the few that go together among many that do not")
  func discovery() {
    var random = RandomStream(seed: 31)
    var series = (0..<40).map { _ in noise(108, &random) }
    for (copy, original) in [(5, 4), (20, 10), (33, 2)] {
      series[copy] = (0..<108).map { index in
        (index >= 3 ? series[original][index - 3] ?? 0 : 0) + 0.7 * random.normal()
      }
    }
    let found = Associations(of: series).found()
    let expected: Set<[Int]> = [[4, 5, 3], [10, 20, 3], [2, 33, 3]]
    #expect(expected.isSubset(of: Set(found.map { [$0.first, $0.second, $0.lag] })))
    #expect(found.count <= 4)
  }

  @Test("gives independent series with a memory small p values no more often than it says")
  func size() {
    var random = RandomStream(seed: 32)
    let series = (0..<60).map { _ in
      var value = 0.0
      return (0..<120).map { _ -> Double? in
        value = 0.6 * value + random.normal()
        return value
      }
    }
    let found = Associations(of: series)
    #expect(Double(found.all.count { $0.pValue <= 0.05 }) / Double(found.tested) < 0.06)
  }

  @Test("gives yearly changes of independent months small p values no more often than it says")
  func yearlyChanges() {
    for (seed, persistence) in [(41, 0.0), (42, 0.5), (43, 1.0)] {
      for count in [24, 36, 47] {
        var random = RandomStream(seed: UInt64(seed))
        var small = 0
        for _ in 0..<300 {
          let series = (0..<2).map { _ -> [Double?] in
            var value = 0.0
            let months = (0..<(count + 12)).map { _ -> Double? in
              value = persistence * value + random.normal()
              return value
            }
            return Array(SeasonalChange.differences(of: months).dropFirst(12))
          }
          if let found = Associations(of: series).all.first, found.pValue <= 0.05 { small += 1 }
        }
        // Three standard errors above 5 %.
        #expect(Double(small) / 300 < 0.088, "\(count) months, persistence \(persistence)")
      }
    }
  }

  @Test("reckons thirteen correlations for each pair of ten years of months, and no more")
  func work() {
    var random = RandomStream(seed: 36)
    let series = (0..<40).map { _ in noise(120, &random) }
    let found = Associations(of: series)
    #expect(found.tested == 40 * 39 / 2)
    #expect(found.all.allSatisfy { $0.lagsTried == 13 && $0.count >= 114 })
  }

  @Test("leaves out what is not to be tested, and corrects for what was")
  func excluded() {
    var random = RandomStream(seed: 35)
    let series = (0..<6).map { _ in noise(60, &random) }
    let found = Associations(of: series) { first, second in first == 0 || second == 5 }
    #expect((found.tested, found.excluded, found.leftOut) == (6, 9, 0))
    #expect(found.all.allSatisfy { $0.first > 0 && $0.second < 5 })
    #expect(found.all.allSatisfy { $0.adjustedPValue <= $0.pValue * 6 })
  }

  @Test("has the same order every time, the least likely by chance first")
  func deterministic() {
    var random = RandomStream(seed: 33)
    let series = (0..<20).map { _ in noise(60, &random) }
    let found = Associations(of: series)
    #expect(found == Associations(of: series))
    #expect(zip(found.all, found.all.dropFirst()).allSatisfy { $0.pValue <= $1.pValue })
    #expect(found.all.allSatisfy { $0.first < $0.second && $0.adjustedPValue >= $0.pValue })
  }

  @Test("needs two series, and takes no more lags than there are")
  func limits() {
    #expect(Associations(of: []).tested == 0)
    #expect(Associations(of: [leader]).leftOut == 0)
    #expect(Associations(of: [leader, follower], upTo: 50).lags == -7...7)
    #expect(Associations(of: [leader, follower], upTo: .max).tested == 1)
    #expect(Associations(of: [leader, follower], upTo: .min).lags == 0...0)
    #expect(Associations(of: [leader, follower], fewestPairs: .max).tested == 0)
    #expect(Associations(of: [leader, follower]).found(falseDiscoveryRate: .nan).isEmpty)
    #expect(Associations(of: [leader, follower], upTo: 1).all.allSatisfy { abs($0.lag) <= 1 })
  }
}
