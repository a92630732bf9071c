import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The figures of one indicator by area, as a map shows them.
///
/// What is missing, hidden, old or doubted has no class and no rank, and is never zero.
struct MapFigures {
  /// Why an area has no figure on the map.
  enum Absence: Hashable {
    case missing
    /// So few stand behind the figure that it could be traced to one of them.
    case hidden
    /// There is a figure, but an old or doubted one; the mark says which.
    case unusable(mark: LocalizedText)
    /// The figure is there, but not the one that it would be compared with.
    case noBase
  }

  /// One area.
  struct Entry {
    let area: Area
    let reading: Reading
    /// The figure in the chosen view.
    var value: Double?
    var absence: Absence?
    /// The class, 0 for the lowest.
    var level: Int?
    var rank: Rank?
    /// The places that the error of the figures allows.
    var interval: ClosedRange<Int>?
  }

  let indicator: Indicator
  let view: MapPage.View
  /// The newest period that an area has.
  let period: Period?
  /// The figure of the region for that period, where parts add up to it.
  let total: Double?
  let scale: MapScale?
  /// In the order of the pack.
  private(set) var entries: [Entry]

  /// The decimals with which figures of the view are compared and written.
  var decimals: Int {
    switch view {
    case .value, .yesterday: indicator.decimals
    case .share, .lastYear: 1
    }
  }

  /// The figures of a situation.
  init(
    of indicator: Indicator, view: MapPage.View, areas: [Area], region: Reading,
    situation: Situation
  ) {
    self.indicator = indicator
    self.view = view
    let readings = areas.map { situation.reading(of: indicator, area: $0.code) }
    period = readings.compactMap { $0.latest?.period }.max()
    let states = MapFigures.states(readings, indicator, newest: period)
    let latest = readings.map { $0.latest?.value }
    let period = period
    total = MapFigures.total(latest, states, indicator, region.latest, period)
    let scale = MapScale(of: indicator, view: view, areas: areas.count)
    self.scale = scale
    var entries: [Entry] = []
    for (index, reading) in readings.enumerated() {
      var entry = Entry(area: areas[index], reading: reading, absence: states[index])
      if entry.absence == nil, let value = reading.latest?.value {
        let share = total.flatMap { $0 > 0 ? value / $0 * 100 : nil }
        switch view {
        case .value: entry.value = value
        case .share: entry.value = share
        case .lastYear: entry.value = reading.growth.value
        case .yesterday: entry.value = MapFigures.change(reading, value, situation)
        }
        if entry.value == nil { entry.absence = .noBase }
        entry.level = entry.value.flatMap { scale?.index(value: $0, share: share) }
      }
      entries.append(entry)
    }
    self.entries = entries
    rank()
  }

  /// The entries in the order of their ranks, those without a figure at the end.
  var ordered: [Entry] {
    entries.enumerated().sorted { left, right in
      let a = left.element.value.map { isHighFirst ? -$0 : $0 } ?? .infinity
      let b = right.element.value.map { isHighFirst ? -$0 : $0 } ?? .infinity
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }

  /// The areas that have a figure.
  var available: Int { entries.count { $0.value != nil } }

  private var isHighFirst: Bool { view != .value || indicator.better != .down }
}

// MARK: - Parts

extension MapFigures {
  private static func states(
    _ readings: [Reading], _ indicator: Indicator, newest: Period?
  ) -> [Absence?] {
    readings.map { state(of: $0, indicator, newest: newest) }
  }

  private static func state(
    of reading: Reading, _ indicator: Indicator, newest: Period?
  ) -> Absence? {
    if let report = reading.withoutFigure, report.period >= reading.latest?.period ?? report.period
    {
      return report.isWithheld ? .hidden : .missing
    }
    guard let latest = reading.latest else { return .missing }
    let isOld =
      if case .interval = indicator.frequency {
        !reading.freshness.countsAsCurrent
      } else {
        latest.period != newest
      }
    guard isOld else { return reading.doubts.isEmpty ? nil : .unusable(mark: Doubt.mark) }
    let state = reading.freshness.state
    return .unusable(mark: state == .current ? Freshness.State.late.mark : state.mark)
  }

