package import CockpitCatalogue

/// What is to be simulated: an objective, and what is set otherwise than now.
package struct PolicyRequest: Hashable, Sendable {
  /// The indicator by id.
  package let objective: String
  package var settings: [LeverSetting]
  /// The assumptions by their ids.
  package let assumptions: [String]
  package let premise: PolicyCase.Premise?
  package let limit: PolicyCase.Limit?
  package let seed: UInt64

  /// What a scenario of a pack asks for.
  package init(_ plan: PolicyCase, seed: UInt64 = PolicyCase.standardSeed) {
    objective = plan.objective
    settings = plan.settings
    assumptions = plan.assumptions
    premise = plan.premise
    limit = plan.limit
    self.seed = seed
  }

  /// What a file asks for, with the premise and the limit of the scenario that it began with.
  package init(_ file: PolicyFile, of book: PolicyBook) {
    let plan = file.scenario.flatMap(book.scenario)
    objective = file.objective
    settings = file.settings
    assumptions = file.assumptions
    premise = plan?.premise
    limit = plan?.limit
    seed = file.seed
  }
}
