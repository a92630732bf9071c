import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// When files told alarms something: what somebody who had watched would have looked at, moment by moment.
struct AlarmArrivals {
  /// Where something came, by the moment.
  private var places: [Instant: Set<WatchedPlace>] = [:]
  /// Whether figures count from the moment that they are of, and not from that of their file.
  private let isByFigures: Bool
  /// The moments at which something came, the earliest first.
  var moments: [Instant] { places.keys.sorted() }

  /// When came what an input has, of which nothing is known since a moment: nothing is told before that.
  ///
  /// A series of which all figures are within the limits, as they count now, is passed over.
  ///
  /// - Complexity: O(series of the indicators that are watched + files that have those of the input)
  init(_ input: AlarmInput, in situation: Situation, since told: Instant?) {
    let now = situation.moment.clock
    // Invented figures are made anew for each moment, and with hindsight all were known.
    isByFigures = situation.isDemonstration || situation.moment.knownUntil > now
    for (id, ofIndicator) in Dictionary(grouping: input.samples, by: \.indicator) {
      let all = isByFigures ? [] : situation.series(ofIndicator: id)
      let series = Dictionary(grouping: all, by: \.area)
      for (area, samples) in Dictionary(grouping: ofIndicator, by: \.area) {
        let times = samples.map(\.time).filter { $0 <= now }
        guard let first = times.min() else { continue }
        let came =
          isByFigures
          ? times
          : series[area, default: []].flatMap { situation.moments(of: $0, since: first) }
        let place = WatchedPlace(indicator: id, area: area)
        for moment in came where moment <= now {
          places[told.map { max($0, moment) } ?? moment, default: []].insert(place)
        }
      }
    }
  }

  /// What came at a moment for alarms as they stood then, and how old it was.
  func input(at clock: Instant, for book: AlarmBook, in situation: Situation) -> AlarmInput {
    let known = isByFigures ? situation.moment.knownUntil : clock
    return AlarmInput(
      situation, at: Moment(clock: clock, knownUntil: known),
      in: places[clock, default: []].sorted { ($0.indicator, $0.area) < ($1.indicator, $1.area) },
      for: book)
  }
}
