package import CockpitCatalogue
package import CockpitValues

/// One figure of a series, as one snapshot gave it.
package struct Observation: Hashable, Sendable {
  /// The growth that was published with a figure; never recomputed.
  package struct Growth: Hashable, Sendable {
    /// Over the same period of the year before, in percent or percentage points.
    package let yearOnYear: Double?
    /// Over the period before, seasonally adjusted, in percent.
    package let monthOnMonth: Double?
    /// At which prices or by which definition; nil where the source does not say.
    package let basis: Indicator.Growth.Basis?

    package init(
      yearOnYear: Double?, monthOnMonth: Double? = nil, basis: Indicator.Growth.Basis? = nil
    ) {
      self.yearOnYear = yearOnYear
      self.monthOnMonth = monthOnMonth
      self.basis = basis
    }
  }

  package let period: Period
  /// The figure in the unit of the indicator; `nil` where the source says that it is missing.
  package let value: Double?
  /// n: the cases or units that stand behind the figure; `nil` where the source does not say.
  package let cases: Int?
  /// Why the figure is missing.
  package let reason: String?
  /// nil where none was published with the figure.
  package let growth: Growth?
  package let status: StatusMarks
  /// When the source published the figure.
  package let releasedAt: Instant?
  /// From when on the cockpit knows the figure: the creation of its snapshot.
  package let knownSince: Instant
  /// The id of the source.
  package let source: String
  /// The name of the file that holds the figure.
  package let file: String
  /// What the source says beside the figure.
  package let note: String?
  /// The unit in which the source gave the figure, as it writes it; `nil` where that is the
  /// indicator's.
  package let givenUnit: String?
  /// Whether the figure is not shown since it would tell of a single respondent: its source keeps
  /// it back, or the cockpit does.
  package private(set) var isWithheld: Bool

  package init(
    period: Period, value: Double?, cases: Int? = nil, reason: String? = nil, growth: Growth? = nil,
    status: StatusMarks = [], releasedAt: Instant? = nil, knownSince: Instant, source: String,
    file: String, note: String? = nil, givenUnit: String? = nil
  ) {
    self.period = period
    self.value = value
    self.cases = cases
    self.reason = reason
    self.growth = growth
    self.status = status
    self.releasedAt = releasedAt
    self.knownSince = knownSince
    self.source = source
    self.file = file
    self.note = note
    self.givenUnit = givenUnit
    isWithheld = value == nil && reason == SmallCells.withheldReason
  }
}

extension Observation {
  /// The observation without its figures.
  package var withheld: Observation {
    var result = Observation(
      period: period, value: nil, status: status, releasedAt: releasedAt, knownSince: knownSince,
      source: source, file: file)
    result.isWithheld = true
    return result
  }

  /// The same figure, of which no growth was published.
  package var withoutGrowth: Observation {
    Observation(
      period: period, value: value, cases: cases, reason: reason, status: status,
      releasedAt: releasedAt, knownSince: knownSince, source: source, file: file, note: note,
      givenUnit: givenUnit)
  }
}

extension Observation {
  /// Whether its source says that there is nothing to report: a reason with 不适用 in it, or with "not
  /// applicable", such as the evacuation rate outside a response.
  package var isNotApplicable: Bool {
    guard value == nil, let reason else { return false }
    return reason.contains("不适用") || reason.lowercased().contains("not applicable")
  }

  /// Whether there is a figure that is not shown, by its source or by the cockpit.
  package var isUndisclosed: Bool {
    isWithheld || value == nil && reason == SmallCells.withheldReason
  }
}

/// The bases of growth as one byte, 0 for none.
enum GrowthBasis {
  static func code(_ basis: Indicator.Growth.Basis) -> UInt8 {
    UInt8((Indicator.Growth.Basis.allCases.firstIndex(of: basis) ?? -1) + 1)
  }

  static func basis(_ code: UInt8) -> Indicator.Growth.Basis? {
    code == 0 ? nil : Indicator.Growth.Basis.allCases[Int(code) - 1]
  }
}
