import CockpitValues

/// A place among peers, with ties, coverage and the change since the period before.
package struct Rank: Hashable, Sendable {
  /// 1 for the best; peers that tie share the best place among them.
  package let place: Int
  /// The peers that reported, this one included.
  package let reported: Int
  /// The peers that did not report.
  package let unreported: Int
  /// The peers whose figure cannot be compared: hard to believe, or of few cases.
  package let leftOut: Int
  package let isTied: Bool
  /// The places that were lost since the period before; negative for places gained.
  package let lost: Int?

  init(
    place: Int, reported: Int, unreported: Int = 0, leftOut: Int = 0, isTied: Bool = false,
    lost: Int? = nil
  ) {
    self.place = place
    self.reported = reported
    self.unreported = unreported
    self.leftOut = leftOut
    self.isTied = isTied
    self.lost = lost
  }

  /// The place of one peer among others.
  ///
  /// Figures compare at published precision. A figure ties with the first of its group where the
  /// two differ by no more than the tolerance.
  ///
  /// There is one figure for each peer, `nil` where it did not report; a peer that did not has no
  /// rank. `leftOut` of those without a figure did report one that cannot be compared.
  ///
  /// - Complexity: O(n log n)
  static func of(
    _ peer: Int, among figures: [Double?], isHighBest: Bool, decimals: Int, tolerance: Double = 0,
    leftOut: Int = 0, previous: Rank? = nil
  ) -> Rank? {
    func score(_ value: Double) -> Double {
      NumberText.rounded(isHighBest ? value : -value, decimals: decimals)
    }
    guard figures.indices.contains(peer), let own = figures[peer].map(score) else { return nil }
    let ordered = figures.compactMap { $0.map(score) }.sorted(by: >)
    guard let index = ordered.firstIndex(of: own) else { return nil }
    var group = 0..<0
    for (place, value) in ordered.enumerated() {
      let lead = group.isEmpty ? nil : ordered[group.lowerBound]
      let ties = lead.map { NumberText.rounded($0 - value, decimals: decimals) <= tolerance }
      if ties == true {
        group = group.lowerBound..<place + 1
      } else if place > index {
        break
      } else {
        group = place..<place + 1
      }
    }
    let place = group.lowerBound + 1
    return Rank(
      place: place, reported: ordered.count, unreported: figures.count - ordered.count - leftOut,
      leftOut: leftOut, isTied: group.count > 1, lost: previous.map { place - $0.place })
  }
}

/// The places that a figure may have once the error of all figures is allowed for.
enum RankInterval {
  /// The interval of places of each figure, 1 for the best.
  ///
  /// The best place of a figure has before it only those that are better whatever the errors; the
  /// worst one has before it all that may be better or equal. A figure without a value has none.
  ///
  /// - Parameters:
  ///   - figures: one for each peer, `nil` where it did not report.
  ///   - error: how far a figure may lie from what it stands for, such as half of its last digit.
  ///   - isHighBest: whether the highest figure has the first place.
  /// - Returns: an interval for each figure.
  /// - Complexity: O(n²)
  static func intervals(
    of figures: [Double?], error: Double, isHighBest: Bool
  ) -> [ClosedRange<Int>?] {
    let scores = figures.map { $0.map { isHighBest ? $0 : -$0 } }
    /// Whether one score lies above another whatever the errors.
    func isSurely(_ better: Double, above worse: Double) -> Bool {
      let lead = (better - worse).withoutBinaryNoise
      return lead > 0 && lead >= (2 * error).withoutBinaryNoise
    }
    return scores.enumerated().map { index, score in
      guard let score else { return nil }
      let others = scores.enumerated().filter { $0.offset != index }.compactMap(\.element)
      let before = others.count { isSurely($0, above: score) }
      let behind = others.count { isSurely(score, above: $0) }
      return before + 1...others.count - behind + 1
    }
  }
}
