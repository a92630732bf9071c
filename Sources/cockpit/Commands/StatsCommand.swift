import ArgumentParser
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitWarehouse

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
    let entries: [SnapshotFolder.Entry]
    do throws(FeedError) {
      entries = try SnapshotFolder(path: folder).entries()
    } catch {
      throw CommandFailure("\(error); name a folder of snapshots")
    }
    let outcome = WarehouseLoader.load(
      entries.filter { !TargetFile.isName($0.name) }.map {
        .init(name: $0.name, path: "\(folder)/\($0.name)")
      },
      catalogue: catalogue, workers: workers, check: Checksum.complaint)
    let statistics: WarehouseStatistics
    do throws(MixedFilesError) {
      statistics = try Warehouse(outcome.batches).statistics
    } catch {
      throw CommandFailure(error.description)
    }
    let report = StatisticsReport(statistics: statistics, cost: Cost.now().since(start))
    try Output.text(format == .json ? report.json : report.text)
    for refusal in outcome.refusals { Output.error(refusal.description) }
    if !outcome.refusals.isEmpty { throw ExitCode(CommandFailure.wrongInput) }
  }
}
