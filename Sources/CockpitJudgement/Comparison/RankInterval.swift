import CockpitValues

/// The places that a figure may have once the error of all figures is allowed for.
package enum RankInterval {
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
  package static func intervals(
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
