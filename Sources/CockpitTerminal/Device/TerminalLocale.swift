import CTerminalShims
import Glibc

/// The locale whose character widths and encoding the screen uses.
package struct TerminalLocale: Hashable, Sendable {
  package let name: String
  package let isUTF8: Bool

  private static let fallbacks = ["C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"]

  /// Sets the character type of the process: the environment's, else the first UTF-8 one there is.
  package static func establish() -> TerminalLocale {
    for name in [""] + fallbacks {
      if let locale = set(name), locale.isUTF8 { return locale }
    }
    return set("") ?? set("C") ?? TerminalLocale(name: "C", isUTF8: false)
  }

  private static func set(_ name: String) -> TerminalLocale? {
    guard let used = setlocale(LC_CTYPE, name) else { return nil }
    return TerminalLocale(name: String(cString: used), isUTF8: cockpit_locale_is_utf8())
  }
}
