package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

// What is asked of figures as they come in, moment by moment.

extension Situation {
  /// A figure with the moment that it is of, or the end of its period.
  package struct TimedFigure: Sendable, Hashable {
    package let time: Instant
    /// In the unit of the indicator.
    package let value: Double
    /// The cases behind a percentage; `nil` where it is none, or its source does not give them.
    package let cases: Int?
    /// The id of the source that gives it.
    package let source: String
  }

  /// The figures of a series that came after a moment, the earliest first, as they are known.
  ///
  /// What lies beyond what is plausible is none. Of sources that contradict each other each has its own, the one that
  /// counts last.
  ///
  /// - Complexity: O(n log n) for the figures after the moment, O(files that have the series)
  package func figures(
    of indicator: Indicator, series: SeriesKey, after moment: Instant
  ) -> [TimedFigure] {
    evidence.warehouse.values(
      series, after: period(of: indicator, before: moment), knownAt: self.moment.knownUntil
    ).compactMap { period, value, cases, source in
      figure(of: indicator, in: period, value, cases, by: source, after: moment)
    }
  }

  /// Whether a series has a figure after a moment, of those that ``figures(of:series:after:)`` gives.
  ///
  /// - Complexity: O(files that have the series), and O(n log n) for the figures after the moment where the latest one is
  ///   none
  package func hasFigure(of indicator: Indicator, series: SeriesKey, after moment: Instant) -> Bool
  {
    if let latest = evidence.warehouse.latest(series, knownAt: self.moment.knownUntil),
      let value = latest.value,
      figure(
        of: indicator, in: latest.period, value, latest.cases, by: latest.source, after: moment)
        != nil
    {
      return true
    }
    return !figures(of: indicator, series: series, after: moment).isEmpty
  }

  /// When the first figure of a series after a moment is of that is looked for, among all that files ever gave,
  /// whatever counts by now; `nil` where there is none.
  ///
  /// - Complexity: O(files that have the series * log of its rows there) for the figures after the moment
  package func firstFigure(
    of indicator: Indicator, series: SeriesKey, after moment: Instant,
    where isSought: (TimedFigure) -> Bool
  ) -> Instant? {
    evidence.warehouse.firstPeriod(
      series, after: period(of: indicator, before: moment), knownAt: self.moment.knownUntil
    ) { period, value, cases in
      figure(of: indicator, in: period, value, cases, by: "", after: moment).map(isSought) ?? false
    }.map { Situation.time(of: $0, offset: catalogue.offset) }
  }

  /// The figure of a period that ends after a moment; `nil` for what is none.
  func figure(
    of indicator: Indicator, in period: Period, _ value: Double, _ cases: Int?, by source: String,
    after moment: Instant
  ) -> TimedFigure? {
    let time = Situation.time(of: period, offset: catalogue.offset)
    guard time > moment, period.kind == indicator.frequency.periodKind,
      Plausibility.outOfRange(value, indicator) == nil
    else { return nil }
    return TimedFigure(
      time: time, value: value, cases: SampledPercentage.cases(cases, behind: value, of: indicator),
      source: source)
  }

  /// A period that all figures after a moment come after; `nil` where none can be told by its order.
  func period(of indicator: Indicator, before moment: Instant) -> Period? {
    // The one that the moment lies in ends after it.
    let kind = indicator.frequency.periodKind
    return period(of: indicator, at: moment).map {
      kind == .instant ? $0 : indicator.period(before: $0)
    }
  }

  /// The figure of an area that counts for a moment, or for the period that ends with it, whatever counted for it
  /// before.
  ///
  /// `nil` where no file has one any more, its source took it back, it lies beyond what is plausible, several sources
  /// give the figures of the area, or they are divided by dimensions.
  ///
  /// - Complexity: O(files that have the series * log of its rows there) on the first question
  package func figure(of indicator: Indicator, area: String, at time: Instant) -> Double? {
    let series = SeriesKey(indicator: indicator.id, area: area, span: indicator.span)
    guard let period = period(of: indicator, at: time), knownSeries.isUndivided(series),
      !hasSeveralSources(series)
    else { return nil }
    let key = OnDemand.PeriodOfSeries(series: series, period: period)
    let value = answer(\.figures, key) { facts in facts.reported(series, in: period)?.value }.value
    return value.flatMap { Plausibility.outOfRange($0, indicator) == nil ? $0 : nil }
  }

  /// The file that the figure of an area at a moment, or of the period that ends with it, is from; `nil`
  /// where no file has it any more.
  ///
  /// - Complexity: O(files that have the series * log of its rows there)
  package func file(of indicator: Indicator, area: String, at time: Instant) -> String? {
    guard let period = period(of: indicator, at: time) else { return nil }
    let series = SeriesKey(indicator: indicator.id, area: area, span: indicator.span)
    return evidence.warehouse.figure(series, in: period, knownAt: moment.knownUntil)?.file
  }

  /// The moment itself, or the period that it lies in.
  private func period(of indicator: Indicator, at moment: Instant) -> Period? {
    indicator.frequency.periodKind == .instant
      ? .instant(moment, offset: catalogue.offset)
      : indicator.period(containing: CivilTime(moment, offset: catalogue.offset).date)
  }

  /// How old the figures of a series are, without what areas beside it have.
  package func freshness(of indicator: Indicator, series: SeriesKey) -> Freshness.State {
    let latest = evidence.warehouse.latest(series, knownAt: moment.knownUntil)
    return Freshness.of(
      indicator, latest: latest?.value == nil ? nil : latest?.period, reported: latest?.period,
      isNotApplicable: latest?.isNotApplicable ?? false, now: moment.clock,
      releases: catalogue.calendar.releases
    ).state
  }

  /// How old the figures of a series are, or were by another clock, whose latest one is of a moment or ends
  /// with it.
  package func freshness(
    of indicator: Indicator, latestAt moment: Instant, clock: Instant? = nil
  ) -> Freshness.State {
    let latest = period(of: indicator, at: moment)
    return Freshness.of(
      indicator, latest: latest, reported: latest, now: clock ?? self.moment.clock,
      releases: catalogue.calendar.releases
    ).state
  }

  /// When the figures of a series may grow older than they are by a clock, whose latest one is of a moment or ends
  /// with it, with nothing read.
  package func nextAgeing(
    of indicator: Indicator, latestAt moment: Instant, after clock: Instant
  ) -> Instant? {
    guard case .interval(let seconds) = indicator.frequency else {
      return Moment(clock: clock).tomorrow(catalogue.offset)
    }
    return Freshness.of(
      indicator, latest: period(of: indicator, at: moment), now: clock,
      releases: catalogue.calendar.releases
    ).nextChange(interval: seconds, after: clock, offset: catalogue.offset)
  }

  /// Whether more than one source gives a series.
  ///
  /// - Complexity: O(files that have the series)
  package func hasSeveralSources(_ series: SeriesKey) -> Bool {
    evidence.warehouse.hasSeveralSources(series, knownAt: moment.knownUntil)
  }

  /// The moment of a reading, or the last second of a period.
  static func time(of period: Period, offset: UTCOffset) -> Instant {
    period.kind == .instant
      ? Instant(seconds: period.ordinal - Int64(offset.seconds))
      : period.end(offset: offset).adding(seconds: -1)
  }
}
