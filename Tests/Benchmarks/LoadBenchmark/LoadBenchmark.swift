import CockpitCatalogue
import CockpitFeed
import CockpitResources
import CockpitValues
import CockpitWarehouse
import Glibc

/// Loads a folder of snapshots of 海曙区 into a warehouse, and says what that cost.
///
///     swift build -c release --static-swift-stdlib --product LoadBenchmark
///     .build/release/LoadBenchmark FOLDER WORKERS
///
/// Nothing is kept of the folder, and the time is that from the listing of the files until the value that
/// counts is summed over the series. `Tests/Benchmarks/load` holds it against others; to see where the
/// instructions go, run it with one worker in callgrind.
@main
enum LoadBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let workers = Int(CommandLine.arguments[2])
    else { return print("usage: LoadBenchmark FOLDER WORKERS") }
    let pack = try PackReader.read(packFiles)
    let start = Use.now()
    var intake = Intake(
      source: SnapshotFolder(path: CommandLine.arguments[1]), catalogue: pack, workers: workers)
    // After the last file, whenever the folder says that it was made.
    _ = try intake.refresh(at: Instant(seconds: 7_258_118_400))
    let statistics = intake.content.warehouse.statistics
    let end = Use.now()
    guard intake.content.refusals.isEmpty else { return print("files are refused") }
    print(
      #"{"files":\#(statistics.files),"observations":\#(statistics.observations),"#
        + #""missing":\#(statistics.missing),"series":\#(statistics.series),"#
        + #""bytes":\#(statistics.bytes),"wall_ms":\#(end.wall - start.wall),"#
        + #""cpu_ms":\#(end.processor - start.processor),"peak_rss_bytes":\#(end.peak),"#
        + #""latest_sum":\#(statistics.latestSum)}"#)
  }

  /// What the process has used up, in milliseconds and bytes.
  private struct Use {
    let wall: Double
    let processor: Double
    let peak: Int

    static func now() -> Use {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      var usage = rusage()
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
      }
      return Use(
        wall: Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6,
        processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
        peak: usage.ru_maxrss * 1024)
    }
  }

  /// The embedded pack of 海曙区.
  private static var packFiles: PackFiles {
    let prefix = "Packs/haishu"
    var contents: [String: [UInt8]] = [:]
    for path in CockpitResource.under(prefix) {
      contents[String(path.dropFirst(prefix.count + 1))] = CockpitResource.bytes(at: path)
    }
    return PackFiles(location: prefix, contents: contents)
  }
}
