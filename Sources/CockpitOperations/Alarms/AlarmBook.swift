package import CockpitCatalogue
package import CockpitValues

/// All alarms of a region, and what happens to them together.
///
/// A pure state machine: the same events in the same order make the same book, whatever the screen shows.
/// Nothing that is missing ever clears an alarm.
package struct AlarmBook: Sendable {
  /// A clock that went back by more than so many seconds is at fault, and a figure that is further ahead of it
  /// does not count.
  static let clockTolerance: Int64 = 60

  /// The rules by id.
  package private(set) var rules: [String: AlarmRule]
  /// The alarms of which anything is known.
  package private(set) var alarms: [AlarmKey: Alarm] = [:]
  /// The rules by the indicator that they watch.
  private var rulesByIndicator: [String: [SharedRule]] = [:]
  /// The ids of those of them by which only goes on what is open: the pack has another version, or none.
  private var pastRules: Set<String> = []
  /// The number of the next occurrence.
  private(set) var nextNumber = 1
  /// The latest clock so far, at which timers stand while a clock goes back.
  private(set) var clock: Instant?
  /// Whether the clock went back and is not yet where it was: all timers stand.
  package private(set) var isClockBack = false
  /// Whether somebody is there who hears what rings; what happens while nobody is rings nowhere.
  var isHeard = true
  /// A moment up to which time changes nothing; `nil` where it never does.
  private var quietUntil: Instant?
  /// The snapshots that were taken in, by their hashes: the last of each source.
  private var hashes: [String: String] = [:]

  /// A book of rules, with no alarm yet.
  package init(rules: [AlarmRule]) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    indexRules()
  }

  private mutating func indexRules() {
    // What is open goes on by the rule that opened it; what is not goes by the one that holds, which stands first.
    let open = alarms.values.lazy.filter { $0.occurrence != nil }.sorted { $0.key < $1.key }
    let past = open.map(\.rule).filter { rules[$0.id] != $0 }
    pastRules = Set(past.map(\.id))
    let all = Dictionary(grouping: Array(rules.values) + past, by: \.id)
    var seen: Set<[String]> = []
    rulesByIndicator = Dictionary(
      grouping: all.sorted { $0.key < $1.key }.flatMap(\.value).filter {
        seen.insert([$0.id, $0.indicator] + $0.areas).inserted
      }.map(SharedRule.init), by: \.rule.indicator)
  }

  /// The rules that watch an indicator, those by which something is open among them.
  package func rules(ofIndicator id: String) -> some Collection<AlarmRule> {
    rulesByIndicator[id, default: []].lazy.map(\.rule)
  }

  /// The rules that watch anything, those by which something is open among them, in their order.
  package var watchingRules: [AlarmRule] {
    rulesByIndicator.values.joined().map(\.rule).sorted {
      ($0.id, $0.indicator, $0.version) < ($1.id, $1.indicator, $1.version)
    }
  }

  /// When time changes something next; `nil` where it never does.
  package var nextDue: Instant? { alarms.values.compactMap(\.nextDue).min() }

  /// When the next of all that has a limit ends after a clock; `nil` where nothing does.
  ///
  /// - Complexity: O(alarms)
  func nextDeadline(after clock: Instant) -> Instant? {
    alarms.values.lazy.compactMap(\.nextDeadline).filter { $0 > clock }.min()
  }
}

// MARK: - By the journal

extension AlarmBook {
  /// Takes in how an alarm stands by the journal, in the place of what is known of it.
  mutating func restore(_ alarm: Alarm, at moment: Instant) {
    clock = clock.map { max($0, moment) } ?? moment
    nextNumber = max(nextNumber, (alarm.occurrence?.number ?? 0) + 1)
    let known = alarms[alarm.key]
    // Who acted at a shell saw the figures of the last line; newer ones are known here.
    keep(known.map(alarm.withNewerFigures) ?? alarm)
    let rule = rules[alarm.key.rule]
    // A pack that changed while nobody watched holds from now on, and waits where something is open.
    if let rule, rule.version >= alarm.rule.version { alarms[alarm.key]?.take(rule) }
    if known == nil || alarm.rule != rule { indexRules() }
    follow(alarm, at: moment)
  }

  /// Takes in what the journal says of a clock that went back: up to when, and when it was right again.
  mutating func restore(clockBackFrom last: Instant, until end: Instant?) {
    isClockBack = end == nil
    // Whoever began again before the clock was there counts from then on.
    let latest = end ?? last
    clock = latest < last ? latest : clock.map { max($0, latest) } ?? latest
  }

