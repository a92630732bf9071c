package import CockpitValues

/// The records that were known at a moment.
package struct RecordBook: Sendable {
  /// Each record once, by type and id.
  package let entries: [RecordEntry]
  /// The moments at which a record begins or ends on a day, in order.
  package let moments: [Instant]

  /// A book of what files hold; each of them gives way to those after it.
  ///
  /// - Complexity: O(n log n) for the records
  init(_ files: [SnapshotColumns], names: Meanings.Names = Meanings.Names()) {
    var entries: [RecordEntry] = []
    var places: [Record.ID: Int] = [:]
    for file in files {
      for record in file.records(named: names) {
        let version = RecordVersion(
          record: record, source: file.header.source.id, sourceName: file.header.source.name,
          file: file.header.fileName, knownSince: file.header.createdAt)
        if let place = places[record.id] {
          entries[place].add(version)
        } else {
          places[record.id] = entries.count
          entries.append(RecordEntry(version))
        }
      }
    }
    // An entry is large to move about: their places are sorted.
    let order = places.sorted { ($0.key.type, $0.key.id) < ($1.key.type, $1.key.id) }
    self.entries = order.map { entries[$0.value] }
    moments = self.entries.flatMap { [$0.record.openedAt, $0.record.closedAt] }
      .compactMap(\.self).sorted()
  }
}

extension SnapshotColumns {
  /// The records of the file, with the areas that it means by their codes.
  func records(named names: Meanings.Names) -> [Record] {
    guard !names.areas.isEmpty else { return records }
    return records.map { record in
      var record = record
      record.area = record.area.map { names.area($0, from: header.source.id) }
      return record
    }
  }
}

extension Warehouse {
  /// The records that were known at a moment; ever, where none is given.
  ///
  /// The version of the highest (created_at, sequence, file name) counts.
  ///
  /// - Complexity: O(files), and O(n log n) for the records
  package func records(knownAt moment: Instant? = nil) -> RecordBook {
    RecordBook(
      files.compactMap { $0?.columns }
        .filter { file in
          !file.records.isEmpty && moment.map { file.header.knownSince <= $0 } ?? true
        }
        .sorted { $0.header.precedes($1.header) },
      names: meanings.names)
  }
}

/// A record as one file gave it, and from when on that was known.
package final class RecordVersion: Sendable {
  package let record: Record
  /// The id of the source.
  package let source: String
  /// What the source calls itself in the file.
  package let sourceName: String
  package let file: String
  package let knownSince: Instant

  init(record: Record, source: String, sourceName: String, file: String, knownSince: Instant) {
    self.record = record
    self.source = source
    self.sourceName = sourceName
    self.file = file
    self.knownSince = knownSince
  }
}

extension RecordVersion: Hashable {
  package static func == (left: RecordVersion, right: RecordVersion) -> Bool {
    left === right
      || left.record == right.record && left.source == right.source
        && left.sourceName == right.sourceName && left.file == right.file
        && left.knownSince == right.knownSince
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(record.id)
    hasher.combine(file)
  }
}

/// All that is known of one record at a moment.
package struct RecordEntry: Sendable, Hashable {
  /// The versions in the order in which they became known; the last one counts.
  ///
  /// One that repeats what its source said last is left out, unless another source contradicted it since then.
  package internal(set) var versions: [RecordVersion]
  /// The version that counts.
  package internal(set) var current: RecordVersion
  /// The ids of the sources that give the record, in order.
  package internal(set) var sources: [String]

  package var record: Record { current.record }

  /// Whether more than one source claims the record.
  package var isConflict: Bool { sources.count > 1 }

  init(_ version: RecordVersion) {
    versions = [version]
    current = version
    sources = [version.source]
  }

  /// What was known of the record at a moment; `nil` where nothing was.
  ///
  /// - Complexity: O(versions)
  package func known(at moment: Instant) -> RecordEntry? {
    let known = versions.filter { $0.knownSince <= moment }
    return known.first.map { first in
      known.dropFirst().reduce(into: RecordEntry(first)) { $0.add($1) }
    }
  }

  /// Takes in a version that gives way to none before it.
  mutating func add(_ version: RecordVersion) {
    let last = versions.indices.last { versions[$0].source == version.source }
    let isRepeat = last.map { versions[$0].record == version.record } ?? false
    // Who repeats what another source contradicted meanwhile says so again.
    if !isRepeat || versions.last?.record != version.record { versions.append(version) }
    if !sources.contains(version.source) { sources = (sources + [version.source]).sorted() }
    current = version
  }
}
