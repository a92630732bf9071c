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
    ) { glyphs in Table.Text(columns(glyphs), .each { cells(of: alarms[$0]) }) }
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

  /// So many of the first alarms say how wide the columns are.
  private static let measured = 200
  /// What of a place stays where there is no room for more.
  private static let leastPlace = 10

  /// The columns, as wide as what they hold: none that says how grave it is, how it stands or where its
  /// limit is gives room for one that matters less, which is shortened or goes.
  ///
  /// What it is and where stay at every width, the place cut if need be: nothing else tells two alarms of one
  /// rule apart.
  private func columns(_ glyphs: GlyphSet) -> [Table.Column] {
    let measured = alarms.prefix(AlarmTable.measured).map { cells(of: $0) }
    func widest(_ column: Int, atMost most: Int) -> Int {
      let widths = measured.map { glyphs.columns(of: $0[column].text.styled(at: context.now)) }
      return min(most, widths.max() ?? 0)
    }
    func whole(
      _ id: String, _ title: String, _ column: Int, atMost most: Int, priority: Int
    ) -> Table.Column {
      let width = widest(column, atMost: most)
      return Table.Column(id, title, minimum: width, ideal: width, priority: priority)
    }
    let place = widest(7, atMost: strings.room(12, 20))
    return [
      Table.Column("level", strings(.duty(.level)), minimum: 4),
      whole("number", "#", 1, atMost: 8, priority: 4),
      whole("state", strings(.column(.state)), 2, atMost: 30, priority: 1),
      whole("since", strings(.duty(.since)), 3, atMost: 11, priority: 3),
      whole("duration", strings(.duty(.duration)), 4, atMost: 12, priority: 4),
      Table.Column(
        "what", strings(.duty(.content)), minimum: 18, ideal: max(18, widest(5, atMost: 40)),
        weight: 1),
      whole("value", strings(.column(.value)), 6, atMost: 40, priority: 1),
      Table.Column(
        "place", strings(.duty(.place)), minimum: min(place, AlarmTable.leastPlace), ideal: place),
      whole("due", strings(.duty(.due)), 8, atMost: 12, priority: 2),
      Table.Column(
        "owner", strings(.column(.owner)), minimum: 8, ideal: max(8, widest(9, atMost: 24)),
        priority: 3),
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
    var words = StyledText(strings(alarm.standingWords))
    if alarm.isWorkLeft { words = words + StyledText(" " + strings(alarm.regions.work.words)) }
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

  private func value(of alarm: Alarm) -> Table.Cell {
    guard let latest = alarm.latest, let words = context.figure(of: alarm) else { return .none }
    let listed = alarm.standing == .returned ? alarm.worst ?? latest : latest
    return Table.Cell(.fixed(words), .number(listed.value, nil))
  }

  /// How long there is until somebody must have acted.
  private func due(_ alarm: Alarm) -> Table.Cell {
    if alarm.isResponseOverdue {
      return Table.Cell(strings(.duty(.overdue)), style: .strong)
    }
    guard let due = alarm.occurrence?.respondBy, alarm.standing == .unacknowledged else {
      // That nobody replied in time is more than that somebody has it.
      if alarm.isReplyOverdue {
        return Table.Cell(strings(AlarmTransition.Cause.workOverdue.words), style: .strong)
      }
      return alarm.regions.work == .none ? .none : Table.Cell(strings(alarm.regions.work.words))
    }
    return Table.Cell(
      .age(of: due) { StyledText(context.length(of: due.seconds(since: $0))) },
      .text(context.timestamp(due)), by: .moment(due))
  }
}

extension PageContext {
  /// The newest figure of an alarm, the limit that it is beyond or has come back from, and what it was revised to
  /// since; 末值 before one that is not current, and `nil` where there is none.
  ///
  /// Of one that came back unseen it is the gravest.
  func figure(of alarm: Alarm) -> StyledText? {
    if let worst = dutyText.worst(ofReturned: alarm) { return StyledText(worst, style: .strong) }
    return alarm.latest.map { latest in
      let rule = alarm.rule
      let value = dutyText.value(latest.value, of: rule)
      let isCurrent = alarm.regions.quality.isCurrent
      let lead = isCurrent ? "" : strings(.dutyLog(.lastValue)) + " "
      let revision = StyledText(dutyText.revision(of: alarm), style: .data)
      guard let limit = rule.crossed(by: latest.value) else {
        return StyledText(lead + strings(.duty(.backAt(value: value)))) + revision
      }
      let sign = rule.side == .above ? ">=" : "<="
      return StyledText(lead + value, style: isCurrent ? .strong : .secondary)
        + StyledText(sign + DecimalText.shortest(limit.on)) + revision
    }
  }
}

extension InputQuality {
  /// Whether the newest figure tells of now.
  var isCurrent: Bool {
    switch self {
    case .good, .conflicting: true
    case .late, .stale, .lost: false
    }
  }
}
