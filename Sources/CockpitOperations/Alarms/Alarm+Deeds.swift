import CockpitCatalogue
import CockpitValues

// What people do with an alarm, and when they may.

extension Alarm {
  /// Does what a person wants, or says why not: then nothing changes.
  ///
  /// What is acknowledged is the level that was on the screen, and nothing else: not what the alarm became
  /// since, and not that its data are lost.
  mutating func take(
    _ deed: AlarmDeed, at clock: Instant, next number: inout Int, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard deed.person.role != .observer, !deed.person.isNobody else { throw .observer }
    if let seen = deed.version, seen != version {
      throw .changed(by: occurrence?.acknowledgedBy)
    }
    guard deed.action.isReasonFitting else { throw .needsReasonNumber }
    switch deed.action {
    case .acknowledge(let reason, let note):
      try acknowledge(reason, note, deed.person, at: clock, &log)
    case .withdraw: try withdraw(deed.person, at: clock, &log)
    case .shelve(let seconds, let isOneShot, _):
      try shelve(seconds, isOneShot: isOneShot, at: clock, &log)
    case .unshelve:
      guard case .shelved = regions.gate else { throw .nothingThere }
      step(18, at: clock, &log) { $0.regions.gate = .open }
    case .takeOutOfService(let seconds, let reason):
      try takeOutOfService(seconds, reason, deed.person, deed.second, at: clock, &log)
    case .answerRequest(let isConfirmed):
      try answerRequest(isConfirmed, deed.person, at: clock, &log)
    case .returnToService:
      guard case .outOfService = regions.gate else { throw .nothingThere }
      returnToService(at: clock, next: &number, &log)
    case .reset:
      if let resetRefusal { throw resetRefusal }
      comeBack(at: clock, because: .returnedByHand, &log)
      // What was said before is over with it.
      forgetFigures()
      for place in voices.indices {
        (voices[place].isBeyond, voices[place].tookPart) = (false, false)
      }
    case .work(let work): try advance(to: work, nil, deed.person, at: clock, &log)
    case .dispatch(let unit, let seconds):
      try send(to: unit, within: seconds, deed.person, at: clock, &log)
    case .verify(let isDone): try verify(isDone, deed.person, at: clock, &log)
    case .migrate: try migrate(at: clock, &log)
    case .merge(let parent):
      guard occurrence != nil, parent != key else { throw .nothingThere }
      step(33, at: clock, &log) { $0.mergedInto = parent }
    }
  }

  /// Why nobody may reset it by hand as it stands; `nil` where one may.
  ///
  /// A person says when it is over, figures whether it can be: those that are not good say nothing.
  package var resetRefusal: DeedRefusal? {
    guard regions.condition.isOn else { return .nothingThere }
    if isKeptOnByTheLost { return nil }
    if rule.comesBack != .manual { return isOverByOldFigures ? nil : .nothingThere }
    if regions.quality != .good { return .badFigures }
    return isBeyond ? .stillBeyond : nil
  }

  private mutating func acknowledge(
    _ reason: AlarmReason?, _ note: String, _ person: Person, at clock: Instant,
    _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard let occurrence, regions.acknowledgement == .unacknowledged else {
      if case .acknowledged(_, let first, _) = regions.acknowledgement {
        throw .changed(by: first)
      }
      throw .nothingThere
    }
    if occurrence.shownLevel.needsReason, reason == nil, note.isEmpty {
      throw .needsReasonNumber
    }
    if reason == .other, note.isEmpty { throw .needsReasonNumber }
    guard regions.condition.isOn else {
      let condition = regions.condition
      return step(9, at: clock, &log) {
        $0.close()
        $0.regions.condition = condition
      }
    }
    step(8, at: clock, &log) { alarm in
      alarm.regions.acknowledgement = .acknowledged(
        occurrence.shownLevel, by: person,
        until: clock.adding(seconds: Int64(alarm.rule.acknowledgedFor)))
      alarm.occurrence?.acknowledgedBy = person
      alarm.occurrence?.acknowledgedAt = clock
      alarm.occurrence?.respondBy = nil
    }
  }

  private mutating func withdraw(
    _ person: Person, at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard case .acknowledged(_, let first, _) = regions.acknowledgement else {
      throw .nothingThere
    }
    guard person.name == first.name || person.role == .supervisor else { throw .notTheirs }
    ringAgain(10, at: clock, &log)
  }

  /// Is unacknowledged again, with a new time to respond.
  mutating func ringAgain(
    _ row: Int, at clock: Instant, rings: Bool = true,
    because reason: AlarmTransition.Cause = .none,
    _ log: inout [AlarmTransition], _ more: (inout Alarm) -> Void = { _ in }
  ) {
    step(row, at: clock, rings: rings, because: reason, &log) { alarm in
      if let occurrence = alarm.occurrence {
        alarm.tell(at: max(occurrence.level, occurrence.shownLevel), from: clock)
      }
      more(&alarm)
    }
  }

