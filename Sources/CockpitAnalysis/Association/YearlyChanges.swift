import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// What the figures of an indicator changed by over a year, period by period: what associations are sought in.
package struct YearlyChanges: Hashable, Sendable {
  /// What of an indicator is compared.
  package enum Measure: Hashable, Sendable {
    /// 同比: the growth that is published with the figures.
    case growth
    /// The figures of what is a growth itself.
    case rate
    /// What a figure differs by from that of a year before, in its unit.
    case difference
  }

  /// How often figures come that are compared: only those of one frequency are.
  package enum Step: Int, CaseIterable, Hashable, Sendable {
    case month = 1
    case quarter = 3

    /// The steps of a year.
    var season: Int { 12 / rawValue }
  }

  /// Periods before these many steps say nothing any more: forty years of months.
  static let mostSteps = 480

  /// The indicator by id.
  package let indicator: String
  package let measure: Measure
  package let step: Step
  /// The period of the newest figure.
  package let newest: Period
  /// The number of the step of the last value, counted from the year 0.
  let last: Int
  /// One for each step up to the last, `nil` where one is missing.
  let values: [Double?]

  /// The number of the step of the first value.
  var first: Int { last - values.count + 1 }

  /// The change of a step; `nil` where it is not known.
  subscript(step: Int) -> Double? {
    first...last ~= step ? values[step - first] : nil
  }

  /// The changes that are known.
  package var count: Int { values.count { $0 != nil } }
}

/// Why an indicator is held against no other.
package enum AssociationRefusal: Error, Hashable, Sendable {
  /// Only figures of months and quarters are.
  case otherFrequency
  /// 样本不足: so many yearly changes are known, and so many are needed.
  case tooFew(count: Int, needed: Int)
  /// The changes are all the same.
  case isConstant
  /// Figures of a 镇街 that may tell of a single respondent.
  case isWithheld
  /// There is no figure.
  case noFigure
}

extension YearlyChanges {
  /// The changes of a reading, or why it has none.
  ///
  /// Figures count as they are known now, as for what is told of those to come; what is hard to believe does not.
  /// Differences begin anew where the definition changed; growth that is published compares what can be
  /// compared. Of cumulative amounts single periods are compared.
  ///
  /// - Complexity: O(n log n) for the figures of the series
  package static func of(
    _ reading: Reading, in situation: Situation
  ) -> Result<YearlyChanges, AssociationRefusal> {
    let indicator = reading.indicator
    let step: Step
    switch indicator.frequency {
    case .month: step = .month
    case .quarter: step = .quarter
    case .day, .week, .half, .year, .interval: return .failure(.otherFrequency)
    }
    guard let newest = reading.latest?.period else { return .failure(.noFigure) }
    let level = situation.catalogue.areas[reading.series.area]?.level ?? .other
    if indicator.streets == .suppressed, level.isBelowDistrict || level == .other {
      return .failure(.isWithheld)
    }
    let last = place(of: newest, step)
    // Beside periods of its own frequency an indicator may have longer ones.
    let history = situation.history(reading.series).filter {
      $0.period <= newest && indicator.period(containing: $0.period.lastDay) == $0.period
        && last - place(of: $0.period, step) < mostSteps
    }
    guard let first = history.first.map({ place(of: $0.period, step) }) else {
      return .failure(.noFigure)
    }
    let measure: Measure =
      indicator.isGrowthOnly ? .rate : indicator.growth != nil ? .growth : .difference
    let breakPeriod = history.last { $0.status.contains(.breakInSeries) }?.period
    let usable = history.filter { figure in
      !reading.doubtedPeriods.contains(figure.period)
        && (measure == .difference ? figure.period >= breakPeriod ?? figure.period : true)
    }
    var figures = [Double?](repeating: nil, count: last - first + 1)
    let isAmount = measure == .difference && indicator.isSumToDate
    let amounts = isAmount ? situation.months(of: reading, in: usable.map(\.period)) : []
    for (index, figure) in usable.enumerated() {
      figures[place(of: figure.period, step) - first] =
        switch measure {
        case .growth: figure.growth?.yearOnYear
        case .rate: figure.value
        case .difference: isAmount ? amounts[index].value : figure.value
        }
    }
    let changes = YearlyChanges(
      indicator: indicator.id, measure: measure, step: step, newest: newest, last: last,
      values: measure == .difference
        ? SeasonalChange.differences(of: figures, season: step.season) : figures)
    let needed = Associations.fewestPairs
    guard changes.count >= needed else {
      return .failure(.tooFew(count: changes.count, needed: needed))
    }
    guard Set(changes.values.compactMap(\.self)).count > 1 else { return .failure(.isConstant) }
    return .success(changes)
  }

  /// The number of the step that a period ends with.
  private static func place(of period: Period, _ step: Step) -> Int {
    let end = period.lastDay
    return (end.year * 12 + end.month - 1) / step.rawValue
  }
}
