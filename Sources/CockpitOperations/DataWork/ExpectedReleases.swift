package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
package import CockpitWarehouse

/// A figure that is owed by a day.
package struct ExpectedRelease: Hashable, Sendable {
  /// Where it stands, in the order of lists.
  package enum State: Int, CaseIterable, Sendable, Comparable {
    /// 逾期: its day and its grace are over.
    case overdue
    /// 待: its day is over, its grace is not.
    case inGrace
    /// 应到: its day is today or one of the next.
    case due
    /// 已到, early or on its day.
    case arrived

    package static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }
  }

  package let indicator: Indicator
  package let series: SeriesKey
  /// The period and the day, which may still move where it is provisional.
  package let release: DueRelease
  package let state: State
  /// When the figure was known that leads for the period; `nil` where none is there, or a later one leads.
  package let arrivedAt: Instant?
}

/// What one department is expected to report: overdue first, then by day.
package struct ExpectedReleases: Hashable, Sendable {
  /// `nil` for what no department answers for.
  package let department: Department.ID?
  package fileprivate(set) var releases: [ExpectedRelease] = []
  /// The indicators that are expected, though nobody says when: none of their figures is ever due.
  package fileprivate(set) var withoutCalendar: [Indicator] = []

  /// How many are in a state.
  package func count(_ state: ExpectedRelease.State) -> Int { releases.count { $0.state == state } }
}

extension ExpectedReleases {
  /// Today and so many days after it.
  package static let days = 7

  /// What is overdue, and what is due today and in the next seven days, by department: those with most that
  /// is overdue first, then in pack order.
  ///
  /// What comes every day is listed for today alone, sensors not at all.
  ///
  /// - Complexity: O(indicators)
  package static func all(in situation: Situation) -> [ExpectedReleases] {
    var (byDepartment, order): ([Department.ID?: ExpectedReleases], [Department.ID?]) = ([:], [])
    for reading in situation.readings.values
    where !reading.indicator.isUncatalogued && !reading.indicator.isSensor && reading.isExpected {
      let department = reading.indicator.owners.first
      var own = byDepartment[department] ?? ExpectedReleases(department: department)
      if reading.indicator.releaseLagDays == nil {
        own.withoutCalendar.append(reading.indicator)
      } else {
        own.releases += releases(of: reading, in: situation)
      }
      guard !own.releases.isEmpty || !own.withoutCalendar.isEmpty else { continue }
      if byDepartment[department] == nil { order.append(department) }
      byDepartment[department] = own
    }
    return order.compactMap { byDepartment[$0] }.map { department in
      var department = department
      department.releases = department.releases.enumerated().sorted { one, other in
        (one.element.state == .overdue ? 0 : 1, one.element.release.day, one.offset)
          < (other.element.state == .overdue ? 0 : 1, other.element.release.day, other.offset)
      }.map(\.element)
      return department
    }.enumerated().sorted {
      ($1.element.count(.overdue), $0.offset) < ($0.element.count(.overdue), $1.offset)
    }.map(\.element)
  }

  /// What is overdue of a reading, in grace, and due in the days to come.
  private static func releases(
    of reading: Reading, in situation: Situation
  ) -> [ExpectedRelease] {
    let (indicator, freshness) = (reading.indicator, reading.freshness)
    let calendar = situation.catalogue.calendar.releases
    let today = situation.moment.today(situation.catalogue.offset)
    let last = CivilDate(
      daysSince1970: today.daysSince1970 + (indicator.frequency == .day ? 0 : days))
    let reported = [reading.latest, reading.doubted, reading.withoutFigure].compactMap(\.self)
    let newest = reported.map(\.period).max()
    var found: [ExpectedRelease] = []
    func add(_ release: DueRelease, _ state: ExpectedRelease.State) {
      guard !found.contains(where: { $0.release.period == release.period }) else { return }
      let own = reported.first { $0.period == release.period }
      found.append(
        ExpectedRelease(
          indicator: indicator, series: reading.series, release: release, state: state,
          arrivedAt: state == .arrived ? own?.knownSince : nil))
    }
    for arrear in situation.arrears(of: reading) { add(arrear.release, .overdue) }
    if found.isEmpty, let awaited = freshness.awaited, awaited.day < today {
      switch freshness.state {
      case .pending: add(awaited, .inGrace)
      case .late, .stale, .lost, .missing: add(awaited, .overdue)
      case .current, .notPublished, .notApplicable: break
      }
    }
    let yesterday = Period.day(CivilDate(daysSince1970: today.daysSince1970 - 1))
    var next = calendar.nextDue(of: indicator, after: yesterday.end(offset: calendar.offset))
    while let release = next, release.day <= last {
      if release.day >= today {
        add(release, newest.map { $0 >= release.period } ?? false ? .arrived : .due)
      }
      next = calendar.release(after: release.period, indicator)
    }
    return found
  }
}
