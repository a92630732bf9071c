package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

extension Queues {
  /// Why figures are told at their own time, and not when they came.
  package enum CatchingUp: Hashable, Sendable {
    /// Lines are lost that would say what came of them.
    case lostLines
    /// Nobody watched since the last line, or somebody looks back at when nobody did.
    case nobodyWatched
  }

  /// Takes in what a situation has that is not known yet: figures, warnings, rules, and what fell due by its
  /// clock.
  ///
  /// Where nothing is known at all, what happened in the last day is made up for at its own time.
  ///
  /// As a whole, all series are looked at, and not only those that changed. What catches up is told at the
  /// time of the figures since the last line that is known, as where nothing is; what was frozen by that
  /// line, and is, stays so in between unless lines are lost.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest)
  package mutating func take(
    _ situation: Situation, isWhole: Bool = false, catchingUp: CatchingUp? = nil
  ) -> [JournalEntry] {
    let now = situation.moment.clock
    let isFirst = alarms.alarms.isEmpty && history.isEmpty
    let told = [history.last?.at, alarms.clock].compactMap(\.self).max()
    // Other rules hold from the last line on: the clock must not go ahead of what is caught up with.
    let catchesUp = catchingUp != nil && told.map { $0 <= now } ?? false
    var entries = take(situation.alarmRules, at: catchesUp ? told ?? now : now)
    var input = AlarmInput(situation, for: alarms, isWhole: isWhole || isFirst || catchingUp != nil)
    if isFirst || catchingUp != nil, told.map({ $0 <= now }) ?? true {
      let frozen = catchingUp == .nobodyWatched ? input.stale : []
      let samples = input.samples.filter { sample in
        !frozen.contains(WatchedPlace(indicator: sample.indicator, area: sample.area))
          || !alarms.isFrozen(sample.indicator, in: sample.area)
      }
      // Nobody was there to hear: whoever is back hears of it once, by the restart.
      isSilent = catchingUp == .nobodyWatched && !isFirst
      let byTime = Dictionary(grouping: samples, by: \.time)
      for time in byTime.keys.sorted() where time <= now {
        let samples = byTime[time, default: []]
        entries += take(AlarmInput(samples: samples), at: told.map { max($0, time) } ?? time)
      }
      isSilent = false
      input = AlarmInput(situation, for: alarms, after: input)
    }
    entries += take(input, at: now)
    let steps = entries.flatMap { entry in
      if case .alarms(let change) = entry.event { change.steps } else { [AlarmTransition]() }
    }
    entries += takeWork(of: situation, steps)
    return entries + take(situation.statutoryNotices, at: now)
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
