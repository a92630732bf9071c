package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// The light of an indicator, or why it has none.
package struct LightReading: Hashable, Sendable {
  /// Why an indicator has no light.
  package enum Unlit: Hashable, Sendable {
    /// The figure is a fact only, or the indicator is not assessed.
    case notAssessed
    /// There is no target of the running year, or it is not judged.
    case noTarget
    /// The target is of a year that is over: it was reached or missed.
    case yearIsOver
    /// The newest figure is of a year before the one that the target is for.
    case noFigureOfYear
    /// 不适用: its source says that there is nothing to report.
    case notApplicable
    /// The newest figure lacks what the target is about: a growth, or a figure of the area above.
    case nothingToCompare
    /// The first quarter is not over and the target has no path.
    case beforeFirstQuarter
    /// The newest figure is late, old, missing or 异.
    case notUsable
    /// Too few cases stand behind a percentage.
    case smallSample
    /// No rule of the pack is for the kind of target.
    case noRule
    /// The first rule of the pack for the kind of target is in force only from a later day on.
    case ruleFrom(CivilDate)
  }

  /// The light of the newest figure; `nil` where it has none.
  package let light: Light?
  package let unlit: Unlit?
  /// k: for how many periods in a row, this one counted, this light or a worse one has been shown; 0
  /// for the best.
  ///
  /// Lights count as they were shown, raised ones as what they were raised to: one history serves the
  /// raising and the count, which therefore never falls while a light stays. A period without a light
  /// neither counts nor breaks the row.
  package let consecutivePeriods: Int
  /// The periods in a row, this one counted, after which the light was raised by one step; `nil`
  /// where it is the figure's own.
  package let raisedAfter: Int?
  /// The last light that can be told, where the newest figure is not usable.
  ///
  /// Its own where a later figure is only late, else that of the figure before. It is raised as it was when it was sure.
  package let lastLight: Light?
  package let rule: LightRule?

  private init(
    light: Light? = nil, unlit: Unlit? = nil, consecutivePeriods: Int = 0,
    raisedAfter: Int? = nil, lastLight: Light? = nil, rule: LightRule? = nil
  ) {
    self.light = light
    self.unlit = unlit
    self.consecutivePeriods = consecutivePeriods
    self.raisedAfter = raisedAfter
    self.lastLight = lastLight
    self.rule = rule
  }

  /// No light, and the reason.
  init(unlit: Unlit) {
    self.init(light: nil, unlit: unlit)
  }

  /// The light of progress by the rules of a pack.
  ///
  /// Facts and what is not assessed stay unlit, and so does a figure that is not usable: one that is
  /// not current, or is 异 or 冲. One that is believed and only not current any more, `isSure`, keeps
  /// its own light as the last one. The date is the day on which the rule must be in force. The previous
  /// lights are those of the earlier periods of the year before they were raised, the oldest first;
  /// a period without one neither counts nor breaks the row. The sample is what stands behind a
  /// percentage; a small one is not lit. Without progress, `lacking` is the reason.
  init(
    of progress: Progress?, lacking: Unlit = .noTarget, indicator: Indicator, rules: [LightRule],
    on date: CivilDate, isUsable: Bool, isSure: Bool = true, previous: [Light?] = [],
    sample: SampledPercentage? = nil
  ) {
    guard indicator.isAssessed, !indicator.isFactOnly, progress?.target.isFactOnly != true else {
      self.init(unlit: .notAssessed)
      return
    }
    let known = previous.compactMap(\.self)
    guard let progress else {
      self.init(unlit: lacking, lastLight: known.last)
      return
    }
    let phase = progress.target.phase(on: date)
    guard phase == .running else {
      self.init(unlit: phase == .over ? .yearIsOver : .noTarget)
      return
    }
    let rule = rules.rule(for: progress.target.kind, on: date)
    guard isUsable else {
      let isLit = isSure && sample?.isLarge != false && progress.isJudgeable
      let own = isLit ? rule?.light(for: progress) : nil
      self.init(
        unlit: .notUsable,
        lastLight: LightReading.last(of: known + (own.map { [$0] } ?? []), by: rule))
      return
    }
    guard sample?.isLarge != false else {
      self.init(unlit: .smallSample)
      return
    }
    guard progress.isJudgeable else {
      self.init(unlit: .beforeFirstQuarter)
      return
    }
    guard let rule, let light = rule.light(for: progress) else {
      let kind = progress.target.kind
      let later = rules.filter { $0.kinds.contains(kind) }.map(\.validFrom).min()
      self.init(unlit: later.flatMap { $0 > date ? .ruleFrom($0) : nil } ?? .noRule)
      return
    }
    let shown = rule.shown(for: known + [light])
    self.init(
      light: shown?.light ?? light, consecutivePeriods: shown?.periods ?? 0,
      raisedAfter: shown?.raisedAfter, rule: rule)
  }

  /// The last of some lights, raised where it stood too long.
  private static func last(of lights: [Light], by rule: LightRule?) -> Light? {
    guard let rule else { return lights.last }
    return rule.shown(for: lights)?.light
  }
}

