import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// All that whoever acts on an alarm must know: what it means, what to do, and what was done.
struct AlarmDetail: Sendable {
  let context: PageContext
  let alarm: Alarm

  private var strings: Strings { context.strings }
  private var text: DutyText { context.dutyText }
  private var rule: AlarmRule { alarm.rule }

  /// The title, such as `A-0412 下穿积水 石碶街道`.
  var title: String {
    let number = alarm.occurrence.map { text.number($0.number) + " " } ?? ""
    return number + text.name(alarm.key, rule)
  }

  func panel() -> PagePanel {
    var panel = PagePanel(
      .facts(
        PagePanel.Facts(
          facts: facts(trail: 4),
          overflow: { [strings] in strings(.board(.moreRows($0))) })),
      title: title, exports: .nothing)
    panel.name = title
    return panel
  }

  /// What is to be said, the newest of what was recorded at the end.
  func facts(trail: Int) -> [Fact] {
    let claims =
      claims.map { [Fact(strings(.detail(.conflict)), StyledText($0, style: .data))] } ?? []
    var facts =
      [
        Fact(strings(.column(.state)), state),
        Fact(strings(.duty(.response)), strings(rule.action)),
        Fact(strings(.column(.owner)), context.departmentText.name(rule.owner.text)),
        Fact(strings(.duty(.trigger)), trigger),
      ] + claims + [
        Fact(strings(.duty(.back)), comesBack),
        Fact(strings(.duty(.effect)), strings(rule.effect)),
        Fact(strings(.duty(.cause)), strings(rule.cause)),
      ]
    if let request = alarm.request {
      let words = [
        context.request(request), strings(.duty(.answeredHow)),
      ].joined(separator: strings.semicolon)
      facts.insert(
        Fact(strings(.duty(.outOfService)), StyledText(words, style: .strong)), at: 1)
    }
    if let next = alarm.nextRule {
      facts.append(
        Fact(
          strings(.duty(.newRule)),
          next.version == alarm.rule.version
            ? strings(.duty(.editedRuleWaits(next.version)))
            : strings(.duty(.newRuleWaits(next.version)))))
    }
    let lines = text.trail(
      context.queues.trail(of: alarm.key, occurrence: alarm.occurrence?.number), now: context.now)
    for (place, line) in lines.suffix(trail).reversed().enumerated() {
      facts.append(
        Fact(place == 0 ? strings(.duty(.trail)) : "", StyledText(line, style: .secondary)))
    }
    facts.append(
      Fact(
        strings(.duty(.rule)),
        StyledText(strings(.duty(.ruleText(name: rule.id, version: rule.version))))
          + (rule.isTrial
            ? StyledText(" " + strings(.duty(.onTrial)), style: .secondary) : StyledText(""))))
    facts.append(Fact(strings(.duty(.source)), StyledText(rule.source, style: .secondary)))
    return facts
  }

  private var state: StyledText {
    var parts: [StyledText] = []
    if let level = alarm.level {
      parts.append(StyledText("\(strings(level.words))(\(strings(level.tag)))", style: level.style))
    }
    parts.append(StyledText(strings(alarm.standingWords)))
    if let occurrence = alarm.occurrence, occurrence.level != occurrence.shownLevel {
      parts.append(StyledText(strings(.duty(.levelNow(strings(occurrence.level.words))))))
    }
    if alarm.regions.condition == .recovering {
      parts.append(StyledText(strings(AlarmCondition.recovering.words)))
    }
    let quality = strings(alarm.regions.quality.words)
    if !quality.isEmpty { parts.append(StyledText(quality, style: .data)) }
    if context.queues.alarms.rules[alarm.key.rule] == nil {
      parts.append(StyledText(strings(.duty(.ruleRemoved)), style: .data))
    }
    if let gate = text.gate(of: alarm, now: context.now) { parts.append(StyledText(gate)) }
    if case .acknowledged(_, let person, let until) = alarm.regions.acknowledgement {
      parts.append(
        StyledText(
          strings(.duty(.acknowledgedBy(text.person(person), until: moment(until))))))
    }
    if let work = context.dutyTextOfToday.work(on: alarm, now: context.now) {
      parts.append(StyledText(work, style: alarm.isReplyOverdue ? .strong : .normal))
    }
    if let other = alarm.mergedInto {
      parts.append(StyledText(strings(.duty(.merged(text.name(other, nil))))))
    }
    return parts.dropFirst().reduce(parts.first ?? StyledText("")) { $0 + StyledText("  ") + $1 }
  }

