package import CockpitAnalysis
package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

/// Writes what is said of figures to come.
package struct OutlookText: Sendable {
  private let strings: Strings
  private let figures: FigureText
  private let periods: PeriodText

  package init(strings: Strings, periods: PeriodText) {
    self.strings = strings
    self.periods = periods
    figures = FigureText(strings: strings)
  }

  /// What the year will end with, or where it ends with none, the next period, with the 80 % interval.
  package func forecast(_ outlook: Outlook, of indicator: Indicator) -> String {
    let step = outlook.yearEnd ?? outlook.steps.first
    guard let step else { return strings(.outlook(.absent(because: strings(.outlook(.noFigure))))) }
    let isGrowth = outlook.series.measure == .growth
    let point =
      isGrowth
      ? figures.growthWords(step.distribution.point, of: indicator)
      : figures.valueWithUnit(step.distribution.point, of: indicator)
    let (period, what) = (name(step.period, of: indicator), measure(outlook.series.measure))
    switch outlook.forecast.basis {
    case .constant:
      return strings(
        .outlook(
          .constant(period: period, value: point, measure: what, count: outlook.forecast.count)))
    case .regular:
      return strings(
        .outlook(
          .regular(period: period, value: point, measure: what, count: outlook.forecast.count)))
    case .models: break
    }
    let limits = step.distribution.interval(.eighty)
    let interval = strings(
      .outlook(
        .interval(
          from: value(limits.lowerBound, outlook.series.measure, of: indicator),
          to: value(limits.upperBound, outlook.series.measure, of: indicator))))
    return strings(.outlook(.told(period: period, value: point, interval: interval)))
  }

  /// That nothing tells how far off a forecast may be, of a series that is known by its values alone.
  package func withoutErrors(_ forecast: Forecast) -> String {
    strings(
      forecast.basis == .constant
        ? .outlook(.allEqual(count: forecast.count)) : .outlook(.allByRule(count: forecast.count)))
  }

  /// A period to come: the whole year where figures are those to date.
  private func name(_ period: Period, of indicator: Indicator) -> String {
    let isYear = indicator.span == .yearToDate && period.lastDay.month == 12
    return isYear
      ? strings(.outlook(.wholeYear(period.year))) : periods.text(period, span: indicator.span)
  }

  /// A figure without its unit, in the terms of what is carried forward.
  package func value(
    _ value: Double, _ measure: OutlookSeries.Measure, of indicator: Indicator
  ) -> String {
    measure == .growth
      ? NumberText.signed(value, decimals: measure.decimals(of: indicator))
      : figures.value(value, of: indicator)
  }

  /// The unit of the growth of an indicator.
  package func growthUnit(of indicator: Indicator) -> String {
    indicator.growthMeasure == .points ? strings(.figure(.points)) : "%"
  }

  /// What is carried forward, in words.
  package func measure(_ measure: OutlookSeries.Measure) -> String {
    switch measure {
    case .figures: strings(.outlook(.ofFigures))
    case .amounts: strings(.outlook(.ofAmounts))
    case .growth: strings(.outlook(.ofGrowth))
    }
  }

  /// How the forecasts of the series went so far.
  package func record(_ outlook: Outlook, of indicator: Indicator) -> String {
    guard let record = outlook.forecast.record else { return strings(.outlook(.noRecord)) }
    let (origins, measure) = (record.origins, measure(outlook.series.measure))
    let coverage = OutlookText.percent(record.coverage80)
    guard let share = record.relativeError else {
      return strings(
        .outlook(.recordWithoutShare(origins: origins, measure: measure, coverage: coverage)))
    }
    let naive =
      record.naive == .lastValue
      ? strings(.outlook(.naiveLast))
      : outlook.series.periods.last?.kind == .day
        ? strings(.outlook(.naiveLastWeek)) : strings(.outlook(.naiveLastYear))
    let words = strings(
      .outlook(
        .recordInWords(
          origins: origins, measure: measure, share: OutlookText.percent(share), naive: naive,
          coverage: coverage)))
    guard share >= 1 else { return words }
    // What takes most away from a forecast is not what is cut where room is short.
    let naiveEnd = outlook.naiveYearEnd.map { value in
      strings(
        .outlook(
          .naiveSays(
            outlook.series.measure == .growth
              ? figures.growthWords(value, of: indicator)
              : figures.valueWithUnit(value, of: indicator))))
    }
    return ([strings(.outlook(.noBetter))] + [naiveEnd].compactMap(\.self) + [words])
      .joined(separator: strings.semicolon)
  }

  private static func percent(_ share: Double) -> String {
    NumberText.fixed(share * 100, decimals: 0) + "%"
  }

  /// How likely a target is met, in whole percent and no surer than that.
  package func chance(_ target: TargetOutlook) -> String {
    if target.missing > 0.99 { return "<1%" }
    if target.missing < 0.01 { return ">99%" }
    return strings(.outlook(.about(percent: "\(100 - target.missPercent)")))
  }

  /// How much a probable miss needs a person.
  package func level(_ level: MissLevel, of target: Target) -> String {
    let isLimit = target.evaluation.isUpperLimit
    return switch level {
    case .possible: strings(isLimit ? .outlook(.possiblyPassed) : .outlook(.possible))
    case .likely: strings(isLimit ? .outlook(.likelyPassed) : .outlook(.likely))
    case .nearlyCertain:
      strings(isLimit ? .outlook(.nearlyCertainlyPassed) : .outlook(.nearlyCertain))
    }
  }

  /// Whether a sensor reads what is usual for it.
  package func course(_ course: UnusualCourse, of indicator: Indicator) -> String {
    let expected = course.expected.map { figures.valueWithUnit($0, of: indicator) } ?? "-"
    let times = NumberText.fixed((course.score ?? 0).magnitude, decimals: 1)
    switch course.state {
    case .unknown(let count, let needed):
      return strings(.outlook(.courseUnknown(count: count, needed: needed)))
    case .usual: return strings(.outlook(.courseUsual(expected: expected)))
    case .departs(let since):
      let from = periods.text(since, span: .single)
      return (course.score ?? 0) < 0
        ? strings(.outlook(.courseBelow(since: from, times: times, expected: expected)))
        : strings(.outlook(.courseAbove(since: from, times: times, expected: expected)))
    }
  }

  /// Why nothing is said of figures to come.
  package func refusal(_ refusal: OutlookRefusal) -> String {
    func name(_ period: Period) -> String { periods.text(period, span: .single) }
    let reason: String =
      switch refusal {
      case .tooFew(let count, let needed):
        strings(.outlook(.tooFew(count: count, needed: needed)))
      case .broken(let since, let count, let needed):
        strings(.outlook(.broken(since: name(since), count: count, needed: needed)))
      case .gap(let gap, let count, let needed):
        strings(
          .outlook(
            .gapAndTooFew(
              gap.first == gap.last
                ? name(gap.first)
                : strings(.outlook(.limits(from: name(gap.first), to: name(gap.last)))),
              count: count, needed: needed)))
      case .fewCases: strings(.outlook(.fewCases))
      case .notFinite(let period): strings(.outlook(.notFinite(name(period))))
      case .late(let newest): strings(.outlook(.late(newest: name(newest))))
      case .isWithheld: strings(.outlook(.isWithheld))
      case .noFigure: strings(.outlook(.noFigure))
      case .isSensor: strings(.outlook(.isSensor))
      }
    return strings(.outlook(.absent(because: reason)))
  }

  /// Why a series that is known by its values alone gets no forecast.
  package func refusal(_ refusal: ForecastRefusal) -> String {
    let reason: String =
      switch refusal {
      case .tooFew(let count, let needed):
        strings(.outlook(.tooFew(count: count, needed: needed)))
      case .gap(let after, let length):
        strings(.outlook(.gap(after: "#\(after + 1)", length: length)))
      case .notFinite(let place): strings(.outlook(.notFinite("#\(place + 1)")))
      case .noBase: strings(.outlook(.noFigure))
      }
    return strings(.outlook(.absent(because: reason)))
  }

  /// What the figures to come were told of.
  package func basis(_ outlook: Outlook, of indicator: Indicator) -> String {
    let series = outlook.series
    let season =
      switch outlook.forecast.seasonality {
      case .none: strings(.outlook(.noSeason))
      case .multiplicative: strings(.outlook(.multiplicative))
      case .additive: strings(.outlook(.additive))
      }
    // With its year, whatever the year: what is printed is read later, too.
    let dated = PeriodText(language: strings.language, today: CivilDate(daysSince1970: 0))
    func name(_ period: Period?) -> String {
      let span = series.measure == .amounts ? .single : indicator.span
      return period.map { dated.text($0, span: span) } ?? "-"
    }
    return strings(
      .outlook(
        .basisInWords(
          count: outlook.forecast.count, from: name(series.periods.first),
          to: name(series.periods.last),
          measure: measure(series.measure), season: season,
          spread: strings(
            outlook.forecast.past.isEmpty ? .outlook(.usualErrors) : .outlook(.ownErrors)))))
  }
}
