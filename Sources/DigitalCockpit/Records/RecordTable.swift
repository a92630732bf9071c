import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Records with their stage, age, due day and what is wrong with them.
struct RecordTable: Sendable {
  let context: PageContext
  let readings: [RecordReading]

  /// So many records at most are written all at once.
  private static let mostWritten = 100

  func table(isFocusable: Bool = true) -> Table {
    var table = Table(
      "records",
      rows: readings.map {
        isFocusable
          ? Table.Row(
            $0.record.id.focusID,
            opens: .open(EnterpriseProfilePage.page(of: $0.record.id, in: context))) : .plain
      }
    ) { glyphs in
      let fields = fields
      @Sendable func cells(_ place: Int) -> [Table.Cell] {
        fields.map { cell(of: $0, readings[place]) }
      }
      // There may be thousands: only what shows is written. Of few, columns are as wide as what they hold.
      return Table.Text(
        fields.map { column(of: $0, glyphs) },
        readings.count <= RecordTable.mostWritten
          ? .all(readings.indices.map(cells)) : .each(cells))
    }
    table.overflow = context.overflow
    return table
  }
}

// MARK: - Columns

extension RecordTable {
  private enum Field {
    case id, level, title, area, owner, stage, age, due, state
  }

  /// The columns that any of the records has something for, and those that each should have.
  private var fields: [Field] {
    let hasLevels = readings.contains(where: \.showsLevel)
    let hasAreas = readings.contains { $0.record.area != nil }
    let hasDues = readings.contains { $0.record.due != nil }
    return [.id] + (hasLevels ? [.level] : []) + [.title] + (hasAreas ? [.area] : [])
      + [.owner, .stage, .age] + (hasDues ? [.due] : []) + [.state]
  }

  private func column(of field: Field, _ glyphs: GlyphSet) -> Table.Column {
    let strings = context.strings
    // Words are longer in English: what is wrong and at which stage is whole before there are days and
    // departments.
    func priority(_ chinese: Int, _ english: Int) -> Int { strings.room(chinese, english) }
    switch field {
    case .id:
      return Table.Column("id", strings(.column(.recordID)), minimum: 9, ideal: 12, priority: 2)
    case .level:
      let columns = levelColumns(glyphs)
      return Table.Column(
        "level", strings(.record(.level)), minimum: min(columns, strings.room(8, 12)),
        ideal: columns)
    case .title:
      return Table.Column(
        "name", strings(.column(.title)), minimum: 12, ideal: strings.room(30, 20), weight: 1)
    case .area:
      return Table.Column(
        "area_name", strings(.column(.area(context.parts))), minimum: strings.room(6, 8),
        ideal: strings.room(8, 10), priority: priority(5, 8))
    case .owner:
      return Table.Column(
        "owner", strings(.column(.owner)), minimum: 12, ideal: 18, priority: priority(4, 7))
    case .stage:
      return Table.Column(
        "stage", strings(.column(.stage)), minimum: 8, ideal: strings.room(8, 18), priority: 1)
    case .age:
      return Table.Column(
        "age_days", strings(.column(.elapsed)), minimum: 6, priority: priority(3, 6),
        alignment: .right)
    case .due:
      return Table.Column(
        "due", strings(.column(.due)), minimum: 10, priority: priority(3, 5))
    case .state:
      // It is whole before a name is.
      return Table.Column(
        "record_state", strings(.column(.state)), minimum: strings.room(20, 16),
        ideal: strings.room(20, 24), priority: -1)
    }
  }

  /// The columns of the longest level, which is never cut for a name.
  private func levelColumns(_ glyphs: GlyphSet) -> Int {
    var columns: [String: Int] = [:]
    for reading in readings where reading.showsLevel {
      let key = "\(reading.record.type) \(reading.record.level ?? "")"
      guard columns[key] == nil else { continue }
      columns[key] = glyphs.columns(of: context.recordText.level(of: reading))
    }
    return columns.values.max() ?? 0
  }

