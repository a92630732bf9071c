package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

// What views ask of a situation beyond what is made with it. Each answer is judged at the first
// question and kept, also for the next situations as long as it holds and is asked for.

extension Situation {
  /// The reading of an indicator in an area, over all its dimensions.
  package func reading(of indicator: Indicator, area: String) -> Reading {
    reading(
      of: indicator,
      series: SeriesKey(indicator: indicator.id, area: area, span: indicator.span))
  }

  /// The reading of one series of an indicator of the catalogue.
  ///
  /// - Complexity: O(observations of the series) on the first question
  package func reading(of indicator: Indicator, series: SeriesKey) -> Reading {
    judgedReading(of: indicator, series).value
  }

  private func judgedReading(of indicator: Indicator, _ series: SeriesKey) -> Judged<Reading> {
    if let own = readings.judged(indicator.id), own.value.series == series { return own }
    return answer(\.readings, series) { facts in facts.reading(of: indicator, series: series) }
  }

  /// The figures of a series that count, one for each period, the earliest first.
  ///
  /// What would tell of a single respondent is withheld.
  ///
  /// - Complexity: O(n log n) for the observations of the series
  package func history(_ series: SeriesKey) -> [Observation] {
    guard catalogue.indicator(series.indicator)?.streets == .suppressed else {
      return evidence.warehouse.history(series, knownAt: moment.knownUntil)
    }
    return answer(\.maskedHistories, series) { facts in facts.history(series) }.value
  }

  /// What the single months or quarters of a cumulative series brought, one for each of some periods.
  ///
  /// None follows from a figure that is hard to believe.
  ///
  /// - Complexity: O(n log n) for the figures of the series
  package func months(of reading: Reading, in periods: [Period]) -> [SingleMonth] {
    let figures = CumulativeFigures(of: reading, history: history)
    return periods.map(figures.month)
  }

  /// What sources project of a series, for the periods after its latest figure, the earliest first.
  ///
  /// None are told of a 镇街, or of an area that the pack does not know, where its figures may tell of a
  /// single respondent.
  ///
  /// - Complexity: O(n log n) for the observations of the series
  package func forecasts(_ series: SeriesKey) -> [Observation] {
    let level = catalogue.areas[series.area]?.level ?? .other
    guard
      catalogue.indicator(series.indicator)?.streets != .suppressed
        || !level.isBelowDistrict && level != .other
    else { return [] }
    let forecasts = evidence.warehouse.forecasts(series, knownAt: moment.knownUntil)
    guard !forecasts.isEmpty,
      let latest = evidence.warehouse.latest(series, knownAt: moment.knownUntil)
    else { return forecasts }
    return forecasts.filter { latest.period < $0.period }
  }

  /// The figures that sources gave for a period, in the order in which they became known.
  package func vintages(_ series: SeriesKey, period: Period) -> [Observation] {
    answer(\.vintages, OnDemand.PeriodOfSeries(series: series, period: period)) { facts in
      facts.vintages(series, period: period)
    }.value
  }

  /// How the source of a reading's figure revised its series; `nil` for sensors and where there is no figure.
  ///
  /// - Complexity: O(n log n) for the rows of the series on the first question
  package func revisions(of reading: Reading) -> Revisions? {
    let own = judgedReading(of: reading.indicator, reading.series)
    return answer(\.revisions, reading.series, restingOn: own.asked) { facts in
      facts.revisions(of: own.value)
    }.value
  }

  /// Whether the growth that was published with a figure is no larger than its series is revised by on the average:
  /// then it is no change that one could tell of.
  package func isGrowthWithinRevisions(of reading: Reading) -> Bool {
    guard let growth = reading.publishedGrowth, let revisions = revisions(of: reading) else {
      return false
    }
    return revisions.covers(growth)
  }

  /// What the latest figure of a reading is compared with.
  ///
  /// A figure that is not usable, or a fact only, has no rank.
  ///
  /// - Complexity: O(figures of the series and of its peers) on the first question
  package func comparisons(of reading: Reading) -> Comparisons {
    let own = judgedReading(of: reading.indicator, reading.series)
    return answer(\.comparisons, reading.series, restingOn: own.asked) { facts in
      facts.comparisons(of: own.value)
    }.value
  }

  /// All targets of the year that a reading is held against, the one that is judged first, and how
  /// its newest figure stands against each.
  ///
  /// - Complexity: O(figures of the series) for each target on the first question
  package func standings(of reading: Reading) -> [TargetStanding] {
    let own = judgedReading(of: reading.indicator, reading.series)
    return answer(\.standings, reading.series, restingOn: own.asked) { facts in
      facts.standings(of: own.value)
    }.value
  }

  /// How a series stood against the target of the running year, period by period.
  ///
  /// Empty where the series has no such target.
  package func course(of indicator: Indicator, series: SeriesKey) -> [CoursePoint] {
    answer(\.courses, series) { facts in facts.course(of: indicator, series: series) }.value
  }

  /// An indicator by the areas right below one; `nil` where none of them has a figure.
  ///
  /// - Complexity: O(figures of those areas) on the first question, squared in the areas where small
  ///   ones are withheld
  package func summary(of indicator: Indicator, in area: String) -> AreaSummary? {
    answer(\.summaries, OnDemand.IndicatorInArea(indicator: indicator.id, area: area)) { facts in
      facts.summary(of: indicator, in: area)
    }.value
  }

