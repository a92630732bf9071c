import CockpitCatalogue
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
  /// Whether a period that is too fine for its indicator was warned of.
  var hasTooFine = false
  var firstUndefined = 0
  /// At most so many things are warned of one by one.
  static let maximumWarnings = 100
  private var listed: [JSONError] = []
  private var warned: Set<Sentence> = []
  /// The first thing that is no longer listed.
  private var firstUnlisted = 0

  init(name: String) {
    self.name = name
  }

  /// What is doubtful, and last how much more is.
  var warnings: [JSONError] {
    let more = warned.count - SnapshotFileState.maximumWarnings
    guard more > 0 else { return listed }
    let rest: Sentence = "and \(more) more warnings of this file; correct those above first"
    return listed + [JSONError(rest, at: firstUnlisted)]
  }

  /// Warns of the file as a whole, whatever else there is.
  mutating func warn(_ sentence: Sentence, at offset: Int) {
    listed.append(JSONError(sentence, at: offset))
  }

  /// Warns of something once in the file.
  mutating func warnOnce(_ sentence: Sentence, at offset: Int) {
    guard warned.insert(sentence).inserted else { return }
    switch warned.count - SnapshotFileState.maximumWarnings {
    case ...0: warn(sentence, at: offset)
    case 1: firstUnlisted = offset
    default: break
    }
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
