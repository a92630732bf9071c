import Algorithms
import CockpitValues
import CockpitWarehouse

/// What was judged beyond that of the region because something asked for it.
///
/// A situation takes over from the one before what still holds and is asked for again; what nothing
/// asked for while one situation was shown is forgotten with the next one.
struct OnDemand: Sendable {
  /// The answers to one kind of question.
  struct Table<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    var answers: [Key: Judged<Value>] = [:]
    /// Those of the situation before, as long as nobody asked again.
    var earlier: [Key: Judged<Value>] = [:]

    /// The table of the next situation.
    var next: Table { Table(earlier: answers) }
  }

  /// A period, and of which series something is asked for it.
  struct PeriodOfSeries: Hashable, Sendable {
    let series: SeriesKey
    let period: Period
  }

  /// What a sum over areas is of: the indicator by its id, and the area whose parts add up.
  struct IndicatorInArea: Hashable, Sendable {
    let indicator: String
    let area: String
  }

  /// A sensor and the length of the buckets of its day, in seconds.
  struct DayOfSensor: Hashable, Sendable {
    let series: SeriesKey
    let bucket: Int64
  }

  /// An indicator by its id, and what of it is compared between the areas of the region.
  struct MeasureOfIndicator: Hashable, Sendable {
    let indicator: String
    let measure: AreaComparison.Measure
  }

  var readings = Table<SeriesKey, Reading>()
  var comparisons = Table<SeriesKey, Comparisons>()
  var standings = Table<SeriesKey, [TargetStanding]>()
  var courses = Table<SeriesKey, [CoursePoint]>()
  var vintages = Table<PeriodOfSeries, [Observation]>()
  var figures = Table<PeriodOfSeries, Double?>()
  var summaries = Table<IndicatorInArea, AreaSummary?>()
  var areaComparisons = Table<MeasureOfIndicator, AreaComparison>()
  /// Checks of figures by their ids in the pack.
  var crossChecks = Table<String, CrossCheckReading>()
  var revisions = Table<SeriesKey, Revisions?>()
  var singleMonths = Table<SeriesKey, SingleMonths?>()
  var sensorDays = Table<DayOfSensor, SensorDay?>()
  var releaseRecords = Table<SeriesKey, ReleaseRecord?>()
  var sensorArrivals = Table<SeriesKey, SensorArrivals?>()
  /// The histories of which something may be withheld; others are read as they are.
  var maskedHistories = Table<SeriesKey, [Observation]>()
  var series: KnownSeries?
  /// See ``Situation/holdsOnlyUncatalogued`` and what stands beside it.
  var holdings: Holdings?
  /// The newest periods of indicators, by id: see ``Situation/newestPeriod(of:)``.
  var newestPeriods: [String: Period?] = [:]
  /// How often something was judged.
  private(set) var judgings = 0
  /// When the first of the answers may be another one.
  private(set) var until: Instant?

  init() {}

  /// What may be taken over from the situation before.
  init(after previous: OnDemand, _ changes: Changes, keepsSeries: Bool) {
    readings = previous.readings.next
    comparisons = previous.comparisons.next
    standings = previous.standings.next
    courses = previous.courses.next
    vintages = previous.vintages.next
    figures = previous.figures.next
    summaries = previous.summaries.next
    areaComparisons = previous.areaComparisons.next
    crossChecks = previous.crossChecks.next
    revisions = previous.revisions.next
    singleMonths = previous.singleMonths.next
    sensorDays = previous.sensorDays.next
    releaseRecords = previous.releaseRecords.next
    sensorArrivals = previous.sensorArrivals.next
    maskedHistories = previous.maskedHistories.next
    series = keepsSeries ? previous.series : nil
    guard !changes.isEverything, !changes.hasAreas else { return }
    newestPeriods = previous.newestPeriods
    for id in changes.indicators { newestPeriods[id] = nil }
    for id in changes.definitions { newestPeriods[id] = nil }
  }

  /// The answer to a question, if it is known and holds.
  mutating func answer<Key, Value>(
    _ table: WritableKeyPath<OnDemand, Table<Key, Value>>, _ key: Key,
    ifHolding holds: (Judged<Value>) -> Bool
  ) -> Judged<Value>? {
    if let known = self[keyPath: table].answers[key] { return known }
    guard let earlier = self[keyPath: table].earlier.removeValue(forKey: key),
      holds(earlier)
    else { return nil }
    keep(earlier, in: table, key)
    return earlier
  }

  /// Adds an answer that was judged.
  mutating func add<Key, Value>(
    _ answer: Judged<Value>, to table: WritableKeyPath<OnDemand, Table<Key, Value>>, _ key: Key
  ) {
    judgings += 1
    keep(answer, in: table, key)
  }

  /// Adds how far the figures of an indicator reach.
  mutating func add(newestPeriod period: Period?, of indicator: String) {
    judgings += 1
    newestPeriods.updateValue(period, forKey: indicator)
  }

  private mutating func keep<Key, Value>(
    _ answer: Judged<Value>, in table: WritableKeyPath<OnDemand, Table<Key, Value>>, _ key: Key
  ) {
    self[keyPath: table].answers[key] = answer
    if let instant = answer.asked.until { until = until.map { min($0, instant) } ?? instant }
  }
}

/// The series that have a row, and where they are.
final class KnownSeries: Sendable {
  /// Ordered by indicator, area, span and dimensions.
  let all: [SeriesKey]
  let byIndicator: [String: [SeriesKey]]
  /// The ids of the indicators that have a series in an area, by its code.
  let indicatorsByArea: [String: Set<String>]
  /// The dimensions, by id, of which series have more than one code.
  let varyingDimensions: Set<String>

  init(_ all: [SeriesKey]) {
    self.all = all
    byIndicator = Dictionary(grouping: all, by: \.indicator)
    var indicators: [String: Set<String>] = [:]
    for series in all { indicators[series.area, default: []].insert(series.indicator) }
    indicatorsByArea = indicators
    var codes: [String: String] = [:]
    var varying: Set<String> = []
    for category in all.lazy.flatMap(\.dimensions.categories) {
      if let first = codes[category.dimension] {
        if first != category.code { varying.insert(category.dimension) }
      } else {
        codes[category.dimension] = category.code
      }
    }
    varyingDimensions = varying
  }

  /// Whether a series is among them, and none of its area and span that has codes of dimensions beside it.
  func isUndivided(_ series: SeriesKey) -> Bool {
    guard let own = byIndicator[series.indicator] else { return false }
    let place = own.partitioningIndex { series <= $0 }
    guard place < own.count, own[place] == series else { return false }
    let next = place + 1
    return next == own.count || own[next].area != series.area || own[next].span != series.span
  }

  /// Whether a series is among them.
  func contains(_ series: SeriesKey) -> Bool {
    guard let own = byIndicator[series.indicator] else { return false }
    let place = own.partitioningIndex { series <= $0 }
    return place < own.count && own[place] == series
  }
}
