import CockpitCatalogue
import CockpitValues

/// The figures of an indicator in whatever periods, with those of areas that have packs of their own.
struct TruthTable {
  let course: IndicatorCourse
  let parts: DemonstrationTruth.Parts?

  /// The figures of the district and, if asked for, of each of its streets in a period; `nil` for sensors.
  func figures(in period: Period, withStreets: Bool) -> Figures? {
    let drawn =
      parts.map { figures(with: $0, in: period, withStreets: withStreets) }
      ?? course.figures(in: period, withStreets: withStreets)
    let indicator = course.indicator
    guard let drawn, indicator.unit.isShare, !indicator.isGrowthOnly,
      let most = indicator.limits.maximum
    else { return drawn }
    // What has grown for years ends at its limit.
    func held(_ figure: TrueFigure) -> TrueFigure {
      var figure = figure
      figure.value = figure.value.map { min($0, most) }
      return figure
    }
    return (held(drawn.district), drawn.streets.map(held))
  }
}
