import CockpitValues

/// The usual course of a day: the median of each hour.
struct DailyPattern: Hashable, Sendable {
  static let slots = 24
  /// The days that must be known.
  static let fewestDays = 7
  /// The readings that an hour must have: the median of fewer follows them too closely to be judged by them.
  static let fewestReadings = 14
  /// The largest share of the spread that a pattern may leave; one that explains less is none.
  static let greatestRest = 0.5
  private static let day = 86_400

  /// The median of each hour, in the unit of the readings.
  let medians: [Double]

  /// The pattern of some readings, the earliest first; `nil` where they have none.
  ///
  /// - Complexity: O(n log n)
  init?(of readings: ArraySlice<TimedValue>) {
    guard let first = readings.first, let last = readings.last,
      last.seconds - first.seconds >= DailyPattern.fewestDays * DailyPattern.day
    else { return nil }
    var hours = [[Double]](repeating: [], count: DailyPattern.slots)
    for reading in readings { hours[DailyPattern.slot(of: reading.seconds)].append(reading.value) }
    guard hours.allSatisfy({ $0.count >= DailyPattern.fewestReadings }) else { return nil }
    let medians = hours.map(Quantiles.median)
    let values = readings.map(\.value)
    let plain = Quantiles.scaledDeviation(of: values, from: Quantiles.median(of: values))
    let rest = readings.map { $0.value - medians[DailyPattern.slot(of: $0.seconds)] }
    let left = Quantiles.scaledDeviation(of: rest, from: 0)
    guard left < DailyPattern.greatestRest * plain else { return nil }
    self.medians = medians
  }

  /// What is usual at a moment, in seconds of local time.
  func expected(at seconds: Int) -> Double {
    medians[DailyPattern.slot(of: seconds)]
  }

  /// The hour of a moment.
  private static func slot(of seconds: Int) -> Int {
    let ofDay = seconds % day
    return (ofDay < 0 ? ofDay + day : ofDay) * slots / day
  }
}
