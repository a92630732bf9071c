import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
package import CockpitValues
import CockpitWarehouse
import CockpitWording

extension Session {
  /// What plain mode says of the session now.
  package var plainState: PlainState {
    let saidOf = context.lastSaid
    return PlainState(
      notices: context.hostNotices + [context.freezeNotice].compactMap(\.self),
      counts: context.plainCounts,
      unseenAlarms: context.duty.unseen > 0 ? context.alarmStrip?.text : nil,
      alarms: context.duty.listed.compactMap { context.plainAlarm($0, saidOf[$0.key]) },
      announcements: context.unheardNotices.map { entry in
        PlainState.Announcement(
          id: entry.notice.record.focusID, text: context.dutyText.unheard(entry),
          name: context.dutyText.issued(entry), isUpcoming: false)
      }
        + situation.announcements.map { reading in
          PlainState.Announcement(
            id: reading.record.id.focusID, text: context.plainAnnouncement(reading),
            isUpcoming: reading.upcoming != nil,
            isLate: reading.nextStageDue?.due.map { $0 < now } ?? false)
        },
      items: context.catalogue.indicators.compactMap { context.readings[$0.id] }
        .map { context.plainItem($0) },
      refusals: situation.refusals.map {
        PlainState.Refusal(
          file: context.place(of: $0.diagnostic, more: $0.more),
          reason: context.strings($0.diagnostic.sentence))
      },
      ahead: situation.ahead.map {
        PlainState.Refusal(
          file: $0.diagnostic.place,
          reason: context.strings($0.diagnostic.sentence))
      },
      deleted: situation.deleted.map {
        PlainState.Refusal(
          file: $0.diagnostic.place, reason: context.strings($0.diagnostic.sentence))
      },
      barren: situation.barren.map {
        PlainState.Refusal(
          file: $0.diagnostic.place, reason: context.strings($0.diagnostic.sentence))
      })
  }

  /// How plain mode writes its lines.
  package var plainText: PlainText {
    PlainText(
      strings: context.strings,
      title: [
        context.strings(context.catalogue.title),
        situation.isDemonstration ? context.strings(.chrome(.demonstration)) : nil,
      ].compactMap(\.self).joined(separator: " "))
  }

  /// What the page that is shown says as lines, for screen readers: the titles, what it has to be
  /// read with, what every screen tells of alarms, then panel by panel what is shown.
  var plainLines: [String] {
    let export = exported
    let lines =
      [export.title, export.demonstration].compactMap(\.self)
      + (export.facts + announcementNotes + inputNotes).map { "\($0.label) \($0.value)" }
      + dutyLines + content.plainLines(at: now).dropFirst()
    return lines.map(PrintableText.withoutControls)
  }

  /// What must be known of the journal, and what the second line of every screen counts; where no figure tells any more
  /// how alarms are, that, and each of them.
  private var dutyLines: [String] {
    let strings = context.strings
    var lines = context.hostNotices.map { strings(.plain(.notice($0))) }
    if let strip = context.alarmStrip { lines.append(strip.text) }
    lines.append(context.plainCounts)
    if let freezeNotice = context.freezeNotice {
      lines.append(freezeNotice)
      let saidOf = context.lastSaid
      lines += context.duty.listed.compactMap { context.plainAlarm($0, saidOf[$0.key]) }.map {
        alarm in
        strings(.plain(.alarm(standing: strings(alarm.standing.words), text: alarm.text)))
      }
    }
    return lines
  }

  /// Whether a report or response that was not late at a moment is late since, by the clock alone.
  package func becameLate(since moment: Instant) -> Bool {
    situation.announcements.contains { reading in
      reading.nextStageDue?.due.map { moment <= $0 && $0 < now } ?? false
    }
  }

  /// The moment as it begins a line of plain mode.
  package var plainClock: String {
    CivilTime(now, offset: context.catalogue.offset).clockWithSeconds
  }

  /// The moment with its day, as it begins the first line.
  package var plainDay: String { context.timeText.full(now) }
}

extension PageContext {
  func plainItem(_ reading: Reading) -> PlainState.Item {
    let indicator = reading.indicator
    let text = readingText
    let isProblem = reading.needsDataWork
    let problem = [
      text.doubts(reading), text.conflicts(reading, sourceName: sourceName),
      reading.freshness.countsAsCurrent ? nil : text.freshness(reading),
    ].compactMap(\.self).joined(separator: strings.semicolon)
    return PlainState.Item(
      id: indicator.id, name: strings(indicator.name), figure: plainFigure(reading),
      light: reading.light.light.map { strings($0.words) },
      alarm: reading.origin == nil ? plainAlarm(reading, in: reading) : nil,
      places: reading.places.compactMap { plainAlarm($0, in: reading) },
      origin: reading.origin.flatMap { emergencyText.place($0, in: reading.series.area) },
      behind: reading.isBehind
        ? reading.progress.map { progressText.progress($0, of: indicator) } : nil,
      marks: isProblem ? text.problemMarks(reading) : "", problem: isProblem ? problem : "")
  }

