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
  /// nil where none was published with the figure.
  package let growth: Growth?
  package let status: StatusMarks
  /// When the source published the figure.
  package let releasedAt: Instant?
  private let origin: Origin
  private let texts: Texts?
  /// Whether the figure is not shown since it would tell of a single respondent: its source keeps
  /// it back, or the cockpit does.
  package private(set) var isWithheld: Bool

  package init(
    period: Period, value: Double?, cases: Int? = nil, reason: String? = nil, growth: Growth? = nil,
    status: StatusMarks = [], releasedAt: Instant? = nil, knownSince: Instant, source: String,
    file: String, note: String? = nil, givenUnit: String? = nil
  ) {
    self.init(
      period: period, value: value, cases: cases, growth: growth, status: status,
      releasedAt: releasedAt, from: Origin(knownSince: knownSince, source: source, file: file),
      texts: Texts.of(reason: reason, note: note, givenUnit: givenUnit))
  }

  init(
    period: Period, value: Double?, cases: Int?, growth: Growth?, status: StatusMarks,
    releasedAt: Instant?, from origin: Origin, texts: Texts?
  ) {
    self.period = period
    self.value = value
    self.cases = cases
    self.growth = growth
    self.status = status
    self.releasedAt = releasedAt
    self.origin = origin
    self.texts = texts
    isWithheld = value == nil && texts?.reason == SmallCells.withheldReason
  }
}

/// Where a figure comes from, and what is said beside it.
extension Observation {
  /// From when on the cockpit knows the figure: the creation of its snapshot.
  package var knownSince: Instant { origin.knownSince }
  /// The id of the source.
  package var source: String { origin.source }
  /// The name of the file that holds the figure.
  package var file: String { origin.file }
  /// Why the figure is missing.
  package var reason: String? { texts?.reason }
  /// What the source says beside the figure.
  package var note: String? { texts?.note }
  /// The unit in which the source gave the figure, as it writes it; `nil` where that is the
  /// indicator's.
  package var givenUnit: String? { texts?.givenUnit }

  /// Where all figures of a file come from, shared by them.
  final class Origin: Sendable {
    let knownSince: Instant
    let source: String
    let file: String

    init(knownSince: Instant, source: String, file: String) {
      self.knownSince = knownSince
      self.source = source
      self.file = file
    }
  }

  /// The texts of a figure, of which most have none.
  final class Texts: Sendable {
    let reason: String?
    let note: String?
    let givenUnit: String?

    private init(reason: String?, note: String?, givenUnit: String?) {
      self.reason = reason
      self.note = note
      self.givenUnit = givenUnit
    }

    /// Some texts; `nil` where there is none, for which no memory is asked.
    static func of(reason: String?, note: String?, givenUnit: String?) -> Texts? {
      guard reason != nil || note != nil || givenUnit != nil else { return nil }
      return Texts(reason: reason, note: note, givenUnit: givenUnit)
    }
  }
}

extension Observation.Origin: Hashable {
  static func == (one: Observation.Origin, other: Observation.Origin) -> Bool {
    one === other
      || one.knownSince == other.knownSince && one.source == other.source
        && one.file == other.file
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(knownSince)
    hasher.combine(source)
    hasher.combine(file)
  }
}

extension Observation.Texts: Hashable {
  static func == (one: Observation.Texts, other: Observation.Texts) -> Bool {
    one === other
      || one.reason == other.reason && one.note == other.note
        && one.givenUnit == other.givenUnit
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(reason)
    hasher.combine(note)
    hasher.combine(givenUnit)
  }
}

extension Observation {
  /// The observation without its figures.
  package var withheld: Observation {
    var result = Observation(
      period: period, value: nil, cases: nil, growth: nil, status: status, releasedAt: releasedAt,
      from: origin, texts: nil)
    result.isWithheld = true
    return result
  }

  /// The same figure, of which no growth was published.
  package var withoutGrowth: Observation {
    Observation(
      period: period, value: value, cases: cases, growth: nil, status: status,
      releasedAt: releasedAt, from: origin, texts: texts)
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
