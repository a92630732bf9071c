package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

extension Queues {
  /// Why figures are told at the time of their files, and not when they are taken in.
  package enum CatchingUp: Hashable, Sendable {
    /// Lines are lost that would say what came of them.
    case lostLines
    /// Nobody watched since the last line, or somebody looks back at when nobody did.
    case nobodyWatched
  }

  /// Takes in what a situation has that is not known yet: figures, warnings, rules, and what fell due by its
  /// clock.
  ///
  /// Where nothing is known at all, what happened in the last day is made up for at the time of its files, as a
  /// cockpit would have told it that had watched; so is, where it catches up, what came since the last line
  /// that is known. A figure that was corrected counts as it was corrected, from then on.
  ///
  /// As a whole, all series are looked at, and not only those that changed.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest)
  package mutating func take(
    _ situation: Situation, isWhole: Bool = false, catchingUp: CatchingUp? = nil
  ) -> [JournalEntry] {
    let now = situation.moment.clock
    let isFirst = alarms.alarms.isEmpty && history.isEmpty
    let told = [history.last?.at, alarms.clock].compactMap(\.self).max()
    // Other rules hold from the last line on: the clock must not go ahead of what is caught up with.
    let catchesUp = (isFirst || catchingUp != nil) && told.map { $0 <= now } ?? true
    let start = told ?? now.adding(seconds: -AlarmInput.longestLookBack)
    var entries = take(situation.alarmRules, at: catchesUp ? start : now)
    var input = AlarmInput(situation, for: alarms, isWhole: isWhole || isFirst || catchingUp != nil)
    if catchesUp {
      let arrivals = AlarmArrivals(input, in: situation, since: told)
      // Nobody was there to hear: whoever is back hears of it once, by the restart.
      let isHeard = catchingUp != .nobodyWatched || isFirst
      for moment in arrivals.moments {
        entries += passDeadlines(before: moment, isHeard: isHeard)
        let input = arrivals.input(at: moment, for: alarms, in: situation)
        entries += take(input, at: moment, isHeard: isHeard)
      }
      entries += passDeadlines(before: now, isHeard: isHeard)
      input = AlarmInput(situation, for: alarms, after: input)
    }
    entries += take(input, at: now)
    let steps = entries.flatMap { entry in
      if case .alarms(let change) = entry.event { change.steps } else { [AlarmTransition]() }
    }
    entries += takeWork(of: situation, steps)
    return entries + take(situation.statutoryNotices, at: now)
  }

  /// Does what fell due while nobody watched, each at its time.
  private mutating func passDeadlines(before moment: Instant, isHeard: Bool) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var last: Instant?
    while let due = alarms.nextDeadline, due < moment, last.map({ $0 < due }) ?? true {
      entries += take(AlarmInput(), at: due, isHeard: isHeard)
      last = due
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
