package import CockpitCatalogue
import CockpitJSON
package import CockpitJudgement
package import CockpitOperations
package import CockpitValues
package import CockpitWarehouse

/// Writes what happened to alarms, items, warnings and shifts as lines of a log.
package struct DutyText {
  let strings: Strings
  private let catalogue: Catalogue
  private let situation: Situation?
  private let figures: FigureText
  private let time: TimeText
  /// The day whose moments need no date; `nil` where each has one.
  private let today: CivilDate?

  /// The text of a pack.
  ///
  /// A situation knows the titles of records and the names of sources; without one, as for a journal alone,
  /// ids stand for them. Moments of today need no date; without it each has one.
  package init(
    strings: Strings, catalogue: Catalogue, situation: Situation? = nil, today: CivilDate? = nil
  ) {
    self.strings = strings
    self.catalogue = catalogue
    self.situation = situation
    self.today = today
    figures = FigureText(strings: strings)
    time = TimeText(strings: strings, offset: catalogue.offset)
  }

  /// What items of 数据 and 督办 are about.
  package var work: WorkText {
    WorkText(self, strings: strings, catalogue: catalogue, situation: situation)
  }

  /// A moment with its date, or as its time of day where it is of the day that needs none.
  package func moment(_ instant: Instant, now: Instant) -> String {
    let civil = CivilTime(instant, offset: catalogue.offset)
    return civil.date == today ? civil.clock : time.short(instant, now: now)
  }

  /// The number of an occurrence, such as `A-0412`.
  package func number(_ occurrence: Int?) -> String {
    occurrence.map { strings(.duty(.number($0))) } ?? "-"
  }

  /// What stands for an alarm at a shell, with what is seen of it: `A-0412@2.7`, the number, the level and
  /// the version; `nil` for one that is not on.
  package func handle(_ alarm: Alarm) -> String? {
    alarm.occurrence.map { "\(number($0.number))@\($0.shownLevel.rawValue).\(alarm.version)" }
  }

  /// What an alarm is of, such as `下穿积水 石碶街道`.
  package func name(_ key: AlarmKey, _ rule: AlarmRule?) -> String {
    let area = catalogue.areas[key.area].map { strings($0.short) } ?? key.area
    let name = rule.map { strings($0.name) } ?? ruleName(key.rule)
    return key.area == catalogue.region ? name : "\(name) \(area)"
  }

  private func ruleName(_ id: String) -> String {
    catalogue.alarmRules.first { $0.id == id }.map { strings($0.name) } ?? id
  }

  /// A figure of what a rule watches, with its unit.
  package func value(_ value: Double, of rule: AlarmRule?) -> String {
    guard let indicator = rule.flatMap({ catalogue.indicator($0.indicator) }) else {
      return DecimalText.shortest(value)
    }
    return figures.valueWithUnit(value, of: indicator)
  }

  /// The newest figure of an alarm with its unit, and what it was revised to since; `nil` where there is none.
  package func figure(of alarm: Alarm) -> String? {
    worst(ofReturned: alarm)
      ?? alarm.latest.map { value($0.value, of: alarm.rule) + revision(of: alarm) }
  }

  /// The gravest figure of an alarm that came back and that nobody has seen: what it is listed for; `nil` for others.
  package func worst(ofReturned alarm: Alarm) -> String? {
    guard alarm.standing == .returned else { return nil }
    return worst(of: alarm)
  }

  /// The gravest figure of an alarm, with what it was revised to since; `nil` where nothing is known of it.
  package func worst(of alarm: Alarm) -> String? {
    alarm.worst.map {
      strings(.duty(.worst(value($0.value, of: alarm.rule)))) + revision(of: alarm, at: $0)
    }
  }

  /// What the source gives by now for the moment of an alarm's newest figure, to stand behind that; empty where it is
  /// the same.
  ///
  /// A revision changes nothing of how the alarm stands, but the figure is no longer what the source says.
  package func revision(of alarm: Alarm) -> String { revision(of: alarm, at: alarm.latest) }

  private func revision(of alarm: Alarm, at sample: AlarmSample?) -> String {
    guard let value = revisedValue(of: alarm, at: sample),
      let indicator = catalogue.indicator(alarm.rule.indicator)
    else { return "" }
    return strings(.duty(.revisedTo(figures.value(value, of: indicator))))
  }

  /// The same as a number; `nil` where it is not another one as it is written.
  package func revisedValue(of alarm: Alarm) -> Double? {
    revisedValue(of: alarm, at: alarm.latest)
  }

  /// The same for another of its figures.
  package func revisedValue(of alarm: Alarm, at sample: AlarmSample?) -> Double? {
    // Which of two sources is right, neither says.
    guard alarm.regions.quality != .conflicting, let sample,
      let indicator = catalogue.indicator(alarm.rule.indicator),
      let value = situation?.figure(of: indicator, area: alarm.key.area, at: sample.time),
      figures.value(value, of: indicator) != figures.value(sample.value, of: indicator)
    else { return nil }
    return value
  }

  /// A person with the unit, such as `张三(防汛办)`.
  package func person(_ person: Person) -> String {
    PrintableText.withoutControls(
      person.unit.isEmpty ? person.name : "\(person.name)(\(person.unit))")
  }

  /// What was announced as its issuer called it when it was written down, or calls it where nobody wrote that; by its
  /// number where nobody knows more.
  package func title(of record: Record.ID, written title: String) -> String {
    title.isEmpty ? situation?.recordReading(record)?.record.title ?? record.id : title
  }

  /// The department of an id or a name, by its name.
  package func department(_ text: String) -> String {
    DepartmentText(language: strings.language, catalogue: catalogue).name(text)
  }

  /// What one step or one deed reads as, with what a list is shortened by.
  package struct LogLine: Hashable, Sendable {
    package let text: String
    /// What kind of thing happened, such as 触发.
    package let kind: String
    package let weight: Weight

    /// How much whoever comes next must know of it.
    package enum Weight: Int, Comparable, Sendable {
      /// What figures do before anything is certain.
      case minor
      /// What happened.
      case plain
      /// What is grave, and what somebody did.
      case grave

      package static func < (left: Weight, right: Weight) -> Bool {
        left.rawValue < right.rawValue
      }
    }
  }

  /// What an entry tells, one line for each step.
  package func lines(_ entry: JournalEntry, now: Instant) -> [String] {
    logLines(entry, now: now).map(\.text)
  }

  /// What an entry tells, one line for each step, with how much it matters.
  ///
  /// What only says again how something stands is told nowhere.
  package func logLines(_ entry: JournalEntry, now: Instant) -> [LogLine] {
    guard !entry.isStanding else { return [] }
    let who = entry.actor.map { person($0.person) }
    func line(
      _ at: Instant, _ kind: String, _ weight: LogLine.Weight, _ parts: [String?]
    ) -> LogLine {
      // What people typed must neither steer a terminal nor begin a line of its own.
      let text = PrintableText.withoutControls(
        ([moment(at, now: now)] + parts.compactMap(\.self).filter { !$0.isEmpty })
          .joined(separator: " "))
      return LogLine(text: text, kind: kind, weight: who == nil ? weight : .grave)
    }
    switch entry.event {
    case .alarms(let change):
      let done = change.deed.map { deed(of: $0) } ?? ""
      return change.steps.map { step in
        let alarm = change.alarms.first { $0.key == step.key }
        return line(
          step.at, strings(step.words), step.weight,
          parts(of: step, alarm?.latest, now: now) + [who, done])
      }
    case .warning(let change, let warning):
      let isWarning = change.record.isOfWarning
      let what = strings(isWarning ? change.kind.words : change.kind.wordsOfOthers)
      let title = title(of: change.record, written: change.title)
      let level = warning.map { levelBesideTitle(of: $0.notice, title) } ?? ""
      // Of all but 法定预警 the line says what it is.
      let words =
        isWarning
        ? [level, title]
        : [
          strings.announced(
            strings(catalogue.records.name(ofType: change.record.type)), level: level, title: title)
        ]
      return [
        line(
          entry.at, what, .grave,
          [what] + words + [warning.map { department($0.notice.issuer) }, who])
      ]
    case .shift(let change):
      let what = words(of: change)
      // Who hands over does so to the one who is named after it.
      let isHandover = if case .handedOver(_?) = change { true } else { false }
      return [line(entry.at, what, .grave, isHandover ? [who, what] : [what, who])]
    case .note(let text, let key, let occurrence):
      let (what, about) = (strings(.duty(.note)), key.map { name($0, nil) })
      let of = occurrence.map { number($0) }
      return [line(entry.at, what, .grave, [of, what, about, who, "“\(text)”"])]
    case .torn(let bytes):
      let what = strings(.dutyLog(.torn(bytes: bytes)))
      return [line(entry.at, what, .grave, [what])]
    case .supervision(let steps, let items, _):
      return steps.filter { !$0.isTakenOver }.map { step in
        // Of what was handed in the item alone has the title.
        let item = items.first { $0.id == step.item }
        let what = strings(step.words)
        return line(
          step.at, what, step.row == .escalate ? .plain : .minor,
          [
            what, work.title(ofItem: step.item, item), step.person.map { person($0) },
            step.second.map { "+ " + person($0) }, reason(of: step),
          ])
      }
    case .data(let steps, _):
      return steps.map { step in
        let what = strings(step.change.words)
        return line(step.at, what, .plain, parts(of: step, now: now) + [who, words(of: step)])
      }
    case .opened, .rules: return []
    }
  }

  private func reason(of step: SupervisionStep) -> String {
    switch step.row {
    case .escalate: SupervisionCause.words(ofName: step.reason).map { strings($0) } ?? step.reason
    case .dispatch: department(step.reason)
    case .dissolve: work.reason(ofDissolving: step)
    // What the record says of its stage, by the word of the stage where it is one.
    case .report:
      SupervisionStage.allCases.first { $0.words.zh == step.reason }.map { strings($0.words) }
        ?? step.reason
    default: step.reason
    }
  }

  /// The number, what happened, what is wrong and with what, and who owes it.
  private func parts(of step: DataStep, now: Instant) -> [String?] {
    let item = step.item
    let day = CivilTime(now, offset: catalogue.offset).date
    let from: String? =
      if case .turned(let kind) = step.change { strings(kind.words) } else { nil }
    return [
      work.number(item), from, strings(step.change.words), strings(item.key.kind.words),
      work.subject(item.key), work.period(item.key, today: day),
      step.change == .opened ? work.owner(item.owner, isShort: true) : nil,
    ]
  }

  /// What somebody said with a step.
  private func words(of step: DataStep) -> String? {
    step.word.map { word in
      [word.reason.map { strings($0.words) }, word.note.isEmpty ? nil : "“\(word.note)”"]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  private func parts(
    of step: AlarmTransition, _ latest: AlarmSample?, now: Instant
  ) -> [String?] {
    let rule = step.key.flatMap { key in catalogue.alarmRules.first { $0.id == key.rule } }
    let (what, why) = (strings(step.words), strings(step.reason.words))
    return [
      step.occurrence.map { number($0) }, what, what.contains(why) ? nil : why,
      step.level.map { strings($0.words) }, step.key.map { name($0, rule) },
      step.value.map { value($0, of: rule) },
      age(of: latest, at: step, now: now),
      step.rings ? strings(.dutyLog(.rang)) : nil,
    ]
  }

  /// When the figure of a step is of, where that is not about when it was made; of an older journal by the alarm as
  /// it stood after all steps of the line.
  private func age(of latest: AlarmSample?, at step: AlarmTransition, now: Instant) -> String? {
    if let time = step.valueTime { return "(\(moment(time, now: now)))" }
    guard let latest, latest.value == step.value,
      step.at.seconds(since: latest.time) >= AlarmTransition.freshFigure
    else { return nil }
    return "(\(moment(latest.time, now: now)))"
  }

  /// The reason and the note of what somebody did.
  private func deed(of deed: AlarmDeed) -> String {
    func reason(_ reason: AlarmReason) -> String { strings(reason.words) }
    let second = deed.second.map { "+ " + person($0) }
    let text: [String?] =
      switch deed.action {
      case .acknowledge(let why, let note): [why.map(reason), note.isEmpty ? nil : "“\(note)”"]
      case .withdraw(let why), .reset(let why), .shelve(_, _, let why): [reason(why)]
      case .takeOutOfService(let seconds, let why):
        [strings(.duty(.forHours(seconds / 3600))), reason(why)]
      case .work(let work): [strings(work.words)]
      case .dispatch(let unit, let seconds):
        [
          department(unit.text),
          seconds.map { strings(.duty(.withinMinutes(($0 + 59) / 60))) },
        ]
      case .unshelve, .answerRequest, .returnToService, .verify, .migrate, .merge: []
      }
    return (text + [second]).compactMap(\.self).joined(separator: " ")
  }

  private func words(of change: ShiftChange) -> String {
    switch change {
    case .signedOn, .onDuty: strings(.dutyLog(.signedOn))
    case .handedOver(let next?): strings(.dutyLog(.handedOver(to: person(next))))
    case .handedOver(nil): strings(.dutyLog(.signedOff))
    case .idle: strings(.dutyLog(.idle))
    case .left: strings(.dutyLog(.leftProgram))
    case .lost: strings(.dutyLog(.lostProgram))
    }
  }
}

extension AlarmTransition {
  /// How much the next shift must know of the step.
  fileprivate var weight: DutyText.LogLine.Weight {
    switch row {
    case 1, 4, 5, 6, 23, 24, 38: .minor
    // It says again what stands there already.
    case 35: .plain
    default: rings || row == 36 ? .grave : .plain
    }
  }
}

// MARK: - One alarm

extension DutyText {
  /// Who asked for what, and until when a second person may confirm it.
  package func request(_ request: OutOfServiceRequest, now: Instant) -> String {
    strings(
      .duty(
        .asked(
          by: person(request.asker), at: moment(request.askedAt, now: now),
          hours: request.seconds / 3600, reason: strings(request.reason.words),
          until: moment(request.lapsesAt, now: now))))
  }

  /// Where the work on an alarm stands, to whom it was sent, and by when they are to reply; `nil` where nobody
  /// works on it.
  package func work(on alarm: Alarm, now: Instant) -> String? {
    let work = alarm.regions.work
    guard work != .none else { return nil }
    guard let dispatch = alarm.dispatch else { return strings(work.words) }
    let unit = PrintableText.withoutControls(department(dispatch.unit.text))
    guard work == .sent || work == .accepted else {
      return strings(.duty(.dispatched(strings(work.words), to: unit)))
    }
    let words = strings(
      .duty(
        .dispatchedUntil(strings(work.words), to: unit, by: moment(dispatch.dueAt, now: now))))
    return alarm.isReplyOverdue ? words + " " + strings(.duty(.overdue)) : words
  }

  /// Until when an alarm is shelved or out of service, or what mutes it; `nil` for neither.
  package func gate(of alarm: Alarm, now: Instant) -> String? {
    switch alarm.regions.gate {
    case .open: nil
    case .shelved(let until, _), .outOfService(let until):
      strings(.duty(.gateUntil(moment(until, now: now))))
    case .suppressed(let parent): strings(.duty(.suppressedBy(name(parent, nil))))
    }
  }

  /// An alarm on one line: its number, or what stands for it, level and times first, then what it is and
  /// how it is.
  package func line(_ alarm: Alarm, as handle: String? = nil, now: Instant) -> String {
    func at(_ instant: Instant) -> String { moment(instant, now: now) }
    var parts = [
      handle ?? number(alarm.occurrence?.number), alarm.level.map { strings($0.words) } ?? "",
      alarm.occurrence.map { strings(.dutyLog(.since(at($0.startedAt)))) } ?? "",
    ]
    // Who acknowledged it says that it is.
    if alarm.standing != .acknowledged { parts.append(strings(alarm.standingWords)) }
    // Until when stands beside what it is about: an acknowledgement has a time of its own.
    if let gate = gate(of: alarm, now: now) { parts.append(gate) }
    if alarm.isResponseOverdue { parts.append(strings(.duty(.overdue))) }
    parts.append(name(alarm.key, alarm.rule))
    parts.append(figure(of: alarm) ?? "")
    parts.append(strings(alarm.regions.quality.words))
    if case .acknowledged(_, let person, let until) = alarm.regions.acknowledgement {
      parts.append(
        strings(.duty(.acknowledgedBy(self.person(person), until: at(until)))))
    }
    if let work = self.work(on: alarm, now: now) { parts.append(work) }
    if let request = alarm.request { parts.append(self.request(request, now: now)) }
    // Names come from files and from people.
    return PrintableText.withoutControls(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }
}

extension DutyText {
  /// What is announced of which no file tells any more, its level and what its issuer called it, as one with a file is
  /// announced.
  package func name(_ entry: OfficialNotices.Entry) -> String {
    let record = entry.notice.record
    let title = self.title(of: record, written: entry.notice.title)
    return strings.announced(
      strings(catalogue.records.name(ofType: record.type)),
      level: levelBesideTitle(of: entry.notice, title), title: title)
  }

  /// The same with who issued it.
  package func issued(_ entry: OfficialNotices.Entry) -> String {
    [name(entry), department(entry.notice.issuer)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The level of what is announced where what it is called does not have it; else empty.
  private func levelBesideTitle(of notice: OfficialNotice, _ title: String) -> String {
    let isLevelInTitle = place(of: notice).flatMap { place in
      definition(of: notice)?.isLevel(place, in: title)
    }
    return isLevelInTitle == true ? "" : level(of: notice)
  }

  /// The level of what is announced as its issuer calls it, and not as alarms are graded; that it is unknown where nobody
  /// says one that the pack has, and empty where its kind has none.
  package func level(of notice: OfficialNotice) -> String {
    let levels = definition(of: notice)?.levels
    if levels?.isEmpty == true { return "" }
    guard let place = place(of: notice), let levels else {
      return notice.level.map { strings($0.words) } ?? strings(.record(.withoutLevel))
    }
    return strings(levels[place])
  }

  private func definition(of notice: OfficialNotice) -> RecordDefinition? {
    catalogue.records.definition(of: notice.record.type)
  }

  /// The place of the level of what is announced among those of the pack; `nil` where it is none of them.
  private func place(of notice: OfficialNotice) -> Int? {
    guard let level = notice.level, let levels = definition(of: notice)?.levels else { return nil }
    let place = level.rawValue - 1
    return levels.indices.contains(place) ? place : nil
  }

  /// What is announced of which no file tells any more, who issued it, and that nobody ended it.
  package func unheard(_ entry: OfficialNotices.Entry) -> String {
    let text = issued(entry)
    return strings(
      entry.notice.isWarning ? .duty(.unheardWarningOf(text)) : .duty(.unheardNoticeOf(text)))
  }
}

extension SupervisionStep {
  /// Whether it only says that a record that is known first had come to its end: that happened at another time.
  fileprivate var isTakenOver: Bool { row == .report && from == nil && to.isEnd }
}
