import CockpitCatalogue
package import CockpitValues

/// How close together files of one source are kept, by their age.
package struct RetentionRule: Sendable, Hashable {
  /// So many days one file of each hour is kept.
  package var hourlyDays = 90
  /// So many days after those one of each day is kept; of older ones one of each month.
  package var dailyDays = 730

  package init(hourlyDays: Int = 90, dailyDays: Int = 730) {
    self.hourlyDays = hourlyDays
    self.dailyDays = dailyDays
  }

  /// What files of a source share of which one is kept: its hour, its day or its month.
  fileprivate func slot(of created: Instant, at now: Instant, offset: UTCOffset) -> Period {
    let civil = CivilTime(created, offset: offset)
    let age = now.seconds(since: created) / 86_400
    if age < Int64(hourlyDays) {
      let hour = (created.seconds + Int64(offset.seconds)).flooredDivision(by: 3600) * 3600
      return Period(.instant, ordinal: hour)
    }
    return age < Int64(hourlyDays + dailyDays)
      ? .day(civil.date) : .month(civil.date.year, civil.date.month)
  }
}

/// Which files of a folder say nothing that others do not say, and are closer to others than one wants.
///
/// A file may go where each of its figures and records repeats what the file of its source said that was
/// kept before: then every figure is known since the same moment as before, at whatever moment one looks
/// back. What defines something, is doubtful in itself, or is the newest of its source stays.
package struct RetentionPlan: Sendable {
  /// A file that may go.
  package struct Item: Sendable, Hashable {
    package let name: FileName
    package let createdAt: Instant
    /// The id of the source.
    package let source: String
    package let byteCount: Int
    /// The file of the source that says the same and stays.
    package let repeats: FileName
  }

  /// In the order of their creation.
  package let items: [Item]
  /// How many files were looked at.
  package let fileCount: Int
  /// The bytes of all files that were looked at.
  package let byteCount: Int
  /// How many files are closer to others than the rule says, and stay since they alone say something.
  package let onlyHolders: Int

  /// The plan for all files of a warehouse at a moment.
  ///
  /// - Complexity: O(rows log rows)
  package init(of warehouse: Warehouse, at now: Instant, offset: UTCOffset, _ rule: RetentionRule) {
    let files = warehouse.files.compactMap { $0?.columns }.sorted { $0.header.precedes($1.header) }
    var sources: [String: SourceCourse] = [:]
    let newest = Dictionary(
      files.map { ($0.header.source.id, $0.header.fileName) }, uniquingKeysWith: { $1 })
    // Of the files of a slot the last one stays.
    let lastOfSlot = Dictionary(
      files.map { file in
        (
          Slot(
            source: file.header.source.id,
            period: rule.slot(of: file.header.createdAt, at: now, offset: offset)),
          file.header.fileName
        )
      }, uniquingKeysWith: { $1 })
    let kept = Set(lastOfSlot.values.map { FileName($0) })
    var (items, onlyHolders): ([Item], Int) = ([], 0)
    for file in files {
      let source = file.header.source.id
      let name = FileName(file.header.fileName)
      let isFree =
        !kept.contains(name) && newest[source].map { FileName($0) } != name
        && !file.hasDefinitions && file.strays.isEmpty
      var course = sources[source] ?? SourceCourse()
      if isFree, let repeated = course.fileRepeated(by: file) {
        items.append(
          Item(
            name: name, createdAt: file.header.createdAt, source: source,
            byteCount: file.byteCount, repeats: repeated))
        continue
      }
      if isFree { onlyHolders += 1 }
      course.take(file)
      sources[source] = course
    }
    self.items = items
    self.onlyHolders = onlyHolders
    fileCount = files.count
    byteCount = files.reduce(0) { $0 + $1.byteCount }
  }

  private struct Slot: Hashable {
    let source: String
    let period: Period
  }
}

/// What a source said last of each figure and record, by the files that are kept.
private struct SourceCourse {
  /// A figure: a period of a series.
  private struct Figure: Hashable {
    let series: Int32
    let period: Period
  }

  /// Where the row stands that counts.
  private struct Place {
    let file: SnapshotColumns
    let row: Int
  }

  private var figures: [Figure: Place] = [:]
  private var records: [Record.ID: Record] = [:]
  private var last: FileName?

  /// The file that was kept last, where a file says of nothing anything else than was said last; `nil`
  /// where it does.
  func fileRepeated(by file: SnapshotColumns) -> FileName? {
    guard let last else { return nil }
    for (place, series) in file.series.enumerated() {
      for row in file.rows(at: place) {
        guard let known = figures[Figure(series: series, period: file.periods[row])],
          known.file.saysSame(at: known.row, as: file, at: row)
        else { return nil }
      }
    }
    return file.records.allSatisfy { records[$0.id] == $0 } ? last : nil
  }

  mutating func take(_ file: SnapshotColumns) {
    last = FileName(file.header.fileName)
    for (place, series) in file.series.enumerated() {
      for row in file.rows(at: place) {
        figures[Figure(series: series, period: file.periods[row])] = Place(file: file, row: row)
      }
    }
    for record in file.records { records[record.id] = record }
  }
}

extension SnapshotColumns {
  /// Whether a row says the same as one of another file in every field.
  fileprivate func saysSame(at row: Int, as other: SnapshotColumns, at otherRow: Int) -> Bool {
    let origin = Observation.Origin(header)
    return observation(at: row, from: origin) == other.observation(at: otherRow, from: origin)
      && isForecast(at: row) == other.isForecast(at: otherRow)
  }
}
