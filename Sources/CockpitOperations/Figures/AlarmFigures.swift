import CockpitCatalogue
package import CockpitValues

/// How well the alarms of a region serve those who watch them, over some time (EEMUA 191, ISA-18.2).
///
/// All of it is counted from the journal, over the time that the journal covers; drills are left out, and of how many
/// were raised those on trial.
package struct AlarmFigures: Sendable {
  /// Within which seconds one who is told can take in a single new alarm.
  private static let window: Int64 = 600
  /// What has been on for longer, in seconds, stands.
  static let standingAfter: Int64 = 86_400

  /// One alarm among those that were raised most often.
  package struct Source: Hashable, Sendable {
    package let key: AlarmKey
    /// How often it was raised.
    package let count: Int
    package let advice: Advice
  }

  /// What to do about an alarm that is raised often, by what is wrong with it.
  package enum Advice: CaseIterable, Sendable {
    /// It comes and goes: other limits, or out of service.
    case adjustLimits
    /// It mostly goes before it is confirmed: a longer delay.
    case lengthenDelay
    /// It has been on for more than a day: it belongs to 督办, or its limit is wrong.
    case moveToSupervision
    /// Nobody responded in time: more hands, or another time to respond.
    case reviewResponse
    /// It is raised again and again: its limit, or its cause.
    case reviewLimits
    /// Once tells nothing.
    case none
  }

  /// The seconds that were asked for.
  package let seconds: Int64
  /// The seconds of these that the journal covers, at least one.
  package let covered: Int64
  /// How many alarms were raised, but for those on trial.
  package let raised: Int
  /// How many were raised in ten minutes, on average over what is covered.
  package let perWindow: Double
  /// The share of spans of ten minutes in which more than one was raised, 0 to 1.
  package let busyShare: Double
  /// The most that were raised within any ten minutes.
  package let peak: Int
  /// The share of the time in which a flood was on, 0 to 1.
  package let floodShare: Double
  /// How many have been on for more than a day.
  package let standing: Int
  /// How many are on now, muted and shelved ones among them.
  package let active: Int
  /// How many of those that rang came to each level at their gravest, from the gravest.
  package let byLevel: [Int]
  /// The alarms that were raised most often, at most ten.
  package let worst: [Source]
  /// The share of these among all that were raised, those on trial among them, 0 to 1; `nil` where none was.
  package let worstShare: Double?
  /// How often one began to come and go.
  package let chattering: Int
  /// How many came and went before they were confirmed.
  package let fleeting: Int
  /// The median of the seconds until somebody acknowledged one; `nil` where nobody did.
  package let medianResponse: Int64?
  /// How often nobody responded in time.
  package let overdue: Int
  /// How often of these nobody was on duty.
  package let unattended: Int
  /// How many are shelved or out of service beyond their time.
  package let overdueShelves: Int

  /// The figures of the seconds up to a moment, from what the queues look back at.
  ///
  /// - Complexity: O(n log n) for the entries
  package init(_ queues: Queues, last seconds: Int64, at now: Instant) {
    var tally = AlarmTally(
      rules: queues.alarms.rules, last: seconds, at: now, attendance: queues.firstAttendance)
    // Of what came before, only alarms that are still open are known: to count these alone is to count wrong.
    for entry in queues.history where queues.knownSince.map({ entry.at >= $0 }) ?? true {
      tally.add(entry)
    }
    self.init(tally, queues, since: queues.knownSince, at: now)
  }

  /// The figures of what was counted since a moment, or since the first line, and of how alarms stand.
  package init(
    _ tally: AlarmTally, _ queues: Queues, since: Instant? = nil, at now: Instant
  ) {
    seconds = max(1, tally.end.seconds(since: tally.start))
    let first = since ?? tally.firstAt ?? now
    let start = max(tally.start, first)
    covered = min(seconds, max(1, now.seconds(since: start)))
    let times = tally.times.sorted()
    raised = times.count
    // Of less than one span there is no mean of spans.
    let spans = max(1, Double(covered) / Double(AlarmFigures.window))
    perWindow = Double(raised) / spans
    let bySpan = Dictionary(grouping: times) {
      $0.seconds(since: start) / AlarmFigures.window
    }
    busyShare = min(1, Double(bySpan.values.count { $0.count > 1 }) / spans)
    peak = AlarmFigures.peak(of: times)
    floodShare = min(1, Double(AlarmFlood(raised: times, at: now).seconds) / Double(covered))
    let alarms = queues.alarms.alarms
    func isStanding(_ alarm: Alarm) -> Bool {
      guard let occurrence = alarm.occurrence, alarm.regions.condition.isOn else { return false }
      return now.seconds(since: occurrence.startedAt) > AlarmFigures.standingAfter
    }
    standing = alarms.values.count(where: isStanding)
    active = alarms.values.count { $0.regions.condition.isOn }
    byLevel = tally.byLevel
    chattering = tally.sources.values.reduce(0) { $0 + $1.flaps }
    fleeting = tally.sources.values.reduce(0) { $0 + $1.fleeting }
    overdue = tally.sources.values.reduce(0) { $0 + $1.overdue }
    unattended = tally.sources.values.reduce(0) { $0 + $1.unattended }
    var sources: [Source] = []
    for (key, source) in tally.sources where source.raised > 0 {
      let isOn = alarms[key].map(isStanding) ?? false
      sources.append(
        Source(
          key: key, count: source.raised, advice: AlarmFigures.advice(source, isStanding: isOn)))
    }
    sources.sort { one, other in
      // Among equals those first of which something can be done.
      if one.count != other.count { return one.count > other.count }
      if (one.advice == .none) != (other.advice == .none) { return other.advice == .none }
      return one.key < other.key
    }
    worst = Array(sources.prefix(10))
    let ofWorst = worst.reduce(0) { $0 + $1.count }
    let ofAll = sources.reduce(0) { $0 + $1.count }
    worstShare = ofAll == 0 ? nil : Double(ofWorst) / Double(ofAll)
    medianResponse = AlarmFigures.median(of: tally.responses)
    overdueShelves = alarms.values.count { alarm in
      switch alarm.regions.gate {
      case .shelved(let until, _), .outOfService(let until): until < now
      case .open, .suppressed: false
      }
    }
  }

  private static func advice(_ source: AlarmTally.Source, isStanding: Bool) -> Advice {
    if source.flaps > 0 { return .adjustLimits }
    if source.fleeting > source.raised { return .lengthenDelay }
    if isStanding { return .moveToSupervision }
    // What nobody was there for says nothing of how quick those are who are.
    if source.overdue > source.unattended { return .reviewResponse }
    return source.raised > 1 ? .reviewLimits : .none
  }

  /// The middle one of some seconds, or the mean of the two in the middle, rounded down.
  private static func median(of seconds: [Int64]) -> Int64? {
    guard !seconds.isEmpty else { return nil }
    let sorted = seconds.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func peak(of times: [Instant]) -> Int {
    var (first, peak) = (0, 0)
    for (place, time) in times.enumerated() {
      while time.seconds(since: times[first]) >= window { first += 1 }
      peak = max(peak, place - first + 1)
    }
    return peak
  }
}
