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
  var numbering = SeriesNumbering()
  var builder = ColumnsBuilder()
  var undefined = UndefinedIndicators()
  var draft = SnapshotDraft(name: "")
  /// The last snapshot that ended.
  private var finished: SnapshotColumns?
  /// What the rows of this snapshot mean by their spelling.
  private var meanings: [Spelling: RowMeaning] = [:]

  /// What tells which series a row belongs to, and its unit.
  private struct Spelling: Hashable {
    let indicator: String
    let area: String
    let span: Span?
    let dimensions: Dimensions
    let unit: String?
  }

  /// A sink for snapshots of one pack.
  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// The series of all snapshots so far; the columns' numbers are places in it.
  package var keys: [SeriesKey] { numbering.keys }

  /// Begins a snapshot, which has a name in its source.
  package mutating func begin(name: String) {
    builder.removeAll()
    undefined.beginFile()
    draft = SnapshotDraft(name: name)
    finished = nil
    meanings.removeAll(keepingCapacity: true)
  }

  /// The columns of the snapshot that ended last, once; `nil` where none has ended since.
  package mutating func take() -> SnapshotColumns? {
    defer { finished = nil }
    return finished
  }

  /// What is doubtful in the snapshot, and where.
  package var complaints: [JSONError] { draft.warnings }
}

// MARK: - What rows mean

/// What a row's indicator, area, span, dimensions and unit mean.
struct RowMeaning {
  let series: Int32
  /// The power of ten that turns the row's figure into the indicator's unit.
  let powerOfTen: Int16
  /// Whether the row's unit is another than the indicator's.
  let isConverted: Bool
  /// Whether the figure of the indicator is a growth.
  let isGrowthOnly: Bool
  /// The place among the indicators that nobody defines; -1 for the others.
  let undefined: Int32
  /// The finest periods that the pack says the indicator has.
  let finest: Period.Kind
}

extension ColumnsSink {
  /// The meaning of a row; `nil` where its unit does not convert to that of its indicator.
  mutating func meaning(
    indicator id: String, area: String, span: Span?, unit: String?, dimensions: Dimensions
  ) -> RowMeaning? {
    let definition = definition(of: id)
    let span = span ?? definition?.span ?? .single
    var power = 0
    if let unit, let definition, unit != definition.unit.symbol {
      guard let converted = Unit(unit).powerOfTen(to: definition.unit) else { return nil }
      power = converted
    }
    let key = SeriesKey(indicator: id, area: area, span: span, dimensions: dimensions)
    return RowMeaning(
      series: numbering.number(of: key), powerOfTen: Int16(clamping: power),
      isConverted: power != 0, isGrowthOnly: definition?.isGrowthOnly ?? false,
      undefined: definition == nil ? undefined.place(of: id, unit: unit, span: span) : -1,
      finest: catalogue.indicator(id)?.frequency.periodKind ?? .instant)
  }

  /// The complaint about a unit that does not convert; it is quoted as the document writes it.
  func unitComplaint(_ quoted: String, of id: String, at position: Int) -> JSONError {
    let unit = definition(of: id)?.unit.symbol ?? ""
    return JSONError(.unconvertible(quoted: quoted, to: unit, of: id), at: position)
  }

  private func definition(of id: String) -> Indicator? {
    catalogue.indicator(id) ?? draft.definitions.indicator(id)
  }

  /// Adds a row whose series is known.
  ///
  /// It has a value if it says anything of a figure, be it that there is none, which is null.
  mutating func append(
    _ row: inout ColumnsBuilder.Row, _ meaning: RowMeaning, hasValue: Bool, isNull: Bool
  ) throws(JSONError) {
    row.series = meaning.series
    if meaning.isGrowthOnly, !hasValue { row.value = row.yearOnYear }
    if meaning.isConverted { try convert(&row.value, meaning, at: row.offset) }
    if meaning.undefined >= 0 { meet(meaning, at: row.offset) }
    if isNull, row.reason < 0 {
      draft.warnOnce(.nullWithoutReason, at: row.offset)
    } else if !hasValue, row.isEmpty {
      draft.warnOnce(
        .emptyRow,
        at: row.offset)
    }
    if row.period.kind.isFiner(than: meaning.finest) { warn(tooFine: row) }
    builder.append(row)
  }

  /// Takes note that the snapshot has a row of an indicator that nobody defines.
  mutating func meet(_ meaning: RowMeaning, at position: Int) {
    if undefined.meet(meaning.undefined), draft.firstUndefined == 0 {
      draft.firstUndefined = position
    }
  }

