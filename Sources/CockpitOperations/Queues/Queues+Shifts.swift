package import CockpitValues

// Who is on duty, since when, and who left.

extension Queues {
  /// No shift is longer, in seconds: who signed on before has forgotten to sign off.
  private static let longestShift: Int64 = 86_400
  /// So much is told where nobody signed on, in seconds.
  private static let usualShift: Int64 = 43_200

  /// Who is on duty by the journal, whoever came first before the others; one who signed on at several terminals
  /// is there once, since the first of them.
  package var onDuty: [Shift] {
    let shifts = shifts.values.sorted {
      ($0.since, $0.actor.terminal) < ($1.since, $1.actor.terminal)
    }
    var told: [Person] = []
    return shifts.filter { shift in
      guard !told.contains(where: shift.actor.person.isSame) else { return false }
      told.append(shift.actor.person)
      return true
    }
  }

  /// When the shift began that is on duty by the journal: that of who signed on last, or where nobody is there,
  /// of who was there last; where that is nobody, twelve hours ago.
  ///
  /// What nobody watched right before it is part of it, as far as that is of the day before. Who looks on is no shift.
  ///
  /// - Complexity: O(history)
  package func shiftStart(at now: Instant) -> Instant {
    let present = shifts.values.filter { !$0.isObserving && isOfShift($0.since, at: now) }.max {
      ($0.since, $0.actor.terminal) < ($1.since, $1.actor.terminal)
    }
    let person = present?.actor.person ?? lastOnDuty(at: now)
    return person.flatMap { began($0, at: now) }.map(withUnattended(before:))
      ?? now.adding(seconds: -Queues.usualShift)
  }

  /// When the shift began of somebody who is on duty, with what nobody watched right before it.
  ///
  /// - Complexity: O(history)
  package func shiftStart(of shift: Shift, at now: Instant) -> Instant {
    withUnattended(
      before: began(shift.actor.person, at: now).map { min($0, shift.since) } ?? shift.since)
  }

  /// When the shift began that ended last before one which begins at a moment, of the day before at most: what it noted
  /// is for the next one; the moment itself where there was none.
  ///
  /// - Complexity: O(history)
  package func previousShiftStart(before start: Instant) -> Instant {
    let day = start.adding(seconds: -Queues.longestShift)
    guard let leaving = leavings(since: day, until: start).last,
      let began = began(leaving.person, at: leaving.entry.at.adding(seconds: -1))
    else { return start }
    return min(began, start)
  }

  /// When what a shift has to know began, which begins at a moment: whoever finds nobody there takes over what nobody
  /// watched, of the last day at most.
  private func withUnattended(before start: Instant) -> Instant {
    let day = start.adding(seconds: -Queues.longestShift)
    var begin = start
    for gap in unattended(since: day, until: start).reversed() where gap.time.upperBound == begin {
      begin = gap.time.lowerBound
    }
    return begin
  }

  /// Whether nobody is on duty but at the terminal of a shift.
  package func isAlone(_ shift: Shift, at now: Instant) -> Bool {
    !shifts.contains { terminal, other in
      terminal != shift.actor.terminal && !other.isObserving && isOfShift(other.since, at: now)
    }
  }

  private func isOfShift(_ moment: Instant, at now: Instant) -> Bool {
    moment <= now && now.seconds(since: moment) <= Queues.longestShift
  }

  /// The changes of shifts of the last day, the latest first.
  private func changes(
    before now: Instant
  ) -> some Sequence<(at: Instant, actor: Actor, change: ShiftChange)> {
    // Where the clock went back, some are of later.
    history.reversed().lazy.filter { $0.at <= now }.prefix { self.isOfShift($0.at, at: now) }
      .compactMap { entry in
        guard case .shift(let change) = entry.event, let actor = entry.actor else { return nil }
        return (entry.at, actor, change)
      }
  }

  private func lastOnDuty(at now: Instant) -> Person? {
    changes(before: now).lazy.map { $0.change.successor ?? $0.actor.person }
      .first { $0.role != .observer }
  }

