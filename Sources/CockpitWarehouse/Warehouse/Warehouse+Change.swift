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
  /// - Complexity: O(files + rows of the files that differ)
  package func change(since other: Warehouse) -> WarehouseChange {
    var comparison = Comparison(old: other, new: self)
    let (gone, came) = Warehouse.difference(other.files, files)
    var partners = Dictionary(
      gone.map { (FileName($0.columns.header.fileName), $0.columns) }, uniquingKeysWith: { $1 })
    for file in came {
      let name = FileName(file.columns.header.fileName)
      comparison.compare(partners.removeValue(forKey: name), file.columns)
    }
    for file in partners.values { comparison.compare(file, nil) }
    return comparison.change
  }

  /// The files of one list that another does not have, and the reverse.
  ///
  /// Versions mostly share a beginning, file by file.
  private static func difference(
    _ old: [StoredFile?], _ new: [StoredFile?]
  ) -> (gone: [StoredFile], came: [StoredFile]) {
    var gone: [StoredFile] = []
    var came: [StoredFile] = []
    for place in 0..<max(old.count, new.count) {
      let before = place < old.count ? old[place] : nil
      let after = place < new.count ? new[place] : nil
      guard before !== after else { continue }
      if let before { gone.append(before) }
      if let after { came.append(after) }
    }
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

  init(old: Warehouse, new: Warehouse) {
    self.old = old
    self.new = new
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
    for number in file.series { change.series.insert(warehouse.keys[Int(number)]) }
    for record in file.records { change.records.insert(record.id) }
  }

  /// The series are numbered alike in both versions as far as the shorter list of keys goes.
  private mutating func compareRows(_ before: SnapshotColumns, _ after: SnapshotColumns) {
    var places = Dictionary(
      before.series.indices.map { (old.keys[Int(before.series[$0])], $0) },
      uniquingKeysWith: { first, _ in first })
    for place in after.series.indices {
      let key = new.keys[Int(after.series[place])]
      guard let other = places.removeValue(forKey: key),
        before.hasSameRows(at: other, as: after, at: place)
      else {
        change.series.insert(key)
        continue
      }
    }
    change.series.formUnion(places.keys)
  }

  private mutating func compareRecords(_ before: SnapshotColumns, _ after: SnapshotColumns) {
    guard before.records != after.records else { return }
    for record in Set(before.records).symmetricDifference(after.records) {
      change.records.insert(record.id)
    }
  }
}

extension SnapshotColumns {
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
  private static func entry<Value>(_ column: [Value], _ row: Int, _ none: Value) -> Value {
    column.isEmpty ? none : column[row]
  }
}