  /// Does to others what the end of an alarm does without a step: what it muted waits to be heard, what was
  /// told with it is told by itself.
  private mutating func follow(_ alarm: Alarm, at moment: Instant) {
    for child in alarms.values {
      if child.mergedInto == alarm.key, alarm.occurrence == nil {
        alarms[child.key]?.mergedInto = nil
      }
      guard case .suppressed = child.regions.gate, child.key.area == alarm.key.area else {
        continue
      }
      if activeParent(of: child) != nil {
        alarms[child.key]?.parentEndedAt = nil
      } else if child.parentEndedAt == nil {
        alarms[child.key]?.parentEndedAt = moment
        if let waiting = alarms[child.key] { keep(waiting) }
      }
    }
  }

  /// Begins to count occurrences after a number.
  mutating func count(after number: Int) { nextNumber = max(nextNumber, number + 1) }
}

// MARK: - What is taken in

extension AlarmBook {
  /// Takes in the figures of a snapshot, in the order of their own time, however they arrived.
  ///
  /// A snapshot that is read again, told by its hash, is no news; nor is a percentage of fewer cases than a
  /// rule asks for, by which an alarm is neither raised nor cleared. Where the newest figures are old all the
  /// same, what is frozen stays frozen.
  package mutating func take(
    _ samples: [AlarmSample], of source: String = "", hash: String? = nil,
    stale: Set<StaleFigures> = [], at now: Instant
  ) -> [AlarmTransition] {
    var log = advance(to: now)
    if let hash {
      guard hashes[source] != hash else { return log }
      hashes[source] = hash
    }
    let at = clock ?? now
    var left = samples.filter { $0.time.seconds(since: at) <= AlarmBook.clockTolerance }
      .sorted { $0.precedes($1) }[...]
    while let reported = left.first {
      let same = left.prefix { $0.standsForSame(as: reported) }
      left = left.dropFirst(same.count)
      for shared in rulesByIndicator[reported.indicator, default: []]
      where shared.rule.watches(reported.area) {
        // A percentage of few cases says nothing: it is as if it had not come.
        let told = same.lazy.filter { shared.rule.isTold(byCases: $0.cases) }
        // Of what one giver says of a moment the graver counts.
        let graver = told.max { shared.rule.isGraver($1.value, than: $0.value) }
        guard let sample = graver else { continue }
        let key = AlarmKey(rule: shared.rule.id, area: reported.area)
        let place = alarms.index(forKey: key)
        // Of what is at rest nothing is kept.
        if place == nil, shared.rule.crossed(by: sample.value) == nil { continue }
        // No rule that only goes on for what is open raises anything.
        if pastRules.contains(shared.rule.id), rules[shared.rule.id] != shared.rule,
          alarms[key]?.occurrence == nil
        {
          continue
        }
        change(key, at: place, &log) { alarm, number, at, log in
          guard alarm.rule.indicator == sample.indicator else { return }
          let isStale =
            !stale.isEmpty
            && (stale.contains(.init(sample)) || stale.contains(.init(sample, byGiver: false)))
          alarm.take(sample, isStale: isStale, at: at, next: &number, &log)
        }
      }
    }
    return log
  }

  /// The alarms that watch an indicator in an area, or in all of its areas, in their order.
  private func keys(ofIndicator indicator: String, area: String?) -> [AlarmKey] {
    let rules = rulesByIndicator[indicator, default: []]
    guard let area else {
      let ids = Set(rules.map(\.rule.id))
      return alarms.keys.filter { ids.contains($0.rule) && watches(indicator, $0) }.sorted()
    }
    // They are in the order of their ids, those of one side by side.
    var keys: [AlarmKey] = []
    for shared in rules where keys.last?.rule != shared.rule.id {
      let key = AlarmKey(rule: shared.rule.id, area: area)
      if watches(indicator, key) { keys.append(key) }
    }
    return keys
  }

  /// Whether there is an alarm that goes by a rule of an indicator: what is open may go by one that watched another.
  private func watches(_ indicator: String, _ key: AlarmKey) -> Bool {
    alarms[key]?.rule.indicator == indicator
  }

  /// The alarms of a place, in the order of their rules.
  func alarms(of place: WatchedPlace) -> [Alarm] {
    keys(ofIndicator: place.indicator, area: place.area).compactMap { alarms[$0] }
  }

  /// Takes in what is said of the figures of an indicator in an area, or in all of its areas.
  package mutating func take(
    _ quality: InputQuality, byGiver: [GiverQuality] = [],
    of indicator: String, area: String? = nil, isGone: Bool = false, at now: Instant
  ) -> [AlarmTransition] {
    var log = advance(to: now)
    for key in keys(ofIndicator: indicator, area: area)
    where !byGiver.isEmpty || alarms[key]?.isSaid(quality) == false {
      change(key, &log) { alarm, _, at, log in
        alarm.take(quality, byGiver: byGiver, isGone: isGone, at: at, &log)
      }
    }
    return log
  }

