import CockpitCatalogue
package import CockpitValues

/// How well the alarms of a region serve those who watch them, over some time (EEMUA 191, ISA-18.2).
///
/// All of it is counted from the journal; drills are left out.
package struct AlarmFigures: Sendable {
  /// Within which seconds one who is told can take in a single new alarm.
  private static let window: Int64 = 600

  /// The seconds that it counts.
  package let seconds: Int64
  /// How many alarms were raised.
  package private(set) var raised = 0
  /// How many were raised in ten minutes, on average.
  package private(set) var perWindow = 0.0
  /// The most that were raised within any ten minutes.
  package private(set) var peak = 0
  /// The share of the time in which a flood was on, 0 to 1.
  package private(set) var floodShare = 0.0
  /// How many have been on for more than a day.
  package private(set) var standing = 0
  /// How many were raised at each level, from the gravest.
  package private(set) var byLevel = [0, 0, 0, 0]
  /// The alarms that were raised most often, at most ten.
  package private(set) var worst: [(key: AlarmKey, count: Int)] = []
  /// The share of these among all that were raised, 0 to 1; `nil` where none was.
  package private(set) var worstShare: Double?
  /// How many came and went before they were confirmed.
  package private(set) var fleeting = 0
  /// The median of the seconds until somebody acknowledged one; `nil` where nobody did.
  package private(set) var medianResponse: Int64?
  /// How often nobody responded in time.
  package private(set) var overdue = 0

  /// The figures of the seconds up to a moment.
  ///
  /// - Complexity: O(n log n) for the entries
  package init(_ queues: Queues, last seconds: Int64, at now: Instant) {
    self.seconds = seconds
    let start = now.adding(seconds: -seconds)
    var times: [Instant] = []
    var counts: [AlarmKey: Int] = [:]
    var openedAt: [Int: Instant] = [:]
    var responses: [Int64] = []
    for case .alarms(let change) in queues.history.lazy.map(\.event) {
      for step in change.steps where step.at > start && step.at <= now {
        guard let key = step.key, queues.alarms.rules[key.rule]?.kind != .drill else { continue }
        switch step.row {
        case 2, 3:
          times.append(step.at)
          counts[key, default: 0] += 1
          if let level = step.level { byLevel[level.rawValue - 1] += 1 }
          if let number = step.occurrence { openedAt[number] = step.at }
        case 4: fleeting += 1
        case 8, 9:
          if let opened = step.occurrence.flatMap({ openedAt.removeValue(forKey: $0) }) {
            responses.append(step.at.seconds(since: opened))
          }
        case 14: overdue += 1
        default: break
        }
      }
    }
    raised = times.count
    perWindow = Double(raised) * Double(AlarmFigures.window) / Double(max(1, seconds))
    peak = AlarmFigures.peak(of: times.sorted())
    floodShare = Double(AlarmFlood(raised: times, at: now).seconds) / Double(max(1, seconds))
    standing = queues.alarms.alarms.values.count { alarm in
      guard let occurrence = alarm.occurrence, alarm.regions.condition.isOn else { return false }
      return now.seconds(since: occurrence.startedAt) > 86_400
    }
    var sources: [(key: AlarmKey, count: Int)] = counts.map { (key: $0.key, count: $0.value) }
    sources.sort { $0.count == $1.count ? $0.key < $1.key : $0.count > $1.count }
    worst = Array(sources.prefix(10))
    let ofWorst = worst.reduce(0) { $0 + $1.count }
    worstShare = raised == 0 ? nil : Double(ofWorst) / Double(raised)
    responses.sort()
    medianResponse = responses.isEmpty ? nil : responses[responses.count / 2]
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