  private mutating func shelve(
    _ seconds: Int, isOneShot: Bool, at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard regions.gate == .open, let level = level ?? rule.limits.last?.level else {
      throw .nothingThere
    }
    // Of what is at rest the gravest level that it may come to counts.
    guard let longest = level.longestShelf else {
      throw occurrence == nil && regions.condition == .normal ? .nothingThere : .neverShelved
    }
    guard seconds > 0 else { throw .tooShort }
    guard seconds <= longest else { throw .tooLong(atMost: longest) }
    step(15, at: clock, &log) {
      $0.regions.gate = .shelved(
        until: clock.adding(seconds: Int64(seconds)), isOneShot: isOneShot)
    }
  }

  /// Is judged aloud again, by the newest figure at once: what is on the safe side rings no more.
  mutating func returnToService(
    at clock: Instant, next number: inout Int, _ log: inout [AlarmTransition]
  ) {
    let isRecovering = regions.condition == .recovering
    step(22, at: clock, &log) { alarm in
      alarm.regions.gate = .open
      // Nobody was to act while it was out of service.
      if isRecovering, alarm.regions.acknowledgement == .unacknowledged,
        let shown = alarm.occurrence?.shownLevel
      {
        alarm.tell(at: shown, from: clock)
      }
    }
    if regions.condition == .active, regions.acknowledgement == .unacknowledged {
      ringAgain(2, at: clock, &log)
    } else if !regions.condition.isOn, regions.quality == .good,
      let (level, figure) = confirmedAndBeyond
    {
      let opened = number
      step(2, at: clock, rings: true, &log) {
        $0.open(level, by: figure, number: opened, at: clock)
      }
      number += 1
    }
  }

  /// The gravest level that somebody's last figure crosses and enough of theirs confirm, and of when the earliest of such
  /// figures is.
  private var confirmedAndBeyond: (level: AlarmLevel, figure: Instant)? {
    let raising = voices.filter { voice in
      voice.quality == .good && voice.confirmedLevel(by: rule) != nil
        && rule.crossed(by: voice.latest.value) != nil
    }
    let levels = raising.compactMap { rule.crossed(by: $0.latest.value)?.level }
    guard let level = levels.max(), let figure = raising.map(\.latest.time).min() else {
      return nil
    }
    return (level, figure)
  }

  /// Goes on with the work; what is sent, to whom.
  mutating func advance(
    to work: AlarmWork, _ dispatch: AlarmDispatch?, _ person: Person, at clock: Instant,
    _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard occurrence != nil || regions.work != .none, regions.work.next.contains(work) else {
      throw .nothingThere
    }
    // What nobody has accepted yet can be sent elsewhere, and that takes a name.
    guard regions.work != .sent || work != .sent || dispatch != nil else { throw .nothingThere }
    step(30, at: clock, &log) {
      $0.regions.work = work
      if work == .sent { $0.dispatch = dispatch }
      if work == .accepted || work == .replied { $0.worker = person }
    }
  }

  private mutating func verify(
    _ isDone: Bool, _ person: Person, at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard regions.work == .verifying || regions.work == .replied else { throw .nothingThere }
    // Who handles it cannot close it.
    if let worker {
      guard !person.unit.isBlank else { throw .needsOwnUnit }
      guard worker.unit != person.unit else { throw .ownWork }
      guard worker.name != person.name else { throw .ownHand }
    }
    if isDone {
      step(31, at: clock, &log) {
        $0.regions.work = .closed
        $0.workClosedAt = clock
      }
    } else {
      step(32, at: clock, rings: true, because: .workReturned, &log) { $0.regions.work = .returned }
    }
  }
}

extension AlarmWork {
  /// The steps that may follow.
  fileprivate var next: [AlarmWork] {
    switch self {
    case .none, .returned: [.sent]
    case .sent: [.accepted, .sent]
    case .accepted: [.replied]
    case .replied: [.verifying]
    case .verifying, .closed: []
    }
  }
}

// MARK: - Versions of the rule

extension Alarm {
  /// Takes in another version of the rule: at once where nothing is on, else it waits; also where something is still
  /// listed of what another version watches.
  ///
  /// So does one that judges otherwise under the same version.
  mutating func take(_ rule: AlarmRule) {
    guard rule.version != self.rule.version || !rule.judges(like: self.rule) else {
      // What changes no judgement, such as a wording, holds at once and touches nothing else.
      self.rule = rule
      nextRule = nil
      return
    }
    nextRule = rule
    if !regions.condition.isOn { adoptNextRule() }
  }

  /// Goes over to the version that waits; an acknowledgement holds only if the level stays.
  private mutating func migrate(
    at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard let next = nextRule else { throw .nothingThere }
    let level = voices.lazy.map(\.latest.value).compactMap {
      next.crossed(by: $0)?.level ?? next.held(by: $0)?.level
    }.max()
    let isSame = level == occurrence?.level
    let isHigher = level.map { $0 > (occurrence?.shownLevel ?? .fourth) } ?? false
    step(28, at: clock, rings: isHigher, &log) { alarm in
      if (next.indicator, next.side) != (alarm.rule.indicator, alarm.rule.side) {
        alarm.worst = nil
      }
      alarm.rule = next
      alarm.nextRule = nil
      alarm.forgetFigures()
      alarm.lead()
      guard let level, alarm.occurrence != nil, !isSame else { return }
      alarm.occurrence?.level = level
      alarm.tell(at: level, from: clock)
      alarm.breakThrough(at: level, clock)
    }
    // What the new version does not find grave comes back as figures do: by being on the safe side.
  }
}
