import ArgumentParser
import CockpitFeed
import CockpitJSON
import CockpitValues
import DigitalCockpit
import Glibc

/// How the screen looks.
struct LookOptions: ParsableArguments {
  @Option(
    help: "The palette: \(PaletteReader.ids.joined(separator: ", ")), or a file of one.",
    completion: .file(extensions: ["json"]))
  var palette = "dark"

  /// The palette for paper, which pictures are printed with.
  static func paper() throws -> NamedPalette { try PaletteReader.embedded("light") }

  /// The palette that was asked for: an embedded one by its id, else a file.
  func namedPalette() throws -> NamedPalette {
    if PaletteReader.ids.contains(palette) { return try PaletteReader.embedded(palette) }
    guard palette.contains("/") || palette.hasSuffix(".json") else {
      throw CommandFailure(
        "there is no palette \(palette); name one of \(PaletteReader.ids.joined(separator: ", "))"
          + " or a file",
        exitCode: CommandFailure.wrongUsage)
    }
    let bytes: [UInt8]
    do {
      bytes = try SnapshotFolder.read(file: palette)
    } catch {
      throw CommandFailure("\(error)")
    }
    do throws(JSONError) {
      return try PaletteReader.read(bytes)
    } catch {
      throw CommandFailure("\(palette): \(error.message)")
    }
  }
}

/// The clock of the machine: the one place that reads it.
enum SystemClock {
  static var now: Instant {
    Instant(seconds: Int64(time(nil)))
  }

  /// How long until the next full second.
  static var untilNextSecond: Duration {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return .nanoseconds(1_000_000_000 - time.tv_nsec)
  }
}

/// The machine that the program runs on.
enum Machine {
  /// The processors that are in use; the program may be kept to fewer of them.
  static var coreCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