  /// When the shift of somebody began: when they first signed on or took over since they last handed over.
  ///
  /// Who left and signed on again, there or at another terminal, is on the same shift: what was noted before is
  /// part of it.
  private func began(_ person: Person, at now: Instant) -> Instant? {
    var start = shifts.values.filter {
      $0.actor.person.isSame(as: person) && isOfShift($0.since, at: now)
    }.map(\.since).min()
    var isBegun = false
    for (at, actor, change) in changes(before: now) {
      let isOwn = actor.person.isSame(as: person)
      if change == .signedOn && isOwn || change.successor?.isSame(as: person) == true {
        (start, isBegun) = (start.map { min($0, at) } ?? at, true)
      } else if case .handedOver = change, isOwn, isBegun {
        break
      }
    }
    return start
  }

  /// How somebody ended being on duty.
  package struct Leaving: Hashable, Sendable {
    package let person: Person
    /// What the journal has of it: a hand-over, a leaving, or that somebody else signed on at their terminal.
    package let entry: JournalEntry
    /// Who signed on at their terminal, where nothing else says that they went.
    package let displacedBy: Person?
  }

  /// Who handed over in some time, left or was followed by somebody else at their terminal, and was at no other
  /// one; who only looked on was not on duty.
  ///
  /// - Complexity: O(history)
  package func leavings(since start: Instant, until end: Instant) -> [Leaving] {
    var leavings: [Leaving] = []
    var attendance = firstAttendance
    for (entry, change, actor) in shiftChanges {
      let before = attendance.shifts[actor.terminal]?.actor.person
      attendance.take(entry)
      var displacedBy: Person?
      let gone: Person?
      switch change {
      case .handedOver: gone = actor.person
      case .idle, .left, .lost: gone = attendance.has(actor.person) ? nil : actor.person
      case .signedOn, .onDuty:
        gone = before.flatMap { attendance.has($0) ? nil : $0 }
        displacedBy = actor.person
      }
      guard let gone, gone.role != .observer, entry.at >= start, entry.at <= end else { continue }
      leavings.append(Leaving(person: gone, entry: entry, displacedBy: displacedBy))
    }
    return leavings
  }

  /// A time in which nobody was on duty: 无人值守.
  package struct Unattended: Hashable, Sendable {
    package internal(set) var time: Range<Instant>
    /// Whether that is sure: a program that ended without a word says nothing of who was at it.
    package let isSure: Bool
  }

  /// When nobody was on duty up to a moment: 无人值守, since another one or as long as it is known.
  ///
  /// Before somebody signed on for the first time nobody can tell.
  ///
  /// - Complexity: O(history)
  package func unattended(since start: Instant? = nil, until end: Instant) -> [Unattended] {
    guard let knownSince else { return [] }
    var gaps: [Unattended] = []
    var moment = start.map { max($0, knownSince) } ?? knownSince
    func look(_ attendance: Attendance, until next: Instant) {
      let stop = min(next, end)
      let begin = max(moment, attendance.attendedUntil ?? moment)
      moment = max(moment, stop)
      guard begin < stop, attendance.certainty != .unknown else { return }
      let isSure = attendance.certainty == .sure
      if let last = gaps.last, last.time.upperBound == begin, last.isSure == isSure {
        gaps[gaps.count - 1].time = last.time.lowerBound..<stop
      } else {
        gaps.append(Unattended(time: begin..<stop, isSure: isSure))
      }
    }
    var attendance = firstAttendance
    for entry in history where entry.actor != nil {
      look(attendance, until: entry.at)
      attendance.take(entry)
    }
    look(attendance, until: end)
    return gaps
  }

  /// Who was there when what is looked back at begins: whoever is there still, or whose leaving comes first at their
  /// terminal.
  ///
  /// - Complexity: O(history)
  var firstAttendance: Attendance {
    var present = shifts
    for (entry, change, actor) in shiftChanges.reversed() {
      present[actor.terminal] =
        change == .signedOn ? nil : Shift(actor, since: knownSince ?? entry.at)
    }
    return Attendance(present)
  }

  private var shiftChanges: [(entry: JournalEntry, change: ShiftChange, actor: Actor)] {
    history.compactMap { entry in
      if case .shift(let change) = entry.event, let actor = entry.actor {
        (entry, change, actor)
      } else {
        nil
      }
    }
  }

  /// Ends the shifts of those who were there when the last cockpit ended without a word, at its last line: whether they
  /// were there after that nobody can tell.
  package mutating func endShifts() -> [JournalEntry] {
    guard let last = lastTold else { return [] }
    let entries = shifts.sorted { $0.key < $1.key }.map { _, shift in
      JournalEntry(at: last, by: shift.actor, .shift(.lost))
    }
    for entry in entries { note(entry) }
    return entries
  }
}
