import Algorithms
import CockpitCatalogue
import CockpitValues

/// Collects the rows of one file in the order in which they stand and turns them into columns.
///
/// It is used for one file after another, so that its memory is asked for once.
struct ColumnsBuilder {
  /// One figure before it is sorted into columns.
  struct Row {
    var series: Int32 = 0
    var period = Period.year(0)
    var value = Double.nan
    var yearOnYear = Double.nan
    var monthOnMonth = Double.nan
    var released = Int64.min
    // An empty literal would be made by generic code of another module, for each row.
    var status = StatusMarks(rawValue: 0)
    var basis: UInt8 = 0
    /// Places among the texts, -1 for none.
    var reason: Int32 = -1
    var note: Int32 = -1
    /// -1 where the row does not say.
    var cases: Int32 = -1
    /// The place among the conversions of units; -1 for a figure in the unit of its indicator.
    var conversion: Int32 = -1
    /// The row's first byte in its file.
    var offset = 0

    /// Whether the row has neither a figure nor a growth.
    var isWithoutFigures: Bool { value.isNaN && yearOnYear.isNaN && monthOnMonth.isNaN }

    /// Whether the row says nothing of its period, not even why.
    var isEmpty: Bool { isWithoutFigures && reason < 0 }
  }

  private var rows: [Row] = []
  private var texts: [String] = []
  private var isOrdered = true
  private var hasGrowth = false
  private var hasMonthlyGrowth = false
  private var hasBasis = false
  private var hasStatus = false
  private var hasForecasts = false
  private var hasRelease = false
  private var hasCases = false
  private var hasConversions = false
  /// The outline of the file before, which the next one mostly shares.
  private var lastSeries: Column<Int32> = []
  private var lastOffsets: Column<Int32> = []

