import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

extension AlarmInput {
  /// What a situation has for alarms beyond what they know: later figures of series that changed, and how
  /// old the figures are of alarms that are not at rest.
  ///
  /// As a whole, all series are looked at, as for alarms that begin, and as far back as is wished, a day at least and
  /// at most 31; of places that were looked at before, others that still have no alarm are passed over.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest); O(series of rules) for all
  package init(
    _ situation: Situation, for book: AlarmBook, isWhole: Bool = false, since: Instant? = nil,
    among seen: Set<WatchedPlace>? = nil
  ) {
    self.init()
    let changed = isWhole ? nil : situation.changedSeries
    if let changed {
      for series in changed.sorted() {
        for rule in book.rules(ofIndicator: series.indicator) {
          append(situation, rule, series, book)
        }
      }
    } else {
      for rule in book.watchingRules {
        for series in situation.series(ofIndicator: rule.indicator) {
          let place = WatchedPlace(indicator: rule.indicator, area: series.area)
          guard
            seen?.contains(place) != false
              || book.alarms[AlarmKey(rule: rule.id, area: series.area)] != nil
          else {
            continue
          }
          append(situation, rule, series, book, since: since)
        }
      }
    }
    // What two rules watch is there twice.
    samples.sort { $0.precedes($1) }
    let fed = Set(samples.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    let places = changed.map {
      Set($0.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    }
    for (key, alarm) in book.alarms where alarm.regions != AlarmRegions() || alarm.isBeyond {
      let place = WatchedPlace(indicator: alarm.rule.indicator, area: key.area)
      // What nothing was added to and nothing taken from gets worse by time, and better by nothing.
      if places?.contains(place) == false, !AlarmInput.mayBeWorse(situation, alarm) { continue }
      let quality = AlarmInput.quality(situation, key, alarm.rule)
      // What is said already is not said again, unless figures came that would unsay it.
      if quality.state != alarm.regions.quality || fed.contains(place) { qualities.append(quality) }
    }
    // What figures raise is as old as they are.
    let told = Set(qualities.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    for place in fed.subtracting(told) {
      guard let rule = book.rules(ofIndicator: place.indicator).first else { continue }
      let key = AlarmKey(rule: rule.id, area: place.area)
      let quality = AlarmInput.quality(situation, key, rule)
      if quality.state != .good { qualities.append(quality) }
    }
    qualities.sort { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
  }

  private mutating func append(
    _ situation: Situation, _ rule: AlarmRule, _ series: SeriesKey, _ book: AlarmBook,
    since: Instant? = nil
  ) {
    guard let watch = AlarmWatch(situation, rule, series, book, since: since) else { return }
    append(watch, hasSeveralSources: watch.known != nil && situation.hasSeveralSources(series)) {
      situation.figures(of: watch.indicator, series: series, after: $0)
    }
  }

  /// Takes in what figures of a series are news for a rule, by its watch; with what another source says of the figure
  /// that is known, where there is one.
  mutating func append(
    _ watch: AlarmWatch, hasSeveralSources: Bool,
    figures: (_ start: Instant) -> [Situation.TimedFigure]
  ) {
    let rule = watch.rule
    var news = figures(watch.start)
    if watch.known == nil, news.isEmpty {
      // Of old figures the last day says how things stood when they ended; that is not normal.
      news = figures(watch.oldest)
      let end = news.last?.time.adding(seconds: -rule.lookBack)
      news.removeAll { figure in end.map { figure.time <= $0 } ?? true }
    }
    if let known = watch.known, news.isEmpty {
      // Older ones are not made up for, but the last one is what is known.
      let last = figures(max(known, watch.oldest))
      news = last.filter { $0.time == last.last?.time }
    }
    if hasSeveralSources { appendContradiction(watch, figures) }
    // A percentage of few cases says nothing, be it good or bad.
    news.removeAll { !rule.isTold(byCases: $0.cases) }
    // Of what is at rest, the alarms keep nothing: they begin with the first figure beyond a limit.
    let first =
      watch.known != nil
      ? news.startIndex : news.firstIndex { rule.crossed(by: $0.value) != nil }
    for figure in news[(first ?? news.endIndex)...] {
      samples.append(
        AlarmSample(
          indicator: rule.indicator, area: watch.series.area, time: figure.time,
          value: figure.value, cases: figure.cases))
    }
  }

  /// Takes in what other sources say of the moment of the figure that is known.
  private mutating func appendContradiction(
    _ watch: AlarmWatch, _ figures: (_ start: Instant) -> [Situation.TimedFigure]
  ) {
    guard let known = watch.known, known > watch.oldest else { return }
    let said = figures(known.adding(seconds: -1)).prefix { $0.time == known }
    guard said.count > 1 else { return }
    for figure in said where watch.rule.isTold(byCases: figure.cases) {
      var sample = AlarmSample(
        indicator: watch.rule.indicator, area: watch.series.area, time: figure.time,
        value: figure.value, cases: figure.cases)
      sample.contradicts = true
      samples.append(sample)
    }
  }

  /// Whether the figures of an alarm are older than what is said of them, by the latest that it took in.
  ///
  /// The series may have later ones that are beyond what is plausible.
  private static func mayBeWorse(_ situation: Situation, _ alarm: Alarm) -> Bool {
    alarm.latest.flatMap {
      worse(situation, alarm, latestAt: $0.time, at: situation.moment.clock)
    } != nil
  }

  /// What is to be said of the figures of an alarm by a clock, of which the latest is of a moment; `nil` where that is
  /// no worse than what is said.
  static func worse(
    _ situation: Situation, _ alarm: Alarm, latestAt latest: Instant, at clock: Instant
  ) -> InputQuality? {
    let known = alarm.regions.quality
    guard known != .lost, let indicator = situation.catalogue.indicator(alarm.rule.indicator) else {
      return nil
    }
    // Figures that contradict each other age as good ones do.
    let order = InputQuality.allCases
    let state = quality(situation.freshness(of: indicator, latestAt: latest, clock: clock))
    guard let one = order.firstIndex(of: state),
      let other = order.firstIndex(of: known == .conflicting ? .good : known), one > other
    else { return nil }
    return state
  }

  /// What is said of the figures of an alarm, by the freshest of the series that it watches.
  private static func quality(
    _ situation: Situation, _ key: AlarmKey, _ rule: AlarmRule
  ) -> Quality {
    guard let indicator = situation.catalogue.indicator(rule.indicator) else {
      return Quality(indicator: rule.indicator, area: key.area, state: .lost, isGone: true)
    }
    // Most areas have one series; all are listed only where that one has no figure.
    let whole = SeriesKey(indicator: indicator.id, area: key.area, span: indicator.span)
    var series = [whole]
    if situation.freshness(of: indicator, series: whole) == .missing {
      series = situation.series(ofIndicator: rule.indicator).filter { $0.area == key.area }
    }
    guard !series.isEmpty else {
      return Quality(indicator: rule.indicator, area: key.area, state: .lost, isGone: true)
    }
    let states = series.map { quality(situation.freshness(of: indicator, series: $0)) }
    let best = InputQuality.allCases.first { states.contains($0) } ?? .good
    // A reading is judged only where more than one source gives the figure.
    let isContradicted =
      best == .good && situation.hasSeveralSources(whole)
      && !situation.reading(of: indicator, area: key.area).conflicts.isEmpty
    let state = isContradicted ? .conflicting : best
    return Quality(indicator: rule.indicator, area: key.area, state: state)
  }

  /// What is said of figures that are so old.
  static func quality(_ freshness: Freshness.State) -> InputQuality {
    switch freshness {
    case .current, .pending, .notPublished, .notApplicable: .good
    case .late: .late
    case .stale: .stale
    case .lost, .missing: .lost
    }
  }
}
