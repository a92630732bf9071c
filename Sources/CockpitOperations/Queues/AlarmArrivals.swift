import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// Figures for alarms by when files first had them: what a cockpit that had watched would have been told.
struct AlarmArrivals {
  private struct Arrival {
    let sample: AlarmSample
    let at: Instant
  }

  /// By the time of the figures.
  private var figures: [WatchedPlace: [Arrival]] = [:]
  /// Where something came, by the moment.
  private var places: [Instant: [WatchedPlace]] = [:]
  /// The moments at which something came, the earliest first.
  var moments: [Instant] { places.keys.sorted() }

  /// When the samples of an input came, of which nothing is known since a moment: before it nothing came, and
  /// nothing before it happened.
  ///
  /// - Complexity: O(series of the indicators that are watched + rows of the figures)
  init(_ input: AlarmInput, in situation: Situation, since told: Instant?) {
    let now = situation.moment.clock
    for (id, ofIndicator) in Dictionary(grouping: input.samples, by: \.indicator) {
      guard let indicator = situation.catalogue.indicator(id) else { continue }
      // Invented figures are made anew for each moment: they came when they are of.
      let all = situation.isDemonstration ? [] : situation.series(ofIndicator: id)
      let series = Dictionary(grouping: all.filter { $0.span == indicator.span }, by: \.area)
      for (area, samples) in Dictionary(grouping: ofIndicator, by: \.area) {
        let samples = samples.filter { $0.time <= now }.sorted { $0.time < $1.time }
        guard let first = samples.first?.time else { continue }
        var known: [Instant: Instant] = [:]
        for series in series[area, default: []] {
          known.merge(
            situation.firstKnown(of: indicator, series: series, after: first.adding(seconds: -1)),
            uniquingKeysWith: min)
        }
        let arrivals = samples.map { sample in
          let came = max(known[sample.time] ?? sample.time, sample.time)
          return Arrival(sample: sample, at: min(told.map { max($0, came) } ?? came, now))
        }
        let place = WatchedPlace(indicator: id, area: area)
        for moment in Set(arrivals.map(\.at)) { places[moment, default: []].append(place) }
        figures[place] = arrivals
      }
    }
  }

  /// What came at a moment for alarms as they stood then, and how old it was.
  ///
  /// - Complexity: O(figures of the places at which something came)
  func input(at moment: Instant, for book: AlarmBook, in situation: Situation) -> AlarmInput {
    var input = AlarmInput()
    for place in places[moment, default: []] {
      let known = figures[place, default: []].lazy.filter { $0.at <= moment }.map(\.sample)
      guard let latest = known.last, let indicator = situation.catalogue.indicator(place.indicator)
      else { continue }
      let told = book.latest(of: place)
      input.samples += known.filter { sample in told.map { sample.time > $0 } ?? true }
      let state = AlarmInput.quality(
        situation.freshness(of: indicator, latestAt: latest.time, clock: moment))
      guard state != .good else { continue }
      input.qualities.append(
        .init(indicator: place.indicator, area: place.area, state: state))
    }
    input.qualities.sort { ($0.indicator, $0.area) < ($1.indicator, $1.area) }
    return input
  }
}

extension AlarmBook {
  /// The time up to which all alarms at a place were told its figures; `nil` where one knows none.
  fileprivate func latest(of place: WatchedPlace) -> Instant? {
    let known = rules(ofIndicator: place.indicator).filter { $0.watches(place.area) }.map {
      alarms[AlarmKey(rule: $0.id, area: place.area)]?.latest?.time
    }
    return known.contains(nil) ? nil : known.compactMap(\.self).min()
  }
}