  var rowCount: Int { rows.count }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    isOrdered = true
    (hasGrowth, hasMonthlyGrowth, hasBasis) = (false, false, false)
    (hasStatus, hasRelease, hasCases) = (false, false, false)
    (hasForecasts, hasConversions) = (false, false)
  }

  mutating func add(text: String) -> Int32 {
    texts.append(text)
    return Int32(texts.count - 1)
  }

  func text(_ place: Int32) -> String { texts[Int(place)] }

  mutating func append(_ row: Row) {
    if isOrdered, let last = rows.indices.last {
      isOrdered =
        rows[last].series < row.series
        || rows[last].series == row.series && rows[last].period < row.period
    }
    if row.basis != 0 { hasBasis = true }
    if !row.yearOnYear.isNaN { hasGrowth = true }
    if !row.monthOnMonth.isNaN { hasMonthlyGrowth = true }
    if row.status.rawValue != 0 {
      hasStatus = true
      if row.status.contains(.forecast) { hasForecasts = true }
    }
    if row.released != .min { hasRelease = true }
    if row.cases >= 0 { hasCases = true }
    if row.conversion >= 0 { hasConversions = true }
    rows.append(row)
  }

  /// Takes the rows out whose periods are wrong, in their order.
  ///
  /// `doubt` says what may be wrong with a period, `isTaken` whether it is with a row of it.
  mutating func takeRows(
    doubting doubt: (Period) -> Stray.Kind?, where isTaken: (Row, Stray.Kind) -> Bool
  ) -> [(row: Row, kind: Stray.Kind)] {
    // Rows that follow each other are mostly of one period, which its code tells.
    var last: (code: UInt64, doubt: Stray.Kind?)?
    func kind(_ row: Row) -> Stray.Kind? {
      let found: Stray.Kind?
      if let last, last.code == row.period.code {
        found = last.doubt
      } else {
        found = doubt(row.period)
        last = (row.period.code, found)
      }
      return found.flatMap { isTaken(row, $0) ? $0 : nil }
    }
    guard let first = rows.firstIndex(where: { kind($0) != nil }) else { return [] }
    let taken = rows[first...].compactMap { row in kind(row).map { (row, $0) } }
    rows.removeAll { kind($0) != nil }
    return taken
  }

  /// Takes some rows out, in their order.
  mutating func takeRows(where isTaken: (Row) -> Bool) -> [Row] {
    let taken = rows.filter(isTaken)
    if !taken.isEmpty { rows.removeAll(where: isTaken) }
    return taken
  }

  /// Whether any row is of a kind of period.
  ///
  /// - Complexity: O(rows)
  func hasPeriods(of kind: Period.Kind) -> Bool {
    rows.contains { $0.period.kind == kind }
  }

  /// The series of the rows, in no order.
  ///
  /// - Complexity: O(rows)
  var seriesNumbers: Set<Int32> { Set(rows.lazy.map(\.series)) }

  /// Some of the rows, in their order.
  func rows(where isWanted: (Row) -> Bool) -> [Row] { rows.filter(isWanted) }

  /// The kinds of period that the rows of some series have, by series.
  ///
  /// - Complexity: O(rows)
  func periodKinds(of isWanted: (Int32) -> Bool) -> [Int32: Set<Period.Kind>] {
    var kinds: [Int32: Set<Period.Kind>] = [:]
    var last = (series: Int32(-1), isWanted: false)
    for row in rows {
      if last.series != row.series { last = (row.series, isWanted(row.series)) }
      if last.isWanted { kinds[row.series, default: []].insert(row.period.kind) }
    }
    return kinds
  }

  /// Orders the rows by series, period and place; of two rows for one period the later stays.
  ///
  /// - Returns: how many rows gave way, and the place of the first row that another one gave way to
  mutating func order() -> (dropped: Int, offset: Int) {
    guard !isOrdered else { return (0, 0) }
    rows.sort {
      if $0.series != $1.series { return $0.series < $1.series }
      if $0.period != $1.period { return $0.period < $1.period }
      return $0.offset < $1.offset
    }
    var kept = 0
    var first = Int.max
    for index in rows.indices {
      if kept > 0, rows[kept - 1].series == rows[index].series,
        rows[kept - 1].period == rows[index].period
      {
        first = min(first, rows[index].offset)
        rows[kept - 1] = rows[index]
      } else {
        rows[kept] = rows[index]
        kept += 1
      }
    }
    let dropped = rows.count - kept
    rows.removeLast(dropped)
    return (dropped, first)
  }

  /// The series of the ordered rows, ascending, once ``outline()`` has found them.
  var series: Column<Int32> { lastSeries }

  /// Whether the ordered rows have a series.
  ///
  /// - Complexity: O(log series)
  func hasSeries(_ number: Int32) -> Bool {
    let place = lastSeries.partitioningIndex { $0 >= number }
    return place < lastSeries.count && lastSeries[place] == number
  }

  /// The ordered rows of a series.
  ///
  /// - Complexity: O(log series)
  func rows(ofSeries number: Int32) -> ArraySlice<Row> {
    let place = lastSeries.partitioningIndex { $0 >= number }
    return place < lastSeries.count && lastSeries[place] == number ? rows(at: place) : []
  }

  /// The ordered rows of the series at a place of ``series``.
  func rows(at place: Int) -> ArraySlice<Row> {
    rows[Int(lastOffsets[place])..<Int(lastOffsets[place + 1])]
  }

  /// The columns of the ordered rows, of which the series are found.
  mutating func columns(
    _ header: SnapshotHeader, _ definitions: SnapshotDefinitions, records: [Record],
    conversions: [UnitConversion], byteCount: Int
  ) -> SnapshotColumns {
    let (units, conversions) = converted(by: conversions)
    let growth = hasGrowth || hasMonthlyGrowth || hasBasis
    return SnapshotColumns(
      header: header, indicators: definitions.indicators, areas: definitions.areas,
      dimensions: definitions.dimensions, records: records, series: lastSeries,
      offsets: lastOffsets,
      periods: column { $0.period }, values: column { $0.value },
      yearOnYear: growth ? column { $0.yearOnYear } : [],
      monthOnMonth: hasMonthlyGrowth ? column { $0.monthOnMonth } : [],
      bases: hasBasis ? column { $0.basis } : [],
      statuses: hasStatus ? column { $0.status } : [],
      releases: hasRelease ? column { $0.released } : [],
      cases: hasCases ? column { $0.cases } : [],
      reasons: rowTexts { $0.reason }, notes: rowTexts { $0.note },
      conversions: conversions, units: Column(units), hasForecasts: hasForecasts,
      byteCount: byteCount)
  }

  /// For each ordered row the place of its conversion, and the conversions that there are, with how
  /// many rows each has; both empty where no figure was converted.
  private func converted(
    by known: [UnitConversion]
  ) -> (places: [Int32], conversions: [UnitConversion]) {
    guard hasConversions else { return ([], []) }
    var own: [Int32: Int32] = [:]
    var conversions: [UnitConversion] = []
    let places = rows.map { row -> Int32 in
      guard row.conversion >= 0 else { return -1 }
      if own[row.conversion] == nil {
        own[row.conversion] = Int32(conversions.count)
        conversions.append(known[Int(row.conversion)])
      }
      let place = own[row.conversion] ?? -1
      conversions[Int(place)].rows += 1
      return place
    }
    return conversions.isEmpty ? ([], []) : (places, conversions)
  }

  /// Finds where each series begins; keeps the arrays of the file before where they fit.
  mutating func outline() {
    var place = 0
    var matches = true
    var previous: Int32 = -1
    for (index, row) in rows.enumerated() where row.series != previous {
      previous = row.series
      guard place < lastSeries.count, lastSeries[place] == row.series,
        lastOffsets[place] == Int32(index)
      else {
        matches = false
        break
      }
      place += 1
    }
    if matches, place == lastSeries.count, lastOffsets.last == Int32(rows.count) { return }
    var series: [Int32] = []
    var offsets: [Int32] = []
    for (index, row) in rows.enumerated() where series.last != row.series {
      series.append(row.series)
      offsets.append(Int32(index))
    }
    lastSeries = Column(series)
    lastOffsets = Column(offsets + [Int32(rows.count)])
  }

  /// One value of each ordered row.
  private func column<Value>(_ value: (Row) -> Value) -> Column<Value> { Column(rows.map(value)) }

  private func rowTexts(_ place: (Row) -> Int32) -> [SnapshotColumns.RowText] {
    guard !texts.isEmpty else { return [] }
    return rows.enumerated().compactMap { index, row in
      let text = place(row)
      return text < 0 ? nil : SnapshotColumns.RowText(row: Int32(index), text: texts[Int(text)])
    }
  }
}
