import ArgumentParser
import CockpitFeed
import CockpitJSON
import CockpitValues
import CockpitWarehouse
import Glibc

/// The statistics of a folder and what they cost, as text or JSON.
struct StatisticsReport {
  let statistics: WarehouseStatistics
  let cost: Cost

  private enum Value {
    case count(Int)
    case number(Double)
    case period(Period?)
  }

  private var members: [(key: String, value: Value)] {
    [
      ("files", .count(statistics.files)), ("observations", .count(statistics.observations)),
      ("missing", .count(statistics.missing)), ("converted", .count(statistics.converted)),
      ("strays", .count(statistics.strays)), ("series", .count(statistics.series)),
      ("indicators", .count(statistics.indicators)), ("areas", .count(statistics.areas)),
      ("records", .count(statistics.records)),
      ("first_period", .period(statistics.firstPeriod)),
      ("last_period", .period(statistics.lastPeriod)), ("bytes", .count(statistics.bytes)),
      ("wall_ms", .number(cost.wallMilliseconds)), ("cpu_ms", .number(cost.processorMilliseconds)),
      ("peak_rss_bytes", .count(cost.peakMemoryBytes)),
      ("latest_sum", .number(statistics.latestSum)),
    ]
  }

  /// One line per figure, its name before a tab.
  var text: String {
    members.map { key, value in
      let text =
        switch value {
        case .count(let count): "\(count)"
        case .number(let number): "\(number)"
        case .period(let period): period?.notation ?? "-"
        }
      return "\(key)\t\(text)\n"
    }.joined()
  }

  /// One object on one line.
  var json: String {
    var json = JSONText()
    json.object { json in
      for (key, value) in members {
        json.key(key)
        switch value {
        case .count(let count): json.integer(count)
        case .number(let number): json.number(number)
        case .period(let period?): json.string(period.notation)
        case .period(nil): json.null()
        }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// What the process has used up.
struct Cost {
  let wallMilliseconds: Double
  let processorMilliseconds: Double
  let peakMemoryBytes: Int

  /// What has been used up to now, by the system's own count.
  static func now() -> Cost {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    func milliseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
    return Cost(
      wallMilliseconds: Double(time.tv_sec) * 1000 + Double(time.tv_nsec / 1000) / 1000,
      processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemoryBytes: usage.ru_maxrss * 1024)
  }

  /// What was used since an earlier moment; the peak of memory is the peak of all.
  func since(_ start: Cost) -> Cost {
    func difference(_ end: Double, _ start: Double) -> Double {
      ((end - start) * 1000).rounded() / 1000
    }
    return Cost(
      wallMilliseconds: difference(wallMilliseconds, start.wallMilliseconds),
      processorMilliseconds: difference(processorMilliseconds, start.processorMilliseconds),
      peakMemoryBytes: peakMemoryBytes)
  }
}

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
  var pack = PackSource.standard

  @Option(help: "How to write it: text or json.")
  var format = Format.text

  @Option(help: "How many threads read; by default one per core.")
  var workers: Int?

  func validate() throws {
    if let workers, workers < 1 { throw ValidationError("--workers is at least 1") }
  }

  func run() throws {
    let start = Cost.now()
    let catalogue = try PackSource.catalogue(pack)
    var intake = Intake(
      source: SnapshotFolder(path: folder), catalogue: catalogue,
      workers: workers ?? Machine.coreCount)
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
