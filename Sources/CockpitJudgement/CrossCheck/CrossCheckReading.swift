package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// Two figures that belong together, as they stand: a signal that the queue 数据 and the screens take as it is.
///
/// It holds both sides of every period and never says which one is right.
package struct CrossCheckReading: Hashable, Sendable {
  /// A figure of one side in one period.
  package struct Figure: Hashable, Sendable {
    /// The period by the calendar of the side: a quarter may stand beside its last month.
    package let period: Period
    /// In the unit of the side, or its published growth; `nil` where it is missing.
    package let value: Double?
    /// How many decimals it was rounded to.
    package let decimals: Int
    /// How many figures it is the sum of.
    package let parts: Int
    /// Who gave it, and in which file; of a sum, those of the first part.
    package let source: String
    package let file: String
    package let knownSince: Instant
  }

  /// Both figures of one period.
  package struct Point: Hashable, Sendable {
    package let first: Figure
    package let second: Figure
    package let outcome: CrossCheck.Outcome
    /// Whether a difference beyond the tolerance lies within what the pack explains.
    package let isExplained: Bool

    /// Whether the two differ, and nothing explains it.
    package var isOpen: Bool {
      if case .success(let comparison) = outcome {
        !comparison.agrees && !isExplained
      } else {
        false
      }
    }
  }

  package let definition: CrossCheckDefinition
  /// The series that the sides are of: one for each indicator, or that of the area whose parts are added up.
  package let series: [SeriesKey]
  /// The newest periods that both sides have, the earliest first.
  package let points: [Point]
  /// Why nothing can be told of now, whatever the points say; `nil` where the last of them counts.
  package let untold: CrossCheck.Reason?
  /// The period that one side has and the other has not, within its grace; it is awaited.
  package let awaited: Period?

  /// What stands now: the newest period that both have.
  package var newest: Point? { points.last }

  /// What the check says of now.
  package var outcome: CrossCheck.Outcome {
    if let untold { return .failure(untold) }
    return newest?.outcome ?? .failure(.noCommonPeriod)
  }

  /// How the newest pair stands, before anybody has said anything of it.
  package enum State: String, CaseIterable, Sendable {
    /// 一致
    case agrees
    /// 口径差(已说明)
    case explained
    /// 待核
    case differs
    /// 不能核
    case untold
  }

  package var state: State {
    guard let newest, case .success(let comparison) = outcome else { return .untold }
    return comparison.agrees ? .agrees : newest.isExplained ? .explained : .differs
  }

  /// How many periods up to the newest one differ without an explanation, one after another.
  package var openRun: Int {
    points.reversed().prefix(while: \.isOpen).count
  }
}
