import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// Alarms as rows: level, how they stand, since when, what and where, and who acts.
struct AlarmTable: Sendable {
  let context: PageContext
  let alarms: [Alarm]
  private let blinking: Set<AlarmLevel>

  init(context: PageContext, alarms: [Alarm]) {
    self.context = context
    self.alarms = alarms
    blinking = context.duty.blinkingLevels(at: context.now)
  }

  private var strings: Strings { context.strings }

  /// What the row of an alarm is called.
  static func id(_ key: AlarmKey) -> String { "\(key.rule)@\(key.area)" }

  /// The alarm that a row is about; `nil` for a row of none.
  static func key(ofRow id: String) -> AlarmKey? {
    id.lastIndex(of: "@").map { place in
      AlarmKey(rule: String(id[..<place]), area: String(id[id.index(after: place)...]))
    }
  }

  func table() -> Table {
    var table = Table(
      "alarms",
      rows: alarms.map { alarm in
        Table.Row(AlarmTable.id(alarm.key), opens: .open(AlarmPage(alarm.key).any))
      }
    ) { _ in Table.Text(columns, .each { cells(of: alarms[$0]) }) }
    table.gravest = { rows in gravest(rows).map { strings($0.tag) } }
    table.overflow = { hidden in
      // The gravest of what has no room is told.
      let more = strings(.board(.moreRows(hidden.count)))
      return gravest(hidden).map {
        StyledText("\(more) ") + StyledText(strings($0.tag), style: $0.style)
      } ?? StyledText(more, style: .secondary)
    }
    return table
  }

  private func gravest(_ rows: [Int]) -> AlarmLevel? { rows.compactMap { alarms[$0].level }.max() }

  private var columns: [Table.Column] {
    [
      Table.Column("level", strings(.duty(.level)), minimum: 4),
      Table.Column("number", "#", minimum: 6, priority: 4),
      Table.Column("state", strings(.column(.state)), minimum: strings.room(8, 14), ideal: 14),
      Table.Column("since", strings(.duty(.since)), minimum: 5, ideal: 11),
      Table.Column("duration", strings(.duty(.duration)), minimum: 7, priority: 2),
      Table.Column("what", strings(.duty(.content)), minimum: 20, ideal: 28, weight: 1),
      Table.Column("value", strings(.dutyLog(.value)), minimum: 12, ideal: 22),
      Table.Column("place", strings(.duty(.place)), minimum: 6, ideal: 10),
      Table.Column("due", strings(.duty(.due)), minimum: 7, priority: 1),
      Table.Column(
        "owner", strings(.column(.owner)), minimum: 8, ideal: strings.room(12, 16), priority: 3),
    ]
  }

  private func cells(of alarm: Alarm) -> [Table.Cell] {
    let text = context.dutyText
    let rule = alarm.rule
    return [
      level(of: alarm), Table.Cell(text.number(alarm.occurrence?.number), style: .secondary),
      Table.Cell(state(of: alarm)),
      Table.Cell(
        alarm.occurrence.map { context.clock($0.startedAt) }
          ?? "-", by: .moment(alarm.occurrence?.startedAt)),
      duration(of: alarm),
      Table.Cell(strings(alarm.rule.name)), value(of: alarm),
      Table.Cell(context.alarmPlace(alarm.key.area)),
      due(alarm), Table.Cell(context.departmentText.short(rule.owner.text)),
    ]
  }

  private func level(of alarm: Alarm) -> Table.Cell {
    guard let level = alarm.level else { return .none }
    let isUnseen = alarm.standing.isUnseen
    let mark = isUnseen ? "! " : alarm.regions.condition == .recovering ? "~ " : "  "
    let blinks = alarm.isCalling && blinking.contains(level)
    return Table.Cell(
      StyledText(mark, style: .strong)
        + StyledText(strings(level.tag), style: blinks ? level.style.blinking : level.style),
      by: .number(Double(level.rawValue)))
  }

  /// For how long it has been on; nothing for one that came back.
  private func duration(of alarm: Alarm) -> Table.Cell {
    guard let since = alarm.occurrence?.startedAt, alarm.regions.condition.isOn else {
      return .none
    }
    let context = context
    return Table.Cell(
      .age(of: since) { StyledText(context.length(of: $0.seconds(since: since))) },
      .text(context.duration(since: since)),
      by: .number(Double(context.now.seconds(since: since))))
  }

  /// How it stands, with what must be known of its figures.
  func state(of alarm: Alarm) -> StyledText {
    let quality = strings(alarm.regions.quality.words)
    let flaps = alarm.regions.isFlapping ? alarm.flapCount : nil
    var words = StyledText(strings(alarm.standing.words))
    if let flaps { words = StyledText(strings(.duty(.flapping(flaps)))) }
    if alarm.request != nil {
      words = StyledText(strings(.duty(.waitsForSecond)), style: .strong)
    }
    if !quality.isEmpty { words = words + StyledText(" " + quality, style: .data) }
    if context.queues.alarms.rules[alarm.key.rule] == nil {
      words = words + StyledText(" " + strings(.duty(.ruleRemoved)), style: .data)
    }
    if alarm.rule.isTrial {
      words = words + StyledText(" " + strings(.duty(.onTrial)), style: .secondary)
    }
    return words
  }

  /// The newest figure, and the limit that it is beyond or has come back from.
  private func value(of alarm: Alarm) -> Table.Cell {
    guard let latest = alarm.latest else { return .none }
    let (text, rule) = (context.dutyText, alarm.rule)
    let value = text.value(latest.value, of: rule)
    guard let limit = rule.crossed(by: latest.value) else {
      return Table.Cell(
        .fixed(StyledText(strings(.duty(.backAt(value: value))))), .number(latest.value, nil))
    }
    let sign = rule.side == .above ? ">=" : "<="
    let words =
      StyledText(value, style: .strong) + StyledText(sign + DecimalText.shortest(limit.on))
    return Table.Cell(.fixed(words), .number(latest.value, nil))
  }

  /// How long there is until somebody must have acted.
  private func due(_ alarm: Alarm) -> Table.Cell {
    guard let occurrence = alarm.occurrence else { return .none }
    if occurrence.isOverdue, alarm.standing == .unacknowledged {
      return Table.Cell(strings(.duty(.overdue)), style: .strong)
    }
    guard let due = occurrence.respondBy, alarm.standing == .unacknowledged else {
      return alarm.regions.work == .none ? .none : Table.Cell(strings(alarm.regions.work.words))
    }
    return Table.Cell(
      .age(of: due) { StyledText(context.length(of: due.seconds(since: $0))) },
      .text(context.timestamp(due)), by: .moment(due))
  }
}
