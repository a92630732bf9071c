import CockpitWarehouse
import CockpitCatalogue
import CockpitJudgement
import CockpitValues

/// Writes what a figure is compared with: the year's start, the area above, its peers, its month.
struct ComparisonText {
  let strings: Strings
  let periods: PeriodText
  private var figures: FigureText { FigureText(strings: strings) }

  /// 比年初: `+12.3 亿元 (+2.1%)`.
  func yearStart(_ change: YearStartChange, of indicator: Indicator) -> String {
    let difference = NumberText.signed(change.difference, decimals: indicator.decimals)
    let text = figures.withUnit(difference, of: indicator)
    return text + (change.rate.map { " (\(NumberText.signed($0, decimals: 1))%)" } ?? "")
  }

  /// 比全市, 比全省 or 比全区.
  func label(above level: Area.Level) -> String {
    switch level {
    case .province: strings(.detailAboveProvince)
    case .city: strings(.detailAboveCity)
    case .district: strings(.detailAboveDistrict)
    case .country, .street, .town, .township, .other: strings(.detailAboveOther)
    }
  }

  /// 比全市: the figure of the area above, the gap to it and the share of it.
  func above(_ above: AboveComparison, of indicator: Indicator) -> String {
    var parts: [String] = []
    if let value = above.figure.value {
      let figure = figures.valueWithUnit(value, of: indicator)
      let growth = indicator.isGrowthOnly ? nil : above.figure.growth?.yearOnYear
      parts.append(
        growth.map {
          strings(.detailAboveFigure, figure, figures.growthWords($0, of: indicator))
        } ?? figure)
    }
    if let points = above.points {
      let magnitude = NumberText.fixed(points.magnitude, decimals: 1)
      parts.append(
        points == 0
          ? strings(.detailAboveEqual)
          : strings(points > 0 ? .detailAboveHigher : .detailAboveLower, magnitude))
    }
    if let share = above.share {
      parts.append(strings(.detailAboveShare, NumberText.fixed(share, decimals: 1)))
    }
    return parts.joined(separator: " ")
  }

  /// 位次: by the amount and by the growth, among the areas of one level.
  func ranks(_ comparisons: Comparisons, level: Area.Level) -> String? {
    let peers = peers(level)
    let parts = [
      comparisons.rankByTotal.map { strings(.rankTotal, $0.text(peers: peers, strings.language)) },
      comparisons.rankByGrowth.map {
        strings(.rankGrowth, $0.text(peers: peers, strings.language))
      },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  private func peers(_ level: Area.Level) -> LocalizedText {
    let word: Phrase =
      switch level {
      case .district: .peersDistrict
      case .street, .town, .township: .peersStreet
      case .city: .peersCity
      case .country, .province, .other: .peersOther
      }
    // The text is that of one language already.
    return LocalizedText(zh: strings(word), en: strings(word))
  }

  /// 当月: the newest month of a cumulative series, and how it is known; `nil` where it is not.
  func month(_ month: SingleMonth, in period: Period, of indicator: Indicator) -> String? {
    let name = periods.text(single(period), span: .single)
    func text(_ phrase: Phrase, _ value: Double) -> String {
      strings(phrase, name, figures.valueWithUnit(value, of: indicator))
    }
    switch month {
    case .published(let value): return text(.detailMonthPublished, value)
    case .first(let value, _): return text(.detailMonthFirst, value)
    case .derived(let value): return text(.detailMonthDerived, value)
    case .revised(let doubt):
      return strings(
        .detailMonthRevised, strings(doubt.words(decimals: indicator.decimals)))
    case .unknown: return nil
    }
  }

  /// The period as one of its own: the months that were published as one stay together.
  private func single(_ period: Period) -> Period {
    period.kind == .months ? period : .month(period.year, period.lastDay.month)
  }

  /// A day of last year, its figure and the derived growth over it.
  func day(_ comparison: DayComparison, of indicator: Indicator) -> String {
    let day = comparison.day.description
    guard let value = comparison.value else { return strings(.detailDayMissing, day) }
    let figure = figures.valueWithUnit(value, of: indicator)
    guard let growth = comparison.growth else { return strings(.detailDayFigure, day, figure) }
    return strings(.detailDayGrowth, day, figure, "\(NumberText.signed(growth, decimals: 1))%")
  }
}
