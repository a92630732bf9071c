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
    let fed = Set(samples.map(\.place))
    let places = changed.map {
      Set($0.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    }
    for place in Set(book.alarms.values.lazy.filter { !$0.isAtRest }.map(\.place)) {
      let alarms = book.alarms(of: place)
      // What nothing was added to and nothing taken from gets worse by time, and better by nothing.
      if places?.contains(place) == false,
        !alarms.contains(where: { AlarmInput.mayBeWorse(situation, $0) })
      {
        continue
      }
      let quality = AlarmInput.quality(situation, place, alarms) {
        fed.contains(place) ? samples.filter(place.has) : []
      }
      // What is said already is not said again, unless figures came that would unsay it.
      if !quality.byGiver.isEmpty || fed.contains(place)
        || alarms.contains(where: { $0.regions.quality != quality.state })
      {
        qualities.append(quality)
      }
    }
    // What figures raise is as old as they are.
    let told = Set(qualities.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    for place in fed.subtracting(told) {
      let quality = AlarmInput.quality(situation, place)
      if quality.state != .good { qualities.append(quality) }
    }
    qualities.sort { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
  }

  private mutating func append(
    _ situation: Situation, _ rule: AlarmRule, _ series: SeriesKey, _ book: AlarmBook,
    since: Instant? = nil
  ) {
    guard let watch = AlarmWatch(situation, rule, series, book, since: since),
      !watch.isQuiet(in: situation)
    else { return }
    append(watch) {
      situation.figures(of: watch.indicator, series: series, after: $0)
    }
  }

  /// Takes in what figures of a series are news for a rule, by its watch.
  mutating func append(
    _ watch: AlarmWatch, figures: (_ start: Instant) -> [Situation.TimedFigure]
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
    // Of somebody of whom nothing is known, the alarm begins with the first figure beyond a limit.
    var begun: Set<String> = []
    let place = WatchedPlace(indicator: rule.indicator, area: watch.series.area)
    var subject = AlarmSample.Subject(place, by: .init(source: "", part: watch.part))
    for figure in news {
      // A percentage of few cases says nothing, be it good or bad.
      guard rule.isTold(byCases: figure.cases) else { continue }
      // Whoever gave the last one mostly gives the next one, too.
      if subject.giver.source != figure.source {
        subject = .init(place, by: .init(source: figure.source, part: watch.part))
      }
      if let known = watch.known(of: subject.giver) {
        guard figure.time > known else { continue }
      } else if begun.isEmpty || !begun.contains(figure.source) {
        guard watch.begins(with: figure) else { continue }
        begun.insert(figure.source)
      }
      samples.append(
        AlarmSample(subject, time: figure.time, value: figure.value, cases: figure.cases))
    }
  }

  /// Whether the figures of an alarm are older than what is said of them, by the latest that it took in.
  ///
  /// The series may have later ones that are beyond what is plausible.
  private static func mayBeWorse(_ situation: Situation, _ alarm: Alarm) -> Bool {
    alarm.voices.contains {
      worse(situation, alarm.rule, $0.quality, latestAt: $0.latest.time, at: situation.moment.clock)
        != nil
    }
  }

  /// What is to be said of figures by a clock, of which the latest is of a moment; `nil` where that is no worse than what
  /// is said.
  static func worse(
    _ situation: Situation, _ rule: AlarmRule, _ known: InputQuality, latestAt latest: Instant,
    at clock: Instant
  ) -> InputQuality? {
    guard known != .lost, let indicator = situation.catalogue.indicator(rule.indicator) else {
      return nil
    }
    let order = InputQuality.allCases
    let state = quality(situation.freshness(of: indicator, latestAt: latest, clock: clock))
    guard let one = order.firstIndex(of: state), let other = order.firstIndex(of: known),
      one > other
    else { return nil }
    return state
  }

  /// What is said of the figures of a place, by the freshest of its series; where several give those of its alarms, of
  /// each by what it said last, with news among it.
  private static func quality(
    _ situation: Situation, _ place: WatchedPlace, _ alarms: [Alarm] = [],
    news: () -> [AlarmSample] = { [] }
  ) -> Quality {
    guard let indicator = situation.catalogue.indicator(place.indicator) else {
      return Quality(indicator: place.indicator, area: place.area, state: .lost, isGone: true)
    }
    // Most areas have one series; all are listed only where that one has no figure.
    let whole = SeriesKey(indicator: indicator.id, area: place.area, span: indicator.span)
    var series = [whole]
    if situation.freshness(of: indicator, series: whole) == .missing {
      series = situation.series(ofIndicator: place.indicator).filter { $0.area == place.area }
    }
    guard !series.isEmpty else {
      return Quality(indicator: place.indicator, area: place.area, state: .lost, isGone: true)
    }
    let states = series.map { quality(situation.freshness(of: indicator, series: $0)) }
    let best = InputQuality.allCases.first { states.contains($0) } ?? .good
    let isShared = situation.hasSeveralSources(whole)
    // A reading is judged only where more than one source gives the figure.
    let isContradicted =
      best == .good && isShared
      && !situation.reading(of: indicator, area: place.area).conflicts.isEmpty
    return Quality(
      indicator: place.indicator, area: place.area, state: isContradicted ? .conflicting : best,
      byGiver: qualities(of: alarms, isShared: isShared, news()) {
        quality(situation.freshness(of: indicator, latestAt: $0))
      })
  }

  /// What is said of each who gives the figures of alarms of one place, by what they said last, with news of that place
  /// among it; nothing where that is not told giver by giver.
  static func qualities(
    of alarms: [Alarm], isShared: Bool, _ news: @autoclosure () -> some Sequence<AlarmSample>,
    _ quality: (Instant) -> InputQuality
  ) -> [GiverQuality] {
    guard alarms.contains(where: { $0.isToldByGiver(isShared: isShared) }) else { return [] }
    // Few give the figures of one place.
    var latest: [AlarmSample] = []
    func note(_ sample: AlarmSample) {
      if let place = latest.firstIndex(where: { $0.giver == sample.giver }) {
        if latest[place].time < sample.time { latest[place] = sample }
      } else {
        latest.append(sample)
      }
    }
    for alarm in alarms { for voice in alarm.voices { note(voice.latest) } }
    for sample in news() { note(sample) }
    return latest.map { GiverQuality(giver: $0.giver, quality: quality($0.time)) }
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
