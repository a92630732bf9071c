package import CockpitValues

/// How a region supervises what it has decided: data of a pack.
package struct SupervisionRules: Hashable, Sendable {
  /// The kinds that the pack says something of, in its order.
  package let kinds: [KindRule]
  /// `nil` where the pack names nobody to turn to.
  package let escalation: EscalationChain?
  /// `nil` where items have no light.
  package let light: ItemLightRule?
  package let assessments: [AssessmentPlan]
  /// How departments write the stages.
  let stageNames: [SupervisionStage: [String]]

  package init(
    kinds: [KindRule] = [], escalation: EscalationChain? = nil, light: ItemLightRule? = nil,
    assessments: [AssessmentPlan] = [], stageNames: [SupervisionStage: [String]] = [:]
  ) {
    self.kinds = kinds
    self.escalation = escalation
    self.light = light
    self.assessments = assessments
    self.stageNames = stageNames
  }

  /// The working-day limits of a kind.
  package struct KindRule: Hashable, Sendable {
    package let kind: SupervisionKind
    /// What departments call the kind in their records.
    package let names: [String]
    /// The working days that each step may take; none where the pack does not limit it.
    package let limits: [SupervisionClock: Int]
    /// The document that sets the limits.
    package let source: String
    /// Whether nobody has countersigned them: 试运行.
    package let isTrial: Bool

    package init(
      kind: SupervisionKind, names: [String] = [], limits: [SupervisionClock: Int] = [:],
      source: String = "", isTrial: Bool = false
    ) {
      self.kind = kind
      self.names = names
      self.limits = limits
      self.source = source
      self.isTrial = isTrial
    }
  }

  /// What the pack says of a kind; `nil` where it says nothing.
  package func rule(of kind: SupervisionKind) -> KindRule? { kinds.first { $0.kind == kind } }

  /// The kind that a department means; `nil` for a name that the pack does not have.
  package func kind(named text: String) -> SupervisionKind? {
    kinds.first { $0.names.contains(text) }?.kind
  }

  /// The stage that a department means; `nil` for a name that the pack does not have.
  package func stage(named text: String) -> SupervisionStage? {
    SupervisionStage.allCases.first { stageNames[$0]?.contains(text) == true }
  }

  /// The assessment plan of an id; `nil` where the pack has none.
  package func assessment(_ id: String) -> AssessmentPlan? { assessments.first { $0.id == id } }
}

/// Who is told, one after another, when an item does not move: 科室, 分管领导, 督查室, 区领导.
package struct EscalationChain: Hashable, Sendable {
  /// What takes an item one rung up.
  package struct Triggers: Hashable, Sendable {
    /// Once a step is overdue by so many working days; `nil` for never.
    package let overdueAfter: Int?
    /// Once a deviation has lasted for so many periods in a row; `nil` for never.
    package let consecutiveAfter: Int?
    /// Whether it was opened again.
    package let isReopened: Bool

    package init(overdueAfter: Int? = nil, consecutiveAfter: Int? = nil, isReopened: Bool = false) {
      self.overdueAfter = overdueAfter
      self.consecutiveAfter = consecutiveAfter
      self.isReopened = isReopened
    }
  }

  /// From the first to the last; at least one.
  package let rungs: [LocalizedText]
  package let triggers: Triggers
  package let source: String
  /// Whether nobody has countersigned it: 试运行.
  package let isTrial: Bool

  package init(
    rungs: [LocalizedText], triggers: Triggers, source: String = "", isTrial: Bool = false
  ) {
    self.rungs = rungs
    self.triggers = triggers
    self.source = source
    self.isTrial = isTrial
  }
}

/// The light of an item by the working days that its step has left.
package struct ItemLightRule: Hashable, Sendable {
  /// A light from a number of working days left on, negative where they are over.
  package struct Band: Hashable, Sendable {
    package let light: Light
    /// `nil` for the last band, which holds all below.
    package let from: Int?

    package init(_ light: Light, from: Int?) {
      self.light = light
      self.from = from
    }
  }

  /// From the best to the worst; together they hold every number once.
  package let bands: [Band]
  package let source: String
  package let isTrial: Bool

  package init(bands: [Band], source: String = "", isTrial: Bool = false) {
    self.bands = bands
    self.source = source
    self.isTrial = isTrial
  }

  /// The light of a step with so many working days left, below zero once it is overdue.
  package func light(workingDaysLeft days: Int) -> Light? {
    bands.first { band in band.from.map { days >= $0 } ?? true }?.light
  }
}
