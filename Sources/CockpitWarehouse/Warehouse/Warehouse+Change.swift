import CockpitCatalogue

/// What differs between two versions of the figures.
///
/// It names what has to be judged anew; whatever it does not name is the same in both.
package struct WarehouseChange: Sendable, Hashable {
  /// The series of which a row, or what the file of a row says of itself, is another one.
  package var series: Set<SeriesKey> = []
  /// The records of which a version is another one.
  package var records: Set<Record.ID> = []
  /// The ids of sources whose files, or the number of whose rows, are others.
  package var sources: Set<String> = []
  /// Whether a file defines something else than before, even where a newer file says what counts:
  /// at an earlier moment that one is not known.
  package var hasDefinitions = false

  /// A change that names nothing.
  package init() {}

  /// Whether nothing is to be judged or shown anew.
  package var isEmpty: Bool { self == WarehouseChange() }
}

extension Warehouse {
  /// What differs from an earlier or later version of the same figures.
  ///
  /// - Complexity: O(1) for each block of files that both have, and O(rows of the files that differ)
  package func change(since other: Warehouse) -> WarehouseChange {
    var comparison = Comparison(old: other, new: self)
    let (gone, came) = difference(from: other)
    var partners = Dictionary(
      gone.map { (FileName($0.columns.header.fileName), $0.columns) }, uniquingKeysWith: { $1 })
    for file in came {
      let name = FileName(file.columns.header.fileName)
      comparison.compare(partners.removeValue(forKey: name), file.columns)
    }
    for file in partners.values { comparison.compare(file, nil) }
    comparison.compareShared()
    return comparison.change
  }

  /// Whether rows of a file are astray, or all of it is, that only this version has or only an earlier one.
  ///
  /// - Complexity: O(1) for each block of files that both have
  package func differsInFilesAstray(from other: Warehouse) -> Bool {
    let (gone, came) = difference(from: other)
    return gone.contains { $0.columns.isAstray } || came.contains { $0.columns.isAstray }
  }

  /// The files that an earlier version has and this one does not, and the reverse.
  private func difference(from other: Warehouse) -> (gone: [StoredFile], came: [StoredFile]) {
    let (gone, came) = files.difference(from: other.files)
    // A new index moves files to other places.
    let before = Set(gone.map(ObjectIdentifier.init))
    let after = Set(came.map(ObjectIdentifier.init))
    return (
      gone.filter { !after.contains(ObjectIdentifier($0)) },
      came.filter { !before.contains(ObjectIdentifier($0)) }
    )
  }
}

/// Compares two versions of the figures, file by file.
private struct Comparison {
  let old: Warehouse
  let new: Warehouse
  private(set) var change = WarehouseChange()
  /// Whether ids are told apart in another way.
  private let isNamedAnew: Bool

  init(old: Warehouse, new: Warehouse) {
    self.old = old
    self.new = new
    isNamedAnew = old.meanings.names != new.meanings.names
  }

  /// Compares what two versions hold under one name; `nil` for nothing.
  mutating func compare(_ before: SnapshotColumns?, _ after: SnapshotColumns?) {
    if let before, let after, before.header == after.header {
      compareRows(before, after)
      compareRecords(before, after)
    } else {
      addAll(of: before, in: old)
      addAll(of: after, in: new)
    }
    let isDefinedAlike =
      before?.header == after?.header && before?.indicators == after?.indicators
      && before?.areas == after?.areas && before?.dimensions == after?.dimensions
    let isListedAlike = before?.header == after?.header && before?.entryCount == after?.entryCount
    for file in [before, after].compactMap(\.self) {
      if !isListedAlike { change.sources.insert(file.header.source.id) }
      if !isDefinedAlike, file.hasDefinitions { change.hasDefinitions = true }
    }
  }

  private mutating func addAll(of file: SnapshotColumns?, in warehouse: Warehouse) {
    guard let file else { return }
    change.series.formUnion(warehouse.series(of: file))
    for record in file.records { change.records.insert(record.id) }
  }

  /// The series are numbered alike in both versions as far as the shorter list of keys goes.
  private mutating func compareRows(_ before: SnapshotColumns, _ after: SnapshotColumns) {
    let source = after.header.source.id
    var places = Dictionary(
      before.series.indices.map { (old.keys[Int(before.series[$0])], $0) },
      uniquingKeysWith: { first, _ in first })
    for place in after.series.indices {
      let key = new.keys[Int(after.series[place])]
      guard let other = places.removeValue(forKey: key) else {
        change.series.insert(new.meanings.resolved(key, from: source))
        continue
      }
      let (was, now) = (
        old.meanings.resolved(key, from: source), new.meanings.resolved(key, from: source)
      )
      if was != now || !before.hasSameRows(at: other, as: after, at: place) {
        change.series.formUnion([was, now])
      }
    }
    for key in places.keys { change.series.insert(old.meanings.resolved(key, from: source)) }
  }

  /// Compares which series the rows belong to of the files that both versions share.
  mutating func compareShared() {
    guard isNamedAnew else { return }
    change.hasDefinitions = true
    let (before, after) = (old.meanings, new.meanings)
    let shared = Set(old.files.lazy.compactMap(\.self).map(ObjectIdentifier.init))
    for case let file? in new.files where shared.contains(ObjectIdentifier(file)) {
      let source = file.columns.header.source.id
      for number in file.columns.series {
        let key = new.keys[Int(number)]
        let (was, now) = (before.resolved(key, from: source), after.resolved(key, from: source))
        if was != now { change.series.formUnion([was, now]) }
      }
      for record in file.columns.records {
        guard let area = record.area else { continue }
        if before.names.area(area, from: source) != after.names.area(area, from: source) {
          change.records.insert(record.id)
        }
      }
    }
  }

  private mutating func compareRecords(_ before: SnapshotColumns, _ after: SnapshotColumns) {
    guard isNamedAnew || before.records != after.records else { return }
    let records = before.records(named: old.meanings.names)
    for record in Set(records).symmetricDifference(after.records(named: new.meanings.names)) {
      change.records.insert(record.id)
    }
  }
}

extension SnapshotColumns {
  /// Whether rows are astray, or all of the file is.
  package var isAstray: Bool { !strays.isEmpty || header.belonging == .unknownRegion }

  /// Whether a series has the same rows here and in another file of the same header.
  fileprivate func hasSameRows(
    at place: Int, as other: SnapshotColumns, at otherPlace: Int
  ) -> Bool {
    let rows = rows(at: place)
    let others = other.rows(at: otherPlace)
    guard rows.count == others.count else { return false }
    return zip(rows, others).allSatisfy { row, otherRow in
      periods[row] == other.periods[otherRow]
        && isSame(values[row], other.values[otherRow])
        && growth(at: row) == other.growth(at: otherRow)
        && SnapshotColumns.entry(statuses, row, [])
          == SnapshotColumns.entry(other.statuses, otherRow, [])
        && SnapshotColumns.entry(releases, row, .min)
          == SnapshotColumns.entry(other.releases, otherRow, .min)
        && SnapshotColumns.entry(cases, row, -1) == SnapshotColumns.entry(other.cases, otherRow, -1)
        && text(in: reasons, at: row) == other.text(in: other.reasons, at: otherRow)
        && text(in: notes, at: row) == other.text(in: other.notes, at: otherRow)
    }
  }

  private func isSame(_ value: Double, _ other: Double) -> Bool {
    value == other || value.isNaN && other.isNaN
  }

  /// An entry of a column that may not be used.
  private static func entry<Value>(_ column: Column<Value>, _ row: Int, _ none: Value) -> Value {
    column.isEmpty ? none : column[row]
  }
}
