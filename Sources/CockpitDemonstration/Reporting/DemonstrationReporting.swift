import CockpitModel

/// What the departments of the invented district report, and when.
///
/// The truth is asked for figures; this decides which of them come, at which moment, with which
/// status, and what ``ReportingIncident`` does to them.
struct DemonstrationReporting: Sendable {
  let truth: DemonstrationTruth
  private let areas: AreaTree
  private let offset: UTCOffset

  init(truth: DemonstrationTruth, areas: AreaTree, offset: UTCOffset) {
    self.truth = truth
    self.areas = areas
    self.offset = offset
  }

  /// The releases of an indicator after one moment and up to another, in their order.
  ///
  /// - Complexity: O(periods between the moments)
  func releases(of indicator: Indicator, after: Instant, through: Instant) -> [Release] {
    guard after < through, IndicatorProfile.of(indicator.id) != nil else { return [] }
    let periods = Self.periods(
      of: indicator, from: firstDay(of: indicator, after: after), to: day(of: through))
    let source = DemonstrationSource(of: indicator)
    var result: [Release] = []
    for (place, period) in periods.enumerated() {
      guard let moment = moment(of: indicator, source, period) else { continue }
      let revision = Self.revision(of: indicator, period)
      let status = Self.status(of: indicator, period)
      result.append(
        Release(
          indicator: indicator, period: period, at: moment, factor: revision?.factor ?? 1,
          status: status))
      if let revision, periods.indices.contains(place + revision.after),
        let later = self.moment(of: indicator, source, periods[place + revision.after])
      {
        result.append(
          Release(
            indicator: indicator, period: period, at: later, factor: 1,
            status: status == .preliminary ? .final : .revised))
      }
    }
    return result.filter { after < $0.at && $0.at <= through }.sorted(by: Release.isEarlier)
  }

  /// The figures of a release: the district's, then those of its streets where they are given.
  func figures(of release: Release, withStreets: Bool) -> [ReportedFigure] {
    let indicator = release.indicator
    guard
      let truth = truth.figures(of: indicator, in: release.period, withStreets: withStreets)
    else { return [] }
    let isGrowthPublished = indicator.growth != nil && !indicator.isGrowthOnly
    func reported(_ figure: TrueFigure, area: String, isHidden: Bool) -> ReportedFigure {
      let value = isHidden ? nil : figure.value.map { $0 * release.factor }
      return ReportedFigure(
        release: release, area: area, value: value,
        reason: value == nil ? isHidden ? "单位过少 不显示" : "本期无应办" : nil,
        growth: isGrowthPublished && value != nil ? figure.growth : nil)
    }
    let hidden = hiddenStreets(of: indicator, year: release.period.year)
    return [reported(truth.district, area: area(of: indicator), isHidden: false)]
      + truth.streets.indices.map {
        reported(
          truth.streets[$0], area: self.truth.streets[$0].code, isHidden: hidden.contains($0))
      }
  }

  /// The area of the figure for the whole: the region, or the city where nothing smaller is known.
  private func area(of indicator: Indicator) -> String {
    guard IndicatorProfile.cityWide.contains(indicator.id) else { return truth.region }
    return areas[truth.region]?.parent ?? truth.region
  }

  private func hiddenStreets(of indicator: Indicator, year: Int) -> Set<Int> {
    guard indicator.streets == .suppressed, let profile = IndicatorProfile.of(indicator.id),
      profile.spread != .people
    else { return [] }
    return truth.hiddenStreets(of: indicator, profile.spread, year: year)
  }
}

// MARK: - Moments

extension DemonstrationReporting {
  private func day(of instant: Instant) -> Int {
    CivilTime(instant, offset: offset).date.daysSince1970
  }

  /// The earliest day on which a period can end that is released or revised after a moment.
  private func firstDay(of indicator: Indicator, after moment: Instant) -> Int {
    let slack = indicator.frequency == .day ? 1 : 400
    return day(of: moment) - indicator.releaseLagDays - slack
  }

  /// When a period is first published, or `nil` if it never is.
  ///
  /// So many days after its end in the morning, on the Monday after if that is a weekend; public
  /// holidays delay nothing. Figures of a day come every day: at 7:30, or on the day itself at
  /// 20:00, stocks at 8:00.
  private func moment(
    of indicator: Indicator, _ source: DemonstrationSource, _ period: Period
  ) -> Instant? {
    var day = period.lastDay.daysSince1970 + indicator.releaseLagDays
    if indicator.frequency == .day {
      let clock = indicator.releaseLagDays > 0 ? 27_000 : indicator.span == .level ? 28_800 : 72_000
      return instant(day: day, clock: clock)
    }
    for incident in ReportingIncident.everyYear {
      switch incident {
      case .late(source.id, period.lastDay.month, let days): day += days
      case .missing(indicator.id, period.lastDay.month): return nil
      default: break
      }
    }
    day += [6: 2, 7: 1][CivilDate(daysSince1970: day).weekday] ?? 0
    let minute = source.id.utf8.reduce(0) { ($0 * 7 + Int($1)) % 40 }
    return instant(day: day, clock: 32_400 + minute * 60)
  }

  private func instant(day: Int, clock: Int) -> Instant {
    Instant(seconds: Int64(day * 86_400 + clock - offset.seconds))
  }

  /// The periods of an indicator that end about two days and between them.
  private static func periods(of indicator: Indicator, from: Int, to: Int) -> [Period] {
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
    case .year: return (first.year...last.year).map { .year($0) }
    case .half, .week, .interval: return []
    }
  }

  private static func revision(
    of indicator: Indicator, _ period: Period
  ) -> (factor: Double, after: Int)? {
    for case .revised(indicator.id, period.lastDay.month, let factor, let after)
      in ReportingIncident.everyYear
    {
      return (factor, after)
    }
    return nil
  }

  private static func status(of indicator: Indicator, _ period: Period) -> StatusMarks {
    if period.kind == .months { return .combined }
    switch indicator.growth?.basis {
    case .constant where indicator.frequency == .quarter: return .preliminary
    case .comparable: return .comparable
    default: return []
    }
  }
}
