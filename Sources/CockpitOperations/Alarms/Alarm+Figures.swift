import CockpitCatalogue
import CockpitValues

// What figures do to an alarm, and what their absence does not.

extension Alarm {
  /// Takes in a new figure.
  ///
  /// One that is not newer than the last of its giver is a revision and changes nothing. After a gap of more than two
  /// periods, delays begin anew. A frozen alarm stays so while its newest figure is stale, or whoever keeps it on is
  /// silent.
  mutating func take(
    _ sample: AlarmSample, isStale: Bool = false, at clock: Instant, next number: inout Int,
    _ log: inout [AlarmTransition]
  ) {
    let known = voices.place(of: sample.giver)
    if let known, sample.time <= voices[known].latest.time {
      // Kept as a revision of what was known, which is no change of state; the same figure again is none.
      if sample != voices[known].latest { step(38, at: clock, &log) { _ in } }
      return
    }
    if let known {
      let isAfterGap =
        sample.time.seconds(since: voices[known].latest.time) > Int64(2 * rule.period)
      voices[known].latest = sample
      if isAfterGap { voices[known].forgetFigures() }
    } else {
      makeRoom()
      voices.append(AlarmVoice(sample))
    }
    let place = known ?? voices.index(before: voices.endIndex)
    // An old figure ends nothing that is on; beyond a limit it is one all the same.
    let isFrozen = isStale && regions.quality != .good && regions.condition.isOn
    guard !isFrozen || rule.crossed(by: sample.value) != nil else {
      voices[place].count(by: rule)
      return lead()
    }
    if !isStale { voices[place].quality = .good }
    settleQuality(at: clock, &log)
    judge(place, at: clock, &number, &log)
    settleQuality(at: clock, &log)
  }

  /// Judges the newest figure of one who gives them, be it new or one that came while nothing was to be said.
  private mutating func judge(
    _ place: Int, at clock: Instant, _ number: inout Int, _ log: inout [AlarmTransition]
  ) {
    let sample = voices[place].latest
    let wasBeyond = isBeyond
    voices[place].judge(by: rule)
    noteWorst(place)
    let isFirst = !voices.indices.contains { $0 != place && voices[$0].latest.time >= sample.time }
    let place = lead(whereNow: place)
    noteFlapping(isChange: isBeyond != wasBeyond, isFirst: isFirst, at: clock, &log)
    switch regions.condition {
    case .normal, .pending: rise(place, at: clock, &number, &log)
    case .active, .recovering: follow(place, at: clock, &log)
    }
  }

  /// Puts the one first whose figure stands for the alarm.
  mutating func lead() { _ = lead(whereNow: 0) }

  /// The same; gives where one of them is then.
  private mutating func lead(whereNow place: Int) -> Int {
    guard voices.count > 1 else { return place }
    let leader = voices.indices.reduce(0) { first, next in
      voices[next].leads(voices[first], by: rule) ? next : first
    }
    voices.swapAt(0, leader)
    return place == leader ? 0 : place == 0 ? leader : place
  }

  /// The gravest level that somebody else than one of them is not back from.
  private func heldLevel(beside place: Int) -> AlarmLevel? {
    guard voices.count > 1 else { return nil }
    return voices.indices.lazy.filter { $0 != place }.compactMap {
      voices[$0].isBeyond ? voices[$0].heldLevel(by: rule) : nil
    }.max()
  }

  /// Whether somebody else than one of them crossed a limit lately and may yet be confirmed.
  private func isPending(beside place: Int) -> Bool {
    voices.indices.contains { other in
      let gap = voices[place].latest.time.seconds(since: voices[other].latest.time)
      return other != place && gap <= rule.longestLag && voices[other].isPending(by: rule)
    }
  }

  /// Keeps the newest figure of one who gives them where it is the gravest of what is on, or may come on.
  private mutating func noteWorst(_ place: Int) {
    let sample = voices[place].latest
    if regions.condition.isOn {
      worst = rule.graver(sample, worst)
    } else if rule.crossed(by: sample.value) != nil {
      voices[place].pendingWorst = rule.graver(sample, voices[place].pendingWorst)
    } else if !voices[place].isPending(by: rule) {
      voices[place].pendingWorst = nil
    }
  }

  private mutating func rise(
    _ place: Int, at clock: Instant, _ number: inout Int, _ log: inout [AlarmTransition]
  ) {
    let voice = voices[place]
    let crossed = rule.crossed(by: voice.latest.value)?.level
    if let confirmed = voice.confirmedLevel(by: rule), crossed != nil {
      let opened = number
      step(2, at: clock, rings: true, &log) {
        $0.open(confirmed, by: voice.latest.time, number: opened, at: clock)
      }
      number += 1
      noteRelapse(at: clock, &log)
    } else if let level = crossed {
      if regions.condition == .normal {
        step(1, at: clock, &log) { $0.regions.condition = .pending }
      }
      if let repeats = rule.repeats, voice.crossings.count >= repeats.count {
        let opened = number
        step(3, at: clock, rings: true, because: .repeated, &log) {
          $0.open(level, by: voice.latest.time, number: opened, at: clock)
        }
        number += 1
        noteRelapse(at: clock, &log)
      }
    } else if regions.condition == .pending, !voice.isPending(by: rule), !isPending(beside: place) {
      step(4, at: clock, &log) {
        $0.regions.condition = .normal
        $0.fleetingCount += 1
        $0.forgetPendingWorst()
        $0.forgetSilent($0.rule.longestLag, behind: voice.latest.time)
      }
    }
  }