  private func cell(of field: Field, _ reading: RecordReading) -> Table.Cell {
    let text = context.recordText
    let record = reading.record
    switch field {
    case .id: return Table.Cell(record.id.id, style: .secondary)
    case .level: return level(of: reading)
    case .title: return Table.Cell(record.title ?? "-")
    case .area: return Table.Cell(record.area.map(context.areaName) ?? "-", style: .secondary)
    case .owner: return Table.Cell(record.owner.map(context.departmentText.short) ?? "-")
    case .stage:
      return Table.Cell(text.stage(reading), by: reading.stage.map { .number(Double($0)) })
    case .age:
      return Table.Cell(
        reading.ageDays.map(Double.init), decimals: 0,
        StyledText(reading.ageDays.map(String.init) ?? "-"))
    case .due: return Table.Cell(text.day(record.due), by: .day(record.due))
    case .state:
      let state = context.recordState(reading)
      return Table.Cell(
        state, .text(state.styled(at: context.now).text), by: .severity(reading.urgency))
    }
  }

  /// The level, ordered by how grave it is taken for.
  private func level(of reading: RecordReading) -> Table.Cell {
    let text = context.recordText.level(of: reading)
    guard !text.text.isEmpty else { return .none }
    return Table.Cell(
      text, by: .number(Double(reading.gravity?.rawValue ?? AlarmLevel.allCases.count + 1)))
  }
}

extension RecordReading {
  /// Whether the record has a level, or should have.
  fileprivate var showsLevel: Bool { record.level != nil || definition?.levels.isEmpty == false }
}

extension Record.ID {
  /// What tells the record from others of a list.
  var focusID: String { "\(type) \(id)" }
}

// MARK: - The list of a type

/// The records of one type: how many stand at each stage, those that need somebody, the rest
/// counted.
struct RecordList: Sendable {
  let context: PageContext
  let type: String

  /// How many records stand at each stage.
  private let counts: TextBlock

  /// Whether those that need nobody are listed behind the others.
  private let listsAll: Bool

  init(context: PageContext, type: String, listsAll: Bool = false) {
    self.context = context
    self.type = type
    self.listsAll = listsAll
    counts = TextBlock(
      context.recordText.counts(context.situation.stageCounts(ofType: type)), style: .strong)
  }

  /// The rows that all of it takes: the stages, the titles, the records, and what is normal.
  func rows(in room: PageRoom) -> Int {
    counts.height(width: room.area.width, glyphs: room.glyphs)
      + max(1, context.listedRecords(type).count + 1) + 1
  }

  func panel(isFocusable: Bool = true) -> PagePanel {
    let strings = context.strings
    let all = context.recordReadings[type, default: []]
    let exports = RecordExport(context: context)
    guard !all.isEmpty else {
      return PagePanel(
        .text(TextBlock(strings(.record(.nothingOfKind)), style: .secondary)),
        exports: .tables { _ in [exports.records(all, ofType: type)] })
    }
    let listed =
      listsAll
      ? all.filter(\.isAbnormal) + all.filter { !$0.isAbnormal } : context.listedRecords(type)
    var table = RecordTable(context: context, readings: listed).table(isFocusable: isFocusable)
    table.head = .block(counts)
    table.empty = TextBlock(strings(.record(.calm)))
    if !listsAll { table.foot = context.normalFoot(all.count { !$0.isAbnormal }) }
    return PagePanel(
      .table(table),
      exports: .tables { rows in
        [exports.records(rows(listed, of: all) { $0.record.id }, ofType: type)]
      })
  }
}

extension PageContext {
  /// What is wrong with a record, before it how long there is until its next stage.
  func recordState(_ reading: RecordReading) -> PageText {
    let text = recordText
    let notice = noticeText(of: reading.record.id)
    let state = notice.map { text.state(reading) + StyledText(" ") + $0 } ?? text.state(reading)
    @Sendable func written(at now: Instant) -> StyledText {
      let clock = text.stageClock(reading, now: now)
      guard let clock, !state.text.isEmpty else { return clock ?? state }
      return clock + StyledText(" ") + state
    }
    guard let due = reading.nextStageDue?.due else { return .fixed(written(at: now)) }
    return .age(of: due) { written(at: $0) }
  }

