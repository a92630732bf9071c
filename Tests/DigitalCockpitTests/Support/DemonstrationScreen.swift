import CockpitCanvas
import CockpitTestSupport
import CockpitValues

@testable import DigitalCockpit

/// A screen of the demonstration and how to come there.
///
/// Typing and drawing are most of the time that tests take: each screen is drawn once, for all
/// tests that look at it.
struct DemonstrationScreen: Hashable, Sendable {
  private struct Picture: Hashable, Sendable {
    let screen: DemonstrationScreen
    let tier: GlyphTier
  }

  private static let sessions = Memo<DemonstrationScreen, Session>()
  private static let pictures = Memo<Picture, CellBuffer>()

  /// The keys that are typed at the first board, as a script.
  var keys: String
  var size = Size(columns: 120, rows: 40)
  var language = Language.zh

  /// The session that shows the screen.
  func session() throws -> Session {
    try Self.sessions.value(self) {
      var session = try DemonstrationWorld.session(size, language: language)
      try session.type(keys)
      return session
    }
  }

  /// What is drawn of it.
  func picture(_ tier: GlyphTier = .full) throws -> CellBuffer {
    try Self.pictures.value(Picture(screen: self, tier: tier)) {
      try session().view(glyphs: .of(tier)).flattened()
    }
  }
}
