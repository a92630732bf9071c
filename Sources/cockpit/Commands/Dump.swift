import CockpitCanvas
import DigitalCockpit

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
    palette = try look.namedPalette()
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
