package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// An indicator that is followed area by area while a response is in force: how many of how many were
/// called and answered, or moved to safety.
package struct FollowedIndicator: Sendable, Hashable {
  /// What an area says of it in this response.
  package enum Figure: Sendable, Hashable {
    case counted(SampledPercentage)
    /// A figure behind which nobody gives the number of cases.
    case rate(Double)
    /// Its source says that there is nothing to count, such as nobody to move.
    case notApplicable
    /// A figure came that is hard to believe.
    case doubted
    /// Nothing came since the response began; what came before is of no use in it.
    case unreported

    /// How many are missing of how many; `nil` where that cannot be counted.
    package var missing: Int? {
      if case .counted(let share) = self { share.denominator - share.numerator } else { nil }
    }
  }

  /// An area with what it says.
  package struct Entry: Sendable, Hashable {
    package let area: Area
    package let figure: Figure
    /// The period of the figure; `nil` without one.
    package let period: Period?
  }

  package let indicator: Indicator
  /// What is said of the whole region.
  package let whole: Entry
  /// The areas right below it, in the order of the pack.
  package let areas: [Entry]

  /// How many areas have said nothing yet.
  package var unreported: Int { areas.count { $0.figure == .unreported } }
}

extension FollowedIndicator.Entry {
  /// What a reading says of an area in a response that began at a moment.
  init(_ reading: Reading, of area: Area, since start: Instant, offset: UTCOffset) {
    self.area = area
    func isOfResponse(_ period: Period) -> Bool {
      period.kind == .instant
        ? period.ordinal - Int64(offset.seconds) >= start.seconds
        : period.end(offset: offset) > start
    }
    let latest = reading.latest.flatMap { isOfResponse($0.period) ? $0 : nil }
    let doubted = reading.doubted.flatMap { isOfResponse($0.period) ? $0 : nil }
    if let none = reading.withoutFigure, isOfResponse(none.period), none.isNotApplicable {
      (figure, period) = (.notApplicable, none.period)
    } else if let doubted {
      // How it stands by now nobody knows; what was known before is no answer.
      (figure, period) = (.doubted, doubted.period)
    } else if let latest, let value = latest.value {
      (figure, period) = (reading.sample.map { .counted($0) } ?? .rate(value), latest.period)
    } else {
      (figure, period) = (.unreported, nil)
    }
  }
}

extension RecordReading {
  /// The moment from which on it holds, or the beginning of its first day; `nil` where neither is known.
  func start(offset: UTCOffset) -> Instant? {
    record.openedAt ?? record.opened?.start(offset: offset)
  }
}
