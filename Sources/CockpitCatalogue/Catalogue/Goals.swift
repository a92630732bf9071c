/// What the plans of a region demand, and the rules that judge it.
package struct Goals: Hashable, Sendable {
  package let plans: [Plan]
  /// The targets of the plans, in the order of the pack.
  package let targets: [Target]
  package let milestones: [Milestone]
  package let lightRules: [LightRule]
  /// The targets of the running year, if the pack has them.
  package let yearTargets: TargetFile?

  package init(
    plans: [Plan] = [], targets: [Target] = [], milestones: [Milestone] = [],
    lightRules: [LightRule] = [], yearTargets: TargetFile? = nil
  ) {
    self.plans = plans
    self.targets = targets
    self.milestones = milestones
    self.lightRules = lightRules
    self.yearTargets = yearTargets
  }

  /// The plan of an id; nil where the pack has none.
  package func plan(_ id: String) -> Plan? {
    plans.first { $0.id == id }
  }

  /// The target of an id in a year.
  package func target(_ id: String, year: Int) -> Target? {
    targets.first { $0.id == id && $0.year == year }
  }

  /// What plans and the running year demand of an indicator in a year.
  package func targets(of indicator: String, year: Int) -> [Target] {
    let running = yearTargets.map { $0.year == year ? $0.targets(of: indicator) : [] } ?? []
    return running + targets.filter { $0.indicator == indicator && $0.year == year }
  }
}
