import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension DetailText {
  /// What the figure is compared with beside last year, each in a line of its own.
  var comparisonFacts: [Fact] {
    guard let latest = reading.latest else { return [] }
    let indicator = reading.indicator
    let catalogue = context.catalogue
    let strings = context.strings
    let text = ComparisonText(strings: strings, periods: context.periodText)
    let comparisons = context.situation.comparisons(of: reading)
    var facts: [Fact] = []
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
      let figure = context.figureText.valueWithUnit(mean, of: indicator)
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

  /// The composite index that the indicator shows.
  var composite: CompositeIndex? {
    reading.series.area == context.area ? context.composites[reading.indicator.id] : nil
  }

  /// A composite index with all its parts, weights and coverage; nothing for other indicators.
  var compositeFacts: [Fact] {
    guard let index = composite else { return [] }
    let indicator = reading.indicator
    let strings = context.strings
    func percent(_ share: Double) -> String { NumberText.fixed(share, decimals: 0) }
    let share = percent(index.weightShare * 100)
    var facts: [Fact] = []
    if let value = index.value {
      let text = context.figureText.valueWithUnit(value, of: indicator)
      facts.append(
        .init(
          strings(.detail(.index)),
          index.isTrial
            ? strings(.detail(.indexOnTrial(score: text)))
            : strings(
              .detail(
                .indexSigned(
                  score: text, by: context.departmentText.name(index.countersignedBy))))))
      facts.append(
        .init("", strings(.detail(.indexCoverage(parts: index.coverage.text, share: share)))))
    } else {
      facts.append(
        .init(
          strings(.detail(.index)), strings(.detail(.indexTooLittle(share: share))), style: .data))
    }
    return facts
      + index.parts.map { part in
        .init(
          strings(part.name), partText(part, of: index), style: part.score == nil ? .data : .normal)
      }
  }

  private func partText(_ part: CompositeIndex.Part, of index: CompositeIndex) -> String {
    let strings = context.strings
    let weight = NumberText.fixed(part.weight, decimals: 0)
    guard let score = part.score else { return strings(.detail(.indexPartMissing(weight: weight))) }
    let text = NumberText.fixed(score, decimals: 1)
    guard let points = index.contribution(of: part) else {
      return strings(.detail(.indexPartAlone(weight: weight, score: text)))
    }
    return strings(
      .detail(.indexPart(weight: weight, score: text, adds: NumberText.fixed(points, decimals: 1))))
  }
}
