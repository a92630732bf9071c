package import CockpitValues

/// Who is on duty at a terminal: 值班.
///
/// Several people may share an account of the system; who signs on says who acts. Nobody who has not is
/// more than an observer.
package struct Shift: Hashable, Sendable {
  package let actor: Actor
  /// Since when, by the clock.
  package let since: Instant

  package init(_ actor: Actor, since: Instant) {
    self.actor = actor
    self.since = since
  }

  /// Whether whoever signed on is there to look: 观察.
  package var isObserving: Bool { actor.person.role == .observer }
}

/// What becomes of who is on duty.
package enum ShiftChange: Hashable, Sendable {
  /// 签到
  case signedOn
  /// Still there, since a moment before: what a file that begins says of a shift.
  case onDuty(since: Instant)
  /// 交班, to somebody who takes over what is open, or to nobody.
  case handedOver(to: Person?)
  /// 离岗: nobody touched a key for too long.
  case idle
  /// 离岗: the program ended at which they had signed on.
  case left
  /// The program at which they had signed on ended without a word: whether they are there nobody can tell.
  case lost

  /// Who takes over; `nil` where nobody does, or where nothing is handed over.
  var successor: Person? { if case .handedOver(let next) = self { next } else { nil } }
}
