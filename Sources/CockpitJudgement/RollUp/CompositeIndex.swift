package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// One figure out of several scores, never shown without its parts.
package struct CompositeIndex: Hashable, Sendable {
  /// One score and its weight.
  package struct Part: Hashable, Sendable {
    package let name: LocalizedText
    /// Zero or more; the weights need not add up to one.
    package let weight: Double
    /// The score on the common scale; `nil` where it is missing.
    package let score: Double?

    init(name: LocalizedText, weight: Double, score: Double?) {
      self.name = name
      self.weight = weight
      self.score = score
    }
  }

  /// The share of the weight that must be known for the rest to be made up.
  package static let fewestWeightShare = 0.7

  package let parts: [Part]
  /// Who has countersigned the weights; empty is 试算.
  package let countersignedBy: [Department.ID]

  init(parts: [Part], countersignedBy: [Department.ID] = []) {
    self.parts = parts
    self.countersignedBy = countersignedBy
  }

  /// Whether the weights are nobody's yet, so that the index rings and ranks nowhere.
  package var isTrial: Bool { countersignedBy.isEmpty }

  /// The share of the weight whose scores are known, 0 to 1.
  package var weightShare: Double {
    let total = parts.reduce(0) { $0 + max($1.weight, 0) }
    guard total > 0 else { return 0 }
    return (knownWeight / total).withoutBinaryNoise
  }

  package var coverage: Coverage {
    Coverage(reported: parts.count { $0.score != nil }, expected: parts.count)
  }

  /// The weighted mean of the known scores; `nil` where too little of the weight is known.
  package var value: Double? {
    guard weightShare >= CompositeIndex.fewestWeightShare, knownWeight > 0 else { return nil }
    let sum = parts.reduce(0) { $0 + max($1.weight, 0) * ($1.score ?? 0) }
    return (sum / knownWeight).withoutBinaryNoise
  }

  /// The points that a part gives to the value, after the weights are made up to one.
  package func contribution(of part: Part) -> Double? {
    guard value != nil, let score = part.score else { return nil }
    return (max(part.weight, 0) * score / knownWeight).withoutBinaryNoise
  }

  private var knownWeight: Double {
    parts.reduce(0) { $0 + ($1.score == nil ? 0 : max($1.weight, 0)) }
  }
}

extension CompositeDefinition {
  /// The index of the figures that are there, its parts named as the catalogue names them.
  ///
  /// `figure` gives the figure that counts for a part, `nil` where there is none.
  func index(
    in catalogue: Catalogue, figure: (Part) -> Double?
  ) -> CompositeIndex {
    CompositeIndex(
      parts: parts.map { part in
        CompositeIndex.Part(
          name: catalogue.indicator(part.indicator)?.name ?? LocalizedText(zh: part.indicator),
          weight: part.weight, score: figure(part).map(part.score))
      },
      countersignedBy: countersignedBy)
  }
}
