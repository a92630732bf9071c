import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// 告警: what somebody must act on now, the unseen and gravest first, and all of the one in focus.
struct AlarmsPage: Page {
  static let actions =
    [
      Action(
        "key.alarms", .duty(.alarms), keys: [.character("a")], group: .screens, rank: 10,
        hint: .learn, .visit(AlarmsPage().any))
    ] + DeedDialog.actions

  /// Each alarm that is listed, by its number, rule and area.
  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.duty.listed.map { alarm in
      FindEntry(
        id: "alarm:\(alarm.key.rule)@\(alarm.key.area)",
        name: LocalizedText(zh: AlarmDetail(context: context, alarm: alarm).title), kind: .alarm,
        note: context.strings(alarm.standingWords),
        intent: .visit(AlarmsPage().any, focus: AlarmTable.id(alarm.key)))
    }
  }

  var id: String { "alarms" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let alarms = context.duty.listed
    var table = AlarmTable(context: context, alarms: alarms).table()
    table.empty = TextBlock(
      strings(
        context.queues.alarms.rules.isEmpty
          ? .duty(.noRules)
          : context.situation.isPlanLibrary ? .duty(.noAlarmsWithoutSnapshots) : .duty(.noAlarms)),
      style: .secondary)
    var list = PagePanel(
      .table(table),
      exports: .tables { rows in [AlarmExport(context: context).table(rows(alarms))] })
    // What is left until somebody must act is told each minute.
    list.ages = [context.situation.moment.clock] + alarms.compactMap { $0.occurrence?.startedAt }
    let counts = PagePanel(.lines(countLines(context)), rows: countLines(context).count)
    let detail = PagePanel { focus in
      // Of one that is no longer listed, too: how it ended.
      focus.flatMap { AlarmTable.key(ofRow: $0.id) }.flatMap { context.queues.alarms.alarms[$0] }
        .map { AlarmDetail(context: context, alarm: $0).panel() }
    }
    return PageContent(
      strings(.duty(.alarms)), [counts, list, detail], arrange: PageContent.listAndDetail)
  }

  /// What there is in all, each once, and who is on duty.
  ///
  /// Where that is too long for the screen, what there is none of goes, and who is on duty comes before the rest.
  private func countLines(_ context: PageContext) -> [StyledText] {
    let (strings, counts) = (context.strings, context.duty.counts)
    let all = strings(
      .duty(
        .counts(
          active: counts.active, unacknowledged: counts[.unacknowledged],
          acknowledged: counts[.acknowledged])))
    let rest: [(count: Int, text: String)] = [
      (counts[.returned], strings(.duty(.returned(counts[.returned])))),
      (
        counts.hidden + counts.pending,
        strings(
          .duty(
            .hidden(
              shelved: counts[.shelved], suppressed: counts[.suppressed],
              outOfService: counts[.outOfService], pending: counts.pending)))
      ),
    ]
    // That work is left of what is over is said where there is some.
    let left = counts.workLeft > 0 ? [strings(.duty(.workLeft(counts.workLeft)))] : []
    let some = rest.filter { $0.count > 0 }.map(\.text)
    let tries = [
      [all] + rest.map(\.text) + left + [context.onDutyText],
      [all] + some + left + [context.onDutyText],
    ].map { $0.joined(separator: " | ") }
    let line =
      tries.first { GlyphSet.of(.full).columns(of: $0) <= context.size.columns }
      ?? ([all, context.onDutyText] + some + left).joined(separator: " | ")
    let flood = context.duty.flood(at: context.now)
    var lines = [StyledText(line)]
    if flood.isOn {
      lines.append(StyledText(context.floodText(flood), style: .banner))
    }
    return lines
  }
}

extension PageContext {
  /// One line for all alarms of a flood: how many, by what they have in common, and the first of them.
  func floodText(_ flood: AlarmFlood) -> String {
    let steps = duty.raised(since: now.adding(seconds: -AlarmFlood.window))
    let rules = steps.compactMap { step in step.key.flatMap { queues.alarms.rules[$0.rule] } }
    let causes = Dictionary(grouping: rules, by: \.group).mapValues(\.count)
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { group, count in
        let names = Set(rules.filter { $0.group == group }.map { strings($0.name) }).sorted()
        return "\(names.joined(separator: "/"))\(count)"
      }.joined(separator: " ")
    let origin = flood.firstAt.flatMap { first in
      duty.raised(since: first.adding(seconds: -1)).first
    }
    let first = origin.flatMap { step in
      step.key.map {
        " | \(strings(.duty(.firstUp))) \(dutyText.number(step.occurrence)) "
          + dutyText.name($0, queues.alarms.rules[$0.rule])
      }
    }
    return strings(.duty(.flood(flood.count, causes: causes))) + (first ?? "")
  }
}

extension PageContent {
  /// Counts above, the list below them, and of the one in focus all beside it, or below where there is no
  /// room.
  static let listAndDetail: @Sendable ([PagePanel], PageRoom) -> [PagePlace] = { panels, room in
    let (counts, rest) = room.area.split(top: panels[0].rows ?? 1)
    let isWide = rest.width >= 140
    if panels[2].resolved(room.focus).isNothing {
      return [.panel(0, counts), .panel(1, rest)]
    }
    if isWide {
      let (list, detail) = rest.split(left: rest.width * 3 / 5)
      return [
        .panel(0, counts),
        .panel(1, Rect(x: list.x, y: list.y, width: list.width - 2, height: list.height)),
        .divider(Rect(x: list.maxX - 1, y: rest.y, width: 1, height: rest.height)),
        .panel(
          2, Rect(x: detail.x + 1, y: detail.y, width: detail.width - 1, height: detail.height)),
      ]
    }
    let rows = min(panels[1].tableRows + 2, max(5, rest.height / 2))
    let (list, detail) = rest.split(top: rows)
    return [.panel(0, counts), .panel(1, list), .panel(2, detail)]
  }
}
