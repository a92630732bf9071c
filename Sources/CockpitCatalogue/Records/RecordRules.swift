/// What a pack says of records: its types, and the shares that are computed from them.
package struct RecordRules: Hashable, Sendable {
  /// The types in the order of the pack.
  package let definitions: [RecordDefinition]
  package let shares: [RecordShare]

  package init(definitions: [RecordDefinition] = [], shares: [RecordShare] = []) {
    self.definitions = definitions
    self.shares = shares
  }

  /// What the pack says of a type; nil where it says nothing.
  package func definition(of type: String) -> RecordDefinition? {
    definitions.first { $0.type == type }
  }
}
