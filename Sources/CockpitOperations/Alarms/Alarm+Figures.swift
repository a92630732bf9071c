import CockpitCatalogue
import CockpitValues

// What figures do to an alarm, and what their absence does not.

extension Alarm {
  /// Takes in a new figure.
  ///
  /// One that is not newer than the last is a revision and changes nothing. After a gap of more than two
  /// periods, delays begin anew. A frozen alarm stays so while its newest figure is stale.
  mutating func take(
    _ sample: AlarmSample, isStale: Bool = false, at clock: Instant, next number: inout Int,
    _ log: inout [AlarmTransition]
  ) {
    if let latest, sample.time == latest.time, sample.contradicts {
      return contradict(latest, by: sample, at: clock, &number, &log)
    }
    if let latest, sample.time <= latest.time {
      // Kept as a revision of what was known, which is no change of state.
      step(38, at: clock, &log) { _ in }
      return
    }
    let gap = latest.map { sample.time.seconds(since: $0.time) } ?? 0
    let isAfterGap = gap > Int64(2 * rule.period)
    latest = sample
    isUnjudged = true
    guard !isStale || regions.quality == .good else { return }
    if regions.quality == .conflicting {
      // Which of two sources is right, no further figure tells; till somebody has asked, the graver one holds.
      guard isNoMilder(sample) else { return }
    } else if regions.quality != .good {
      safeSince = nil
      step(24, at: clock, &log) { $0.regions.quality = .good }
    }
    if isAfterGap { forgetFigures() }
    judge(sample, at: clock, &number, &log)
  }

  /// Takes in what another source says of the moment of the newest figure: the graver of the two counts.
  private mutating func contradict(
    _ known: AlarmSample, by sample: AlarmSample, at clock: Instant, _ number: inout Int,
    _ log: inout [AlarmTransition]
  ) {
    guard [.good, .conflicting].contains(regions.quality),
      rule.isGraver(sample.value, than: known.value), isNoMilder(sample)
    else { return }
    latest = sample
    // It stands in the place of the figure that it contradicts, where that counted.
    if !isUnjudged { _ = crossed.popLast() }
    judge(sample, at: clock, &number, &log)
  }

  /// Whether a figure is beyond a limit, and one no milder than that of the newest figure.
  private func isNoMilder(_ sample: AlarmSample) -> Bool {
    guard let level = rule.crossed(by: sample.value)?.level else { return false }
    return occurrence.map { !regions.condition.isOn || level >= $0.level } ?? true
  }

  /// Judges a figure, be it new or the one that came while nothing was to be said.
  mutating func judge(
    _ sample: AlarmSample, at clock: Instant, _ number: inout Int,
    _ log: inout [AlarmTransition]
  ) {
    let level = rule.crossed(by: sample.value)?.level
    isUnjudged = false
    noteWorst(sample)
    let wasBeyond = isBeyond
    isBeyond = level != nil || wasBeyond && rule.held(by: sample.value) != nil
    noteFlapping(isChange: isBeyond != wasBeyond, by: sample, at: clock, &log)
    crossed.append(level)
    crossed.removeFirst(max(0, crossed.count - rule.confirmation.of))
    if level != nil, !wasBeyond { crossings.append(sample.time) }
    if let window = rule.repeats?.within {
      crossings.removeAll { sample.time.seconds(since: $0) > Int64(window) }
    } else {
      crossings = []
    }
    switch regions.condition {
    case .normal, .pending: rise(level, at: clock, &number, &log)
    case .active, .recovering: follow(sample, at: clock, &log)
    }
  }

  /// Keeps the gravest figure of what is on or comes on.
  private mutating func noteWorst(_ sample: AlarmSample) {
    func graver(_ known: AlarmSample?) -> AlarmSample {
      known.flatMap { rule.isGraver(sample.value, than: $0.value) ? nil : $0 } ?? sample
    }
    if regions.condition.isOn {
      worst = graver(worst)
    } else if regions.condition == .pending || rule.crossed(by: sample.value) != nil {
      pendingWorst = graver(pendingWorst)
    }
  }

  /// The level that enough of the last figures cross.
  private var confirmedLevel: AlarmLevel? {
    let levels = crossed.compactMap(\.self).sorted(by: >)
    let needed = rule.confirmation.needed
    return levels.count >= needed ? levels[needed - 1] : nil
  }

  private mutating func rise(
    _ level: AlarmLevel?, at clock: Instant, _ number: inout Int, _ log: inout [AlarmTransition]
  ) {
    if let confirmed = confirmedLevel {
      let opened = number
      step(2, at: clock, rings: true, &log) { $0.open(confirmed, number: opened, at: clock) }
      number += 1
      noteRelapse(at: clock, &log)
    } else if let level {
      if regions.condition == .normal {
        step(1, at: clock, &log) { $0.regions.condition = .pending }
      }
      if let repeats = rule.repeats, crossings.count >= repeats.count {
        let opened = number
        step(3, at: clock, rings: true, because: .repeated, &log) {
          $0.open(level, number: opened, at: clock)
        }
        number += 1
        noteRelapse(at: clock, &log)
      }
    } else if regions.condition == .pending,
      crossed.count(where: { $0 == nil }) > rule.confirmation.of - rule.confirmation.needed
        || !crossed.contains(where: { $0 != nil })
    {
      step(4, at: clock, &log) {
        $0.regions.condition = .normal
        $0.fleetingCount += 1
        $0.pendingWorst = nil
      }
    }
  }

