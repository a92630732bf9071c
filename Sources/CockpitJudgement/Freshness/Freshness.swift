package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// How old the latest figure of a series is, judged by the calendar of its releases.
///
/// The figure is judged by the first period that should follow it: due, then within grace, then
/// late. A yearly figure is therefore current until the next one is due, however old it is. A
/// reading of a sensor is judged by its age in intervals.
package struct Freshness: Sendable, Hashable {
  package let state: State
  /// The period of the latest figure; `nil` if there never was one.
  package let latest: Period?
  /// The first release after the latest figure, due or not; `nil` for sensors, and where nobody says
  /// when figures come.
  package let awaited: DueRelease?
  /// The first release that is not due yet; `nil` as above.
  package let next: DueRelease?
  /// From when on the state holds; `nil` where it is no delay.
  package let since: Instant?
  /// The days from the one on which the awaited release was due; of a sensor, from its latest
  /// reading; 0 where there is no delay.
  package let daysLate: Int
  /// The newest month that is over and is never published by itself, where no figure reaches it:
  /// January, where it is combined with February.
  package let unpublished: Period?

  /// Whether the figure may take part in lights, ranks and sums, and stand as today's.
  package var countsAsCurrent: Bool { state == .current }
}

// MARK: - Judging

extension Freshness {
  /// The freshness of a series by its figures that count, the earliest period first.
  ///
  /// A figure without a value is a report that says so. `peers` is as below.
  ///
  /// - Complexity: O(figures after the latest one that has a value)
  static func of(
    _ indicator: Indicator, history: [Observation], peers: Period? = nil, now: Instant,
    releases: ReleaseCalendar
  ) -> Freshness {
    of(
      indicator, latest: history.last { $0.value != nil }?.period, reported: history.last?.period,
      isNotApplicable: history.last?.isNotApplicable ?? false, peers: peers, now: now,
      releases: releases)
  }

  /// The freshness of a series by its latest period with a value, and the latest one that was
  /// reported, with or without a value.
  ///
  /// `isNotApplicable` is whether the latest report says that there is nothing to report: of a sensor
  /// that holds until it says otherwise, else until the next figure is late. `peers` is the latest
  /// period with a value at comparable areas: what is late is stale where they have the awaited
  /// figure.
  ///
  /// - Complexity: O(periods within the lag of the indicator)
  static func of(
    _ indicator: Indicator, latest: Period?, reported: Period? = nil,
    isNotApplicable: Bool = false, peers: Period? = nil, now: Instant, releases: ReleaseCalendar
  ) -> Freshness {
    if case .interval(let seconds) = indicator.frequency {
      guard !isNotApplicable else {
        return Freshness(
          state: .notApplicable, latest: latest, awaited: nil, next: nil, since: nil, daysLate: 0,
          unpublished: nil)
      }
      return ofSensor(interval: seconds, latest: latest, now: now, offset: releases.offset)
    }
    let isEmpty = reported.map { reported in latest.map { $0 < reported } ?? true } ?? false
    guard indicator.releaseLagDays != nil else {
      return Freshness(
        state: isEmpty || latest == nil ? .missing : .current, latest: latest, awaited: nil,
        next: nil, since: nil, daysLate: 0, unpublished: nil)
    }
    guard let base = isEmpty ? reported : latest,
      let awaited = releases.release(after: base, indicator)
    else {
      let due = releases.newestDue(of: indicator, before: now)
      return Freshness(
        state: .missing, latest: latest, awaited: due,
        next: releases.nextDue(of: indicator, after: now), since: due?.moment,
        daysLate: due.map { daysLate($0, now, releases) } ?? 0, unpublished: nil)
    }
    let delay = delay(of: awaited, indicator, peers: peers, now: now, releases: releases)
    let reportedState: State =
      isNotApplicable ? .notApplicable : isEmpty ? .missing : .current
    let isLate = delay.map { $0.state != .pending || !isNotApplicable } ?? false
    return Freshness(
      state: isLate ? delay?.state ?? reportedState : reportedState, latest: latest,
      awaited: awaited,
      // A figure that came before its day is not waited for again.
      next: now <= awaited.moment ? awaited : releases.nextDue(of: indicator, after: now),
      since: delay?.since,
      daysLate: daysLate(awaited, now, releases),
      unpublished: unpublished(indicator, after: base, now: now, releases: releases))
  }