  /// The figure of the region, or the sum of the areas where none of them is missing.
  private static func total(
    _ values: [Double?], _ states: [Absence?], _ indicator: Indicator, _ region: Observation?,
    _ period: Period?
  ) -> Double? {
    guard indicator.rollUp.areas == .sum else { return nil }
    if let region, region.period == period, let value = region.value { return value }
    guard states.allSatisfy({ $0 == nil }) else { return nil }
    return values.compactMap(\.self).reduce(0, +)
  }

  /// What a figure differs by from the same moment of the day before.
  private static func change(
    _ reading: Reading, _ value: Double, _ situation: Situation
  ) -> Double? {
    guard let period = reading.latest?.period else { return nil }
    let earlier =
      period.kind == .instant ? Period.instant(dayBefore: period) : period.previous
    return situation.history(reading.series).last { $0.period == earlier }?.value
      .map { NumberText.rounded(value - $0, decimals: reading.indicator.decimals) }
  }

  private mutating func rank() {
    guard !indicator.isFactOnly else { return }
    let figures = entries.map(\.value)
    let rounding = (0..<decimals).reduce(0.5) { error, _ in error / 10 }
    let intervals = RankInterval.intervals(
      of: figures, error: rounding, isHighBest: isHighFirst)
    for index in entries.indices {
      entries[index].rank = Rank.of(
        index, among: figures, isHighBest: isHighFirst, decimals: decimals)
      entries[index].interval = intervals[index]
    }
  }
}

extension Period {
  /// The moment one day before another one.
  fileprivate static func instant(dayBefore period: Period) -> Period {
    Period.instant(Instant(seconds: period.ordinal - 86_400), offset: UTCOffset(seconds: 0))
  }
}

/// The fixed classes into which a map sorts its figures.
///
/// The pack gives them for an indicator. Else an amount is classed by its share of the region, held
/// against an even share; other figures by fifths of their limits. None ever follows from the
/// figures of the day.
struct MapScale {
  /// What is classed.
  enum Basis: Hashable {
    case value, share
    /// 减, 平, 增.
    case sign
  }

  let basis: Basis
  /// `nil` for signs.
  let classes: ValueClasses?

  /// The scale of an indicator over a number of areas; `nil` where nothing says what is high.
  init?(of indicator: Indicator, view: MapPage.View, areas: Int) {
    switch view {
    case .lastYear, .yesterday:
      basis = .sign
      classes = nil
    case .share:
      basis = .share
      classes = MapScale.shares(areas)
    case .value:
      if let own = indicator.classes {
        basis = .value
        classes = own
      } else if indicator.rollUp.areas == .sum {
        basis = .share
        classes = MapScale.shares(areas)
      } else if let limits = MapScale.fifths(indicator.plausible) {
        basis = .value
        classes = limits
      } else {
        return nil
      }
    }
  }

  /// Half of an even share, an even one, one and a half, two, in whole percent.
  private static func shares(_ areas: Int) -> ValueClasses? {
    let even = 100 / Double(max(1, areas))
    let breaks = [0.5, 1, 1.5, 2].map { (even * $0).rounded() }
    return zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 }
      ? ValueClasses(breaks: breaks) : nil
  }

  private static func fifths(_ limits: PlausibleLimits?) -> ValueClasses? {
    guard let lowest = limits?.minimum, let highest = limits?.maximum, lowest < highest else {
      return nil
    }
    return ValueClasses(
      breaks: (1...4).map { (lowest + (highest - lowest) * Double($0) / 5).withoutBinaryNoise })
  }

  /// How many classes there are.
  var count: Int { classes?.count ?? 3 }

  /// The class of a figure by the figure, its share in percent and its change.
  func index(value: Double, share: Double?) -> Int? {
    switch basis {
    case .sign: value < 0 ? 0 : value > 0 ? 2 : 1
    case .value: classes?.index(of: value)
    case .share: share.flatMap { classes?.index(of: $0) }
    }
  }
}
