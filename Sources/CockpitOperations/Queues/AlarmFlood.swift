package import CockpitValues

/// Whether more alarms come than anybody can follow: 洪泛.
///
/// It begins with ten new ones in ten minutes and ends with fewer than five (ISA-18.2).
package struct AlarmFlood: Hashable, Sendable {
  /// So many new alarms within the window begin a flood.
  package static let begins = 10
  /// With fewer within the window it ends.
  package static let ends = 5
  /// In seconds.
  package static let window: Int64 = 600

  package let isOn: Bool
  /// How many came within the last window.
  package let count: Int
  /// The seconds of flood since the first of the alarms.
  package let seconds: Int64
  /// When the first alarm came of those with which the flood that is on began; `nil` where none is.
  ///
  /// What came first mostly tells where it comes from, however long it lasts.
  package let firstAt: Instant?

  /// The flood at a moment, by the times at which alarms were raised.
  ///
  /// - Complexity: O(n log n)
  package init(raised times: [Instant], at now: Instant) {
    // Each comes at its time, and goes with the end of the window after it.
    let changes = times.flatMap { [($0, 1), ($0.adding(seconds: AlarmFlood.window), -1)] }
      .filter { $0.0 <= now }.sorted { $0.0 < $1.0 }
    var (isOn, since, total, count) = (false, now, Int64(0), 0)
    for (place, (time, change)) in changes.enumerated() {
      count += change
      // What comes and goes in one second is counted together.
      guard place + 1 == changes.count || changes[place + 1].0 != time else { continue }
      if !isOn, count >= AlarmFlood.begins {
        (isOn, since) = (true, time)
      } else if isOn, count < AlarmFlood.ends {
        isOn = false
        total += time.seconds(since: since)
      }
    }
    self.isOn = isOn
    self.count = count
    seconds = isOn ? total + now.seconds(since: since) : total
    let window = since.adding(seconds: -AlarmFlood.window)
    firstAt = isOn ? times.filter { $0 > window }.min() : nil
  }
}