  /// Follows a figure while the alarm is on.
  private mutating func follow(
    _ place: Int, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    let sample = voices[place].latest
    guard let occurrence else { return }
    guard rule.comesBack != .manual || rule.crossed(by: sample.value) != nil else { return }
    let others = heldLevel(beside: place)
    if let own = voices[place].heldLevel(by: rule) {
      voices[place].safeSince = nil
      let isBeyondAgain =
        regions.condition == .recovering && rule.crossed(by: sample.value) != nil
      if isBeyondAgain { step(6, at: clock, &log) { $0.regions.condition = .active } }
      // Up only once it is confirmed, down as soon as it is left.
      let held = others.map { max($0, own) } ?? own
      let confirmed = voices[place].confirmedLevel(by: rule) ?? .fourth
      change(to: max(min(occurrence.level, held), confirmed), at: clock, &log)
      // What came on and went back before anybody could hear of it is told now.
      if isBeyondAgain, isUnheard { ringAgain(2, at: clock, &log) }
      return
    }
    guard case .after = rule.comesBack else { return }
    voices[place].safeSince = voices[place].safeSince ?? sample.time
    // While somebody else is not back from it, it is on.
    if let others, regions.quality == .good {
      return change(to: min(occurrence.level, others), at: clock, &log)
    }
    followSafety(at: clock, &log)
  }

  /// Goes back while all figures are on the safe side and nothing is said against them.
  private mutating func followSafety(at clock: Instant, _ log: inout [AlarmTransition]) {
    guard regions.condition.isOn, regions.quality == .good, !isBeyond,
      case .after = rule.comesBack, voices.contains(where: { $0.safeSince != nil })
    else { return }
    if !voices.contains(where: { $0.keepsOn(by: rule) }) {
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
      step(7, at: clock, because: reason == .returnedByHand ? reason : .none, &log) { alarm in
        alarm.regions.condition = .normal
        alarm.forgetSafety()
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
    isChange: Bool, isFirst: Bool, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    // However many give figures, a moment is one evaluation.
    guard var flaps, isFirst || isChange else { return }
    let was = flaps.isFlapping
    flaps.add(isChange: isChange)
    self.flaps = flaps
    guard flaps.isFlapping != was else { return }
    step(was ? 27 : 26, at: clock, &log) { $0.regions.isFlapping = flaps.isFlapping }
    // What came on while it flapped and never rang does so now.
    if was, regions.condition.isOn, isUnheard { ringAgain(2, at: clock, &log) }
  }

  /// Takes in what is said of the figures, of each giver where that is told: anything but good freezes the condition
  /// and its delays.
  mutating func take(
    _ quality: InputQuality, byGiver: [GiverQuality] = [], isGone: Bool,
    at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    isContradicted = quality == .conflicting
    let all: InputQuality = isContradicted ? .good : quality
    for place in voices.indices {
      voices[place].quality =
        byGiver.first { $0.giver == voices[place].latest.giver }?.quality ?? all
    }
    guard !voices.isEmpty else { return say(quality, isGone: isGone, at: clock, &log) }
    settleQuality(isGone: isGone, at: clock, &log)
  }

  /// Says of the figures what those who give them come to.
  private mutating func settleQuality(
    isGone: Bool = false, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    say(qualityOfVoices, isGone: isGone, at: clock, &log)
  }

  private mutating func say(
    _ quality: InputQuality, isGone: Bool, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    guard quality != regions.quality else { return }
    guard quality != .good else {
      step(24, at: clock, &log) { $0.regions.quality = .good }
      // What came while they were in conflict counts now.
      return followSafety(at: clock, &log)
    }
    step(isGone ? 25 : 23, at: clock, because: isGone ? .seriesGone : .none, &log) {
      $0.regions.quality = quality
    }
  }
}

extension Alarm {
  /// The alarm with the figures of another state of it, where these are newer.
  func withNewerFigures(of other: Alarm) -> Alarm {
    guard rule.judges(like: other.rule) else { return self }
    var alarm = self
    var hasNewer = false
    for voice in other.voices {
      if let place = alarm.voices.place(of: voice.latest.giver) {
        guard alarm.voices[place].latest.time < voice.latest.time else { continue }
        alarm.voices[place] = voice
      } else {
        alarm.voices.append(voice)
      }
      hasNewer = true
    }
    guard hasNewer else { return self }
    alarm.lead()
    alarm.flaps = other.flaps
    // Of what is on nothing waits to be confirmed.
    if regions.condition.isOn { alarm.forgetPendingWorst() }
    if let worst = other.worst, regions.condition.isOn,
      occurrence?.number == other.occurrence?.number
    {
      alarm.worst = rule.graver(worst, self.worst)
    }
    return alarm
  }
}

extension AlarmRule {
  /// The one of two figures that lies further beyond the limits; the other one where they are alike.
  func graver(_ sample: AlarmSample, _ other: AlarmSample?) -> AlarmSample {
    other.flatMap { isGraver(sample.value, than: $0.value) ? nil : $0 } ?? sample
  }

  /// Whether a figure lies further beyond the limits than another one.
  func isGraver(_ value: Double, than other: Double) -> Bool {
    side == .above ? value > other : value < other
  }
}
