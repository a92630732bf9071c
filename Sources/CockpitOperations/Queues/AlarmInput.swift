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
    /// What is said of each giver, where several give figures; else the state is of all of them.
    let byGiver: [GiverQuality]

    package init(indicator: String, area: String, state: InputQuality, isGone: Bool = false) {
      self.init(indicator: indicator, area: area, state: state, byGiver: [], isGone: isGone)
    }

    init(
      indicator: String, area: String, state: InputQuality,
      byGiver: [GiverQuality], isGone: Bool = false
    ) {
      self.indicator = indicator
      self.area = area
      self.state = state
      self.isGone = isGone
      self.byGiver = byGiver
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

  /// Whose newest figures are old all the same.
  var stale: Set<StaleFigures> {
    var stale: Set<StaleFigures> = []
    for quality in qualities {
      func note(_ giver: AlarmSample.Giver?, _ state: InputQuality) {
        guard ![.good, .conflicting].contains(state) else { return }
        stale.insert(.init(indicator: quality.indicator, area: quality.area, giver: giver))
      }
      if quality.byGiver.isEmpty { note(nil, quality.state) }
      for one in quality.byGiver { note(one.giver, one.quality) }
    }
    return stale
  }
}
