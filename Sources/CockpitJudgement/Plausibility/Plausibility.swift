import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// Checks a figure against limits and its own history before it is believed.
enum Plausibility {
  /// The figures back from the newest that take part in a check.
  static let window = 24
  /// The figures that a judgement by history needs.
  static let minimumHistory = 3
  static let minimumSteps = 8
  /// A step is doubted beyond so many times the largest one before.
  static let stepFactor = 6.0
  /// How far a slip of units may lie from ten thousand times the usual value, as a factor.
  static let slipTolerance = 3.0

  /// What makes a figure hard to believe; empty for a plausible one, the plainest doubt first.
  ///
  /// The value is in the unit of the indicator, the history what came before it and has values, the
  /// earliest first.
  ///
  /// Steps are judged by history only for official figures: a cloudburst after weeks without rain
  /// is no error, so that a sensor's steps are held against its configured limit alone.
  ///
  /// - Complexity: O(equal readings before it), beside a window of the history
  static func doubts(
    of value: Double, in period: Period, _ indicator: Indicator,
    history: [(period: Period, value: Double)]
  ) -> [Doubt] {
    let latest = history.suffix(window)
    var doubts: [Doubt] = []
    if let slip = slip(value, in: period, indicator, history: latest) { doubts.append(slip) }
    if let fraction = fraction(value, in: period, indicator, history: latest) {
      doubts.append(fraction)
    }
    if let range = outOfRange(value, indicator) { doubts.append(range) }
    if let jump = jump(value, in: period, indicator, history: latest) { doubts.append(jump) }
    if let frozen = frozen(value, indicator, history: history) { doubts.append(frozen) }
    return doubts
  }

  /// A value beyond the limits, as published; an amount or a count below zero is too, unless they allow it.
  static func outOfRange(_ value: Double, _ indicator: Indicator) -> Doubt? {
    indicator.limit(brokenBy: value).map { $0.isMinimum ? .below($0.limit) : .above($0.limit) }
  }

  /// Whether the figures of an indicator may be in a wrong unit: amounts, and means that are no share.
  static func hasSlips(_ indicator: Indicator) -> Bool {
    switch indicator.kind {
    case .flow, .stock, .count: return true
    case .rate, .index:
      if case .interval = indicator.frequency { return false }
      return !indicator.unit.isShare && !indicator.isGrowthOnly
    }
  }

  /// A value ten thousand times as large or small as the usual one; a mean only as large, for it may
  /// come near zero.
  static func slip(
    _ value: Double, in period: Period, _ indicator: Indicator,
    history: ArraySlice<(period: Period, value: Double)>
  ) -> Doubt? {
    guard hasSlips(indicator) else { return nil }
    let usual = history.map { level($0.value, in: $0.period, indicator).magnitude }
      .filter { $0 > 0 }.sorted()
    guard usual.count >= minimumHistory else { return nil }
    let ratio = level(value, in: period, indicator).magnitude / usual[usual.count / 2]
    let slips = 1e4 / slipTolerance...1e4 * slipTolerance
    // One thing in a unit of ten thousand is ten thousand of them: a smaller count is no slip.
    let isSmallCount =
      indicator.kind == .count && indicator.unit.countsOnes && value.magnitude < 1e4
    if slips.contains(ratio) { return isSmallCount ? nil : .tenThousandfold }
    let isAmount = indicator.kind != .rate && indicator.kind != .index
    return isAmount && ratio > 0 && slips.contains(1 / ratio) ? .tenThousandth : nil
  }