  /// Follows a figure while the alarm is on.
  private mutating func follow(
    _ sample: AlarmSample, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    guard let occurrence else { return }
    guard rule.comesBack != .manual || rule.crossed(by: sample.value) != nil else { return }
    if let held = rule.held(by: sample.value)?.level {
      safeSince = nil
      let isBeyondAgain =
        regions.condition == .recovering && rule.crossed(by: sample.value) != nil
      if isBeyondAgain { step(6, at: clock, &log) { $0.regions.condition = .active } }
      // Up only once it is confirmed, down as soon as it is left.
      let level = max(min(occurrence.level, held), confirmedLevel ?? .fourth)
      change(to: level, at: clock, &log)
      // What came on and went back before anybody could hear of it is told now.
      if isBeyondAgain, isUnheard { ringAgain(2, at: clock, &log) }
      return
    }
    guard case .after(let seconds) = rule.comesBack else { return }
    let since = safeSince ?? sample.time
    safeSince = since
    if sample.time.seconds(since: since) >= Int64(seconds) {
      comeBack(at: clock, &log)
    } else if regions.condition == .active {
      step(5, at: clock, &log) { $0.regions.condition = .recovering }
    }
  }

  /// Whether it could ring and never did since it came on, for it was behind a gate then.
  private var isUnheard: Bool {
    guard isHeard, let occurrence, regions.acknowledgement == .unacknowledged,
      regions.gate == .open, !rule.isTrial, !regions.isFlapping
    else { return false }
    return rangAt.map { $0 < occurrence.startedAt } ?? true
  }

  /// Goes to another level while the alarm is on.
  mutating func change(to level: AlarmLevel, at clock: Instant, _ log: inout [AlarmTransition]) {
    guard let occurrence, level != occurrence.level else { return }
    guard level > occurrence.shownLevel else {
      step(12, at: clock, &log) { $0.occurrence?.level = level }
      return
    }
    step(11, at: clock, rings: true, &log) {
      $0.occurrence?.level = level
      $0.tell(at: level, from: clock)
      $0.breakThrough(at: level, clock)
    }
  }

  /// Is back to normal: closed, or listed until somebody acknowledges it.
  mutating func comeBack(
    at clock: Instant, because reason: AlarmTransition.Cause = .returnedByItself,
    _ log: inout [AlarmTransition]
  ) {
    let isUnseen = regions.acknowledgement == .unacknowledged
    if isUnseen, staysListed {
      step(7, at: clock, &log) { alarm in
        alarm.regions.condition = .normal
        alarm.safeSince = nil
        alarm.occurrence?.respondBy = nil
        alarm.adoptNextRule()
      }
    } else {
      step(7, at: clock, because: isUnseen ? reason : .none, &log) { $0.close() }
    }
    if case .shelved(_, isOneShot: true) = regions.gate {
      step(16, at: clock, &log) { $0.regions.gate = .open }
    }
  }

  /// Whether it stays listed after it came back, until somebody has seen it.
  private var staysListed: Bool {
    guard let level else { return false }
    return rule.latches(at: level)
  }

  private mutating func noteFlapping(
    isChange: Bool, by sample: AlarmSample, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    guard var flaps else { return }
    let was = flaps.isFlapping
    flaps.add(isChange: isChange)
    self.flaps = flaps
    guard flaps.isFlapping != was else { return }
    step(was ? 27 : 26, at: clock, &log) { $0.regions.isFlapping = flaps.isFlapping }
  }

  /// Takes in what is said of the figures: anything but good freezes the condition and its delays.
  mutating func take(
    _ quality: InputQuality, isGone: Bool, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    guard quality != regions.quality else { return }
    guard quality != .good else {
      step(24, at: clock, &log) { $0.regions.quality = .good }
      return
    }
    step(isGone ? 25 : 23, at: clock, because: isGone ? .seriesGone : .none, &log) {
      $0.regions.quality = quality
    }
  }
}

extension Alarm {
  /// The alarm with the figures of another state of it, where these are newer.
  func withNewerFigures(of other: Alarm) -> Alarm {
    guard let newest = other.latest, rule.judges(like: other.rule),
      latest.map({ $0.time < newest.time }) ?? true
    else { return self }
    var alarm = self
    (alarm.latest, alarm.isBeyond, alarm.safeSince) = (newest, other.isBeyond, other.safeSince)
    (alarm.crossed, alarm.crossings, alarm.flaps) = (other.crossed, other.crossings, other.flaps)
    (alarm.isUnjudged, alarm.pendingWorst) = (other.isUnjudged, other.pendingWorst)
    if let worst = other.worst, occurrence?.number == other.occurrence?.number {
      alarm.noteWorst(worst)
    }
    return alarm
  }
}

extension AlarmRule {
  /// Whether a figure lies further beyond the limits than another one.
  func isGraver(_ value: Double, than other: Double) -> Bool {
    side == .above ? value > other : value < other
  }
}
