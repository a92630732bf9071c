import CockpitValues

/// A place among peers, with ties, coverage and the change since the period before.
package struct Rank: Hashable, Sendable {
  /// 1 for the best; peers that tie share the best place among them.
  package let place: Int
  /// The peers that reported, this one included.
  package let reported: Int
  /// The peers that did not report.
  package let unreported: Int
  package let isTied: Bool
  /// The places that were lost since the period before; negative for places gained.
  package let lost: Int?

  package init(
    place: Int, reported: Int, unreported: Int = 0, isTied: Bool = false, lost: Int? = nil
  ) {
    self.place = place
    self.reported = reported
    self.unreported = unreported
    self.isTied = isTied
    self.lost = lost
  }

  /// The place of one peer among others.
  ///
  /// Figures compare at published precision. A figure ties with the first of its group where the
  /// two differ by no more than the tolerance.
  ///
  /// There is one figure for each peer, `nil` where it did not report; a peer that did not has no
  /// rank.
  ///
  /// - Complexity: O(n log n)
  package static func of(
    _ peer: Int, among figures: [Double?], isHighBest: Bool, decimals: Int, tolerance: Double = 0,
    previous: Rank? = nil
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
      place: place, reported: ordered.count, unreported: figures.count - ordered.count,
      isTied: group.count > 1, lost: previous.map { place - $0.place })
  }
}
