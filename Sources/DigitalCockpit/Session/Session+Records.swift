import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension Session {
  /// The records of a type that are listed: with `v`, also those that need nobody.
  func listedRecords(_ type: String) -> [RecordReading] {
    recordReadings[type, default: []].filter { showsNormal || $0.isAbnormal }
  }

  var recordText: RecordText {
    RecordText(strings: strings, readings: readingText, departments: departmentText)
  }

  var departmentText: DepartmentText {
    DepartmentText(language: language, catalogue: catalogue)
  }

  /// The short name of an area; its code where nobody knows it.
  func areaName(_ code: String) -> String {
    catalogue.areas[code].map { strings($0.short) } ?? code
  }
}
