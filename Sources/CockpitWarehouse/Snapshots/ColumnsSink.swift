package import CockpitCatalogue
package import CockpitJSON
import CockpitValues

/// Makes columns of the rows of any format: figures in the units of the pack, with what is doubtful.
///
/// One sink takes many snapshots, one after another, and numbers their series alike. A snapshot that
/// is refused leaves nothing but its series' names behind. The reader of `cockpit.snapshot/1`, which
/// most rows come from, fills the same columns without making a ``SnapshotRow`` of each.
package struct ColumnsSink {
  /// What gives a sink all of one snapshot, or throws for what is wrong with it.
  package typealias Reading = @Sendable (inout ColumnsSink) throws(JSONError) -> Void

  let catalogue: Catalogue
  /// What rows ask of the catalogue.
  var subjects: RowSubjects
  var numbering = SeriesNumbering()
  var builder = ColumnsBuilder()
  var undefined = UndefinedIndicators()
  var draft = SnapshotDraft(name: "")
  /// The rows of the snapshot that land nowhere.
  var strays: StrayBook
  /// The units that are converted in any snapshot; the rows point to them.
  var conversions: [UnitConversion] = []
  /// When the snapshot was created, once it ends.
  var createdAt: Instant?
  /// The last snapshot that ended.
  private var finished: SnapshotColumns?
  /// The periods of the rows of this snapshot that are known by another one, in the order of the rows.
  var written: [(offset: Int, period: Period)] = []
  /// What the rows of this snapshot mean.
  private var meanings = RowMeanings()
  /// Reasons that were looked at and are in order: of any files, as a few come over and over.
  private var soundReasons: Set<String> = []
  private static let mostSoundReasons = 256

  /// A sink for snapshots of one pack.
  ///
  /// Of every stray row the place is kept where they are to be listed, else of the first one.
  package init(catalogue: Catalogue, listsStrays: Bool = false) {
    self.catalogue = catalogue
    subjects = RowSubjects(of: catalogue)
    strays = StrayBook(kept: listsStrays ? Stray.maximumListed + 1 : 1)
  }

  /// The series of all snapshots so far; the columns' numbers are places in it.
  package var keys: [SeriesKey] { numbering.keys }

  /// Begins a snapshot, which has a name in its source.
  package mutating func begin(name: String) {
    builder.removeAll()
    undefined.beginFile()
    draft = SnapshotDraft(name: name)
    finished = nil
    meanings.removeAll()
    written.removeAll(keepingCapacity: true)
    strays.removeAll()
  }

  /// The columns of the snapshot that ended last, once; `nil` where none has ended since.
  package mutating func take() -> SnapshotColumns? {
    defer { finished = nil }
    return finished
  }

  /// What is doubtful in the snapshot, and where.
  package var complaints: [JSONError] { draft.warnings }
}

// MARK: - Records

extension ColumnsSink {
  /// Adds a record and warns of what the pack does not know; it is shown as it came.
  ///
  /// The place of a key of the record in the document is `nil` where only the record has one.
  mutating func append(
    _ record: Record, at position: Int, place: (_ key: String) -> Int? = { _ in nil }
  ) throws(JSONError) {
    guard draft.recordIDs.insert(record.id).inserted else {
      throw JSONError(
        .repeatedRecord(type: record.type, id: record.id.id),
        at: position)
    }
    warn(of: record, at: position, place)
    draft.records.append(record.resolved(in: catalogue))
  }

  private mutating func warn(of record: Record, at position: Int, _ place: (String) -> Int?) {
    let rules = catalogue.records
    guard !rules.definitions.isEmpty else { return }
    guard let definition = rules.definition(of: record.type) else {
      draft.warnOnce(
        .unknownType(record.type),
        at: place("type") ?? position)
      return
    }
    func check(
      _ key: String, _ text: String?, among names: @autoclosure () -> [String], _ isKnown: Bool
    ) {
      guard let text, !isKnown else { return }
      let known = names()
      guard !known.isEmpty else { return }
      draft.warnOnce(
        .unlisted(key: key, text, type: record.type, known: known),
        at: place(key) ?? position)
    }
    check(
      "stage", record.stage, among: definition.stages.map(\.name.zh),
      record.stage.map { definition.place(ofStage: $0) != nil } ?? true)
    check(
      "kind", record.kind, among: definition.kinds.map(\.zh),
      record.kind.map { definition.kinds.name(of: $0) != nil } ?? true)
    check(
      "level", record.level, among: definition.levels.map(\.zh),
      record.level.map { definition.place(ofLevel: $0) != nil } ?? true)
  }
}

// MARK: - The end

