extension GlyphSet {
  /// ASCII alone: right on every terminal.
  package static let ascii = GlyphSet(
    tier: .ascii,
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    verticalBars: [".", ":", "-", "=", "+", "*", "%", "#"], horizontalBars: ["#"],
    columnBars: [".", "#"], thinBars: [".", ":"], hasBraille: false, gap: "?", referenceLine: ".",
    dataEnd: "!", band: ":",
    up: "^", down: "v", flat: "=", bullet: "-", focus: ">", ellipsis: "..",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")

  /// ASCII, braille and whatever else is one column on every terminal.
  package static let neutral = GlyphSet(
    tier: .neutral,
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    verticalBars: ["⣀", "⣤", "⣶", "⣿"], horizontalBars: ["⡇", "⣿"],
    columnBars: ["⣀", "⣤", "⣶", "⣿"], thinBars: ["⡀", "⡄", "⡆", "⡇"], hasBraille: true, gap: "?",
    referenceLine: ".", dataEnd: "!", band: ":",
    up: "▴", down: "▾", flat: "=", bullet: "-", focus: ">", ellipsis: "..",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")

  /// Box drawing, blocks and arrows too: where the width probe found them one column wide.
  package static let full = GlyphSet(
    tier: .full,
    horizontal: "─", vertical: "│",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
    verticalBars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    horizontalBars: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    columnBars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], thinBars: ["⡀", "⡄", "⡆", "⡇"],
    hasBraille: true, gap: "?", referenceLine: "┄", dataEnd: "┊", band: ":",
    up: "↑", down: "↓", flat: "=", bullet: "•", focus: ">", ellipsis: "…",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")
}
