import CockpitCatalogue
import CockpitValues

/// Makes the figure of a longer period out of those of the periods in it.
struct TimeRollUp: Sendable {
  /// The figure of one period.
  struct Part: Hashable, Sendable {
    let period: Period
    let value: Double?

    init(_ period: Period, _ value: Double?) {
      self.period = period
      self.value = value
    }
  }

  private let rule: Indicator.RollUp.OverTime
  private let missing: MissingParts

  /// A roll-up by the rule of an indicator.
  init(
    _ rule: Indicator.RollUp.OverTime, missing: MissingParts = .makeTotalMissing
  ) {
    self.rule = rule
    self.missing = missing
  }

  /// The figure of a period out of those that lie in it.
  ///
  /// The coverage counts months, or days where the parts have no months: 1–2月 is two. Parts that
  /// overlap give no figure. A cumulative figure or a level is that of the part that ends with
  /// the period. Ratios and published rates do not follow from their parts over time: no value.
  ///
  /// - Complexity: O(n log n) for n parts
  func figure(of period: Period, from parts: [Part]) -> RolledUpFigure {
    let inside = parts.filter { period.contains($0.period) }
      .sorted { $0.period.civilSeconds.lowerBound < $1.period.civilSeconds.lowerBound }
    let known = inside.filter { $0.value != nil }
    let coverage = TimeRollUp.coverage(of: period, by: known, among: inside)
    let values = known.compactMap(\.value)
    let isAllowed = coverage.isComplete || missing == .leaveOut
    let value: Double? =
      switch rule {
      case .yearToDate, .last: TimeRollUp.closing(known, period)
      case .ratio, .published: nil
      case _ where values.isEmpty || !isAllowed || TimeRollUp.overlaps(known): nil
      case .sum: values.reduce(0, +)
      case .max: values.max()
      case .mean: values.reduce(0, +) / Double(values.count)
      case .weighted: TimeRollUp.meanByLength(known)
      }
    return RolledUpFigure(value: value?.withoutBinaryNoise, coverage: coverage)
  }

  /// The mean of a window of days that ends on an asked day.
  ///
  /// The window counts back from the asked day and never from the newest figure: where a feed
  /// stopped, its days are missing, and the last figures do not stand for them.
  func window(of days: Int, endingOn day: CivilDate, from parts: [Part]) -> RolledUpFigure {
    let last = day.daysSince1970
    let range = (last - max(days, 1) + 1)...last
    let values = parts.compactMap { part -> Double? in
      guard part.period.kind == .day, range.contains(part.period.lastDay.daysSince1970) else {
        return nil
      }
      return part.value
    }
    let coverage = Coverage(reported: values.count, expected: range.count)
    let isKnown = !values.isEmpty && (coverage.isComplete || missing == .leaveOut)
    return RolledUpFigure(
      value: isKnown ? (values.reduce(0, +) / Double(values.count)).withoutBinaryNoise : nil,
      coverage: coverage)
  }

  private static func coverage(
    of period: Period, by known: [Part], among parts: [Part]
  ) -> Coverage {
    if let months = period.monthIndices, parts.allSatisfy({ $0.period.monthIndices != nil }) {
      let covered = Set(known.flatMap { Array($0.period.monthIndices ?? 0..<0) })
      return Coverage(reported: covered.count, expected: months.count)
    }
    let seconds = known.reduce(0) { $0 + $1.period.civilSeconds.count }
    return Coverage(
      reported: seconds / 86_400, expected: period.civilSeconds.count / 86_400)
  }

  private static func overlaps(_ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).contains { left, right in
      right.period.civilSeconds.lowerBound < left.period.civilSeconds.upperBound
    }
  }

  /// The figure that stands at the end of the period.
  private static func closing(_ parts: [Part], _ period: Period) -> Double? {
    parts.last { $0.period.civilSeconds.upperBound == period.civilSeconds.upperBound }?.value
  }

  private static func meanByLength(_ parts: [Part]) -> Double? {
    var sum = 0.0
    var length = 0.0
    for part in parts {
      guard let value = part.value else { continue }
      let own = Double(part.period.civilSeconds.count)
      sum += value * own
      length += own
    }
    return length > 0 ? sum / length : nil
  }
}
