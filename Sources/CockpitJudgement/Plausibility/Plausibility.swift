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

  /// What makes the latest figure of a series hard to believe, by the figures before it; empty for
  /// a plausible one and for one without a value.
  ///
  /// - Complexity: O(readings of six hours) for a sensor, else O(1)
  static func doubts(of indicator: Indicator, history: [Observation]) -> [Doubt] {
    guard let latest = history.last, let value = latest.value else { return [] }
    let earlier = history.suffix(neededHistory(indicator) + 1).dropLast().compactMap { figure in
      figure.value.map { (figure.period, $0) }
    }
    return doubts(of: value, in: latest.period, indicator, history: earlier)
  }

  /// The figures of a series that can be believed, and the newest one where it cannot.
  ///
  /// A newest figure that looks wrong only beside a wrong one before it is believed: it is held against
  /// those before that. Of a sensor that gives one reading again and again, the first can be believed.
  /// Figures further back are taken as they are.
  ///
  /// The history has values, the earliest first.
  ///
  /// - Complexity: that of ``doubts(of:history:)``; where the newest is doubted, that for each figure
  ///   back to one that can be believed, at most ``window``
  static func believed(
    of indicator: Indicator, history: [Observation]
  ) -> (history: [Observation], doubted: Observation?, doubts: [Doubt]) {
    let doubts = doubts(of: indicator, history: history)
    guard let newest = history.last, !doubts.isEmpty else { return (history, nil, []) }
    let believed = Array(lastBelieved(of: indicator, history[...], doubts))
    guard believed.count < history.count - 1, !isFrozen(doubts) else {
      return (believed, newest, doubts)
    }
    let other = self.doubts(of: indicator, history: believed + [newest])
    return other.isEmpty ? (believed + [newest], nil, []) : (believed, newest, other)
  }

  private static func isFrozen(_ doubts: [Doubt]) -> Bool {
    doubts.contains { if case .frozen = $0 { true } else { false } }
  }

  /// The figures up to the last one without a doubt, given the doubts of the newest; none where there
  /// is none within the window.
  private static func lastBelieved(
    of indicator: Indicator, _ history: ArraySlice<Observation>, _ doubts: [Doubt]
  ) -> ArraySlice<Observation> {
    var (rest, doubts) = (history, doubts)
    for _ in 0..<window {
      let newest = rest.last?.value
      let equal = isFrozen(doubts) ? rest.reversed().prefix { $0.value == newest }.count - 1 : 0
      rest = rest.dropLast(max(1, equal))
      guard !rest.isEmpty else { return rest }
      doubts = self.doubts(of: indicator, history: Array(rest.suffix(neededHistory(indicator) + 1)))
      guard !doubts.isEmpty else { return rest }
    }
    return []
  }

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
    if let range = outOfRange(value, indicator) { doubts.append(range) }
    if let jump = jump(value, in: period, indicator, history: latest) { doubts.append(jump) }
    if let frozen = frozen(value, indicator, history: history) { doubts.append(frozen) }
    return doubts
  }

  /// A value beyond the limits, as published; an amount or a count below zero is too, unless they allow it.
  static func outOfRange(_ value: Double, _ indicator: Indicator) -> Doubt? {
    indicator.limit(brokenBy: value).map { $0.isMinimum ? .below($0.limit) : .above($0.limit) }
  }

  /// A value ten thousand times as large or small as the usual one, of amounts only.
  static func slip(
    _ value: Double, in period: Period, _ indicator: Indicator,
    history: ArraySlice<(period: Period, value: Double)>
  ) -> Doubt? {
    guard [.flow, .stock, .count].contains(indicator.kind) else { return nil }
    let usual = history.map { level($0.value, in: $0.period, indicator).magnitude }
      .filter { $0 > 0 }.sorted()
    guard usual.count >= minimumHistory else { return nil }
    let ratio = level(value, in: period, indicator).magnitude / usual[usual.count / 2]
    let slips = 1e4 / slipTolerance...1e4 * slipTolerance
    if slips.contains(ratio) { return .tenThousandfold }
    return ratio > 0 && slips.contains(1 / ratio) ? .tenThousandth : nil
  }

  /// What compares within a series: a cumulative flow by the mean of its months.
  private static func level(_ value: Double, in period: Period, _ indicator: Indicator) -> Double {
    isCumulative(indicator) ? value / Double(period.lastDay.month) : value
  }

  private static func isCumulative(_ indicator: Indicator) -> Bool {
    indicator.span == .yearToDate && [.flow, .count].contains(indicator.kind)
  }

  /// A step beyond the configured one, or far beyond those of the history.
  static func jump(
    _ value: Double, in period: Period, _ indicator: Indicator,
    history: ArraySlice<(period: Period, value: Double)>
  ) -> Doubt? {
    guard let last = history.last,
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
    if let limit = indicator.plausible?.maximumChange { return beyond(limit) }
    if case .interval = indicator.frequency { return nil }
    let steps = zip(history, history.dropFirst()).compactMap {
      Plausibility.step(from: $0, to: $1, indicator)?.magnitude
    }
    guard steps.count >= minimumSteps, let largest = steps.max(), largest > 0 else { return nil }
    return beyond(largest * stepFactor)
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

  /// A sensor that gives the same reading many times; at rest (0, or 100 %) it may.
  static func frozen(
    _ value: Double, _ indicator: Indicator, history: [(period: Period, value: Double)]
  ) -> Doubt? {
    guard case .interval(let seconds) = indicator.frequency, value != 0,
      !(indicator.unit.isShare && value == (indicator.unit.isPermille ? 1000 : 100))
    else { return nil }
    let equal = history.reversed().prefix { $0.value == value }.count + 1
    return equal >= frozenReadings(interval: seconds) ? .frozen(readings: equal) : nil
  }

  /// The figures before one that its checks look at.
  private static func neededHistory(_ indicator: Indicator) -> Int {
    guard case .interval(let seconds) = indicator.frequency else { return window }
    return max(window, frozenReadings(interval: seconds))
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
  /// A cumulative figure went down where it cannot: earlier months were revised.
  case revision(drop: Double)
}
