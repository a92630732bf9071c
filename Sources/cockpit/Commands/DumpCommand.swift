import ArgumentParser
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitTerminal
import CockpitWording
import DigitalCockpit
import Glibc

/// Prints one screen.
struct DumpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dump", abstract: CommandLanguage.strings(.usage(.dump)),
      discussion: CommandLanguage.strings(.usage(.dumpMore)))
  }

  @OptionGroup var data: DataOptions

  @OptionGroup var look: LookOptions

  @Option(help: .words(.usage(.size)))
  var size = Dump.standardSize

  @Option(help: .words(.usage(.format)))
  var format = ExportFormat.text

  @Option(help: .words(.usage(.keys)))
  var keys = ""

  @Option(help: .words(.usage(.glyphsOfDump)))
  var glyphs = GlyphArgument.full

  @Option(help: .words(.usage(.coloursOfDump)))
  var color = ColorArgument.auto

  @Option(name: .shortAndLong, help: .words(.usage(.outputFile)), completion: .file())
  var output: String?

  @Flag(help: .words(.usage(.replaceFile)))
  var force = false

  func run() throws {
    var dump = try Dump(
      data, look: look, size: size, keys: keys, isMonochrome: color.depth == .mono)
    let text = try dump.text(format, glyphs: glyphs.tier ?? .full, depth: color.depth)
    if let output {
      try OutputFile.write(Array(text.utf8), to: output, replacing: force)
    } else {
      try Output.text(text)
    }
    // Who only looks writes nothing.
    if data.role.keepsFiles { dump.keepIndex() }
    dump.leave()
  }
}

extension ExportFormat: ExpressibleByArgument {}

/// One screen as text: the same bytes on every machine.
struct Dump {
  static let standardSize = Size(columns: 120, rows: 40)

  private let session: Session
  private let palette: NamedPalette
  private var sources: RegionSources

  /// The screen that a script of keys arrives at.
  init(
    _ options: DataOptions, look: LookOptions, size: Size, keys: String, isMonochrome: Bool = false
  ) throws {
    let script: KeyScript
    do throws(KeyScriptError) {
      script = try KeyScript.parse(keys)
    } catch {
      throw CommandFailure(
        .command(.noKey(error.word, position: error.position)),
        exitCode: CommandFailure.wrongUsage)
    }
    palette = try look.palette(on: .dark)
    let now = options.figures.clock ?? SystemClock.now
    let pack = try options.figures.usablePack()
    var sources = try options.figures.sources(of: pack.catalogue)
    let situation = try sources.first(at: now)
    // A picture leaves nothing behind, and says nothing of the machine that it is made on.
    var duty = Duty(options.figures.readerSettings)
    duty.takeWhole(situation)
    var session = try options.session(
      situation, duty.state, size: size, palette: palette, packFaults: pack.faults,
      isMonochrome: isMonochrome)
    typing: for key in script.keys {
      for effect in session.handle(.key(key)) {
        switch effect {
        case .quit: break typing
        case .region(let pack):
          let situation = try sources.situation(ofPack: pack, at: now)
          _ = session.handle(.situation(situation))
          duty.takeWhole(situation)
          _ = session.handle(.duty(duty.state, nil))
        case .duty(let request):
          let outcome = duty.perform(
            request, inRegion: session.situation.catalogue.region, at: now)
          _ = session.handle(.duty(duty.state, outcome))
        case .look(let replay):
          let past = sources.picture(of: replay, now: now, journalsIn: options.figures.state)
          _ = session.handle(.past(past))
        case .repaint, .export, .silence: break
        }
      }
    }
    (self.session, self.sources) = (session, sources)
  }

  /// Keeps what was read for the next one.
  mutating func keepIndex() { sources.keepIndex() }

  /// Ends the program with all that it holds: the system takes memory back at once.
  func leave() -> Never {
    withExtendedLifetime(self) { Glibc.exit(EXIT_SUCCESS) }
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
