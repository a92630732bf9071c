import CockpitJSON

/// What is known of the snapshot that is being read, beside its rows.
struct SnapshotDraft {
  let name: String
  /// What the snapshot says of itself and where, once it has said so.
  var header: (header: SnapshotHeader, position: Int)?
  var definitions = SnapshotDefinitions()
  var records: [Record] = []
  var recordIDs: Set<Record.ID> = []
  var convertedRows = 0
  /// Whether a period that is too fine for its indicator was warned of.
  var hasTooFine = false
  /// Where the first row stands of an indicator that nobody defines.
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
    let more = warned.count - SnapshotDraft.maximumWarnings
    guard more > 0 else { return listed }
    let rest: Sentence = "and \(more) more warnings of this file; correct those above first"
    return listed + [JSONError(rest, at: firstUnlisted)]
  }

  /// Warns of the snapshot as a whole, whatever else there is.
  mutating func warn(_ sentence: Sentence, at offset: Int) {
    listed.append(JSONError(sentence, at: offset))
  }

  /// Warns of something once in the snapshot.
  mutating func warnOnce(_ sentence: Sentence, at offset: Int) {
    guard warned.insert(sentence).inserted else { return }
    switch warned.count - SnapshotDraft.maximumWarnings {
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
