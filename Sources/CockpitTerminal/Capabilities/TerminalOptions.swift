package import CockpitCanvas
import Glibc

/// What the user and the environment ask of the screen.
package struct TerminalOptions: Hashable, Sendable {
  /// The type of the terminal, as TERM names it.
  package var type: String?
  /// The name of the locale that the environment asks for, for the report only.
  package var locale: String?
  /// What COLORFGBG says of the background, where the terminal does not answer.
  package var ground: TerminalGround?
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
    ground = environment("COLORFGBG").flatMap(TerminalGround.init(colorVariable:))
    isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { environment($0)?.isEmpty == false }
  }
}

/// What a terminal answers when it is asked how wide it draws and what it understands.
///
/// The questions go out as one batch. Samples are printed at the start of a line, each followed by
/// a request for the column of the cursor; then come the questions for mode 2026 and for the
/// background, and last the one that every terminal answers, so that nobody waits longer than the
/// line takes.
package struct TerminalProbe: Hashable, Sendable {
  /// How wide the terminal drew each of `samples`, in order; shorter if answers are missing.
  package private(set) var widths: [Int] = []
  /// Whether mode 2026 is understood; `nil` if the terminal did not say.
  package private(set) var synchronizes: Bool?
  /// The colour behind the text; `nil` if the terminal did not say.
  package private(set) var background: RGBColor?
  /// Whether the last question is answered.
  package private(set) var isComplete = false

  package init() {}

  /// What is printed to measure it: Chinese, glyphs of ambiguous width, neutral ones.
  ///
  /// A terminal of another encoding draws the bytes of Chinese. Those of these two characters are
  /// printable in all of them, six columns: with a control byte in between it may happen to be four.
  package static let samples = ["人年", "─", "█", "●", "“", "…", "⣿", "▚"]

  /// The bytes of the questions; they leave the line of the cursor empty.
  package static let questions: [UInt8] = {
    let widths = samples.map { "\r\($0)\u{1B}[6n" }.joined()
    let rest = "\r\u{1B}[K\u{1B}[?2026$p\u{1B}]11;?\u{1B}\\\u{1B}[c\r\u{1B}[K"
    return Array((widths + rest).utf8)
  }()

  /// Takes one answer in.
  package mutating func receive(_ report: TerminalReport) {
    switch report {
    case .cursor(_, let column):
      if widths.count < TerminalProbe.samples.count { widths.append(column - 1) }
    case .mode(2026, let setting):
      synchronizes = (1...3).contains(setting)
    case .mode:
      break
    case .background(let color):
      background = color
    case .attributes:
      isComplete = true
    }
  }

  /// Whether Chinese is as wide as it is counted; `nil` if the terminal did not say.
  package var showsChinese: Bool? { widths.first.map { $0 == 4 } }

  /// The glyphs that the terminal draws as they are counted; `nil` if it did not say.
  package var tier: GlyphTier? {
    guard widths.count == TerminalProbe.samples.count else { return nil }
    guard showsChinese == true, widths[6] == 1, widths[7] == 1 else { return .ascii }
    return widths[1...5].allSatisfy { $0 == 1 } ? .full : .neutral
  }
}

/// What lies behind the text of a terminal.
package enum TerminalGround: Hashable, Sendable {
  case dark, light

  /// The ground of a colour: light where black is easier to read on it than white (WCAG 2).
  package init(_ color: RGBColor) {
    func linear(_ part: UInt8) -> Double {
      let light = Double(part) / 255
      return light <= 0.04045 ? light / 12.92 : pow((light + 0.055) / 1.055, 2.4)
    }
    let luminance =
      0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    // Contrasts with black and with white are equal where (L + 0.05)^2 = 1.05 * 0.05.
    self = luminance > 0.179 ? .light : .dark
  }

  /// What rxvt and others leave in COLORFGBG: the indices of foreground and background.
  init?(colorVariable text: String) {
    guard let last = text.split(separator: ";").last, let index = Int(last) else { return nil }
    guard (0...15).contains(index) else { return nil }
    self = index == 7 || index > 8 ? .light : .dark
  }
}
