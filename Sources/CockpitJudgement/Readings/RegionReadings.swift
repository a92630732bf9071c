import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The readings of a region, one for each indicator of the catalogue.
package struct RegionReadings: Sendable {
  /// In the order of the catalogue.
  private let entries: [Judged<Reading>]
  /// What lists need to know of each entry; a reading is large, and copied where it is looked into.
  private let standings: [Standing]
  /// Where the indicators are among the entries, by id.
  private let places: [String: Int]

  /// Where a reading stands in lists.
  private struct Standing {
    let needsDataWork: Bool
    let isJudged: Bool
    let isBehind: Bool
    let isCore: Bool
    /// Of the core, whether its figure is there and nobody has to look after it.
    let isGood: Bool
    let isDoubted: Bool
    let isContradicted: Bool
    let severity: Int
    let shortfall: Double

    init(_ reading: Reading) {
      let isWorked = reading.needsDataWork
      needsDataWork = !reading.indicator.isUncatalogued && isWorked
      isJudged = reading.isJudged
      isBehind = reading.isBehind
      isCore = reading.indicator.tier == .core
      isGood = reading.isReported && !isWorked
      isDoubted = !reading.doubts.isEmpty
      isContradicted = !reading.conflicts.isEmpty
      severity = reading.severity
      shortfall = reading.progress?.shortfall ?? 0
    }
  }

  private init(_ entries: [Judged<Reading>], _ standings: [Standing], places: [String: Int]) {
    self.entries = entries
    self.standings = standings
    self.places = places
  }

  /// The reading of an indicator by its id; `nil` where the catalogue has none of that id.
  package subscript(id: String) -> Reading? { judged(id)?.value }

  /// The readings in the order of the catalogue.
  package var values: some Collection<Reading> & Sequence { entries.lazy.map(\.value) }

  func judged(_ id: String) -> Judged<Reading>? { places[id].map { entries[$0] } }

  /// When the first of the readings may be another one with nothing reported.
  var until: Instant? { entries.lazy.compactMap(\.asked.until).min() }

  /// The readings by some evidence: those of before where they hold, else new ones.
  ///
  /// One that is judged anew and comes out equal is the one of before.
  static func made(
    from evidence: Evidence, _ area: String, _ previous: RegionReadings?, _ changes: Changes
  ) -> (readings: RegionReadings, changed: Set<String>, judgings: Int) {
    let indicators = evidence.catalogue.indicators
    var entries: [Judged<Reading>] = []
    var standings: [Standing] = []
    entries.reserveCapacity(indicators.count)
    standings.reserveCapacity(indicators.count)
    var changed: Set<String> = []
    var judgings = 0
    // As long as nothing is defined in another way, each indicator has its place.
    let sameCatalogue = changes.definitions.isEmpty ? previous : nil
    for place in indicators.indices {
      let before = sameCatalogue?.entries[place] ?? previous?.judged(indicators[place].id)
      if let before, changes.keep(before.asked, at: evidence.moment.clock) {
        entries.append(before)
        standings.append(sameCatalogue?.standings[place] ?? Standing(before.value))
        continue
      }
      let indicator = indicators[place]
      let facts = Facts(evidence)
      let series = SeriesKey(
        indicator: indicator.id, area: indicator.area ?? area, span: indicator.span)
      let reading = facts.reading(of: indicator, series: series)
      judgings += 1
      standings.append(Standing(reading))
      if let before, before.value == reading {
        entries.append(Judged(before.value, asked: facts.asked))
      } else {
        changed.insert(indicator.id)
        entries.append(Judged(reading, asked: facts.asked))
      }
    }
    if let sameCatalogue {
      return (RegionReadings(entries, standings, places: sameCatalogue.places), changed, judgings)
    }
    let places = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (RegionReadings(entries, standings, places: places), changed, judgings)
  }
}

// MARK: - Lists

extension RegionReadings {
  /// Those that are judged against a target of the year, the worst light first, then the furthest
  /// behind, then in pack order.
  var judged: [Reading] {
    standings.indices.filter { standings[$0].isJudged }.sorted { left, right in
      let (one, other) = (standings[left], standings[right])
      return (one.severity, one.shortfall) == (other.severity, other.shortfall)
        ? left < right : (one.severity, one.shortfall) > (other.severity, other.shortfall)
    }.map { entries[$0].value }
  }

  /// Those whose data need a person, in pack order; what only files define is owed by nobody.
  var dataProblems: [Reading] {
    standings.indices.filter { standings[$0].needsDataWork }.map { entries[$0].value }
  }

  /// What every screen counts, beside a number of ids that sources define differently.
  func counts(contradictions: Int) -> SituationCounts {
    var counts = SituationCounts()
    counts.problems.add(contradictions: contradictions)
    for standing in standings {
      if standing.isBehind { counts.behind += 1 }
      if standing.isCore {
        counts.core += 1
        if standing.isGood { counts.usable += 1 }
      }
      if standing.needsDataWork {
        counts.problems.add(
          isDoubted: standing.isDoubted, isContradicted: standing.isContradicted)
      }
    }
    return counts
  }
}

/// What every screen counts of a region.
package struct SituationCounts: Sendable, Hashable {
  /// The indicators that lag behind their target.
  package fileprivate(set) var behind = 0
  package fileprivate(set) var problems = DataProblemCounts()
  /// The core indicators.
  package fileprivate(set) var core = 0
  /// Those of the core that have a figure that no person has to look after.
  package fileprivate(set) var usable = 0
}

/// How many of some figures whose data need a person do so for what reason.
///
/// One that is doubtful and conflicting counts as both. An id that sources define differently is a
/// conflict as well.
package struct DataProblemCounts: Sendable, Hashable {
  /// Late beyond grace or missing, and nothing else.
  package private(set) var late = 0
  package private(set) var doubtful = 0
  package private(set) var conflicting = 0

  /// Counts ids that sources define differently.
  mutating func add(contradictions: Int) { conflicting += contradictions }

  /// Counts one more.
  mutating func add(isDoubted: Bool, isContradicted: Bool) {
    if isDoubted { doubtful += 1 }
    if isContradicted { conflicting += 1 }
    if !isDoubted && !isContradicted { late += 1 }
  }
}

extension CompositeIndex {
  /// The composite indices of a pack out of the readings of a region, by their indicator.
  ///
  /// A part counts where its figure is usable: what is late, doubted or contradicted is missing.
  static func all(
    of catalogue: Catalogue, _ readings: RegionReadings
  ) -> [String: CompositeIndex] {
    let pairs = catalogue.composites.map { definition in
      let index = definition.index(in: catalogue) { part in
        guard let reading = readings[part.indicator], reading.isUsable else { return nil }
        return switch part.measure {
        case .value: reading.latest?.value
        case .growth: reading.publishedGrowth
        }
      }
      return (definition.indicator, index)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
