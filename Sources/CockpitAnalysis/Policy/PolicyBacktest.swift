package import CockpitCatalogue

/// How the effects of levers would have told what came of changes in the past.
package struct PolicyBacktest: Hashable, Sendable {
  /// The changes that it was held against.
  package let count: Int
  /// Of how many the direction was right.
  package let rightDirections: Int
  /// The mean distance of what was told from what was observed, in the measure of the effects.
  package let meanError: Double

  /// The backtest of some levers on an indicator; `nil` where no change of them was written down.
  package init?(_ book: PolicyBook, levers: [String], on indicator: String) {
    let told = book.changes.filter {
      $0.indicator == indicator && levers.contains($0.lever)
    }.compactMap { change in
      book.lever(change.lever)?.effect(on: indicator).map { effect in
        (told: effect.central * change.change / effect.step, observed: change.observed)
      }
    }
    guard !told.isEmpty else { return nil }
    count = told.count
    rightDirections = told.count { $0.told * $0.observed > 0 || $0.told == $0.observed }
    meanError =
      told.reduce(0) { $0 + ($1.told - $1.observed).magnitude } / Double(told.count)
  }
}
