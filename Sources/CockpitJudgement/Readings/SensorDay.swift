import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The last 24 hours of a sensor in buckets of one length: what they say, what arrived, and whether
/// it can be believed.
package struct SensorDay: Sendable, Hashable {
  /// How complete a bucket is.
  package enum State: Hashable, Sendable {
    case complete
    /// Readings may still be on their way.
    case late
    /// Readings are missing, and later ones are there.
    case gap
    /// At least one reading is beyond what is plausible.
    case doubted
  }

  /// The readings of one bucket.
  package struct Bucket: Sendable, Hashable {
    /// How many have a value.
    package let readings: Int
    /// What they give by the roll-up of the indicator over time, without those that are hard to
    /// believe; `nil` without any.
    package let value: Double?
    /// The class of the worst of them, 0 for the lowest; `nil` without any, and where the indicator
    /// has no classes.
    package let level: Int?
    package let state: State
  }

  package let window: DayWindow
  /// In order of time.
  package let buckets: [Bucket]

  /// Whether no reading lies in the window.
  package var isEmpty: Bool { buckets.allSatisfy { $0.readings == 0 } }
}

/// The 24 hours up to a moment, in buckets of one length.
///
/// Buckets begin at whole multiples of their length in civil time: a new reading changes the newest
/// bucket in place, and the window moves on only when a bucket closes.
package struct DayWindow: Hashable, Sendable {
  /// The length of a bucket in seconds.
  package let bucket: Int64
  /// The civil second at which the first bucket begins.
  package let start: Int64
  package let count: Int

  static let day: Int64 = 86_400

  /// The window whose last bucket holds a civil second.
  init(holding second: Int64, bucket: Int64) {
    self.bucket = bucket
    count = max(1, Int(DayWindow.day / bucket))
    start = (second.flooredDivision(by: bucket) + 1 - Int64(count)) * bucket
  }

  /// The civil second at which the last bucket closes.
  var end: Int64 { start + Int64(count) * bucket }

  /// The bucket of a reading; `nil` outside the window and for what is no reading of a moment.
  private func index(of period: Period) -> Int? {
    guard period.kind == .instant, period.ordinal >= start else { return nil }
    let index = Int((period.ordinal - start) / bucket)
    return index < count ? index : nil
  }

  /// The readings of each bucket that have a value, in order of time.
  func readings(of history: [Observation]) -> [[Observation]] {
    var buckets: [[Observation]] = Array(repeating: [], count: count)
    for observation in history.reversed() {
      guard observation.period.ordinal >= start else { break }
      guard observation.value != nil, let index = index(of: observation.period) else { continue }
      buckets[index].append(observation)
    }
    return buckets.map { $0.reversed() }
  }
}

extension Facts {
  /// The last 24 hours of a sensor, up to the clock, or to its last reading where that is more than
  /// a day old; `nil` for other indicators.
  ///
  /// - Complexity: O(readings of a day)
  func sensorDay(of indicator: Indicator, series: SeriesKey, bucket: Int64) -> SensorDay? {
    _ = self.indicator(indicator.id)
    guard case .interval(let interval) = indicator.frequency else { return nil }
    let history = self.history(series)
    let now = civilNow
    let last = history.last { $0.value != nil }?.period
    let newest = last.flatMap { $0.kind == .instant ? $0.ordinal : nil }
    let isLive = newest.map { now - $0 < DayWindow.day } ?? true
    let end = isLive ? max(now, newest ?? now) : newest ?? now
    let window = DayWindow(holding: end, bucket: bucket)
    let readings = window.readings(of: history)
    let rules = SensorRules(
      indicator: indicator, interval: Int64(interval), window: window, end: end,
      lastFilled: readings.lastIndex { !$0.isEmpty } ?? -1)
    if isLive {
      note(untilCivil: now == end ? rules.nextChange(readings.last ?? []) : end + 1)
      if let newest { note(untilCivil: newest + DayWindow.day) }
    }
    return SensorDay(
      window: window,
      buckets: readings.enumerated().map { rules.bucket($0, $1) })
  }
}

/// What is said of each bucket of a day.
private struct SensorRules {
  let indicator: Indicator
  /// Between two readings, in seconds.
  let interval: Int64
  let window: DayWindow
  /// The civil second up to which readings are expected.
  let end: Int64
  /// The last bucket that has a reading; -1 without one.
  let lastFilled: Int

  /// The readings of the open bucket that may still be on their way.
  private static let underWay = 2

  func bucket(_ place: Int, _ readings: [Observation]) -> SensorDay.Bucket {
    let values = readings.compactMap(\.value)
    let believed = values.filter { !isDoubted($0) }
    return SensorDay.Bucket(
      readings: readings.count, value: rolledUp(believed), level: level(of: values),
      state: believed.count < values.count ? .doubted : state(of: place, count: readings.count))
  }

  /// Whether a reading lies beyond what is plausible, taken by itself.
  private func isDoubted(_ value: Double) -> Bool {
    Plausibility.outOfRange(value, indicator) != nil
  }

  /// The value of a bucket by the roll-up of the indicator over time.
  private func rolledUp(_ readings: [Double]) -> Double? {
    guard let last = readings.last else { return nil }
    switch indicator.rollUp.time {
    case .max: return readings.max()
    case .mean, .weighted: return readings.reduce(0, +) / Double(readings.count)
    case .sum: return readings.reduce(0, +)
    case .yearToDate, .last, .ratio, .published: return last
    }
  }

  private func level(of values: [Double]) -> Int? {
    guard let classes = indicator.classes else { return nil }
    return (indicator.better == .up ? values.min() : values.max()).map(classes.index)
  }

  private func state(of place: Int, count: Int) -> SensorDay.State {
    let over = min(end - (window.start + Int64(place) * window.bucket), window.bucket)
    // The reading of the second in which the window ends may still be on its way.
    let expected = Int((over + interval - 1) / interval)
    if count >= expected { return .complete }
    let isOpen = over < window.bucket
    if isOpen, expected - count <= SensorRules.underWay { return .complete }
    return place > lastFilled || isOpen ? .late : .gap
  }

  /// The civil second at which a live window says something else with nothing reported: its last
  /// bucket closes, or more of its readings are awaited than may be on their way.
  func nextChange(_ readings: [Observation]) -> Int64 {
    let opened = window.end - window.bucket
    let late = opened + Int64(readings.count + SensorRules.underWay) * interval + 1
    return late > end ? min(late, window.end) : window.end
  }
}
