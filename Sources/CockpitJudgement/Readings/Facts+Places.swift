import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

// What the places in an area report of an indicator: 镇街, and stations that files define as areas or as
// categories of a dimension. An emergency at one of them is one of the whole area.

extension Facts {
  /// The reading of an area with what the places in it report.
  ///
  /// Where nobody ever reported a figure for the area itself and the pack says that the greatest of its
  /// parts counts, it is that of the place with the greatest figure that can be judged, or of one about which sources
  /// contradict each other where one of them gives more.
  ///
  /// - Complexity: O(series of all indicators) for an indicator with grave classes or of which the
  ///   greatest counts, else that of ``reading(of:series:)``
  func regionReading(of indicator: Indicator, series own: SeriesKey) -> Reading {
    let reading = self.reading(of: indicator, series: own)
    let hasAlarms = indicator.classes?.alarms.contains { $0 != nil } ?? false
    let takesGreatest = indicator.rollUp.areas == .max && !reading.isConnected
    guard hasAlarms || takesGreatest else { return reading }
    let newest = series(ofIndicator: indicator.id)
      .filter { $0 != own && $0.span == own.span && isArea($0.area, in: own.area) }
      .compactMap { series in latestReported(series).map { (series: series, figure: $0) } }
      .sorted { $0.series < $1.series }
    guard !newest.isEmpty else { return reading }
    var whole = reading
    var places: [SeriesKey: Reading] = [:]
    func place(_ series: SeriesKey) -> Reading {
      if let known = places[series] { return known }
      let place = self.reading(of: indicator, series: series)
      places[series] = place
      return place
    }
    if takesGreatest {
      let falling = newest.filter { $0.figure.value != nil }.enumerated().sorted { left, right in
        let (one, other) = (left.element.figure.value ?? 0, right.element.figure.value ?? 0)
        return one == other ? left.offset < right.offset : one > other
      }
      let greatest = falling.lazy.map { place($0.element.series) }.first(where: \.isUsable)
      // Where one of the sources that contradict each other gives more, that is to be seen first.
      let contradicted = newest.filter { hasSeveralSources($0.series) }.map { place($0.series) }
        .filter { !$0.conflicts.isEmpty && $0.freshness.countsAsCurrent }
        .max { ($0.greatestClaim ?? -.infinity) < ($1.greatestClaim ?? -.infinity) }
      let isGreater = contradicted?.greatestClaim.map { claim in
        greatest?.latest?.value.map { $0 < claim } ?? true
      }
      if let leading = isGreater == true ? contradicted : greatest {
        whole = leading.asReading(of: own)
      }
    }
    if hasAlarms {
      // A figure that is hard to believe, by its size or its step, may stand before a grave one that
      // counts.
      let grave =
        newest.filter { series, figure in
          figure.value.map { value in
            isStep(to: figure, of: indicator, series)
              || indicator.classes?.alarm(of: value, decimals: indicator.decimals) != nil
              || indicator.plausible?.holds(value) == false
          } ?? false
        }.map { place($0.series) }.filter { $0.valueClass?.alarm != nil }.byGravity
      if !grave.isEmpty { whole = whole.with(places: grave) }
    }
    return whole
  }
}

extension Facts {
  /// Whether a figure lies further from the one right before it than can be believed.
  ///
  /// - Complexity: O(files that have the series): the histories of all places are long
  private func isStep(
    to figure: Observation, of indicator: Indicator, _ series: SeriesKey
  ) -> Bool {
    guard let limit = indicator.plausible?.maximumChange, let value = figure.value,
      let previous = reported(series, in: indicator.period(before: figure.period))?.value
    else { return false }
    return abs(value - previous) > limit
  }
}

extension Reading {
  /// The greatest of the figures that sources give which contradict each other.
  fileprivate var greatestClaim: Double? {
    (conflicts + [latest].compactMap(\.self)).compactMap(\.value).max()
  }

  /// The reading of a place as that of an area in which it lies; of sources that contradict each other, the one that
  /// says the most comes first.
  fileprivate func asReading(of area: SeriesKey) -> Reading {
    var said = [latest].compactMap(\.self) + conflicts
    let greatest = said.indices.max {
      (said[$0].value ?? -.infinity) < (said[$1].value ?? -.infinity)
    }
    let leading = greatest.map { said.remove(at: $0) }
    return Reading(
      indicator: indicator, series: area, latest: leading, doubted: doubted,
      doubtedPeriods: doubtedPeriods, previous: previous, lastYear: lastYear,
      withoutFigure: withoutFigure, isWithdrawn: isWithdrawn,
      freshness: freshness, isOwed: true, doubts: doubts, conflicts: said, growth: growth,
      target: nil, progress: nil, light: light, origin: series)
  }
}

extension ValueClasses {
  /// How grave a figure is at published precision; `nil` where nobody has to be told.
  fileprivate func alarm(of value: Double, decimals: Int) -> AlarmLevel? {
    let index = index(of: NumberText.rounded(value, decimals: decimals))
    return alarms.indices.contains(index) ? alarms[index] : nil
  }
}

extension PlausibleLimits {
  /// Whether a figure lies within the limits.
  fileprivate func holds(_ value: Double) -> Bool {
    (minimum.map { $0 <= value } ?? true) && (maximum.map { value <= $0 } ?? true)
  }
}
