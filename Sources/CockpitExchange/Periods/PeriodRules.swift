import CockpitValues

/// What an importer says of the periods of a file that the file itself leaves open.
package struct PeriodRules: Hashable, Sendable {
  /// What the periods of a file are, where its codes can be read in several ways.
  package enum Unit: String, CaseIterable, Sendable {
    case year, half, third, quarter, month, week, day
  }

  /// What counts where the code and the label of a period disagree.
  package enum Authority: String, CaseIterable, Sendable {
    case code, label
  }

  /// How the weeks of a year are counted.
  package enum Weeks: String, CaseIterable, Sendable {
    /// From Monday to Sunday, the first with at least four days in the year: ISO 8601.
    case iso
    /// From Sunday to Saturday, the first with at least four days in the year: the weeks of
    /// epidemiologists.
    case sunday
  }

  package var unit: Unit?
  package var authority: Authority?
  /// The month in which years begin that are named by two years, as 2009/10; nil where nobody said.
  package var yearBegins: Int?
  package var weeks = Weeks.iso

  package init(
    unit: Unit? = nil, authority: Authority? = nil, yearBegins: Int? = nil, weeks: Weeks = .iso
  ) {
    self.unit = unit
    self.authority = authority
    self.yearBegins = yearBegins
    self.weeks = weeks
  }
}

extension PeriodRules.Unit {
  /// The forms of readings that are this unit.
  var forms: Set<PeriodReading.Form> {
    switch self {
    case .year: [.year, .splitYear]
    case .half: [.half]
    case .third: [.third]
    case .quarter: [.quarter]
    case .month: [.month]
    case .week: [.week]
    case .day: [.day, .dayBeforeMonth, .monthBeforeDay]
    }
  }
}
