package import CockpitValues

/// What a pack says of two figures that belong together: 核数.
///
/// Which side is primary (一数一源) is a fact that is told, and never decides which of the two is right.
package struct CrossCheckDefinition: Hashable, Sendable {
  /// How the two sides belong together.
  package enum Kind: String, CaseIterable, Sendable {
    /// Both are the same amount.
    case identity
    /// The first is the sum of the parts of the second.
    case sum
    /// The first is a part of the second, and so no larger.
    case bound
    /// The two go together as they did in the past.
    case coMovement = "co_movement"
  }

  /// What of two figures that move together is compared.
  package enum Measure: String, CaseIterable, Sendable {
    /// The published growth of the first less that of the second, in points; it is never recomputed.
    case growthGap = "growth_gap"
    /// The first divided by the second.
    case ratio
  }

  /// One of the two figures.
  package struct Side: Hashable, Sendable {
    /// The indicators by their ids; several are added up.
    package let indicators: [String]
    /// The code of the area; `nil` for that of the pack.
    package let area: String?
    /// Whether the figures of the areas right below are added up.
    package let isOverAreas: Bool
    /// 口径: what the figure counts, in words.
    package let basis: LocalizedText
    /// Who answers for the figure.
    package let departments: [Department.ID]

    package init(
      indicators: [String], area: String? = nil, isOverAreas: Bool = false, basis: LocalizedText,
      departments: [Department.ID]
    ) {
      self.indicators = indicators
      self.area = area
      self.isOverAreas = isOverAreas
      self.basis = basis
      self.departments = departments
    }
  }

  /// What the two may differ by beside rounding, and why.
  package struct Tolerance: Hashable, Sendable {
    /// In which unit the tolerance is.
    package enum Measure: String, CaseIterable, Sendable {
      /// In the unit of the figures; of a growth gap in points, of a ratio in its own unit.
      case unit
      /// In percent of the larger figure.
      case percent
    }

    /// Zero or more.
    package let value: Double
    package let measure: Measure
    package let reason: LocalizedText

    package init(value: Double, measure: Measure, reason: LocalizedText) {
      self.value = value
      self.measure = measure
      self.reason = reason
    }
  }

  /// A difference that is known and explained: 口径差(已说明).
  package struct Explanation: Hashable, Sendable {
    /// What the difference may lie within, first less second, in the measure of the tolerance.
    package let range: ClosedRange<Double>
    package let reason: LocalizedText
    /// Who explained it.
    package let by: [Department.ID]

    package init(range: ClosedRange<Double>, reason: LocalizedText, by: [Department.ID]) {
      self.range = range
      self.reason = reason
      self.by = by
    }
  }

  /// Which of the two sides.
  package enum Place: String, CaseIterable, Sendable {
    case first, second
  }

  package let id: String
  package let name: LocalizedText
  package let kind: Kind
  /// Of co-movement alone.
  package let measure: Measure?
  package let first: Side
  package let second: Side
  package let tolerance: Tolerance
  package let explanation: Explanation?
  /// 一数一源: which side is the primary source of the fact; `nil` where nobody says.
  package let primary: Place?
  /// What says that the two belong together, by name.
  package let source: LocalizedText
  /// Who countersigned the check and its tolerance; empty is 试运行.
  package let countersignedBy: [Department.ID]

  package init(
    id: String, name: LocalizedText, kind: Kind, measure: Measure? = nil, first: Side, second: Side,
    tolerance: Tolerance, explanation: Explanation? = nil, primary: Place? = nil,
    source: LocalizedText, countersignedBy: [Department.ID] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.measure = measure
    self.first = first
    self.second = second
    self.tolerance = tolerance
    self.explanation = explanation
    self.primary = primary
    self.source = source
    self.countersignedBy = countersignedBy
  }

  /// The side at a place.
  package subscript(place: Place) -> Side { place == .first ? first : second }

  /// Whether nobody has countersigned it.
  package var isTrial: Bool { countersignedBy.isEmpty }

  /// The departments of both sides, each once: who is asked.
  package var departments: [Department.ID] {
    first.departments + second.departments.filter { !first.departments.contains($0) }
  }

  /// The indicators of both sides, by their ids.
  package var indicators: [String] { first.indicators + second.indicators }
}
