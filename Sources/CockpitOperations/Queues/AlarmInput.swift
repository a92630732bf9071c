/// New figures for alarms, and what is said of the figures.
package struct AlarmInput: Hashable, Sendable {
  /// What is said of the figures of an indicator in an area.
  package struct Quality: Hashable, Sendable {
    /// The id of the indicator.
    package let indicator: String
    /// The code of the area.
    package let area: String
    package let state: InputQuality
    /// Whether the series is in no file any more.
    package let isGone: Bool

    package init(indicator: String, area: String, state: InputQuality, isGone: Bool = false) {
      self.indicator = indicator
      self.area = area
      self.state = state
      self.isGone = isGone
    }
  }

  /// In whatever order.
  package var samples: [AlarmSample]
  /// What is said of the figures with the samples among them.
  package var qualities: [Quality]

  package init(samples: [AlarmSample] = [], qualities: [Quality] = []) {
    self.samples = samples
    self.qualities = qualities
  }

  /// Where the newest figures are old all the same.
  var stale: Set<WatchedPlace> {
    Set(
      qualities.filter { ![.good, .conflicting].contains($0.state) }.map {
        WatchedPlace(indicator: $0.indicator, area: $0.area)
      })
  }
}
