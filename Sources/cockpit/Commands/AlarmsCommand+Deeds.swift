import ArgumentParser
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// `cockpit alarms list`: the alarms as they stand, each with what `ack` takes.
struct AlarmsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: CommandLanguage.strings(.usage(.alarmsList)),
      discussion: CommandLanguage.strings(.usage(.alarmsListMore)))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let room = try data.dutyRoom()
    let written = data.alarmsOfJournal(room.situation)
    let strings = Strings(CommandLanguage.asked ?? .zh)
    let text = DutyText(
      strings: strings, catalogue: room.situation.catalogue, situation: room.situation,
      today: CivilTime(room.now, offset: room.situation.catalogue.offset).date)
    let lines = room.state.queues.listed.map { alarm in
      var handle = AlarmHandle(alarm)?.text ?? "\(alarm.key.rule) \(alarm.key.area)"
      // What the journal does not have yet cannot be acted on there.
      if let written, written[alarm.key]?.occurrence?.number != alarm.occurrence?.number {
        handle = "\(text.number(alarm.occurrence?.number))(\(strings(.dutyLog(.notInJournal))))"
      }
      return text.line(alarm, as: handle, now: room.now)
    }
    // Invented alarms must not be taken for real ones.
    let mark =
      room.situation.isDemonstration
      ? ["\(strings(room.situation.catalogue.title)) \(strings(.chrome(.demonstration)))"] : []
    try Output.text(
      (mark + (lines.isEmpty ? [strings(.dutyLog(.none))] : lines)).map { $0 + "\n" }.joined())
    if let notice = room.state.notice { throw CommandFailure(notice) }
  }
}

/// `cockpit alarms ack`: acknowledges an alarm, as the journal has it.
struct AlarmsAckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ack", abstract: CommandLanguage.strings(.usage(.alarmsAck)),
      discussion: CommandLanguage.strings(.usage(.alarmsAckMore)))
  }

  @OptionGroup var deed: AlarmDeedOptions

  @Flag(help: .words(.usage(.allAlarms)))
  var all = false

  @Option(help: .words(.usage(.seenLevel)))
  var seen: String?

  @Option(help: .words(.usage(.reasonNumber)))
  var reason: Int?

  @Option(help: .words(.usage(.noteText)))
  var note = ""

  func run() throws {
    let action = AlarmAction.acknowledge(
      reason: try reason.map { try AlarmReason(number: $0) }, note: note)
    let level = try seen.map { try AlarmSeen.parsed($0) }
    guard !all || deed.rule.isEmpty && level == nil else {
      throw CommandFailure(.command(.allOrOne), exitCode: CommandFailure.wrongUsage)
    }
    var room = try deed.room()
    guard all else {
      let (key, typed) = try deed.key(in: room)
      return try acknowledge(action, key, seen: typed ?? level, in: &room)
    }
    var refused = 0
    for alarm in room.desk.queues.listed
    where alarm.standing.isUnseen {
      // One after the other: who was first with one of them does not keep the others open.
      do {
        // What time alone changes meanwhile, such as that nobody responded, is no other alarm.
        let own = AlarmSeen(level: alarm.level ?? .fourth)
        try acknowledge(action, alarm.key, seen: own, in: &room)
      } catch let error as CommandFailure {
        refused += 1
        Output.error("\(room.text.number(alarm.occurrence?.number)) \(error)")
      }
    }
    if refused > 0 { throw ExitCode(CommandFailure.wrongInput) }
  }

  /// Acknowledges one, and says at which level, with which figure and as of when; on the disk by then.
  private func acknowledge(
    _ action: AlarmAction, _ key: AlarmKey, seen: AlarmSeen?, in room: inout AlarmDeedOptions.Room
  ) throws {
    var before: Alarm?
    var written: Instant?
    do throws(DeskRefusal) {
      try deed.perform(action, on: key, seen: seen, in: &room) { queues in
        (before, written) = (queues.alarms.alarms[key], queues.history.last?.at)
      }
    } catch {
      let now = room.desk.queues.alarms.alarms[key]
      guard let seen, let level = now?.level, level != seen.level, let now else {
        throw CommandFailure(error.phrase)
      }
      throw CommandFailure(
        .dutyLog(.seenOther(alarm: room.words(of: now, at: seen.level), now: room.level(level))))
    }
    guard let before else { return }
    let asOf = room.text.moment(written ?? deed.journal.clock, now: deed.journal.clock)
    let words = room.words(of: before, at: before.level ?? .fourth, hasFigure: true)
    try Output.text(
      CommandLanguage.strings(.dutyLog(.acknowledgedAs(alarm: words, asOf: asOf))) + "\n")
  }
}

/// `cockpit alarms shelve`: sets an alarm aside.
struct AlarmsShelveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shelve", abstract: CommandLanguage.strings(.usage(.alarmsShelve)))
  }

  @OptionGroup var deed: AlarmDeedOptions

  @Option(help: .words(.usage(.hours)))
  var hours = 1

  @Option(help: .words(.usage(.reasonNumber)))
  var reason: Int

  func run() throws {
    let reason = try AlarmReason(number: reason)
    var room = try deed.room()
    let (key, seen) = try deed.key(in: room)
    do throws(DeskRefusal) {
      try deed.perform(
        .shelve(seconds: hours * 3600, isOneShot: false, reason: reason), on: key, seen: seen,
        in: &room)
    } catch {
      throw CommandFailure(error.phrase)
    }
    try deed.printNews(of: &room)
  }
}

