import ArgumentParser
import CockpitCanvas
import CockpitTerminal
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
      or not they have room on the screen; plain is what it says as lines, for screen readers.
      """)

  @OptionGroup var data: DataOptions

  @OptionGroup var look: LookOptions

  @Option(help: "The extent of the screen, such as 80x24.")
  var size = Dump.standardSize

  @Option(help: "text, ansi, svg, markdown, csv, json or plain.")
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

/// One screen as text: the same bytes on every machine.
struct Dump {
  static let standardSize = Size(columns: 120, rows: 40)

  private let session: Session
  private let palette: NamedPalette

  /// The screen that a script of keys arrives at.
  init(_ options: DataOptions, look: LookOptions, size: Size, keys: String) throws {
    let script: KeyScript
    do throws(KeyScriptError) {
      script = try KeyScript.parse(keys)
    } catch {
      throw CommandFailure(error.description, exitCode: CommandFailure.wrongUsage)
    }
    palette = try look.palettes().palette(on: .dark)
    let now = options.clock ?? SystemClock.now
    let pack = try PackSource.usable(options.pack)
    var sources = try options.sources(of: pack.catalogue)
    var session = try options.session(
      try sources.first(at: now), size: size, palette: palette, packFaults: pack.faults)
    typing: for key in script.keys {
      for effect in session.handle(.key(key)) {
        switch effect {
        case .quit: break typing
        case .region(let pack):
          let situation = sources.situation(of: try PackSource.catalogue(pack), at: now)
          _ = session.handle(.situation(situation))
        case .repaint, .export: break
        }
      }
    }
    self.session = session
  }

  /// The screen in a format; without a depth, pictures are in colour and text is not.
  func text(_ format: ExportFormat, glyphs: GlyphTier, depth: ColorDepth?) throws -> String {
    session.text(
      format,
      look: ExportLook(
        glyphs: .of(glyphs), palette: palette.palette, paper: try LookOptions.paper().palette,
        depth: depth ?? (format == .svg ? .palette256 : .mono)))
  }
}
