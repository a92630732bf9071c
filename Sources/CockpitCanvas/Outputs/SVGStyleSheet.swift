/// The looks of styles as the style sheet of a picture.
///
/// On paper another palette takes over, made for a light ground: no ink is spent on a dark one.
struct SVGStyleSheet {
  private let palette: Palette
  private let paper: Palette
  private let depth: ColorDepth

  /// Fonts whose glyphs fit the cells, those with Chinese glyphs among them.
  ///
  /// CairoSVG tries the first alone: it is the one that Linux systems ship.
  private static let fonts = """
    "Noto Sans Mono CJK SC","Sarasa Mono SC","Source Han Mono SC","DejaVu Sans Mono",Menlo,\
    Consolas,"Liberation Mono","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",SimSun,monospace
    """

  init(palette: Palette, paper: Palette, depth: ColorDepth) {
    self.palette = palette
    self.paper = paper
    self.depth = depth
  }

  /// The class of the text of a style.
  static func name(_ style: Style) -> String {
    "\(style.role)" + (style.isFocused ? "-focus" : "")
  }

  /// The class of what lies behind the text of a style.
  static func ground(_ style: Style) -> String { name(style) + "-ground" }

  /// Whether anything lies behind the text of a style, on the screen or on paper.
  func hasGround(_ style: Style) -> Bool {
    [palette, paper].contains { look(of: style, $0).background != nil }
  }

  /// The rules for some styles on the screen.
  ///
  /// The parts of a font are named one by one, as LibreOffice ignores the short form.
  func text(for styles: [Style]) -> String {
    """
    text{font-family:\(SVGStyleSheet.fonts);font-size:15px;white-space:pre}.wide{font-size:17px}
    \(rules(for: styles, palette))

    """
  }

  /// The rules for some styles on paper, for a style element of their own: for the page in them,
  /// Inkscape drops all rules that stand beside them.
  func printText(for styles: [Style]) -> String {
    """
    @media print{@page{size:landscape;margin:10mm}
    svg{width:100%;height:98vh;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    \(rules(for: styles, paper))}

    """
  }

  private func rules(for styles: [Style], _ palette: Palette) -> String {
    let ground = RGBColor(terminal: palette.ground.background).hexadecimal
    let rules = styles.map { style in
      let look = look(of: style, palette)
      var declarations = "fill:\(look.foreground.hexadecimal)"
      declarations += ";font-weight:\(look.isBold ? "bold" : "normal")"
      declarations += ";text-decoration:\(look.isUnderlined ? "underline" : "none")"
      declarations += ";opacity:\(look.isDim ? ".65" : "1")"
      let rule = ".\(SVGStyleSheet.name(style)){\(declarations)}"
      guard hasGround(style) else { return rule }
      let fill = look.background?.hexadecimal ?? "none"
      return rule + ".\(SVGStyleSheet.ground(style)){fill:\(fill)}"
    }
    return ([".ground{fill:\(ground)}"] + rules).joined(separator: "\n")
  }

  /// A look with its colours resolved.
  private struct Look {
    var foreground: RGBColor
    var background: RGBColor?
    let isBold: Bool
    let isDim: Bool
    let isUnderlined: Bool
  }

  private func look(of style: Style, _ palette: Palette) -> Look {
    let attributes = palette.attributes(of: style, depth: depth)
    var look = Look(
      foreground: RGBColor(terminal: attributes.foreground ?? palette.ground.foreground),
      background: attributes.background.map { RGBColor(terminal: $0) },
      isBold: attributes.bold, isDim: attributes.dim, isUnderlined: attributes.underline)
    if attributes.reverse {
      let background = look.background ?? RGBColor(terminal: palette.ground.background)
      (look.foreground, look.background) = (background, look.foreground)
    }
    return look
  }
}

/// Lines, blocks and braille dots as shapes that fill their cell, whatever font there is.
enum SVGGlyphs {
  /// The extent of a cell in pixels.
  static let width = 9
  static let height = 20