  /// Warns once in the snapshot of a period that the pack has no place for.
  mutating func warn(tooFine row: ColumnsBuilder.Row) {
    guard !draft.hasTooFine else { return }
    draft.hasTooFine = true
    let id = numbering.keys[Int(row.series)].indicator
    let code = catalogue.indicator(id)?.frequency.code ?? ""
    draft.warn(
      .tooFine(indicator: id, frequency: code, period: row.period.notation), at: row.offset)
  }

  /// Turns a figure into the unit of its indicator.
  mutating func convert(
    _ value: inout Double, _ meaning: RowMeaning, at position: Int
  ) throws(JSONError) {
    guard !value.isNaN else { return }
    value = Unit.scale(value, byPowerOfTen: Int(meaning.powerOfTen))
    guard value.isFinite else {
      throw JSONError(.tooLarge, at: position)
    }
    draft.convertedRows += 1
  }
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
    func check(_ key: String, _ text: String?, among known: [String], _ isKnown: Bool) {
      guard let text, !known.isEmpty, !isKnown else { return }
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
      record.level.map { definition.levels.name(of: $0) != nil } ?? true)
  }
}

// MARK: - The end

extension ColumnsSink {
  /// The columns of the snapshot, of which the document names the region at a position.
  ///
  /// The size is 0 where the snapshot was not read from a document.
  mutating func columns(
    _ header: SnapshotHeader, regionAt position: Int, byteCount: Int
  ) -> SnapshotColumns {
    warn(of: header, regionAt: position)
    let (dropped, offset) = builder.order()
    if dropped > 0 {
      draft.warn(.repeatedRows(dropped), at: offset)
    }
    var definitions = draft.definitions
    for (fault, offset) in definitions.redefinitions { draft.warnOnce(fault, at: offset) }
    let strangers = undefined.finishFile()
    if !strangers.isEmpty {
      draft.warn(.undefinedIndicators(strangers.count), at: draft.firstUndefined)
      definitions.indicators += strangers
    }
    return builder.columns(
      header, definitions, records: draft.records, convertedRows: draft.convertedRows,
      byteCount: byteCount)
  }

  /// Warns of a region that the pack does not have, and of figures from the future.
  private mutating func warn(of header: SnapshotHeader, regionAt position: Int) {
    let region = header.region
    if !catalogue.areas.areas.isEmpty, catalogue.areas[region] == nil,
      !draft.definitions.areas.contains(where: { $0.code == region })
    {
      draft.warn(
        .regionOfNoArea(region, pack: catalogue.id),
        at: position)
    }
    let created = header.createdAt.seconds + Int64(catalogue.offset.seconds)
    if let row = builder.firstRow(after: created) {
      draft.warn(
        .notBegun(period: row.period.notation),
        at: row.offset)
    }
  }
}

// MARK: - Rows of any format

extension ColumnsSink: RowSink {
  package mutating func header(_ header: SnapshotHeader, at position: Int) throws(JSONError) {
    guard draft.header == nil else {
      throw ColumnsSink.disorder(at: position)
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
    let spelling = Spelling(
      indicator: row.indicator, area: row.area, span: row.span, dimensions: row.dimensions,
      unit: row.unit)
    let meaning: RowMeaning
    if let known = meanings[spelling] {
      meaning = known
    } else {
      meaning = try workOut(spelling, at: position)
    }
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

  private mutating func workOut(
    _ spelling: Spelling, at position: Int
  ) throws(JSONError) -> RowMeaning {
    guard !spelling.indicator.isEmpty, !spelling.area.isEmpty else {
      let key = spelling.indicator.isEmpty ? "indicator" : "area"
      throw JSONError(.emptyText(key: key), at: position)
    }
    for category in spelling.dimensions.categories {
      try PersonalData.check(key: category.dimension, at: position)
    }
    let meaning = meaning(
      indicator: spelling.indicator, area: spelling.area, span: spelling.span,
      unit: spelling.unit, dimensions: spelling.dimensions)
    guard let meaning else {
      throw unitComplaint("\"\(spelling.unit ?? "")\"", of: spelling.indicator, at: position)
    }
    meanings[spelling] = meaning
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
    finished = columns(header, regionAt: place, byteCount: 0)
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
    try PersonalData.check(text: reason, at: position)
    let word = SmallCells.withheldReason
    if reason != word, reason.contains(word) {
      draft.warnOnce(.withheldReason(word: word), at: position)
    }
  }
}
