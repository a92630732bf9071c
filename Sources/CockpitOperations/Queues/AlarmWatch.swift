import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// What a rule looks at in a series, and from when on.
struct AlarmWatch {
  /// How far back anything counts, in seconds.
  static let longestLookBack: Int64 = 31 * 86_400

  let rule: AlarmRule
  let series: SeriesKey
  let indicator: Indicator
  /// Of when the figure is that the alarm took in last; `nil` where there is none.
  let known: Instant?
  /// Later figures are news.
  private(set) var start: Instant
  /// Figures of this moment and before count for nothing.
  private(set) var oldest: Instant

  /// What is looked at by the clock of a situation, or by another one: of what nothing is known, the last day, or since
  /// a moment where that is longer; `nil` where the rule does not watch the series.
  init?(
    _ situation: Situation, _ rule: AlarmRule, _ series: SeriesKey, _ book: AlarmBook,
    at clock: Instant? = nil, since: Instant? = nil
  ) {
    guard rule.watches(series.area), let indicator = situation.catalogue.indicator(rule.indicator),
      series.span == indicator.span
    else { return nil }
    (self.rule, self.series, self.indicator) = (rule, series, indicator)
    known = book.alarms[AlarmKey(rule: rule.id, area: series.area)]?.latest?.time
    // One gauge makes one alarm; what the region's own alarm began, it ends.
    guard known != nil || !AlarmWatch.isOfParts(situation, series, rule, indicator) else {
      return nil
    }
    let clock = clock ?? situation.moment.clock
    oldest = clock.adding(seconds: -AlarmWatch.longestLookBack)
    let day = clock.adding(seconds: -rule.lookBack)
    // What only a person ends is on, however long ago it began; in invented data somebody has ended it.
    let isLasting = rule.comesBack == .manual && !situation.isDemonstration
    let start = isLasting && known == nil ? oldest : max(oldest, min(day, since ?? day))
    self.start = known.map { max($0, start) } ?? start
  }

  /// The same, with nothing before a moment.
  func notBefore(_ first: Instant) -> AlarmWatch {
    let before = first.adding(seconds: -1)
    var watch = self
    (watch.start, watch.oldest) = (max(start, before), max(oldest, before))
    return watch
  }

  /// Whether a figure of the region is one that a part of it reports, such as the gauge that stands for all:
  /// where a rule names no areas, that part has the alarm.
  private static func isOfParts(
    _ situation: Situation, _ series: SeriesKey, _ rule: AlarmRule, _ indicator: Indicator
  ) -> Bool {
    guard rule.areas.isEmpty, series.area == situation.catalogue.region,
      [.none, .max].contains(indicator.rollUp.areas)
    else { return false }
    return situation.series(ofIndicator: indicator.id).contains { $0.area != series.area }
  }
}

// MARK: - Where what is news began

extension AlarmWatch {
  /// When the first figure is of that may be news; `nil` where there is none.
  ///
  /// Where nothing is known that is the first beyond a limit, or the one with which went beyond it what is on since
  /// then. What was corrected since is news, too.
  ///
  /// - Complexity: O(files that have the series * log of their rows there) for the figures since then
  func firstNews(in situation: Situation) -> Instant? {
    func first(
      after start: Instant, where isSought: (Situation.TimedFigure) -> Bool
    ) -> Instant? {
      situation.firstFigure(of: indicator, series: series, after: start) {
        rule.isTold(byCases: $0.cases) && isSought($0)
      }
    }
    func isBeyond(_ figure: Situation.TimedFigure) -> Bool {
      rule.crossed(by: figure.value) != nil
    }
    if let known {
      return first(after: start) { _ in true } ?? first(after: max(known, oldest)) { _ in true }
    }
    func firstBeyond(after start: Instant) -> Instant? {
      if let beyond = first(after: start, where: isBeyond) { return beyond }
      // What went beyond it before and is not back yet is on.
      guard let held = first(after: start, where: { rule.held(by: $0.value) != nil }) else {
        return nil
      }
      return first(after: beginning(of: held, in: situation).adding(seconds: -1), where: isBeyond)
    }
    if let beyond = firstBeyond(after: start) { return beyond }
    guard
      situation.firstFigure(of: indicator, series: series, after: start, where: { _ in true })
        == nil,
      let end = situation.figures(of: indicator, series: series, after: oldest).last?.time
    else { return nil }
    return firstBeyond(after: end.adding(seconds: -rule.lookBack))
  }

  /// When the figures went beyond a limit that were beyond it at a moment, or not back from one yet, of the last 31
  /// days; the moment itself where they were not right before it.
  ///
  /// - Complexity: O(figures of those days) at most
  func beginning(of moment: Instant, in situation: Situation) -> Instant {
    var (begun, end) = (moment, moment)
    // When a stretch on the safe side ends after which what was beyond a limit is back.
    var safeUntil: Instant?
    while end > oldest {
      let start = max(oldest, end.adding(seconds: -rule.lookBack))
      let before = situation.figures(of: indicator, series: series, after: start)
        .prefix { $0.time < end }
      for figure in before.reversed() {
        if rule.crossed(by: figure.value) != nil || rule.held(by: figure.value) != nil {
          (begun, safeUntil) = (figure.time, nil)
        } else {
          safeUntil = safeUntil ?? figure.time
          if let safeUntil, rule.isBack(after: safeUntil.seconds(since: figure.time)) {
            return begun
          }
        }
      }
      if before.isEmpty { return begun }
      end = start.adding(seconds: 1)
    }
    return begun
  }
}

extension AlarmRule {
  /// How far back figures say how things stand, in seconds: a day, and no less than two of them and what it takes to
  /// come back.
  var lookBack: Int64 {
    guard case .after(let delay) = comesBack else { return max(86_400, Int64(2 * period)) }
    return max(86_400, Int64(2 * period + delay))
  }

  /// Whether so many seconds on the safe side end what was beyond a limit.
  fileprivate func isBack(after seconds: Int64) -> Bool {
    guard case .after(let delay) = comesBack else { return false }
    return seconds >= Int64(delay)
  }
}
