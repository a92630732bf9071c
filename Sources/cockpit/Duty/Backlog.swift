import CockpitOperations

/// What figures did since a journal cannot be written.
struct Backlog: Sendable {
  /// So many lines wait at most.
  static let longest = 10_000

  private let longest: Int
  /// The first lines that wait.
  private var lines: [JournalEntry] = []
  /// Whether there were more of them.
  private var isCut = false
  /// How all stood before the first of them; `nil` where none waits.
  private var before: Queues?

  init(longest: Int = Backlog.longest) { self.longest = longest }

  var isEmpty: Bool { before == nil }

  /// Lets lines wait, which tell what became of queues.
  mutating func add(_ entries: [JournalEntry], since queues: Queues) {
    guard !entries.isEmpty else { return }
    before = before ?? queues
    let room = longest - lines.count
    lines += entries.prefix(room)
    isCut = isCut || entries.count > room
  }

  /// The lines that a journal lacks of queues: those that wait, and in the place of those that were lost how all
  /// stands since.
  func entries(upTo queues: Queues) -> [JournalEntry] {
    guard isCut, let before else { return lines }
    return lines + queues.standing(unlike: before)
  }
}
