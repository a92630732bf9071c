import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// When files told something of alarms or warnings: what somebody who had watched would have looked at, moment by
/// moment.
struct AlarmArrivals {
  private let situation: Situation
  /// The last moment of which something is known; `nil` where nothing is.
  private let told: Instant?
  /// What came then or before counts for nothing.
  private let oldest: Instant
  /// What was known of series in which something is news, or of which an alarm is not at rest.
  private var timelines: [SeriesKey: SeriesTimeline] = [:]
  /// The series of a place.
  private var series: [WatchedPlace: [SeriesKey]] = [:]
  /// When began what is told of a place, where nothing was known before.
  private var beginnings: [WatchedPlace: Instant] = [:]
  /// Where files brought something, by the moment.
  private var places: [Instant: Set<WatchedPlace>] = [:]
  /// The figures that count from the moment that they are of, and not from that of their file.
  private var figures: [Instant: [AlarmSample]] = [:]
  /// What issuers announced of which something came, or that began or ended by itself, by the moment.
  private var notices: [Instant: Set<Record.ID>] = [:]
  /// Where figures are news.
  private(set) var seen: Set<WatchedPlace> = []

  /// When came what a situation has, of which nothing is known since a moment: nothing is told before that.
  ///
  /// A series of which no file ever gave a figure beyond the limits is passed over. Where nothing is known at all,
  /// what is beyond them is followed back to when it went there, and 法定预警 that hold to when they were issued; both 31
  /// days at most.
  ///
  /// - Complexity: O(n log n) for the rows of series in which something is news, in all files; for the others
  ///   O(files that have them * log of their rows there)
  init(_ situation: Situation, for book: AlarmBook, since told: Instant?) {
    self.situation = situation
    self.told = told
    oldest = situation.moment.clock.adding(seconds: -AlarmWatch.longestLookBack)
    let now = situation.moment.clock
    // Invented figures are made anew for each moment, and with hindsight all were known.
    guard !situation.isDemonstration, situation.moment.knownUntil <= now else {
      takeInvented(AlarmInput(situation, for: book, isWhole: true, since: told), told)
      return
    }
    for (record, moments) in situation.noticeMoments(isFirst: told == nil) {
      for moment in moments where moment > told ?? oldest && moment <= now {
        notices[moment, default: []].insert(record)
      }
    }
    var firsts: [SeriesKey: Instant] = [:]
    for rule in book.watchingRules {
      for series in situation.series(ofIndicator: rule.indicator) {
        guard let first = first(of: rule, series, book, since: told) else { continue }
        firsts[series] = min(firsts[series] ?? first, first)
      }
    }
    // What others in a place say tells how old its figures are, too.
    let divided = Dictionary(
      firsts.filter { !$0.key.dimensions.isEmpty }.map { ($0.key.total, $0.value) },
      uniquingKeysWith: min)
    for indicator in Set(divided.keys.map(\.indicator)) {
      for other in situation.series(ofIndicator: indicator) {
        guard let first = divided[other.total] else { continue }
        firsts[other] = min(firsts[other] ?? first, first)
      }
    }
    for (series, first) in firsts { follow(series, since: first) }
  }

  /// Takes in invented figures at the moments that they are of.
  private mutating func takeInvented(_ input: AlarmInput, _ told: Instant?) {
    for sample in input.samples {
      seen.insert(sample.place)
      guard sample.time <= situation.moment.clock else { continue }
      figures[max(told ?? sample.time, sample.time), default: []].append(sample)
    }
  }

  /// Of when the first figure of a series is that is to be looked at for a rule: one that is news, or the one that an
  /// alarm knows that is not at rest; `nil` where nothing is to be looked at.
  private mutating func first(
    of rule: AlarmRule, _ series: SeriesKey, _ book: AlarmBook, since told: Instant?
  ) -> Instant? {
    guard let watch = AlarmWatch(situation, rule, series, book, since: told) else { return nil }
    let place = WatchedPlace(indicator: rule.indicator, area: series.area)
    var first = watch.firstNews(in: situation)
    if first != nil { seen.insert(place) }
    if let news = first, told == nil {
      let begun = watch.beginning(of: news, in: situation)
      beginnings[place] = min(beginnings[place] ?? begun, begun)
      first = begun
    }
    let alarm = book.alarms[AlarmKey(rule: rule.id, area: series.area)]
    let known = alarm.flatMap { $0.isAtRest ? nil : $0.latest?.time }
    return [first, known].compactMap(\.self).min()
  }

