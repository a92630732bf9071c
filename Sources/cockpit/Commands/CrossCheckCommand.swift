import ArgumentParser
import CockpitWording

/// `cockpit crosscheck`: the figures that belong together, held against each other.
struct CrossCheckCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crosscheck", abstract: CommandLanguage.strings(.usage(.crossCheck)),
      discussion: CommandLanguage.strings(.usage(.crossCheckMore)))
  }

  @OptionGroup var options: DutyRoomOptions

  @Option(help: .words(.usage(.oneCheck)))
  var check: String?

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  func run() throws {
    let report = CrossCheckReport(try options.room(), CommandLanguage.strings)
    let checks = try check.map { [try report.check(named: $0)] } ?? report.all
    switch format {
    case .text: try Output.text(report.text(checks, isWhole: check != nil))
    case .json: try Output.text(report.json(checks))
    }
  }
}
