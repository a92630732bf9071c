/// The colour of a light that a rule gives to progress, from good to bad.
///
/// Three colours are the default; a pack whose rule book has five may use them all. The words keep
/// lights apart from alarms, which are 一级 to 四级, and from statutory warnings.
package enum Light: String, CaseIterable, Sendable {
  case green, blue, yellow, orange, red

  /// How bad the light is; 0 is best.
  package var severity: Int {
    switch self {
    case .green: 0
    case .blue: 1
    case .yellow: 2
    case .orange: 3
    case .red: 4
    }
  }
}

extension Light: Comparable {
  package static func < (left: Light, right: Light) -> Bool { left.severity < right.severity }
}
