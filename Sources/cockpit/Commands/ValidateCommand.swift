import ArgumentParser
import CockpitValues
import CockpitWording

/// Checks snapshots and packs, and says where each fault is.
struct ValidateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate", abstract: CommandLanguage.strings(.usage(.validate)),
      discussion: CommandLanguage.strings(.usage(.validateMore)))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: .words(.usage(.paths)))
  var paths: [String]

  @Option(help: .words(.usage(.packOfSnapshots)), completion: .directory)
  var pack: String?

  @Option(
    help: .words(.usage(.nowOfFiles)),
    transform: Instant.argument)
  var now: Instant?

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var validation = Validation(
      packs: try FilePacks(asked: pack), now: now ?? SystemClock.now)
    for path in paths { try validation.check(path) }
    for path in validation.missing {
      Output.error("\(CommandLanguage.strings(.command(.error))): \(path)")
    }
    // Of nothing there is no result.
    guard validation.missing.count < paths.count else {
      throw ExitCode(CommandFailure.wrongInput)
    }
    switch format {
    case .text: try Output.text(validation.text)
    case .json: try Output.text(validation.json)
    }
    if validation.errors > 0 { throw ExitCode(CommandFailure.wrongInput) }
  }
}
