import Algorithms
package import CockpitValues

/// What the warehouse says of one series.
///
/// For a period the row counts that is known at the asked moment and has the highest (created_at,
/// sequence, file name). A row that is missing counts like any other: it takes a figure back. Forecasts
/// are no figures: they stand beside them, and count among each other.
extension Warehouse {
  /// One row of one file.
  private struct Row {
    let file: StoredFile
    let row: Int
    let period: Period

    init(_ file: StoredFile, _ row: Int) {
      self.file = file
      self.row = row
      period = file.columns.periods[row]
    }

    var source: String { file.columns.header.source.id }
    var value: Double { file.columns.values[row] }
    var cases: Int? { file.columns.cases(at: row) }
    var observation: Observation { file.observation(at: row) }
    var isForecast: Bool { file.columns.isForecast(at: row) }

    func gives(wayTo other: Row) -> Bool {
      file.columns.header.precedes(other.file.columns.header)
    }

    /// Whether the periods of rows follow each other, each once.
    static func areInOrder(_ rows: [Row]) -> Bool {
      rows.indices.dropFirst().allSatisfy { rows[$0 - 1].period < rows[$0].period }
    }
  }

  /// The row that counts for each period, in the order of the periods; missing ones among them.
  ///
  /// - Complexity: O(n log n) for the rows of the series
  package func history(_ key: SeriesKey, knownAt moment: Instant) -> [Observation] {
    guard let place = place(of: key) else { return [] }
    if let (file, rows) = onlyChunk(of: place, knownAt: moment) {
      return file.observations(at: rows)
    }
    return countingRows(place, knownAt: moment).map(\.observation)
  }

  /// The values that each source last gave for the periods of a series after one, in their order, with the cases
  /// behind them where it gives those; of all periods for `nil`.
  ///
  /// What is missing is left out. Of sources that contradict each other, the one that counts comes last.
  ///
  /// - Complexity: O(files that have the series * log of its rows there + n log n) for the later rows
  package func values(
    _ key: SeriesKey, after period: Period?, knownAt moment: Instant
  ) -> [(period: Period, value: Double, cases: Int?, source: String)] {
    guard let place = place(of: key) else { return [] }
    if let (file, rows) = onlyChunk(of: place, knownAt: moment) {
      let columns = file.columns
      let source = columns.header.source.id
      let first = period.map { period in rows.partitioningIndex { period < columns.periods[$0] } }
      return rows[(first ?? rows.lowerBound)...].compactMap { row in
        let value = columns.values[row]
        return value.isNaN ? nil : (columns.periods[row], value, columns.cases(at: row), source)
      }
    }
    return countingRows(place, after: period, ofEachSource: true, knownAt: moment)
      .filter { !$0.value.isNaN }.map { ($0.period, $0.value, $0.cases, $0.source) }
  }

  /// The first period of a series after one for which a file ever gave a value that is looked for, whatever counts
  /// for it by now; `nil` where none did.
  ///
  /// - Complexity: O(files that have the series * log of its rows there) for the later rows
  package func firstPeriod(
    _ key: SeriesKey, after period: Period?, knownAt moment: Instant,
    where isSought: (_ period: Period, _ value: Double, _ cases: Int?) -> Bool
  ) -> Period? {
    guard let place = place(of: key) else { return nil }
    var first: Period?
    forEachChunk(of: place, knownAt: moment) { file, range in
      let columns = file.columns
      let start = period.map { period in range.partitioningIndex { period < columns.periods[$0] } }
      for row in (start ?? range.lowerBound)..<range.upperBound {
        let (period, value) = (columns.periods[row], columns.values[row])
        if let first, first <= period { return }
        guard !value.isNaN, !columns.isForecast(at: row),
          isSought(period, value, columns.cases(at: row))
        else { continue }
        first = period
        return
      }
    }
    return first
  }

  /// The forecasts of a series, one for each period, in the order of the periods.
  ///
  /// - Complexity: O(n log n) for the rows of the series
  package func forecasts(_ key: SeriesKey, knownAt moment: Instant) -> [Observation] {
    guard let place = place(of: key) else { return [] }
    return countingRows(place, areForecasts: true, knownAt: moment).map(\.observation)
  }

  /// The row that counts for one period.
  ///
  /// - Complexity: O(files that have the series * log of its rows there)
  package func figure(
    _ key: SeriesKey, in period: Period, knownAt moment: Instant
  ) -> Observation? {
    guard let place = place(of: key) else { return nil }
    var best: Row?
    forEachChunk(of: place, knownAt: moment) { file, range in
      let periods = file.columns.periods
      let after = range.partitioningIndex { period < periods[$0] }
      guard after > range.lowerBound, periods[after - 1] == period else { return }
      let row = Row(file, after - 1)
      if !row.isForecast, best?.gives(wayTo: row) ?? true { best = row }
    }
    return best?.observation
  }

