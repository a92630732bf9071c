package import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse
import CockpitWording

/// All that the screens show: the pack, the figures and what was refused.
package struct World: Sendable {
  /// The pack with what snapshots define beside it.
  package let catalogue: Catalogue
  package let warehouse: Warehouse
  /// The further dimensions that snapshots define, by id.
  let dimensions: [String: Dimension]
  /// The targets of the pack and those that came with the figures.
  package let targets: TargetBook
  /// The files that were not taken, in the order of their names.
  package let refusals: [Refusal]
  /// Whether the figures are invented, which every screen then says.
  package let isDemonstration: Bool
  /// Until when figures may not be passed on, by the name of their file.
  private let embargoes: [String: Instant]
  /// The headers of the files, the one that gives way to all others first.
  private let headers: [(header: SnapshotHeader, rows: Int)]

  package init(
    catalogue: Catalogue, warehouse: Warehouse, targets: [TargetFile] = [],
    refusals: [Refusal] = []
  ) {
    self.catalogue = catalogue.adding(
      indicators: warehouse.definedIndicators, areas: warehouse.definedAreas)
    self.warehouse = warehouse
    self.targets = TargetBook([catalogue.goals.yearTargets].compactMap(\.self) + targets)
    self.refusals = refusals
    dimensions = Dictionary(
      warehouse.definedDimensions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    isDemonstration = warehouse.isDemonstration || self.targets.isDemonstration
    headers = warehouse.snapshots.map { ($0.header, $0.entryCount) }
    embargoes = Dictionary(
      headers.compactMap { header, _ in
        if case .embargo(let until) = header.disclosure { (header.fileName, until) } else { nil }
      }, uniquingKeysWith: { $1 })
  }

  /// The indicators that only snapshots define.
  var uncatalogued: [Indicator] { catalogue.indicators.filter(\.isUncatalogued) }

  /// A department and what it had given by a moment.
  struct Source: Hashable, Sendable {
    let id: String
    /// The name that its newest file gives.
    let name: String
    /// What its newest file says that it is.
    let kind: SourceKind?
    /// When its newest file was created.
    let newest: Instant
    let rows: Int
  }

  /// The sources of the files that were known at a moment, the one that reported last first.
  ///
  /// - Complexity: O(files)
  func sources(knownAt moment: Instant) -> [Source] {
    let known = headers.filter { $0.header.createdAt <= moment }
    return Dictionary(grouping: known, by: \.header.source.id)
      .compactMap { id, files in
        files.last.map { last in
          Source(
            id: id, name: last.header.source.name, kind: last.header.source.kind,
            newest: last.header.createdAt,
            rows: files.reduce(0) { $0 + $1.rows })
        }
      }
      .sorted { ($0.newest, $1.id) > ($1.newest, $0.id) }
  }

  /// The header of the file that counts before all others that were known at a moment.
  func newestHeader(knownAt moment: Instant) -> SnapshotHeader? {
    headers.last { $0.header.createdAt <= moment }?.header
  }

  /// What a file says of itself; `nil` if there is none of that name.
  func header(ofFile name: String) -> SnapshotHeader? {
    headers.first { FileName($0.header.fileName) == FileName(name) }?.header
  }

  /// Until when the figures of a file may not be passed on; `nil` where they may be at a moment.
  func embargo(ofFile name: String, at moment: Instant) -> Instant? {
    embargoes[name].flatMap { $0 > moment ? $0 : nil }
  }

  /// The snapshots whose figures may not be passed on at a moment, with the end of that.
  func embargoed(at moment: Instant) -> [(id: String, until: Instant)] {
    headers.compactMap { header, _ in
      embargo(ofFile: header.fileName, at: moment).map { (header.id, $0) }
    }
  }

  /// When the next file becomes known after a moment; `nil` if none does.
  func nextCreation(after moment: Instant) -> Instant? {
    headers.lazy.map(\.header.createdAt).filter { $0 > moment }.min()
  }
}
