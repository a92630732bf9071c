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
  /// that is known. Series that are within the limits as they count now are passed over.
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
    var input = AlarmInput(
      situation, for: alarms, isWhole: isWhole || isFirst || catchingUp != nil,
      since: catchesUp ? told : nil)
    if catchesUp {
      let arrivals = AlarmArrivals(input, for: alarms, in: situation, since: told)
      // Nobody was there to hear: whoever is back hears of it once, by the restart.
      let isHeard = catchingUp != .nobodyWatched || isFirst
      for moment in arrivals.moments {
        entries += passTime(until: moment, in: situation, isHeard: isHeard)
        let input = arrivals.input(at: moment, for: alarms, in: situation)
        entries += take(input, at: moment, isHeard: isHeard)
      }
      entries += passTime(until: now, in: situation, isHeard: isHeard)
      input = AlarmInput(situation, for: alarms, after: input)
    }
    entries += take(input, at: now)
    let steps = entries.flatMap { entry in
      if case .alarms(let change) = entry.event { change.steps } else { [AlarmTransition]() }
    }
    entries += takeWork(of: situation, steps)
    return entries + take(situation.statutoryNotices, at: now)
  }

  /// Does what time did while nobody watched, each at its own: what fell due, and figures that grew old.
  private mutating func passTime(
    until moment: Instant, in situation: Situation, isHeard: Bool
  ) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    while let clock = alarms.clock,
      let due = alarms.nextChange(after: clock, in: situation), due < moment
    {
      entries += take(alarms.aged(at: due, in: situation), at: due, isHeard: isHeard)
    }
    return entries
  }
}

extension AlarmBook {
  /// When a deadline ends after a clock, or figures of an alarm may grow old; `nil` where neither does.
  ///
  /// - Complexity: O(alarms)
  fileprivate func nextChange(after clock: Instant, in situation: Situation) -> Instant? {
    alarms.values.lazy.flatMap { alarm -> [Instant] in
      let ageing = alarm.latest.flatMap { latest in
        alarm.regions.quality == .lost
          ? nil
          : situation.catalogue.indicator(alarm.rule.indicator).flatMap {
            situation.nextAgeing(of: $0, latestAt: latest.time, after: clock)
          }
      }
      let isAtRest = alarm.regions == AlarmRegions() && !alarm.isBeyond
      return [alarm.nextDeadline, isAtRest ? nil : ageing].compactMap(\.self)
    }.filter { $0 > clock }.min()
  }

  /// What is to be said by a clock of figures that grew old.
  fileprivate func aged(at clock: Instant, in situation: Situation) -> AlarmInput {
    let qualities = alarms.sorted { $0.key < $1.key }.compactMap { key, alarm in
      alarm.regions == AlarmRegions() && !alarm.isBeyond
        ? nil
        : AlarmInput.worse(situation, alarm, at: clock).map {
          AlarmInput.Quality(indicator: alarm.rule.indicator, area: key.area, state: $0)
        }
    }
    return AlarmInput(qualities: qualities)
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
