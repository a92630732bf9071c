import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitWording

extension DetailScreen {
  /// What the figure is compared with beside last year, each in a line of its own.
  func comparisonFacts(_ reading: Reading) -> [FactList.Fact] {
    guard let latest = reading.latest else { return [] }
    let indicator = reading.indicator
    let catalogue = session.catalogue
    let strings = session.strings
    let text = ComparisonText(strings: strings, periods: session.periodText)
    let comparisons = session.situation.comparisons(of: reading)
    var facts: [FactList.Fact] = []
    if let month = comparisons.month,
      let words = text.month(month, in: latest.period, of: indicator)
    {
      facts.append(
        .init(strings(.detail(.month)), words, style: month.value == nil ? .data : .normal))
    }
    if let change = comparisons.yearStart {
      facts.append(.init(strings(.detail(.yearStart)), text.yearStart(change, of: indicator)))
    }
    if let above = comparisons.above {
      let level = catalogue.areas[above.area]?.level ?? .other
      facts.append(.init(text.label(above: level), text.above(above, of: indicator)))
    }
    if let level = catalogue.areas[reading.series.area]?.level,
      let ranks = text.ranks(comparisons, level: level)
    {
      facts.append(.init(strings(.detail(.rank)), ranks))
    }
    if let week = comparisons.week, let mean = week.value {
      let figure = session.figureText.valueWithUnit(mean, of: indicator)
      facts.append(
        .init(
          strings(.detail(.week)),
          strings(.comparison(.weekMean(figure: figure, days: week.coverage.text))),
          style: week.coverage.isComplete ? .normal : .data))
    }
    if let lunar = comparisons.lunarDay {
      facts.append(.init(strings(.detail(.lunar)), text.day(lunar, of: indicator)))
    }
    if let day = comparisons.calendarDay {
      facts.append(.init(strings(.detail(.calendarDay)), text.day(day, of: indicator)))
    }
    if let sample = reading.sample {
      let cases = String(sample.denominator)
      facts.append(
        sample.isLarge
          ? .init(strings(.detail(.sample)), strings(.comparison(.cases(cases))), style: .secondary)
          : .init(
            strings(.detail(.sample)),
            strings(.comparison(.fewCases(cases, fewest: SampledPercentage.fewestCases))),
            style: .data))
    }
    return facts
  }
}
