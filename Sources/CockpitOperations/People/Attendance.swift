package import CockpitValues

/// Who is on duty at which terminal, change by change: 在岗.
package struct Attendance: Sendable {
  /// No shift is longer, in seconds: who signed on before has forgotten to sign off.
  static let longestShift: Int64 = 86_400

  /// Who is there, by the terminal at which they signed on.
  package private(set) var shifts: [String: Shift]

  /// Those who are there before the first change.
  package init(_ shifts: [String: Shift] = [:]) { self.shifts = shifts }

  /// Takes in what somebody at a terminal changed.
  package mutating func take(_ change: ShiftChange, of actor: Actor, at moment: Instant) {
    switch change {
    case .signedOn: shifts[actor.terminal] = Shift(actor, since: moment)
    case .onDuty(let since): shifts[actor.terminal] = Shift(actor, since: since)
    case .handedOver(let next):
      shifts[actor.terminal] = next.map {
        Shift(
          Actor($0, user: actor.user, terminal: actor.terminal, address: actor.address),
          since: moment)
      }
    case .idle, .left: shifts[actor.terminal] = nil
    }
  }

  /// Until when somebody is there who may act, where nothing changes; `nil` where nobody is.
  ///
  /// Who looks on is nobody who may act.
  var lasts: Instant? {
    shifts.values.filter { !$0.isObserving }.map(\.since).max()?
      .adding(seconds: Attendance.longestShift)
  }

  /// Whether somebody is there at a moment who may act.
  func isAttended(at moment: Instant) -> Bool { lasts.map { moment <= $0 } ?? false }

  /// Whether somebody is there, at whatever terminal.
  func has(_ person: Person) -> Bool {
    shifts.values.contains { $0.actor.person.isSame(as: person) }
  }
}
