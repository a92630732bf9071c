import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitWarehouse

/// All that is judged of one region at one moment; it never changes.
public struct Situation: Sendable {
  private let situation: CockpitJudgement.Situation

  init(_ situation: CockpitJudgement.Situation) {
    self.situation = situation
  }

  /// Whether any figure is invented; whatever shows them must then say so.
  public var isDemonstration: Bool { situation.isDemonstration }

  /// The readings of the region in the order of the pack, one for each indicator.
  public var readings: [Reading] { situation.readings.values.map(reading) }

  /// The readings that are held against a target of the year: the worst light first, then the one
  /// furthest behind.
  public var judged: [Reading] { situation.judged.map(reading) }

  /// The files that were not taken, as far as they were known at the moment, each with the reason and
  /// its place.
  public var refusals: [String] { situation.refusals.map(\.diagnostic.description) }

  /// The reading of an indicator in an area of the pack, by its code.
  ///
  /// - Returns: `nil` where neither the pack nor a snapshot defines the indicator.
  /// - Complexity: O(figures of the series) for the first question
  public func reading(of indicator: String, area: String) -> Reading? {
    situation.catalogue.indicator(indicator).map { indicator in
      reading(situation.reading(of: indicator, area: area))
    }
  }

  private func reading(_ reading: CockpitJudgement.Reading) -> Reading {
    Reading(
      reading, in: situation.catalogue,
      source: reading.latest.flatMap { situation.header(ofFile: $0.file) })
  }
}
