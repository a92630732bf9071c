import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// What of the figures of a series can be believed.
struct Believed {
  /// The figures that can be, the earliest first.
  let history: [Observation]
  /// The periods of the others.
  let doubtedPeriods: Set<Period>
  /// The newest figure, where it is hard to believe.
  let doubted: Observation?
  /// What makes that one hard to believe; empty where it is believed.
  let doubts: [Doubt]
}

extension Plausibility {
  /// Judges all figures of a series that have a value, given the earliest first.
  ///
  /// Each is held against its limits and against those before it that can be believed, in the order of
  /// periods. What is doubted stays so, whatever is reported for later periods, until its source
  /// revises it, with two exceptions. A figure doubted for its step is believed with the next one where
  /// that lies near it, and after the third such figure in a row: what happens again is a new level.
  /// A slip of units is believed after a year of equal ones. Of a sensor that gives one reading again
  /// and again the first can be believed.
  ///
  /// - Complexity: O(figures); each doubted one costs a window of those before it
  static func believed(of indicator: Indicator, history: [Observation]) -> Believed {
    var judge = SeriesJudge(indicator, history)
    for index in history.indices {
      guard let value = history[index].value else { continue }
      judge.add(
        judge.figure(
          at: index, history[index].period, value, growth: history[index].growth?.yearOnYear))
    }
    guard !judge.doubted.isEmpty else {
      let isComplete = judge.trusted.count == history.count
      return Believed(
        history: isComplete ? history : judge.trusted.map { history[$0.index] },
        doubtedPeriods: [], doubted: nil, doubts: [])
    }
    let newest = judge.newestDoubts.isEmpty ? nil : judge.doubted.last.map { history[$0.index] }
    return Believed(
      history: judge.trusted.map { history[$0.index] },
      doubtedPeriods: Set(judge.doubted.map(\.period)), doubted: newest,
      doubts: judge.newestDoubts)
  }
}

/// Takes the figures of a series one by one, in order of time.
private struct SeriesJudge {
  struct Figure {
    let index: Int
    let period: Period
    let value: Double
    /// The size of what compares within the series, where its unit may slip; else 0.
    let level: Double
    /// The growth that was published with it, or that it is.
    let growth: Double?
  }

  /// The figures near each other, and those far from each other, that make a new level.
  static let nearFigures = 2
  static let farFigures = 3
  /// The figures after which what looked like a slip of units is the unit.
  static let slippedFigures = 12

  private let indicator: Indicator
  private let history: [Observation]
  private let minimum: Double
  private let maximum: Double
  private let hasSlips: Bool
  private let maximumChange: Double?
  /// The equal readings at which a sensor is taken for frozen; `nil` for others.
  private let frozenReadings: Int?

  private(set) var trusted: [Figure] = []
  private(set) var doubted: [Figure] = []
  /// The doubts of the figure that was added last.
  private(set) var newestDoubts: [Doubt] = []
  /// The doubted figures after the last trusted one that may be the beginning of a new level.
  private var pending: [Figure] = []
  private var isSlipped = false
  /// The smallest and the largest level above zero that was trusted.
  private var lowest = Double.infinity
  private var highest = 0.0
  /// A step that lies within the window, and the place of its end among the trusted ones; mostly the
  /// largest.
  private var largeStep: (size: Double, place: Int) = (0, 0)
  /// The step that was worked out last, by the places of its ends.
  private var newestStep: (from: Int, to: Int, size: Double?) = (-1, -1, nil)
  /// The equal readings up to the last one.
  private var run: (first: Int, count: Int, value: Double) = (0, 0, .nan)

  init(_ indicator: Indicator, _ history: [Observation]) {
    self.indicator = indicator
    self.history = history
    let limits = indicator.limits
    minimum = limits.minimum ?? -.infinity
    maximum = limits.maximum ?? .infinity
    hasSlips = Plausibility.hasSlips(indicator)
    maximumChange = indicator.plausible?.maximumChange
    if case .interval(let seconds) = indicator.frequency {
      frozenReadings = Plausibility.frozenReadings(interval: seconds)
    } else {
      frozenReadings = nil
    }
    trusted.reserveCapacity(history.count)
  }

