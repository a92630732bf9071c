package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What there is of one type of records.
package struct RecordSummary: Sendable, Hashable {
  /// A department and how many open records it answers for.
  package struct Owner: Sendable, Hashable {
    package let name: Department.ID
    package let open: Int
  }

  package let type: String
  package let total: Int
  package let open: Int
  package let overdue: Int
  package let attention: Int
  /// The days since the oldest open record was opened.
  package let oldestDays: Int?
  /// The department with the most open records; of several, the first by id.
  package let busiest: Owner?

  /// - Complexity: O(records)
  package init(type: String, _ readings: [RecordReading]) {
    let open = readings.filter(\.isOpen)
    self.type = type
    total = readings.count
    self.open = open.count
    overdue = open.count { $0.deadline.workingDaysOverdue > 0 }
    attention = readings.count(where: \.isAbnormal)
    oldestDays = open.compactMap(\.ageDays).max()
    let owners = Dictionary(grouping: open.compactMap(\.record.owner)) { $0 }
    busiest = owners.map { Owner(name: $0.key, open: $0.value.count) }
      .min { ($1.open, $0.name) < ($0.open, $1.name) }
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
  package init(_ readings: [RecordReading], definition: RecordDefinition?) {
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
  package func value(of records: [Record], definition: RecordDefinition?) -> Value? {
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