  /// A share that was written as a fraction: 0.944 for 94.4 %.
  ///
  /// It is about a hundredth of the usual value, or with more decimals than are published of the one before,
  /// but for a share to date in the first quarter. Small shares must have more decimals than usual besides; where
  /// little is known, only a share near 1 that has more than are published is one, and should be high.
  static func fraction(
    _ value: Double, in period: Period, _ indicator: Indicator,
    history: ArraySlice<(period: Period, value: Double)>
  ) -> Doubt? {
    guard mayBeFraction(value, indicator) else { return nil }
    let whole = indicator.unit.isPermille ? 1000.0 : 100
    // What is done by now is little whenever a year begins.
    let isToDate = indicator.span == .yearToDate
    let isBegun = !isToDate || period.lastDay.month > 3
    let isFine = indicator.areDecimalsStated && NumberText.decimals(of: value) > indicator.decimals
    if isBegun, isFine, let last = history.last?.value, last >= whole / 10,
      (0.8...1.25).contains(value * whole / last)
    {
      return .fraction(of: (value * whole).withoutBinaryNoise)
    }
    let known = isToDate ? history.filter { $0.period.year == period.year } : Array(history)
    let decimals = NumberText.decimals(of: value)
    let isFraction: Bool
    if known.count >= minimumHistory {
      let usual = known.map(\.value.magnitude).sorted()[known.count / 2]
      let isUsual = usual > 0 && (0.67...1.5).contains(value.magnitude * whole / usual)
      let finest = known.map { NumberText.decimals(of: $0.value) }.max() ?? 0
      isFraction = isUsual && (usual >= whole / 10 || usual >= 1 && decimals > finest)
    } else {
      isFraction =
        !isToDate && value >= 0.5 && indicator.better == .up && indicator.areDecimalsStated
        && decimals > indicator.decimals
    }
    return isFraction ? .fraction(of: (value * whole).withoutBinaryNoise) : nil
  }

  /// Whether a value may be a fraction of its unit: a share of 1 % or less that is no growth and no reading
  /// of a sensor.
  static func mayBeFraction(_ value: Double, _ indicator: Indicator) -> Bool {
    guard value != 0, value.magnitude <= 1, indicator.unit.isShare, !indicator.isGrowthOnly else {
      return false
    }
    if case .interval = indicator.frequency { return false }
    return true
  }

  /// What compares within a series: a cumulative flow by the mean of its months.
  static func level(_ value: Double, in period: Period, _ indicator: Indicator) -> Double {
    isCumulative(indicator) ? value / Double(period.lastDay.month) : value
  }

  static func isCumulative(_ indicator: Indicator) -> Bool {
    indicator.span == .yearToDate && [.flow, .count].contains(indicator.kind)
  }

  /// A step beyond the configured one, or far beyond those of the history.
  ///
  /// The step is that from the last figure of the history, or from another one. Where periods lie in
  /// between that have no figure, the steps of all of them are allowed: a sum over ten months is held
  /// against ten months.
  static func jump(
    _ value: Double, in period: Period, _ indicator: Indicator,
    history: ArraySlice<(period: Period, value: Double)>,
    from base: (period: Period, value: Double)? = nil
  ) -> Doubt? {
    guard let last = base ?? history.last,
      let step = step(from: last, to: (period, value), indicator)
    else { return nil }
    func beyond(_ limit: Double) -> Doubt? {
      guard step.magnitude > limit else { return nil }
      // What two published figures differ by has no more decimals than they have.
      func published(_ value: Double) -> Double {
        NumberText.rounded(value, decimals: indicator.decimals)
      }
      let shown = Plausibility.step(
        from: (last.period, published(last.value)), to: (period, published(value)), indicator
      ).map(published)
      guard let shown, indicator.exceeds(shown.magnitude, limit) else { return nil }
      return .jump(step: shown, limit: limit)
    }
    if let limit = indicator.plausible?.maximumChange {
      return beyond(
        isCumulative(indicator) ? limit * periods(from: last.period, to: period, indicator) : limit)
    }
    if case .interval = indicator.frequency { return nil }
    if indicator.plausible?.allowsAnyStep == true { return nil }
    let steps = zip(history, history.dropFirst()).compactMap {
      stepByPeriod(from: $0, to: $1, indicator)
    }
    guard steps.count >= minimumSteps, let largest = steps.max(), largest > 0 else { return nil }
    return beyond(largest * stepFactor * periods(from: last.period, to: period, indicator))
  }

  /// The size of the step between two figures by each of the periods that it takes.
  static func stepByPeriod(
    from earlier: (period: Period, value: Double), to later: (period: Period, value: Double),
    _ indicator: Indicator
  ) -> Double? {
    step(from: earlier, to: later, indicator).map {
      $0.magnitude / periods(from: earlier.period, to: later.period, indicator)
    }
  }