  /// A figure that stands at a place of the history.
  func figure(at index: Int, _ period: Period, _ value: Double, growth: Double?) -> Figure {
    Figure(
      index: index, period: period, value: value,
      level: hasSlips ? Plausibility.level(value, in: period, indicator).magnitude : 0,
      growth: indicator.isGrowthOnly ? value : growth)
  }

  mutating func add(_ figure: Figure) {
    if let frozenReadings, isFrozen(figure, at: frozenReadings) { return }
    let growth = growthDoubt(figure)
    if growth == nil, isSurelyPlausible(figure) { return accept(figure) }
    let doubts =
      Plausibility.doubts(
        of: figure.value, in: figure.period, indicator, history: window(of: trusted))
      + (growth.map { [$0] } ?? [])
    guard !doubts.isEmpty else { return accept(figure) }
    newestDoubts = doubts
    doubted.append(figure)
    let isWrong = doubts.contains {
      switch $0 {
      case .below, .above, .growthFraction: true
      case .growth(_, let levels): levels != nil
      case .jump, .frozen, .tenThousandfold, .tenThousandth, .fraction, .revision: false
      }
    }
    if !isWrong { consider(figure, doubts) }
  }

  private func window(of figures: [Figure]) -> [(period: Period, value: Double)] {
    figures.suffix(Plausibility.window).map { ($0.period, $0.value) }
  }

  // MARK: What can be believed

  /// Whether a figure passes all checks, as a cheap look tells; `false` where they have to be made.
  private mutating func isSurelyPlausible(_ figure: Figure) -> Bool {
    guard figure.value >= minimum, figure.value <= maximum else { return false }
    if figure.value.magnitude <= 1, Plausibility.mayBeFraction(figure.value, indicator) {
      return false
    }
    if figure.level > 0 {
      let factor = 1e4 / Plausibility.slipTolerance
      if highest >= figure.level * factor || figure.level >= lowest * factor { return false }
    }
    guard let last = trusted.last else { return true }
    if let maximumChange { return (figure.value - last.value).magnitude <= maximumChange }
    if frozenReadings != nil || trusted.count <= Plausibility.minimumSteps { return true }
    guard largeStep.place + Plausibility.window > trusted.count + 1 else { return false }
    return step(from: last, to: figure).map { $0 <= largeStep.size * Plausibility.stepFactor }
      ?? true
  }

  /// The size of the step to a figure from the last trusted one; it is asked for twice.
  private mutating func step(from last: Figure, to figure: Figure) -> Double? {
    if newestStep.from == last.index, newestStep.to == figure.index { return newestStep.size }
    let size = Plausibility.stepByPeriod(
      from: (last.period, last.value), to: (figure.period, figure.value), indicator)
    newestStep = (last.index, figure.index, size)
    return size
  }

  /// What makes the growth that came with a figure hard to believe.
  private func growthDoubt(_ figure: Figure) -> Doubt? {
    guard let growth = figure.growth,
      growth.magnitude < 1 && !indicator.isGrowthOnly
        || growth.magnitude > Plausibility.usualGrowth
    else { return nil }
    let lastYear = figure.period.samePeriodLastYear
    let base = indicator.isGrowthOnly ? nil : trusted.last { $0.period <= lastYear }
    let isComparable = base.map { base in
      base.period == lastYear && !isBroken(after: base.index, through: figure.index)
    }
    return Plausibility.growthDoubt(
      of: growth, with: figure.value, in: figure.period,
      base: isComparable == true ? base?.value : nil, indicator,
      earlier: trusted.suffix(Plausibility.window).lazy.compactMap {
        history[$0.index].growth?.yearOnYear
      })
  }

  /// Whether the definition changed at a figure after one, up to another.
  private func isBroken(after base: Int, through last: Int) -> Bool {
    (base + 1...last).contains { history[$0].status.contains(.breakInSeries) }
  }

  private mutating func accept(_ figure: Figure) {
    newestDoubts = []
    if let first = pending.last, !isSlipped, confirms(figure, first) { believePending() }
    pending.removeAll(keepingCapacity: true)
    trust(figure)
  }

