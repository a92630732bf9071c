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

  @OptionGroup var options: DutyRoomOptions

  func run() throws {
    let data = options.data
    let room = try options.room()
    let written = data.alarmsOfJournal(room.situation)
    let strings = Strings(CommandLanguage.asked ?? .zh)
    let text = DutyText(
      strings: strings, catalogue: room.situation.catalogue, situation: room.situation,
      today: CivilTime(room.now, offset: room.situation.catalogue.offset).date)
    let listed = room.state.queues.listed.filter { alarm in
      // What only files define lies in the region.
      data.area.map {
        $0 == room.situation.catalogue.region
          || room.situation.catalogue.areas.isWithin(alarm.key.area, $0)
      } ?? true
    }
    let lines = listed.map { alarm in
      var handle = text.handle(alarm) ?? "\(alarm.key.rule) \(alarm.key.area)"
      // What the journal does not have yet cannot be acted on there.
      if let written, written[alarm.key]?.occurrence?.number != alarm.occurrence?.number {
        handle = "\(text.number(alarm.occurrence?.number))(\(strings(.dutyLog(.notInJournal))))"
      }
      return text.line(alarm, as: handle, now: room.now)
    }
    let mark =
      room.situation.isDemonstration
      ? [strings.demonstrationMark(of: room.situation.catalogue)] : []
    // That nothing came is not that nothing is wrong.
    let nothing: [Phrase] =
      room.situation.newestHeader == nil
      ? [.chrome(.noSnapshots)] : lines.isEmpty ? [.dutyLog(.none)] : []
    try Output.text(
      (mark + nothing.map { strings($0) } + lines).map { $0 + "\n" }.joined())
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

  @Option(help: .words(.usage(.reasonNumber(known: AlarmReason.known(AlarmReason.acknowledging)))))
  var reason: Int?

  @Option(help: .words(.usage(.noteText)))
  var note = ""

  func validate() throws {
    try AlarmDeedOptions.refusePersonalData(in: note, of: "--note")
    guard
      let reason = try reason.map({ try AlarmReason(number: $0, among: AlarmReason.acknowledging) })
    else { return }
    try reason.check(note: note)
  }

  func run() throws {
    let action = AlarmAction.acknowledge(
      reason: reason.flatMap { AlarmReason(rawValue: $0) }, note: note)
    let level = try seen.map { try AlarmSeen.parsed($0) }
    guard !all || deed.rule.isEmpty && level == nil else {
      throw CommandFailure(.command(.allOrOne), exitCode: CommandFailure.wrongUsage)
    }
    var room = try deed.room()
    guard all else {
      var meant = try deed.alarm(in: room)
      meant.seen = meant.seen ?? level
      let told = try acknowledge(action, meant, in: &room)
      return room.report(told)
    }
    // What time brings by now, such as an acknowledgement that ran out, is among them.
    room.desk.refresh(at: deed.journal.clock)
    let unseen = room.desk.queues.listed.filter(\.standing.isUnseen)
    if unseen.isEmpty {
      return room.report([CommandLanguage.strings(.dutyLog(.nothingToAcknowledge))])
    }
    var refused = 0
    for alarm in unseen {
      // One after the other: who was first with one of them does not keep the others open.
      do {
        // What time alone changes meanwhile, such as that nobody responded, is no other alarm.
        let own = AlarmMeant(
          key: alarm.key, number: alarm.occurrence?.number,
          seen: AlarmSeen(level: alarm.level ?? .fourth))
        // Whoever reads it may go away meanwhile; the others are acknowledged all the same.
        room.report(try acknowledge(action, own, in: &room))
      } catch let error as CommandFailure {
        refused += 1
        // Most say of which alarm they are.
        let number = room.text.number(alarm.occurrence?.number)
        let isNamed = error.description.contains(number)
        Output.error(isNamed ? error.description : "\(number) \(error)")
      }
    }
    if refused > 0 { throw ExitCode(CommandFailure.wrongInput) }
  }

  /// Acknowledges one; on the disk by then.
  ///
  /// - Returns: at which level, with which figure and as of when, as a line.
  private func acknowledge(
    _ action: AlarmAction, _ meant: AlarmMeant, in room: inout AlarmDeedOptions.Room
  ) throws -> [String] {
    let key = meant.key
    var before: Alarm?
    var written: Instant?
    do throws(DeskRefusal) {
      try deed.perform(action, on: meant, in: &room) { queues in
        (before, written) = (queues.alarms.alarms[key], queues.history.last?.at)
      }
    } catch {
      let now = room.desk.queues.alarms.alarms[key]
      guard let seen = meant.seen, let level = now?.level, level != seen.level, let now else {
        throw deed.failure(error, on: key, in: room)
      }
      throw CommandFailure(
        .dutyLog(
          .seenOther(
            alarm: room.words(of: now, at: seen.level),
            now: "\(room.level(level)) \(room.text.handle(now) ?? "")")))
    }
    guard let before else { return [] }
    let asOf = room.text.moment(written ?? deed.journal.clock, now: deed.journal.clock)
    let words = [room.words(of: before, at: before.level ?? .fourth), room.lastFigure(of: before)]
      .compactMap(\.self).joined(separator: CommandLanguage.strings.comma)
    return [CommandLanguage.strings(.dutyLog(.acknowledgedAs(alarm: words, asOf: asOf)))]
  }
}

