import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The figures of a cumulative series that can be believed, from which those of single periods follow.
struct CumulativeFigures {
  private let indicator: Indicator
  private let cumulative: [Period: Observation]
  /// What sources published for a period alone.
  private let published: [Period: Double?]

  init(of reading: Reading, history: (SeriesKey) -> [Observation]) {
    let series = reading.series
    indicator = reading.indicator
    cumulative = Dictionary(
      history(series).filter { !reading.doubtedPeriods.contains($0.period) }
        .map { ($0.period, $0) },
      uniquingKeysWith: { _, later in later })
    let single = SeriesKey(
      indicator: series.indicator, area: series.area, span: .single,
      dimensions: series.dimensions)
    published = Dictionary(
      history(single).map { ($0.period, $0.value) }, uniquingKeysWith: { _, later in later })
  }

  func month(_ period: Period) -> SingleMonth {
    SingleMonth.of(period, indicator, published: published[period] ?? nil) { cumulative[$0] }
  }
}
