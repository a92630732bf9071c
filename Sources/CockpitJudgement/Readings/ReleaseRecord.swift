package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// How punctual the figures of one series came that were due in the last twelve months.
///
/// A figure came when its file was created. Each release counts in exactly one way. What a source says of
/// its release is a claim: it is counted beside what is unknown, and makes nothing punctual.
package struct ReleaseRecord: Hashable, Sendable {
  /// By the end of its day.
  package internal(set) var onTime = 0
  /// After its day, within grace.
  package internal(set) var withinGrace = 0
  /// After its grace.
  package internal(set) var late = 0
  /// Its grace is over and it has not come.
  package internal(set) var never = 0
  /// What the files cannot tell: no file has the series, or the first one is younger than the release.
  package internal(set) var unknown = 0
  /// Of the unknown ones, those of which their source says when it released them, and of these those that it
  /// says were on time.
  package internal(set) var stated = 0
  package internal(set) var statedOnTime = 0
  /// 待: due, within grace, and not come yet; it counts nowhere until it does.
  package internal(set) var awaited = 0

  package init() {}

  /// n: the releases that the files tell of.
  package var known: Int { onTime + withinGrace + late + never }

  /// The share of them that came on time, in percent; `nil` where the files tell of none.
  package var punctuality: Double? {
    known > 0 ? Double(onTime) / Double(known) * 100 : nil
  }

  /// The record of this and another series together.
  package mutating func formSum(_ other: ReleaseRecord) {
    onTime += other.onTime
    withinGrace += other.withinGrace
    late += other.late
    never += other.never
    unknown += other.unknown
    stated += other.stated
    statedOnTime += other.statedOnTime
    awaited += other.awaited
  }
}

/// How many readings of a sensor came in the last 24 hours.
package struct SensorArrivals: Hashable, Sendable {
  /// Those that its interval lets one expect, from its first one on where that is younger.
  package internal(set) var expected: Int
  package internal(set) var arrived: Int

  package init(expected: Int = 0, arrived: Int = 0) {
    self.expected = expected
    self.arrived = arrived
  }

  /// The share that came, in percent; `nil` where none is expected.
  package var share: Double? {
    expected > 0 ? Double(arrived) / Double(expected) * 100 : nil
  }

  /// The readings of this and another sensor together.
  package mutating func formSum(_ other: SensorArrivals) {
    expected += other.expected
    arrived += other.arrived
  }
}

/// A figure that is late beyond its grace.
package struct Arrear: Hashable, Sendable {
  package let release: DueRelease
  /// 迟 or 旧.
  package let state: Freshness.State
  /// The end of its grace, from when on it is late.
  package let since: Instant
}

extension Facts {
  /// How punctual the figures of a series came that were due in the twelve months up to now; `nil` for
  /// sensors, and where nobody says when figures come.
  ///
  /// - Complexity: O(rows of the series)
  func releaseRecord(of indicator: Indicator, series: SeriesKey) -> ReleaseRecord? {
    _ = self.indicator(indicator.id)
    let releases = calendar.releases
    let (now, start) = (clock, today.adding(months: -12))
    guard let newest = releases.newestDue(of: indicator, before: now) else { return nil }
    let arrivals = arrivals(series)
    var record = ReleaseRecord()
    var period = newest.period
    while case let release = releases.release(of: period, indicator), release.day > start {
      if releases.isReleased(period, indicator) {
        let deadline = releases.deadline(graces: 1, after: release, indicator)
        if let arrivals, arrivals.first <= release.moment {
          switch arrivals.reports[period] {
          case let came? where came <= release.moment: record.onTime += 1
          case let came? where came <= deadline: record.withinGrace += 1
          case .some: record.late += 1
          case nil where now <= deadline: record.awaited += 1
          case nil: record.never += 1
          }
        } else {
          record.unknown += 1
          if let stated = arrivals?.statements[period] {
            record.stated += 1
            if stated <= release.moment { record.statedOnTime += 1 }
          }
        }
      }
      period = indicator.period(before: period)
    }
    return record
  }

  /// How many readings of a sensor came in the 24 hours up to now; `nil` for other indicators, and where
  /// none ever came.
  ///
  /// - Complexity: O(readings of a day)
  func sensorArrivals(of indicator: Indicator, series: SeriesKey) -> SensorArrivals? {
    _ = self.indicator(indicator.id)
    guard case .interval(let seconds) = indicator.frequency, seconds > 0 else { return nil }
    let history = reported(series).filter { $0.value != nil && $0.period.kind == .instant }
    guard let first = history.first?.period.ordinal else { return nil }
    let now = civilNow
    let start = now - DayWindow.day
    let day = history.reversed().prefix { $0.period.ordinal > start }
      .filter { $0.period.ordinal <= now }
    let interval = Int64(seconds)
    let expected =
      first > start ? (now - first) / interval + 1 : DayWindow.day / interval
    if let oldest = day.last?.period.ordinal { note(untilCivil: oldest + DayWindow.day) }
    if first > start { note(untilCivil: first + ((now - first) / interval + 1) * interval) }
    return SensorArrivals(
      expected: Int(max(expected, 0)), arrived: min(day.count, Int(max(expected, 0))))
  }
}