  private func moment(_ instant: Instant) -> String {
    context.timeText.short(instant, now: context.now)
  }

  /// Every limit with its level, and where the newest figure stands.
  private var trigger: String {
    let sign = rule.side == .above ? ">=" : "<="
    let limits = rule.limits.compactMap { limit in
      limit.level.map { "\(strings($0.tag))\(sign)\(text.value(limit.on, of: rule))" }
    }.joined(separator: " ")
    let word = strings(
      alarm.regions.quality.isCurrent ? .dutyLog(.value) : .dutyLog(.lastValue))
    let latest = alarm.latest.map {
      "  \(word) \(text.value($0.value, of: rule)) \(moment($0.time))" + text.revision(of: alarm)
    }
    let worst = alarm.worst.flatMap { worst -> String? in
      let isNewest =
        alarm.latest.map { text.value($0.value, of: rule) } == text.value(worst.value, of: rule)
      return isNewest ? nil : text.worst(of: alarm).map { "  \($0) \(moment(worst.time))" }
    }
    return strings(
      .duty(
        .triggerText(
          limit: limits, needed: rule.confirmation.needed, of: rule.confirmation.of)))
      + (latest ?? "") + (worst ?? "")
  }

  /// What each source gives where they contradict each other; `nil` where they do not.
  private var claims: String? {
    guard alarm.regions.quality == .conflicting,
      let indicator = context.catalogue.indicator(rule.indicator)
    else { return nil }
    let reading = context.situation.reading(of: indicator, area: alarm.key.area)
    return context.readingText.conflicts(reading, sourceName: context.sourceName)
  }

  private var comesBack: String {
    guard case .after(let seconds) = rule.comesBack, let limit = rule.limits.first else {
      return strings(.duty(.backByHand))
    }
    let sign = rule.side == .above ? "<=" : ">="
    return strings(
      .duty(
        .backAfter(limit: "\(sign)\(text.value(limit.off, of: rule))", minutes: seconds / 60)))
  }
}

/// One alarm alone, with all that was recorded of it.
struct AlarmPage: Page {
  let key: AlarmKey

  init(_ key: AlarmKey) { self.key = key }

  static let actions = [Action]()

  var id: String { "alarm:\(key.rule)@\(key.area)" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let alarm = context.queues.alarms.alarms[key] else {
      return PageContent(
        strings(.duty(.alarms)), [PagePanel(.text(TextBlock(strings(.duty(.noAlarms)))))])
    }
    let detail = AlarmDetail(context: context, alarm: alarm)
    let said = detail.facts(trail: 0)
    var facts = PagePanel(
      .facts(PagePanel.Facts(facts: said, overflow: { strings(.board(.moreRows($0))) })),
      rows: 14, exports: .tables { _ in [AlarmExport(context: context).table([alarm])] })
    facts.name = detail.title
    let lines = context.dutyText.trail(
      context.queues.trail(of: key, occurrence: nil), now: context.now)
    var content = PageContent(
      detail.title,
      [facts, LogTable.panel(lines, id: "trail", title: strings(.duty(.trail)), context)])
    content.notes = said.map { .init("fact", $0.label, $0.text.styled(at: context.now).text) }
    return content
  }
}

/// Lines of a log as a list, the newest first.
enum LogTable {
  static func panel(
    _ entries: [String], id: String, title: String, _ context: PageContext
  ) -> PagePanel {
    // A line that is too long goes on below, further in.
    var rows: [Table.Row] = []
    var lines: [String] = []
    for (place, entry) in entries.reversed().enumerated() {
      for (row, text) in GlyphSet.wrap(entry, to: max(20, context.size.columns - 4)).enumerated() {
        rows.append(row == 0 ? Table.Row("\(id)-\(place)", opens: nil) : .plain)
        lines.append(row == 0 ? text : "  " + text)
      }
    }
    let all = lines
    var table = Table(id, rows: rows) { _ in
      Table.Text(
        [Table.Column("line", title, minimum: 20, ideal: 60, weight: 1)],
        .each { [Table.Cell(all[$0])] })
    }
    table.empty = TextBlock(context.strings(.duty(.noTrail)), style: .secondary)
    table.overflow = context.overflow
    return PagePanel(.table(table))
  }
}
