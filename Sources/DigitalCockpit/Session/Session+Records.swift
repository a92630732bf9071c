import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension Session {
  private var today: CivilDate { CivilTime(now, offset: world.catalogue.offset).date }

  /// The readings of all records today, by type, the most urgent first.
  func readings(of book: RecordBook) -> [String: [RecordReading]] {
    let rules = world.catalogue.records
    let calendar = world.catalogue.calendar.work
    return Dictionary(grouping: book.entries, by: \.record.type).mapValues { entries in
      let definition = entries.first.flatMap { rules.definition(of: $0.record.type) }
      return entries.map {
        RecordReading($0, definition: definition, on: today, calendar: calendar)
      }.sorted { $0.precedes($1) }
    }
  }

  /// The types of the pack, then those that only snapshots have.
  var recordTypes: [String] {
    let known = world.catalogue.records.definitions.map(\.type)
    return known + recordReadings.keys.filter { !known.contains($0) }.sorted()
  }

  /// The records of a type that are listed: with `v`, also those that need nobody.
  func listedRecords(_ type: String) -> [RecordReading] {
    recordReadings[type, default: []].filter { showsNormal || $0.isAbnormal }
  }

  /// The types that a system keeps and of which there are records; how far the system itself has
  /// come is said beside what is measured of it.
  func systemRecordTypes(_ id: String) -> [String] {
    (world.catalogue.system(id)?.recordTypes ?? []).filter { $0 != .task }.map(\.rawValue)
      .filter { recordReadings[$0] != nil }
  }

  /// The tasks that name a system and so say how far it has come.
  func systemTasks(_ id: String) -> [RecordReading] {
    recordReadings[RecordType.task.rawValue, default: []]
      .filter { $0.record.extra["system"] == id }
  }

  /// A record today; `nil` where none of that id is known.
  func recordReading(_ id: Record.ID) -> RecordReading? {
    recordReadings[id.type]?.first { $0.record.id == id }
  }

  var recordText: RecordText {
    RecordText(strings: strings, readings: readingText, departments: departmentText)
  }

  var departmentText: DepartmentText {
    DepartmentText(language: language, catalogue: world.catalogue)
  }

  /// The short name of an area; its code where nobody knows it.
  func areaName(_ code: String) -> String {
    world.catalogue.areas[code].map { strings($0.short) } ?? code
  }
}
