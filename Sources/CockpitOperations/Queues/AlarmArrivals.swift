import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// When files told alarms something: what somebody who had watched would have looked at, moment by moment.
struct AlarmArrivals {
  /// Where files brought something, by the moment.
  private var places: [Instant: Set<WatchedPlace>] = [:]
  /// The figures that count from the moment that they are of, and not from that of their file.
  private var figures: [Instant: [AlarmSample]] = [:]
  /// The moments at which something came, the earliest first.
  var moments: [Instant] { (Array(places.keys) + figures.keys).sorted() }

  /// When came what an input has, of which nothing is known since a moment: nothing is told before that.
  ///
  /// A series of which all figures are within the limits, as they count now, is passed over. Where nothing is known
  /// at all, what is beyond them is followed back to when it went there.
  ///
  /// - Complexity: O(series of the indicators that are watched + files that have those of the input)
  init(
    _ input: AlarmInput, for book: AlarmBook, in situation: Situation, since told: Instant?
  ) {
    let now = situation.moment.clock
    let past = input.samples.filter { $0.time <= now }
    // Invented figures are made anew for each moment, and with hindsight all were known.
    guard !situation.isDemonstration, situation.moment.knownUntil <= now else {
      figures = Dictionary(grouping: past) { sample in
        told.map { max($0, sample.time) } ?? sample.time
      }
      return
    }
    for (id, ofIndicator) in Dictionary(grouping: past, by: \.indicator) {
      let series = Dictionary(grouping: situation.series(ofIndicator: id), by: \.area)
      for (area, samples) in Dictionary(grouping: ofIndicator, by: \.area) {
        guard let earliest = samples.map(\.time).min() else { continue }
        let own = series[area, default: []]
        let beginnings =
          told != nil
          ? []
          : book.rules(ofIndicator: id).flatMap { rule in
            own.map { AlarmInput.beginning(situation, rule, $0, of: earliest) }
          }
        let first = ([earliest] + beginnings).min() ?? earliest
        let place = WatchedPlace(indicator: id, area: area)
        for moment in own.flatMap({ situation.moments(of: $0, since: first) })
        where moment <= now {
          places[told.map { max($0, moment) } ?? moment, default: []].insert(place)
        }
      }
    }
  }

  /// What came at a moment for alarms as they stood then, and how old it was.
  func input(at clock: Instant, for book: AlarmBook, in situation: Situation) -> AlarmInput {
    if let samples = figures[clock] { return AlarmInput(samples, in: situation, at: clock) }
    return AlarmInput(
      situation, at: Moment(clock: clock),
      in: places[clock, default: []].sorted { ($0.indicator, $0.area) < ($1.indicator, $1.area) },
      for: book)
  }
}
