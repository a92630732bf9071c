import CockpitValues
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// The last 24 hours of a sensor hour by hour: the class of its worst reading, and what arrived.
struct DayHours {
  let session: Session
  let indicator: Indicator
  private let interval: Int
  private let window: DayWindow
  private let end: Int64
  private let hours: [[Observation]]

  /// The hours of a series; `nil` for one that is no sensor's or has no reading in the window.
  init?(session: Session, indicator: Indicator, series: SeriesKey) {
    guard case .interval(let interval) = indicator.frequency, interval <= 3600 else { return nil }
    self.session = session
    self.indicator = indicator
    self.interval = interval
    let history = session.situation.history(series)
    end = session.windowEnd(history)
    window = DayWindow(holding: end, bucket: 3600)
    hours = window.readings(of: history)
    guard hours.contains(where: { !$0.isEmpty }) else { return nil }
  }

  /// The worst reading of each hour by class; `nil` where the indicator has no classes.
  var classes: HeatTimeline? {
    guard let classes = indicator.classes else { return nil }
    let levels = hours.map { hour -> Int? in
      let values = hour.compactMap(\.value)
      return (indicator.better == .up ? values.min() : values.max()).map(classes.index)
    }
    return HeatTimeline(
      levels, names: ClassText(strings: session.strings).names(classes, decimals: nil),
      missingName: session.strings(.figure(.missing)), labels: window.labels(everyHours: 3))
  }

  /// Whether each hour has all its readings, and whether they can be believed.
  var states: StateTimeline {
    let strings = session.strings
    let lastFilled = hours.lastIndex { !$0.isEmpty } ?? -1
    return StateTimeline(
      [
        .init(
          strings(Freshness.State.current.mark), words: strings(.chart(.hourComplete)),
          mark: "-"),
        .init(
          strings(Freshness.State.late.mark), words: strings(.chart(.hourLate)), mark: ":",
          style: .data),
        .init(
          strings(.figure(.missing)), words: strings(.chart(.hourGap)), mark: "?",
          style: .data),
        .init(
          strings(Doubt.mark), words: strings(.chart(.hourDoubt)), mark: "!", style: .data),
      ],
      spans: hours.indices.map { state(of: $0, lastFilled: lastFilled) },
      labels: window.labels(everyHours: 3))
  }

  /// 0 all there, 1 not here yet, 2 some missing, 3 some doubted.
  private func state(of hour: Int, lastFilled: Int) -> Int {
    let readings = hours[hour]
    if readings.contains(where: indicator.doubts) { return 3 }
    let start = window.start + Int64(hour) * window.bucket
    let over = min(end - start, window.bucket)
    // The reading of the second in which the window ends may still be on its way.
    let expected = Int((over + Int64(interval) - 1) / Int64(interval))
    if readings.count >= expected { return 0 }
    let isOpen = over < window.bucket
    if isOpen, expected - readings.count <= 2 { return 0 }
    return hour > lastFilled || isOpen ? 1 : 2
  }
}

extension Indicator {
  /// Whether a reading of a sensor lies beyond what is plausible, taken by itself.
  func doubts(_ reading: Observation) -> Bool {
    guard let value = reading.value else { return false }
    return !Plausibility.doubts(of: value, in: reading.period, self, history: []).isEmpty
  }
}
