import CockpitValues
import CockpitWording

// Rows that stay where they are while somebody is in a list.

extension Session {
  /// For so long after a key rows stay where they are, in seconds.
  private static let restAfterKey: Int64 = 10
  /// And for so long where somebody put the focus into a list or a dialog lies over it: who touches no
  /// key for longer is no longer there.
  private static let restInList: Int64 = 300

  /// Whether the rows of lists stay where they are.
  var keepsRows: Bool {
    guard let touchedAt else { return false }
    let rest = place.isFocusChosen || isCovered ? Session.restInList : Session.restAfterKey
    // A clock that was put back keeps nothing.
    return (0..<rest).contains(now.seconds(since: touchedAt))
  }

  /// How many rows are new while those of a list stay where they are, the gravest of them, and the key
  /// that puts all in order; `nil` where they are in order.
  var restText: String? {
    let news = shown.content.panels.compactMap { $0.table?.news }
    guard shown.isResting else { return nil }
    let count = news.reduce(0) { $0 + $1.count }
    return context.strings(
      count > 0
        ? .panel(.newRows(count, gravest: news.lazy.compactMap(\.gravest).first))
        : .panel(.rowsRest))
  }
}
