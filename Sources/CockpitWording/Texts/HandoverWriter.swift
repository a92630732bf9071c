import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse

/// Writes the sections of a sheet for the next shift: numbers and times first, so that lines stay short.
struct HandoverWriter {
  let queues: Queues
  let situation: Situation
  let start: Instant
  let now: Instant
  let strings: Strings

  /// So many items of a section stand by themselves; of more, the rest is counted by kind.
  private static let mostItems = 20
  /// Nobody is told of less time than so many seconds in which nobody was on duty.
  private static let shortestGap: Int64 = 60
  /// So many lines of what happened stand by themselves.
  private static let mostEvents = 40

  private var catalogue: Catalogue { situation.catalogue }
  private var today: CivilDate { CivilTime(now, offset: catalogue.offset).date }

  var text: DutyText {
    DutyText(strings: strings, catalogue: catalogue, situation: situation, today: today)
  }

  func moment(_ instant: Instant) -> String { text.moment(instant, now: now) }

  /// A moment from which on something is so.
  func since(_ instant: Instant) -> String { strings(.dutyLog(.since(moment(instant)))) }

  /// A section, with how many there are behind its title where there are any.
  func section(
    _ title: Phrase, counts: Phrase? = nil, _ items: [HandoverSheet.Item]
  ) -> HandoverSheet.Section {
    guard !items.isEmpty else {
      return HandoverSheet.Section(title: strings(title), items: [.init(strings(.dutyLog(.none)))])
    }
    return HandoverSheet.Section(
      title: [title, counts].compactMap(\.self).map { strings($0) }
        .joined(separator: " "),
      items: items)
  }

  /// The first of some items, and how many there are of the rest, by kind.
  private func shortened<Element>(
    _ elements: [Element], kind: (Element) -> String, _ item: (Element) -> HandoverSheet.Item
  ) -> [HandoverSheet.Item] {
    let rest = elements.dropFirst(HandoverWriter.mostItems)
    let items = elements.prefix(HandoverWriter.mostItems).map(item)
    guard !rest.isEmpty else { return items }
    return items + [.init(strings(.dutyLog(.left(rest.count, kinds: kinds(rest.map(kind))))))]
  }

  /// How many there are of each kind, the most frequent first.
  private func kinds(_ names: [String]) -> String {
    Dictionary(grouping: names, by: \.self).mapValues(\.count)
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { "\($0.key)\(strings.gapBeforeNumber)\($0.value)" }.joined(separator: " ")
  }

  // MARK: - Who is there, and what is in force

  /// Who is on duty, who went, and what must be known of the journal.
  func onDuty(_ notice: Phrase?) -> HandoverSheet.Section {
    var items = notice.map { [HandoverSheet.Item("! " + strings($0))] } ?? []
    let shifts = queues.onDuty
    func item(_ shift: Shift, _ name: String) -> HandoverSheet.Item {
      .init([name, since(shift.since)].joined(separator: " "))
    }
    let active = shifts.filter { !$0.isObserving }
    items += active.map { item($0, text.person($0.actor.person)) }
    if active.isEmpty { items.append(.init(strings(.duty(.nobodyOnDuty)))) }
    // Who looks on takes nothing over.
    items += shifts.filter(\.isObserving).map { shift in
      item(shift, strings(.duty(.observing(text.person(shift.actor.person)))))
    }
    items += queues.leavings(since: start, until: now).flatMap { leaving in
      guard let next = leaving.displacedBy else { return text.lines(leaving.entry, now: now) }
      return [
        "\(moment(leaving.entry.at)) \(strings(.dutyLog(.displaced))) \(text.person(leaving.person)) "
          + strings(.dutyLog(.displacedBy(text.person(next))))
      ]
    }.map { .init($0) }
    for gap in queues.unattended(until: now) {
      let (from, to) = (gap.time.lowerBound, gap.time.upperBound)
      guard to > start, to.seconds(since: from) >= HandoverWriter.shortestGap else { continue }
      let (start, end) = (moment(from), moment(to))
      let words: Phrase =
        gap.isSure
        ? .dutyLog(.unattended(from: start, to: end))
        : .dutyLog(.unknownAttendance(from: start, to: end))
      items.append(.init(strings(words)))
    }
    return section(.dutyLog(.onDuty), items)
  }