  private mutating func trust(_ figure: Figure) {
    if figure.level > 0 {
      lowest = min(lowest, figure.level)
      highest = max(highest, figure.level)
    }
    if frozenReadings == nil, let last = trusted.last, let step = step(from: last, to: figure),
      step >= largeStep.size || largeStep.place + Plausibility.window <= trusted.count + 1
    {
      largeStep = (step, trusted.count)
    }
    trusted.append(figure)
  }

  // MARK: New levels

  /// Whether a plausible figure tells that the doubted one right before it was right: of a sum over the
  /// year, where it goes on from there; else where it lies nearer to it than to the last trusted one.
  private func confirms(_ figure: Figure, _ doubted: Figure) -> Bool {
    guard let last = trusted.last else { return false }
    if Plausibility.isCumulative(indicator) {
      let isRise = last.period.year != doubted.period.year || doubted.value >= last.value
      // Nothing goes on from the last figure of a year; that the next year begins as usual has to do.
      if doubted.period.lastDay.month == 12, figure.period.year > doubted.period.year {
        return isRise
      }
      return doubted.period.year == figure.period.year && isRise && figure.value >= doubted.value
    }
    return (figure.value - doubted.value).magnitude < (figure.value - last.value).magnitude
  }

  /// Notes a doubted figure that later ones may confirm, and believes it with those before where it does
  /// so itself.
  private mutating func consider(_ figure: Figure, _ doubts: [Doubt]) {
    let hasSlip = doubts.contains { $0.isSlip }
    if hasSlip != isSlipped { pending.removeAll(keepingCapacity: true) }
    isSlipped = hasSlip
    let last = pending.last
    pending.append(figure)
    let isNewLevel =
      hasSlip
      ? pending.count >= SeriesJudge.slippedFigures
      : pending.count >= SeriesJudge.farFigures
        || pending.count >= SeriesJudge.nearFigures && last.map { isNear(figure, $0) } ?? false
    guard isNewLevel else { return }
    if hasSlip {
      // What came before the new unit says nothing of it any more.
      doubted += trusted
      doubted.sort { $0.index < $1.index }
      trusted.removeAll(keepingCapacity: true)
      (lowest, highest, largeStep) = (.infinity, 0, (0, 0))
    }
    believePending()
    newestDoubts = []
  }

  private func isNear(_ figure: Figure, _ other: Figure) -> Bool {
    let isUsualStep =
      Plausibility.jump(
        figure.value, in: figure.period, indicator, history: window(of: trusted)[...],
        from: (other.period, other.value)) == nil
    if isUsualStep { return true }
    // A sum over the year goes on as it began: its new step is about the one that was doubted.
    guard Plausibility.isCumulative(indicator), figure.period.year == other.period.year,
      figure.value >= other.value, let last = trusted.last,
      let doubted = Plausibility.stepByPeriod(
        from: (last.period, last.value), to: (other.period, other.value), indicator),
      let step = Plausibility.stepByPeriod(
        from: (other.period, other.value), to: (figure.period, figure.value), indicator)
    else { return false }
    return step <= 2 * doubted && doubted <= 2 * step
  }

  private mutating func believePending() {
    let indices = Set(pending.map(\.index))
    doubted.removeAll { indices.contains($0.index) }
    for figure in pending { trust(figure) }
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Sensors

  /// Counts equal readings; once there are too many, all but the first are doubted.
  private mutating func isFrozen(_ figure: Figure, at limit: Int) -> Bool {
    guard figure.value == run.value, !Plausibility.isAtRest(figure.value, indicator) else {
      run = (figure.index, 1, figure.value)
      return false
    }
    run.count += 1
    guard run.count >= limit else { return false }
    while let last = trusted.last, last.index > run.first {
      trusted.removeLast()
      doubted.append(last)
    }
    doubted.append(figure)
    if run.count == limit { doubted.sort { $0.index < $1.index } }
    pending.removeAll(keepingCapacity: true)
    newestDoubts =
      (Plausibility.outOfRange(figure.value, indicator).map { [$0] } ?? [])
      + [.frozen(readings: run.count)]
    return true
  }
}
