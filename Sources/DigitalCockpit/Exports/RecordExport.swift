import CockpitValues
import CockpitWarehouse
import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// The lists of records and the map of the data, as data.
struct RecordExport {
  let session: Session

  private var strings: Strings { session.strings }

  /// The types with how many records of each there are.
  var types: ScreenTable {
    ScreenTable(
      id: "record_types", title: strings(.board(.records)),
      columns: [
        .init("type", strings(.column(.kind))), .init("type_name", strings(.column(.recordType))),
        .init("total", strings(.column(.total))), .init("open", strings(.column(.open))),
        .init("overdue", strings(.column(.overdue))),
      ],
      rows: session.situation.recordTypes.map { type in
        let readings = session.recordReadings[type, default: []]
        return [
          .text(type), .text(strings(session.catalogue.records.name(ofType: type))),
          .integer(readings.count), .integer(readings.count(where: \.isOpen)),
          .integer(readings.count { $0.deadline.workingDaysOverdue > 0 }),
        ]
      })
  }

  /// The records of a type, those that need nobody too, the most urgent first.
  func records(ofType type: String) -> ScreenTable {
    table(
      session.recordReadings[type, default: []],
      title: strings(session.catalogue.records.name(ofType: type)))
  }

  /// Some records, one a row.
  func table(_ readings: [RecordReading], title: String) -> ScreenTable {
    ScreenTable(
      id: "records", title: title,
      columns: [
        .init("type", strings(.column(.kind))), .init("id", strings(.column(.recordID))),
        .init("name", strings(.column(.name))), .init("area", strings(.export(.areaCode))),
        .init("owner", strings(.column(.owner))), .init("stage", strings(.column(.stage))),
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
    let map = session.situation.dataMap(axis)
    let rows = map.rows.flatMap { row in
      session.catalogue.themes.map { theme -> [ScreenTable.Field] in
        let cell = map[row.id, theme.id]
        return [
          .text(row.id), .text(strings(row.name)), .text(theme.id), .text(strings(theme.name)),
          .integer(cell.expected), .integer(cell.current),
          .text(cell.age.map { strings($0.state.words) }),
        ]
      }
    }
    return ScreenTable(
      id: "data_map", title: strings(.dataMap(.title)),
      columns: [
        .init("row", strings(.detail(.id))), .init("row_name", strings(.column(.name))),
        .init("theme", strings(.column(.kind))), .init("theme_name", strings(.column(.theme))),
        .init("expected", strings(.column(.indicators))),
        .init("current", strings(.column(.reported))),
        .init("state", strings(.column(.state))),
      ], rows: rows)
  }
}