  /// An indicator by the areas right below the one that the situation is about, held against each
  /// other; `nil` where there are none.
  ///
  /// - Complexity: O(figures of those areas) on the first question
  package func comparison(
    of indicator: Indicator, by measure: AreaComparison.Measure
  ) -> AreaComparison? {
    let areas = catalogue.areas.children(of: area)
    guard !areas.isEmpty else { return nil }
    func judged(in area: String) -> Judged<Reading> {
      judgedReading(
        of: indicator, SeriesKey(indicator: indicator.id, area: area, span: indicator.span))
    }
    let parts = areas.map { judged(in: $0.code) }
    let whole = readings.judged(indicator.id) ?? judged(in: area)
    var asked = whole.asked
    asked.noteAreas()
    for part in parts { asked.formUnion(part.asked) }
    let key = OnDemand.MeasureOfIndicator(indicator: indicator.id, measure: measure)
    return answer(\.areaComparisons, key, restingOn: asked) { facts in
      AreaComparison(
        of: indicator, by: measure, zip(areas, parts).map { ($0, $1.value) }, whole: whole.value
      ) { facts.history($0) }
    }.value
  }

  /// The single months of the year of a cumulative series' newest figure; `nil` for what is no sum
  /// over the year, and where no month has a figure.
  ///
  /// - Complexity: O(figures of the series) on the first question
  package func singleMonths(of indicator: Indicator, series: SeriesKey) -> SingleMonths? {
    let own = judgedReading(of: indicator, series)
    return answer(\.singleMonths, series, restingOn: own.asked) { facts in
      facts.singleMonths(of: own.value)
    }.value
  }

  /// The last 24 hours of a sensor in buckets of so many seconds, up to the clock, or to its last
  /// reading where that is more than a day old; `nil` for other indicators.
  ///
  /// - Complexity: O(readings of a day) on the first question
  package func sensorDay(
    of indicator: Indicator, series: SeriesKey, bucket: Int64
  ) -> SensorDay? {
    guard case .interval = indicator.frequency else { return nil }
    return answer(\.sensorDays, OnDemand.DayOfSensor(series: series, bucket: bucket)) { facts in
      facts.sensorDay(of: indicator, series: series, bucket: bucket)
    }.value
  }

  /// What a series of the region should have reached by the ends of some periods of a year, or on the
  /// way to a target of a plan; `nil` where it is to reach nothing.
  package func plan(of indicator: Indicator, series: SeriesKey, over periods: [Period]) -> YearPlan?
  {
    guard let reading = readings[indicator.id], reading.series == series else { return nil }
    if let target = reading.progress?.target, let plan = YearPlan(of: target, over: periods) {
      return plan
    }
    for target in planTargets(of: indicator.id) {
      if let path = planStanding(of: target).path, let plan = YearPlan(of: path, over: periods) {
        return plan
      }
    }
    return nil
  }
}

// MARK: - What there is

extension Situation {
  /// The series of an indicator, ordered by area, span and dimensions.
  package func series(ofIndicator indicator: String) -> [SeriesKey] {
    knownSeries.byIndicator[indicator, default: []]
  }

  /// Whether series are told apart by a dimension: they have several codes of it, defined or not.
  package func hasSeveralCodes(ofDimension id: String) -> Bool {
    knownSeries.varyingDimensions.contains(id)
  }

  /// The ids of the indicators that have a series in an area.
  package func indicators(inArea code: String) -> Set<String> {
    knownSeries.indicatorsByArea[code, default: []]
  }

  /// The indicators that only files define; of an area other than that of the pack those that have a
  /// series in it or in a place of it.
  package var uncatalogued: [Indicator] {
    guard area != catalogue.region else { return definedByFiles }
    let tree = catalogue.areas
    let known = knownSeries.indicatorsByArea.filter { code, _ in
      code == area || tree.ancestors(of: code).contains { $0.code == area }
    }
    return definedByFiles.filter { indicator in
      known.values.contains { $0.contains(indicator.id) }
    }
  }

  /// What a known file says of itself; `nil` if there is none of that name.
  package func header(ofFile name: String) -> SnapshotHeader? {
    evidence.warehouse.header(of: FileName(name))
      .flatMap { $0.knownSince <= moment.knownUntil ? $0 : nil }
  }

  /// Who sent a file, be it known yet or not; `nil` if there is none of that name.
  package func source(ofFile name: String) -> SnapshotHeader.Source? {
    evidence.warehouse.header(of: FileName(name))?.source
  }

  /// The targets of running years, of the pack and of the known documents beside the figures.
  package var targets: TargetBook { evidence.targets }
}

// MARK: - When snapshots came

extension Situation {
  /// When the last file came before a moment, of those that are there now; `nil` where none did.
  ///
  /// - Complexity: O(files)
  package func snapshot(before moment: Instant) -> Instant? {
    evidence.warehouse.headers.lazy.map(\.knownSince).filter { $0 < moment }.max()
  }

  /// When the next file came after a moment, of those that are there now; `nil` where none did.
  ///
  /// - Complexity: O(files)
  package func snapshot(after moment: Instant) -> Instant? {
    evidence.warehouse.headers.lazy.map(\.knownSince).filter { $0 > moment }.min()
  }
}