  /// How late a release is that has not come; `nil` while it is not due.
  private static func delay(
    of release: DueRelease, _ indicator: Indicator, peers: Period?, now: Instant,
    releases: ReleaseCalendar
  ) -> (state: State, since: Instant)? {
    func deadline(_ graces: Int) -> Instant {
      releases.deadline(graces: graces, after: release, indicator)
    }
    guard now > release.moment else { return nil }
    if indicator.frequency == .day && now > deadline(7) { return (.lost, deadline(7)) }
    if now > deadline(3) { return (.stale, deadline(3)) }
    guard now > deadline(1) else { return (.pending, release.moment) }
    let isKnownElsewhere = peers.map { $0 >= release.period } ?? false
    return (isKnownElsewhere ? .stale : .late, deadline(1))
  }

  private static func daysLate(
    _ release: DueRelease, _ now: Instant, _ releases: ReleaseCalendar
  ) -> Int {
    let today = CivilTime(now, offset: releases.offset).date
    return max(0, today.daysSince1970 - release.day.daysSince1970)
  }

  private static func unpublished(
    _ indicator: Indicator, after latest: Period, now: Instant, releases: ReleaseCalendar
  ) -> Period? {
    guard indicator.frequency == .month else { return nil }
    let lastMonth = CivilTime(now, offset: releases.offset).date.adding(months: -1)
    let month = Period.month(lastMonth.year, lastMonth.month)
    let isReleased =
      indicator.period(containing: month.lastDay)
      .map { $0.lastDay == month.lastDay && releases.isReleased($0, indicator) } ?? false
    return isReleased || month.lastDay <= latest.lastDay ? nil : month
  }
}

// MARK: - Sensors

extension Freshness {
  /// The ages from which on a reading is late, stale and lost, in intervals of the sensor.
  ///
  /// Sensors of an hour or slower get less patience than fast ones.
  private static func ages(interval: Int) -> [(state: State, intervals: Int)] {
    interval < 3600
      ? [(.lost, 12), (.stale, 6), (.late, 2)] : [(.lost, 12), (.stale, 4), (.late, 2)]
  }

  /// When the freshness of a sensor may become another one with nothing read; `nil` where there
  /// never was a reading.
  func nextChange(interval: Int, after now: Instant, offset: UTCOffset) -> Instant? {
    guard let latest else { return nil }
    let read = Freshness.readingTime(latest, offset: offset)
    let age = now.seconds(since: read)
    // Once it is late, the days are counted.
    var next = (max(0, age) / 86_400 + 1) * 86_400
    for step in Freshness.ages(interval: interval) {
      let passed = Int64(step.intervals * interval) + 1
      if passed > age { next = min(next, passed) }
    }
    return read.adding(seconds: next)
  }

  /// The instant at which a reading was taken.
  private static func readingTime(_ period: Period, offset: UTCOffset) -> Instant {
    period.end(offset: offset).adding(seconds: period.kind == .instant ? -1 : 0)
  }

  private static func ofSensor(
    interval: Int, latest: Period?, now: Instant, offset: UTCOffset
  ) -> Freshness {
    guard let latest else {
      return Freshness(
        state: .missing, latest: nil, awaited: nil, next: nil, since: nil, daysLate: 0,
        unpublished: nil)
    }
    let read = readingTime(latest, offset: offset)
    let age = now.seconds(since: read)
    let passed = ages(interval: interval).first { age > Int64($0.intervals * interval) }
    return Freshness(
      state: passed?.state ?? .current, latest: latest, awaited: nil, next: nil,
      since: passed.map { read.adding(seconds: Int64($0.intervals * interval)) },
      daysLate: passed == nil ? 0 : Int(age / 86_400), unpublished: nil)
  }
}

extension Freshness {
  /// What the calendar says of a figure.
  package enum State: String, CaseIterable, Sendable {
    /// 新: no later figure is due.
    case current
    /// 待: a later one is due, within grace.
    case pending
    /// 迟: a later one is due beyond grace.
    case late
    /// 旧: it is so late that the figure says nothing of today.
    case stale
    /// 失联: so many readings or days are missing that the source is taken for gone.
    case lost
    /// 缺: no figure for a period that is due.
    case missing
    /// 不发布: the period is never published by itself.
    case notPublished
    /// 不适用: the source says that there is nothing to report.
    case notApplicable
  }
}

extension Freshness.State {
  /// All states, the best first.
  package static let bestFirst: [Freshness.State] = [
    .current, .notPublished, .notApplicable, .pending, .late, .stale, .lost, .missing,
  ]
}
