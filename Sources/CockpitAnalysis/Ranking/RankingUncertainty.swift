/// What a ranking is shaken by, to see how firm its places are.
package struct RankingUncertainty: Hashable, Sendable {
  /// How far each weight may lie from the agreed one, as a share of it; 0.25 for a quarter, at most 1.
  package var weightSpread = 0.25
  /// The standard deviation of the revisions to come of each part's score, on the scale of the scores.
  ///
  /// Parts without one count as never revised.
  package var revisionDeviations: [Double] = []
  /// The standard deviation of the revisions to come as a share of each part's score, added to those above.
  package var revisionShares: [Double] = []
  /// The share of the draws that an interval of places holds at least.
  package var coverage = 0.8
  /// How often weights and revisions are drawn.
  package var draws = 2000
  /// The seed of the draws: the same one gives the same intervals.
  package var seed: UInt64

  /// The default spread of weights, without any revision.
  package init(seed: UInt64) {
    self.seed = seed
  }
}
