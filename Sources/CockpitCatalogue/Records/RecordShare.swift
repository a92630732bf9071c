/// A share that the cockpit computes from records and shows beside the figure that is reported.
///
/// It never takes the place of a reported figure.
package struct RecordShare: Hashable, Sendable {
  /// What is counted, and among what.
  package enum Measure: Hashable, Sendable {
    /// The records that have reached a stage, among all, or among those with a field above zero.
    case reached(stage: String, among: String?)
    /// The sum of one field over the sum of another.
    case ratio(of: String, over: String)
  }

  /// The share of some records, as a fraction that shows what it is made of.
  package struct Value: Hashable, Sendable {
    /// A count or a sum of a field, in the unit of `whole`.
    package let part: Double
    package let whole: Double

    package var percent: Double { part / whole * 100 }

    package init(part: Double, whole: Double) {
      self.part = part
      self.whole = whole
    }
  }

  /// The indicator that the share stands beside, by id.
  package let indicator: String
  package let type: String
  package let measure: Measure

  package init(indicator: String, type: String, measure: Measure) {
    self.indicator = indicator
    self.type = type
    self.measure = measure
  }
}
