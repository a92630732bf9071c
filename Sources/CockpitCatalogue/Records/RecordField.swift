package import CockpitValues

/// A further text that records of a type have, such as the route of a task.
package struct RecordField: Hashable, Sendable {
  /// The key in a snapshot.
  package let key: String
  package let name: LocalizedText

  package init(key: String, name: LocalizedText) {
    self.key = key
    self.name = name
  }
}
