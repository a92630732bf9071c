import ArgumentParser
import CockpitCanvas
import CockpitValues
import CockpitWording
import DigitalCockpit

extension Instant: ExpressibleByArgument {
  /// A moment in RFC 3339, such as `2026-11-21T14:32:00+08:00`.
  public init?(argument: String) {
    self.init(parsing: argument)
  }

  /// The option says how a moment is written when it is not understood.
  static func argument(_ text: String) throws -> Instant {
    guard let instant = Instant(parsing: text) else {
      let meant = Instant.notation(meantBy: text)?.text
      throw ValidationError(
        meant.map { .command(.momentMeant(text, meant: $0)) } ?? .command(.noMoment(text)))
    }
    return instant
  }
}

extension Language: ExpressibleByArgument {}

extension GlyphTier: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// An extent written like `120x40`, at most 1000 cells a side.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}

/// The depth of colour that an option asks for.
enum ColorArgument: String, CaseIterable, ExpressibleByArgument {
  case auto, mono
  case eight = "8"
  case sixteen = "16"
  case palette256 = "256"

  /// The depth; `nil` to take what the terminal has.
  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .mono: .mono
    case .eight: .eight
    case .sixteen: .sixteen
    case .palette256: .palette256
    }
  }
}

/// The glyphs that an option asks for.
enum GlyphArgument: String, CaseIterable, ExpressibleByArgument {
  case auto, full, neutral, ascii

  /// The tier; `nil` to take what the terminal draws.
  var tier: GlyphTier? { GlyphTier(rawValue: rawValue) }
}
