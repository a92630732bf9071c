package import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// A growth over another period: published, or derived where that is sound.
package enum Growth: Hashable, Sendable {
  /// As published, never recomputed; in percent or percentage points.
  case published(Double, Indicator.Growth.Measure)
  /// 推: computed from two levels; in percent or percentage points.
  case derived(Double, Indicator.Growth.Measure)
  /// The levels allow no rate.
  case word(GrowthWord)
  /// What two small counts differ by, in the unit of the indicator: one case more or less would move
  /// a percentage by a tenth.
  case change(Double)
  /// No growth, and why.
  case none(Absence)

  /// Why there is no growth.
  package enum Absence: String, CaseIterable, Sendable {
    /// No figure of the period that it would compare with.
    case noBase
    /// Levels at current prices say nothing of a growth at constant or comparable ones.
    case basis
    /// The definition changed between the two periods.
    case breakInSeries
    /// So few cases stand behind one of the two that they say nothing.
    case fewCases
  }

  /// The growth in percent or percentage points, where there is one.
  package var value: Double? {
    switch self {
    case .published(let value, _), .derived(let value, _): value
    case .word, .change, .none: nil
    }
  }

  /// 推 for a derived growth; a published one carries the marks of its figure.
  package var status: StatusMarks {
    if case .derived = self { return .derived }
    return []
  }
}

extension Growth {
  /// The growth of the latest figure of a series over the same period of the year before.
  ///
  /// The history is the figures that count up to the one in question, the earliest first.
  ///
  /// - Complexity: O(figures since the base, or all where there is none)
  static func overYear(of indicator: Indicator, history: [Observation]) -> Growth {
    guard let latest = history.last, latest.value != nil else { return .none(.noBase) }
    let earlier = latest.period.samePeriodLastYear
    let base = history.lastIndex { $0.period == earlier }
    return of(
      latest, over: base.map { history[$0] }, indicator,
      isBroken: base.map { crossesBreak(history[($0 + 1)...]) } ?? false)
  }

  /// Whether the definition changed at one of the figures after a base.
  static func crossesBreak(_ figures: some Sequence<Observation>) -> Bool {
    figures.contains { $0.status.contains(.breakInSeries) }
  }

  /// The growth of a figure over a base: the published one, else a derived one.
  ///
  /// A growth-only indicator's figure is its growth. Rates in percent differ by 百分点. A level at
  /// current prices gives no growth at constant or comparable ones (GDP, investment, profits), and
  /// none is derived over a series that is broken after the base. That a loss became a profit is true
  /// at any prices. Levels count as published: a base that rounds to zero is none.
  static func of(
    _ figure: Observation, over base: Observation?, _ indicator: Indicator, isBroken: Bool = false
  ) -> Growth {
    if indicator.isGrowthOnly, let value = figure.value { return .published(value, .rate) }
    if let published = figure.growth?.yearOnYear {
      return .published(published, indicator.growthMeasure)
    }
    return derived(figure, over: base, indicator, isBroken: isBroken)
  }

  /// The growth that two levels give, whatever is published beside them.
  static func derived(
    _ figure: Observation, over base: Observation?, _ indicator: Indicator, isBroken: Bool = false
  ) -> Growth {
    guard let value = figure.value, let base, let before = base.value else {
      return .none(.noBase)
    }
    if isBroken || figure.status.contains(.breakInSeries) { return .none(.breakInSeries) }
    let isComparable = figure.status.contains(.comparable)
    if indicator.growthMeasure == .points {
      return isComparable ? .none(.basis) : finite(value - before, .points)
    }
    let word = GrowthWord.insteadOfRate(
      value: indicator.published(value), base: indicator.published(before),
      isProfit: indicator.isProfit)
    if let word { return .word(word) }
    let basis = figure.growth?.basis ?? indicator.growth?.basis
    if isComparable || basis == .constant || basis == .comparable { return .none(.basis) }
    if indicator.isSmallCount(value) || indicator.isSmallCount(before) {
      return .change(NumberText.rounded(value - before, decimals: indicator.decimals))
    }
    return finite((value / before - 1) * 100, .rate)
  }

  private static func finite(_ value: Double, _ measure: Indicator.Growth.Measure) -> Growth {
    value.isFinite ? .derived(value.withoutBinaryNoise, measure) : .none(.noBase)
  }
}

extension Indicator {
  /// Whether its growth is a rate or a difference: of shares in percent, a difference.
  package var growthMeasure: Growth.Measure {
    growth?.measure ?? (unit.isShare ? .points : .rate)
  }

  /// Whether two of its figures differ by 百分点: shares and growths.
  package var isInPoints: Bool { isGrowthOnly || unit.isShare }

  /// A figure as published, where rounding could make it zero.
  func published(_ value: Double) -> Double {
    value.magnitude < 1 ? NumberText.rounded(value, decimals: decimals) : value
  }

  /// Whether a figure counts so few things that a percentage of it says nothing.
  func isSmallCount(_ value: Double) -> Bool {
    kind == .count && value.magnitude < Double(SampledPercentage.fewestCases)
  }

  /// Whether the figure is a profit, of which a loss is the opposite: 扭亏 is said of nothing else.
  var isProfit: Bool {
    guard kind == .flow || kind == .stock else { return false }
    let (zh, en) = (name.zh, name.en.lowercased())
    return ["利润", "盈利", "盈亏", "净利", "损益"].contains { zh.contains($0) } || en.contains("profit")
  }
}

/// The words for a growth, and what stands instead of one where there is none.
package enum GrowthWord: String, CaseIterable, Sendable {
  case increase, decrease, unchanged
  /// What was below zero in the period before, or a year before, and is above it now.
  case turnedPositive
  case turnedNegative
  /// A loss became a profit: there is no growth of a base below zero.
  case turnedToProfit
  case turnedToLoss
  case zeroBase, negativeBase
}

extension GrowthWord {
  /// The word for a growth as it is published, rounded to its decimals.
  ///
  /// Growths are in percent or percentage points, the previous one on the same basis.
  static func of(
    growth: Double, previous: Double? = nil, decimals: Int = 1
  ) -> GrowthWord {
    let now = NumberText.rounded(growth, decimals: decimals)
    let before = previous.map { NumberText.rounded($0, decimals: decimals) } ?? 0
    if now == 0 { return .unchanged }
    if now > 0 { return before < 0 ? .turnedPositive : .increase }
    return before > 0 ? .turnedNegative : .decrease
  }

  /// What stands instead of a rate where the signs of the levels allow none; `nil` where they do.
  ///
  /// Whether it is a profit is asked only where a sign changes.
  static func insteadOfRate(
    value: Double, base: Double, isProfit: @autoclosure () -> Bool
  ) -> GrowthWord? {
    if base == 0 { return .zeroBase }
    if base < 0 {
      return value <= 0 ? .negativeBase : isProfit() ? .turnedToProfit : .turnedPositive
    }
    return value >= 0 ? nil : isProfit() ? .turnedToLoss : .turnedNegative
  }
}
