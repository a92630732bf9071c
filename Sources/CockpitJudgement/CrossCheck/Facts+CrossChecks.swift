import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

// The two sides of a check, period by period. Only figures of one period, span and area are held against each
// other; what is late, missing or hard to believe says nothing, and least of all that the two agree.

extension Facts {
  /// So many periods are told of.
  private static let shownPeriods = 12
  /// So many pairs of the past say what is usual.
  private static let pastPeriods = 60

  /// How a check of the pack stands.
  ///
  /// - Complexity: O(figures of its series), and O(areas) for each period of a sum over areas
  func crossCheck(_ definition: CrossCheckDefinition) -> CrossCheckReading {
    let first = CheckedSide(definition.first, definition.measure, self)
    let second = CheckedSide(definition.second, definition.measure, self)
    func reading(
      _ points: [CrossCheckReading.Point], _ untold: CrossCheck.Reason?, awaited: Period? = nil
    ) -> CrossCheckReading {
      CrossCheckReading(
        definition: definition, series: first.series + second.series, points: points,
        untold: untold, awaited: awaited)
    }
    let common = Set(first.periods.keys).intersection(second.periods.keys).sorted()
    guard let newest = common.last else {
      let reason: CrossCheck.Reason =
        first.periods.isEmpty || second.periods.isEmpty ? .missing : .noCommonPeriod
      return reading([], reason)
    }
    let past = definition.kind == .coMovement ? pairs(first, second, common) : []
    let points = common.suffix(Facts.shownPeriods).compactMap { key in
      point(of: definition, first, second, key, past: past)
    }
    let untold =
      [first, second].lazy.compactMap { $0.fault(at: newest, self) }.first
    let ahead = [first, second].compactMap(\.newest).filter { newest < $0 }.max()
    let awaited = ahead.flatMap { first.periods[$0] ?? second.periods[$0] }
    return reading(points, untold, awaited: awaited)
  }

  /// The pairs by which it is told what is usual: those after the last break of either series.
  private func pairs(
    _ first: CheckedSide, _ second: CheckedSide, _ common: [CheckedPeriod]
  ) -> [(key: CheckedPeriod, first: Double, second: Double)] {
    let after = [first.lastBreak, second.lastBreak].compactMap(\.self).max()
    return common.suffix(Facts.pastPeriods + Facts.shownPeriods).compactMap { key in
      if let after, key < after { return nil }
      guard let one = first.figure(at: key, self)?.value,
        let other = second.figure(at: key, self)?.value
      else { return nil }
      return (key, one, other)
    }
  }

  private func point(
    of definition: CrossCheckDefinition, _ first: CheckedSide, _ second: CheckedSide,
    _ key: CheckedPeriod, past: [(key: CheckedPeriod, first: Double, second: Double)]
  ) -> CrossCheckReading.Point? {
    guard let one = first.figure(at: key, self), let other = second.figure(at: key, self) else {
      return nil
    }
    let magnitude = max(one.value?.magnitude ?? 0, other.value?.magnitude ?? 0)
    let unit = definition.tolerance.measure == .percent ? magnitude / 100 : 1
    let tolerance = definition.tolerance.value * unit
    let (whole, part) = (one.published, other.published)
    let outcome: CrossCheck.Outcome =
      switch definition.kind {
      case .identity: CrossCheck.identity(whole, part, tolerance: tolerance)
      case .bound: CrossCheck.bound(whole, within: part, tolerance: tolerance)
      case .sum: CrossCheck.sum(whole, of: second.parts(at: key, self), tolerance: tolerance)
      case .coMovement:
        CrossCheck.coMovement(
          whole, part, by: definition.measure ?? .ratio,
          past: past.prefix { $0.key < key }.suffix(Facts.pastPeriods).map {
            ($0.first, $0.second)
          },
          tolerance: tolerance)
      }
    var isExplained = false
    if case .success(let comparison) = outcome, !comparison.agrees,
      let range = definition.explanation?.range
    {
      isExplained = range.contains(comparison.difference / (unit > 0 ? unit : 1))
    }
    return CrossCheckReading.Point(
      first: one, second: other, outcome: outcome, isExplained: isExplained)
  }
}

extension CrossCheckReading.Figure {
  fileprivate var published: PublishedFigure { PublishedFigure(value, decimals: decimals) }
}

/// The end of a period, by which figures of sides with other calendars find each other: a sum of the year up to
/// September is that of its third quarter.
struct CheckedPeriod: Hashable, Comparable {
  let lastDay: CivilDate
  /// The period itself where it is no sum of a year.
  let period: Period?

  init(_ period: Period, span: Span) {
    lastDay = period.lastDay
    self.period = span == .yearToDate ? nil : period
  }

  static func < (one: CheckedPeriod, other: CheckedPeriod) -> Bool {
    (one.lastDay, one.period?.code ?? 0) < (other.lastDay, other.period?.code ?? 0)
  }
}

