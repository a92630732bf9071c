import CockpitWarehouse
import ArgumentParser
import CockpitFeed
import CockpitJSON

/// `cockpit stats`: what is in a folder, and what reading it cost.
struct StatsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what is in a folder of snapshots and what reading it cost.")

  @Argument(help: "The folder of snapshots.", completion: .directory)
  var folder = "."

  @Option(help: "The pack: the id of a built-in one, or a folder.", completion: .directory)
  var pack = "haishu"

  @Option(help: "How to write it: text or json.")
  var format = Format.text

  @Option(help: "How many threads read; by default one per core.")
  var workers = Machine.coreCount

  func validate() throws {
    if workers < 1 { throw ValidationError("--workers is at least 1") }
  }

  func run() throws {
    let start = Cost.now()
    let catalogue = try PackSource.catalogue(pack)
    var intake = Intake(
      source: SnapshotFolder(path: folder), catalogue: catalogue, workers: workers)
    do throws(FeedError) {
      _ = try intake.refresh(at: SystemClock.now)
    } catch {
      throw CommandFailure(
        intake.isLost ? "\(error); name a folder of snapshots" : error.description)
    }
    let report = StatisticsReport(
      statistics: intake.content.warehouse.statistics, cost: Cost.now().since(start))
    try Output.text(format == .json ? report.json : report.text)
    let refusals = intake.content.refusals
    for refusal in refusals { Output.error(refusal.diagnostic.description) }
    if !refusals.isEmpty { throw ExitCode(CommandFailure.wrongInput) }
  }
}