  /// Does what a person wants.
  ///
  /// - Throws: why not; the book is as before, but for what fell due.
  package mutating func take(
    _ deed: AlarmDeed, on key: AlarmKey, at now: Instant
  ) throws(DeedRefusal) -> [AlarmTransition] {
    var log = advance(to: now)
    guard var alarm = alarms[key] ?? alarm(of: key) else {
      throw rules[key.rule] == nil ? .noRule : .noArea
    }
    if case .merge(let parent) = deed.action { try check(merging: alarm, into: parent) }
    let before = AlarmFollowed(alarm)
    try alarm.take(deed, at: clock ?? now, next: &nextNumber, &log)
    keep(alarm)
    settle(key, from: before, to: AlarmFollowed(alarm), &log)
    return log
  }

  /// Takes in other rules: changed ones wait where something is open, and one that is gone ends what is
  /// open only by the word of two; until then that goes on by the rule that opened it.
  package mutating func take(
    _ rules: [AlarmRule], byTwo: Bool = false, at now: Instant
  ) -> [AlarmTransition] {
    var log = advance(to: now)
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for key in alarms.keys.sorted() {
      if let rule = self.rules[key.rule] {
        alarms[key]?.take(rule)
      } else if alarms[key]?.occurrence == nil {
        alarms[key] = nil
      } else if byTwo {
        change(key, &log) { alarm, _, at, log in
          alarm.step(29, at: at, because: .ruleRemoved, &log) { $0.close() }
        }
        alarms[key] = nil
      }
    }
    indexRules()
    return log
  }

  /// Does what fell due by a moment: where nothing did, without looking at the alarms.
  ///
  /// A clock that goes back stops all timers until it is where it was; it is told once.
  package mutating func advance(to now: Instant) -> [AlarmTransition] {
    var log: [AlarmTransition] = []
    if hasClockNews(at: now) {
      isClockBack.toggle()
      if isClockBack, let clock {
        let regions = AlarmRegions()
        log.append(
          AlarmTransition(
            36, nil, at: clock, from: regions, to: regions, level: nil, isAnnounced: false))
      }
    }
    let at = clock.map { max($0, now) } ?? now
    clock = at
    guard let quietUntil, quietUntil <= at else { return log }
    for key in alarms.keys.sorted() {
      guard let due = alarms[key]?.nextDue, due <= at else { continue }
      change(key, &log) { alarm, number, at, log in
        alarm.advance(to: at, next: &number, &log)
      }
    }
    self.quietUntil = nextDue
    return log
  }

  /// Whether the clock went back by then, or is where it was again.
  package func hasClockNews(at now: Instant) -> Bool {
    guard let clock else { return false }
    return isClockBack ? clock <= now : clock.seconds(since: now) > AlarmBook.clockTolerance
  }

  /// Begins again after a restart, by whatever clock there is.
  package mutating func restart(at now: Instant) -> [AlarmTransition] {
    var log: [AlarmTransition] = []
    (clock, isClockBack) = (now, false)
    for key in alarms.keys.sorted() {
      change(key, &log) { alarm, _, at, log in alarm.restart(at: at, &log) }
    }
    return log + advance(to: now)
  }
}

// MARK: - Together

extension AlarmBook {
  /// An alarm of which nothing is known yet, where there is a rule for it.
  private func alarm(of key: AlarmKey) -> Alarm? {
    rules[key.rule].flatMap { $0.watches(key.area) ? Alarm($0, area: key.area) : nil }
  }

  private mutating func change(
    _ key: AlarmKey, _ log: inout [AlarmTransition],
    _ body: (inout Alarm, inout Int, Instant, inout [AlarmTransition]) -> Void
  ) {
    change(key, at: alarms.index(forKey: key), &log, body)
  }

  /// The same, where it is known whether and where there is an alarm.
  private mutating func change(
    _ key: AlarmKey, at place: Dictionary<AlarmKey, Alarm>.Index?, _ log: inout [AlarmTransition],
    _ body: (inout Alarm, inout Int, Instant, inout [AlarmTransition]) -> Void
  ) {
    guard let clock else { return }
    guard let place else {
      guard var alarm = alarm(of: key) else { return }
      let before = AlarmFollowed(alarm)
      if let parent = activeParent(of: alarm) { alarm.mute(by: parent, at: clock, &log) }
      let after = alarm.change(isHeard: isHeard) { body(&$0, &nextNumber, clock, &log) }.after
      keep(alarm)
      return settle(key, from: before, to: after, &log)
    }
    // An alarm is large: it is changed where it stands.
    let (before, after) = alarms.values[place].change(isHeard: isHeard) {
      body(&$0, &nextNumber, clock, &log)
    }
    wait(until: after.due)
    settle(key, from: before, to: after, &log)
  }

