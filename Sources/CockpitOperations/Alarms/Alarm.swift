package import CockpitCatalogue
package import CockpitValues

/// One alarm: a rule in an area, and what happened to it so far.
///
/// It changes only by what is given to it, in the order of time; the same events make the same alarm. Each
/// change is a row of the table of transitions in `Guides/Alarms.md`.
package struct Alarm: Hashable, Sendable {
  package let key: AlarmKey
  private var sharedRule: SharedRule
  private var sharedNextRule: SharedRule?
  package internal(set) var regions = AlarmRegions()
  /// Goes up with each change; whoever acts says which one was on the screen.
  package internal(set) var version = 0
  /// What is open; `nil` while there is nothing.
  package internal(set) var occurrence: AlarmOccurrence?
  /// How often it came and went before it was confirmed.
  package internal(set) var fleetingCount = 0
  /// The alarm whose cause it shares and beside which it is listed; what happens to it rings as before.
  package internal(set) var mergedInto: AlarmKey?
  /// What waits for a second person; `nil` for nothing.
  package internal(set) var request: OutOfServiceRequest?
  /// To whom its work was sent last; `nil` where nobody said.
  package internal(set) var dispatch: AlarmDispatch?
  /// The gravest figure of what is open, those that confirmed it among them: 极值; `nil` where nothing is.
  package internal(set) var worst: AlarmSample?

  /// Those who give its figures, the one that stands for it first.
  var voices: [AlarmVoice] = []
  /// Whether they contradict each other.
  var isContradicted = false
  var flaps: FlapBuffer?
  /// When it rang last.
  var rangAt: Instant?
  /// Whether somebody is there to hear it; of no concern once a step is made.
  var isHeard = true
  /// Who acted last on the work, and for which unit.
  var worker: Person?
  /// When its work was closed last.
  var workClosedAt: Instant?
  /// When the one that mutes it ended.
  var parentEndedAt: Instant?

  /// An alarm of which nothing is known.
  package init(_ rule: AlarmRule, area: String) {
    key = AlarmKey(rule: rule.id, area: area)
    sharedRule = SharedRule(rule)
    flaps = rule.dataClass.flapWindow.map { FlapBuffer(count: $0) }
  }

  /// The version of the rule by which it is judged.
  package internal(set) var rule: AlarmRule {
    get { sharedRule.rule }
    set { sharedRule = SharedRule(newValue) }
  }

  /// A newer version, which waits until this one is back to normal or somebody goes over to it.
  package internal(set) var nextRule: AlarmRule? {
    get { sharedNextRule?.rule }
    set { sharedNextRule = newValue.map { SharedRule($0) } }
  }

  /// The newest figure, of several who give them that of the one that is graver.
  package var latest: AlarmSample? { voices.first?.latest }

  /// Whether a last figure was beyond a limit, or not yet back from one.
  var isBeyond: Bool { voices.contains(where: \.isBeyond) }

  /// Whether nothing is open, nor kept from anybody, nor beyond a limit.
  var isAtRest: Bool { regions == AlarmRegions() && !isBeyond }

  /// The level that is shown: the gravest of the occurrence until somebody acknowledges it.
  package var level: AlarmLevel? { occurrence?.shownLevel }

  /// How often it came or went among the last figures; `nil` where nothing flaps.
  package var flapCount: Int? { flaps?.changeCount }

  /// Where it is listed.
  package var standing: AlarmStanding { regions.standing }

  /// Whether it calls for somebody until it is acknowledged: not one that is back, behind a gate or on
  /// trial, and of those that flap only 一级.
  package var isCalling: Bool {
    standing == .unacknowledged && !rule.isTrial && (!regions.isFlapping || level == .first)
  }
}

/// One time that an alarm was on.
package struct AlarmOccurrence: Hashable, Sendable {
  /// Counts the occurrences of all alarms from 1.
  package let number: Int
  /// When it was found out, by the clock.
  package let startedAt: Instant
  /// The level by the newest figure: 现级.
  package internal(set) var level: AlarmLevel
  /// The gravest level, until it is acknowledged; then the level that was acknowledged, or a graver one.
  package internal(set) var shownLevel: AlarmLevel
  /// By when somebody must act; `nil` once somebody did.
  package internal(set) var respondBy: Instant?
  /// Whether nobody did in time: 超时.
  package internal(set) var isOverdue = false
  /// How often it rang again.
  package internal(set) var repeatCount = 0
  /// Who acknowledged it last, and when.
  package internal(set) var acknowledgedBy: Person?
  package internal(set) var acknowledgedAt: Instant?
}

// MARK: - Steps

extension Alarm {
  /// Since when an alarm of 一级 that flaps may ring again, in seconds.
  static let longestSilence: Int64 = 600

  /// Makes a step and notes it; a request ends with the level that it was made at.
  mutating func step(
    _ row: Int?, at clock: Instant, rings: Bool = false,
    because reason: AlarmTransition.Cause = .none,
    _ log: inout [AlarmTransition], _ change: (inout Alarm) -> Void
  ) {
    let before = regions
    let (opened, shown) = (occurrence?.number, level)
    change(&self)
    // A revision changes nothing that anybody saw.
    if row != 38 { version += 1 }
    let isAnnounced = rings && mayRing(at: clock)
    if isAnnounced { rangAt = clock }
    log.append(
      AlarmTransition(
        row, key, at: clock, occurrence: occurrence?.number ?? opened, value: latest?.value,
        valueTime: latest?.time, from: before, to: regions, level: level ?? shown,
        isAnnounced: isAnnounced,
        reason: reason))
    if request != nil, level != shown { endRequest(because: .requestLapsed, at: clock, &log) }
  }

