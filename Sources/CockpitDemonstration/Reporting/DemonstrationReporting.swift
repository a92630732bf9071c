import CockpitCatalogue
import CockpitValues

/// What the departments of the invented district report, and when.
///
/// The truth is asked for figures; this decides which of them come, at which moment, with which
/// status, and what ``ReportingIncident`` does to them. Figures come on the day on which the
/// calendar of the pack has them due.
struct DemonstrationReporting: Sendable {
  let truth: DemonstrationTruth
  /// The city of the region and its other districts; `nil` where nothing is compared.
  let peers: PeerTruth?
  private let calendar: ReleaseCalendar

  init(truth: DemonstrationTruth, peers: PeerTruth? = nil, calendar: ReleaseCalendar) {
    self.truth = truth
    self.peers = peers
    self.calendar = calendar
  }

  /// The releases of a table after one moment and up to another, in their order.
  ///
  /// - Complexity: O(periods between the moments)
  func releases(of table: ReportedTable, after: Instant, through: Instant) -> [Release] {
    guard after < through else { return [] }
    let periods = periods(
      of: table.indicator, from: firstDay(of: table.indicator, after: after), to: day(of: through))
    let timetable = calendar.timetable(of: table.indicator)
    var releases: [Release] = []
    releases.reserveCapacity(periods.count)
    for place in periods.indices {
      addReleases(of: table, timetable, periods, at: place, to: &releases)
    }
    return releases.filter { after < $0.at && $0.at <= through }.sorted(by: Release.isEarlier)
  }

  /// Adds the releases of one of the periods: the first one and its correction, if there is one.
  private func addReleases(
    of table: ReportedTable, _ timetable: ReleaseTimetable, _ periods: [Period], at place: Int,
    to releases: inout [Release]
  ) {
    let period = periods[place]
    guard let day = releaseDay(of: table, timetable, period) else { return }
    func release(
      on day: CivilDate, factor: Double = 1, slip: Double = 1, _ status: StatusMarks
    ) -> Release {
      Release(
        table: table, period: period, at: moment(of: table, on: day), factor: factor,
        status: status, slip: slip)
    }
    let status = Self.status(of: table.indicator, period)
    for incident in table.incidents {
      switch (incident, table.scope) {
      case (.revised(_, period.lastDay.month, let factor, let after), .region):
        releases.append(release(on: day, factor: factor, status))
        if periods.indices.contains(place + after),
          let later = releaseDay(of: table, timetable, periods[place + after])
        {
          releases.append(release(on: later, status == .preliminary ? .final : .revised))
        }
        return
      case (.unitSlip(_, period.lastDay.month, let factor, let days), .region):
        let later = calendar.work.workingDay(onOrAfter: day.adding(days: days))
        releases += [release(on: day, slip: factor, status), release(on: later, .revised)]
        return
      case (.disagreement(_, period.lastDay.month, _, let factor), .regionAlone):
        releases.append(release(on: day, factor: factor, status))
        return
      default: break
      }
    }
    if table.scope != .regionAlone { releases.append(release(on: day, status)) }
  }

  /// The figures of a table in whatever releases.
  func course(of table: ReportedTable) -> ReportedCourse {
    ReportedCourse(
      own: table.scope == .peers ? nil : truth.table(of: table.indicator),
      city: peers.flatMap { peers in
        switch table.scope {
        case .peers: peers.table(of: table.indicator)
        case .region, .regionAlone:
          table.indicator.area == peers.city ? peers.city(of: table.indicator) : nil
        }
      })
  }

  /// The figures of a release: the region's, then those of its streets where they are given; or
  /// the city's, then those of its other districts.
  ///
  /// `course` is that of the table of the release.
  func figures(
    of release: Release, withStreets: Bool, by course: ReportedCourse? = nil
  ) -> [ReportedFigure] {
    let scope = release.table.scope
    let course = course ?? self.course(of: release.table)
    return scope == .peers
      ? peerFigures(of: release, course, withDistricts: withStreets)
      : ownFigures(of: release, course, withStreets: withStreets && scope == .region)
  }

  private func ownFigures(
    of release: Release, _ course: ReportedCourse, withStreets: Bool
  ) -> [ReportedFigure] {
    let indicator = release.indicator
    guard var truth = course.own?.figures(in: release.period, withStreets: withStreets)
    else { return [] }
    if let figure = course.city?.figures(in: release.period, withStreets: false)?.district {
      truth.district = figure
    }
    let district = Self.reported(
      truth.district, release, area: indicator.area ?? self.truth.region,
      factor: release.factor * release.slip)
    guard !truth.streets.isEmpty else { return [district] }
    let units = streetUnits(of: indicator, year: release.period.year)
    return [district]
      + truth.streets.indices.map {
        Self.reported(
          truth.streets[$0], release, area: self.truth.streets[$0].code, factor: release.factor,
          units: units.isEmpty ? nil : units[$0])
      }
  }

