import ArgumentParser
import CockpitFeed
import CockpitModel
import Glibc

/// `cockpit stats`: what is in a folder, and what reading it cost.
struct StatsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what is in a folder of snapshots and what reading it cost.")

  @Argument(help: "The folder of snapshots.")
  var folder = "."

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: "How many threads read; by default one per core.")
  var workers: Int?

  func validate() throws {
    if let workers, workers < 1 { throw ValidationError("--workers is at least 1") }
  }

  func run() throws {
    let start = Cost.now()
    let catalogue = try BuiltInPack.catalogue("haishu")
    let source = SnapshotFolder(path: folder)
    let outcome = WarehouseLoader.load(
      try source.entries().map(\.name), catalogue: catalogue,
      workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), contents: source.contents)
    let statistics = try Warehouse(outcome.batches).statistics
    let rows = StatisticsRows.rows(statistics, cost: Cost.now().since(start))
    switch format {
    case .json:
      print("{" + rows.map { "\"\($0.key)\":\($0.json)" }.joined(separator: ",") + "}")
    case .text:
      for row in rows { print("\(row.key)\t\(row.text)") }
    }
    for refusal in outcome.refusals { StandardError.write("\(refusal)\n") }
    if !outcome.refusals.isEmpty { throw ExitCode(1) }
  }
}

/// The lines of the statistics.
enum StatisticsRows {
  struct Row {
    let key: String
    let text: String
    /// The value as JSON.
    let json: String

    init(_ key: String, _ value: some CustomStringConvertible) {
      self.key = key
      text = value.description
      json = text
    }

    init(_ key: String, period: Period?) {
      self.key = key
      text = period?.notation ?? "-"
      json = period.map { "\"\($0.notation)\"" } ?? "null"
    }
  }

  static func rows(_ statistics: WarehouseStatistics, cost: Cost) -> [Row] {
    [
      Row("files", statistics.files), Row("observations", statistics.observations),
      Row("missing", statistics.missing), Row("series", statistics.series),
      Row("indicators", statistics.indicators), Row("areas", statistics.areas),
      Row("first_period", period: statistics.firstPeriod),
      Row("last_period", period: statistics.lastPeriod), Row("bytes", statistics.bytes),
      Row("wall_ms", cost.wallMilliseconds), Row("cpu_ms", cost.processorMilliseconds),
      Row("peak_rss_bytes", cost.peakMemoryBytes), Row("latest_sum", statistics.latestSum),
    ]
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
