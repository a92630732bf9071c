package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// Writes what a figure is compared with: the year's start, the area above, its peers, its month.
package struct ComparisonText {
  private let strings: Strings
  private let periods: PeriodText
  private let figures: FigureText

  package init(strings: Strings, periods: PeriodText) {
    self.strings = strings
    self.periods = periods
    figures = FigureText(strings: strings)
  }

  /// 比年初: `+12.3 亿元 (+2.1%)`.
  package func yearStart(_ change: YearStartChange, of indicator: Indicator) -> String {
    let difference = NumberText.signed(change.difference, decimals: indicator.decimals)
    let text = figures.withUnit(difference, of: indicator)
    return text + (change.rate.map { " (\(NumberText.signed($0, decimals: 1))%)" } ?? "")
  }

  /// 比全市, 比全省 or 比全区.
  package func label(above level: Area.Level) -> String {
    switch level {
    case .province: strings(.comparison(.aboveProvince))
    case .city: strings(.comparison(.aboveCity))
    case .district: strings(.comparison(.aboveDistrict))
    case .country, .street, .town, .township, .other: strings(.comparison(.aboveOther))
    }
  }

  /// 比全市: the figure of the area above, the gap to it and the share of it.
  package func above(_ above: AboveComparison, of indicator: Indicator) -> String {
    var parts: [String] = []
    if let value = above.figure.value {
      let figure = figures.valueWithUnit(value, of: indicator)
      let growth = indicator.isGrowthOnly ? nil : above.figure.growth?.yearOnYear
      parts.append(
        growth.map {
          strings(
            .comparison(
              .aboveFigure(figure: figure, growth: figures.growthWords($0, of: indicator))))
        } ?? figure)
    }
    if let points = above.points {
      let isAmount = indicator.kind == .rate && !indicator.isInPoints
      let magnitude =
        isAmount
        ? figures.withUnit(
          NumberText.fixed(points.magnitude, decimals: indicator.decimals), of: indicator)
        : strings(.comparison(.points(NumberText.fixed(points.magnitude, decimals: 1))))
      parts.append(
        points == 0
          ? strings(.comparison(.equal))
          : strings(
            points > 0
              ? .comparison(.higher(by: magnitude)) : .comparison(.lower(by: magnitude))))
    }
    if let share = above.share {
      parts.append(strings(.comparison(.share(percent: NumberText.fixed(share, decimals: 1)))))
    }
    return parts.joined(separator: " ")
  }

  /// 位次: by the amount and by the growth, among the areas of one level.
  package func ranks(_ comparisons: Comparisons, level: Area.Level) -> String? {
    let peers = peers(level)
    let parts = [
      comparisons.rankByTotal.map {
        strings(.comparison(.byTotal($0.text(peers: peers, strings.language))))
      },
      comparisons.rankByGrowth.map {
        strings(.comparison(.byGrowth($0.text(peers: peers, strings.language))))
      },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  /// What the areas of a level are counted as, such as 区县.
  package func peers(_ level: Area.Level) -> String {
    switch level {
    case .district: strings(.comparison(.districts))
    case .street, .town, .township: strings(.comparison(.streets))
    case .city: strings(.comparison(.cities))
    case .country, .province, .other: strings(.comparison(.otherAreas))
    }
  }

  /// 当月: the newest month of a cumulative series, and how it is known; `nil` where it is not.
  package func month(_ month: SingleMonth, in period: Period, of indicator: Indicator) -> String? {
    let name = periods.text(single(period), span: .single)
    func figure(_ value: Double) -> String { figures.valueWithUnit(value, of: indicator) }
    switch month {
    case .published(let value):
      return strings(.comparison(.monthPublished(month: name, figure: figure(value))))
    case .first(let value, _):
      return strings(.comparison(.monthFirst(month: name, figure: figure(value))))
    case .derived(let value):
      return strings(.comparison(.monthDerived(month: name, figure: figure(value))))
    case .revised(let doubt):
      return strings(
        .comparison(.monthRevised(doubt: figures.words(of: doubt, about: indicator))))
    case .unknown: return nil
    }
  }

  /// The period as one of its own: 1–2月, which are published as one, stay together.
  private func single(_ period: Period) -> Period {
    period.kind == .months && period.lastDay.month <= 2
      ? period : .month(period.year, period.lastDay.month)
  }

  /// A day of last year, its figure and the derived growth over it.
  package func day(_ comparison: DayComparison, of indicator: Indicator) -> String {
    let day = comparison.day.description
    guard let value = comparison.value else { return strings(.comparison(.dayMissing(day: day))) }
    let figure = figures.valueWithUnit(value, of: indicator)
    guard let growth = comparison.growth else {
      return strings(.comparison(.dayFigure(day: day, figure: figure)))
    }
    return strings(
      .comparison(
        .dayGrowth(day: day, figure: figure, growth: "\(NumberText.signed(growth, decimals: 1))%")))
  }
}
