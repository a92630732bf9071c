import ArgumentParser
import CockpitFeed
import CockpitJSON
import DigitalCockpit

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
