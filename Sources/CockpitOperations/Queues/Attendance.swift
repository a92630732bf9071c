import CockpitValues

/// Who is on duty at which terminal, line by line of the journal: 在岗.
package struct Attendance: Sendable {
  /// Who does nothing for so many seconds has forgotten to sign off.
  static let longestSilence: Int64 = 86_400

  /// Who is there, by the terminal at which they signed on.
  package private(set) var shifts: [String: Shift]
  /// When something was done last at each terminal.
  private var seenAt: [String: Instant] = [:]
  /// What is known of whether nobody is there where nobody has signed on.
  private(set) var certainty: Certainty

  /// How sure it is that nobody is there.
  enum Certainty {
    /// Nothing was ever said of who is there.
    case unknown
    /// Whoever was there was at a program that ended without a word.
    case lost
    case sure
  }

  /// Those who are there before the first line.
  package init(_ shifts: [String: Shift] = [:]) {
    self.shifts = shifts
    certainty = shifts.isEmpty ? .unknown : .sure
  }

  /// Takes in the next line.
  package mutating func take(_ entry: JournalEntry) {
    guard let actor = entry.actor else { return }
    if !entry.isStanding {
      seenAt[actor.terminal] = max(seenAt[actor.terminal] ?? entry.at, entry.at)
    }
    guard case .shift(let change) = entry.event else { return }
    // Who looks on says nothing of who may act.
    if actor.person.role != .observer {
      certainty = change == .lost && !hasOthers(than: actor.terminal) ? .lost : .sure
    }
    switch change {
    case .signedOn: shifts[actor.terminal] = Shift(actor, since: entry.at)
    case .onDuty(let since): shifts[actor.terminal] = Shift(actor, since: since)
    case .handedOver(let next):
      shifts[actor.terminal] = next.map {
        Shift(
          Actor($0, user: actor.user, terminal: actor.terminal, address: actor.address),
          since: entry.at)
      }
    case .idle, .left, .lost: shifts[actor.terminal] = nil
    }
  }

  /// Until when somebody is there who may act, where no further line comes; `nil` where nobody is.
  ///
  /// Who looks on is nobody who may act.
  var attendedUntil: Instant? {
    shifts.filter { !$0.value.isObserving }
      .map { terminal, shift in max(shift.since, seenAt[terminal] ?? shift.since) }.max()?
      .adding(seconds: Attendance.longestSilence)
  }

  /// Whether nobody is there at a moment who may act; `nil` where that is not known.
  func isUnattended(at moment: Instant) -> Bool? {
    certainty == .sure ? attendedUntil.map { moment > $0 } ?? true : nil
  }

  private func hasOthers(than terminal: String) -> Bool {
    shifts.contains { $0.key != terminal && !$0.value.isObserving }
  }

  /// Whether somebody is there, at whatever terminal.
  func has(_ person: Person) -> Bool {
    shifts.values.contains { $0.actor.person.isSame(as: person) }
  }
}
