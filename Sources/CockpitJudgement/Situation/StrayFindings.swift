import CockpitValues
import CockpitWarehouse

/// The rows of files that land nowhere, and the files of which nothing lands anywhere.
///
/// Files come by the minute, and hardly ever with such rows; of the others it is only asked whether they
/// bear on what was found before.
struct StrayFindings: Sendable {
  /// See ``Warehouse/strayItems(knownAt:)``.
  let items: [StrayItem]
  /// See ``Warehouse/barrenFiles(knownAt:ofNewest:)``.
  let barren: [BarrenFile]
  /// The series on whose rows the findings rest.
  private let series: Set<SeriesKey>

  /// The findings at a moment; those of before as far as what differs since bears on none of them.
  ///
  /// - Complexity: O(series that differ), and O(files + strays) where all have to be looked at
  init(
    of warehouse: Warehouse, _ changes: FileChanges, at moment: Moment,
    after previous: StrayFindings?
  ) {
    let known = moment.knownUntil
    if let previous, changes.isEmpty {
      self = previous
    } else if let previous, !changes.hasStrays, !changes.hasDefinitions, !changes.hasRecords,
      changes.keys.isDisjoint(with: previous.series),
      let barren = warehouse.barrenFiles(ofSources: changes.sources, knownAt: known)
    {
      (items, series) = (previous.items, previous.series)
      let others = previous.barren.filter {
        $0.unknownRegion != nil || !changes.sources.contains($0.source)
      }
      self.barren = (others + barren).sorted { FileName($0.file) < FileName($1.file) }
    } else {
      items = warehouse.strayItems(knownAt: known)
      barren = warehouse.barrenFiles(knownAt: known)
      series = warehouse.seriesOfStrays
    }
  }
}
