package import CockpitValues

/// How much of the year is over at the end of a period: 时间进度.
///
/// It counts from the statistical period and never from today: with October published it is
/// 83.3 %, on whatever day of November the figure is read.
package struct TimeProgress: Hashable, Sendable {
  /// What the year is counted in.
  package enum Step: Hashable, Sendable {
    case half, quarter, month, day
  }

  package let year: Int
  package let step: Step
  /// The steps that are over.
  package let elapsed: Int
  /// The steps of the whole year.
  package let total: Int

  package init(_ period: Period) {
    year = period.year
    let end = period.lastDay
    switch period.kind {
    case .year, .half:
      step = .half
      (elapsed, total) = (end.month / 6, 2)
    case .quarter:
      step = .quarter
      (elapsed, total) = (end.month / 3, 4)
    case .month, .months:
      step = .month
      (elapsed, total) = (end.month, 12)
    case .week, .day, .instant:
      step = .day
      total = CivilDate.isLeap(year) ? 366 : 365
      let firstDay = CivilDate.daysSince1970(year: year, month: 1, day: 1)
      // The last week of an ISO year can end in January of the next.
      elapsed = min(total, end.daysSince1970 - firstDay + 1)
    }
  }

  /// The steps that are not over.
  package var remaining: Int { total - elapsed }

  /// The share of the year from 0 to 1.
  package var share: Double { Double(elapsed) / Double(total) }

  /// The share of the year in percent.
  package var percent: Double { share * 100 }

  /// Whether the first quarter is over, before which nothing is lit without a path.
  package var isPastFirstQuarter: Bool {
    switch step {
    case .half, .quarter: elapsed >= 1
    case .month: elapsed >= 3
    case .day: elapsed >= (total == 366 ? 91 : 90)
    }
  }
}
