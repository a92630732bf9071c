package import CockpitValues

// When the figures of a series came: what tells whether a source is punctual, and whether anything
// new has come since somebody looked.

/// The place of a file in the order in which files count.
package struct FileMark: Hashable, Sendable, Comparable {
  package let createdAt: Instant
  /// Orders files of the same second.
  package let sequence: Int
  package let file: String

  package init(createdAt: Instant, sequence: Int = 0, file: String = "") {
    self.createdAt = createdAt
    self.sequence = sequence
    self.file = file
  }

  /// Whether the first gives way to the second: see ``SnapshotHeader``.
  package static func < (one: FileMark, other: FileMark) -> Bool {
    if one.createdAt != other.createdAt { return one.createdAt < other.createdAt }
    if one.sequence != other.sequence { return one.sequence < other.sequence }
    return one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
  }
}

/// When the figures of one series came.
package struct SeriesArrivals: Hashable, Sendable {
  /// When the first file that has the series was known.
  package fileprivate(set) var first: Instant
  /// When the first report of each period was known: a figure, or the word that there is none to give.
  package fileprivate(set) var reports: [Period: Instant] = [:]
  /// When its source says that it released the period, the earliest; none that lies after the file.
  package fileprivate(set) var statements: [Period: Instant] = [:]
}

extension Warehouse {
  /// When the figures of a series came; `nil` where no known file has it.
  ///
  /// Forecasts are no figures.
  ///
  /// - Complexity: O(rows of the series)
  package func arrivals(of key: SeriesKey, knownAt moment: Instant) -> SeriesArrivals? {
    guard let place = place(of: key) else { return nil }
    var arrivals: SeriesArrivals?
    forEachChunk(of: place, knownAt: moment) { file, range in
      let known = file.columns.header.knownSince
      var own = arrivals ?? SeriesArrivals(first: known)
      own.first = min(own.first, known)
      for row in range where !file.columns.isForecast(at: row) {
        let period = file.columns.periods[row]
        let release = file.columns.releases.isEmpty ? Int64.min : file.columns.releases[row]
        if release != .min, release <= known.seconds {
          let stated = Instant(seconds: release)
          own.statements[period] = own.statements[period].map { min($0, stated) } ?? stated
        }
        if let earlier = own.reports[period], earlier <= known { continue }
        if file.columns.values[row].isNaN {
          let report = file.observation(at: row)
          guard report.isNotApplicable || report.isUndisclosed else { continue }
        }
        own.reports[period] = known
      }
      arrivals = own
    }
    return arrivals
  }

  /// The last file that has a series; `nil` where no known one has.
  ///
  /// - Complexity: O(files that have the series)
  package func newestFile(with key: SeriesKey, knownAt moment: Instant) -> FileMark? {
    guard let place = place(of: key) else { return nil }
    var newest: SnapshotHeader?
    forEachChunk(of: place, knownAt: moment) { file, _ in
      if newest?.precedes(file.columns.header) ?? true { newest = file.columns.header }
    }
    return newest.map {
      FileMark(createdAt: $0.createdAt, sequence: $0.sequence, file: $0.fileName)
    }
  }
}
