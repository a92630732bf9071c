package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// The figures of a series that are carried forward, one for each period, with the periods to come.
package struct OutlookSeries: Hashable, Sendable {
  /// What of a series is carried forward.
  package enum Measure: Hashable, Sendable {
    /// The figures as they are.
    case figures
    /// What the single months or quarters of a cumulative series brought; they are added up again.
    case amounts
    /// The published growth over the year before.
    case growth

    /// The decimals that it is published with: growth has one, whatever the amounts have.
    package func decimals(of indicator: Indicator) -> Int {
      self == .growth ? 1 : indicator.decimals
    }
  }

  package let measure: Measure
  /// Those of the figures, each followed by the next.
  package let periods: [Period]
  /// One for each period.
  package let values: [Double]
  /// The periods of a cycle: of a year, or of a week for figures of days; 1 where there is none.
  package let season: Int
  /// What differences and shares of the figures mean.
  let scale: ValueScale
  /// Those that the figures are published with.
  let decimals: Int
  /// The periods to come, the next one first.
  package let coming: [Period]
  /// The period with which the definition changed last, where it did: nothing before it counts.
  package let breakPeriod: Period?
  /// The last gap, where there is one since then: nothing before it counts, either.
  package let gap: Gap?

  /// Periods of the last row of those without a figure, or with one that is in doubt.
  package struct Gap: Hashable, Sendable {
    package let first: Period
    /// The same where it is one alone.
    package let last: Period
  }

  /// The fewest figures of which anything is said: two years of months or quarters.
  private static func fewest(_ frequency: Frequency) -> Int {
    switch frequency {
    case .month: 24
    case .quarter: 8
    case .half, .year, .week, .interval: 8
    case .day: 21
    }
  }

  /// How many figures it takes: with seasons, as many years as it takes to know them.
  static func needed(_ frequency: Frequency, season: Int) -> Int {
    max(fewest(frequency), ForecastHistory.needed(season: season))
  }

  /// How many periods ahead are told of where the year does not end before.
  private static func leastSteps(_ frequency: Frequency) -> Int {
    switch frequency {
    case .month: 3
    case .quarter: 2
    case .half, .year, .interval: 1
    case .week: 4
    case .day: 7
    }
  }

  /// The figures of a reading, or why none are carried forward.
  ///
  /// - Complexity: O(n log n) for the figures of the series
  package static func of(
    _ reading: Reading, in situation: Situation
  ) -> Result<OutlookSeries, OutlookRefusal> {
    let indicator = reading.indicator
    if case .interval = indicator.frequency { return .failure(.isSensor) }
    guard let last = reading.latest?.period else { return .failure(.noFigure) }
    if reading.freshness.isDelayed || !reading.isUsable { return .failure(.late(newest: last)) }
    // Of what may tell of a single respondent nothing is told ahead, either.
    let level = situation.catalogue.areas[reading.series.area]?.level ?? .other
    if indicator.streets == .suppressed, level.isBelowDistrict || level == .other {
      return .failure(.isWithheld)
    }
    if let latest = reading.latest, SampledPercentage(latest, of: indicator)?.isLarge == false {
      return .failure(.fewCases)
    }
    let measure = measure(of: reading)
    let history = situation.history(reading.series).filter {
      $0.period <= last && !$0.period.isLonger(than: last.kind)
    }
    let breakPeriod = breakPeriod(of: history, measure, indicator)
    var periods = periods(from: breakPeriod ?? history.first?.period ?? last, to: last, indicator)
    var values: [Double?]
    switch measure {
    case .amounts: values = situation.months(of: reading, in: periods).map(\.value)
    case .figures, .growth:
      let known = Dictionary(
        history.filter { !reading.doubtedPeriods.contains($0.period) }
          .map { ($0.period, measure == .growth ? $0.growth?.yearOnYear : $0.value) },
        uniquingKeysWith: { _, later in later })
      values = periods.map { known[$0] ?? nil }
    }
    let season = season(of: indicator, measure, last)
    var gap: Gap?
    if let end = values.lastIndex(of: nil) {
      if values[...end].contains(where: { $0 != nil }) {
        gap = Self.gap(
          in: periods[...end],
          known: Set(
            history.filter { $0.value != nil && !reading.doubtedPeriods.contains($0.period) }
              .map(\.period)))
      }
      periods.removeFirst(end + 1)
      values.removeFirst(end + 1)
    }
    return .success(
      OutlookSeries(
        measure: measure, periods: periods, values: values.compactMap(\.self), season: season,
        scale: scale(of: indicator, measure), decimals: measure.decimals(of: indicator),
        coming: coming(after: last, of: indicator, measure), breakPeriod: breakPeriod, gap: gap))
  }

  /// The period with which what is carried forward came to mean something else; `nil` where it never did.
  ///
  /// Growth that is published compares what can be compared, whatever breaks between the years; but one at comparable
  /// prices is another than one at those of the year.
  private static func breakPeriod(
    of history: [Observation], _ measure: Measure, _ indicator: Indicator
  ) -> Period? {
    guard measure == .growth else {
      return indicator.isGrowthOnly
        ? nil : history.last { $0.status.contains(.breakInSeries) }?.period
    }
    let growths = history.filter { $0.growth?.yearOnYear != nil }
    guard let basis = growths.last?.growth?.basis,
      let other = growths.lastIndex(where: { $0.growth?.basis.map { $0 != basis } ?? false })
    else { return nil }
    return growths[other + 1].period
  }

  /// The last row of periods without a figure that is known.
  private static func gap(in periods: ArraySlice<Period>, known: Set<Period>) -> Gap? {
    guard let last = periods.lastIndex(where: { !known.contains($0) }) else {
      // Figures are there, and what they differ by is in doubt.
      return periods.last.map { Gap(first: $0, last: $0) }
    }
    let first = periods[...last].lastIndex { known.contains($0) }.map { $0 + 1 }
    return Gap(first: periods[first ?? periods.startIndex], last: periods[last])
  }

  /// What of a reading is carried forward: the growth where its target is one, for amounts and published growth need
  /// not fit each other.
  private static func measure(of reading: Reading) -> Measure {
    let indicator = reading.indicator
    guard !indicator.isGrowthOnly else { return .figures }
    let target = reading.progress?.target ?? reading.target
    if let target, indicator.isComparedByGrowth(target.kind) { return .growth }
    return reading.series.span == .yearToDate && indicator.isSumToDate ? .amounts : .figures
  }

  /// The periods to the end of the year of the next one; where others than sums follow them, a few at least.
  private static func coming(
    after last: Period, of indicator: Indicator, _ measure: Measure
  ) -> [Period] {
    let least = measure == .amounts ? 0 : leastSteps(indicator.frequency)
    let isByYear = ![.day, .week].contains(last.kind)
    let first = indicator.period(following: last)
    var coming: [Period] = []
    var next = first
    while let period = next, coming.count < least || isByYear && period.year == first?.year {
      coming.append(period)
      next = indicator.period(following: period)
    }
    return coming
  }

  private static func periods(
    from first: Period, to last: Period, _ indicator: Indicator
  ) -> [Period] {
    var periods = [last]
    // No series has more figures than a century of days.
    while let earliest = periods.last, earliest > first, periods.count < 36_525 {
      periods.append(indicator.period(before: earliest))
    }
    if let earliest = periods.last, earliest < first { periods.removeLast() }
    return periods.reversed()
  }

  /// What kind of numbers the figures are.
  ///
  /// Growth goes below zero. Of what is in percent the pack says what is a share, by what is plausible: consumer prices
  /// are none, for they fall, too.
  private static func scale(of indicator: Indicator, _ measure: Measure) -> ValueScale {
    if measure == .growth || indicator.isGrowthOnly { return .interval }
    guard indicator.unit.isShare else { return .ratio }
    guard let least = indicator.plausible?.minimum, least >= 0 else { return .interval }
    return .share(of: indicator.unit.isPermille ? 1000 : 100)
  }

  /// Growth over the year before has no seasons: they are in both figures.
  private static func season(of indicator: Indicator, _ measure: Measure, _ last: Period) -> Int {
    guard measure != .growth, !indicator.isGrowthOnly else { return 1 }
    return switch indicator.frequency {
    case .month, .quarter, .half: indicator.periods(inYearOf: last).count
    case .day: 7
    case .year, .week, .interval: 1
    }
  }
}
