import CockpitCatalogue
import CockpitValues

/// The figures of one indicator, period after period: what several of its periods need is found once.
///
/// One is made for a table of figures, and is used on one thread. What it keeps changes nothing of what a
/// figure is.
final class IndicatorCourse {
  let indicator: Indicator
  let profile: IndicatorProfile
  let truth: DemonstrationTruth
  let noise: SeededNoise
  /// The places of the streets that get no part.
  let excluded: Set<Int>
  private var shares: [Int: [Double]] = [:]
  private var totals: [Int: Double] = [:]
  private var flows: [Int: [Double]] = [:]
  private var counts: [Stretch: [[Int]]] = [:]

  /// The months of a year, of the region alone or with its streets.
  private struct Stretch: Hashable {
    let year: Int
    let hasStreets: Bool
  }

  init(
    of indicator: Indicator, _ profile: IndicatorProfile, _ truth: DemonstrationTruth,
    noise: SeededNoise, excluding excluded: Set<Int> = []
  ) {
    self.indicator = indicator
    self.profile = profile
    self.truth = truth
    self.noise = noise
    self.excluded = excluded
  }
}

extension IndicatorCourse {
  /// The shares of the streets in a year, which add up to 1; none of those that are excluded.
  func shares(ofYear year: Int) -> [Double] {
    if let known = shares[year] { return known }
    var found = truth.shares.shares(profile.spread, indicator: noise, year: year)
    if !excluded.isEmpty {
      let left = found.indices.map { excluded.contains($0) ? 0 : found[$0] }
      let sum = left.reduce(0, +)
      found = sum > 0 ? left.map { $0 / sum } : left
    }
    shares[year] = found
    return found
  }

  /// The trend of the flow of the profile in a year.
  func total(of flow: FlowTruth, ofYear year: Int) -> Double {
    if let known = totals[year] { return known }
    let total = flow.total(ofYear: year, noise)
    totals[year] = total
    return total
  }

  /// The sum of the flows of months of one year.
  func sum(_ flow: FlowTruth, _ months: Range<Int>) -> Double {
    let year = months.lowerBound / 12
    guard months.lowerBound == year * 12, months.count <= 12 else {
      return flow.sum(months, noise)
    }
    // The sums from January on, made month by month as they are asked for.
    var sums = flows[year] ?? [0]
    if sums.count <= months.count {
      let total = total(of: flow, ofYear: year)
      while sums.count <= months.count {
        let month = year * 12 + sums.count - 1
        sums.append(sums[sums.count - 1] + flow.month(month, ofTotal: total, noise))
      }
      flows[year] = sums
    }
    return sums[months.count]
  }

  /// The sums of whole numbers over months of one year, where `add` adds those of a month.
  ///
  /// There are as many numbers as `add` makes of none.
  func sums(
    _ months: Range<Int>, withStreets hasStreets: Bool, count: Int,
    adding add: (_ month: Int, _ sums: inout [Int]) -> Void
  ) -> [Int] {
    let zeros = [Int](repeating: 0, count: count)
    let year = months.lowerBound / 12
    guard months.lowerBound == year * 12, months.count <= 12 else {
      return months.reduce(into: zeros) { add($1, &$0) }
    }
    let stretch = Stretch(year: year, hasStreets: hasStreets)
    var known = counts.removeValue(forKey: stretch) ?? [zeros]
    while known.count <= months.count {
      var next = known[known.count - 1]
      add(year * 12 + known.count - 1, &next)
      known.append(next)
    }
    let found = known[months.count]
    counts[stretch] = known
    return found
  }
}

// MARK: - Figures

extension IndicatorCourse {
  /// The figures of the district and, if asked for, of its streets in a period; `nil` for sensors, which
  /// have moments instead.
  func figures(in period: Period, withStreets: Bool) -> Figures? {
    let subject = Subject(course: self, wantsStreets: withStreets && indicator.streets != .none)
    switch profile.shape {
    case .flow(let level, let growth, let season, let noise, let published):
      let flow = FlowTruth(level: level, growth: growth, season: season, noise: noise)
      return truth.amounts(flow, subject, period, published: published)
    case .cases(let level, let growth, let season, let noise):
      let flow = FlowTruth(level: level, growth: growth, season: season, noise: noise)
      return truth.cases(flow, subject, period)
    case .stock(let level, let growth, let noise):
      return truth.stock(level, growth: growth, noise: noise, subject, period)
    case .share(let percent, let range, let count):
      return truth.share(percent, spread: range, of: count, subject, period)
    case .mean(let level, let growth, let season, let noise):
      let flow = FlowTruth(level: level * 12, growth: growth, season: season, noise: noise)
      return truth.mean(flow, subject, period)
    case .daily(let level, let weekend, let festival, let season):
      return truth.daily(
        level, weekend: weekend, festival: festival, season: season, subject, period)
    case .backlog(let level):
      return truth.backlog(level, subject, period)
    case .annual(let level, let growth, let noise):
      let flow = FlowTruth(level: level, growth: growth, season: .even, noise: noise)
      return truth.annual(flow, subject, period)
    case .wander(let mean, let range):
      return truth.wander(mean, range: range, subject, period)
    case .progress(let plan):
      return truth.progress(plan, subject, period)
    case .sensor:
      return nil
    }
  }
}

/// What the shapes need to know of an indicator.
struct Subject {
  let course: IndicatorCourse
  let wantsStreets: Bool

  var noise: SeededNoise { course.noise }
  var spread: IndicatorProfile.Spread { course.profile.spread }

  /// The shares of the streets in a year, where they are wanted.
  func shares(ofYear year: Int) -> [Double] {
    wantsStreets ? course.shares(ofYear: year) : []
  }
}
