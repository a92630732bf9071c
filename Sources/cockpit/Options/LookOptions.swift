import ArgumentParser
import CockpitFeed
import CockpitJSON
import CockpitTerminal
import CockpitValues
import CockpitWording
import DigitalCockpit
import Glibc

/// How the screen looks.
struct LookOptions: ParsableArguments {
  /// The palette that is chosen by what lies behind the text.
  static let automatic = "auto"

  @Option(
    help: .words(
      .usage(.palette(known: PaletteReader.ids.joined(separator: CommandLanguage.strings.comma)))),
    completion: .file(extensions: ["json"]))
  var palette = LookOptions.automatic

  /// The palette for paper, which pictures are printed with.
  static func paper() throws -> NamedPalette { try PaletteReader.embedded("light") }

  /// The palettes among which the terminal decides: all the same where one was asked for.
  func palettes() throws -> PaletteChoice {
    PaletteChoice(
      dark: try palette(on: .dark), light: try palette(on: .light), either: try palette(on: nil))
  }

  /// The palette for a ground that is known, or for one that is not; the same for all where one was asked for.
  func palette(on ground: TerminalGround?) throws -> NamedPalette {
    guard palette == LookOptions.automatic else { return try namedPalette() }
    return switch ground {
    case .dark: try PaletteReader.embedded("dark")
    case .light: try PaletteReader.embedded("light")
    case nil: try PaletteReader.embedded("either")
    }
  }

  /// The palette that was asked for: an embedded one by its id, else a file.
  private func namedPalette() throws -> NamedPalette {
    if PaletteReader.ids.contains(palette) { return try PaletteReader.embedded(palette) }
    guard palette.contains("/") || palette.hasSuffix(".json") else {
      let known = [LookOptions.automatic] + PaletteReader.ids
      throw CommandFailure(
        .command(.noPalette(palette, known: known.joined(separator: ", "))),
        exitCode: CommandFailure.wrongUsage)
    }
    let bytes: [UInt8]
    do {
      bytes = try SnapshotFolder.read(file: palette)
    } catch {
      throw CommandFailure(error)
    }
    do throws(JSONError) {
      return try PaletteReader.read(bytes)
    } catch {
      throw CommandFailure(said: "\(palette): \(CommandLanguage.strings(error.sentence))")
    }
  }
}

/// The palettes for what lies behind the text of a terminal.
struct PaletteChoice {
  let dark: NamedPalette
  let light: NamedPalette
  /// For where nobody says what lies there: its colours can be read on black and on white.
  let either: NamedPalette

  /// The palette for a ground; nil where it is not known.
  func palette(on ground: TerminalGround?) -> NamedPalette {
    switch ground {
    case .dark: dark
    case .light: light
    case nil: either
    }
  }
}

/// The clock of the machine: the one place that reads it.
enum SystemClock {
  static var now: Instant {
    Instant(seconds: Int64(time(nil)))
  }

  /// How long until the next full second.
  static var untilNextSecond: Duration { .nanoseconds(second - nanosecond) }

  /// How long until the next full or half second.
  static var untilNextHalf: Duration { .nanoseconds(second / 2 - nanosecond % (second / 2)) }

  /// Whether half of a second is over: then what blinks is dark, on all screens together.
  static var isLaterHalf: Bool { nanosecond >= second / 2 }

  private static let second = 1_000_000_000

  /// How much of the second is over.
  private static var nanosecond: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_nsec
  }
}

/// The machine that the program runs on.
enum Machine {
  /// The processors that are in use; the program may be kept to fewer of them.
  static var coreCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
