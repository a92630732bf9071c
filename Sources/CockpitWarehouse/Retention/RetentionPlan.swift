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
/// A file may go where each of its figures and records is what counts over all sources just before it, and its
/// own source gave that in a file that stays: then at whatever moment one looks back, the same counts from the
/// same source, known for the first time when it was. It stays where it is the last of its source to give one
/// of them, so that now not even the file of a figure is another one; and where it defines something, is
/// doubtful in itself or puts that right, has an embargo, is of another region, or says nothing.
package struct RetentionPlan: Sendable {
  /// A file that may go.
  package struct Item: Sendable, Hashable {
    package let name: FileName
    package let createdAt: Instant
    /// The id of the source.
    package let source: String
    package let byteCount: Int
    /// The files that together hold its figures and records and stay, the newest last.
    package let holders: [FileName]

    /// The newest of these.
    package var holder: FileName { holders.last ?? name }
  }

  /// In the order of their creation.
  package let items: [Item]
  /// How many files were looked at.
  package let fileCount: Int
  /// The bytes of all files that were looked at.
  package let byteCount: Int
  /// How many files are closer to others than the rule says, and stay since something would differ without
  /// them.
  package let neededCount: Int

  /// The plan for all files of a warehouse at a moment.
  ///
  /// Those that are not surely a file of their own, such as links, neither go nor hold what another one says.
  ///
  /// - Complexity: O(rows log rows)
  package init(
    of warehouse: Warehouse, at now: Instant, offset: UTCOffset, _ rule: RetentionRule,
    without links: Set<FileName> = []
  ) {
    let files = warehouse.files.compactMap(\.self)
      .sorted { $0.columns.header.precedes($1.columns.header) }
    let kept = KeptFiles(files, at: now, offset: offset, rule)
    var course = FigureCourse(without: links)
    var sources: [String: SourceCourse] = [:]
    var (items, needed): ([Item], Int) = ([], 0)
    for file in files {
      let header = file.columns.header
      let name = FileName(header.fileName)
      var source = sources[header.source.id] ?? SourceCourse()
      let series = source.wrong.isEmpty ? [] : Set(warehouse.series(of: file.columns))
      let isFree =
        header.belonging == .own && header.createdAt <= now && !kept.lastOfSlots.contains(name)
        && !links.contains(name) && !file.columns.hasDefinitions
      if isFree {
        if !kept.lastHolders.contains(name), !file.columns.isSpecial,
          source.canMiss(file.columns, series),
          case let holders = course.holders(of: file), !holders.isEmpty
        {
          items.append(
            Item(
              name: name, createdAt: header.createdAt, source: header.source.id,
              byteCount: file.columns.byteCount,
              holders: holders.map { FileName($0.columns.header.fileName) }))
          continue
        }
        needed += 1
      }
      course.take(file)
      source.take(file.columns, series) { warehouse.meanings.resolved($0, from: header.source.id) }
      sources[header.source.id] = source
    }
    self.items = items
    neededCount = needed
    fileCount = files.count
    byteCount = files.reduce(0) { $0 + $1.columns.byteCount }
  }
}

extension SnapshotColumns {
  /// Whether a file says something by itself: that its figures are not to be passed on yet, that rows of it
  /// are astray, or that it has none.
  fileprivate var isSpecial: Bool {
    if case .embargo = header.disclosure { return true }
    return isBarren
  }

  /// Whether it is named for rows that are astray, or for having none.
  fileprivate var isBarren: Bool { entryCount == 0 || !strays.isEmpty }
}

/// The files that stay for what they are among the others.
private struct KeptFiles {
  private struct Slot: Hashable {
    let source: String
    let period: Period
  }

  private struct Figure: Hashable {
    let source: String
    let figure: FigureCourse.Figure
  }

  private struct RecordOfSource: Hashable {
    let source: String
    let record: Record.ID
  }

  /// The last file of each hour, day or month of a source.
  let lastOfSlots: Set<FileName>
  /// The last file of each source that gives a figure or a record.
  let lastHolders: Set<FileName>

  init(
    _ files: [Warehouse.StoredFile], at now: Instant, offset: UTCOffset, _ rule: RetentionRule
  ) {
    var slots: [Slot: FileName] = [:]
    var figures: [Figure: FileName] = [:]
    var records: [RecordOfSource: FileName] = [:]
    for columns in files.lazy.map(\.columns) where columns.header.createdAt <= now {
      let source = columns.header.source.id
      let name = FileName(columns.header.fileName)
      let period = rule.slot(of: columns.header.createdAt, at: now, offset: offset)
      slots[Slot(source: source, period: period)] = name
      for (place, series) in columns.series.enumerated() {
        for row in columns.rows(at: place) {
          figures[Figure(source: source, figure: columns.figure(of: series, at: row))] = name
        }
      }
      for record in columns.records {
        records[RecordOfSource(source: source, record: record.id)] = name
      }
    }
    lastOfSlots = Set(slots.values)
    lastHolders = Set(figures.values).union(records.values)
  }
}

/// What the files of one source say of themselves, as far as they stay.
private struct SourceCourse {
  private var last: SnapshotHeader?
  private var isLastBarren = false
  /// The series of rows that are astray and that no file since has given again.
  private(set) var wrong: Set<SeriesKey> = []

  /// Whether a file puts nothing right, and the newest of the source without it says the same of itself.
  ///
  /// Which series the file has matters only where some are ``wrong``.
  func canMiss(_ file: SnapshotColumns, _ series: Set<SeriesKey>) -> Bool {
    guard let last, !isLastBarren, last.speaks(like: file.header) else { return false }
    return wrong.isDisjoint(with: series)
  }

  mutating func take(
    _ file: SnapshotColumns, _ series: Set<SeriesKey>, _ resolved: (SeriesKey) -> SeriesKey
  ) {
    last = file.header
    isLastBarren = file.isBarren
    wrong.subtract(series)
    wrong.formUnion(file.strays.map { resolved($0.series) })
  }
}
