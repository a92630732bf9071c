import CockpitCatalogue
package import CockpitValues

// What the files of a warehouse say of themselves, and which of them count at a moment: those that
// were created by then.

extension Warehouse {
  /// The files that were created after a moment and by another one.
  ///
  /// - Complexity: O(files)
  package func files(createdAfter first: Instant, by last: Instant) -> [SnapshotColumns] {
    files.compactMap { file in
      guard let file, file.columns.header.createdAt > first, file.columns.header.createdAt <= last
      else { return nil }
      return file.columns
    }
  }

  /// The series that a file of this warehouse has.
  package func series(of file: SnapshotColumns) -> [SeriesKey] {
    file.series.map { keys[Int($0)] }
  }

  /// The header of the file that counts before all others; `nil` where none was created yet.
  ///
  /// - Complexity: O(files)
  package func newestHeader(knownAt moment: Instant) -> SnapshotHeader? {
    var newest: StoredFile?
    for case let file? in files where file.columns.header.createdAt <= moment {
      guard let last = newest else {
        newest = file
        continue
      }
      guard last.columns.header.createdAt <= file.columns.header.createdAt else { continue }
      if last.columns.header.precedes(file.columns.header) { newest = file }
    }
    return newest?.columns.header
  }

  /// When the next file after a moment was created; `nil` if none was.
  ///
  /// - Complexity: O(files)
  package func nextCreation(after moment: Instant) -> Instant? {
    var next: Instant?
    for case let file? in files where file.columns.header.createdAt > moment {
      let created = file.columns.header.createdAt
      if next.map({ created < $0 }) ?? true { next = created }
    }
    return next
  }

  /// The headers of the files whose figures may not be passed on at once, the one that gives way to
  /// all others first.
  ///
  /// - Complexity: O(files)
  package func embargoedHeaders(knownAt moment: Instant) -> [SnapshotHeader] {
    files.compactMap { file -> SnapshotHeader? in
      guard let file, file.columns.header.createdAt <= moment,
        case .embargo = file.columns.header.disclosure
      else { return nil }
      return file.columns.header
    }.sorted { $0.precedes($1) }
  }

  /// What some sources had given by a moment, or all of them, in no order.
  ///
  /// - Complexity: O(files)
  package func sources(_ ids: Set<String>? = nil, knownAt moment: Instant) -> [Source] {
    var byID: [String: (newest: StoredFile, files: Int, rows: Int)] = [:]
    let wanted = ids.map(Array.init)
    for case let file? in files where file.columns.header.createdAt <= moment {
      // There are few: to compare is cheaper than to hash.
      if let wanted, !wanted.contains(file.columns.header.source.id) { continue }
      let rows = file.columns.entryCount
      guard let known = byID[file.columns.header.source.id] else {
        byID[file.columns.header.source.id] = (file, 1, rows)
        continue
      }
      let isNewer = known.newest.columns.header.precedes(file.columns.header)
      byID[file.columns.header.source.id] = (
        isNewer ? file : known.newest, known.files + 1, known.rows + rows
      )
    }
    return byID.map { id, found in
      let header = found.newest.columns.header
      return Source(
        id: id, name: header.source.name, kind: header.source.kind, newest: header.createdAt,
        files: found.files, rows: found.rows)
    }
  }
}

extension SnapshotColumns {
  /// Whether the file defines anything, or names an indicator that nobody defines.
  package var hasDefinitions: Bool {
    !(indicators.isEmpty && areas.isEmpty && dimensions.isEmpty)
  }
}