  /// Whether it may ring: where somebody hears it, not behind a gate, not on trial, and while it flaps only at 一级
  /// and seldom.
  private func mayRing(at clock: Instant) -> Bool {
    guard canRing else { return false }
    return !regions.isFlapping
      || rangAt.map { clock.seconds(since: $0) >= Alarm.longestSilence } ?? true
  }

  /// Whether it may ring where it has not done so just now.
  var canRing: Bool {
    isHeard && regions.gate == .open && !rule.isTrial && (!regions.isFlapping || level == .first)
  }

  /// Opens an occurrence at a level, by a figure that raised it.
  mutating func open(_ level: AlarmLevel, by figure: Instant, number: Int, at clock: Instant) {
    // What nobody has seen yet is not hidden by something milder.
    let unseen = regions.acknowledgement == .unacknowledged ? occurrence?.shownLevel : nil
    let shown = unseen.map { max($0, level) } ?? level
    regions.condition = .active
    regions.acknowledgement = .unacknowledged
    mergedInto = nil
    occurrence = AlarmOccurrence(
      number: number, startedAt: clock, level: level, shownLevel: shown,
      respondBy: respondBy(shown, from: clock))
    // What somebody else said long before it is no part of it.
    forgetSilent(Int64(2 * rule.period), behind: figure)
    worst = ([worst, latest] + voices.map(\.pendingWorst)).compactMap(\.self).max {
      rule.isGraver($1.value, than: $0.value)
    }
    forgetPendingWorst()
    if regions.work == .closed { (regions.work, dispatch) = (.none, nil) }
    forgetSafety()
    breakThrough(at: level, clock)
  }

  /// Lets 一级 be seen again that was muted or shelved while it was milder.
  ///
  /// A shelf holds no longer than the level allows.
  mutating func breakThrough(at level: AlarmLevel, _ clock: Instant) {
    switch regions.gate {
    case .suppressed where level == .first: regions.gate = .open
    case .shelved(let until, let isOneShot):
      guard let longest = level.longestShelf else { return regions.gate = .open }
      let end = min(until, clock.adding(seconds: Int64(longest)))
      regions.gate = .shelved(until: end, isOneShot: isOneShot)
    case .suppressed, .open, .outOfService: break
    }
  }

  /// Back within a week after its work was closed: the work was not done.
  mutating func noteRelapse(at clock: Instant, _ log: inout [AlarmTransition]) {
    guard let closed = workClosedAt, clock.seconds(since: closed) <= Alarm.relapse else { return }
    step(32, at: clock, because: .workReturned, &log) { $0.regions.work = .returned }
  }

  /// Within so many seconds after its work was closed an alarm is a relapse.
  private static let relapse: Int64 = 7 * 86_400

  /// By when somebody must act on what was told at a moment, at a level.
  func respondBy(_ level: AlarmLevel, from clock: Instant) -> Instant {
    clock.adding(seconds: Int64(respondWithin(level)))
  }

  /// Within so many seconds somebody must act at a level.
  func respondWithin(_ level: AlarmLevel) -> Int {
    rule.limits.last { $0.level == level }?.respondWithin ?? 86_400
  }

  /// Is unacknowledged at a level, with a new time to respond.
  mutating func tell(at level: AlarmLevel, from clock: Instant) {
    let deadline = respondBy(level, from: clock)
    regions.acknowledgement = .unacknowledged
    occurrence?.shownLevel = level
    occurrence?.isOverdue = false
    occurrence?.respondBy = deadline
  }

  /// Leaves nothing open.
  mutating func close() {
    regions.condition = .normal
    regions.acknowledgement = .none
    (occurrence, worst, mergedInto) = (nil, nil, nil)
    forgetSafety()
    adoptNextRule()
  }

  /// Goes over to the version that waits, and counts figures anew where that judges otherwise; where it watches others,
  /// not while something is listed of these.
  mutating func adoptNextRule() {
    guard let next = nextRule else { return }
    let isOfOthers =
      (next.indicator, next.side) != (rule.indicator, rule.side) || !next.watches(key.area)
    guard !isOfOthers || occurrence == nil else { return }
    let isLike = next.judges(like: rule)
    rule = next
    nextRule = nil
    guard isOfOthers else {
      if !isLike { forgetFigures() }
      return
    }
    // What was said of others, not confirmed or coming and going, is no part of what is watched now.
    voices = []
    flaps = next.dataClass.flapWindow.map { FlapBuffer(count: $0) }
    regions.isFlapping = false
    if regions.condition == .pending { regions.condition = .normal }
  }

  /// Begins to count figures anew.
  mutating func forgetFigures() {
    for place in voices.indices { voices[place].forgetFigures() }
  }

  /// Forgets the gravest figures that were not confirmed.
  mutating func forgetPendingWorst() {
    for place in voices.indices { voices[place].pendingWorst = nil }
  }

  /// Begins to count anew for how long figures are on the safe side, of those that are beyond a limit.
  mutating func forgetSafety() {
    for place in voices.indices {
      (voices[place].safeSince, voices[place].tookPart) = (nil, voices[place].isBeyond)
    }
  }
}
