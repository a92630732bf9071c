package import CockpitValues

// What the files of a warehouse say of themselves, and which of them count at a moment: those that
// were created by then, and those that count earlier since the clock of their maker ran ahead.

extension Warehouse {
  /// The files that were created after a moment and by another one.
  ///
  /// - Complexity: O(files) of those blocks of files of which one was created after the first moment
  package func files(createdAfter first: Instant, by last: Instant) -> [SnapshotColumns] {
    files.digests.flatMap { digest, files -> [SnapshotColumns] in
      guard let known = digest.lastKnown, known > first else { return [] }
      return files.compactMap { file in
        guard let file, file.columns.header.knownSince > first,
          file.columns.header.knownSince <= last
        else { return nil }
        return file.columns
      }
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
  /// - Complexity: as ``StoredFiles/digest(ofSources:knownAt:)``
  package func overview(knownAt moment: Instant) -> Overview {
    let digest = files.digest(ofSources: [], knownAt: moment)
    return Overview(
      newest: digest.newest?.columns.header, nextCreation: digest.nextKnown,
      embargoed: digest.embargoed.sorted { $0.precedes($1) },
      filesOfOtherRegions: digest.filesOfOtherRegions)
  }

  /// What some sources had given by a moment, or all of them, in no order.
  ///
  /// - Complexity: as ``StoredFiles/digest(ofSources:knownAt:)``
  package func sources(_ ids: Set<String>? = nil, knownAt moment: Instant) -> [Source] {
    files.digest(ofSources: ids, knownAt: moment).sources.map { id, found in
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
