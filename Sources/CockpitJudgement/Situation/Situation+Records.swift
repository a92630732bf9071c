package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

// What lists of records show. The readings of the records are made with the situation; what is
// counted of them is counted at each question.

extension Situation {
  /// The types of records of the pack, then those that only files have.
  package var recordTypes: [String] {
    let known = catalogue.records.definitions.map(\.type)
    return known + recordReadings.keys.filter { !known.contains($0) }.sorted()
  }

  /// A record today; `nil` where none of that id is known.
  package func recordReading(_ id: Record.ID) -> RecordReading? {
    recordReadings[id.type]?.first { $0.record.id == id }
  }

  /// The records of a type as they were known at a moment of the past, in no order.
  ///
  /// - Complexity: O(records)
  package func recordReadings(ofType type: String, knownAt clock: Instant) -> [RecordReading] {
    let definition = catalogue.records.definition(of: type)
    let today = Moment(clock: clock).today(catalogue.offset)
    return records.entries.lazy.filter { $0.record.type == type }.compactMap { $0.known(at: clock) }
      .map {
        RecordReading(
          $0, definition: definition, on: today, at: clock, offset: catalogue.offset,
          calendar: catalogue.calendar.work)
      }
  }

  /// What there is of a type of records; nothing but zeros where there are none.
  ///
  /// - Complexity: O(records of the type)
  package func recordSummary(ofType type: String) -> RecordSummary {
    RecordSummary(recordReadings[type, default: []], departments: catalogue.departmentIndex)
  }

  /// How many records of a type stand at each stage.
  ///
  /// - Complexity: O(n log n) for the records of the type
  package func stageCounts(ofType type: String) -> StageCounts {
    StageCounts(
      recordReadings[type, default: []], definition: catalogue.records.definition(of: type))
  }

  /// What there is of each kind of a type: the kinds of the pack in its order, then those that only
  /// files have, then the records of none.
  ///
  /// - Complexity: O(n log n) for the records of the type
  package func recordKinds(ofType type: String) -> [RecordKind] {
    RecordKind.all(
      recordReadings[type, default: []],
      known: catalogue.records.definition(of: type)?.kinds ?? [],
      departments: catalogue.departmentIndex)
  }

  /// A share that is computed from records; `nil` where there are none to share among.
  ///
  /// - Complexity: O(records of its type)
  package func value(of share: RecordShare) -> RecordShare.Value? {
    share.value(
      of: recordReadings[share.type, default: []].map(\.record),
      definition: catalogue.records.definition(of: share.type))
  }

  /// The tasks that name a system and so say how far it has come, the most urgent first.
  package func tasks(ofSystem id: String) -> [RecordReading] {
    recordReadings[RecordType.task.rawValue, default: []].filter { $0.record.extra["system"] == id }
  }

  /// The types that a system keeps and of which there are records; how far the system itself has
  /// come is said beside what is measured of it.
  package func recordTypes(ofSystem id: String) -> [String] {
    (catalogue.system(id)?.recordTypes ?? []).filter { $0 != .task }.map(\.rawValue)
      .filter { recordReadings[$0] != nil }
  }
}

extension Situation {
  /// The indicators that are followed for what is in force, each since the first record that asks for it
  /// began; none on calm days.
  ///
  /// - Complexity: O(areas) readings for each indicator
  package var followedIndicators: [FollowedIndicator] {
    var starts: [(id: String, start: Instant)] = []
    for record in announcements where record.isInForce {
      guard let start = record.start(offset: catalogue.offset) else { continue }
      for id in record.definition?.followed ?? [] {
        if let place = starts.firstIndex(where: { $0.id == id }) {
          starts[place].start = min(starts[place].start, start)
        } else {
          starts.append((id, start))
        }
      }
    }
    guard let region = catalogue.areas[area] else { return [] }
    return starts.compactMap { id, start in
      guard let indicator = catalogue.indicator(id) else { return nil }
      func entry(_ area: Area) -> FollowedIndicator.Entry {
        .init(
          reading(of: indicator, area: area.code), of: area, since: start,
          offset: catalogue.offset)
      }
      return FollowedIndicator(
        indicator: indicator, whole: entry(region),
        areas: catalogue.areas.children(of: area).map(entry))
    }
  }
}
