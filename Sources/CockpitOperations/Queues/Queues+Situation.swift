package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

extension Queues {
  /// How figures of a time of which no lines are known are told: at the time of their files, and not when they are
  /// taken in.
  package enum CatchingUp: Hashable, Sendable {
    /// Somebody may have heard what rang: another cockpit runs, or lines are lost.
    case heard
    /// Nobody watched since the last line, or ever, or somebody looks back at when nobody did: nothing rang. Whoever
    /// is back hears it once, by ``Queues/restart(at:)``.
    case unheard
  }

  /// Takes in what a situation has that is not known yet: figures, warnings, rules, and what fell due by its
  /// clock.
  ///
  /// Where it catches up, what came since the last line that is known is told at the time of its files, as a cockpit
  /// would have told it that had watched; where nothing is known at all, what happened in the last day and what is on.
  ///
  /// As a whole, all series are looked at, and not only those that changed.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest); where it catches up, O(n log n) for the rows since
  ///   then, and O(alarms) for each moment at which something came
  package mutating func take(
    _ situation: Situation, isWhole: Bool = false, catchingUp: CatchingUp? = nil
  ) -> [JournalEntry] {
    let now = situation.moment.clock
    let isFirst = history.isEmpty && alarms.alarms.isEmpty
    let told = [lastTold, alarms.clock].compactMap(\.self).max()
    // Other rules hold from the last line on: the clock must not go ahead of what is caught up with.
    let catchesUp = catchingUp != nil && told.map { $0 <= now } ?? true
    let start = told ?? now.adding(seconds: -AlarmWatch.longestLookBack)
    var entries = catchesUp ? [] : advance(to: now)
    entries += take(
      situation.alarmRules, isBeginning: catchingUp != nil, at: catchesUp ? start : now)
    // In invented data somebody has watched, and heard it.
    isHeard = catchingUp != .unheard || isFirst && situation.isDemonstration
    defer { isHeard = true }
    var seen: Set<WatchedPlace>?
    if catchesUp {
      let arrivals = AlarmArrivals(situation, for: alarms, since: told)
      for moment in arrivals.moments {
        let clock = max(told ?? moment, moment)
        entries += passTime(until: clock, arrivals)
        entries += take(arrivals.input(at: moment, for: alarms), at: clock)
        let notices = arrivals.notices(at: moment)
        if !notices.isEmpty { entries += take(notices, at: clock) }
      }
      entries += passTime(until: now, arrivals)
      seen = arrivals.seen
    }
    entries += take(
      AlarmInput(
        situation, for: alarms, isWhole: isWhole || catchingUp != nil, among: seen),
      at: now)
    entries += takeWork(of: situation)
    return entries + take(situation.officialNotices, at: now)
  }

  /// Does what time did while nobody watched, each at its own: what fell due, and figures that grew old.
  private mutating func passTime(until moment: Instant, _ arrivals: AlarmArrivals)
    -> [JournalEntry]
  {
    var entries: [JournalEntry] = []
    while let clock = alarms.clock, let due = arrivals.nextChange(of: alarms, after: clock),
      due < moment
    {
      entries += take(arrivals.aged(alarms, at: due), at: due)
    }
    return entries
  }
}

extension Catalogue {
  /// The rules of alarms, as they hold for real or for invented figures.
  ///
  /// In invented data somebody invented has countersigned them: they ring, so that one can see how.
  package func alarmRules(isDemonstration: Bool) -> [AlarmRule] {
    isDemonstration ? alarmRules.map(\.countersigned) : alarmRules
  }
}

extension Situation {
  /// The rules of alarms of the pack, as they hold for its figures.
  package var alarmRules: [AlarmRule] { catalogue.alarmRules(isDemonstration: isDemonstration) }
}
