import CockpitJudgement
import CockpitValues

/// The places of some units by the weighted mean of their parts.
///
/// Intervals of places follow the robustness analysis of composite indicators: Saisana, Saltelli, Tarantola:
/// Uncertainty and Sensitivity Analysis Techniques as Tools for the Quality Assessment of Composite Indicators,
/// 2005. Where revisions are what was told, an interval of 80 % of the draws holds the true place of one among 17 in
/// about 95 % of cases if revisions are a tenth of the spread of the scores, 90 % at three tenths, 79 % if they are as
/// large: places are whole, and scores near each other are pulled apart by their own errors. Among fewer units it is
/// more often, among many less.
package struct Ranking: Hashable, Sendable {
  /// One for each unit; `nil` where too little of the weight is known.
  package let units: [RankedUnit?]
  /// What the intervals were drawn with.
  package let uncertainty: RankingUncertainty

  /// Ranks units, the highest score first.
  ///
  /// A score ties with the first of its group where the two differ by no more than the tolerance. Draws have no
  /// ties: there every difference counts.
  ///
  /// - Parameters:
  ///   - parts: the scores of each unit, one for each weight, a higher one better; `nil` where one is missing.
  ///   - weights: zero or more; they need not add up to one.
  ///   - tolerance: the difference of scores that says nothing, on their scale; none below zero.
  ///   - decimals: those that scores are published with: what reads the same ties. `nil` for all digits.
  ///   - uncertainty: what the places are shaken by.
  /// - Complexity: O(draws · units · (parts + log units))
  package init(
    parts: [[Double?]], weights: [Double], tolerance: Double, decimals: Int? = nil,
    uncertainty: RankingUncertainty
  ) {
    let scores = parts.map { Ranking.score(of: $0, weights: weights) }
    let places = Ranking.places(of: scores, tolerance: tolerance, decimals: decimals)
    let counts = Ranking.drawnPlaces(parts, weights: weights, uncertainty)
    units = scores.indices.map { unit in
      guard let score = scores[unit], let place = places[unit] else { return nil }
      let drawn = Ranking.interval(of: counts[unit], coverage: uncertainty.coverage)
      let interval = min(drawn.lowerBound, place)...max(drawn.upperBound, place)
      let inside = counts[unit][(interval.lowerBound - 1)..<interval.upperBound].reduce(0, +)
      return RankedUnit(
        score: score, place: place, isTied: places.count { $0 == place } > 1, interval: interval,
        covered: Double(inside) / Double(max(uncertainty.draws, 1)))
    }
    self.uncertainty = uncertainty
  }

  /// The weighted mean of the known parts; `nil` where they have less than a share of the weight.
  static func score(
    of parts: [Double?], weights: [Double], fewestShare: Double = CompositeIndex.fewestWeightShare
  ) -> Double? {
    var known = 0.0
    var all = 0.0
    var sum = 0.0
    for (index, weight) in weights.enumerated() where weight > 0 {
      all += weight
      guard parts.indices.contains(index), let part = parts[index], part.isFinite else { continue }
      known += weight
      sum += weight * part
    }
    // Sums of decimals, such as 0.4 + 0.3, have some room.
    guard known > 0, known / all > fewestShare - 1e-9 else { return nil }
    return sum / known
  }

  /// The place of each score, 1 for the highest; a group has the place of its first.
  ///
  /// - Complexity: O(n log n)
  static func places(of scores: [Double?], tolerance: Double, decimals: Int? = nil) -> [Int?] {
    func published(_ value: Double) -> Double {
      decimals.map { NumberText.rounded(value, decimals: $0) } ?? value
    }
    // What is no tolerance is none.
    let tolerance = tolerance > 0 ? tolerance : 0
    let order = scores.indices.compactMap { unit in
      scores[unit].map { (unit: unit, score: published($0)) }
    }
    .sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }
    var places = [Int?](repeating: nil, count: scores.count)
    var lead = (score: Double.infinity, place: 0)
    for (index, entry) in order.enumerated() {
      let noise = 1e-12 * max(lead.score.magnitude, entry.score.magnitude)
      if index == 0 || published(lead.score - entry.score) > tolerance + noise {
        lead = (entry.score, index + 1)
      }
      places[entry.unit] = lead.place
    }
    return places
  }
}
