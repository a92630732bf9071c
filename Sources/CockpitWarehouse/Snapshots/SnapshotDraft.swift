import CockpitJSON

/// What is known of the snapshot that is being read, beside its rows.
struct SnapshotDraft {
  let name: String
  /// What the snapshot says of itself and where, once it has said so.
  var header: (header: SnapshotHeader, position: Int)?
  var definitions = SnapshotDefinitions()
  var records: [Record] = []
  var recordIDs: Set<Record.ID> = []
  /// The part of the pack's region that the snapshot is about; `nil` for all of it.
  var part: String?
  /// At most so many things are warned of one by one.
  static let maximumWarnings = 100
  private var listed: [JSONError] = []
  /// What was warned of, in English.
  private var warned: Set<String> = []
  /// The first thing that is no longer listed.
  private var firstUnlisted = 0

  init(name: String) {
    self.name = name
  }

  /// What is doubtful, and last how much more is.
  var warnings: [JSONError] {
    let more = warned.count - SnapshotDraft.maximumWarnings
    guard more > 0 else { return listed }
    return listed + [JSONError(.moreWarnings(more), at: firstUnlisted)]
  }

  /// Takes back all warnings: what is wrong with rows that are not wanted concerns nobody here.
  mutating func forgetWarnings() {
    listed = []
    warned = []
  }

  /// Warns of the snapshot as a whole, whatever else there is.
  mutating func warn(_ fault: SnapshotFault, at offset: Int) {
    listed.append(JSONError(fault, at: offset))
  }

  /// Warns of something once in the snapshot.
  mutating func warnOnce(_ fault: SnapshotFault, at offset: Int) {
    warnOnce(sentence: fault, at: offset)
  }

  /// Warns of what a reader of another format found, once in the snapshot.
  mutating func warnOnce(sentence: any Sentence, at offset: Int) {
    guard warned.insert(sentence.description).inserted else { return }
    switch warned.count - SnapshotDraft.maximumWarnings {
    case ...0: listed.append(JSONError(sentence, at: offset))
    case 1: firstUnlisted = offset
    default: break
    }
  }

  /// Warns of a key that the format does not have, once per key.
  mutating func warn(unknownKey key: String, of part: SnapshotFault.Part, at offset: Int) {
    warnOnce(.unknownKey(key, of: part), at: offset)
  }

  mutating func warn(unknown members: [JSONMember], of part: SnapshotFault.Part) {
    for member in members { warn(unknownKey: member.key, of: part, at: member.keyOffset) }
  }
}
