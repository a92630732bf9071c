package import CockpitOperations
package import CockpitValues

// Each start tells again of all that nobody has seen: in the journal one line for each alarm, for who reads one
// for all.

extension DutyText {
  /// What was recorded of one alarm, one line for each step; of starts that follow each other the last one, with
  /// how many they were.
  package func trail(_ entries: [JournalEntry], now: Instant) -> [String] {
    var lines: [String] = []
    // The starts that the lines end with, and how many lines these are.
    var (starts, count) = (0, 0)
    for entry in entries.flatMap(\.byRestart) {
      let told = self.lines(entry, now: now)
      guard entry.restart != nil else {
        lines += told
        (starts, count) = (0, 0)
        continue
      }
      lines.removeLast(count)
      starts += 1
      lines += told.map { starts > 1 ? "\($0) \(strings(.dutyLog(.inARow(starts))))" : $0 }
      count = told.count
    }
    return lines
  }

  /// What happened over some time, one line for each step; what one start tells of again is one line.
  package func logLines(ofPeriod entries: [JournalEntry], now: Instant) -> [LogLine] {
    var lines: [LogLine] = []
    var restarted: [JournalEntry] = []
    func end() {
      lines +=
        restarted.count > 1 && restarted.contains { $0.restart?.isAnnounced == true }
        ? [restartLine(restarted, now: now)]
        : restarted.flatMap { logLines($0, now: now) }
      restarted = []
    }
    for entry in entries.flatMap(\.byRestart) {
      guard let step = entry.restart else {
        end()
        lines += logLines(entry, now: now)
        continue
      }
      // A second start of the same moment tells of the same alarm again.
      if restarted.contains(where: { $0.at != entry.at || $0.restart?.key == step.key }) { end() }
      restarted.append(entry)
    }
    end()
    return lines
  }

  /// How many alarms one start told of again, and how grave the gravest is.
  private func restartLine(_ entries: [JournalEntry], now: Instant) -> LogLine {
    let steps = entries.compactMap(\.restart)
    let rung = steps.filter(\.isAnnounced)
    let highest = rung.compactMap(\.level).max().map { strings($0.words) } ?? ""
    let words = strings(.dutyLog(.rangAtStart(rung.count, highest: highest)))
    return LogLine(
      text: "\(moment(entries[0].at, now: now)) \(words)",
      kind: steps.first.map { strings($0.words) } ?? "", weight: .plain)
  }
}

extension JournalEntry {
  /// The step by which one alarm is told of again at a start, where it is all that the entry has.
  fileprivate var restart: AlarmTransition? {
    guard case .alarms(let change) = event, change.steps.count == 1 else { return nil }
    return change.steps.first { $0.row == 35 }
  }

  /// The entry, or one for each of its steps where one of them is of a start.
  fileprivate var byRestart: [JournalEntry] {
    guard case .alarms(let change) = event, change.steps.count > 1,
      change.steps.contains(where: { $0.row == 35 })
    else { return [self] }
    return change.steps.map { step in
      JournalEntry(
        at: at, by: actor, isStanding: isStanding,
        .alarms(AlarmChange(deed: change.deed, steps: [step], alarms: change.alarms)))
    }
  }
}
