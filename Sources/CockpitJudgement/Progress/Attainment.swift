import CockpitCatalogue
import CockpitValues

/// Whether a target of a year that is over was reached.
package enum Attainment: String, CaseIterable, Sendable {
  case reached, missed, noData
}

extension Target {
  /// Where the year of a target stands on a day.
  enum Phase: Hashable, Sendable {
    case ahead
    /// Only now does the target have 序时 and a light.
    case running
    case over
  }

  /// Whether the target's own year is to come, running or over on a day.
  func phase(on date: CivilDate) -> Phase {
    date.year < year ? .ahead : date.year == year ? .running : .over
  }

  /// Whether a figure meets the target, compared at the precision of publication.
  ///
  /// A figure of a 高于全市 target is its distance to the reference; where less is better, it is the
  /// better the further below.
  func isMet(by figure: Double, decimals: Int, better: Indicator.Better = .up) -> Bool {
    margin(of: figure, decimals: decimals, better: better).map { allows($0) } ?? true
  }

  /// Whether the final figure of the target's own year reached it.
  ///
  /// A demand that only describes a framework is not judged: `nil`.
  func attainment(
    of figure: Double?, decimals: Int, better: Indicator.Better = .up
  ) -> Attainment? {
    guard evaluation != .informational else { return nil }
    guard let figure else { return .noData }
    return isMet(by: figure, decimals: decimals, better: better) ? .reached : .missed
  }

  /// How far a figure lies on the good side of the target, in its unit; negative on the bad side.
  ///
  /// `nil` for a demand that is not judged.
  func margin(of figure: Double, decimals: Int, better: Indicator.Better = .up) -> Double? {
    let figure = NumberText.rounded(figure, decimals: decimals)
    if kind == .about { return aboutMargin(of: figure, better: better) }
    switch evaluation {
    case .floor, .floorOfRange:
      let isMirrored = kind == .relative && better == .down
      return ((isMirrored ? -figure : figure) - value).withoutBinaryNoise
    case .ceiling, .ceilingOfRange: return (limit - figure).withoutBinaryNoise
    case .informational: return nil
    }
  }

  /// A figure that is better than 左右 has reached it.
  private func aboutMargin(of figure: Double, better: Indicator.Better) -> Double {
    let tolerance = tolerance ?? 0
    let distance = (figure - value).withoutBinaryNoise
    return switch better {
    case .up: (tolerance + distance).withoutBinaryNoise
    case .down: (tolerance - distance).withoutBinaryNoise
    case .band, .none: (tolerance - distance.magnitude).withoutBinaryNoise
    }
  }

  /// Whether the target is only shown: neither a light nor 达成 is ever said of it.
  func isShownOnly(for indicator: Indicator) -> Bool {
    isFactOnly || evaluation == .informational || indicator.isFactOnly || !indicator.isAssessed
  }

  /// Whether a margin meets the wording: 超过 and 低于 need more than none.
  func allows(_ margin: Double) -> Bool {
    comparator == .moreThan || comparator == .lessThan ? margin > 0 : margin >= 0
  }
}

extension Period {
  /// Whether the period is the last one of its year: the figure of the year to date then is that of
  /// the year.
  var endsYear: Bool {
    let end = lastDay
    guard kind == .week else { return end.month == 12 && end.day == 31 }
    return Period.week(of: CivilDate(daysSince1970: end.daysSince1970 + 1)).year != year
  }
}

/// What is known of an indicator when it is held against its target.
struct TargetFigures: Hashable, Sendable {
  /// The statistical period of the figure; time progress counts from its end.
  let period: Period
  /// The newest figure: an amount or count of the year to date, a growth in percent, a level, a
  /// mean of the year to date, a percentage done, a place among peers, 1 or 0 for done or not.
  var value: Double
  /// The decimals that are published.
  let decimals: Int
  let better: Indicator.Better
  /// What the figure of the other area of a 高于全市 target is.
  var reference: Double?
  var lastYear: AverageCapProgress.LastYear?
  /// The share of last year's amount that falls on the elapsed part, 0 to 1.
  var baseShare: Double?
  /// The highest growth of the same rest of three to five earlier years, in percent.
  var historicalMaximum: Double?
  var pattern: SeasonalPattern?
  /// What a stage path asks of a level by the end of the period, as published.
  var planned: Double?
  /// Whether the year of the target is over, so that there is no 序时 any more.
  var isYearOver: Bool
  /// Whether the figure is believed and the one that ends its year.
  var isFinal: Bool

  init(
    period: Period, value: Double, decimals: Int, better: Indicator.Better = .up,
    reference: Double? = nil, lastYear: AverageCapProgress.LastYear? = nil,
    baseShare: Double? = nil, historicalMaximum: Double? = nil, pattern: SeasonalPattern? = nil,
    planned: Double? = nil, isYearOver: Bool = false, isFinal: Bool = false
  ) {
    self.period = period
    self.value = value
    self.decimals = decimals
    self.better = better
    self.reference = reference
    self.lastYear = lastYear
    self.baseShare = baseShare
    self.historicalMaximum = historicalMaximum
    self.pattern = pattern
    self.planned = planned
    self.isYearOver = isYearOver
    self.isFinal = isFinal
  }
}
