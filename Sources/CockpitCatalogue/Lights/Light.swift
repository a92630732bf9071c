package import CockpitValues

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

  /// The light in full.
  package var words: LocalizedText {
    LocalizedText(zh: character + "灯", en: rawValue)
  }

  /// The light in one character, as 黄 in 黄2.
  package var character: String {
    switch self {
    case .green: "绿"
    case .blue: "蓝"
    case .yellow: "黄"
    case .orange: "橙"
    case .red: "红"
    }
  }
}

extension Light: Comparable {
  package static func < (left: Light, right: Light) -> Bool { left.severity < right.severity }
}
