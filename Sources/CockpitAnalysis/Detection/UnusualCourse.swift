import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// Whether a sensor reads what is usual for it, by its own last days.
package struct UnusualCourse: Hashable, Sendable {
  /// What is said of the newest reading.
  package enum State: Hashable, Sendable {
    /// Too few readings tell what is usual.
    case unknown(count: Int, needed: Int)
    case usual
    /// It departs, from a reading on.
    case departs(since: Period)
  }

  package let state: State
  /// How far the smoothed course lies from the usual one, in usual spreads, negative below it; `nil` where that is not
  /// known.
  package let score: Double?
  /// The usual value at the moment of the newest reading, in the unit of the indicator; `nil` where that is not known.
  package let expected: Double?

  /// The readings of the last days that are looked at; what is usual is learned from those before the last of them.
  private static let watched = 192

  /// The course of a sensor up to its newest reading; `nil` for other indicators, and where readings are late or in doubt.
  ///
  /// - Complexity: O(n log n) for the readings of ten days
  package static func of(_ reading: Reading, in situation: Situation) -> UnusualCourse? {
    guard case .interval = reading.indicator.frequency, reading.isUsable,
      !reading.freshness.isDelayed
    else { return nil }
    var settings = DetectorSettings()
    settings.resolution = reading.indicator.resolution
    let readings = situation.history(reading.series)
      .filter { $0.period.kind == .instant && !reading.doubtedPeriods.contains($0.period) }
      .suffix(settings.window + watched)
      .compactMap { figure in figure.value.map { (period: figure.period, value: $0) } }
    guard readings.count > settings.learning else {
      return UnusualCourse(
        state: .unknown(count: readings.count, needed: settings.learning + 1), score: nil,
        expected: nil)
    }
    settings.learning = max(settings.learning, readings.count - watched)
    var detector = AnomalyDetector(settings: settings)
    var since: Period?
    var last = DetectorReading(phase: .learning)
    for reading in readings {
      last = detector.observe(reading.value, at: Int(reading.period.ordinal))
      switch last.phase {
      case .learning, .usual: since = nil
      case .onset: since = reading.period
      case .lasting: break
      }
    }
    return UnusualCourse(
      state: since.map(State.departs) ?? .usual, score: last.score, expected: last.expected)
  }
}

extension Indicator {
  /// The smallest step that its published figures take.
  fileprivate var resolution: Double {
    var step = 1.0
    for _ in 0..<max(0, decimals) { step /= 10 }
    return step
  }
}