  /// The class of a figure with its place and all that is said of it; `nil` where it is not grave.
  private func plainAlarm(_ reading: Reading, in whole: Reading) -> PlainState.Alarm? {
    guard let valueClass = reading.valueClass, valueClass.alarm != nil,
      let figure = emergencyText.figureAndClass(reading)?.text
    else { return nil }
    let place = emergencyText.place(reading.series, in: whole.series.area)
    return PlainState.Alarm(
      place: place ?? "", className: strings(valueClass.name), figure: figure,
      isSure: reading.ownStanding == .alarming)
  }

  private func plainFigure(_ reading: Reading) -> String? {
    guard let latest = reading.latest, let value = figureText.valueWithUnit(of: reading) else {
      return nil
    }
    let period = periodText.text(latest.period, span: reading.series.span)
    let place = reading.origin.flatMap { emergencyText.place($0, in: reading.series.area) }
    let figure = [place, period, value].compactMap(\.self).joined(separator: " ")
    if reading.indicator.isGrowthOnly {
      return reading.turn.map { "\(figure) \(strings($0.words))" } ?? figure
    }
    return figureText.growthWords(of: reading).map { "\(figure) \($0)" } ?? figure
  }
}

/// What people last said of an alarm.
private struct LastSaid {
  /// Who shelved it or took it out of service.
  var hider: Person?
  /// The note on it, with who wrote it and of which occurrence.
  var note: (text: String, person: Person?, occurrence: Int?)?
}

extension AlarmTransition {
  /// Whether it puts the alarm away: 搁置 or 停用.
  fileprivate var isHiding: Bool { row == 15 || row == 21 }
}

extension PageContext {
  /// What people last said of each alarm, in one look at the journal.
  fileprivate var lastSaid: [AlarmKey: LastSaid] {
    var said: [AlarmKey: LastSaid] = [:]
    for entry in queues.history {
      switch entry.event {
      case .note(let text, let key?, let occurrence):
        said[key, default: LastSaid()].note = (text, entry.actor?.person, occurrence)
      case .alarms(let change):
        for step in change.steps where step.isHiding {
          if let key = step.key { said[key, default: LastSaid()].hider = entry.actor?.person }
        }
      case .note, .opened, .rules, .supervision, .data, .warning, .shift, .torn: break
      }
    }
    return said
  }

  /// Until when an alarm is shelved or out of service and who said so, or what mutes it; `nil` for neither.
  private func gate(of alarm: Alarm, _ said: LastSaid?) -> String? {
    dutyTextOfToday.gate(of: alarm, now: now).map { gate in
      let hider: Person? = if case .suppressed = alarm.regions.gate { nil } else { said?.hider }
      return [hider.map(dutyText.person), gate].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The last note on what an alarm is now, with who wrote it; `nil` for none.
  private func note(on alarm: Alarm, _ said: LastSaid?) -> String? {
    guard let note = said?.note,
      note.occurrence == nil || note.occurrence == alarm.occurrence?.number
    else { return nil }
    return [strings(.duty(.note)), note.person.map(dutyText.person), "“\(note.text)”"]
      .compactMap(\.self).joined(separator: " ")
  }

  /// An alarm that is listed, as plain mode tells of it; `nil` for one without an occurrence.
  fileprivate func plainAlarm(_ alarm: Alarm, _ said: LastSaid?) -> PlainState.OpenAlarm? {
    guard let occurrence = alarm.occurrence else { return nil }
    let text = dutyText
    let note = note(on: alarm, said)
    return PlainState.OpenAlarm(
      number: occurrence.number, standing: alarm.standing, level: alarm.level,
      isAsked: alarm.request != nil, isLost: alarm.regions.quality == .lost,
      isOverdue: alarm.isResponseOverdue, note: note,
      text: [
        gate(of: alarm, said), text.number(occurrence.number),
        alarm.level.map { strings($0.words) },
        alarm.isResponseOverdue ? strings(.duty(.overdue)) : nil,
        text.name(alarm.key, alarm.rule),
        text.figure(of: alarm),
        alarm.regions.quality == .good ? nil : strings(alarm.regions.quality.words),
        occurrence.acknowledgedBy.map(text.person),
        alarm.request.map { request($0) }, note,
      ].compactMap(\.self).joined(separator: " "))
  }
}

extension PageContext {
  /// What the second line of every screen counts beside the alarms, and how old the newest figures are.
  fileprivate var plainCounts: String {
    (summaryParts.map(\.whole) + summaryAges.prefix(1).filter { !$0.isEmpty })
      .joined(separator: strings.semicolon)
  }

  /// That nothing tells any more how alarms are that are on; `nil` where something does.
  fileprivate var freezeNotice: String? {
    hasFrozenAlarms ? strings(.duty(.noDataFreezes)) : nil
  }

  /// A warning or response with its issuer, and by when a report is due.
  fileprivate func plainAnnouncement(_ reading: RecordReading) -> String {
    let text = recordText
    return [
      text.announcement(reading).text, text.issuer(reading),
      reading.nextStageDue == nil ? nil : text.stageDues(reading, now: now),
    ].compactMap(\.self).joined(separator: " ")
  }
}
