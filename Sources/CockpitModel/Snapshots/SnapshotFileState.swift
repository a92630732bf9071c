import CockpitJSON

/// What a reader knows of the file that it is in.
struct SnapshotFileState {
  let name: String
  /// The opening brace of the snapshot.
  var start = 0
  var header = HeaderFields()
  var areas: [Area] = []
  var dimensions: [Dimension] = []
  var records: [Record] = []
  var recordIDs: Set<Record.ID> = []
  /// Which definitions hold; 0 for none.
  var context: Int32 = 0
  var knowsDefinitions = false
  /// Whether definitions came after rows that may depend on them.
  var hasLateDefinitions = false
  var convertedRows = 0
  var firstUndefined = 0
  private(set) var warnings: [JSONError] = []
  private var warned: Set<String> = []

  init(name: String) {
    self.name = name
  }

  mutating func warn(_ message: String, at offset: Int) {
    warnings.append(JSONError(message, at: offset))
  }

  /// Warns of something once in the file.
  mutating func warnOnce(_ message: String, at offset: Int) {
    if warned.insert(message).inserted { warn(message, at: offset) }
  }

  /// Warns of a key that the format does not have, once per key.
  mutating func warn(unknownKey key: String, of place: String, at offset: Int) {
    warnOnce(
      "the key \"\(key)\" of \(place) is unknown and ignored; check its spelling", at: offset)
  }

  mutating func warn(unknown members: [JSONMember], of place: String) {
    for member in members { warn(unknownKey: member.key, of: place, at: member.keyOffset) }
  }
}
