import CockpitValues
import CockpitWarehouse

/// What the earlier years of a cumulative series say of the running one.
struct PastYears {
  private let figures: [Period: Double]
  /// The growths that were published with the figures, in percent.
  private let growths: [Period: Double]
  private let year: Int
  /// How earlier years went step by step; `nil` where none is complete.
  let pattern: SeasonalPattern?

  /// The years before one, from the figures of a series.
  init(_ observations: [Observation], before year: Int) {
    var figures: [Period: Double] = [:]
    var growths: [Period: Double] = [:]
    for observation in observations {
      figures[observation.period] = observation.value
      growths[observation.period] = observation.growth?.yearOnYear
    }
    self.figures = figures
    self.growths = growths
    self.year = year
    let years = Set(figures.keys.map(\.year)).filter { $0 < year }.sorted()
    let complete = years.map { PastYears.cumulative(of: $0, figures) }
    pattern = complete.isEmpty ? nil : SeasonalPattern(years: complete)
  }

  /// The cumulative figures of a year by month, or by quarter where only quarters are known.
  private static func cumulative(
    of year: Int, _ figures: [Period: Double]
  ) -> SeasonalPattern.Year {
    let isQuarterly = figures[.quarter(year, 4)] != nil
    let steps: [Double?] =
      isQuarterly
      ? (1...4).map { figures[.quarter(year, $0)] }
      : (1...12).map { month in
        figures[.month(year, month)] ?? (month == 2 ? figures[.months(year, 1...2)] : nil)
      }
    return SeasonalPattern.Year(year: year, cumulative: steps)
  }

  /// The whole of the year that a part of the year belongs to.
  private func whole(of part: Period) -> Period {
    part.kind == .quarter ? .quarter(part.year, 4) : .month(part.year, 12)
  }

  /// The share of last year's amount that fell on the part up to a period, 0 to 1.
  func share(at period: Period) -> Double? {
    let lastYear = period.samePeriodLastYear
    guard let part = figures[lastYear], let whole = figures[whole(of: lastYear)], whole > 0
    else { return nil }
    return part / whole
  }

  /// The highest growth, in percent, that the rest of the year after a period had in the newest
  /// three to five earlier years, as the published growths say; `nil` if fewer are known.
  func highestRest(at period: Period) -> Double? {
    var rests: [Double] = []
    var part = period.samePeriodLastYear
    let earliest = growths.keys.map(\.year).min() ?? year
    while part.year >= earliest, rests.count < SeasonalPattern.mostYears {
      if let share = share(at: part), let ofPart = growths[part],
        let ofWhole = growths[whole(of: part)]
      {
        GrowthProgress.rest(whole: ofWhole, part: ofPart, share: share).map { rests.append($0) }
      }
      part = part.samePeriodLastYear
    }
    return rests.count < SeasonalPattern.fewestYears ? nil : rests.max()
  }

  /// The means of the same part of last year and of all of it.
  func means(at period: Period) -> AverageCapProgress.LastYear? {
    let lastYear = period.samePeriodLastYear
    guard let part = figures[lastYear], let whole = figures[whole(of: lastYear)] else {
      return nil
    }
    return AverageCapProgress.LastYear(sameMonths: part, wholeYear: whole)
  }
}
