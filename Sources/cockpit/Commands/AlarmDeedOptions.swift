import ArgumentParser
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// Which alarm, and who acts.
struct AlarmDeedOptions: ParsableArguments {
  @Argument(help: .words(.usage(.alarmRule)))
  var rule = ""

  @Argument(help: .words(.usage(.alarmArea)))
  var area = ""

  @Option(help: .words(.usage(.actingPerson)))
  var by: String

  @Option(help: .words(.usage(.actingUnit)))
  var unit = ""

  @OptionGroup var journal: JournalOptions

  func validate() throws {
    guard by.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError(.command(.noName))
    }
    for (option, text) in [("--by", by), ("--unit", unit)] {
      try AlarmDeedOptions.refusePersonalData(in: text, of: option)
    }
    if !area.isEmpty, AlarmHandle(rule) != nil {
      throw ValidationError(.command(.oneAtATime(rule, area)))
    }
  }

  /// Refuses what identifies a person in the text of an option.
  static func refusePersonalData(in text: String, of option: String) throws {
    guard !PersonalData.isIdentifying(text: text) else {
      throw ValidationError(.command(.personalData(option: option)))
    }
  }

  /// The journal that is written on, and the pack whose words it is told in.
  struct Room {
    var desk: Desk
    let catalogue: Catalogue
    /// Who acts, as the roster knows them.
    let person: Person
    /// What must be said before anything else: that all of it is invented; `nil` where nothing must.
    var mark: String?

    var text: DutyText { DutyText(strings: CommandLanguage.strings, catalogue: catalogue) }

    /// Tells what was done; before the first of it that it is invented, where it is.
    mutating func report(_ lines: [String]) {
      let marked = [mark].compactMap(\.self) + lines
      mark = nil
      Output.report(marked.map { $0 + "\n" }.joined())
    }

    func level(_ level: AlarmLevel) -> String { CommandLanguage.strings(level.words) }

    /// Whether the pack has the rule.
    func hasRule(_ id: String) -> Bool { catalogue.alarmRules.contains { $0.id == id } }

    /// An alarm by number, level and name.
    func words(of alarm: Alarm, at seen: AlarmLevel) -> String {
      [text.number(alarm.occurrence?.number), level(seen), text.name(alarm.key, alarm.rule)]
        .joined(separator: " ")
    }

    /// That the newest figure of an alarm is that of the journal, and when it is of; `nil` where there is none.
    func lastFigure(of alarm: Alarm) -> String? {
      alarm.latest.map { latest in
        let value = text.value(latest.value, of: alarm.rule)
        let time = text.moment(latest.time, now: latest.time)
        return CommandLanguage.strings(.dutyLog(.lastInJournal("\(value) (\(time))")))
      }
    }
  }

  func room() throws -> Room {
    let catalogue = try PackSource.catalogue(journal.pack)
    let kept = try journal.kept(catalogue)
    // What was done is dated by the clock, but for invented figures.
    guard journal.now == nil || kept.isInvented else {
      throw CommandFailure(.duty(.journalOfMoment), exitCode: CommandFailure.wrongUsage)
    }
    var person = Person(name: by, unit: unit, role: .operator)
    do throws(RosterRefusal) {
      if let roster = try Roster(folder: journal.state) { person = try roster.person(person) }
    } catch {
      throw CommandFailure(error.phrase)
    }
    let desk = Desk(
      Queues(catalogue, rules: kept.rules), folder: kept.folder, watches: false, looksBack: false)
    if let trouble = desk.trouble { throw CommandFailure(trouble.phrase) }
    return Room(
      desk: desk, catalogue: catalogue, person: person, mark: kept.mark(of: catalogue))
  }

  /// The alarm that is meant, and what somebody saw of it.
  func alarm(in room: Room) throws -> AlarmMeant {
    guard area.isEmpty else { return AlarmMeant(key: try key(ofRule: rule, area, in: room)) }
    guard !rule.isEmpty else {
      throw CommandFailure(.command(.whichAlarm), exitCode: CommandFailure.wrongUsage)
    }
    guard let handle = AlarmHandle(rule) else {
      throw CommandFailure(
        room.hasRule(rule) ? .command(.ruleNeedsArea(rule)) : .command(.wrongHandle(rule)),
        exitCode: CommandFailure.wrongUsage)
    }
    let alarm = room.desk.queues.alarms.alarms.values.first {
      $0.occurrence?.number == handle.number
    }
    guard let alarm else { throw CommandFailure(.dutyLog(.noLongerOpen(handle.number))) }
    return AlarmMeant(key: alarm.key, number: handle.number, seen: handle.seen)
  }

  /// The alarm of a rule in an area, which both must be there.
  private func key(ofRule rule: String, _ area: String, in room: Room) throws -> AlarmKey {
    let key = AlarmKey(rule: rule, area: area)
    // What the journal has is there, whatever the pack says by now.
    guard room.desk.queues.alarms.alarms[key] == nil else { return key }
    guard room.hasRule(rule) else {
      throw CommandFailure(.command(.noRule(rule)), exitCode: CommandFailure.wrongUsage)
    }
    guard room.catalogue.areas[area] != nil else {
      throw CommandFailure(
        .command(.noArea(area, known: room.catalogue.region)),
        exitCode: CommandFailure.wrongUsage)
    }
    return key
  }

  /// Why something was not done to an alarm, by its name, and what to write instead.
  func failure(_ error: DeskRefusal, on key: AlarmKey, in room: Room) -> CommandFailure {
    guard case .queue(let refusal) = error else { return CommandFailure(error.phrase) }
    let alarm = room.desk.queues.alarms.alarms[key]
    let listed = alarm.flatMap { $0.standing == .unlisted ? nil : $0 }
    switch (refusal, listed) {
    case (.needsReasonNumber, _):
      return CommandFailure(.command(.needsReason), exitCode: CommandFailure.wrongUsage)
    case (.tooLong(let seconds), _):
      let level = alarm?.level ?? alarm?.rule.limits.last?.level ?? .fourth
      return CommandFailure(
        .command(.hoursAbove(level: room.level(level), hours: seconds / 3600)),
        exitCode: CommandFailure.wrongUsage)
    case (.nothingThere, nil), (.noRule, nil), (.noArea, nil), (.changed, nil):
      return CommandFailure(.dutyLog(.nothingOn(room.text.name(key, alarm?.rule))))
    default:
      let words =
        listed.map { room.words(of: $0, at: $0.level ?? .fourth) }
        ?? room.text.name(key, alarm?.rule)
      return CommandFailure(
        .dutyLog(
          .leftAsItIs(
            alarm: words, because: CommandLanguage.strings(why(refusal, listed, in: room)))))
    }
  }

  /// Why it was refused, by how the alarm stands now.
  private func why(_ refusal: DeedRefusal, _ alarm: Alarm?, in room: Room) -> Phrase {
    guard let alarm else { return refusal.phrase }
    switch refusal {
    case .nothingThere: return .dutyLog(.standsNow(CommandLanguage.strings(alarm.standing.words)))
    case .changed:
      // Who was first with another time that it was on did nothing to this one.
      if case .acknowledged(_, let person, _) = alarm.regions.acknowledgement,
        let moment = alarm.occurrence?.acknowledgedAt
      {
        return .dutyLog(
          .acknowledgedAt(
            by: room.text.person(person), at: room.text.moment(moment, now: journal.clock)))
      }
      return .dutyLog(.changedTo(room.text.handle(alarm) ?? ""))
    default: return refusal.phrase
    }
  }

  /// Does it, where the alarm is as somebody saw it, with a note on it where there is one, and lets the queues be
  /// looked at right before.
  ///
  /// - Throws: why not; nothing of it was done then.
  func perform(
    _ action: AlarmAction, note: String = "", on meant: AlarmMeant, in room: inout Room,
    _ look: (Queues) -> Void = { _ in }
  ) throws(DeskRefusal) {
    let settings = DutySettings.ofTerminal(folder: nil)
    let actor = Actor(
      room.person, user: settings.user, terminal: settings.terminal, address: settings.address)
    let now = journal.clock
    try room.desk.perform(at: now) { queues throws(DeedRefusal) in
      look(queues)
      let key = meant.key
      try meant.check(queues.alarms.alarms[key])
      let done = try queues.take(action, on: key, seen: meant.seen?.version, by: actor, at: now)
      return try note.isEmpty ? done : done + queues.note(note, on: key, by: actor, at: now)
    }
  }

  /// Tells what this one did; it is on the disk by then.
  func reportNews(of room: inout Room) {
    let own = room.desk.takeNews().filter { $0.actor?.person.name == room.person.name }
    let lines = own.flatMap { room.text.lines($0, now: journal.clock) }
    room.report(lines)
  }
}
