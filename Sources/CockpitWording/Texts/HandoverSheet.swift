import CockpitCatalogue
package import CockpitJudgement
package import CockpitOperations
package import CockpitValues

/// 交接单: what the next shift must know, made from what stands, and what happened between two moments.
package struct HandoverSheet: Sendable {
  /// A title and what stands below it; one line says so where there is nothing.
  package struct Section: Sendable {
    package let title: String
    package let lines: [String]
  }

  package let title: String
  package let sections: [Section]

  /// The sheet at a moment, for what happened since another one.
  ///
  /// - Complexity: O(n log n) for alarms and entries
  package init(
    _ queues: Queues, _ situation: Situation, since start: Instant, at now: Instant,
    strings: Strings
  ) {
    let catalogue = situation.catalogue
    let text = DutyText(strings: strings, catalogue: catalogue)
    let time = TimeText(strings: strings, offset: catalogue.offset)
    func moment(_ instant: Instant) -> String { time.short(instant, now: now) }
    func said(_ lines: [String]) -> [String] {
      lines.isEmpty ? [strings(.dutyLog(.none))] : lines
    }
    func line(_ alarm: Alarm) -> String {
      var parts = [
        text.number(alarm.occurrence?.number), alarm.level.map { strings($0.words) } ?? "",
        strings(alarm.standing.words), text.name(alarm.key, alarm.rule),
      ]
      if let latest = alarm.latest { parts.append(text.value(latest.value, of: alarm.rule)) }
      if let since = alarm.occurrence?.startedAt {
        parts.append("\(strings(.duty(.since))) \(moment(since))")
      }
      if case .acknowledged(_, let person, let until) = alarm.regions.acknowledgement {
        parts.append(
          strings(.duty(.acknowledgedBy(text.person(person), until: moment(until)))))
      }
      switch alarm.regions.gate {
      case .shelved(let until, _), .outOfService(let until):
        parts.append(strings(.duty(.gateUntil(moment(until)))))
      case .suppressed(let parent):
        parts.append(strings(.duty(.suppressedBy(text.name(parent, nil)))))
      case .open: break
      }
      if alarm.regions.work != .none { parts.append(strings(alarm.regions.work.words)) }
      if alarm.occurrence?.isOverdue == true { parts.append(strings(.duty(.overdue))) }
      let quality = strings(alarm.regions.quality.words)
      parts.append(quality)
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let isHidden: Set<AlarmStanding> = [.shelved, .suppressed, .outOfService]
    let listed = queues.listed
    let entries = queues.history.filter { $0.at > start && $0.at <= now }
    var notes: [String] = []
    var events: [String] = []
    for entry in entries {
      let lines = text.lines(entry, now: now)
      if case .note = entry.event { notes += lines } else { events += lines }
    }
    let warnings = queues.warnings.entries.sorted { $0.key < $1.key }.map { id, entry in
      [
        id, entry.notice.issuer,
        entry.noticedBy.map { strings(.dutyLog(.noticedBy(text.person($0)))) }
          ?? strings(.dutyLog(.unnoticed)),
        entry.isUnlifted ? strings(.dutyLog(.unlifted)) : "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    title =
      strings(.dutyLog(.sheet)) + " "
      + strings(.dutyLog(.shift(from: time.short(start, now: now), to: time.full(now))))
    sections = [
      Section(
        title: strings(.dutyLog(.openAlarms)),
        lines: said(listed.filter { !isHidden.contains($0.standing) }.map(line))),
      Section(
        title: strings(.dutyLog(.hiddenAlarms)),
        lines: said(listed.filter { isHidden.contains($0.standing) }.map(line))),
      Section(title: strings(.dutyLog(.warnings)), lines: said(warnings)),
      Section(title: strings(.dutyLog(.notes)), lines: said(notes)),
      Section(
        title: strings(.dutyLog(.events)) + " " + HandoverSheet.counts(entries, strings),
        lines: said(events)),
    ]
  }

  private static func counts(_ entries: [JournalEntry], _ strings: Strings) -> String {
    var (rang, raised, acknowledged) = (0, 0, 0)
    for case .alarms(let change) in entries.map(\.event) {
      for step in change.steps {
        if step.isAnnounced { rang += 1 }
        if [2, 3].contains(step.row) { raised += 1 }
        if [8, 9].contains(step.row) { acknowledged += 1 }
      }
    }
    return strings(.dutyLog(.counts(rang: rang, raised: raised, acknowledged: acknowledged)))
  }

  /// The sheet as lines of text.
  package var plain: String {
    ([title] + sections.flatMap { ["", $0.title] + $0.lines.map { "  \($0)" } })
      .map { $0 + "\n" }.joined()
  }

  /// The sheet as Markdown, with a box for each line that the next shift signs for.
  package var markdown: String {
    (["# \(title)"]
      + sections.flatMap { ["", "## \($0.title)", ""] + $0.lines.map { "- [ ] \($0)" } })
      .map { $0 + "\n" }.joined()
  }
}
