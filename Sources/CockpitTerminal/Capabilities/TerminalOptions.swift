package import CockpitCanvas

/// What the user and the environment ask of the screen.
package struct TerminalOptions: Hashable, Sendable {
  /// The type of the terminal, as TERM names it.
  package var type: String?
  /// The name of the locale that the environment asks for, for the report only.
  package var locale: String?
  /// Whether NO_COLOR is set.
  package var refusesColor = false
  /// The colours to use at most; `nil` for what the terminal has.
  package var depth: ColorDepth?
  /// The glyphs to use; `nil` for what the probe finds.
  package var tier: GlyphTier?
  /// Whether the terminal reports the mouse; its own marking of text is then off.
  package var usesMouse = false
  /// Whether the terminal is at the other end of a network.
  package var isRemote = false
  /// Whether Ctrl-C, Ctrl-\\ and Ctrl-Z are keys like others; else they are signals, as anywhere.
  package var takesSignalKeys = false
  /// Whether the terminal is asked what it draws and understands.
  package var probes = true
  /// The size to use where the device is no terminal; without it such a device is refused.
  package var size: Size?

  package init() {}

  /// How long ESC may be the start of a sequence: packets of one key can come apart.
  var escapeDelay: Duration { .milliseconds(isRemote ? 200 : 40) }

  /// What the environment asks for.
  ///
  /// - Parameter environment: gives the value of a variable.
  package init(environment: (String) -> String?) {
    type = environment("TERM")
    locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    refusesColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { environment($0)?.isEmpty == false }
  }
}

/// What a terminal answers when it is asked how wide it draws and what it understands.
///
/// The questions go out as one batch. Glyphs are printed at the start of a line, each followed by
/// a request for the column of the cursor; then comes the question for mode 2026, and last the
/// one that every terminal answers, so that nobody waits longer than the line takes.
package struct TerminalProbe: Hashable, Sendable {
  /// How wide the terminal drew each of `glyphs`, in order; shorter if answers are missing.
  package private(set) var widths: [Int] = []
  /// Whether mode 2026 is understood; `nil` if the terminal did not say.
  package private(set) var synchronizes: Bool?
  /// Whether the last question is answered.
  package private(set) var isComplete = false

  package init() {}

  /// What is printed to measure it: a CJK character, glyphs of ambiguous width, neutral ones.
  package static let glyphs: [Unicode.Scalar] = ["中", "─", "█", "●", "“", "…", "⣿", "▚"]

  /// The bytes of the questions; they leave the line of the cursor empty.
  package static let questions: [UInt8] = {
    let widths = glyphs.map { "\r\($0)\u{1B}[6n" }.joined()
    return Array((widths + "\r\u{1B}[K\u{1B}[?2026$p\u{1B}[c\r\u{1B}[K").utf8)
  }()

  /// Takes one answer in.
  package mutating func receive(_ report: TerminalReport) {
    switch report {
    case .cursor(_, let column):
      if widths.count < TerminalProbe.glyphs.count { widths.append(column - 1) }
    case .mode(2026, let setting):
      synchronizes = (1...3).contains(setting)
    case .mode:
      break
    case .attributes:
      isComplete = true
    }
  }

  /// The glyphs that the terminal draws as they are counted; `nil` if it did not say.
  package var tier: GlyphTier? {
    guard widths.count == TerminalProbe.glyphs.count else { return nil }
    guard widths[0] == 2, widths[6] == 1, widths[7] == 1 else { return .ascii }
    return widths[1...5].allSatisfy { $0 == 1 } ? .full : .neutral
  }
}