extension ColumnsSink {
  /// The columns of the snapshot, of which the document names the region at a position.
  ///
  /// Of one of another region they are what the pack's takes from it.
  ///
  /// The size is 0 where the snapshot was not read from a document.
  mutating func columns(
    _ header: SnapshotHeader, regionAt position: Int, byteCount: Int
  ) -> SnapshotColumns {
    switch belonging(of: header) {
    case .own: strayOtherParts(of: header.region)
    case .otherRegion:
      draft.forgetWarnings()
      return columnsOfOtherRegion(header, byteCount: byteCount)
    case .unknownRegion:
      draft.forgetWarnings()
      draft.warn(.regionOfNoPack(header.region), at: position)
      return columnsOfOtherRegion(header, byteCount: byteCount)
    }
    createdAt = header.createdAt
    strayPeriods(createdAt: header.createdAt)
    strayMixedPeriods()
    strayMisnamed()
    let toDate = moveToDate()
    let (dropped, offset) = builder.order()
    if dropped > 0 {
      draft.warn(.repeatedRows(dropped), at: offset)
    }
    var definitions = draft.definitions
    definitions.setToDate(toDate)
    for (fault, offset) in definitions.redefinitions { draft.warnOnce(fault, at: offset) }
    let strangers = undefined.finishFile()
    if !strangers.isEmpty { definitions.indicators += strangers }
    builder.outline()
    noteParts()
    noteSingles()
    warnOfUndefinedCategories()
    if !strays.isEmpty { settleStrays() }
    return builder.columns(
      header, definitions, records: draft.records, conversions: conversions, byteCount: byteCount)
  }

  /// Takes the rows of indicators that only the file defines for figures to date, where it does not say of
  /// what span they are and all of their periods are such: 1-9月 and 1-10月 are of one series.
  ///
  /// - Returns: the ids of these indicators.
  /// - Complexity: O(rows) where the file has such definitions, else O(1)
  private mutating func moveToDate() -> Set<String> {
    let unstated = draft.definitions.unstatedSpans
    // Without several months in one period nothing is to date, whatever else there is.
    guard !unstated.isEmpty, builder.hasPeriods(of: .months) else { return [] }
    let keys = numbering.keys
    var known: [Int32: Bool] = [:]
    func isUnstated(_ row: ColumnsBuilder.Row) -> Bool {
      if let isKnown = known[row.series] { return isKnown }
      let key = keys[Int(row.series)]
      let isIt = key.span == .single && unstated.contains(key.indicator)
      known[row.series] = isIt
      return isIt
    }
    var periods: [String: Set<Period>] = [:]
    for row in builder.rows(where: isUnstated) {
      periods[keys[Int(row.series)].indicator, default: []].insert(row.period)
    }
    let toDate = Set(periods.filter { Period.areToDate($0.value) }.keys)
    guard !toDate.isEmpty else { return [] }
    let moved = builder.takeRows { row in
      isUnstated(row) && toDate.contains(keys[Int(row.series)].indicator)
    }
    for var row in moved {
      let key = keys[Int(row.series)].of(.yearToDate)
      row.series = numbering.number(of: key)
      strays.noteSubject(of: row.series, key)
      let kind = draft.definitions.indicator(key.indicator)?.frequency.periodKind
      row.period = kind.flatMap { row.period.closing(in: $0) } ?? row.period
      builder.append(row)
    }
    return toDate
  }
}

// MARK: - Rows of any format

extension ColumnsSink: RowSink {
  package mutating func header(_ header: SnapshotHeader, at position: Int) throws(JSONError) {
    guard draft.header == nil else {
      throw ColumnsSink.disorder(at: position)
    }
    for text in [header.id, header.source.id, header.source.name] {
      try PersonalData.check(text: text, at: position)
    }
    var header = header
    header.fileName = draft.name
    draft.header = (header, position)
  }

  package mutating func definition(
    _ definition: SnapshotDefinition, at position: Int
  ) throws(JSONError) {
    guard builder.rowCount == 0 else {
      throw ColumnsSink.disorder(at: position)
    }
    try draft.definitions.add(definition, at: position, in: catalogue)
  }

  package mutating func row(_ row: SnapshotRow, at position: Int) throws(JSONError) {
    let meaning = try meaning(
      RowMeanings.Spelling(
        indicator: row.indicator, area: row.area, span: row.span, dimensions: row.dimensions,
        unit: row.unit),
      at: position)
    var columns = ColumnsBuilder.Row()
    columns.offset = position
    columns.period = row.period
    columns.value = row.value ?? .nan
    columns.yearOnYear = row.growth?.yearOnYear ?? .nan
    columns.monthOnMonth = row.growth?.monthOnMonth ?? .nan
    columns.basis = row.growth?.basis.map(GrowthBasis.code) ?? 0
    columns.status = row.status
    columns.released = row.releasedAt?.seconds ?? .min
    columns.cases = row.cases.map { Int32(clamping: $0) } ?? -1
    if let reason = row.reason {
      try check(reason: reason, at: position)
      columns.reason = builder.add(text: reason)
    }
    if let note = row.note {
      try PersonalData.check(text: note, at: position)
      columns.note = builder.add(text: note)
    }
    try append(&columns, meaning, hasValue: true, isNull: row.value == nil)
  }

