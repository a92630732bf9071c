package import CockpitValues

/// The records that were known at a moment.
package struct RecordBook: Sendable {
  /// Each record once, by type and id.
  package let entries: [RecordEntry]
  private let places: [Record.ID: Int]

  /// A book of what files hold; each of them gives way to those after it.
  ///
  /// - Complexity: O(n log n) for the records
  init(_ files: [SnapshotColumns]) {
    var entries: [Record.ID: RecordEntry] = [:]
    for file in files {
      for record in file.records {
        let version = RecordVersion(
          record: record, source: file.header.source.id, sourceName: file.header.source.name,
          file: file.header.fileName, knownSince: file.header.createdAt)
        entries[record.id]?.add(version)
        if entries[record.id] == nil { entries[record.id] = RecordEntry(version) }
      }
    }
    self.entries = entries.values.sorted {
      ($0.record.type, $0.record.id.id) < ($1.record.type, $1.record.id.id)
    }
    places = Dictionary(
      self.entries.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A book without records.
  package init() {
    self.init([])
  }

  /// What is known of a record; nil where no file holds it.
  ///
  /// - Complexity: O(1)
  package subscript(id: Record.ID) -> RecordEntry? { places[id].map { entries[$0] } }
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
          !file.records.isEmpty && moment.map { file.header.createdAt <= $0 } ?? true
        }
        .sorted { $0.header.precedes($1.header) })
  }
}
