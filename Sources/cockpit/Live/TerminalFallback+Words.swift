import CockpitCanvas
import CockpitTerminal
import CockpitWording

extension TerminalFallback {
  /// What the screen says of it as soon as it opens; nil for what makes nothing look wrong.
  var words: Phrase? {
    switch self {
    case .locale(let wanted, let used): .terminal(.locale(wanted: wanted, used: used))
    case .noUnicode(let locale): .terminal(.noUnicode(locale: locale))
    case .type(wanted: "", let used): .terminal(.noType(used: used))
    case .type(let wanted, let used): .terminal(.type(wanted: wanted, used: used))
    case .noChinese: .terminal(.noChinese)
    case .wideGlyphs(let used): .terminal(.wideGlyphs(used: used.rawValue))
    case .colorRefused, .depth, .noAnswer: nil
    }
  }

  /// What the help says of it, whatever it is.
  var note: Phrase {
    switch self {
    case .colorRefused: .terminal(.colorRefused)
    case .depth(let wanted, let used):
      .terminal(.depth(wanted: wanted.rawValue, used: used.rawValue))
    case .noAnswer: .terminal(.noAnswer)
    case .locale, .noUnicode, .type, .noChinese, .wideGlyphs: words ?? .terminal(.noAnswer)
    }
  }
}

extension [TerminalFallback] {
  /// What the screen says as soon as it opens.
  ///
  /// Where Chinese cannot be read that comes alone: it must not be cut, nor stand behind Chinese. The
  /// help has the rest.
  var words: [Phrase] {
    let unreadable = first(where: \.hidesChinese)
    return unreadable.map { [$0].compactMap(\.words) } ?? compactMap(\.words)
  }
}

extension TerminalError {
  /// Why there is no screen, and what to do.
  var phrase: Phrase {
    switch self {
    case .notATerminal(let descriptor): .command(.noTerminal(descriptor: descriptor))
    case .alreadyOpen: .command(.screenOpen)
    case .unknownTerminal(let tried):
      .command(.unknownTerminal(tried.joined(separator: ", ")))
    case .system(let operation, let code):
      .command(.screenRefused(operation: operation, code: code))
    }
  }
}
