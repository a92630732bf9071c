package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// What there is of some records.
package struct RecordSummary: Sendable, Hashable {
  /// A department and how many open records it answers for.
  package struct Owner: Sendable, Hashable {
    package let name: Department.ID
    package let open: Int
  }

  package let total: Int
  package let open: Int
  package let overdue: Int
  package let attention: Int
  /// The days since the oldest open record was opened.
  package let oldestDays: Int?
  /// The department with the most open records; of several, the first by name.
  package let busiest: Owner?

  /// The share of those that ended, in percent; `nil` where there are none.
  package var closure: Double? {
    total > 0 ? Double(total - open) / Double(total) * 100 : nil
  }

  /// - Complexity: O(records)
  init(_ readings: [RecordReading], departments: DepartmentIndex) {
    let open = readings.filter(\.isOpen)
    total = readings.count
    self.open = open.count
    overdue = open.count { $0.deadline.workingDaysOverdue > 0 }
    attention = readings.count(where: \.isAbnormal)
    oldestDays = open.compactMap(\.ageDays).max()
    let owners = Dictionary(grouping: open.compactMap(\.record.owner)) { $0 }
    busiest = owners.map { Owner(name: $0.key, open: $0.value.count) }
      .min {
        ($1.open, departments.names(of: [$0.name])) < ($0.open, departments.names(of: [$1.name]))
      }
  }
}

/// What there is of one kind within a type of records, such as one of the nine 一件事.
package struct RecordKind: Sendable, Hashable {
  /// The name that the pack or a file gives it; empty for the records of no kind.
  package let name: LocalizedText
  package let summary: RecordSummary

  /// Some records by kind: the known ones in their order, then others by their texts, then those of
  /// none.
  ///
  /// - Complexity: O(n log n) for the records
  static func all(
    _ readings: [RecordReading], known: [LocalizedText], departments: DepartmentIndex
  ) -> [RecordKind] {
    func summary(_ readings: [RecordReading]) -> RecordSummary {
      RecordSummary(readings, departments: departments)
    }
    var places: [String: Int] = [:]
    for (place, kind) in known.enumerated().reversed() {
      for text in [kind.en, kind.zh] where !text.isEmpty { places[text] = place }
    }
    var byPlace: [Int: [RecordReading]] = [:]
    var byText: [String: [RecordReading]] = [:]
    for reading in readings {
      let text = reading.record.kind ?? ""
      if let place = places[text] {
        byPlace[place, default: []].append(reading)
      } else {
        byText[text, default: []].append(reading)
      }
    }
    let none = byText.removeValue(forKey: "")
    return known.enumerated().map { place, name in
      RecordKind(name: name, summary: summary(byPlace[place, default: []]))
    }
      + byText.sorted { $0.key < $1.key }.map { text, readings in
        RecordKind(name: LocalizedText(zh: text), summary: summary(readings))
      }
      + (none.map { [RecordKind(name: .empty, summary: summary($0))] } ?? [])
  }
}

/// How many records of a type stand at each stage.
package struct StageCounts: Sendable, Hashable {
  /// A stage and how many records stand there.
  package struct Count: Sendable, Hashable {
    package let name: LocalizedText
    package let count: Int
  }

  /// The stages of the pack in their order, also empty ones.
  package let known: [Count]
  /// Stages that the pack does not name, as files write them, in the order of their texts.
  package let unknown: [Count]
  /// The records that name no stage.
  package let without: Int

  /// - Complexity: O(n log n) for the records
  init(_ readings: [RecordReading], definition: RecordDefinition?) {
    let places = Dictionary(grouping: readings.compactMap(\.stage)) { $0 }.mapValues(\.count)
    known = (definition?.stages ?? []).enumerated().map { place, stage in
      Count(name: stage.name, count: places[place, default: 0])
    }
    let others = readings.filter { $0.stage == nil }.compactMap(\.record.stage)
    unknown = Dictionary(grouping: others) { $0 }
      .map { Count(name: LocalizedText(zh: $0.key), count: $0.value.count) }
      .sorted { $0.name.zh < $1.name.zh }
    without = readings.count { $0.record.stage == nil }
  }
}

extension RecordShare {
  /// The share of some records; `nil` where there are none to share among.
  ///
  /// - Complexity: O(records)
  func value(of records: [Record], definition: RecordDefinition?) -> Value? {
    var (part, whole) = (0.0, 0.0)
    for record in records where record.type == type {
      switch measure {
      case .reached(let stage, let among):
        if let among, (record.number(among) ?? 0) <= 0 { continue }
        whole += 1
        guard let definition, let wanted = definition.place(ofStage: stage),
          let place = record.stage.flatMap({ definition.place(ofStage: $0) })
        else { continue }
        if place >= wanted { part += 1 }
      case .ratio(let field, let over):
        guard let total = record.number(over), total > 0 else { continue }
        whole += total
        part += min(record.number(field) ?? 0, total)
      }
    }
    return whole > 0 ? Value(part: part, whole: whole) : nil
  }
}
