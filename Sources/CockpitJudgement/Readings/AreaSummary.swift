package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// An area by the areas in it: their figures of one period, what they give together, and whether
/// that is what the area itself reports.
package struct AreaSummary: Sendable, Hashable {
  /// The figure of one area in it.
  package struct Part: Sendable, Hashable {
    package let area: Area
    /// The observation of the period, withheld where it would tell of a single respondent; `nil`
    /// where there is none.
    package let figure: Observation?
    /// Whether the figure is hard to believe; it takes part in no sum.
    package let isDoubted: Bool
    /// Whether somebody owes the figure there, or ever gave one: not every 镇街 has each sensor.
    package let isExpected: Bool
  }

  /// The newest period of which one of the areas has a figure.
  package let period: Period
  /// In the order of the pack.
  package let parts: [Part]
  /// What the parts give by the rule of the indicator; without a value where one is missing.
  package let total: RolledUpFigure
  /// The sum held against the figure that the area itself reports; `nil` where either is missing,
  /// and for indicators that do not add up.
  package let check: SumCheck?

  /// How many parts have a figure that is not shown.
  package var withheld: Int { parts.count { $0.figure?.isWithheld == true } }
}

extension Facts {
  /// An indicator by the areas right below one; `nil` where none of them has a figure.
  ///
  /// - Complexity: O(figures of those areas), squared in the areas where small ones are withheld
  func summary(of indicator: Indicator, in area: String) -> AreaSummary? {
    let whole = SeriesKey(indicator: indicator.id, area: area, span: indicator.span)
    let children = areas(below: area)
    let latest = children.map { latestReported(whole.of($0.code)) }
    guard let period = latest.compactMap({ $0?.value == nil ? nil : $0?.period }).max() else {
      return nil
    }
    // The sum is that of all figures: what is withheld is in the total that everybody sees.
    let figures = latest.map { $0?.period == period ? $0 : nil }
    let doubted = zip(children, figures).map { child, figure in
      figure?.value != nil && isDoubted(indicator, whole.of(child.code))
    }
    let expected = zip(children, latest).map { child, latest in
      latest != nil || isOwed(indicator, in: whole.of(child.code))
    }
    let total = AreaRollUp(indicator.rollUp.areas).total(
      of: zip(zip(figures, doubted), expected).filter(\.1).map { part, _ in
        AreaRollUp.Part(part.1 ? nil : part.0, of: indicator)
      })
    let own = believed(indicator, whole).last { $0.period == period }?.value
    let check =
      indicator.rollUp.areas == .sum && total.coverage.isComplete
      ? own.flatMap {
        SumCheck(
          total: $0, parts: figures.compactMap { $0?.value }, decimals: indicator.decimals)
      } : nil
    return AreaSummary(
      period: period,
      parts: children.indices.map { place in
        let child = children[place]
        return AreaSummary.Part(
          area: child, figure: figures[place].map { shown($0, of: whole.of(child.code)) },
          isDoubted: doubted[place], isExpected: expected[place])
      },
      total: total, check: check)
  }
}

extension Facts {
  /// Whether the newest figure of a series is hard to believe, as it was reported.
  private func isDoubted(_ indicator: Indicator, _ series: SeriesKey) -> Bool {
    guard let latest = latestReported(series) else { return false }
    return doubtedPeriods(of: indicator, series).contains(latest.period)
  }
}

extension AreaRollUp.Part {
  /// A figure as a part of the whole: a rate with its cases, others with them as their weight.
  init(_ figure: Observation?, of indicator: Indicator) {
    switch indicator.rollUp.areas {
    case .ratio:
      let cases = figure?.cases.map(Double.init)
      self.init(
        numerator: figure?.value.flatMap { value in cases.map { value / 100 * $0 } },
        denominator: cases)
    case .weighted: self.init(figure?.value, weight: figure?.cases.map(Double.init))
    case .sum, .max, .none: self.init(figure?.value)
    }
  }
}

/// The figures of the areas under the same one as that of a reading, in its period and before.
struct PeerFigures {
  private let indicator: Indicator
  /// The place of the reading's own area.
  private let place: Int
  /// The figures of the period of the reading, `nil` where an area gave none.
  private let latest: [Observation?]
  /// How many others reported one that cannot be compared: hard to believe, or of few cases.
  private let leftOut: Int
  /// Those of the period before; `nil` where the reading has none.
  private let previous: [Observation?]?

  /// The figures beside a reading; `nil` for an area without others beside it and for a part of a
  /// further dimension.
  ///
  /// - Complexity: O(areas * files that have their series)
  init?(of reading: Reading, in period: Period, _ facts: Facts) {
    self.init(
      of: reading.indicator, reading.series, in: period, previous: reading.previous?.period, facts)
  }

  /// The figures beside that of a series in a period, and in one before where it is given.
  ///
  /// - Complexity: O(areas * files that have their series)
  init?(
    of indicator: Indicator, _ own: SeriesKey, in period: Period, previous: Period? = nil,
    _ facts: Facts
  ) {
    guard own.dimensions.isEmpty, let parent = facts.area(own.area)?.parent else { return nil }
    let series = facts.areas(below: parent).map { own.of($0.code) }
    guard let place = series.firstIndex(of: own) else { return nil }
    self.place = place
    self.indicator = indicator
    let masks = series.map { SmallCellMask(for: $0, facts) }
    var leftOut = 0
    /// The figure of an area, where it can be believed and enough cases stand behind it.
    func figure(_ series: SeriesKey, in period: Period) -> Observation? {
      guard let figure = facts.reported(series, in: period), figure.value != nil else { return nil }
      if facts.countsAmongPeers(figure, of: indicator, series) { return figure }
      leftOut += 1
      return nil
    }
    func figures(in period: Period) -> [Observation?] {
      zip(series, masks).map { series, mask in
        figure(series, in: period).map { mask?.shown($0) ?? $0 }
      }
    }
    latest = figures(in: period)
    self.leftOut = leftOut
    self.previous = previous.map { figures(in: $0) }
  }

  /// The place among the peers, and what was lost since the period before; `nil` where nobody else
  /// has reported.
  func rank(decimals: Int, _ figure: (Observation) -> Double?) -> Rank? {
    func rank(among peers: [Observation?], leftOut: Int = 0, previous: Rank?) -> Rank? {
      let rank = Rank.of(
        place, among: peers.map { $0.flatMap(figure) }, isHighBest: indicator.better != .down,
        decimals: decimals, leftOut: leftOut, previous: previous)
      return rank.flatMap { $0.reported > 1 ? $0 : nil }
    }
    return rank(
      among: latest, leftOut: leftOut, previous: previous.flatMap { rank(among: $0, previous: nil) }
    )
  }
}
