import CockpitCanvas
import CockpitModel
import DigitalCockpit

/// One screen as text: the same bytes on every machine.
struct Dump {
  static let standardSize = Size(columns: 120, rows: 40)

  enum Format: String, CaseIterable {
    case text, ansi
  }

  private let session: Session

  /// The screen that a script of keys arrives at.
  init(_ options: DataOptions, size: Size, keys: String) throws {
    let script: KeyScript
    do throws(KeyScriptError) {
      script = try KeyScript.parse(keys)
    } catch {
      throw CommandFailure(error.description, exitCode: CommandFailure.wrongUsage)
    }
    let now = options.clock ?? SystemClock.now
    var source = try WorldSource(options)
    var session = try options.session(
      try source.firstWorld(at: now), size: size, now: now)
    typing: for key in script.keys {
      for effect in session.handle(.key(key)) {
        switch effect {
        case .quit: break typing
        case .region(let pack):
          source = source.anew(for: try PackSource.catalogue(pack))
          _ = session.handle(.world(try source.firstWorld(at: now)))
        case .repaint: break
        }
      }
    }
    self.session = session
  }

  func text(_ format: Format, glyphs: GlyphTier, depth: ColorDepth) throws -> String {
    let picture = session.view(glyphs: .of(glyphs)).flattened()
    return switch format {
    case .text: picture.plainText
    case .ansi: picture.ansiText(palette: try Palettes.standard(), depth: depth)
    }
  }
}
