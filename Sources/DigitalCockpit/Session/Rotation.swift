import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// 轮播: the boards one after the other, for a wall.
///
/// Any key takes over for a minute. An unseen alarm of 一级 interrupts and holds its page until somebody
/// acknowledges it, three minutes at most; one that is still unseen then is on every screen's second line.
///
/// Its times are seconds since the session began: they run though the clock of the screens stands or is set.
struct Rotation: Hashable, Sendable {
  /// How long a page stays, in seconds.
  let seconds: Int
  /// When the next page comes.
  var nextAt: Int64
  /// Until when somebody has taken over.
  var pausedUntil: Int64?
  /// Until when alarms hold their page.
  var heldUntil: Int64?
  /// The occurrences that held it.
  var held: Set<Int> = []

  static let pause: Int64 = 60
  static let hold: Int64 = 180
  /// How long a page stays where nobody says, in seconds.
  static let standardSeconds = 20

  init(seconds: Int, from uptime: Int64) {
    self.seconds = max(1, seconds)
    nextAt = uptime + Int64(self.seconds)
  }
}

extension Session {
  /// Whether boards come one after the other, so that seconds count.
  package var isRotating: Bool { rotation != nil }

  /// Begins to show one board after the other, so many seconds each; or ends it.
  package mutating func rotate(every seconds: Int?) {
    if let seconds { rotationSeconds = seconds }
    rotation = seconds.map { Rotation(seconds: $0, from: uptime) }
  }

  mutating func toggleRotation() {
    goLive()
    rotate(every: rotation == nil ? rotationSeconds : nil)
    message = context.strings(
      rotation.map { .duty(.rotationBegins(seconds: $0.seconds)) } ?? .duty(.rotationEnds))
  }

  /// Somebody has touched a key: the page stays for a minute.
  mutating func pauseRotation() {
    let end = uptime + Rotation.pause
    rotation?.pausedUntil = end
    rotation?.heldUntil = nil
  }

  /// Goes on where it is time; tells whether another page is shown.
  mutating func advanceRotation() -> Bool {
    guard let last = rotation, find == nil, !isDialogShown else {
      return false
    }
    let unseen = Set(
      liveDuty.listed.filter { $0.isCalling && $0.level == .first }.compactMap {
        $0.occurrence?.number
      })
    var current = last
    if !unseen.isSubset(of: last.held) {
      current.held = unseen
      current.heldUntil = uptime + Rotation.hold
      current.pausedUntil = nil
      rotation = current
      goLive()
      visit(AlarmsPage().any, focus: nil)
      return true
    }
    if let held = last.heldUntil {
      guard unseen.isEmpty || held <= uptime else { return false }
      current.heldUntil = nil
      current.nextAt = uptime
    }
    if let paused = last.pausedUntil {
      guard paused <= uptime else { return false }
      current.pausedUntil = nil
      current.nextAt = uptime
    }
    guard current.nextAt <= uptime, let next = nextOfRotation else {
      rotation = current
      return false
    }
    current.nextAt = uptime + Int64(current.seconds)
    rotation = current
    // A wall shows what is.
    goLive()
    go(to: next.page)
    return true
  }

  /// The board after the one that is shown; the first one after any other page.
  private var nextOfRotation: (page: AnyPage, name: String)? {
    let boards = context.catalogue.boards.filter { $0.key != nil }
    let own = boards.firstIndex { BoardPage($0.id).any == place.page }
    let next = own.map { ($0 + 1) % boards.count } ?? 0
    guard boards.indices.contains(next) else { return nil }
    return (BoardPage(boards[next].id).any, context.strings(boards[next].name))
  }

  /// Whether boards come one after the other and the one that is shown has been there for some seconds.
  func showsRotation(after seconds: Int64) -> Bool {
    guard let rotation, rotation.pausedUntil == nil else { return false }
    return uptime >= rotation.nextAt - Int64(rotation.seconds) + seconds
  }

  /// What comes next and when, for the line at the bottom; `nil` while somebody has taken over.
  var rotationText: String? {
    guard let rotation, rotation.pausedUntil == nil else { return nil }
    if rotation.heldUntil != nil { return context.strings(.duty(.rotationHeld)) }
    guard let next = nextOfRotation else { return nil }
    let left = Int(max(0, rotation.nextAt - uptime))
    return context.strings(.duty(.rotatesTo(page: next.name, seconds: left)))
  }
}
