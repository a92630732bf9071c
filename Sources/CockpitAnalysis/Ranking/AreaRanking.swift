package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// 位次 of the areas right below a region by one indicator, with how firm each place is.
///
/// A place is shaken by what the sources revised of the figures so far; that of a composite index by other weights.
package struct AreaRanking: Hashable, Sendable {
  /// What sources revise figures by.
  package struct RevisionError: Hashable, Sendable {
    /// The root of the mean square of the revisions so far, in percent of a figure or in points.
    package let deviation: Double
    package let isInPoints: Bool
    /// The periods of all areas that have a revision, be it none.
    package let count: Int
  }

  /// An area with its place.
  package struct Entry: Hashable, Sendable {
    package let area: Area
    /// The figure, or the score of an index; `nil` where there is none that can be compared.
    package let value: Double?
    /// Why there is none.
    package let absence: AreaComparison.Absence?
    /// 1 for the best; areas that tie share the best place among them.
    package let place: Int?
    package let isTied: Bool
    /// The places that were lost since the period before; negative for places gained.
    package let lost: Int?
    /// The places that the figure might as well have; the place itself is one of them.
    package let interval: ClosedRange<Int>?
    /// The scores of the parts of an index, 0 to 100, in the order of its definition; `nil` where one is missing.
    package let parts: [Double?]
  }

  /// How often weights and revisions are drawn for the interval of places.
  package static let draws = 500
  /// The seed of the draws.
  package static let seed: UInt64 = 20_260_101
  /// The fewest revisions that tell of those to come.
  static let fewestRevisions = 8

  package let indicator: Indicator
  /// The newest period that an area has; `nil` for an index.
  package let period: Period?
  /// By place, those without one at the end in the order of the pack.
  package let entries: [Entry]
  /// `nil` where too few revisions are known, so that the interval allows for rounding alone.
  package let revision: RevisionError?
  /// The parts and weights of an index; `nil` for what is none.
  package let composite: CompositeDefinition?

  /// The areas that have a place.
  package var reported: Int { entries.count { $0.place != nil } }
  /// The areas that do not have what the indicator is about.
  package var notApplicable: Int { entries.count { $0.absence == .notApplicable } }
  /// The areas that should have reported and did not, or whose figure is an old one.
  package var unreported: Int { entries.count { $0.absence?.isUnreported == true } }
  /// The areas that reported what cannot be compared: hard to believe, of few cases or withheld.
  package var leftOut: Int { entries.count - reported - notApplicable - unreported }
}

extension AreaRanking {
  /// The ranking of the areas right below the one of a situation; `nil` where none has a figure, and for an indicator
  /// that is a fact only.
  ///
  /// An index is made of the figures of each area where the pack says of what parts; one that an area reports itself
  /// is ranked as it is.
  ///
  /// - Complexity: O(draws · areas · log areas), and the revisions of the areas' figures
  package init?(of indicator: Indicator, in situation: Situation, seed: UInt64 = seed) {
    guard !indicator.isFactOnly else { return nil }
    if let comparison = situation.comparison(of: indicator, by: .value),
      comparison.available > 0
    {
      self.init(comparison, in: situation, seed: seed)
    } else if let composite = situation.catalogue.composites.first(where: {
      $0.indicator == indicator.id
    }) {
      self.init(composite, indicator, in: situation, seed: seed)
    } else {
      return nil
    }
  }

  /// The ranking of a comparison of figures.
  package init(_ comparison: AreaComparison, in situation: Situation, seed: UInt64 = seed) {
    indicator = comparison.indicator
    period = comparison.period
    composite = nil
    let revision =
      comparison.measure == .value ? RevisionError(of: comparison, in: situation) : nil
    self.revision = revision
    let drawn = AreaRanking.drawn(comparison, revision, seed: seed)
    entries = comparison.ordered.map { entry in
      // What rounding allows, and what revisions may bring.
      let interval = entry.interval.map { rounding in
        let shaken = drawn[entry.area.code] ?? rounding
        return min(
          rounding.lowerBound, shaken.lowerBound)...max(
            rounding.upperBound, shaken.upperBound)
      }
      return Entry(
        area: entry.area, value: entry.value, absence: entry.absence, place: entry.rank?.place,
        isTied: entry.rank?.isTied ?? false, lost: entry.rank?.lost, interval: interval, parts: [])
    }
  }