extension LightRule {
  /// A light as it was shown at the end of some periods.
  struct Shown: Hashable {
    let light: Light
    /// For how many periods in a row this light or a worse one was shown, this one counted; 0 for the
    /// best.
    let periods: Int
    /// The periods after which it was raised; `nil` where it was not.
    let raisedAfter: Int?
  }

  /// What is shown for the last of some periods, by their lights before any was raised, the oldest
  /// first; `nil` for none.
  ///
  /// A light that may be raised is, once it or worse has been shown for as many periods as the rule
  /// says. What was raised once counts as what it was raised to.
  ///
  /// - Complexity: O(periods)
  func shown(for lights: [Light]) -> Shown? {
    let steps = self.lights
    // For how many periods in a row each light or a worse one was shown.
    var runs = [Int](repeating: 0, count: Light.allCases.count)
    var last: Shown?
    for own in lights {
      let count = runs[own.severity] + 1
      var light = own
      if let raise, raise.lights.contains(own), own != steps.first, count >= raise.after {
        light = steps.first { $0 > own } ?? own
      }
      for severity in runs.indices {
        runs[severity] = severity <= light.severity ? runs[severity] + 1 : 0
      }
      last = Shown(
        light: light, periods: light == steps.first ? 0 : runs[light.severity],
        raisedAfter: light == own ? nil : count)
    }
    return last
  }
}

extension LightRule {
  /// The light of progress before periods are counted; what is certain to miss has the worst one.
  func light(for progress: Progress) -> Light? {
    if progress.outlook == .lockedMiss { return worst }
    guard let value = progress.value(of: measure) else { return nil }
    return progress.isOnlyReached ? light(below: value) : light(for: value)
  }
}

extension Progress {
  /// What a light rule limits; `nil` where the kind of target does not have that measure.
  func value(of measure: LightRule.Measure) -> Double? {
    switch measure {
    case .ratio: coefficient
    case .gap: gapInPoints
    case .headroom: headroom
    }
  }

  private var coefficient: Double? {
    switch measure {
    case .cumulative(let progress): progress.coefficient
    case .quota(let progress): progress.coefficient
    case .growth, .level, .averageCap, .milestone, .zero: nil
    }
  }

  /// The gap to what is planned in 百分点; `nil` for targets that are held against a limit.
  package var gapInPoints: Double? {
    switch measure {
    case .cumulative(let progress): progress.gap
    case .growth(let progress): progress.gap
    case .quota(let progress): progress.gap
    case .milestone(let progress): progress.gap
    case .level, .averageCap, .zero: nil
    }
  }

  /// What is left to a limit, below zero where it is broken; `nil` for targets with 序时.
  package var headroom: Double? {
    switch measure {
    case .level(let progress): progress.headroom
    case .averageCap(let progress): progress.headroom
    case .zero(let progress): 0 - progress.events
    case .cumulative, .growth, .quota, .milestone: nil
    }
  }
}
