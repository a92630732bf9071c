extension Ranking {
  /// How often each unit has each place, the first place first, under other weights and after revisions.
  ///
  /// Each weight is drawn evenly from its spread, the same for all units; each known part is moved by a normal
  /// revision of its own. A unit without a score has no place.
  static func drawnPlaces(
    _ parts: [[Double?]], weights: [Double], _ uncertainty: RankingUncertainty
  ) -> [[Int]] {
    let none = [Int](repeating: 0, count: parts.count)
    var counts = [[Int]](repeating: none, count: parts.count)
    let spread = min(max(uncertainty.weightSpread.isFinite ? uncertainty.weightSpread : 0, 0), 1)
    let isRanked = parts.map { score(of: $0, weights: weights) != nil }
    var random = RandomStream(seed: uncertainty.seed)
    for _ in 0..<max(uncertainty.draws, 1) {
      let drawnWeights = weights.map { weight in
        max(0, weight * (1 + spread * (2 * random.uniform() - 1)))
      }
      let scores = parts.map { unit in
        score(
          of: revised(unit, uncertainty, &random), weights: drawnWeights,
          fewestShare: 0)
      }
      let ranked = zip(scores, isRanked).map { $1 ? $0 : nil }
      for (unit, place) in places(of: ranked, tolerance: 0).enumerated() {
        if let place { counts[unit][place - 1] += 1 }
      }
    }
    return counts
  }

  /// The places that hold a share of the draws, as many draws left out at either end at most.
  static func interval(of counts: [Int], coverage: Double) -> ClosedRange<Int> {
    let all = Double(counts.reduce(0, +))
    // What is no share leaves nothing out.
    let outside = all * (1 - min(max(coverage.isFinite ? coverage : 1, 0), 1)) / 2
    var lower = counts.count
    var upper = counts.count
    var sum = 0.0
    for (index, count) in counts.enumerated() {
      sum += Double(count)
      if sum > outside { lower = min(lower, index + 1) }
      if sum >= all - outside { upper = min(upper, index + 1) }
    }
    return min(lower, upper)...upper
  }

  private static func revised(
    _ parts: [Double?], _ uncertainty: RankingUncertainty, _ random: inout RandomStream
  ) -> [Double?] {
    func entry(_ values: [Double], _ index: Int) -> Double {
      values.indices.contains(index) && values[index].isFinite ? max(values[index], 0) : 0
    }
    return parts.enumerated().map { index, part in
      let deviation =
        entry(uncertainty.revisionDeviations, index)
        + entry(uncertainty.revisionShares, index) * (part?.magnitude ?? 0)
      guard deviation > 0 else { return part }
      let revision = deviation * random.normal()
      return part.map { $0 + revision }
    }
  }
}