  /// The intervals of places that revisions allow, by area; none where nothing is known of revisions.
  private static func drawn(
    _ comparison: AreaComparison, _ revision: RevisionError?, seed: UInt64
  ) -> [String: ClosedRange<Int>] {
    guard let revision, revision.deviation > 0 else { return [:] }
    let ranked = comparison.entries.filter { $0.rank != nil }
    var uncertainty = RankingUncertainty(seed: seed)
    uncertainty.draws = draws
    uncertainty.weightSpread = 0
    if revision.isInPoints {
      uncertainty.revisionDeviations = [revision.deviation]
    } else {
      uncertainty.revisionShares = [revision.deviation / 100]
    }
    let ranking = Ranking(
      parts: ranked.map { [$0.value.map { comparison.isHighFirst ? $0 : -$0 }] }, weights: [1],
      tolerance: 0, decimals: comparison.decimals, uncertainty: uncertainty)
    return Dictionary(
      zip(ranked, ranking.units).compactMap { entry, unit in
        unit.map { (entry.area.code, $0.interval) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The ranking by an index that the areas' own figures make up.
  private init?(
    _ composite: CompositeDefinition, _ indicator: Indicator, in situation: Situation,
    seed: UInt64
  ) {
    let areas = situation.catalogue.areas.children(of: situation.area)
    let parts = areas.map { area in
      composite.parts.map { part -> Double? in
        guard let indicator = situation.catalogue.indicator(part.indicator) else { return nil }
        let reading = situation.reading(of: indicator, area: area.code)
        guard reading.isUsable, reading.origin == nil, !reading.isOfFewCases else { return nil }
        let figure = part.measure == .growth ? reading.publishedGrowth : reading.latest?.value
        return figure.map(part.score)
      }
    }
    guard parts.contains(where: { $0.contains { $0 != nil } }) else { return nil }
    var uncertainty = RankingUncertainty(seed: seed)
    uncertainty.draws = AreaRanking.draws
    let ranking = Ranking(
      parts: parts, weights: composite.parts.map(\.weight), tolerance: 0,
      decimals: indicator.decimals, uncertainty: uncertainty)
    let all = areas.indices.map { place in
      let unit = ranking.units[place]
      return Entry(
        area: areas[place], value: unit?.score, absence: unit == nil ? .missing : nil,
        place: unit?.place, isTied: unit?.isTied ?? false, lost: nil, interval: unit?.interval,
        parts: parts[place])
    }
    self.indicator = indicator
    period = nil
    revision = nil
    self.composite = composite
    entries = all.enumerated().sorted { left, right in
      (left.element.place ?? .max, left.offset) < (right.element.place ?? .max, right.offset)
    }.map(\.element)
  }
}

extension AreaRanking.RevisionError {
  /// What the figures of areas were revised by so far, all areas together; `nil` where too few were given twice.
  init?(of comparison: AreaComparison, in situation: Situation) {
    let histories = comparison.entries.compactMap { situation.revisions(of: $0.reading) }
    let revisions = histories.flatMap(\.courses).compactMap(\.revision).filter(\.isFinite)
    guard revisions.count >= AreaRanking.fewestRevisions, let first = histories.first else {
      return nil
    }
    let square = revisions.reduce(0) { $0 + $1 * $1 } / Double(revisions.count)
    guard square.isFinite else { return nil }
    self.init(
      deviation: square.squareRoot(), isInPoints: first.isInPoints, count: revisions.count)
  }
}

extension AreaComparison.Absence {
  /// Whether there is no figure of the period where there should be one.
  fileprivate var isUnreported: Bool {
    switch self {
    case .missing, .notCurrent: true
    case .notApplicable, .withheld, .doubted, .fewCases, .noBase: false
    }
  }
}
