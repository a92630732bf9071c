package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

extension Queues {
  /// Takes in what a situation has that is not known yet: figures, warnings, rules, and what fell due by its
  /// clock.
  ///
  /// Where nothing is known at all, what happened in the last day is made up for at its own time.
  ///
  /// As a whole, all series are looked at, and not only those that changed. What catches up is told at the
  /// time of the figures since the last line that is known, as where nothing is.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest)
  package mutating func take(
    _ situation: Situation, isWhole: Bool = false, catchesUp: Bool = false
  ) -> [JournalEntry] {
    let now = situation.moment.clock
    let isFirst = alarms.alarms.isEmpty && history.isEmpty
    let told = history.last?.at
    var entries = take(situation.alarmRules, at: now)
    var input = AlarmInput(situation, for: alarms, isWhole: isWhole || isFirst || catchesUp)
    if isFirst || catchesUp {
      let byTime = Dictionary(grouping: input.samples, by: \.time)
      for time in byTime.keys.sorted() where time <= now {
        let samples = byTime[time, default: []]
        entries += take(AlarmInput(samples: samples), at: told.map { max($0, time) } ?? time)
      }
      input = AlarmInput(situation, for: alarms)
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
