/// What a region knows of its policies, as `policies.json` has it: what can be set, what that does, and which
/// scenarios are of interest.
package struct PolicyBook: Hashable, Sendable {
  /// The version of the parameters, as simulations print it.
  package let version: String
  package let levers: [LeverDefinition]
  package let assumptions: [PolicyAssumption]
  package let cases: [PolicyCase]
  /// What was changed before, and what came of it: nothing where nobody wrote it down.
  package let changes: [PastPolicyChange]

  package init(
    version: String = "", levers: [LeverDefinition] = [], assumptions: [PolicyAssumption] = [],
    cases: [PolicyCase] = [], changes: [PastPolicyChange] = []
  ) {
    self.version = version
    self.levers = levers
    self.assumptions = assumptions
    self.cases = cases
    self.changes = changes
  }

  /// The lever of an id; `nil` where there is none.
  package func lever(_ id: String) -> LeverDefinition? { levers.first { $0.id == id } }

  /// The assumption of an id; `nil` where there is none.
  package func assumption(_ id: String) -> PolicyAssumption? { assumptions.first { $0.id == id } }

  /// The scenario of an id; `nil` where there is none.
  package func scenario(_ id: String) -> PolicyCase? { cases.first { $0.id == id } }
}
