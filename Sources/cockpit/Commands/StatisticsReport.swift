import ArgumentParser
import CockpitFeed
import CockpitJSON
import CockpitValues
import CockpitWarehouse
import CockpitWording
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

  private func value(of statistic: FolderStatistic) -> Value {
    switch statistic {
    case .files: .count(statistics.files)
    case .otherRegions: .count(statistics.filesOfOtherRegions)
    case .observations: .count(statistics.observations)
    case .missing: .count(statistics.missing)
    case .converted: .count(statistics.converted)
    case .strays: .count(statistics.strays)
    case .series: .count(statistics.series)
    case .indicators: .count(statistics.indicators)
    case .areas: .count(statistics.areas)
    case .records: .count(statistics.records)
    case .firstPeriod: .period(statistics.firstPeriod)
    case .lastPeriod: .period(statistics.lastPeriod)
    case .bytes: .count(statistics.bytes)
    case .wallTime: .number(cost.wallMilliseconds)
    case .processorTime: .number(cost.processorMilliseconds)
    case .peakMemory: .count(cost.peakMemoryBytes)
    case .latestSum: .number(statistics.latestSum)
    }
  }

  /// One line per figure, its name before a tab.
  var text: String {
    FolderStatistic.allCases.map { statistic in
      let text =
        switch value(of: statistic) {
        case .count(let count): "\(count)"
        case .number(let number): "\(number)"
        case .period(let period): period?.notation ?? "-"
        }
      return "\(CommandLanguage.strings(statistic.words))\t\(text)\n"
    }.joined()
  }

  /// One object on one line.
  var json: String {
    var json = JSONText()
    json.object { json in
      for statistic in FolderStatistic.allCases {
        json.key(statistic.rawValue)
        switch value(of: statistic) {
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

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats", abstract: CommandLanguage.strings(.usage(.stats)))
  }

  @Argument(help: .words(.usage(.folderOfStatistics)), completion: .directory)
  var folder = "."

  @Option(help: .words(.usage(.packOfFolder)), completion: .directory)
  var pack: String?

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  @Option(help: .words(.usage(.workers)))
  var workers: Int?

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if let workers, workers < 1 { throw ValidationError(.command(.workersTooFew)) }
  }

  func run() throws {
    let start = Cost.now()
    let folder = SnapshotFolder(path: folder)
    let catalogue = try PackSource.catalogue(pack ?? PackSource.standard(for: folder))
    var intake = Intake(
      source: folder, catalogue: catalogue,
      workers: workers ?? Machine.coreCount)
    do throws(FeedError) {
      _ = try intake.refresh(at: SystemClock.now)
    } catch {
      throw intake.isLost ? CommandFailure(noFolder: error) : CommandFailure(error)
    }
    let report = StatisticsReport(
      statistics: intake.content.warehouse.statistics, cost: Cost.now().since(start))
    try Output.text(format == .json ? report.json : report.text)
    let refusals = intake.content.refusals
    for refusal in refusals { Output.error(CommandLanguage.strings(refusal.diagnostic)) }
    if !refusals.isEmpty { throw ExitCode(CommandFailure.wrongInput) }
  }
}
