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

  /// Attributes alone, at every depth: for when no palette is loaded.
  package static let plain = Palette(
    id: "plain",
    attributes: Dictionary(uniqueKeysWithValues: ColorDepth.allCases.map { ($0, plainRoles) }))

  private static let plainRoles: [StyleRole: Attributes] = [
    .secondary: Attributes(dim: true),
    .strong: Attributes(bold: true),
    .critical: Attributes(bold: true, reverse: true),
    .serious: Attributes(reverse: true),
    .warning: Attributes(bold: true),
    .advisory: Attributes(underline: true),
    .data: Attributes(underline: true),
    .simulation: Attributes(dim: true),
    .banner: Attributes(reverse: true),
  ]

  /// The look of a style; the focus reverses it.
  ///
  /// - Complexity: O(1)
  package func attributes(of style: Style, depth: ColorDepth) -> Attributes {
    var look = looks[depth.index * StyleRole.allCases.count + Int(style.role.rawValue)]
    if style.isFocused { look.reverse.toggle() }
    return look
  }
}
