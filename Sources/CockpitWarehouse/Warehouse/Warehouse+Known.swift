package import CockpitValues

// What the files of a warehouse say of themselves, and which of them count at a moment: those that
// were created by then, and those that count earlier since the clock of their maker ran ahead.

extension Warehouse {
  /// The files that were created after a moment and by another one.
  ///
  /// - Complexity: O(files)
  package func files(createdAfter first: Instant, by last: Instant) -> [SnapshotColumns] {
    files.compactMap { file in
      guard let file, file.columns.header.knownSince > first, file.columns.header.knownSince <= last
      else { return nil }
      return file.columns
    }
  }

  /// The series that a file of this warehouse has.
  package func series(of file: SnapshotColumns) -> [SeriesKey] {
    file.series.map { meanings.resolved(keys[Int($0)], from: file.header.source.id) }
  }

  /// What the files that were known at a moment say together.
  package struct Overview: Sendable {
    /// The header of the file of the region that counts before all others; `nil` where none was created
    /// yet.
    package var newest: SnapshotHeader?
    /// From when on the next file after the moment counts; `nil` if none does.
    package var nextCreation: Instant?
    /// The headers of the files whose figures may not be passed on at once, the one that gives way
    /// to all others first.
    package var embargoed: [SnapshotHeader] = []
    /// How many files there are of each other region, by its code.
    package var filesOfOtherRegions: [String: Int] = [:]
  }

  /// What the files that were created by a moment say together, and when the next one was created.
  ///
  /// - Complexity: O(files)
  package func overview(knownAt moment: Instant) -> Overview {
    var overview = Overview()
    var newest: StoredFile?
    for case let file? in files {
      let known = file.columns.header.knownSince
      guard known <= moment else {
        overview.nextCreation = overview.nextCreation.map { min($0, known) } ?? known
        continue
      }
      let created = file.columns.header.createdAt
      if case .embargo = file.columns.header.disclosure {
        overview.embargoed.append(file.columns.header)
      }
      guard file.columns.header.belonging == .own else {
        overview.filesOfOtherRegions[file.columns.header.region, default: 0] += 1
        continue
      }
      if let last = newest {
        guard last.columns.header.createdAt <= created else { continue }
        if last.columns.header.precedes(file.columns.header) { newest = file }
      } else {
        newest = file
      }
    }
    overview.newest = newest?.columns.header
    overview.embargoed.sort { $0.precedes($1) }
    return overview
  }

  /// What some sources had given by a moment, or all of them, in no order.
  ///
  /// - Complexity: O(files)
  package func sources(_ ids: Set<String>? = nil, knownAt moment: Instant) -> [Source] {
    var byID: [String: (newest: StoredFile, rows: Int)] = [:]
    let wanted = ids.map(Array.init)
    for case let file? in files where file.columns.header.knownSince <= moment {
      // There are few: to compare is cheaper than to hash.
      if let wanted, !wanted.contains(file.columns.header.source.id) { continue }
      let rows = file.columns.entryCount
      guard let known = byID[file.columns.header.source.id] else {
        byID[file.columns.header.source.id] = (file, rows)
        continue
      }
      let isNewer = known.newest.columns.header.precedes(file.columns.header)
      byID[file.columns.header.source.id] = (
        isNewer ? file : known.newest, known.rows + rows
      )
    }
    return byID.map { id, found in
      let header = found.newest.columns.header
      return Source(
        id: id, name: header.source.name, kind: header.source.kind,
        isOfOtherRegion: header.belonging != .own, newest: header.createdAt, rows: found.rows)
    }
  }
}

extension SnapshotColumns {
  /// Whether the file defines anything, or names an indicator that nobody defines.
  package var hasDefinitions: Bool {
    !(indicators.isEmpty && areas.isEmpty && dimensions.isEmpty)
  }
}