  private func peerFigures(
    of release: Release, _ course: ReportedCourse, withDistricts: Bool
  ) -> [ReportedFigure] {
    guard let peers, let table = course.city,
      let figures = peers.figures(of: table, in: release.period)
    else { return [] }
    let districts = withDistricts ? zip(figures.districts, peers.districts) : zip([], [])
    return [Self.reported(figures.city, release, area: peers.city)]
      + districts.map { Self.reported($0, release, area: $1.code) }
  }

  private static func reported(
    _ figure: TrueFigure, _ release: Release, area: String, factor: Double = 1,
    units: Int? = nil
  ) -> ReportedFigure {
    let indicator = release.indicator
    let isGrowthPublished = indicator.growth != nil && !indicator.isGrowthOnly
    let value = figure.value.map { $0 * factor }
    return ReportedFigure(
      area: area, value: value, cases: units ?? figure.parts?.denominator,
      reason: value == nil ? "本期无应办" : nil,
      growth: isGrowthPublished && value != nil ? figure.growth : nil)
  }

  /// The units behind the figures of the streets of an indicator that not all of them may show.
  private func streetUnits(of indicator: Indicator, year: Int) -> [Int] {
    guard indicator.streets == .suppressed else { return [] }
    return truth.streetUnits(of: indicator, truth.profile(of: indicator).spread, year: year)
  }
}

/// The figures of a table in whatever releases.
struct ReportedCourse {
  /// Those of the region and its streets; `nil` for a table of others.
  let own: TruthTable?
  /// Those of the city: of a table of others with its districts, else in the place of the region's.
  let city: TruthTable?
}

// MARK: - Moments

extension DemonstrationReporting {
  private func day(of instant: Instant) -> Int {
    CivilTime(instant, offset: calendar.offset).date.daysSince1970
  }

  /// The earliest day on which a period can end that is released or revised after a moment.
  private func firstDay(of indicator: Indicator, after moment: Instant) -> Int {
    let slack = indicator.frequency == .day ? 1 : 400
    return day(of: moment) - (indicator.releaseLagDays ?? 0) - slack
  }

  /// The day on which a period is first published, or `nil` if it never is.
  private func releaseDay(
    of table: ReportedTable, _ timetable: ReleaseTimetable, _ period: Period
  ) -> CivilDate? {
    guard timetable.isReleased(period) else { return nil }
    var day = timetable.day(of: period)
    guard table.indicator.frequency != .day else { return day }
    if table.scope == .regionAlone { day = calendar.work.adding(workingDays: -1, to: day) }
    for incident in table.incidents {
      switch incident {
      case .late(_, period.lastDay.month, let days), .postponed(_, period.lastDay.month, let days):
        day = calendar.work.workingDay(onOrAfter: day.adding(days: days))
      case .missing(_, period.lastDay.month): return nil
      default: break
      }
    }
    return day
  }

  /// The moment of a release on a day.
  private func moment(of table: ReportedTable, on day: CivilDate) -> Instant {
    Instant(seconds: Int64(day.daysSince1970 * 86_400 + table.clock - calendar.offset.seconds))
  }

  /// The periods of an indicator that end about two days and between them.
  private func periods(of indicator: Indicator, from: Int, to: Int) -> [Period] {
    let first = CivilDate(daysSince1970: from)
    let last = CivilDate(daysSince1970: to)
    switch indicator.frequency {
    case .day:
      return (from...to).map { .day(CivilDate(daysSince1970: $0)) }
    case .month:
      let months = first.year * 12 + first.month - 1...last.year * 12 + last.month - 1
      return months.compactMap { index in
        let (year, month) = (index / 12, index % 12 + 1)
        guard indicator.january == .combined else { return .month(year, month) }
        return month == 1 ? nil : month == 2 ? .months(year, 1...2) : .month(year, month)
      }
    case .quarter:
      return (first.year * 4...last.year * 4 + 3).map { .quarter($0 / 4, $0 % 4 + 1) }
    case .half:
      return (first.year...last.year).flatMap { [.half($0, 1), .half($0, 2)] }
    case .year: return (first.year...last.year).map { .year($0) }
    case .week:
      return stride(from: from, through: to, by: 7).map {
        .week(of: CivilDate(daysSince1970: $0))
      }
    case .interval: return []
    }
  }

  private static func status(of indicator: Indicator, _ period: Period) -> StatusMarks {
    if period.kind == .months { return .combined }
    switch indicator.growth?.basis {
    case .constant where indicator.frequency == .quarter: return .preliminary
    case .comparable: return .comparable
    default: return StatusMarks()
    }
  }
}

extension CivilDate {
  fileprivate func adding(days: Int) -> CivilDate {
    CivilDate(daysSince1970: daysSince1970 + days)
  }
}
