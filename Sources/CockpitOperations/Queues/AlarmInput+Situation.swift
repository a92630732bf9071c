import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

extension AlarmInput {
  /// How far back figures count of which nothing is known yet, in seconds.
  package static let lookBack: Int64 = 86_400
  /// How far back the last day of figures counts that have ended, in seconds.
  package static let longestLookBack: Int64 = 31 * 86_400

  /// What a situation has for alarms beyond what they know: later figures of series that changed, and how
  /// old the figures are of alarms that are not at rest.
  ///
  /// As a whole, all series are looked at, as for alarms that begin, and as far back as is wished, a day at least and
  /// at most 31. With what the whole of them gave before, a series that gave nothing and still has no alarm is
  /// passed over: it gives nothing again.
  ///
  /// - Complexity: O(changed series + alarms that are not at rest); O(series of rules) for all
  package init(
    _ situation: Situation, for book: AlarmBook, isWhole: Bool = false, since: Instant? = nil,
    after whole: AlarmInput? = nil
  ) {
    self.init()
    let changed = isWhole ? nil : situation.changedSeries
    let given = whole.map { input in
      Set(input.samples.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    }
    if let changed {
      for series in changed.sorted() {
        for rule in book.rules(ofIndicator: series.indicator) {
          append(situation, rule, series, book, at: situation.moment)
        }
      }
    } else {
      for rule in book.rules.values.sorted(by: { $0.id < $1.id }) {
        for series in situation.series(ofIndicator: rule.indicator) {
          let place = WatchedPlace(indicator: rule.indicator, area: series.area)
          guard
            given?.contains(place) != false
              || book.alarms[AlarmKey(rule: rule.id, area: series.area)] != nil
          else {
            continue
          }
          append(situation, rule, series, book, at: situation.moment, since: since)
        }
      }
    }
    samples = Array(Set(samples))
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

  /// What was known at a moment of the past of some places beyond what alarms knew, and how old it was then.
  ///
  /// - Complexity: O(files that have the series of the places * log of their rows there)
  init(
    _ situation: Situation, at moment: Moment, in places: some Sequence<WatchedPlace>,
    for book: AlarmBook
  ) {
    var input = AlarmInput()
    for place in places {
      for series in situation.series(ofIndicator: place.indicator) where series.area == place.area {
        for rule in book.rules(ofIndicator: place.indicator) {
          input.append(situation, rule, series, book, at: moment)
        }
      }
    }
    let samples = Set(input.samples.filter { $0.time <= moment.clock })
    self.init(samples, in: situation, at: moment.clock)
  }

  /// Figures that came at a moment of the past, and how old they were then.
  init(_ samples: some Collection<AlarmSample>, in situation: Situation, at clock: Instant) {
    self.init(samples: Array(samples))
    let places = Dictionary(grouping: samples) {
      WatchedPlace(indicator: $0.indicator, area: $0.area)
    }
    for (place, samples) in places {
      guard let indicator = situation.catalogue.indicator(place.indicator),
        let latest = samples.map(\.time).max()
      else { continue }
      let state = AlarmInput.quality(
        situation.freshness(of: indicator, latestAt: latest, clock: clock))
      guard state != .good else { continue }
      qualities.append(.init(indicator: place.indicator, area: place.area, state: state))
    }
    qualities.sort { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
  }

  private mutating func append(
    _ situation: Situation, _ rule: AlarmRule, _ series: SeriesKey, _ book: AlarmBook,
    at moment: Moment, since: Instant? = nil
  ) {
    guard rule.watches(series.area), let indicator = situation.catalogue.indicator(rule.indicator),
      series.span == indicator.span
    else { return }
    let known = book.alarms[AlarmKey(rule: rule.id, area: series.area)]?.latest?.time
    // One gauge makes one alarm; what the region's own alarm began, it ends.
    guard known != nil || !AlarmInput.isOfParts(situation, series, rule, indicator) else { return }
    func figures(after start: Instant) -> [Situation.TimedFigure] {
      situation.figures(
        of: indicator, series: series, after: start, knownAt: moment.knownUntil)
    }
    let longest = moment.clock.adding(seconds: -AlarmInput.longestLookBack)
    let day = moment.clock.adding(seconds: -AlarmInput.lookBack)
    // What only a person ends is on, however long ago it began; in invented data somebody has ended it.
    let isLasting = rule.comesBack == .manual && !situation.isDemonstration
    let start = isLasting && known == nil ? longest : max(longest, min(day, since ?? day))
    var news = figures(after: known.map { max($0, start) } ?? start)
    if known == nil, news.isEmpty {
      // Of old figures the last day says how things stood when they ended; that is not normal.
      news = figures(after: longest)
      let end = news.last?.time
      news.removeAll { figure in
        end.map { $0.seconds(since: figure.time) >= AlarmInput.lookBack } ?? true
      }
    }
    if let known, news.isEmpty {
      // Older ones are not made up for, but the last one is what is known.
      news = [figures(after: max(known, longest)).last].compactMap(\.self)
    }
    // A percentage of few cases says nothing, be it good or bad.
    news.removeAll { !rule.isTold(byCases: $0.cases) }
    // Of what is at rest, the alarms keep nothing: they begin with the first figure beyond a limit.
    let first =
      known != nil
      ? news.startIndex : news.firstIndex { rule.crossed(by: $0.value) != nil }
    for figure in news[(first ?? news.endIndex)...] {
      samples.append(
        AlarmSample(
          indicator: rule.indicator, area: series.area, time: figure.time, value: figure.value,
          cases: figure.cases))
    }
  }

  /// When the figures of a series went beyond a limit that were beyond it at a moment, of the last 31 days; the
  /// moment itself where they were not right before it.
  ///
  /// - Complexity: O(figures since then, and of a day before it)
  static func beginning(
    _ situation: Situation, _ rule: AlarmRule, _ series: SeriesKey, of moment: Instant
  ) -> Instant {
    guard rule.watches(series.area), let indicator = situation.catalogue.indicator(rule.indicator)
    else { return moment }
    let longest = situation.moment.clock.adding(seconds: -longestLookBack)
    var first = moment
    while first > longest {
      let before = situation.figures(
        of: indicator, series: series, after: first.adding(seconds: -lookBack)
      ).filter { $0.time < first }
      let safe = before.lastIndex {
        rule.crossed(by: $0.value) == nil && rule.held(by: $0.value) == nil
      }
      let run = before[(safe.map { $0 + 1 } ?? 0)...]
      guard let start = run.first?.time else { return first }
      first = start
      if safe != nil { return first }
    }
    return first
  }

  /// Whether a figure of the region is one that a part of it reports, such as the gauge that stands for all:
  /// where a rule names no areas, that part has the alarm.
  private static func isOfParts(
    _ situation: Situation, _ series: SeriesKey, _ rule: AlarmRule, _ indicator: Indicator
  ) -> Bool {
    guard rule.areas.isEmpty, series.area == situation.catalogue.region,
      [.none, .max].contains(indicator.rollUp.areas)
    else { return false }
    return situation.series(ofIndicator: indicator.id).contains { $0.area != series.area }
  }

  /// Whether the figures of an alarm are older than what is said of them, by the latest that it took in.
  ///
  /// The series may have later ones that are beyond what is plausible.
  private static func mayBeWorse(_ situation: Situation, _ alarm: Alarm) -> Bool {
    worse(situation, alarm, at: situation.moment.clock) != nil
  }

  /// What is to be said of the figures of an alarm by a clock, by the latest that it took in; `nil` where that is no
  /// worse than what is said.
  static func worse(
    _ situation: Situation, _ alarm: Alarm, at clock: Instant
  ) -> InputQuality? {
    let known = alarm.regions.quality
    guard known != .lost, let latest = alarm.latest,
      let indicator = situation.catalogue.indicator(alarm.rule.indicator)
    else { return nil }
    // Figures that contradict each other age as good ones do.
    let order = InputQuality.allCases
    let state = quality(
      situation.freshness(of: indicator, latestAt: latest.time, clock: clock))
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

  private static func quality(_ freshness: Freshness.State) -> InputQuality {
    switch freshness {
    case .current, .pending, .notPublished, .notApplicable: .good
    case .late: .late
    case .stale: .stale
    case .lost, .missing: .lost
    }
  }
}

extension Situation {
  /// The 法定预警 that records tell of and that have begun, also those of which nobody knows the level.
  package var statutoryNotices: [StatutoryNotice] {
    recordReadings[RecordType.statutoryWarning.rawValue, default: []].compactMap { reading in
      let record = reading.record
      guard reading.upcoming == nil, reading.upcomingToday == nil else { return nil }
      return StatutoryNotice(
        id: record.id.id, title: record.title ?? "", issuer: record.owner?.text ?? "",
        level: reading.alarm,
        area: record.area ?? area, validUntil: reading.isOpen ? record.closedAt : nil,
        isLifted: !reading.isOpen)
    }
  }
}
