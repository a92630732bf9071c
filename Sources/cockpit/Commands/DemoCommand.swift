import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Writes demonstration snapshots into a folder.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo", abstract: CommandLanguage.strings(.usage(.demo)))
  }

  @Option(name: .shortAndLong, help: .words(.usage(.outputFolder)), completion: .directory)
  var output: String

  @Option(help: .words(.usage(.firstDay)))
  var from: CivilDate

  @Option(help: .words(.usage(.lastDay)))
  var to: CivilDate

  @Option(help: .words(.usage(.every)))
  var every = 14

  @Option(help: .words(.usage(.seed)))
  var seed: UInt64 = 1

  @Option(
    parsing: .singleValue, help: .words(.usage(.packsOfDemonstration)), completion: .directory)
  var pack = [PackSource.standard]

  @Option(help: .words(.usage(.nowOfFiles)), transform: Instant.argument)
  var now: Instant?

  @Flag(help: .words(.usage(.replaceFiles)))
  var force = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard from <= to else { throw ValidationError(.command(.fromAfterTo)) }
    guard every >= 1 else { throw ValidationError(.command(.everyTooSmall)) }
  }

  func run() throws {
    let catalogues = try PackSource.ids(pack).map(PackSource.catalogue)
    try OutputFile.makeFolder(output)
    let clock = now ?? SystemClock.now
    var files = 0
    var bytes = 0
    var ahead = 0
    for catalogue in catalogues {
      let demonstration = Demonstration(
        catalogue: catalogue, region: catalogue.region, seed: seed, packs: EmbeddedPacks.files)
      // Of a day that is under way only what there is so far; who asks for later days gets all of them.
      let isToday = to == CivilTime(clock, offset: catalogue.offset).date
      let written = files
      for file in demonstration.snapshots(
        from: from, to: to, every: every, until: isToday ? clock : nil)
      {
        let content = file.bytes
        try OutputFile.write(content, to: "\(output)/\(file.name)", replacing: force)
        files += 1
        bytes += content.count
        if let time = file.createdAt, time > clock { ahead += 1 }
      }
      guard files > written else {
        throw CommandFailure(
          .command(.noDemonstration(pack: catalogue.id)), exitCode: CommandFailure.wrongUsage)
      }
    }
    try Output.text(
      CommandLanguage.strings(.command(.wroteFiles(files, bytes: bytes, folder: output))) + "\n")
    if ahead > 0 {
      try Output.text(CommandLanguage.strings(.command(.filesAhead(ahead))) + "\n")
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// A day written like `2026-11-21`.
  public init?(argument: String) {
    guard let period = Period(parsing: argument, offset: .china), period.kind == .day else {
      return nil
    }
    self = period.lastDay
  }
}
