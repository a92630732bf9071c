package import CockpitValues

/// What a target expects on the way through the year, such as 开门红 and 双过半.
package struct TargetPath: Hashable, Sendable {
  /// What is expected at the end of a month.
  package struct Point: Hashable, Sendable {
    /// The month, 1 to 12.
    package let month: Int
    /// In percent of the year's target or as the figure itself, as ``Measure`` says.
    package let planned: Double
    /// What the point is called, such as 双过半.
    package let name: String

    package init(month: Int, planned: Double, name: String = "") {
      self.month = month
      self.planned = planned
      self.name = name
    }
  }

  /// What `planned` means.
  package enum Measure: Hashable, Sendable {
    /// Percent of the year's target, linear between the points, from 0 to 100 over the year.
    case share
    /// The figure itself, such as a growth; a point holds from the one before it to its own month.
    case figure
  }

  /// The points in the order of their months.
  package let points: [Point]

  package init(points: [Point]) {
    self.points = points.sorted { $0.month < $1.month }
  }

  /// The share of the year's target that is expected at the end of a period, in percent.
  package func share(at time: TimeProgress) -> Double {
    var from = (share: 0.0, planned: 0.0)
    for point in points {
      let share = Double(point.month) / 12
      if time.share <= share {
        return between(from, (share, point.planned), at: time.share)
      }
      from = (share, point.planned)
    }
    return from.share < 1 ? between(from, (1, 100), at: time.share) : from.planned
  }

  private func between(
    _ from: (share: Double, planned: Double), _ to: (share: Double, planned: Double),
    at share: Double
  ) -> Double {
    let width = to.share - from.share
    guard width > 0 else { return to.planned }
    let rise = (to.planned - from.planned) * (share - from.share) / width
    return (from.planned + rise).withoutBinaryNoise
  }

  /// The figure that is expected at the end of a period; `nil` after the last point.
  package func figure(at time: TimeProgress) -> Double? {
    points.first { time.share <= Double($0.month) / 12 }?.planned
  }
}

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
  /// The days of the year that are over.
  package let elapsedDays: Int
  /// The days of the whole year.
  package let totalDays: Int

  package init(_ period: Period) {
    year = period.year
    let end = period.lastDay
    totalDays = CivilDate.isLeap(year) ? 366 : 365
    let firstDay = CivilDate.daysSince1970(year: year, month: 1, day: 1)
    // The last week of an ISO year can end in January of the next.
    elapsedDays = min(totalDays, end.daysSince1970 - firstDay + 1)
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
      (elapsed, total) = (elapsedDays, totalDays)
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
