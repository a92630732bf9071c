/// How many colours a terminal can show.
package enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  case mono = 0
  case eight = 8
  case sixteen = 16
  case palette256 = 256

  /// The place among all depths.
  fileprivate var index: Int {
    switch self {
    case .mono: 0
    case .eight: 1
    case .sixteen: 2
    case .palette256: 3
    }
  }

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The look of one role at one colour depth.
package struct Attributes: Hashable, Sendable {
  /// An index into the terminal's colours, or `nil` for its own foreground.
  package var foreground: UInt8?
  /// An index into the terminal's colours, or `nil` for its own background.
  package var background: UInt8?
  package var bold = false
  package var dim = false
  package var underline = false
  package var reverse = false

  package init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }
}

/// The look of every role at every colour depth.
///
/// A role that a palette does not name looks normal.
package struct Palette: Hashable, Sendable {
  /// The terminal that a palette is made for, as indices into its 256 colours.
  package struct Ground: Hashable, Sendable {
    package let foreground: UInt8
    package let background: UInt8

    package init(foreground: UInt8, background: UInt8) {
      self.foreground = foreground
      self.background = background
    }

    /// Light grey on black.
    package static let dark = Ground(foreground: 252, background: 16)
  }

  package let id: String
  package let ground: Ground
  /// The look of every role, depth by depth.
  private let looks: [Attributes]

  package init(
    id: String, ground: Ground = .dark, attributes: [ColorDepth: [StyleRole: Attributes]]
  ) {
    self.id = id
    self.ground = ground
    looks = ColorDepth.allCases.flatMap { depth in
      StyleRole.allCases.map { attributes[depth]?[$0] ?? Attributes() }
    }
  }

  /// The look of a style; the focus reverses it.
  ///
  /// What has a background of its own keeps it in the focus: terminals brighten what is bold, and
  /// bright red on the grey of a reversed row cannot be read.
  ///
  /// - Complexity: O(1)
  package func attributes(of style: Style, depth: ColorDepth) -> Attributes {
    var look = looks[depth.index * StyleRole.allCases.count + Int(style.role.rawValue)]
    if style.isFocused, look.background == nil { look.reverse.toggle() }
    return look
  }
}

/// A colour as light: red, green and blue from 0 to 255.
package struct RGBColor: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// What an index into a terminal's 256 colours looks like, as xterm has them.
  ///
  /// The first sixteen differ from terminal to terminal; the cube and the greys do not.
  package init(terminal index: UInt8) {
    switch index {
    case 0..<16:
      self = RGBColor.named[Int(index)]
    case 16..<232:
      let place = index - 16
      func light(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
      self.init(red: light(place / 36), green: light(place / 6 % 6), blue: light(place % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  /// The sixteen named colours of xterm.
  private static let named: [RGBColor] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { (bits: UInt32) in
    RGBColor(
      red: UInt8(truncatingIfNeeded: bits >> 16), green: UInt8(truncatingIfNeeded: bits >> 8),
      blue: UInt8(truncatingIfNeeded: bits))
  }

  /// The colour as `#rrggbb`.
  package var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}
