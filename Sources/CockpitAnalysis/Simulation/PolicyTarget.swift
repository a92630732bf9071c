/// What an outcome should reach.
package struct PolicyTarget: Hashable, Sendable {
  /// Where outcomes that meet it and those that miss it part, in the unit of the outcome.
  package let limit: Double
  /// Whether what is below the limit meets it; else what is not.
  package let isUpperLimit: Bool

  package init(limit: Double, isUpperLimit: Bool) {
    self.limit = limit
    self.isUpperLimit = isUpperLimit
  }

  /// Whether an outcome meets it.
  package func isMet(by outcome: Double) -> Bool {
    isUpperLimit ? outcome < limit : outcome >= limit
  }
}
