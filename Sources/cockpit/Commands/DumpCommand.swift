import ArgumentParser
import CockpitCanvas
import DigitalCockpit

/// Prints one screen.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Print one screen, for the duty log and for others.",
    discussion: """
      Nothing is taken from the environment: the same input gives the same bytes on every \
      machine. --keys types at the screen first: words separated by blanks; Enter, Esc, Tab, \
      S-Tab, Space, Up, Down, PgUp, PgDn, Home, End, F1 to F12 and C-l are keys, any other word \
      is typed, text:… forces typing.

      text, ansi and svg are the picture; markdown, csv and json are what its lists hold, whether \
      or not they have room on the screen.
      """)

  @OptionGroup var data: DataOptions

  @OptionGroup var look: LookOptions

  @Option(help: "The extent of the screen, such as 80x24.")
  var size = Dump.standardSize

  @Option(help: "text, ansi, svg, markdown, csv or json.")
  var format = ExportFormat.text

  @Option(help: "Keys to type first, such as \"1 j j Enter\".")
  var keys = ""

  @Option(help: "The glyphs: full, neutral or ascii.")
  var glyphs = GlyphArgument.full

  @Option(help: "The colours: 256, 16, 8 or mono; auto is mono for ansi and 256 for svg.")
  var color = ColorArgument.auto

  @Option(name: .shortAndLong, help: "A file to write to.", completion: .file())
  var output: String?

  @Flag(help: "Replace the file of --output if it exists.")
  var force = false

  func run() throws {
    let text = try Dump(data, look: look, size: size, keys: keys)
      .text(format, glyphs: glyphs.tier ?? .full, depth: color.depth)
    if let output {
      try OutputFile.write(Array(text.utf8), to: output, replacing: force)
    } else {
      try Output.text(text)
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