  /// Looks at what was known of a series since a figure, at the moments at which that became known.
  private mutating func follow(_ series: SeriesKey, since first: Instant) {
    guard let indicator = situation.catalogue.indicator(series.indicator) else { return }
    let timeline = situation.timeline(of: indicator, series: series, since: first)
    timelines[series] = timeline
    let place = WatchedPlace(indicator: series.indicator, area: series.area)
    self.series[place, default: []].append(series)
    // What says something else of the figure that an alarm knows is told, too.
    for moment in timeline.moments(since: first)
    where moment <= situation.moment.clock && moment > oldest {
      places[moment, default: []].insert(place)
    }
  }

  /// The moments at which something came, the earliest first.
  ///
  /// Those before the last one of which something is known are among them: what came then was no news to anybody, so
  /// that no line tells of it, and is taken in as it came all the same.
  var moments: [Instant] {
    Set(notices.keys).union(places.keys).union(figures.keys).sorted()
  }

  /// What came at a moment for alarms as they stood then, and how old it was.
  ///
  /// - Complexity: O(log n) for the figures of its places, and O(1) for each that is news
  func input(at clock: Instant, for book: AlarmBook) -> AlarmInput {
    if let samples = figures[clock] { return invented(samples, at: clock) }
    var input = AlarmInput()
    for place in places[clock, default: []].sorted() {
      let rules = book.rules(ofIndicator: place.indicator)
      let count = input.samples.count
      for series in series[place, default: []] {
        guard let timeline = timelines[series] else { continue }
        for rule in rules {
          guard var watch = AlarmWatch(situation, rule, series, book, at: clock) else { continue }
          if let first = beginnings[place], watch.known == nil {
            watch = watch.notBefore(first)
          }
          input.append(watch) {
            timeline.figures(after: $0, knownAt: clock)
          }
        }
      }
      // What is at rest gets neither older nor contradicted.
      let isOpen = book.alarms(of: place).contains { !$0.isAtRest }
      // What was to be said of it up to the last line is known.
      let isNews = told.map { clock > $0 } ?? true
      if isOpen && isNews || input.samples.count > count,
        let quality = quality(of: place, at: clock, book, input.samples[count...])
      {
        input.qualities.append(quality)
      }
    }
    let latest = clock.adding(seconds: AlarmBook.clockTolerance)
    input.samples.removeAll { $0.time > latest }
    return input
  }

  /// Invented figures of a moment, and how old they were then.
  private func invented(_ samples: [AlarmSample], at clock: Instant) -> AlarmInput {
    // Nothing is younger than what is of the moment.
    if samples.allSatisfy({ $0.time == clock }) {
      let firsts = samples.indices.filter {
        $0 == 0 || !samples[$0].standsForSame(as: samples[$0 - 1])
      }.map { samples[$0] }
      return AlarmInput(
        samples: samples,
        qualities: firsts.map { .init(indicator: $0.indicator, area: $0.area, state: .good) })
    }
    let latest = Dictionary(
      samples.map { ($0.place, $0.time) },
      uniquingKeysWith: max)
    let qualities = latest.sorted { $0.key < $1.key }.compactMap { place, time in
      situation.catalogue.indicator(place.indicator).map { indicator in
        let state = situation.freshness(of: indicator, latestAt: time, clock: clock)
        return AlarmInput.Quality(
          indicator: place.indicator, area: place.area, state: AlarmInput.quality(state))
      }
    }
    return AlarmInput(samples: samples, qualities: qualities)
  }

  /// What was to be said of the figures of a place at a moment, with those that came then; `nil` where none was known.
  private func quality(
    of place: WatchedPlace, at clock: Instant, _ book: AlarmBook, _ news: ArraySlice<AlarmSample>
  ) -> AlarmInput.Quality? {
    guard let indicator = situation.catalogue.indicator(place.indicator),
      case .known(let latest)? = latest(of: place, knownAt: clock)
    else { return nil }
    func state(_ latest: Instant) -> InputQuality {
      AlarmInput.quality(situation.freshness(of: indicator, latestAt: latest, clock: clock))
    }
    let best = state(latest)
    let isContradicted =
      best == .good
      && series[place, default: []].contains {
        $0.dimensions.isEmpty && timelines[$0]?.isContradicted(knownAt: clock) == true
      }
    return .init(
      indicator: place.indicator, area: place.area,
      state: isContradicted ? .conflicting : best,
      byGiver: AlarmInput.qualities(
        of: book.alarms(of: place), isShared: isShared(place, at: clock), news, state))
  }

