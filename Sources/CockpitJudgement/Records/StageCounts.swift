import CockpitWarehouse
package import CockpitCatalogue
package import CockpitValues

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
