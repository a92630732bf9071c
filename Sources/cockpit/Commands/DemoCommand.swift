import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitValues

/// Writes demonstration snapshots into a folder.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write demonstration snapshots: invented figures, the same for the same seed.")

  @Option(name: .shortAndLong, help: "The folder to write into.", completion: .directory)
  var output: String

  @Option(help: "The first day, such as 2026-01-01.")
  var from: CivilDate

  @Option(help: "The last day.")
  var to: CivilDate

  @Option(help: "Days whose daily figures come in one file.")
  var every = 14

  @Option(help: "The seed of the figures.")
  var seed: UInt64 = 1

  @Option(help: "The pack: the id of a built-in one, or a folder.", completion: .directory)
  var pack = PackSource.standard

  @Flag(help: "Replace files of the same names.")
  var force = false

  func validate() throws {
    guard from <= to else { throw ValidationError("--from must not be after --to.") }
    guard every >= 1 else { throw ValidationError("--every takes a number of days from 1 on.") }
  }

  func run() throws {
    let catalogue = try PackSource.catalogue(pack)
    let demonstration = Demonstration(
      catalogue: catalogue, region: catalogue.region, seed: seed)
    try OutputFile.makeFolder(output)
    var files = 0
    var bytes = 0
    for file in demonstration.snapshots(from: from, to: to, every: every) {
      let content = file.bytes
      try OutputFile.write(content, to: "\(output)/\(file.name)", replacing: force)
      files += 1
      bytes += content.count
    }
    guard files > 0 else {
      throw CommandFailure(
        "there are no demonstration data of the pack \(catalogue.id); name haishu, whose"
          + " indicators they are made for",
        exitCode: CommandFailure.wrongUsage)
    }
    try Output.text("wrote \(files) files, \(bytes) bytes, to \(output)\n")
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
