import ArgumentParser
import CockpitValues

/// Checks snapshots and packs, and says where each fault is.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check snapshots and packs: each fault with file, line, column and a caret.",
    discussion: "Exit code 0 if nothing is wrong (warnings allowed), 1 if something is.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Snapshot files, folders of snapshots, or folders of packs.")
  var paths: [String]

  @Option(help: "The pack that the snapshots belong to.", completion: .directory)
  var pack = PackSource.standard

  @Option(
    help: "The clock by which files run ahead, such as 2026-11-21T14:32:00+08:00.",
    transform: Instant.argument)
  var now: Instant?

  @Option(help: "How to write the result: text or json.")
  var format = Format.text

  func run() throws {
    let catalogue = try PackSource.catalogue(pack)
    var validation = Validation(catalogue: catalogue, now: now ?? SystemClock.now)
    for path in paths { validation.check(path) }
    for path in validation.missing { Output.error("error: \(path)") }
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