  /// The row that counts for the latest period that has a value.
  ///
  /// - Complexity: O(files that have the series) unless the latest figure was taken back
  package func latest(_ key: SeriesKey, knownAt moment: Instant) -> Observation? {
    guard let place = place(of: key) else { return nil }
    return latestRow(place, knownAt: moment)?.observation
  }

  /// The rows that sources gave for a period, in the order in which they became known.
  ///
  /// A row that repeats all that its source said last is left out; each other one is a revision.
  ///
  /// - Complexity: O(rows of the series)
  package func vintages(
    _ key: SeriesKey, period: Period, knownAt moment: Instant
  ) -> [Observation] {
    guard let place = place(of: key) else { return [] }
    var rows: [Row] = []
    forEachChunk(of: place, knownAt: moment) { file, range in
      for row in range where file.columns.periods[row] == period {
        rows.append(Row(file, row))
      }
    }
    rows.removeAll(where: \.isForecast)
    rows.sort { $0.gives(wayTo: $1) }
    var last: [String: Observation] = [:]
    return rows.map(\.observation).filter { observation in
      let previous = last.updateValue(observation, forKey: observation.source)
      return previous.map { !$0.says(sameAs: observation) } ?? true
    }
  }

  /// What sources said of the periods of a series after one, by period, and then in the order in which they give way to
  /// each other; of all periods for `nil`.
  ///
  /// What repeats the value that its source gave last is left out, unless another source contradicted it since then.
  ///
  /// - Complexity: O(n log n) for the later rows
  package func versions(
    _ key: SeriesKey, after period: Period?, knownAt moment: Instant
  ) -> [FigureVersion] {
    guard let place = place(of: key) else { return [] }
    var rows: [Row] = []
    forEachChunk(of: place, knownAt: moment) { file, range in
      let periods = file.columns.periods
      let first = period.map { period in range.partitioningIndex { period < periods[$0] } }
      for row in (first ?? range.lowerBound)..<range.upperBound
      where !file.columns.isForecast(at: row) {
        rows.append(Row(file, row))
      }
    }
    rows.sort { $0.period == $1.period ? $0.gives(wayTo: $1) : $0.period < $1.period }
    var versions: [FigureVersion] = []
    // What each source gave last for the period.
    var last: [String: FigureVersion] = [:]
    for row in rows {
      if versions.last?.period != row.period { last = [:] }
      let version = FigureVersion(
        period: row.period, value: row.value.isNaN ? nil : row.value, cases: row.cases,
        source: row.source, knownSince: row.file.columns.header.knownSince)
      let before = last.updateValue(version, forKey: version.source)
      let isRepeat = before.map { ($0.value, $0.cases) == (version.value, version.cases) } ?? false
      // Who repeats what another source contradicted meanwhile says so again.
      let isContradicted = versions.last.map { $0.value != version.value } ?? false
      if !isRepeat || isContradicted { versions.append(version) }
    }
    return versions
  }

  /// All rows that a source gave of a series, repeats too: by period, and then in the order in which they became
  /// known.
  ///
  /// - Complexity: O(n log n) for the rows of the series
  package func reports(
    _ key: SeriesKey, from source: String, knownAt moment: Instant
  ) -> [Observation] {
    guard let place = place(of: key) else { return [] }
    var rows: [Row] = []
    forEachChunk(of: place, knownAt: moment) { file, range in
      guard file.columns.header.source.id == source else { return }
      rows += range.map { Row(file, $0) }
    }
    rows.removeAll(where: \.isForecast)
    rows.sort { $0.period == $1.period ? $0.gives(wayTo: $1) : $0.period < $1.period }
    return rows.map(\.observation)
  }

  /// Whether more than one source gives a series, which is a conflict.
  ///
  /// - Complexity: O(files that have the series)
  package func hasSeveralSources(_ key: SeriesKey, knownAt moment: Instant) -> Bool {
    guard let place = place(of: key) else { return false }
    var first: StoredFile?
    var isSeveral = false
    forEachChunk(of: place, knownAt: moment) { file, _ in
      guard let known = first else {
        first = file
        return
      }
      if known.columns.header.source.id != file.columns.header.source.id { isSeveral = true }
    }
    return isSeveral
  }

  /// The header of the newest file of a source that has a series; `nil` where none has.
  ///
  /// - Complexity: O(files that have the series)
  func newestHeader(
    of key: SeriesKey, from source: String, knownAt moment: Instant
  ) -> SnapshotHeader? {
    guard let place = place(of: key) else { return nil }
    var newest: SnapshotHeader?
    forEachChunk(of: place, knownAt: moment) { file, _ in
      let header = file.columns.header
      guard header.source.id == source, newest?.precedes(header) ?? true else { return }
      newest = header
    }
    return newest
  }

