package import CockpitValues

/// What a document demands of one indicator in one year, with the place where it says so.
package struct Target: Hashable, Sendable {
  /// The id of the demand; together with the year it names the target.
  package let id: String
  package let year: Int
  /// The plan or document that sets the target, by id.
  package let plan: String
  /// The indicator of the catalogue that measures the target, if there is one.
  package let indicator: String?
  package let name: LocalizedText
  package let unit: Unit
  package let kind: TargetKind
  package let comparator: Comparator
  /// The demanded figure in `unit`; of a rank the last place, of a milestone percent.
  package let value: Double
  /// The upper end of a range.
  package let highestValue: Double?
  /// How far from `value` still counts as 左右, in `unit`.
  package let tolerance: Double?
  package let evaluation: TargetEvaluation
  package let yearBasis: YearBasis
  /// What is expected during the year; nil where only its end counts.
  package let path: TargetPath?
  /// Whether the target is shown but never judged by a light, a rank or a 督办 item.
  package let isFactOnly: Bool
  package let source: TargetSource

  package init(
    id: String, year: Int, plan: String, indicator: String? = nil, name: LocalizedText,
    unit: Unit, kind: TargetKind, comparator: Comparator, value: Double,
    highestValue: Double? = nil, tolerance: Double? = nil, evaluation: TargetEvaluation? = nil,
    yearBasis: YearBasis = .stated, path: TargetPath? = nil, isFactOnly: Bool = false,
    source: TargetSource = TargetSource()
  ) {
    self.id = id
    self.year = year
    self.plan = plan
    self.indicator = indicator
    self.name = name
    self.unit = unit
    self.kind = kind
    self.comparator = comparator
    self.value = value
    self.highestValue = highestValue
    self.tolerance = tolerance
    self.evaluation =
      evaluation ?? Target.evaluation(of: kind, comparator: comparator)
    self.yearBasis = yearBasis
    self.path = path
    self.isFactOnly = isFactOnly
    self.source = source
  }

  /// The figure that decides whether the target is met: of a range, the upper end for a cap and the
  /// lower one for what must be reached.
  package var limit: Double {
    switch evaluation {
    case .ceiling, .ceilingOfRange: highestValue ?? value
    case .floor, .floorOfRange, .informational: value
    }
  }

  /// The target as a figure of another unit of the same quantity is held against it; itself where
  /// the units do not convert, as for growths.
  package func converted(to other: Unit) -> Target {
    guard unit != other, let power = unit.powerOfTen(to: other), power != 0 else { return self }
    func scaled(_ value: Double) -> Double { Unit.scale(value, byPowerOfTen: power) }
    return Target(
      id: id, year: year, plan: plan, indicator: indicator, name: name, unit: other, kind: kind,
      comparator: comparator, value: scaled(value), highestValue: highestValue.map(scaled),
      tolerance: tolerance.map(scaled), evaluation: evaluation, yearBasis: yearBasis, path: path,
      isFactOnly: isFactOnly, source: source)
  }

  private static func evaluation(
    of kind: TargetKind, comparator: Comparator
  ) -> TargetEvaluation {
    switch comparator {
    case .range: kind.isUpperLimit ? .ceilingOfRange : .floorOfRange
    case .atMost, .lessThan: .ceiling
    case .atLeast, .moreThan: .floor
    case .equal: kind.isUpperLimit ? .ceiling : .floor
    }
  }
}

/// Where a target stands in its document, and what else the document says of it.
package struct TargetSource: Hashable, Sendable {
  /// A passage of the source that says something else of the same thing.
  package struct Conflict: Hashable, Sendable {
    /// The id of the target that stands for the passage in the same year, if there is one.
    package let target: String?
    package let section: String
    package let sentence: String

    package init(target: String? = nil, section: String, sentence: String) {
      self.target = target
      self.section = section
      self.sentence = sentence
    }
  }

  package let section: String
  /// The sentence or table row, as the document writes it.
  package let sentence: String
  package let leadUnits: LeadUnits
  /// The departments that the document names beside the lead unit.
  package let supportingUnits: [Department.ID]
  /// How the text puts the number: 以上, 超过, 全覆盖, or bare.
  package let statedForm: String
  /// What the number is: outcome, count, coverage, service_level or structural.
  package let nature: String
  package let note: String
  package let conflicts: [Conflict]

  package init(
    section: String = "", sentence: String = "", leadUnits: LeadUnits = LeadUnits(),
    supportingUnits: [Department.ID] = [], statedForm: String = "", nature: String = "",
    note: String = "", conflicts: [Conflict] = []
  ) {
    self.section = section
    self.sentence = sentence
    self.leadUnits = leadUnits
    self.supportingUnits = supportingUnits
    self.statedForm = statedForm
    self.nature = nature
    self.note = note
    self.conflicts = conflicts
  }
}
