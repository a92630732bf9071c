/// The periods in which the figure of a 镇街 would tell of a single respondent.
struct SmallCellMask {
  private let place: Int
  /// The figures of each 镇街 of the district, by period.
  private let figures: [[Period: Observation]]

  /// The mask of a series; `nil` for one that may be shown as it is.
  ///
  /// - Complexity: O(figures of the 镇街 of the district)
  init?(for series: SeriesKey, _ assessment: Assessment) {
    let areas = assessment.catalogue.areas
    guard assessment.catalogue.indicator(series.indicator)?.streets == .suppressed,
      let area = areas[series.area], area.level.isBelowDistrict, let district = area.parent
    else { return nil }
    let siblings = areas.children(of: district)
    guard let place = siblings.firstIndex(where: { $0.code == series.area }) else { return nil }
    self.place = place
    figures = siblings.map { sibling in
      let history = assessment.warehouse.history(
        series.of(sibling.code), knownAt: assessment.knownAt)
      return Dictionary(history.map { ($0.period, $0) }, uniquingKeysWith: { $1 })
    }
  }

  /// Whether the figure of a period is not shown.
  ///
  /// A 镇街 that gave no figure for the period has none to hide; one that was withheld by its source
  /// already counts as hidden.
  func hides(_ period: Period) -> Bool {
    let units = figures.map { figures -> Int? in
      guard let figure = figures[period] else { return .max }
      if figure.value != nil { return figure.cases }
      return figure.reason?.contains(SmallCells.words.zh) == true ? 0 : .max
    }
    return SmallCells(units: units).hides(place)
  }
}