  /// The outline of a glyph in a cell whose upper left corner is at a point; `nil` for a letter.
  static func path(_ scalar: Unicode.Scalar, x: Int, y: Int) -> String? {
    switch scalar.value {
    case 0x2500...0x253C: arms(of: scalar).map { line($0, x: x, y: y) }
    case 0x2580: box(x, y, width, height / 2)
    case 0x2590: quarters(0b1010, x: x, y: y)
    case 0x2592: braille(0b1010_0101, x: x, y: y)
    case 0x2596...0x259F: quarters(quarterBits[Int(scalar.value - 0x2596)], x: x, y: y)
    case 0x2581...0x2588: lowerBlock(Int(scalar.value - 0x2580), x: x, y: y)
    case 0x2589...0x258F: leftBlock(Int(0x2590 - scalar.value), x: x, y: y)
    case 0x2801...0x28FF: braille(UInt8(truncatingIfNeeded: scalar.value), x: x, y: y)
    default: nil
    }
  }

  /// Where a line leaves the middle of its cell.
  private struct Arms: OptionSet {
    let rawValue: UInt8
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  private static func arms(of scalar: Unicode.Scalar) -> Arms? {
    switch scalar {
    case "─": [.left, .right]
    case "│": [.up, .down]
    case "┌": [.right, .down]
    case "┐": [.left, .down]
    case "└": [.right, .up]
    case "┘": [.left, .up]
    case "├": [.right, .up, .down]
    case "┤": [.left, .up, .down]
    case "┬": [.left, .right, .down]
    case "┴": [.left, .right, .up]
    case "┼": [.left, .right, .up, .down]
    default: nil
    }
  }

  private static func line(_ arms: Arms, x: Int, y: Int) -> String {
    let middle = (x: x + width / 2, y: y + height / 2)
    var path = ""
    if !arms.isDisjoint(with: [.left, .right]) {
      let start = arms.contains(.left) ? x : middle.x
      let end = arms.contains(.right) ? x + width : middle.x + 1
      path += box(start, middle.y, end - start, 1)
    }
    if !arms.isDisjoint(with: [.up, .down]) {
      let start = arms.contains(.up) ? y : middle.y
      let end = arms.contains(.down) ? y + height : middle.y + 1
      path += box(middle.x, start, 1, end - start)
    }
    return path
  }

  private static func lowerBlock(_ eighths: Int, x: Int, y: Int) -> String {
    let filled = (height * eighths + 4) / 8
    return box(x, y + height - filled, width, filled)
  }

  private static func leftBlock(_ eighths: Int, x: Int, y: Int) -> String {
    box(x, y, max(1, (width * eighths + 4) / 8), height)
  }

  /// Which quarters the glyphs from U+2596 on fill: the upper left one is 1, the upper right one 2,
  /// those below 4 and 8.
  private static let quarterBits: [UInt8] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quarters(_ bits: UInt8, x: Int, y: Int) -> String {
    let middle = (x: (width + 1) / 2, y: height / 2)
    return (0..<4).filter { bits & 1 << UInt8($0) != 0 }.map { quarter in
      let isRight = quarter % 2 == 1
      return box(
        x + (isRight ? middle.x : 0), y + (quarter < 2 ? 0 : middle.y),
        isRight ? width - middle.x : middle.x, middle.y)
    }.joined()
  }

  /// The dots of a braille pattern, two columns of four.
  private static func braille(_ dots: UInt8, x: Int, y: Int) -> String {
    // The bits go down the left column, then the right one; the lowest row was added later.
    let places: [(column: Int, row: Int)] = [
      (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
    ]
    return places.enumerated().filter { dots & 1 << UInt8($0.offset) != 0 }.map { entry in
      box(x + 1 + entry.element.column * 4, y + 1 + entry.element.row * 5, 2, 2)
    }.joined()
  }

  private static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "M\(x) \(y)h\(width)v\(height)h-\(width)z"
  }
}
