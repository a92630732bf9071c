import ArgumentParser
import CockpitCatalogue
import CockpitJSON
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Where the journal of a region is.
struct JournalOptions: ParsableArguments {
  @Option(help: .words(.usage(.state)), completion: .directory)
  var state: String

  @Option(help: .words(.usage(.pack)), completion: .directory)
  var pack = PackSource.standard

  @Option(help: .words(.usage(.now)), transform: Instant.argument)
  var now: Instant?

  @OptionGroup var language: LanguageOptions

  var clock: Instant { now ?? SystemClock.now }

  /// The folder of the journal: that of real figures, or of invented ones where there is no other.
  func folder(_ catalogue: Catalogue) throws -> String {
    let folders = [false, true].map {
      Duty.folder(state, region: catalogue.region, isDemonstration: $0)
    }
    guard let folder = folders.first(where: { JournalFile(folder: $0).hasNews }) else {
      throw CommandFailure(.dutyLog(.noJournal(folders[0])))
    }
    return folder
  }

  /// The queues as the journal has them.
  func queues(_ catalogue: Catalogue) throws -> Queues {
    let desk = Desk(
      Queues(catalogue, rules: catalogue.alarmRules), folder: try folder(catalogue), isReader: true)
    if let trouble = desk.trouble { throw CommandFailure(trouble.phrase) }
    return desk.queues
  }
}

/// `cockpit alarms ack`: acknowledges an alarm.
struct AlarmsAckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ack", abstract: CommandLanguage.strings(.usage(.alarmsAck)))
  }

  @OptionGroup var deed: AlarmDeedOptions

  @Flag(help: .words(.usage(.allAlarms)))
  var all = false

  @Option(help: .words(.usage(.reasonNumber)))
  var reason: Int?

  @Option(help: .words(.usage(.noteText)))
  var note = ""

  func run() throws {
    let action = AlarmAction.acknowledge(reason: reason.flatMap(AlarmReason.init), note: note)
    guard all else { return try deed.perform(action) }
    var room = try deed.room()
    var refused = 0
    for alarm in room.desk.queues.listed
    where [.unacknowledged, .returned].contains(alarm.standing) {
      // One after the other: who was first with one of them does not keep the others open.
      do throws(DeskRefusal) {
        try deed.perform(action, on: alarm.key, seen: alarm.version, in: &room)
      } catch {
        refused += 1
        Output.error(
          "\(alarm.key.rule) \(alarm.key.area): \(CommandLanguage.strings(error.phrase))")
      }
      try deed.printNews(of: &room)
    }
    if refused > 0 { throw ExitCode(1) }
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
    guard let reason = AlarmReason(rawValue: reason) else {
      throw CommandFailure(.duty(.refusedNeedsReason), exitCode: CommandFailure.wrongUsage)
    }
    try deed.perform(.shelve(seconds: hours * 3600, isOneShot: false, reason: reason))
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
    return Room(
      desk: Desk(
        Queues(catalogue, rules: catalogue.alarmRules), folder: try journal.folder(catalogue)),
      catalogue: catalogue, person: person)
  }

  /// Does it, and says what became of it.
  func perform(_ action: AlarmAction) throws {
    var room = try room()
    let key = AlarmKey(rule: rule, area: area)
    do throws(DeskRefusal) {
      try perform(
        action, on: key, seen: room.desk.queues.alarms.alarms[key]?.version, in: &room)
    } catch {
      throw CommandFailure(error.phrase)
    }
    try printNews(of: &room)
  }

  func perform(
    _ action: AlarmAction, on key: AlarmKey, seen version: Int?, in room: inout Room
  ) throws(DeskRefusal) {
    let settings = DutySettings.ofTerminal(folder: nil, isPast: false)
    let actor = Actor(
      room.person, user: settings.user, terminal: settings.terminal, address: settings.address)
    let now = journal.clock
    try room.desk.perform(at: now) { queues throws(DeedRefusal) in
      try queues.take(action, on: key, seen: version, by: actor, at: now)
    }
  }

  /// Prints what this one did; it is on the disk by then.
  func printNews(of room: inout Room) throws {
    let text = DutyText(strings: CommandLanguage.strings, catalogue: room.catalogue)
    let own = room.desk.takeNews().filter { $0.actor?.person.name == by }
    let lines = own.flatMap { text.lines($0, now: journal.clock) }
    try Output.text(lines.map { $0 + "\n" }.joined())
  }
}

/// `cockpit alarms log`: what was written.
struct AlarmsLogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: CommandLanguage.strings(.usage(.alarmsLog)))
  }

  @Option(help: .words(.usage(.sinceMoment)), transform: Instant.argument)
  var since: Instant?

  @OptionGroup var journal: JournalOptions

  func run() throws {
    let catalogue = try PackSource.catalogue(journal.pack)
    let queues = try journal.queues(catalogue)
    let text = DutyText(strings: CommandLanguage.strings, catalogue: catalogue)
    let entries = queues.history.filter { entry in since.map { entry.at >= $0 } ?? true }
    try Output.text(
      entries.flatMap { text.lines($0, now: journal.clock) }.map { $0 + "\n" }.joined())
  }
}

/// `cockpit alarms verify`: walks the chain of the journal, all of its files.
struct AlarmsVerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: CommandLanguage.strings(.usage(.alarmsVerify)))
  }

  @OptionGroup var options: JournalOptions

  func run() throws {
    let folder = try options.folder(PackSource.catalogue(options.pack))
    var journal = Journal()
    let names = JournalFile.numbered(in: folder).map(\.name) + [JournalFile.name]
    for name in names {
      let path = "\(folder)/\(name)"
      let bytes: [UInt8]
      do throws(JournalError) {
        bytes = try JournalFile.bytes(of: path, from: 0)
      } catch {
        throw CommandFailure(error.phrase)
      }
      let before = journal.count
      let reading = journal.read(bytes[...])
      if let broken = reading.broken {
        throw CommandFailure(.dutyLog(.broken(file: path, line: broken.line - before)))
      }
      if reading.tornBytes > 0 {
        throw CommandFailure(
          .dutyLog(.broken(file: path, line: journal.count - before + 1)))
      }
    }
    try Output.text(
      CommandLanguage.strings(.dutyLog(.verified(files: names.count, lines: journal.count))) + "\n")
  }
}

/// `cockpit alarms kpi`: whether alarms help those who watch them.
struct AlarmsKPICommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kpi", abstract: CommandLanguage.strings(.usage(.alarmsKPI)))
  }

  @Option(help: .words(.usage(.days)))
  var days = 30

  @OptionGroup var journal: JournalOptions

  func run() throws {
    let catalogue = try PackSource.catalogue(journal.pack)
    let queues = try journal.queues(catalogue)
    let strings = CommandLanguage.strings
    let figures = AlarmFigures(
      queues, last: Int64(max(1, days)) * 86_400, at: journal.clock)
    let rows = AlarmFiguresText(strings: strings, counts: queues.counts).rows([figures])
    let text = DutyText(strings: strings, catalogue: catalogue)
    let worst = figures.worst.map {
      "\(text.name($0.key, queues.alarms.rules[$0.key.rule]))\t\($0.count)"
    }
    try Output.text(
      (rows.map { $0.joined(separator: "\t") } + worst).map { $0 + "\n" }.joined())
  }
}
