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

  @Flag(help: .words(.usage(.inventedJournal)))
  var demonstration = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    try StateFolder.check(state)
  }

  var clock: Instant { now ?? SystemClock.now }

  /// A journal that is kept: of real figures, or of invented ones.
  struct Kept {
    let folder: String
    let isInvented: Bool
    /// The rules of the pack, as they hold for such figures.
    let rules: [AlarmRule]

    /// What stands above all that is told of it where it is invented; else `nil`.
    func mark(of catalogue: Catalogue) -> String? {
      isInvented ? CommandLanguage.strings.demonstrationMark(of: catalogue) : nil
    }

    /// Says that what follows is invented, where it is.
    func printMark(_ catalogue: Catalogue) throws {
      if let mark = mark(of: catalogue) { try Output.text(mark + "\n") }
    }
  }

  /// The journals of the regions of built-in packs that are there, each with the option that reaches it.
  private var others: [String] {
    EmbeddedPacks.regionCodes.sorted().flatMap { region in
      [false, true].map { Duty.folder(state, region: region, isDemonstration: $0) }
        .filter { (try? JournalFile.isKept(in: $0)) == true }
        .map { "\($0) (--pack \(EmbeddedPacks.id(ofRegion: region) ?? region))" }
    }
  }

  /// The journals of a region that are there: that of real figures before that of invented ones.
  ///
  /// Where the one of invented figures is asked for, it is the only one.
  func all(_ catalogue: Catalogue) throws -> [Kept] {
    func folder(_ isInvented: Bool) -> String {
      Duty.folder(state, region: catalogue.region, isDemonstration: isInvented)
    }
    var kept: [Kept] = []
    do throws(JournalError) {
      for isInvented in demonstration ? [true] : [false, true]
      where try JournalFile.isKept(in: folder(isInvented)) {
        kept.append(
          Kept(
            folder: folder(isInvented), isInvented: isInvented,
            rules: catalogue.alarmRules(isDemonstration: isInvented)))
      }
    } catch {
      throw CommandFailure(reading: error)
    }
    guard kept.isEmpty else { return kept }
    let others = others.joined(separator: CommandLanguage.strings.comma)
    throw CommandFailure(
      others.isEmpty
        ? .command(.noJournal(folder(demonstration), state: state))
        : .dutyLog(.noJournalOf(folder(demonstration), there: others)))
  }

  /// The journal of a region: that of real figures, or of invented ones where there is no other or that
  /// is asked for.
  ///
  /// That there is another one is said beside.
  func kept(_ catalogue: Catalogue) throws -> Kept {
    let all = try all(catalogue)
    if all.count > 1 {
      Output.error(CommandLanguage.strings(.command(.otherJournal(all[1].folder))))
    }
    return all[0]
  }
}

extension Strings {
  /// The title of a region's cockpit with 示例数据: invented alarms must not be taken for real ones.
  func demonstrationMark(of catalogue: Catalogue) -> String {
    "\(self(catalogue.title)) \(self(.chrome(.demonstration)))"
  }
}

extension JournalOptions {
  /// The journal as it stands, for reading.
  func desk(_ catalogue: Catalogue, _ kept: Kept, looksBack: Bool) -> Desk {
    Desk(
      Queues(catalogue, rules: kept.rules), folder: kept.folder, isReader: true,
      looksBack: looksBack)
  }

  /// Walks all files of the journal, the oldest first.
  func walk(
    _ kept: Kept, _ take: ([JournalEntry]) throws -> Void = { _ in }
  ) throws -> JournalWalk {
    do {
      return try JournalWalk(kept.folder, take)
    } catch let error as JournalError {
      throw CommandFailure(reading: error)
    }
  }
}

extension CommandFailure {
  /// A journal that was only to be read.
  init(reading error: JournalError) {
    guard case .unreadable(let path, let reason) = error else {
      self.init(error.phrase)
      return
    }
    self.init(.dutyLog(.unreadable(path, because: CommandLanguage.strings(reason))))
  }
}

extension JournalWalk.Fault {
  var failure: CommandFailure {
    switch self {
    case .changed(let path, let line), .torn(let path, let line):
      CommandFailure(.dutyLog(.broken(file: path, line: line)))
    case .missing(let path, let lines):
      CommandFailure(
        .dutyLog(.missing(before: path, first: lines.lowerBound, last: lines.upperBound)))
    case .headless(let path): CommandFailure(.dutyLog(.headless(file: path)))
    case .newestMissing(let path): CommandFailure(.dutyLog(.newestMissing(file: path)))
    }
  }
}