extension AlarmReason {
  /// The reason of a number that somebody typed.
  ///
  /// - Throws: which numbers there are
  fileprivate init(number: Int) throws {
    guard let reason = AlarmReason(rawValue: number) else {
      throw CommandFailure(.duty(.refusedNeedsReason), exitCode: CommandFailure.wrongUsage)
    }
    self = reason
  }
}

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

  /// The journal that is written on, and the pack whose words it is told in.
  struct Room {
    var desk: Desk
    let catalogue: Catalogue
    /// Who acts, as the roster knows them.
    let person: Person

    var text: DutyText { DutyText(strings: CommandLanguage.strings, catalogue: catalogue) }

    func level(_ level: AlarmLevel) -> String { CommandLanguage.strings(level.words) }

    /// An alarm by number, level and name; with the newest figure and when it is of.
    func words(of alarm: Alarm, at seen: AlarmLevel, hasFigure: Bool = false) -> String {
      var parts = [
        text.number(alarm.occurrence?.number), level(seen), text.name(alarm.key, alarm.rule),
      ]
      if hasFigure, let latest = alarm.latest {
        parts.append(text.value(latest.value, of: alarm.rule))
        parts.append("(\(text.moment(latest.time, now: latest.time)))")
      }
      return parts.joined(separator: " ")
    }
  }

  func room() throws -> Room {
    let catalogue = try PackSource.catalogue(journal.pack)
    // What was done is dated by the clock, but for invented figures.
    let isInvented = try journal.folder(catalogue).hasSuffix("-demonstration")
    guard journal.now == nil || isInvented else {
      throw CommandFailure(.duty(.journalPast), exitCode: CommandFailure.wrongUsage)
    }
    var person = Person(name: by, unit: unit, role: .operator)
    do throws(RosterRefusal) {
      if let roster = try Roster(folder: journal.state) { person = try roster.person(person) }
    } catch {
      throw CommandFailure(error.phrase)
    }
    let desk = Desk(
      Queues(catalogue, rules: catalogue.alarmRules), folder: try journal.folder(catalogue),
      looksBack: false)
    if let trouble = desk.trouble { throw CommandFailure(trouble.phrase) }
    return Room(desk: desk, catalogue: catalogue, person: person)
  }

  /// The alarm that is meant, and what somebody saw of it.
  func key(in room: Room) throws -> (AlarmKey, AlarmSeen?) {
    guard area.isEmpty else { return (AlarmKey(rule: rule, area: area), nil) }
    guard !rule.isEmpty else {
      throw CommandFailure(.command(.whichAlarm), exitCode: CommandFailure.wrongUsage)
    }
    guard let handle = AlarmHandle(rule) else {
      throw CommandFailure(.command(.wrongHandle(rule)), exitCode: CommandFailure.wrongUsage)
    }
    let alarm = room.desk.queues.alarms.alarms.values.first {
      $0.occurrence?.number == handle.number
    }
    guard let alarm else { throw CommandFailure(.dutyLog(.noLongerOpen(handle.number))) }
    return (alarm.key, handle.seen)
  }

  /// Does it, where the alarm is as somebody saw it, and lets the queues be looked at right before.
  ///
  /// - Throws: why not; nothing of it was done then.
  func perform(
    _ action: AlarmAction, on key: AlarmKey, seen: AlarmSeen?, in room: inout Room,
    _ look: (Queues) -> Void = { _ in }
  ) throws(DeskRefusal) {
    let settings = DutySettings.ofTerminal(folder: nil, isPast: false)
    let actor = Actor(
      room.person, user: settings.user, terminal: settings.terminal, address: settings.address)
    let now = journal.clock
    try room.desk.perform(at: now) { queues throws(DeedRefusal) in
      look(queues)
      if let seen, let level = queues.alarms.alarms[key]?.level, level != seen.level {
        throw .changed(by: nil)
      }
      return try queues.take(action, on: key, seen: seen?.version, by: actor, at: now)
    }
  }

  /// Prints what this one did; it is on the disk by then.
  func printNews(of room: inout Room) throws {
    let own = room.desk.takeNews().filter { $0.actor?.person.name == by }
    let lines = own.flatMap { room.text.lines($0, now: journal.clock) }
    try Output.text(lines.map { $0 + "\n" }.joined())
  }
}

/// What stands on a host at a moment, for commands that look.
struct DutyRoom {
  let situation: Situation
  let state: DutyState
  let now: Instant
}

extension DataOptions {
  /// What stands by the figures of a folder and the journal, of which nothing is written.
  func dutyRoom() throws -> DutyRoom {
    let now = clock ?? SystemClock.now
    var sources = try sources(of: try usablePack().catalogue)
    let situation = try sources.first(at: now)
    var duty = Duty(DutySettings(folder: state, isPast: clock != nil, isReader: true))
    duty.take(situation)
    return DutyRoom(situation: situation, state: duty.state, now: now)
  }

  /// The alarms of a region as the journal has them; `nil` where none is kept.
  func alarmsOfJournal(_ situation: Situation) -> [AlarmKey: Alarm]? {
    state.map { state in
      Desk(
        Queues(situation.catalogue, rules: situation.alarmRules),
        folder: Duty.folder(
          state, region: situation.catalogue.region, isDemonstration: situation.isDemonstration),
        isReader: true, looksBack: false
      ).queues.alarms.alarms
    }
  }
}
