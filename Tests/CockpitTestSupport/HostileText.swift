/// Text as no honest department sends it.
package enum HostileText {
  /// Pieces that have broken terminal programs before.
  package static let pieces = [
    "a", "Z9", " ", "%", "积水点水深", "海曙区", "，", "（一）", "≥3.00％", "℃", "…", "①", "“引”",
    "\u{1B}[31m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "\0", "\t", "\r\n", "\n", "\u{7F}",
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{00AD}", "\u{2028}",
    "e\u{301}", "\u{301}", "中\u{20DD}", "o\u{301}\u{302}\u{303}\u{304}\u{305}", "⚠\u{FE0F}",
    "👩\u{200D}💻", "👍🏽", "🇨🇳", "한국", "\u{1100}\u{1161}\u{11A8}", "ﷺ", "\u{E000}", "\u{10FFFF}",
    "\u{E0041}", "\u{FFFD}", "𠀀", "\u{0378}", "ก\u{0E33}", "─│┌█",
  ]

  /// A text of some pieces, the same for the same generator state.
  package static func make(pieces count: Int, using generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
