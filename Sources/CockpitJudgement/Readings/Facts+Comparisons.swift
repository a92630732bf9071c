import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

extension Facts {
  /// What the latest figure of a reading is compared with.
  ///
  /// A figure that is not usable, or a fact only, has no rank.
  ///
  /// - Complexity: O(figures of the series and of its peers)
  func comparisons(of reading: Reading) -> Comparisons {
    var result = Comparisons()
    guard let latest = reading.latest, latest != reading.doubted, !reading.isOfFewCases,
      reading.origin == nil
    else {
      return result
    }
    let indicator = reading.indicator
    let history = believed(indicator, reading.series)
    result.yearStart = YearStartChange(of: indicator, history: history)
    result.above = above(latest, reading)
    result.month = month(latest, reading, history)
    result.week = week(reading, history)
    if latest.period.kind == .day {
      let day = latest.period.firstDay
      result.lunarDay = calendar.lunar.lunarDay(of: day)
        .map { DayComparison(of: latest, indicator, on: $0, history) }
      if result.lunarDay != nil {
        result.calendarDay = DayComparison(
          of: latest, indicator, on: calendar.lunar.calendarDay(of: day), history)
      }
    }
    guard reading.isUsable, !indicator.isFactOnly, indicator.better != .band,
      let peers = PeerFigures(of: reading, in: latest.period, self)
    else { return result }
    if !indicator.isGrowthOnly {
      result.rankByTotal = peers.rank(decimals: indicator.decimals) { $0.value }
    }
    result.rankByGrowth = peers.rank(decimals: 1) {
      indicator.isGrowthOnly ? $0.value : $0.growth?.yearOnYear
    }
    return result
  }

  private func above(_ latest: Observation, _ reading: Reading) -> AboveComparison? {
    guard reading.series.dimensions.isEmpty,
      let parent = area(reading.series.area)?.parent,
      let figure = believed(reading.indicator, reading.series.of(parent))
        .last(where: { $0.period == latest.period })
    else { return nil }
    return AboveComparison(latest, reading.indicator, above: figure, area: parent)
  }

  private func month(
    _ latest: Observation, _ reading: Reading, _ history: [Observation]
  ) -> SingleMonth? {
    let indicator = reading.indicator
    guard reading.series.span == .yearToDate, !indicator.isGrowthOnly, indicator.kind != .rate,
      indicator.frequency == .month
    else { return nil }
    let single = SeriesKey(
      indicator: indicator.id, area: reading.series.area, span: .single,
      dimensions: reading.series.dimensions)
    return SingleMonth.of(
      latest.period, indicator,
      published: self.history(single).last { $0.period == latest.period }?.value
    ) { period in history.last { $0.period == period } }
  }

  /// The window ends on the day whose figure is due by now, not on the newest one that came.
  private func week(_ reading: Reading, _ history: [Observation]) -> RolledUpFigure? {
    let indicator = reading.indicator
    guard indicator.frequency == .day, indicator.kind == .flow || indicator.kind == .count else {
      return nil
    }
    let last = CivilDate(daysSince1970: today.daysSince1970 - (indicator.releaseLagDays ?? 0))
    return TimeRollUp(.mean, missing: .leaveOut).window(
      of: 7, endingOn: last, from: history.map { TimeRollUp.Part($0.period, $0.value) })
  }
}

extension SeriesKey {
  /// The series of the same figures in another area.
  func of(_ area: String) -> SeriesKey {
    SeriesKey(indicator: indicator, area: area, span: span, dimensions: dimensions)
  }
}

extension DayComparison {
  /// A figure beside the one of a day in its history.
  init(
    of latest: Observation, _ indicator: Indicator, on day: CivilDate, _ history: [Observation]
  ) {
    let base = history.last { $0.period == .day(day) }
    let growth = base.flatMap { base -> Double? in
      guard case .derived(let value, .rate) = Growth.derived(latest, over: base, indicator) else {
        return nil
      }
      return value
    }
    self.init(day: day, value: base?.value, growth: growth)
  }
}