  /// The step between two figures; a cumulative one begins anew with the year.
  private static func step(
    from earlier: (period: Period, value: Double), to later: (period: Period, value: Double),
    _ indicator: Indicator
  ) -> Double? {
    guard indicator.span == .yearToDate, earlier.period.year != later.period.year else {
      return later.value - earlier.value
    }
    return isCumulative(indicator) ? later.value : nil
  }

  /// How many periods of an indicator a step takes, at least one: of a cumulative figure of another
  /// year, those from the beginning of its own.
  private static func periods(
    from earlier: Period, to later: Period, _ indicator: Indicator
  ) -> Double {
    let months: Int
    switch indicator.frequency {
    case .year: months = 12
    case .half: months = 6
    case .quarter: months = 3
    case .month: months = 1
    case .week, .day, .interval: months = 0
    }
    let isNewYear = indicator.span == .yearToDate && earlier.year != later.year
    if months > 0, let first = earlier.monthIndices, let second = later.monthIndices {
      let start = isNewYear ? later.year * 12 : first.upperBound
      return max(1, Double(second.upperBound - start) / Double(months))
    }
    let length = indicator.frequency == .week ? 7.0 : indicator.frequency == .day ? 1.0 : 0
    guard length > 0 else { return 1 }
    let start =
      isNewYear ? Period.year(later.year).firstDay.daysSince1970 - 1 : earlier.lastDay.daysSince1970
    return max(1, Double(later.lastDay.daysSince1970 - start) / length)
  }

  /// A sensor that gives the same reading many times; at rest (0), as a count and as a share of things, it
  /// may.
  static func frozen(
    _ value: Double, _ indicator: Indicator, history: [(period: Period, value: Double)]
  ) -> Doubt? {
    guard case .interval(let seconds) = indicator.frequency, !isAtRest(value, indicator) else {
      return nil
    }
    let equal = history.reversed().prefix { $0.value == value }.count + 1
    return equal >= frozenReadings(interval: seconds) ? .frozen(readings: equal) : nil
  }

  /// Whether a sensor may give a value for long: 0, or 100 %, a number of things that are counted, as of
  /// pumps that stand still, or any share of them, as of devices that are online.
  static func isAtRest(_ value: Double, _ indicator: Indicator) -> Bool {
    guard value != 0, indicator.kind != .count else { return true }
    guard indicator.unit.isShare else { return false }
    return indicator.kind == .rate || value == (indicator.unit.isPermille ? 1000 : 100)
  }

  /// The equal readings at which a sensor is taken for frozen: those of six hours, at least 24.
  static func frozenReadings(interval seconds: Int) -> Int {
    max(24, 6 * 3600 / seconds)
  }
}

/// Why a figure is not believed: the reason behind the mark 异.
///
/// A doubt never changes the figure; it is shown with its mark and takes part in nothing.
package enum Doubt: Hashable, Sendable {
  case below(Double)
  case above(Double)
  /// The step from the value before, and the largest believable one.
  case jump(step: Double, limit: Double)
  /// So many equal readings in a row.
  case frozen(readings: Int)
  /// The value is about ten thousand times the usual one: 元 for 万元, 万元 for 亿元.
  case tenThousandfold
  /// The value is about a ten-thousandth of the usual one.
  case tenThousandth
  /// A share was written as a fraction, of so many percent.
  case fraction(of: Double)
  /// A cumulative figure went down where it cannot: earlier months were revised.
  case revision(drop: Double)
  /// The growth that was published with the figure, which no growth is or which lies far from that of
  /// the levels, where they give one.
  case growth(Double, levels: Double?)
  /// The published growth is about a hundredth of the usual one: a fraction for percent.
  case growthFraction(Double)

  /// Whether the figure seems to be in another unit.
  var isSlip: Bool {
    switch self {
    case .tenThousandfold, .tenThousandth, .fraction: true
    case .below, .above, .jump, .frozen, .revision, .growth, .growthFraction: false
    }
  }

  /// Whether the figure is beyond a limit of its indicator.
  package var isLimit: Bool {
    switch self {
    case .below, .above: true
    case .jump, .frozen, .tenThousandfold, .tenThousandth, .fraction, .revision, .growth,
      .growthFraction:
      false
    }
  }
}
