package import CockpitCatalogue
package import CockpitWarehouse

/// Makes the situations of one region, each from the one before.
///
/// What is judged does not depend on what was judged before: only what it costs does.
package struct Judge: Sendable {
  package let pack: Catalogue
  /// The code of the area that the situations are about.
  package let area: String
  private let numbers = SeriesNumbers()
  /// The situation that was made last; `nil` before the first.
  package private(set) var last: Situation?

  /// A judge of the region of a pack, or of one area of it.
  package init(pack: Catalogue, area: String? = nil) {
    self.pack = pack
    self.area = area ?? pack.region
  }

  /// The situation at a moment with what was read by then.
  ///
  /// - Complexity: O(files) comparisons, and the judging of what changed or fell due; all is judged
  ///   where the clock went back
  package mutating func situation(of content: IntakeContent, at moment: Moment) -> Situation {
    let next = Situation(
      of: content, pack: pack, area: area, at: moment, numbers: numbers, after: last)
    last = next
    return next
  }
}

extension Situation {
  /// The situation of the region of a pack, judged from nothing.
  package convenience init(
    pack: Catalogue, area: String? = nil, content: IntakeContent, at moment: Moment
  ) {
    self.init(
      of: content, pack: pack, area: area ?? pack.region, at: moment, numbers: SeriesNumbers(),
      after: nil)
  }
}

/// What of the known files differs between two moments.
struct FileChanges {
  /// By their ``SeriesNumbers``; those that nobody asked about are left out.
  private(set) var series: Set<Int32> = []
  /// All series.
  private(set) var keys: Set<SeriesKey> = []
  /// The indicators of all series, by id.
  private(set) var indicators: Set<String> = []
  /// The ids of their sources.
  private(set) var sources: Set<String> = []
  private(set) var hasRecords = false
  private(set) var hasDefinitions = false
  /// Whether one of the files has rows that are astray.
  private(set) var hasStrays = false
  /// Whether no file differs.
  private(set) var isEmpty = true

  /// What differs; where nothing was known before, nothing is listed.
  init(
    from old: (content: IntakeContent, moment: Moment)?,
    to new: (content: IntakeContent, moment: Moment), _ numbers: SeriesNumbers
  ) {
    guard let old else { return }
    let warehouse = new.content.warehouse
    let change = warehouse.change(since: old.content.warehouse)
    series = numbers.numbers(ofKnown: change.series)
    keys = change.series
    indicators = Set(change.series.lazy.map(\.indicator))
    sources = change.sources
    hasRecords = !change.records.isEmpty
    hasDefinitions = change.hasDefinitions
    hasStrays = warehouse.differsInFilesAstray(from: old.content.warehouse)
    isEmpty = change.isEmpty
    let (before, now) = (old.moment.knownUntil, new.moment.knownUntil)
    guard before != now else { return }
    for file in warehouse.files(createdAfter: min(before, now), by: max(before, now)) {
      take(file, warehouse, numbers)
    }
  }

  /// Takes in a file that is known at one of the two moments only.
  private mutating func take(
    _ file: SnapshotColumns, _ warehouse: Warehouse, _ numbers: SeriesNumbers
  ) {
    isEmpty = false
    let known = warehouse.series(of: file)
    series.formUnion(numbers.numbers(ofKnown: known))
    keys.formUnion(known)
    indicators.formUnion(known.lazy.map(\.indicator))
    sources.insert(file.header.source.id)
    if !file.records.isEmpty { hasRecords = true }
    if file.hasDefinitions { hasDefinitions = true }
    if file.isAstray { hasStrays = true }
  }
}

extension Changes {
  /// Notes what files define in another way than before.
  mutating func note(_ old: FileDefinitions, _ new: FileDefinitions) {
    let ids = Set(old.indicators.keys).union(new.indicators.keys)
    definitions = ids.filter { old.indicators[$0] != new.indicators[$0] }
    hasAreas = old.areas != new.areas
  }
}
