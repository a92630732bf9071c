import CockpitWarehouse

// What is said of a series in two situations.

extension Situation {
  /// What is said here of the series of a reading of another situation, where that is another figure or is judged
  /// otherwise; `nil` where screens show the same.
  ///
  /// How old both are at their clocks is no difference.
  ///
  /// - Complexity: O(observations of the series) on the first question
  package func reading(differingFrom other: Reading) -> Reading? {
    let own = reading(of: other.indicator, series: other.series)
    return own.isShown(as: other) ? nil : own
  }
}

extension Reading {
  fileprivate func isShown(as other: Reading) -> Bool {
    latest?.period == other.latest?.period && latest?.value == other.latest?.value
      && latest?.status == other.latest?.status && publishedGrowth == other.publishedGrowth
      && light.light == other.light.light && standing == other.standing
      && valueClass == other.valueClass
  }
}
