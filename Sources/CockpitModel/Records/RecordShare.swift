/// A share that the cockpit computes from records and shows beside the figure that is reported.
///
/// It never takes the place of a reported figure.
package struct RecordShare: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// The records that have reached a stage, among all, or among those with a field above zero.
    case reached(stage: String, among: String?)
    /// The sum of one field over the sum of another.
    case ratio(of: String, over: String)
  }

  /// The share of some records, as a fraction that shows what it is made of.
  package struct Value: Hashable, Sendable {
    package let part: Double
    package let whole: Double

    /// In percent.
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

  /// The share of some records; `nil` where there are none to share among.
  ///
  /// - Complexity: O(records)
  package func value(of records: [Record], definition: RecordDefinition?) -> Value? {
    var (part, whole) = (0.0, 0.0)
    for record in records where record.type == type {
      switch measure {
      case .reached(let stage, let among):
        if let among, (record.number(among) ?? 0) <= 0 { continue }
        whole += 1
        guard let definition, let wanted = definition.place(ofStage: stage),
          let place = record.stage.flatMap({ definition.place(ofStage: $0) })
        else { continue }
        if place >= wanted { part += 1 }
      case .ratio(let field, let over):
        guard let total = record.number(over), total > 0 else { continue }
        whole += total
        part += min(record.number(field) ?? 0, total)
      }
    }
    return whole > 0 ? Value(part: part, whole: whole) : nil
  }
}
