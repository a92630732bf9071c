import CockpitValues
import CockpitWarehouse
import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement

/// The lists of records and the map of the data, as data.
struct RecordExport {
  let session: Session

  private var strings: Strings { session.strings }

  /// The types with how many records of each there are.
  var types: ScreenTable {
    ScreenTable(
      id: "record_types", title: strings(.records),
      columns: [
        .init("type", strings(.columnKind)), .init("type_name", strings(.columnRecordType)),
        .init("total", strings(.columnTotal)), .init("open", strings(.columnOpen)),
        .init("overdue", strings(.columnOverdue)),
      ],
      rows: session.recordTypes.map { type in
        let readings = session.recordReadings[type, default: []]
        return [
          .text(type), .text(strings(session.world.catalogue.records.name(ofType: type))),
          .integer(readings.count), .integer(readings.count(where: \.isOpen)),
          .integer(readings.count { $0.deadline.workingDaysOverdue > 0 }),
        ]
      })
  }

  /// The records of a type, those that need nobody too, the most urgent first.
  func records(ofType type: String) -> ScreenTable {
    table(
      session.recordReadings[type, default: []],
      title: strings(session.world.catalogue.records.name(ofType: type)))
  }

  /// Some records, one a row.
  func table(_ readings: [RecordReading], title: String) -> ScreenTable {
    ScreenTable(
      id: "records", title: title,
      columns: [
        .init("type", strings(.columnKind)), .init("id", strings(.columnRecordID)),
        .init("name", strings(.columnName)), .init("area", strings(.exportAreaCode)),
        .init("owner", strings(.columnOwner)), .init("stage", strings(.columnStage)),
        .init("record_state", "\(strings(.records)) \(strings(.columnState))"),
        .init("opened", strings(.recordOpened)),
        .init("due", strings(.columnDue)), .init("closed", strings(.recordClosed)),
        .init("age_days", strings(.columnElapsed)),
        .init("working_days_overdue", strings(.columnOverdue)),
      ],
      rows: readings.map { row($0) })
  }

  private func row(_ reading: RecordReading) -> [ScreenTable.Field] {
    let record = reading.record
    return [
      .text(record.type), .text(record.id.id), .text(record.title), .text(record.area),
      .text(record.owner.map(session.departmentText.name)),
      .text(record.stage.map { session.recordText.stage($0, of: reading.definition) }),
      .text(session.recordText.state(reading).text),
      .text(record.opened?.description), .text(record.due?.description),
      .text(record.closed?.description), .integer(reading.ageDays),
      .integer(reading.deadline.workingDaysOverdue),
    ]
  }

  /// The cells of the map of the data, row by row.
  func dataMap(_ axis: DataMap.Axis) -> ScreenTable {
    let map = session.dataMap(axis)
    let rows = map.rows.flatMap { row in
      session.world.catalogue.themes.map { theme -> [ScreenTable.Field] in
        let cell = map[row.id, theme.id]
        return [
          .text(row.id), .text(strings(row.name)), .text(theme.id), .text(strings(theme.name)),
          .integer(cell.expected), .integer(cell.current),
          .text(cell.age.map { strings($0.state.words) }),
        ]
      }
    }
    return ScreenTable(
      id: "data_map", title: strings(.dataMap),
      columns: [
        .init("row", strings(.detailID)), .init("row_name", strings(.columnName)),
        .init("theme", strings(.columnKind)), .init("theme_name", strings(.columnTheme)),
        .init("expected", strings(.columnIndicators)), .init("current", strings(.columnReported)),
        .init("state", strings(.columnState)),
      ], rows: rows)
  }
}
