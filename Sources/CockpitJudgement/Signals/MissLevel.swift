/// How much a probable miss of a target needs a person: 预警 at 50, 70 and 90 %.
package enum MissLevel: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// 可能完不成: as likely as not, or more.
  case possible
  /// 多半完不成: seven in ten, or more.
  case likely
  /// 几乎完不成: nine in ten, or more.
  case nearlyCertain

  /// The least probability of a miss, 0 to 1.
  package var least: Double {
    switch self {
    case .possible: 0.5
    case .likely: 0.7
    case .nearlyCertain: 0.9
    }
  }

  /// The level of a probability of a miss; `nil` where a miss is less likely than not.
  package static func of(missing: Double) -> MissLevel? { allCases.last { missing >= $0.least } }

  package static func < (left: MissLevel, right: MissLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
