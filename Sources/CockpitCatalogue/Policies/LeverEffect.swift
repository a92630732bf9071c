package import CockpitValues

/// What a lever does to one indicator, and how well that is known.
package struct LeverEffect: Hashable, Sendable {
  /// What the effect is in.
  package enum Measure: String, CaseIterable, Sendable {
    /// In the unit of the indicator; of a growth-only one in percentage points.
    case points
    /// In percent of the figure; of a growth so many percent of the level that grows.
    case percent
  }

  /// The indicator by id.
  package let indicator: String
  package let measure: Measure
  /// For ``step`` units of the lever.
  package let central: Double
  /// What the effect lies in with the probability of the coverage; holds the central value.
  package let interval: ClosedRange<Double>
  /// From 0.5 to 0.99.
  package let coverage: Double
  /// The units of the lever that the effect is of; above 0.
  package let step: Double
  /// The periods of the indicator without any effect.
  package let lag: Int
  /// The periods from the first effect to the full one; 1 where it is full at once.
  package let buildUp: Int
  /// Who says so, and where.
  package let source: String
  package let date: CivilDate
  /// What it does not hold for.
  package let notFor: LocalizedText
  /// Who countersigned it; empty while nobody has, so that it is an example (示例参数).
  package let countersignedBy: [Department.ID]

  package init(
    indicator: String, measure: Measure, central: Double, interval: ClosedRange<Double>,
    coverage: Double = 0.8, step: Double = 1, lag: Int = 0, buildUp: Int = 1, source: String,
    date: CivilDate, notFor: LocalizedText = .empty, countersignedBy: [Department.ID] = []
  ) {
    self.indicator = indicator
    self.measure = measure
    self.central = central
    self.interval = interval
    self.coverage = coverage
    self.step = step
    self.lag = lag
    self.buildUp = buildUp
    self.source = source
    self.date = date
    self.notFor = notFor
    self.countersignedBy = countersignedBy
  }

  /// Whether nobody countersigned it.
  package var isExample: Bool { countersignedBy.isEmpty }

  /// What the numbers of policies may be: with larger ones nothing could be reckoned.
  static let bounds = NumberBounds.within(-1e9, 1e9)
  /// What a step may be.
  static let steps = NumberBounds.within(1e-6, 1e9)
  /// The most periods of a lag or of the way to the full effect.
  package static let mostPeriods = 120
}