  /// Warnings by their titles, with issuer, level and who noticed them, and responses.
  var announcements: HandoverSheet.Section {
    let records = RecordText(
      strings: strings,
      readings: ReadingText(
        strings: strings, periods: PeriodText(language: strings.language, today: today)),
      departments: DepartmentText(language: strings.language, catalogue: catalogue),
      time: TimeText(strings: strings, offset: catalogue.offset))
    var items: [HandoverSheet.Item] = []
    for reading in situation.announcements {
      let record = reading.record
      var parts = [records.announcement(reading).text]
      parts.append(record.owner.map { text.department($0.text) } ?? "")
      if let opened = record.openedAt {
        parts.append(since(opened))
      } else if let day = record.opened {
        parts.append(strings(.dutyLog(.since(records.day(day)))))
      }
      if record.id.isOfWarning { parts.append(noticed(queues.notices.entries[record.id])) }
      // A sheet lies there for long: by when, and not how long is left.
      if reading.nextStageDue != nil {
        parts.append(records.stageDues(reading, now: now) ?? "")
      }
      items.append(.init(parts.filter { !$0.isEmpty }.joined(separator: " ")))
    }
    items += situation.followedIndicators.map { .init(records.summary($0).text) }
    // What the records no longer have goes on until its issuer lifts it, and so does what screens do not announce.
    let told = Set(situation.announcements.map(\.record.id))
    for entry in queues.notices.gravestFirst where !told.contains(entry.notice.record) {
      let isWarning = entry.notice.isWarning
      let isUnheard = situation.isUnheard(entry.notice.record)
      items.append(
        .init(
          [
            isUnheard ? text.unheard(entry) : text.issued(entry), isWarning ? noticed(entry) : "",
            entry.isUnlifted && isWarning ? strings(.dutyLog(.unlifted)) : "",
          ].filter { !$0.isEmpty }.joined(separator: " ")))
    }
    return section(.dutyLog(.announcements), items)
  }

  private func noticed(_ entry: OfficialNotices.Entry?) -> String {
    entry?.noticedBy.map { strings(.dutyLog(.noticedBy(text.person($0)))) }
      ?? strings(.dutyLog(.unnoticed))
  }

  // MARK: - Work