  /// Keeps what became of an alarm, and when time changes it next.
  private mutating func keep(_ alarm: Alarm) {
    alarms[alarm.key] = alarm
    wait(until: alarm.nextDue)
  }

  /// Notes when time changes an alarm next.
  private mutating func wait(until due: Instant?) {
    guard let due else { return }
    quietUntil = quietUntil.map { min($0, due) } ?? due
  }

  /// Lets others follow what changed of an alarm.
  private mutating func settle(
    _ key: AlarmKey, from before: AlarmFollowed, to after: AlarmFollowed,
    _ log: inout [AlarmTransition]
  ) {
    if before.hasNextRule, !after.hasNextRule { indexRules() }
    // Most hang on nothing, and each figure comes by here.
    if after.mayBeMuted { review(key, &log) }
    if after.isDevice, before.isOn != after.isOn {
      for child in alarms.keys.sorted() where child.area == key.area { review(child, &log) }
    }
    guard before.isOpen, !after.isOpen else { return }
    // What was told together with it is told by itself again.
    for child in alarms.keys.sorted() where alarms[child]?.mergedInto == key {
      alarms[child]?.mergedInto = nil
    }
  }

  /// Mutes what hangs on a device or link that is at fault, and no longer once none is.
  private mutating func review(_ key: AlarmKey, _ log: inout [AlarmTransition]) {
    guard var alarm = alarms[key], let clock else { return }
    if let parent = activeParent(of: alarm) {
      alarm.mute(by: parent, at: clock, &log)
    } else if case .suppressed = alarm.regions.gate, alarm.parentEndedAt == nil {
      alarm.parentEndedAt = clock
    } else {
      return
    }
    keep(alarm)
  }

  /// The device or link at fault that an alarm hangs on; a rule on trial mutes nothing.
  private func activeParent(of alarm: Alarm) -> AlarmKey? {
    alarm.rule.inhibitedBy.lazy.map { AlarmKey(rule: $0, area: alarm.key.area) }.first { key in
      guard key != alarm.key, let parent = alarms[key] else { return false }
      return parent.regions.condition.isOn && parent.rule.dataClass == .device
        && !parent.rule.isTrial
    }
  }

  /// Refuses to tell an alarm together with one that is not there, is milder, of another cause or told with
  /// another itself.
  private func check(merging alarm: Alarm, into key: AlarmKey) throws(DeedRefusal) {
    guard let parent = alarms[key], let level = alarm.level, let graver = parent.level,
      graver >= level, parent.mergedInto == nil, parent.rule.group == alarm.rule.group
    else { throw .nothingThere }
  }
}

/// What others follow of how an alarm stands: the rest of it need not be looked at while it changes.
private struct AlarmFollowed {
  let isOn: Bool
  let isOpen: Bool
  let hasNextRule: Bool
  let mayBeMuted: Bool
  let isDevice: Bool
  /// When time changes it next; `nil` where it never does.
  let due: Instant?

  init(_ alarm: Alarm) {
    isOn = alarm.regions.condition.isOn
    isOpen = alarm.occurrence != nil
    hasNextRule = alarm.nextRule != nil
    mayBeMuted = alarm.mayBeMuted
    isDevice = alarm.rule.dataClass == .device
    due = alarm.nextDue
  }
}

extension Alarm {
  /// Changes where somebody may hear it or not; gives what others follow of it before and after.
  fileprivate mutating func change(
    isHeard: Bool, _ body: (inout Alarm) -> Void
  ) -> (before: AlarmFollowed, after: AlarmFollowed) {
    let before = AlarmFollowed(self)
    self.isHeard = isHeard
    body(&self)
    self.isHeard = true
    return (before, AlarmFollowed(self))
  }
}

extension Alarm {
  /// Whether it hangs on a device or link, or is muted by one.
  fileprivate var mayBeMuted: Bool {
    if case .suppressed = regions.gate { return true }
    return !rule.inhibitedBy.isEmpty
  }
}

extension AlarmRule {
  /// Whether the rule has an alarm for an area.
  func watches(_ area: String) -> Bool { areas.isEmpty || areas.contains(area) }
}