/// `cockpit alarms shelve`: sets an alarm aside.
struct AlarmsShelveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shelve", abstract: CommandLanguage.strings(.usage(.alarmsShelve)))
  }

  @OptionGroup var deed: AlarmDeedOptions

  // What begins with a dash is a number, too: one that is told to be too small.
  @Option(parsing: .unconditional, help: .words(.usage(.hours)))
  var hours = 1

  @Option(help: .words(.usage(.reasonNumber(known: AlarmReason.known(AlarmReason.puttingAway)))))
  var reason: Int

  @Option(help: .words(.usage(.noteText)))
  var note = ""

  func validate() throws {
    try AlarmDeedOptions.refusePersonalData(in: note, of: "--note")
    guard hours >= 1 else { throw ValidationError(.command(.hoursTooFew)) }
    let longest = AlarmLevel.allCases.compactMap { level in
      level.longestShelf.map { (CommandLanguage.strings(level.words), $0 / 3600) }
    }
    guard hours <= longest.map(\.1).max() ?? 0 else {
      throw ValidationError(
        .command(
          .hoursTooMany(
            longest.map { "\($0) \($1)" }.joined(separator: CommandLanguage.strings.comma))))
    }
    try AlarmReason(number: reason, among: AlarmReason.puttingAway).check(note: note)
  }

  func run() throws {
    guard let reason = AlarmReason(rawValue: reason) else { return }
    var room = try deed.room()
    let meant = try deed.alarm(in: room)
    do throws(DeskRefusal) {
      try deed.perform(
        .shelve(seconds: hours * 3600, isOneShot: false, reason: reason), note: note, on: meant,
        in: &room)
    } catch {
      throw deed.failure(error, on: meant.key, in: room)
    }
    deed.reportNews(of: &room)
  }
}

extension AlarmReason {
  /// The reason of a number that somebody typed.
  ///
  /// - Throws: which numbers there are
  fileprivate init(number: Int, among reasons: [AlarmReason]) throws {
    guard let reason = AlarmReason(rawValue: number), reasons.contains(reason) else {
      throw ValidationError(.command(.noReason("\(number)", known: AlarmReason.known(reasons))))
    }
    self = reason
  }

  /// Refuses a reason that says nothing without a note where there is none.
  fileprivate func check(note: String) throws {
    guard note.allSatisfy(\.isWhitespace) else { return }
    switch self {
    case .other: throw ValidationError(.command(.reasonNeedsNote(AlarmReason.known([.other]))))
    case .instructed: throw ValidationError(.duty(.needsNumber))
    default: break
    }
  }

  /// The reasons with their numbers.
  fileprivate static func known(_ reasons: [AlarmReason]) -> String {
    reasons.map { "\($0.rawValue) \(CommandLanguage.strings($0.words))" }
      .joined(separator: CommandLanguage.strings.comma)
  }
}
