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
  /// Whether the terminal is asked what it draws and understands.
  package var probes = true
  /// The size to use where the device is no terminal; without it such a device is refused.
  package var size: Size?

  package init() {}

  /// What the environment asks for.
  ///
  /// - Parameter environment: gives the value of a variable.
  package init(environment: (String) -> String?) {
    type = environment("TERM")
    locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    refusesColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
  }
}
