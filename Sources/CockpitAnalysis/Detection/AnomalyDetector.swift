/// Finds departures from the usual course of a fast series while it runs.
///
/// The residual from the usual course goes through an exponentially weighted moving average control chart
/// (Roberts: Control Chart Tests Based on Geometric Moving Averages, 1959). Its limits are not those of
/// independent errors, which sensors do not have, but the spreads of the smoothed residual itself in a long
/// past. What is usual is a median by hour where the days resemble each other, else one of the whole past.
///
/// A departure is one event from its onset until it has been quiet for a while. Nothing after a reading is
/// used for it.
///
/// Events are part of the past that is learned from. One that takes more than the tail's share of the window
/// makes its like less unusual until the window has passed it: what recurs gives no notice again, and a level
/// that lasts becomes the usual one.
package struct AnomalyDetector: Sendable {
  private let settings: DetectorSettings
  private var readings: [TimedValue] = []
  /// The readings since the baseline was learned.
  private var age = 0
  private var baseline: RobustBaseline?
  private var smoothed = 0.0
  /// The quiet readings in a row during an event; `nil` where there is none.
  private var quiet: Int?

  /// A detector that has seen nothing yet.
  package init(settings: DetectorSettings = DetectorSettings()) {
    self.settings = settings
  }

  /// Takes the next reading and says what it is.
  ///
  /// Readings come in the order of time. A missing one is left out; one that is no number changes nothing.
  ///
  /// - Parameters:
  ///   - value: in the unit of the series.
  ///   - seconds: seconds of local time since any midnight.
  /// - Returns: the phase of the series, and the score once there is a baseline.
  /// - Complexity: O(log window) amortised, for windows of some renewals: one takes O(window log window).
  package mutating func observe(_ value: Double, at seconds: Int) -> DetectorReading {
    guard value.isFinite else {
      return DetectorReading(phase: baseline == nil ? .learning : quiet == nil ? .usual : .lasting)
    }
    learnIfDue()
    readings.append(TimedValue(seconds: seconds, value: value))
    age += 1
    guard let baseline else { return DetectorReading(phase: .learning) }
    let expected = baseline.expected(at: seconds)
    smoothed += settings.weight * (value - expected - smoothed)
    let score = baseline.score(of: smoothed)
    return DetectorReading(phase: phase(of: score.magnitude), score: score, expected: expected)
  }

  /// The phase that a distance leads to.
  private mutating func phase(of distance: Double) -> DetectorReading.Phase {
    guard let quiet else {
      guard distance >= settings.limit else { return .usual }
      self.quiet = 0
      return .onset
    }
    let next = distance < settings.limit / 2 ? quiet + 1 : 0
    self.quiet = next < settings.span ? next : nil
    return self.quiet == nil ? .usual : .lasting
  }

  /// Learns the baseline from the readings before the next one, where it is old enough.
  private mutating func learnIfDue() {
    guard age >= max(baseline == nil ? settings.learning : settings.renewal, 1) else { return }
    readings.removeFirst(max(0, readings.count - max(settings.window, 1)))
    let learned = RobustBaseline(learnedFrom: readings[...], settings: settings)
    smoothed = learned.latest
    baseline = learned
    age = 0
  }
}