/// One side of a check: its series, and the periods of which each of them has a figure.
private struct CheckedSide {
  let series: [SeriesKey]
  /// The periods that have a figure, each as the side calls it.
  let periods: [CheckedPeriod: Period]
  /// The last period in which a series began anew.
  let lastBreak: CheckedPeriod?
  private let indicators: [Indicator]
  private let histories: [[CheckedPeriod: Observation]]
  private let measure: CrossCheckDefinition.Measure?
  private let side: CrossCheckDefinition.Side

  var newest: CheckedPeriod? { periods.keys.max() }

  init(
    _ side: CrossCheckDefinition.Side, _ measure: CrossCheckDefinition.Measure?, _ facts: Facts
  ) {
    self.side = side
    self.measure = measure
    let area = side.area ?? facts.region
    let indicators = side.indicators.compactMap { facts.indicator($0) }
    self.indicators = indicators
    let series = indicators.map { SeriesKey(indicator: $0.id, area: area, span: $0.span) }
    self.series = series
    guard indicators.count == side.indicators.count, !indicators.isEmpty else {
      (periods, histories, lastBreak) = ([:], [], nil)
      return
    }
    // Of a sum over areas the parts are looked up period by period; the first one tells which there are.
    let asked =
      side.isOverAreas
      ? facts.areas(below: area).prefix(1).map { series[0].of($0.code) } : series
    let histories = asked.map { series in
      Dictionary(
        facts.history(series).map { (CheckedPeriod($0.period, span: series.span), $0) },
        uniquingKeysWith: { _, last in last })
    }
    self.histories = side.isOverAreas ? [] : histories
    var known: [CheckedPeriod: Period] = [:]
    for (key, observation) in histories.first ?? [:]
    where histories.allSatisfy({ $0[key].map { $0.value != nil || $0.isWithheld } ?? false }) {
      known[key] = observation.period
    }
    periods = known
    lastBreak = histories.flatMap { history in
      history.filter { $0.value.status.contains(.breakInSeries) }.map(\.key)
    }.max()
  }

  /// The observations of a period: one for each indicator, or for each area.
  private func observations(at key: CheckedPeriod, _ facts: Facts) -> [Observation?] {
    guard side.isOverAreas else { return histories.map { $0[key] } }
    guard let series = series.first, let period = periods[key] else { return [] }
    return facts.areas(below: series.area).map { facts.reported(series.of($0.code), in: period) }
  }

  /// The published figures that are added up, each as it was rounded.
  func parts(at key: CheckedPeriod, _ facts: Facts) -> [PublishedFigure] {
    observations(at: key, facts).enumerated().map { place, observation in
      let value = observation.flatMap(value)
      return PublishedFigure(value, decimals: decimals(of: value, place))
    }
  }

  /// The figure of a period; `nil` where the side has none.
  func figure(at key: CheckedPeriod, _ facts: Facts) -> CrossCheckReading.Figure? {
    let found = observations(at: key, facts)
    guard let period = periods[key], let first = found.compactMap(\.self).first else { return nil }
    let values = found.compactMap { $0.flatMap(value) }
    let isWhole = values.count == found.count
    let sum = isWhole ? values.reduce(0, +).withoutBinaryNoise : nil
    return CrossCheckReading.Figure(
      period: period, value: sum,
      decimals: values.map { decimals(of: $0, 0) }.max() ?? decimals(of: nil, 0),
      parts: found.count, source: first.source, file: first.file,
      knownSince: found.compactMap { $0?.knownSince }.max() ?? first.knownSince)
  }

  /// The number that is compared.
  private func value(_ observation: Observation) -> Double? {
    guard measure == .growthGap, indicators.first?.isGrowthOnly == false else {
      return observation.value
    }
    return observation.growth?.yearOnYear
  }

  /// A figure was rounded to the decimals of its indicator, or to more where it has more.
  private func decimals(of value: Double?, _ place: Int) -> Int {
    let indicator = indicators.indices.contains(place) ? indicators[place] : indicators[0]
    let stated = measure == .growthGap && !indicator.isGrowthOnly ? 1 : indicator.decimals
    return max(stated, value?.decimalPlaces ?? 0)
  }

  /// Why the side says nothing of the newest common period: it is late, hard to believe, or sources differ.
  func fault(at key: CheckedPeriod, _ facts: Facts) -> CrossCheck.Reason? {
    for (indicator, series) in zip(indicators, series) where !side.isOverAreas {
      let history = facts.history(series)
      if facts.freshness(of: indicator, series: series, history: history).isDelayed { return .late }
      guard let period = periods[key] else { continue }
      if facts.doubtedPeriods(of: indicator, series).contains(period) { return .doubtful }
      if let figure = history.first(where: { $0.period == period }),
        !facts.conflicts(with: figure, series, indicator).isEmpty
      {
        return .conflicting
      }
    }
    guard side.isOverAreas, let indicator = indicators.first, let series = series.first,
      let period = periods[key]
    else { return nil }
    let isDoubted = facts.areas(below: series.area).contains {
      facts.doubtedPeriods(of: indicator, series.of($0.code)).contains(period)
    }
    return isDoubted ? .doubtful : nil
  }
}