  /// What is wrong with the data: what nobody has noticed first.
  var dataItems: HandoverSheet.Section {
    let (items, work) = (queues.data.items, text.work)
    let lines = shortened(items, kind: { strings($0.key.kind.words) }) { item in
      let said = item.lastPerson.map { text.person($0) } ?? ""
      return .init(
        [
          work.number(item), since(item.since), strings(work.standing(item)), said,
          strings(item.key.kind.words), work.subject(item.key),
          work.period(item.key, today: today) ?? "", work.owner(item.owner, isShort: true),
        ].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return section(
      .dutyLog(.dataItems),
      counts: .dutyLog(
        .dataCounts(open: items.count, unnoticed: items.count { $0.acknowledgement == nil })),
      lines)
  }

  /// 督办: what is overdue, due today or waits to be found done; the rest is counted.
  ///
  /// `nil` where no pack says how.
  var supervision: HandoverSheet.Section? {
    guard let book = queues.supervision else { return nil }
    let counts = book.counts(on: today)
    func count(_ standing: SupervisionStanding) -> Int { counts[standing, default: 0] }
    let open = book.ordered(at: now).filter(\.isOpen)
    let isDue = { (item: SupervisionItem) in item.due == today && item.stage.isApproved }
    let told = open.filter { item in
      switch item.standing(on: today) {
      case .overdue, .verifying, .returned: true
      case .proposed: false
      case .suspended, .running, nil: isDue(item)
      }
    }
    let calendar = catalogue.calendar.work
    let lines = shortened(told, kind: { strings($0.stage.words) }) { item in
      let left = item.workingDaysLeft(on: today, calendar).map { days in
        days < 0
          ? strings(.record(.overdue(days: -days)))
          : isDue(item) ? strings(.record(.today)) : strings(.record(.left(days: days)))
      }
      return .init(
        [
          left ?? "", strings(item.stage.words), text.work.title(item),
          item.unit.map { text.department($0.text) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return HandoverSheet.Section(
      title: [
        strings(.work(.supervision)),
        strings(
          .work(
            .workCounts(
              running: count(.running), overdue: count(.overdue), returned: count(.returned),
              suspended: count(.suspended), verifying: count(.verifying)))),
        strings(.dutyLog(.workDue(today: open.count(where: isDue)))),
        strings(.work(.proposals(count(.proposed)))),
      ].joined(separator: " "),
      items: lines.isEmpty ? [.init(strings(.dutyLog(.none)))] : lines)
  }

  // MARK: - What happened

  private var entries: some Sequence<JournalEntry> { entries(since: start) }

  private func entries(since start: Instant) -> some Sequence<JournalEntry> {
    queues.history.lazy.filter { [now] in $0.at >= start && $0.at <= now }
  }

  /// What somebody wants the next shift to know: those who were there before, whoever has the sheet.
  var notes: HandoverSheet.Section {
    let notes = entries(since: queues.previousShiftStart(before: start)).filter(\.hasNote)
    return section(.dutyLog(.notes), notes.flatMap { text.lines($0, now: now) }.map { .init($0) })
  }

  /// What happened since the shift began; of too much, what matters most, with how much is left out.
  var events: HandoverSheet.Section {
    let happened = entries.filter { if case .note = $0.event { false } else { true } }
    let lines = text.logLines(ofPeriod: Array(happened), now: now)
    let (kept, left) = HandoverWriter.gravest(lines, HandoverWriter.mostEvents)
    var items = kept.map { HandoverSheet.Item($0.text) }
    if !left.isEmpty {
      items.append(
        .init(strings(.command(.leftOfLog(left.count, kinds: kinds(left.map(\.kind)))))))
    }
    return section(.dutyLog(.events), counts: counts, items)
  }

  /// The lines that matter most, of these the latest, in their order; and the others.
  static func gravest(
    _ lines: [DutyText.LogLine], _ count: Int
  ) -> (kept: [DutyText.LogLine], left: [DutyText.LogLine]) {
    guard lines.count > count else { return (lines, []) }
    let order = lines.indices.sorted { one, other in
      let (left, right) = (lines[one].weight, lines[other].weight)
      return left == right ? one > other : left > right
    }
    let kept = Set(order.prefix(count))
    return (
      lines.indices.filter { kept.contains($0) }.map { lines[$0] },
      lines.indices.filter { !kept.contains($0) }.map { lines[$0] }
    )
  }

  private var counts: Phrase {
    var (rang, raised, acknowledged) = (0, 0, 0)
    var unheard: Set<Int> = []
    for case .alarms(let change) in entries.map(\.event) {
      for step in change.steps {
        let number = step.occurrence ?? 0
        if step.opensOccurrence, !step.isAnnounced { unheard.insert(number) }
        // What rings at a start rang before, but for what came on while nobody watched.
        let isFirst = unheard.contains(number)
        if step.rings, step.row != 35 || isFirst { rang += 1 }
        if step.rings { unheard.remove(number) }
        if step.opensOccurrence { raised += 1 }
        if [8, 9].contains(step.row) { acknowledged += 1 }
      }
    }
    return .dutyLog(.counts(rang: rang, raised: raised, acknowledged: acknowledged))
  }
}

extension JournalEntry {
  /// Whether somebody wrote something for whoever comes next: by itself, or with an acknowledgement.
  fileprivate var hasNote: Bool {
    switch event {
    case .note: true
    case .alarms(let change):
      if case .acknowledge(_, let note)? = change.deed?.action { !note.isEmpty } else { false }
    case .opened, .rules, .supervision, .data, .warning, .shift, .torn: false
    }
  }
}

extension Strings {
  /// What stands between a word and its number: nothing in Chinese.
  fileprivate var gapBeforeNumber: String {
    switch language {
    case .zh: ""
    case .en: " "
    }
  }
}
