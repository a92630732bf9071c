import CockpitCatalogue

/// A flow over months: level, growth, season and noise.
struct FlowTruth: Sendable {
  /// The total of 2025.
  let level: Double
  /// The growth a year, in percent.
  let growth: Double
  let season: Season
  /// The noise of a month as a share of it.
  let noise: Double

  /// The flow of one month, counted from January of the year 0, at full precision.
  func month(_ month: Int, ofTotal total: Double, _ subject: SeededNoise) -> Double {
    max(
      0,
      total / 12 * season.weight(ofMonth: month - month / 12 * 12 + 1)
        * (1 + noise * subject.keyed(month).centred))
  }

  /// The flows of months of one year, one after the other.
  func flows(_ months: Range<Int>, _ subject: SeededNoise) -> some Sequence<Double> {
    let total = total(ofYear: months.lowerBound / 12, subject)
    return months.lazy.map { month($0, ofTotal: total, subject) }
  }

  /// The sum of months of one year.
  func sum(_ months: Range<Int>, _ subject: SeededNoise) -> Double {
    flows(months, subject).reduce(0, +)
  }

  /// The years that have a trend; outside them levels stay as they are at the ends.
  static let trend = 2000...2100

  /// The trend of a year: the level of 2025, compounded with a growth that varies by year.
  func total(ofYear year: Int, _ subject: SeededNoise) -> Double {
    let year = min(max(year, FlowTruth.trend.lowerBound), FlowTruth.trend.upperBound)
    if year == 2025 { return level }
    let trend = subject.keyed("trend")
    func factor(_ year: Int) -> Double {
      1 + (growth + 0.35 * trend.keyed(year).centred) / 100
    }
    if year > 2025 { return (2026...year).reduce(level) { $0 * factor($1) } }
    return (year + 1...2025).reduce(level) { $0 / factor($1) }
  }
}

/// The true value of an indicator in one area and period, before anyone reports it.
package struct TrueFigure: Hashable, Sendable {
  /// A numerator and a denominator.
  package struct Parts: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int
  }

  /// The value at full precision; `nil` where there is none.
  package var value: Double?
  /// The growth that is published with it, in percent or points.
  package var growth: Double?
  /// What a share in percent was computed from.
  package var parts: Parts?

  init(_ value: Double?, growth: Double? = nil, parts: Parts? = nil) {
    self.value = value
    self.growth = growth
    self.parts = parts
  }

  /// A share in percent of its parts; no value where nothing was due.
  init(parts: Parts) {
    self.init(
      parts.denominator > 0 ? 100 * Double(parts.numerator) / Double(parts.denominator) : nil,
      parts: parts)
  }
}