  /// Whether several sources had given the figures of a place by a moment.
  private func isShared(_ place: WatchedPlace, at clock: Instant) -> Bool {
    series[place, default: []].contains {
      $0.dimensions.isEmpty && timelines[$0]?.hasSeveralSources(at: clock) == true
    }
  }

  /// Of when the latest figures of a place were that were known at a moment.
  private enum Latest {
    case known(Instant)
    /// A source that puts a new file in the place of the old one leaves no trace of what it said before.
    case replaced
  }

  /// `nil` where no file has any, or what was known is taken back.
  private func latest(of place: WatchedPlace, knownAt clock: Instant) -> Latest? {
    let timelines = series[place, default: []].compactMap { self.timelines[$0] }
    if let latest = timelines.compactMap({ $0.latest(knownAt: clock) }).max() {
      return .known(latest)
    }
    return timelines.compactMap(\.knownSince).min().flatMap { $0 > clock ? .replaced : nil }
  }

  /// What issuers announced of which something came at a moment, as it was known then.
  func notices(at clock: Instant) -> [OfficialNotice] {
    guard let records = notices[clock] else { return [] }
    return situation.officialNotices(at: clock).filter { records.contains($0.record) }
  }
}

// MARK: - What time did

extension AlarmArrivals {
  /// When a deadline ends after a clock, or figures of an alarm may grow old; `nil` where neither does.
  ///
  /// - Complexity: O(alarms)
  func nextChange(of book: AlarmBook, after clock: Instant) -> Instant? {
    var next: Instant?
    func note(_ moment: Instant?) {
      guard let moment, moment > clock else { return }
      next = next.map { min($0, moment) } ?? moment
    }
    for alarm in book.alarms.values {
      note(alarm.nextDeadline)
      guard !alarm.isAtRest,
        let indicator = situation.catalogue.indicator(alarm.rule.indicator)
      else { continue }
      for (quality, latest) in latest(of: alarm, knownAt: clock) where quality != .lost {
        note(situation.nextAgeing(of: indicator, latestAt: latest, after: clock))
      }
    }
    return next
  }

  /// What is to be said by a clock of figures that grew old.
  ///
  /// - Complexity: O(alarms)
  func aged(_ book: AlarmBook, at clock: Instant) -> AlarmInput {
    let places = Set(book.alarms.values.lazy.filter { !$0.isAtRest }.map(\.place)).sorted()
    let qualities = places.compactMap { place -> AlarmInput.Quality? in
      let alarms = book.alarms(of: place)
      let worse = alarms.lazy.filter { !$0.isAtRest }.flatMap { alarm in
        latest(of: alarm, knownAt: clock).lazy.compactMap { known, latest in
          AlarmInput.worse(situation, alarm.rule, known, latestAt: latest, at: clock)
        }
      }
      guard let first = worse.first else { return nil }
      let isShared = isShared(place, at: clock)
      return alarms.contains { $0.isToldByGiver(isShared: isShared) }
        ? quality(of: place, at: clock, book, [])
        : .init(indicator: place.indicator, area: place.area, state: first)
    }
    return AlarmInput(qualities: qualities)
  }

  /// Of when the latest figures of an alarm were that were known at a moment, with what is said of them: of each giver
  /// where that is told; nothing where nobody can tell.
  private func latest(
    of alarm: Alarm, knownAt clock: Instant
  ) -> [(known: InputQuality, latest: Instant)] {
    let place = alarm.place
    let own = alarm.voices.map { (known: $0.quality, latest: $0.latest.time) }
    guard let first = own.first, !alarm.isToldByGiver(isShared: isShared(place, at: clock)) else {
      return own
    }
    return switch latest(of: place, knownAt: clock) {
    case nil: own
    case .known(let latest)?: [(first.known, max(first.latest, latest))]
    case .replaced?: []
    }
  }
}
