/// What the earlier years of a cumulative series say of the running one.
struct PastYears {
  private let figures: [Period: Double]
  private let year: Int
  /// How earlier years went step by step; `nil` where none is complete.
  let pattern: SeasonalPattern?

  /// The years before one, from the figures of a series.
  init(_ observations: [Observation], before year: Int) {
    var figures: [Period: Double] = [:]
    for observation in observations { figures[observation.period] = observation.value }
    self.figures = figures
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

  private func wholeYear(_ period: Period) -> Double? {
    period.kind == .quarter
      ? figures[.quarter(year - 1, 4)] : figures[.month(year - 1, 12)]
  }

  /// The share of last year's amount that fell on the part up to a period, 0 to 1.
  func share(at period: Period) -> Double? {
    guard let part = figures[period.samePeriodLastYear], let whole = wholeYear(period), whole > 0
    else { return nil }
    return part / whole
  }

  /// The means of the same part of last year and of all of it.
  func means(at period: Period) -> AverageCapProgress.LastYear? {
    guard let part = figures[period.samePeriodLastYear], let whole = wholeYear(period) else {
      return nil
    }
    return AverageCapProgress.LastYear(sameMonths: part, wholeYear: whole)
  }
}