/// `cockpit alarms log`: what was written, in all files that are there.
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
    let text = DutyText(strings: CommandLanguage.strings, catalogue: catalogue)
    let kept = try journal.kept(catalogue)
    try kept.printMark(catalogue)
    let walk = try journal.walk(kept) { entries in
      let later = entries.filter { entry in since.map { entry.at >= $0 } ?? true }
      // What each start tells of again is one line, as on the sheet for the next shift.
      let lines = text.logLines(ofPeriod: later, now: journal.clock)
      try Output.text(lines.map { $0.text + "\n" }.joined())
    }
    if let fault = walk.fault { throw fault.failure }
  }
}

/// `cockpit alarms verify`: walks the chain of the journal, from the oldest of its files that is there.
struct AlarmsVerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: CommandLanguage.strings(.usage(.alarmsVerify)),
      discussion: CommandLanguage.strings(.usage(.alarmsVerifyMore)))
  }

  @OptionGroup var options: JournalOptions

  func run() throws {
    var fault: JournalWalk.Fault?
    let catalogue = try PackSource.catalogue(options.pack)
    let all = try options.all(catalogue)
    for kept in all {
      let walk = try options.walk(kept)
      // What is wrong with one says nothing of the other.
      if let found = walk.fault {
        if let fault { Output.error("\(fault.failure)") }
        fault = found
      } else {
        try kept.printMark(catalogue)
        try tell(walk, as: all.count > 1 ? "\(kept.folder): " : "")
      }
    }
    if let fault { throw fault.failure }
  }

  /// Says that a journal is whole, under its name where there are two.
  private func tell(_ walk: JournalWalk, as name: String) throws {
    let phrase: Phrase =
      walk.origin.count == 0
      ? .dutyLog(.verified(files: walk.files, lines: walk.end.count))
      : .dutyLog(
        .verifiedFrom(
          files: walk.files, first: walk.origin.count + 1, last: walk.end.count,
          after: walk.origin.last))
    let unfinished: Phrase? =
      walk.unfinished > 0 ? .dutyLog(.unfinished(bytes: walk.unfinished)) : nil
    try Output.text(
      [phrase, unfinished].compactMap(\.self).map { name + CommandLanguage.strings($0) + "\n" }
        .joined())
  }
}

/// `cockpit alarms kpi`: whether alarms help those who watch them.
struct AlarmsKPICommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kpi", abstract: CommandLanguage.strings(.usage(.alarmsKPI)))
  }

  private static let mostDays = 3650

  // What begins with a dash is a number, too: one that is told to be too small.
  @Option(parsing: .unconditional, help: .words(.usage(.days)))
  var days = 30

  @OptionGroup var journal: JournalOptions

  func validate() throws {
    guard (1...AlarmsKPICommand.mostDays).contains(days) else {
      throw ValidationError(.command(.badDays(most: AlarmsKPICommand.mostDays)))
    }
  }

  func run() throws {
    let catalogue = try PackSource.catalogue(journal.pack)
    let strings = CommandLanguage.strings
    let now = journal.clock
    let kept = try journal.kept(catalogue)
    let queues = journal.desk(catalogue, kept, looksBack: false).queues
    var tally = AlarmTally(
      rules: queues.alarms.rules, last: Int64(days) * 86_400, at: now)
    let walk = try journal.walk(kept) { entries in
      for entry in entries { tally.add(entry) }
    }
    let figures = AlarmFigures(tally, queues, at: now)
    let figuresText = AlarmFiguresText(
      strings: strings, counts: queues.counts, mismatches: walk.fault == nil ? 0 : 1)
    let head = [
      strings(.duty(.figures)), figuresText.title(figures), strings(.dutyLog(.target)),
    ]
    let rows = [head, figuresText.coverage([figures])] + figuresText.rows([figures])
    let text = DutyText(strings: strings, catalogue: catalogue)
    let worst = figures.worst.map { source in
      [
        text.name(source.key, queues.alarms.rules[source.key.rule]), "\(source.count)",
        strings(source.advice.words),
      ]
    }
    let heads: [Phrase] = [
      .dutyLog(.worst), .dutyLog(.timesRaised), .dutyLog(.suggestion),
    ]
    let sources = worst.isEmpty ? [] : [heads.map { strings($0) }] + worst
    try kept.printMark(catalogue)
    try Output.text((rows + sources).map { $0.joined(separator: "\t") + "\n" }.joined())
    if let fault = walk.fault { throw fault.failure }
  }
}
