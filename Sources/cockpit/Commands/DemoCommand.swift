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
    var files = 0
    var bytes = 0
    for catalogue in catalogues {
      let demonstration = Demonstration(
        catalogue: catalogue, region: catalogue.region, seed: seed, packs: EmbeddedPacks.files)
      let written = files
      for file in demonstration.snapshots(from: from, to: to, every: every) {
        let content = file.bytes
        try OutputFile.write(content, to: "\(output)/\(file.name)", replacing: force)
        files += 1
        bytes += content.count
      }
      guard files > written else {
        throw CommandFailure(
          .command(.noDemonstration(pack: catalogue.id)), exitCode: CommandFailure.wrongUsage)
      }
    }
    try Output.text(
      CommandLanguage.strings(.command(.wroteFiles(files, bytes: bytes, folder: output))) + "\n")
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
