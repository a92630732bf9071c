package import CockpitValues

/// One stage on the way of a record, as the documents of the region name it.
package struct RecordStage: Hashable, Sendable {
  package let name: LocalizedText
  /// What departments also call the stage.
  package let aliases: [String]
  /// Whether nothing is left to do once a record is here.
  package let isEnd: Bool
  /// Whether a record that is here needs somebody to look, such as a device that is offline.
  package let needsAttention: Bool

  package init(
    name: LocalizedText, aliases: [String] = [], isEnd: Bool = false, needsAttention: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.isEnd = isEnd
    self.needsAttention = needsAttention
  }

  /// Whether a text of a snapshot names the stage.
  package func isNamed(_ text: String) -> Bool {
    name.zh == text || name.en == text || aliases.contains(text)
  }
}
