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
  private var warned: Set<Sentence> = []

  init(name: String) {
    self.name = name
  }

  mutating func warn(_ sentence: Sentence, at offset: Int) {
    warnings.append(JSONError(sentence, at: offset))
  }

  /// Warns of something once in the file.
  mutating func warnOnce(_ sentence: Sentence, at offset: Int) {
    if warned.insert(sentence).inserted { warn(sentence, at: offset) }
  }

  /// Warns of a key that the format does not have, once per key.
  mutating func warn(unknownKey key: String, of place: Sentence, at offset: Int) {
    warnOnce(
      "the key \"\(key)\" of \(place) is unknown and ignored; check its spelling", at: offset)
  }

  mutating func warn(unknown members: [JSONMember], of place: Sentence) {
    for member in members { warn(unknownKey: member.key, of: place, at: member.keyOffset) }
  }
}
