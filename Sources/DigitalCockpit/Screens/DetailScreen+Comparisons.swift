import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement

extension DetailScreen {
  /// What the figure is compared with beside last year, each in a line of its own.
  func comparisonFacts(_ reading: Reading) -> [FactList.Fact] {
    guard let latest = reading.latest else { return [] }
    let indicator = reading.indicator
    let catalogue = session.world.catalogue
    let strings = session.strings
    let text = ComparisonText(strings: strings, periods: session.periodText)
    let comparisons = session.assessment.comparisons(of: reading)
    var facts: [FactList.Fact] = []
    if let month = comparisons.month,
      let words = text.month(month, in: latest.period, of: indicator)
    {
      facts.append(.init(strings(.detailMonth), words, style: month.value == nil ? .data : .normal))
    }
    if let change = comparisons.yearStart {
      facts.append(.init(strings(.detailYearStart), text.yearStart(change, of: indicator)))
    }
    if let above = comparisons.above {
      let level = catalogue.areas[above.area]?.level ?? .other
      facts.append(.init(text.label(above: level), text.above(above, of: indicator)))
    }
    if let level = catalogue.areas[reading.series.area]?.level,
      let ranks = text.ranks(comparisons, level: level)
    {
      facts.append(.init(strings(.detailRank), ranks))
    }
    if let week = comparisons.week, let mean = week.value {
      let figure = session.figureText.valueWithUnit(mean, of: indicator)
      facts.append(
        .init(
          strings(.detailWeek), strings(.detailWeekMean, figure, week.coverage.text),
          style: week.coverage.isComplete ? .normal : .data))
    }
    if let lunar = comparisons.lunarDay {
      facts.append(.init(strings(.detailLunar), text.day(lunar, of: indicator)))
    }
    if let day = comparisons.calendarDay {
      facts.append(.init(strings(.detailCalendarDay), text.day(day, of: indicator)))
    }
    if let sample = reading.sample {
      let cases = String(sample.denominator)
      facts.append(
        sample.isLarge
          ? .init(strings(.detailSample), strings(.detailSampleEnough, cases), style: .secondary)
          : .init(
            strings(.detailSample),
            strings(.detailSampleFew, cases, String(SampledPercentage.fewestCases)), style: .data))
    }
    return facts
  }
}
