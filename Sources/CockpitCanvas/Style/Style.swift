/// What a cell means; the palette says how that looks on a terminal.
///
/// The roles follow the reserved palette of a control room: a colour that stands for a severity
/// stands for nothing else, and normal is the terminal's own foreground. How much there is of
/// something is no state, and has a ramp of its own.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  /// Ordinary text in the terminal's own colours.
  case normal
  /// Labels, units, rules, values that are old.
  case secondary
  /// Titles and the headline figure.
  case strong
  /// 红: the most serious of a scale.
  case critical
  /// 橙: the second of a scale.
  case serious
  /// 黄: the third of a scale.
  case warning
  /// 蓝: the least of a scale.
  case advisory
  /// The state of the data: 迟 旧 缺 异.
  case data
  /// A forecast, told from the actual figures by its glyphs.
  case forecast
  /// The frame of a simulation or a replay.
  case simulation
  /// A line over the full width that must not be missed.
  case banner
  /// 好: a target that is met, where a board asks for that to be seen.
  case good
  /// The ground of a quantity by class, from the least to the most.
  case ramp1, ramp2, ramp3, ramp4, ramp5
}

/// The role of a cell, whether the focus is on it and whether it blinks.
package struct Style: Hashable, Sendable {
  /// The role in the lower six bits, whether it blinks in the next, the focus in the highest.
  private let bits: UInt8

  package init(_ role: StyleRole, focused: Bool = false, blinking: Bool = false) {
    bits = role.rawValue | (blinking ? 0x40 : 0) | (focused ? 0x80 : 0)
  }

  package var role: StyleRole { StyleRole(rawValue: bits & 0x3F) ?? .normal }
  package var isFocused: Bool { bits & 0x80 != 0 }
  package var isBlinking: Bool { bits & 0x40 != 0 }

  /// The same role with the focus on it: there, what is secondary reads as well as the rest.
  package var focused: Style {
    Style(role == .secondary ? .normal : role, focused: true, blinking: isBlinking)
  }

  /// The same role as one that blinks.
  package var blinking: Style { Style(role, focused: isFocused, blinking: true) }

  /// How it looks while what blinks is lit, or dark: then in plain style, for a word must stay a word.
  package func steady(isDark: Bool) -> Style {
    Style(isBlinking && isDark ? .normal : role, focused: isFocused)
  }

  package static let normal = Style(.normal)
  package static let secondary = Style(.secondary)
  package static let strong = Style(.strong)
  package static let critical = Style(.critical)
  package static let serious = Style(.serious)
  package static let warning = Style(.warning)
  package static let advisory = Style(.advisory)
  package static let data = Style(.data)
  package static let forecast = Style(.forecast)
  package static let simulation = Style(.simulation)
  package static let banner = Style(.banner)
  package static let good = Style(.good)

  /// The steps of the ramp for quantities, the least first.
  package static let ramp: [Style] = [.ramp1, .ramp2, .ramp3, .ramp4, .ramp5].map { Style($0) }

  /// The step of the ramp for a class, from the first to the last of a number of classes.
  ///
  /// The ends of the ramp are those of the classes, however many there are.
  ///
  /// - Complexity: O(1)
  package static func quantity(_ level: Int, among count: Int) -> Style {
    guard count > 1 else { return ramp[0] }
    let part = Double(min(max(level, 0), count - 1)) / Double(count - 1)
    return ramp[Int((part * Double(ramp.count - 1)).rounded())]
  }
}