  /// Whether a series has a row that is known at a moment (`nil`: ever).
  ///
  /// - Complexity: O(1) where the first of the files that have the series is known
  func isPresent(_ place: Meanings.Place, knownAt moment: Instant? = nil) -> Bool {
    index.contains(place.number) { file in
      files[file].map { isKnown($0, in: place, at: moment) } ?? false
    }
      || files[index.fileCount...].contains { file in
        guard let file, isKnown(file, in: place, at: moment) else { return false }
        return !file.columns.rows(ofSeries: place.number).isEmpty
      }
  }

  /// Whether a series has a row in a file that is known at a moment.
  package func hasRows(_ key: SeriesKey, knownAt moment: Instant) -> Bool {
    place(of: key).map { isPresent($0, knownAt: moment) } ?? false
  }

  /// The figure that counts for a series, and its period.
  func latestValue(_ place: Meanings.Place, knownAt moment: Instant?) -> Double? {
    latestRow(place, knownAt: moment).map(\.value)
  }

  private func latestRow(_ place: Meanings.Place, knownAt moment: Instant?) -> Row? {
    var best: Row?
    forEachChunk(of: place, knownAt: moment) { file, range in
      var last = range.upperBound - 1
      if file.columns.hasForecasts {
        guard let figure = range.last(where: { !file.columns.isForecast(at: $0) }) else { return }
        last = figure
      }
      // Most files are older than the best one so far.
      if let best, file.columns.periods[last] < best.period { return }
      let row = Row(file, last)
      if best.map({ $0.period < row.period || $0.gives(wayTo: row) }) ?? true { best = row }
    }
    guard let best, best.value.isNaN else { return best }
    return countingRows(place, knownAt: moment).last { !$0.value.isNaN }
  }

  /// The rows of the only file that has a series, where there is one and it has no forecasts: all of
  /// them count.
  private func onlyChunk(
    of place: Meanings.Place, knownAt moment: Instant?
  ) -> (file: StoredFile, rows: Range<Int>)? {
    var only: (file: StoredFile, rows: Range<Int>)?
    var count = 0
    forEachChunk(of: place, knownAt: moment) { file, rows in
      count += 1
      only = (file, rows)
    }
    return count == 1 && only?.file.columns.hasForecasts == false ? only : nil
  }

  private func countingRows(
    _ place: Meanings.Place, areForecasts: Bool = false, after period: Period? = nil,
    ofEachSource: Bool = false, knownAt moment: Instant?
  ) -> [Row] {
    var rows: [Row] = []
    var chunks = 0
    forEachChunk(of: place, knownAt: moment) { file, range in
      guard file.columns.hasForecasts || !areForecasts else { return }
      chunks += 1
      let periods = file.columns.periods
      let first = period.map { period in range.partitioningIndex { period < periods[$0] } }
      for row in (first ?? range.lowerBound)..<range.upperBound { rows.append(Row(file, row)) }
      if file.columns.hasForecasts { rows.removeAll { $0.isForecast != areForecasts } }
    }
    // A file has each period once, in their order; so have files of which each goes on after the one before.
    if chunks < 2 || Row.areInOrder(rows) { return rows }
    rows.sort { $0.period == $1.period ? $0.gives(wayTo: $1) : $0.period < $1.period }
    return rows.indices.filter { index in
      let later = rows[(index + 1)...].prefix { $0.period == rows[index].period }
      return ofEachSource
        ? !later.contains { $0.source == rows[index].source } : later.isEmpty
    }.map { rows[$0] }
  }

  /// Calls for each file that has rows at a place and is known at a moment (`nil`: ever).
  func forEachChunk(
    of place: Meanings.Place, knownAt moment: Instant?, _ body: (StoredFile, Range<Int>) -> Void
  ) {
    index.forEach(of: place.number) { file, row in
      guard let file = files[file], isKnown(file, in: place, at: moment) else { return }
      body(file, file.columns.rows(at: row))
    }
    for file in files[index.fileCount...] {
      guard let file, isKnown(file, in: place, at: moment) else { continue }
      let rows = file.columns.rows(ofSeries: place.number)
      if !rows.isEmpty { body(file, rows) }
    }
  }

  /// Whether the rows of a file at a place count at a moment (`nil`: ever).
  private func isKnown(_ file: StoredFile, in place: Meanings.Place, at moment: Instant?) -> Bool {
    (moment.map { file.columns.header.knownSince <= $0 } ?? true)
      && (place.sources.map { $0.contains(file.columns.header.source.id) } ?? true)
  }
}

/// What a source said of a period, and from when on that was known.
package struct FigureVersion: Sendable, Hashable {
  package let period: Period
  /// `nil` for what is missing.
  package let value: Double?
  package let cases: Int?
  /// The id of the source.
  package let source: String
  package let knownSince: Instant
}

extension Observation {
  /// Whether another observation differs in nothing but the file that gave it.
  fileprivate func says(sameAs other: Observation) -> Bool {
    value == other.value && cases == other.cases && reason == other.reason && growth == other.growth
      && status == other.status && releasedAt == other.releasedAt && note == other.note
  }
}
