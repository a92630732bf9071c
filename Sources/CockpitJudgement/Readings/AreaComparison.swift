package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// One indicator by the areas right below one, held against each other in one way.
///
/// What is missing, withheld, old or doubted has no class and no rank, and is never zero.
package struct AreaComparison: Sendable, Hashable {
  /// What of the figures is compared.
  package enum Measure: String, CaseIterable, Sendable {
    case value
    /// The share of the figure of the whole, for amounts that add up.
    case share
    /// The growth over the same period of the year before.
    case lastYear
    /// The change since the day before, for daily figures and sensors.
    case yesterday
  }

  /// Why an area has nothing to compare.
  package enum Absence: Hashable, Sendable {
    case missing
    /// The area does not have what the indicator is about: its source says so, or nobody owes a figure of it.
    case notApplicable
    /// So few stand behind the figure that it could be traced to one of them.
    case withheld
    /// There is a figure, but one that is hard to believe.
    case doubted
    /// So few cases stand behind a percentage that they are told in its place.
    case fewCases
    /// There is a figure, but an older one than others have, or one whose sensor is silent.
    case notCurrent(Freshness.State)
    /// The figure is there, but not the one that it would be compared with.
    case noBase
  }

  /// An area with what is said of it.
  package struct Entry: Sendable, Hashable {
    package let area: Area
    package let reading: Reading
    /// What is compared, in the unit of the indicator, or in percent or percentage points.
    package fileprivate(set) var value: Double?
    /// Why there is no value; `nil` where there is one.
    package fileprivate(set) var absence: Absence?
    /// The class, 0 for the lowest; `nil` without a value or a scale.
    package fileprivate(set) var level: Int?
    /// The place among the areas; `nil` without a value, and for an indicator that is a fact only.
    package fileprivate(set) var rank: Rank?
    /// The places that the rounding of the figures allows.
    package fileprivate(set) var interval: ClosedRange<Int>?
  }

  package let indicator: Indicator
  package let measure: Measure
  /// The newest period that an area has.
  package let period: Period?
  /// The figure of the whole for that period, where parts add up to it.
  package let total: Double?
  /// `nil` where nothing says what is high.
  package let scale: AreaScale?
  /// In the order of the pack.
  package private(set) var entries: [Entry]

  /// The decimals with which what is compared counts and is written.
  package var decimals: Int {
    switch measure {
    case .value, .yesterday: indicator.decimals
    case .share, .lastYear: 1
    }
  }

  /// A comparison of the readings of areas; the whole is that of the area that they lie in, and
  /// `history` gives the figures of a series that count, the earliest first.
  ///
  /// - Complexity: O(n²) for n areas, and the histories where days are compared
  init(
    of indicator: Indicator, by measure: Measure, _ parts: [(area: Area, reading: Reading)],
    whole: Reading, history: (SeriesKey) -> [Observation]
  ) {
    self.indicator = indicator
    self.measure = measure
    let newest = parts.compactMap { $0.reading.latest?.period }.max()
    period = newest
    entries = parts.map { area, reading in
      Entry(
        area: area, reading: reading,
        absence: AreaComparison.absence(of: reading, newest: newest))
    }
    total = AreaComparison.total(
      of: entries, indicator, whole.doubts.isEmpty ? whole.latest : nil, newest)
    scale = AreaScale(of: indicator, by: measure, areas: parts.count)
    for index in entries.indices where entries[index].absence == nil {
      guard let value = entries[index].reading.latest?.value else { continue }
      let share = total.flatMap { $0 > 0 ? value / $0 * 100 : nil }
      let compared: Double? =
        switch measure {
        case .value: value
        case .share: share
        case .lastYear: entries[index].reading.growth.value
        case .yesterday: AreaComparison.change(entries[index].reading, value, history)
        }
      entries[index].value = compared
      if compared == nil { entries[index].absence = .noBase }
      entries[index].level = compared.flatMap {
        scale?.index(value: $0, decimals: indicator.decimals, share: share)
      }
    }
    rank()
  }

  /// The entries in the order of their ranks, those without a value at the end.
  package var ordered: [Entry] {
    entries.enumerated().sorted { left, right in
      let a = left.element.value.map { isHighFirst ? -$0 : $0 } ?? .infinity
      let b = right.element.value.map { isHighFirst ? -$0 : $0 } ?? .infinity
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }

  /// How many areas have a value.
  package var available: Int { entries.count { $0.value != nil } }

  /// Whether the highest figure has the first place.
  package var isHighFirst: Bool { measure != .value || indicator.better != .down }
}

// MARK: - Rules

extension AreaComparison {
  private static func absence(of reading: Reading, newest: Period?) -> Absence? {
    if let report = reading.withoutFigure, report.period >= reading.latest?.period ?? report.period
    {
      return report.isWithheld ? .withheld : report.isNotApplicable ? .notApplicable : .missing
    }
    guard let latest = reading.latest else { return reading.isOwed ? .missing : .notApplicable }
    guard reading.doubts.isEmpty else { return .doubted }
    let isOld =
      if case .interval = reading.indicator.frequency {
        !reading.freshness.countsAsCurrent
      } else {
        latest.period != newest
      }
    guard isOld else { return reading.isOfFewCases ? .fewCases : nil }
    // A figure that is in time may still be older than those that others have.
    let state = reading.freshness.state
    return .notCurrent(state == .current ? .late : state)
  }

  /// The figure of the whole, or the sum of the areas where none of them is missing.
  private static func total(
    of entries: [Entry], _ indicator: Indicator, _ whole: Observation?, _ period: Period?
  ) -> Double? {
    guard indicator.rollUp.areas == .sum else { return nil }
    if let whole, whole.period == period, let value = whole.value { return value }
    guard entries.allSatisfy({ $0.absence == nil }) else { return nil }
    return entries.compactMap { $0.reading.latest?.value }.reduce(0, +)
  }

  /// What a figure differs by from the same moment of the day before.
  private static func change(
    _ reading: Reading, _ value: Double, _ history: (SeriesKey) -> [Observation]
  ) -> Double? {
    guard let period = reading.latest?.period else { return nil }
    let earlier =
      period.kind == .instant
      ? Period(.instant, ordinal: period.ordinal - 86_400) : period.previous
    return history(reading.series).last { $0.period == earlier }?.value
      .map { NumberText.rounded(value - $0, decimals: reading.indicator.decimals) }
  }

  private mutating func rank() {
    guard !indicator.isFactOnly else { return }
    // An area without what the indicator is about is no peer.
    let peers = entries.indices.filter { entries[$0].absence != .notApplicable }
    let figures = peers.map { entries[$0].value }
    let before = figuresBefore(of: peers)
    let leftOut = peers.count { entries[$0].absence?.isLeftOut == true }
    let rounding = (0..<decimals).reduce(0.5) { error, _ in error / 10 }
    let intervals = RankInterval.intervals(
      of: figures, error: rounding, isHighBest: isHighFirst)
    for (peer, index) in peers.enumerated() {
      let previous = Rank.of(peer, among: before, isHighBest: isHighFirst, decimals: decimals)
      entries[index].rank = Rank.of(
        peer, among: figures, isHighBest: isHighFirst, decimals: decimals, leftOut: leftOut,
        previous: previous)
      entries[index].interval = intervals[peer]
    }
  }

  /// What areas had in the period before; of other measures than the figure itself, and of sensors, none.
  private func figuresBefore(of peers: [Int]) -> [Double?] {
    guard measure == .value, let period, period.kind != .instant else { return [] }
    let before = indicator.period(before: period)
    return peers.map { peer in
      guard entries[peer].value != nil, let figure = entries[peer].reading.previous,
        figure.period == before
      else { return nil }
      return figure.value
    }
  }
}

extension AreaComparison.Absence {
  /// Whether there is a figure of the period that cannot be compared.
  fileprivate var isLeftOut: Bool {
    switch self {
    case .withheld, .doubted, .fewCases: true
    case .missing, .notApplicable, .notCurrent, .noBase: false
    }
  }
}

/// The fixed classes into which a comparison of areas sorts its figures.
///
/// The pack gives them for an indicator. Else an amount is classed by its share of the whole, held
/// against an even share; other figures by fifths of their limits. None ever follows from the
/// figures of the day.
package struct AreaScale: Sendable, Hashable {
  /// What is classed.
  package enum Basis: Hashable, Sendable {
    case value, share
    /// 减, 平, 增.
    case sign
  }

  package let basis: Basis
  /// `nil` for signs.
  package let classes: ValueClasses?

  /// The scale of an indicator over a number of areas; `nil` where nothing says what is high.
  init?(of indicator: Indicator, by measure: AreaComparison.Measure, areas: Int) {
    switch measure {
    case .lastYear, .yesterday:
      basis = .sign
      classes = nil
    case .share:
      basis = .share
      classes = AreaScale.shares(areas)
    case .value:
      if let own = indicator.classes {
        basis = .value
        classes = own
      } else if indicator.rollUp.areas == .sum {
        basis = .share
        classes = AreaScale.shares(areas)
      } else if let limits = AreaScale.fifths(indicator.plausible) {
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
  package var count: Int { classes?.count ?? 3 }

  /// The class of a figure by the figure, its share in percent and its change.
  ///
  /// A figure counts as it is published, with the decimals of its indicator.
  func index(value: Double, decimals: Int, share: Double?) -> Int? {
    switch basis {
    case .sign: value < 0 ? 0 : value > 0 ? 2 : 1
    case .value: classes?.index(of: NumberText.rounded(value, decimals: decimals))
    case .share: share.flatMap { classes?.index(of: $0) }
    }
  }
}
