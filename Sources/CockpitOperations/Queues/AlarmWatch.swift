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
  /// Which of the figures of a place the series has; empty for the whole.
  let part: String
  /// Those who gave figures of the alarm.
  private let voices: [AlarmVoice]
  /// Of when the newest of these is.
  private let newest: Instant?
  /// Whether the alarm is on.
  private let isOn: Bool
  /// Of when the last figure is that each of those who give the series gave; the earliest of them, `nil` where nothing of
  /// it is known.
  private(set) var known: Instant?
  /// The places beside which the series is that of the whole region; `nil` where it is not.
  private let parts: Parts?
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
    part = series.dimensions.text
    let alarm = book.alarms[AlarmKey(rule: rule.id, area: series.area)]
    (voices, isOn) = (alarm?.voices ?? [], alarm?.regions.condition.isOn ?? false)
    newest = voices.lazy.map(\.latest.time).max()
    known = voices.lazy.map(\.latest).filter { [part] in $0.giver.part == part }.map(\.time).min()
    parts = known == nil ? Parts(situation, series, rule, indicator) : nil
    let clock = clock ?? situation.moment.clock
    oldest = clock.adding(seconds: -AlarmWatch.longestLookBack)
    let day = clock.adding(seconds: -rule.lookBack)
    // What only a person ends is on, however long ago it began; in invented data somebody has ended it.
    let isLasting = rule.comesBack == .manual && !situation.isDemonstration
    let start = isLasting && known == nil ? oldest : max(oldest, min(day, since ?? day))
    // Whoever of several sources spoke before the others, or never, has news from before.
    let isShared = known != nil && situation.hasSeveralSources(series)
    self.start = known.map { isShared ? start : max($0, start) } ?? start
  }

  /// Of when the last figure is that one of those who give the series gave; `nil` for somebody new.
  func known(of giver: AlarmSample.Giver) -> Instant? {
    voices.place(of: giver).map { voices[$0].latest.time }
  }

  /// Whether the first figure of somebody new is taken in: one that raises an alarm, and where one is on any since it
  /// is.
  ///
  /// What others have given figures of since is no news, such as from a source that changed its name.
  func begins(with figure: Situation.TimedFigure) -> Bool {
    if let newest, figure.time < newest.adding(seconds: -rule.longestLag) {
      return false
    }
    return isOn && !voices.isEmpty || raises(figure)
  }

  /// The same, with nothing before a moment.
  func notBefore(_ first: Instant) -> AlarmWatch {
    let before = first.adding(seconds: -1)
    var watch = self
    (watch.start, watch.oldest) = (max(start, before), max(oldest, before))
    return watch
  }

  /// Whether a figure says that an alarm is to be raised: one gauge makes one alarm, and where a part of the region has
  /// a figure as grave as that of the region, that part has it.
  func raises(_ figure: Situation.TimedFigure) -> Bool {
    rule.crossed(by: figure.value) != nil && parts?.have(figure, rule, indicator) != true
  }

  /// Whether nothing is to be looked at: nothing of the alarm is known, there are figures since the start, and none that
  /// any file ever gave is beyond a limit.
  ///
  /// - Complexity: O(files that have the series * log of their rows there) for the figures since then
  func isQuiet(in situation: Situation) -> Bool {
    guard known == nil, !isOn, situation.hasFigure(of: indicator, series: series, after: start)
    else { return false }
    return situation.firstFigure(of: indicator, series: series, after: start) {
      rule.crossed(by: $0.value) != nil
    } == nil
  }

  /// The series of the parts of a region, one of whose figures that of the region may be.
  private struct Parts {
    let situation: Situation
    let series: [SeriesKey]
    /// What they have, as far back as it was asked for.
    private let known = Known()

    /// The gravest figures of all of them by the moments after one.
    private final class Known {
      var since: Instant?
      var gravest: [Instant: Double] = [:]
    }

    /// `nil` where a rule names areas, or the figure of the region is none of theirs.
    init?(
      _ situation: Situation, _ series: SeriesKey, _ rule: AlarmRule, _ indicator: Indicator
    ) {
      guard rule.areas.isEmpty, series.area == situation.catalogue.region,
        [.none, .max].contains(indicator.rollUp.areas)
      else { return nil }
      self.situation = situation
      self.series = situation.series(ofIndicator: indicator.id).filter { $0.area != series.area }
      if self.series.isEmpty { return nil }
    }

    /// Whether one of them has a figure of the same moment that is as grave.
    ///
    /// - Complexity: O(1) for figures of later moments than the first that was asked for
    func have(
      _ figure: Situation.TimedFigure, _ rule: AlarmRule, _ indicator: Indicator
    ) -> Bool {
      let before = figure.time.adding(seconds: -1)
      if known.since.map({ before < $0 }) ?? true {
        known.since = before
        known.gravest = [:]
        for part in series {
          for other in situation.figures(of: indicator, series: part, after: before) {
            let gravest = known.gravest[other.time]
            if gravest.map({ rule.isGraver(other.value, than: $0) }) ?? true {
              known.gravest[other.time] = other.value
            }
          }
        }
      }
      return known.gravest[figure.time].map { !rule.isGraver(figure.value, than: $0) } ?? false
    }
  }
}

extension Dimensions {
  /// The categories as they are written beside figures, such as `point=P2`; empty for the whole.
  fileprivate var text: String {
    categories.map { "\($0.dimension)=\($0.code)" }.joined(separator: ",")
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
    if let known {
      return first(after: start) { _ in true } ?? first(after: max(known, oldest)) { _ in true }
    }
    func firstBeyond(after start: Instant) -> Instant? {
      if let beyond = first(after: start, where: raises) { return beyond }
      // What went beyond it before and is not back yet is on.
      guard let held = first(after: start, where: { rule.held(by: $0.value) != nil }) else {
        return nil
      }
      return first(after: beginning(of: held, in: situation).adding(seconds: -1), where: raises)
    }
    if let beyond = firstBeyond(after: start) { return beyond }
    guard !situation.hasFigure(of: indicator, series: series, after: start),
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
