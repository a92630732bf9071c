/// The looks of styles as the style sheet of a picture.
///
/// On paper another palette takes over, made for a light ground: no ink is spent on a dark one.
struct SVGStyleSheet {
  private let palette: Palette
  private let paper: Palette
  private let depth: ColorDepth

  /// Fonts whose glyphs fit the cells, those with Chinese glyphs among them.
  private static let fonts = """
    "Sarasa Mono SC","Noto Sans Mono CJK SC","Source Han Mono SC","DejaVu Sans Mono",Menlo,\
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

  /// The rules for some styles.
  func text(for styles: [Style]) -> String {
    """
    text{font:15px \(SVGStyleSheet.fonts);white-space:pre}.wide{font-size:17px}
    \(rules(for: styles, palette))
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
