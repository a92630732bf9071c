import CockpitCatalogue
import CockpitValues

/// How earlier years went: the share of the year that was done by each step.
///
/// Income comes early in the year and investment late, so that time alone misleads.
package struct SeasonalPattern: Hashable, Sendable {
  /// One earlier year.
  package struct Year: Hashable, Sendable {
    package let year: Int
    /// The cumulative figures by step; the last is the whole year.
    package let cumulative: [Double?]
    /// Whether the year is no guide, such as one of an epidemic or a changed definition.
    package let isFlagged: Bool

    init(year: Int, cumulative: [Double?], isFlagged: Bool = false) {
      self.year = year
      self.cumulative = cumulative
      self.isFlagged = isFlagged
    }
  }

  /// What the pattern says of one moment of the year.
  package struct Share: Hashable, Sendable {
    /// sigma, in percent.
    package let share: Double
    /// The highest mean of the remaining steps over that of the elapsed ones in any year.
    package let highestFactor: Double?
  }

  package static let fewestYears = 3
  package static let mostYears = 5

  /// The years that count, the newest first.
  private let years: [Year]

  init(years: [Year]) {
    self.years = years.filter { !$0.isFlagged }.sorted { $0.year > $1.year }
  }

  /// What the newest three to five usable years before a year say; `nil` if there are fewer.
  ///
  /// A year counts if both the figure of the step and that of the whole year are known.
  func standing(at time: TimeProgress) -> Share? {
    var shares: [Double] = []
    var factors: [Double] = []
    for year in years where year.year < time.year && shares.count < SeasonalPattern.mostYears {
      guard let (done, whole) = SeasonalPattern.amounts(of: year, at: time) else { continue }
      shares.append(done / whole)
      if done > 0, time.remaining > 0 {
        let rest = (whole - done) / Double(time.remaining)
        factors.append(rest / (done / Double(time.elapsed)))
      }
    }
    guard shares.count >= SeasonalPattern.fewestYears else { return nil }
    let mean = shares.reduce(0, +) / Double(shares.count)
    return Share(share: (mean * 100).withoutBinaryNoise, highestFactor: factors.max())
  }

  private static func amounts(
    of year: Year, at time: TimeProgress
  ) -> (done: Double, whole: Double)? {
    guard year.cumulative.count == time.total, year.cumulative.indices.contains(time.elapsed - 1),
      let done = year.cumulative[time.elapsed - 1], let whole = year.cumulative[time.total - 1],
      whole > 0
    else { return nil }
    return (done, whole)
  }
}
