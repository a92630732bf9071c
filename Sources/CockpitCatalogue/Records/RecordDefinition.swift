package import CockpitValues

/// What a pack says of one type of records: the stages of its life, its kinds and levels.
package struct RecordDefinition: Hashable, Sendable {
  /// The type in snapshots, such as `project`.
  package let type: String
  package let name: LocalizedText
  /// The place of the document that names the stages or kinds; empty where none does.
  package let source: LocalizedText
  /// The stages in the order in which a record passes them.
  package let stages: [RecordStage]
  /// The kinds within the type, such as the nine 一件事.
  package let kinds: [LocalizedText]
  /// The levels, the gravest first.
  package let levels: [LocalizedText]
  package let fields: [RecordField]
  /// From how many working days before its due day on a record counts as nearly due.
  package let soonDays: Int

  package init(
    type: String, name: LocalizedText, source: LocalizedText = .empty, stages: [RecordStage] = [],
    kinds: [LocalizedText] = [], levels: [LocalizedText] = [], fields: [RecordField] = [],
    soonDays: Int = 3
  ) {
    self.type = type
    self.name = name
    self.source = source
    self.stages = stages
    self.kinds = kinds
    self.levels = levels
    self.fields = fields
    self.soonDays = soonDays
  }

  /// The place of the stage that a text names.
  package func place(ofStage text: String) -> Int? {
    stages.firstIndex { $0.isNamed(text) }
  }
}
