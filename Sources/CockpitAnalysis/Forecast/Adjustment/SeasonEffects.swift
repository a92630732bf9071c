/// Values by season, for their means and the test whether these differ.
struct SeasonEffects: Hashable, Sendable {
  let season: Int
  /// The place of the first value, counted from the first of the series: its season is the remainder.
  let first: Int
  let values: [Double]

  init(_ values: [Double], season: Int, first: Int) {
    self.values = values
    self.season = season
    self.first = first
  }

  /// The mean of each season; of one without values, 0.
  var means: [Double] {
    var sums = [Double](repeating: 0, count: season)
    var counts = sums
    for (index, value) in values.enumerated() {
      sums[(first + index) % season] += value
      counts[(first + index) % season] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// The F ratio of one-way analysis of variance: how far the seasons differ, against how far years do within one.
  ///
  /// 0 where there are too few values for it. Source: Fisher (1925), "Statistical methods for research workers".
  var ratio: Double {
    guard values.count > season + 1 else { return 0 }
    let means = means
    let mean = values.reduce(0, +) / Double(values.count)
    var (within, total) = (0.0, 0.0)
    for (index, value) in values.enumerated() {
      let own = value - means[(first + index) % season]
      within += own * own
      total += (value - mean) * (value - mean)
    }
    guard total > 0 else { return 0 }
    // Equal years leave nothing within: what rounding leaves of it is no measure.
    let withinMean = max(within / Double(values.count - season), 1e-15 * total)
    return (total - within) / Double(season - 1) / withinMean
  }
}
