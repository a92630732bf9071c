import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues

// Alarms of a sheet: grave ones each by itself, many of one cause as one item with their places, of those that
// were acknowledged by whom.

extension HandoverWriter {
  /// From so many alarms of one rule on, at a level below 二级, they are one item.
  private static let cause = 3

  private static let hidden: Set<AlarmStanding> = [.shelved, .suppressed, .outOfService]

  /// What is on, came back unseen, or is over but for the work; what was merged stands under its parent.
  var openAlarms: HandoverSheet.Section {
    let open = queues.listed.filter { !HandoverWriter.hidden.contains($0.standing) }
    // What is grave comes first, whoever has seen it.
    let isGrave = { (alarm: Alarm) in alarm.level.map { $0 >= .second } ?? false }
    let listed = open.filter(isGrave) + open.filter { !isGrave($0) }
    let keys = Set(listed.map(\.key))
    let merged = Dictionary(
      grouping: listed.filter { $0.mergedInto.map { keys.contains($0) } ?? false },
      by: { $0.mergedInto ?? $0.key })
    let single = listed.filter { $0.mergedInto.map { !keys.contains($0) } ?? true }
    let isOfCause = { (alarm: Alarm) in isOfMany(alarm) && merged[alarm.key] == nil }
    let causes = Dictionary(grouping: single.filter(isOfCause), by: Cause.init)
      .filter { $0.value.count >= HandoverWriter.cause }
    var told: Set<Cause> = []
    var items: [HandoverSheet.Item] = []
    for alarm in single {
      let cause = Cause(alarm)
      if isOfCause(alarm), let same = causes[cause] {
        if told.insert(cause).inserted { items.append(item(of: same)) }
      } else {
        items.append(item(alarm, merged: merged[alarm.key] ?? []))
      }
    }
    let frozen = listed.filter { $0.regions.quality != .good && $0.regions.condition.isOn }
    if !frozen.isEmpty {
      items.append(
        .init(
          strings(.dutyLog(.frozen(frozen.count))),
          more: [frozen.map(place).joined(separator: strings.semicolon)]
        ))
    }
    let counts = queues.counts
    return section(
      .dutyLog(.openAlarms),
      counts: .dutyLog(
        .openCounts(
          unacknowledged: counts[.unacknowledged], acknowledged: counts[.acknowledged],
          returned: counts[.returned], workLeft: counts.workLeft)), items)
  }

  /// What somebody put away each by itself, and what a device mutes under that device.
  var hiddenAlarms: HandoverSheet.Section {
    let hidden = queues.listed.filter { HandoverWriter.hidden.contains($0.standing) }
    var items: [HandoverSheet.Item] = []
    var muted: [AlarmKey: [Alarm]] = [:]
    for alarm in hidden {
      if case .suppressed(let parent) = alarm.regions.gate {
        muted[parent, default: []].append(alarm)
      } else {
        items.append(item(alarm, merged: []))
      }
    }
    for (parent, children) in muted.sorted(by: { $0.key < $1.key }) {
      let name = text.name(parent, queues.alarms.rules[parent.rule])
      items.append(
        .init(
          [
            strings(.duty(.suppressedBy(name))),
            strings(.dutyLog(.suppressedHere(children.count))),
          ].joined(separator: " "),
          more: [children.map(place).joined(separator: strings.semicolon)]))
    }
    let counts = queues.counts
    return section(
      .dutyLog(.hiddenAlarms),
      counts: .dutyLog(
        .hiddenCounts(
          shelved: counts[.shelved], suppressed: counts[.suppressed],
          outOfService: counts[.outOfService])), items)
  }

  /// Alarms that are told together.
  private struct Cause: Hashable {
    let rule: String
    let level: AlarmLevel?
    let standing: AlarmStanding
    /// Who acknowledged them; `nil` while nobody did.
    let person: Person?

    init(_ alarm: Alarm) {
      (rule, level, standing) = (alarm.key.rule, alarm.level, alarm.standing)
      person = alarm.acknowledgement?.person
    }
  }

  /// Whether it may be told with others: not 一级 or 二级, nor what somebody works on or is to confirm.
  private func isOfMany(_ alarm: Alarm) -> Bool {
    alarm.level.map { $0 < .second } ?? false && alarm.regions.work == .none
      && alarm.request == nil
  }

  /// One item of many alarms of a rule, with their places; of acknowledged ones until the first rings again.
  private func item(of alarms: [Alarm]) -> HandoverSheet.Item {
    let starts = alarms.compactMap { $0.occurrence?.startedAt }
    let acknowledged = alarms.compactMap(\.acknowledgement).min { $0.until < $1.until }
    let overdue = alarms.count(where: \.isResponseOverdue)
    let parts = [
      alarms.first?.level.map { strings($0.words) } ?? "",
      starts.min().map { since($0) } ?? "",
      acknowledged.map {
        strings(.duty(.acknowledgedBy(text.person($0.person), until: moment($0.until))))
      } ?? alarms.first.map { strings($0.standing.words) } ?? "",
      overdue > 0 ? strings(.dutyLog(.overdue(overdue))) : "",
      alarms.first.map { strings($0.rule.name) } ?? "",
      strings(.dutyLog(.places(alarms.count))),
    ]
    return .init(
      parts.filter { !$0.isEmpty }.joined(separator: " "),
      more: [alarms.map(place).joined(separator: strings.semicolon)])
  }

  /// The number, where it is and the newest figure, such as `A-0412石碶61`.
  private func place(_ alarm: Alarm) -> String {
    let area = situation.catalogue.areas[alarm.key.area].map { strings($0.short) }
    return [
      text.number(alarm.occurrence?.number), area ?? alarm.key.area,
      text.figure(of: alarm) ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// One alarm, and what was merged into it.
  private func item(_ alarm: Alarm, merged: [Alarm]) -> HandoverSheet.Item {
    let more =
      merged.isEmpty
      ? []
      : [
        strings(.dutyLog(.mergedHere(merged.count))) + " "
          + merged.map { "\(strings($0.rule.name)) \(place($0))" }.joined(
            separator: strings.semicolon)
      ]
    return .init(text.line(alarm, now: now), more: more)
  }
}

extension Alarm {
  /// Who acknowledged it, and until when that holds; `nil` where nobody did, or it is listed as something else.
  fileprivate var acknowledgement: (person: Person, until: Instant)? {
    guard standing == .acknowledged,
      case .acknowledged(_, let person, let until) = regions.acknowledgement
    else { return nil }
    return (person, until)
  }
}