  /// Takes a table area by area, so that the rows of a series follow each other.
  ///
  /// Each row has the place that it has line by line.
  package mutating func table(_ table: SnapshotTable, at position: Int) throws(JSONError) {
    for (place, area) in table.areas.enumerated() {
      let meaning = try meaning(
        RowMeanings.Spelling(
          indicator: table.indicator, area: area, span: nil, dimensions: .none, unit: nil),
        at: position + place)
      for line in table.lines where place < line.figures.count {
        let number = line.figures.lowerBound + place
        var columns = ColumnsBuilder.Row()
        columns.offset = position + number
        columns.period = line.period
        columns.status = line.status
        columns.released = line.releasedAt.seconds
        try fill(&columns, with: table.figures[number])
        try append(
          &columns, meaning, hasValue: true, isNull: table.figures[number].value == nil)
      }
    }
    written.sort { $0.offset < $1.offset }
  }

  private mutating func fill(
    _ columns: inout ColumnsBuilder.Row, with figure: SnapshotTable.Figure
  ) throws(JSONError) {
    columns.value = figure.value ?? .nan
    if let growth = figure.growth {
      columns.yearOnYear = growth.yearOnYear ?? .nan
      columns.monthOnMonth = growth.monthOnMonth ?? .nan
      columns.basis = growth.basis.map(GrowthBasis.code) ?? 0
    }
    columns.cases = figure.cases.map { Int32(clamping: $0) } ?? -1
    if let reason = figure.reason {
      try check(reason: reason, at: columns.offset)
      columns.reason = builder.add(text: reason)
    }
  }

  package mutating func run(_ run: SnapshotRun, at position: Int) throws(JSONError) {
    let meaning = try meaning(
      RowMeanings.Spelling(
        indicator: run.indicator, area: run.area, span: nil, dimensions: .none, unit: nil),
      at: position)
    for (place, value) in run.values.enumerated() {
      var columns = ColumnsBuilder.Row()
      columns.offset = position
      columns.period = run.period(at: place)
      columns.value = value ?? .nan
      columns.status = run.status
      try append(&columns, meaning, hasValue: true, isNull: value == nil)
    }
  }

  /// What a spelling means, worked out where it is met for the first time.
  private mutating func meaning(
    _ spelling: RowMeanings.Spelling, at position: Int
  ) throws(JSONError) -> RowMeaning {
    if let known = meanings.find(spelling) { return known }
    let meaning = try workOut(spelling, at: position)
    meanings.add(meaning, for: spelling)
    return meaning
  }

  private mutating func workOut(
    _ spelling: RowMeanings.Spelling, at position: Int
  ) throws(JSONError) -> RowMeaning {
    guard !spelling.indicator.isEmpty, !spelling.area.isEmpty else {
      let key = spelling.indicator.isEmpty ? "indicator" : "area"
      throw JSONError(.emptyText(key: key), at: position)
    }
    for text in [spelling.indicator, spelling.area] {
      try PersonalData.check(text: text, at: position)
    }
    for category in spelling.dimensions.categories {
      try PersonalData.check(key: category.dimension, at: position)
      try PersonalData.check(text: category.code, key: category.dimension, at: position)
    }
    let meaning = meaning(
      indicator: spelling.indicator, area: spelling.area, span: spelling.span,
      unit: spelling.unit, dimensions: spelling.dimensions)
    guard let meaning else {
      throw unitComplaint("\"\(spelling.unit ?? "")\"", of: spelling.indicator, at: position)
    }
    return meaning
  }

  package mutating func record(_ record: Record, at position: Int) throws(JSONError) {
    try PersonalData.check(record, at: position)
    try append(record, at: position)
  }

  package mutating func complaint(_ sentence: any Sentence, at position: Int) {
    draft.warnOnce(sentence: sentence, at: position)
  }

  package mutating func end(at position: Int) throws(JSONError) {
    guard let (header, place) = draft.header else {
      throw ColumnsSink.disorder(at: position)
    }
    let columns = columns(header, regionAt: place, byteCount: 0)
    guard !strays.found.isEmpty else { return finished = columns }
    let found = strays.found.map { stray, rows in
      var stray = stray
      // Only documents have lines to tell.
      if strays.isListed {
        stray.listed = rows.map { row in
          Diagnostic(
            severity: .warning, file: header.fileName, line: 1, column: 1,
            sentence: fault(stray.kind, keys[Int(row.series)], row), excerpt: "")
        }
      }
      return stray
    }
    finished = columns.with(strays: found)
  }
}

extension ColumnsSink {
  /// The complaint about a reader that gives the parts of a snapshot in another order than
  /// ``RowSink`` says.
  static func disorder(at position: Int) -> JSONError {
    JSONError(.disorder, at: position)
  }

  /// Refuses what identifies a person, and warns of a reason that nearly says that the figure was
  /// withheld, which would not count as that.
  mutating func check(reason: String, at position: Int) throws(JSONError) {
    guard !soundReasons.contains(reason) else { return }
    try PersonalData.check(text: reason, at: position)
    let word = SmallCells.withheldReason
    if reason != word, reason.contains(word) {
      draft.warnOnce(.withheldReason(word: word), at: position)
    } else if soundReasons.count < ColumnsSink.mostSoundReasons {
      soundReasons.insert(reason)
    }
  }
}
