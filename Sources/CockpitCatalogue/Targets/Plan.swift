package import CockpitValues

/// A document that sets targets.
package struct Plan: Hashable, Sendable {
  package let id: String
  package let title: LocalizedText
  /// The first and the last year that the plan sets goals for.
  package let years: ClosedRange<Int>
  /// Whether the document was withdrawn: 已停止执行.
  package let isStopped: Bool

  package init(id: String, title: LocalizedText, years: ClosedRange<Int>, isStopped: Bool = false) {
    self.id = id
    self.title = title
    self.years = years
    self.isStopped = isStopped
  }

  /// How the plan stands on a day.
  package func state(on date: CivilDate) -> PlanState {
    if isStopped { return .stopped }
    return date.year > years.upperBound ? .expired : .running
  }
}

/// How a plan stands: in force, past its last year, or withdrawn.
package enum PlanState: String, CaseIterable, Sendable {
  case running, expired, stopped
}
