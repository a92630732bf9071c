import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The periods in which the figure of a 镇街 would tell of a single respondent.
struct SmallCellMask {
  private let place: Int
  private let isWhole: Bool
  /// The units that must stand behind a figure of the indicator.
  private let fewest: Int
  /// The figures of each 镇街 of the district, by period.
  private let figures: [[Period: Observation]]

  /// The mask of a series; `nil` for one that may be shown as it is.
  ///
  /// - Complexity: O(figures of the 镇街 of the district)
  init?(for series: SeriesKey, _ facts: Facts) {
    guard let indicator = facts.indicator(series.indicator),
      indicator.streets == .suppressed
    else { return nil }
    fewest = indicator.fewestUnits
    let area = facts.area(series.area)
    if let level = area?.level, !level.isBelowDistrict, level != .other { return nil }
    // The parts of one 镇街 by a further dimension would tell of each other.
    isWhole = series.dimensions.isEmpty
    guard let area, area.level.isBelowDistrict, let district = area.parent else {
      // What the pack does not know is judged by itself.
      place = 0
      figures = [SmallCellMask.figures(of: series, facts)]
      return
    }
    let siblings = facts.areas(below: district)
    guard let place = siblings.firstIndex(where: { $0.code == series.area }) else { return nil }
    self.place = place
    figures = siblings.map { SmallCellMask.figures(of: series.of($0.code), facts) }
  }

  private static func figures(
    of series: SeriesKey, _ facts: Facts
  ) -> [Period: Observation] {
    return Dictionary(facts.reported(series).map { ($0.period, $0) }, uniquingKeysWith: { $1 })
  }

  /// Whether the figure of a period is not shown.
  ///
  /// A 镇街 that gave no figure for the period has none to hide; one that was withheld by its source
  /// already counts as hidden.
  func hides(_ period: Period) -> Bool {
    guard isWhole else { return true }
    let units = figures.map { figures -> Int? in
      guard let figure = figures[period] else { return .max }
      if figure.value != nil { return figure.cases }
      return figure.reason == SmallCells.withheldReason ? 0 : .max
    }
    return SmallCells(units: units, fewest: fewest).hides(place)
  }

  /// A figure as it may be shown: withheld, or without the growth that would give a withheld figure
  /// of the year before.
  func shown(_ figure: Observation) -> Observation {
    if hides(figure.period) { return figure.withheld }
    return hides(figure.period.samePeriodLastYear) ? figure.withoutGrowth : figure
  }
}
