import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

extension RecordBook {
  /// The readings of all records on a day, by type, the most urgent first.
  ///
  /// - Complexity: O(n log n) for the records
  func readings(on today: CivilDate, _ catalogue: Catalogue) -> [String: [RecordReading]] {
    Dictionary(grouping: entries, by: \.record.type).mapValues { entries in
      let definition = entries.first.flatMap { catalogue.records.definition(of: $0.record.type) }
      return entries.map {
        RecordReading($0, definition: definition, on: today, calendar: catalogue.calendar.work)
      }.sorted { $0.precedes($1) }
    }
  }
}