  /// Who took notice of a 法定预警, or that nobody did; `nil` for other records, and for one that the journal
  /// does not know.
  private func noticeText(of id: Record.ID) -> StyledText? {
    guard id.isOfWarning else { return nil }
    return queues.notices.entries[id].map { noticeText(of: $0) }
  }

  /// Who took notice of a 法定预警, or that nobody did.
  func noticeText(of warning: OfficialNotices.Entry) -> StyledText {
    warning.noticedBy.map {
      StyledText(strings(.dutyLog(.noticedBy(dutyText.person($0)))))
    } ?? StyledText(strings(.dutyLog(.unnoticed)), style: .strong)
  }

  /// The records of a type that are listed: with `v`, also those that need nobody.
  func listedRecords(_ type: String) -> [RecordReading] {
    recordReadings[type, default: []].filter { showsNormal || $0.isAbnormal }
  }

  func name(ofRecordType type: String) -> String {
    strings(catalogue.records.name(ofType: type))
  }
}

/// The lists of records and the map of the data, as data.
struct RecordExport {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// The types with how many records of each there are.
  func types(_ types: [String]) -> ScreenTable {
    ScreenTable(
      id: "record_types", title: strings(.board(.records)),
      columns: [
        .init("type", strings(.column(.kind))), .init("type_name", strings(.column(.recordType))),
        .init("total", strings(.column(.total))), .init("open", strings(.column(.open))),
        .init("overdue", strings(.column(.overdue))),
      ],
      rows: types.map { type in
        let summary = context.situation.recordSummary(ofType: type)
        return [
          .text(type), .text(strings(context.catalogue.records.name(ofType: type))),
          .integer(summary.total), .integer(summary.open), .integer(summary.overdue),
        ]
      })
  }

  /// Records of a type under its name.
  func records(_ readings: [RecordReading], ofType type: String) -> ScreenTable {
    table(readings, title: strings(context.catalogue.records.name(ofType: type)))
  }

  /// Some records, one a row.
  func table(_ readings: [RecordReading], title: String) -> ScreenTable {
    ScreenTable(
      id: "records", title: title,
      columns: [
        .init("type", strings(.column(.kind))), .init("id", strings(.column(.recordID))),
        .init("name", strings(.column(.name))), .init("area", strings(.export(.areaCode))),
        .init("owner", strings(.column(.owner))), .init("level", strings(.record(.level))),
        .init("level_code", strings(.export(.levelCode))),
        .init("stage", strings(.column(.stage))), .init("stage_code", strings(.export(.stageCode))),
        .init("record_state", "\(strings(.board(.records))) \(strings(.column(.state)))"),
        .init("opened", strings(.record(.opened))),
        .init("due", strings(.column(.due))), .init("closed", strings(.record(.closed))),
        .init("age_days", strings(.column(.elapsed))),
        .init("working_days_overdue", strings(.column(.overdue))),
      ],
      rows: readings.map { row($0) })
  }

  private func row(_ reading: RecordReading) -> [ScreenTable.Field] {
    let record = reading.record
    let level = context.recordText.level(of: reading).text
    return [
      .text(record.type), .text(record.id.id), .text(record.title), .text(record.area),
      .text(record.owner.map(context.departmentText.name)), .text(level.isEmpty ? nil : level),
      .text(record.level),
      .text(record.stage.map { context.recordText.stage($0, of: reading.definition) }),
      .text(record.stage), .text(context.recordState(reading).styled(at: context.now).text),
      .text(record.opened?.description), .text(record.due?.description),
      .text(record.closed?.description), .integer(reading.ageDays),
      .integer(reading.deadline.workingDaysOverdue),
    ]
  }
}
