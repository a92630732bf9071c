import CockpitCatalogue
import CockpitCanvas
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The 24 hours up to a moment, in buckets of one length.
///
/// Buckets begin at whole multiples of their length in civil time: a new reading changes the newest
/// bucket in place, and the window moves on only when a bucket closes.
struct DayWindow: Hashable {
  /// The length of a bucket in seconds.
  let bucket: Int64
  /// The civil second at which the first bucket begins.
  let start: Int64
  let count: Int

  private static let day: Int64 = 86_400
  private static let lengths: [Int64] = [60, 300, 600, 900, 1800, 3600]

  /// The window whose last bucket holds a civil second.
  init(holding second: Int64, bucket: Int64) {
    self.bucket = bucket
    count = max(1, Int(DayWindow.day / bucket))
    start = (second.flooredDivision(by: bucket) + 1 - Int64(count)) * bucket
  }

  /// The shortest bucket that holds whole readings of a sensor and leaves at most so many buckets.
  static func bucket(interval: Int, positions: Int) -> Int64 {
    let interval = Int64(max(1, interval))
    return lengths.first { length in
      length % interval == 0 && day / length <= Int64(max(24, positions))
    } ?? max(3600, interval)
  }

  /// The bucket of a reading; `nil` outside the window and for what is no reading of a moment.
  func index(of period: Period) -> Int? {
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

  /// The hours that divide by a number, each below the bucket in which it begins.
  func labels(everyHours hours: Int64) -> [TimeLabel] {
    (0..<count).compactMap { index in
      let second = start + Int64(index) * bucket
      let ofDay = second - second.flooredDivision(by: DayWindow.day) * DayWindow.day
      guard ofDay % (hours * 3600) < bucket else { return nil }
      return TimeLabel("\(Int(ofDay / 3600).padded(to: 2)):00", at: index)
    }
  }
}

extension Session {
  /// The civil second at which a window over the readings of a sensor ends: now, or the last
  /// reading where that is more than a day old.
  func windowEnd(_ history: [Observation]) -> Int64 {
    let now = Period.instant(now, offset: catalogue.offset).ordinal
    guard let last = history.last(where: { $0.value != nil })?.period, last.kind == .instant else {
      return now
    }
    return now - last.ordinal < 86_400 ? max(now, last.ordinal) : last.ordinal
  }
}
