import CockpitValues

/// What counts of each figure and record, over all sources, as files come in the order in which they count.
///
/// A file that says of each of its figures and records what counts already, and counts from its own source,
/// can be without: who comes after it finds the same before him, and so on.
struct FigureCourse {
  /// A figure, or the forecast of one: these do not stand in each other's way.
  struct Figure: Hashable {
    let series: Int32
    let period: Period
    let isForecast: Bool
  }

  /// Where the row stands that counts.
  private struct Place {
    let file: Warehouse.StoredFile
    let row: Int
  }

  private var figures: [Figure: Place] = [:]
  private var records: [Record.ID: (file: Warehouse.StoredFile, record: Record)] = [:]
  /// The series that are followed; `nil` for all.
  private let wanted: Set<Int32>?
  /// Files that hold nothing, though what they say counts.
  private let links: Set<FileName>

  init(ofSeries wanted: Set<Int32>? = nil, without links: Set<FileName> = []) {
    self.wanted = wanted
    self.links = links
  }

  /// The files that together hold what a file says, the newest last; none where it says anything else than
  /// what counts, or nothing.
  ///
  /// - Complexity: O(rows · holders)
  func holders(of file: Warehouse.StoredFile) -> [Warehouse.StoredFile] {
    let columns = file.columns
    var holders: [Warehouse.StoredFile] = []
    func note(_ holder: Warehouse.StoredFile) -> Bool {
      // Rows that follow one another are mostly of one file.
      if holders.last === holder || holders.contains(where: { $0 === holder }) { return true }
      holders.append(holder)
      return links.isEmpty || !links.contains(FileName(holder.columns.header.fileName))
    }
    for (place, series) in columns.series.enumerated() {
      for row in columns.rows(at: place) {
        guard let known = figures[columns.figure(of: series, at: row)],
          known.file.says(at: known.row, sameAs: file, at: row), note(known.file)
        else { return [] }
      }
    }
    for record in columns.records {
      guard let known = records[record.id], known.record == record,
        known.file.columns.header.speaks(like: columns.header), note(known.file)
      else { return [] }
    }
    return holders.sorted { $0.columns.header.precedes($1.columns.header) }
  }

  /// Takes in a file that gives way to none before it.
  mutating func take(_ file: Warehouse.StoredFile) {
    let columns = file.columns
    for (place, series) in columns.series.enumerated() where wanted?.contains(series) ?? true {
      for row in columns.rows(at: place) {
        figures[columns.figure(of: series, at: row)] = Place(file: file, row: row)
      }
    }
    for record in columns.records { records[record.id] = (file, record) }
  }
}

extension SnapshotColumns {
  /// What the row of a series is about.
  func figure(of series: Int32, at row: Int) -> FigureCourse.Figure {
    FigureCourse.Figure(series: series, period: periods[row], isForecast: isForecast(at: row))
  }
}

extension SnapshotHeader {
  /// Whether two files are of one source, as it calls itself, about one region and for the same eyes.
  func speaks(like other: SnapshotHeader) -> Bool {
    source == other.source && region == other.region && belonging == other.belonging
      && disclosure == other.disclosure && isDemonstration == other.isDemonstration
  }
}

extension Warehouse.StoredFile {
  /// Whether a row says the same as one of a later file in every field, for the same source.
  fileprivate func says(
    at row: Int, sameAs later: Warehouse.StoredFile, at laterRow: Int
  ) -> Bool {
    guard columns.header.speaks(like: later.columns.header) else { return false }
    let origin = Observation.Origin(columns.header)
    let observation = observation(at: row)
    guard observation == later.columns.observation(at: laterRow, from: origin) else { return false }
    // A release that a file states for a time after itself is none yet.
    guard let release = observation.releasedAt else { return true }
    return (release <= columns.header.knownSince) == (release <= later.columns.header.knownSince)
  }
}
