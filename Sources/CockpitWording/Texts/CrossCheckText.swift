package import CockpitCatalogue
package import CockpitJudgement
package import CockpitOperations
import CockpitValues
import CockpitWarehouse

/// Writes what is said of two figures that are held against each other.
package struct CrossCheckText: Sendable {
  private let strings: Strings
  private let catalogue: Catalogue
  private let periods: PeriodText
  private let departments: DepartmentText

  package init(strings: Strings, catalogue: Catalogue, periods: PeriodText) {
    self.strings = strings
    self.catalogue = catalogue
    self.periods = periods
    departments = DepartmentText(language: strings.language, catalogue: catalogue)
  }

  // MARK: Figures

  /// The figure of a side with its unit, or its growth; `-` where it is missing.
  package func figure(
    _ figure: CrossCheckReading.Figure, of side: CrossCheckDefinition.Side,
    _ definition: CrossCheckDefinition
  ) -> String {
    guard let value = figure.value, let indicator = indicator(of: side) else { return "-" }
    guard definition.measure != .growthGap else {
      return NumberText.signed(value, decimals: figure.decimals) + "%"
    }
    return FigureText(strings: strings).valueWithUnit(value, of: indicator)
  }

  /// By how much the two differ, with the unit; `-` where nothing can be told.
  package func difference(_ point: CrossCheckReading.Point, _ definition: CrossCheckDefinition)
    -> String
  {
    guard case .success(let comparison) = point.outcome else { return "-" }
    return value(comparison.difference, definition, isSigned: true)
  }

  /// What rounding, tolerance and the usual band let the two differ by.
  package func allowed(_ point: CrossCheckReading.Point, _ definition: CrossCheckDefinition)
    -> String
  {
    guard case .success(let comparison) = point.outcome else { return "-" }
    let upper = value(comparison.allowed.upperBound, definition)
    guard comparison.allowed.lowerBound.isFinite else {
      return strings(.crossCheck(.upTo(upper)))
    }
    if comparison.allowed.lowerBound == -comparison.allowed.upperBound { return "±\(upper)" }
    return strings(
      .crossCheck(.between(from: value(comparison.allowed.lowerBound, definition), to: upper)))
  }

  /// By how much the difference is beyond what is allowed; `nil` where it is not.
  package func excess(_ point: CrossCheckReading.Point, _ definition: CrossCheckDefinition)
    -> String?
  {
    guard case .success(let comparison) = point.outcome, !comparison.agrees else { return nil }
    return strings(.crossCheck(.beyond(value(comparison.excess.magnitude, definition))))
  }

  /// The measure of a check: an amount, points of growth, or a ratio.
  private func value(
    _ value: Double, _ definition: CrossCheckDefinition, isSigned: Bool = false
  ) -> String {
    guard let indicator = indicator(of: definition.first) else { return "-" }
    let decimals =
      switch definition.measure {
      case .growthGap: 1
      case .ratio: 3
      case nil: max(indicator.decimals, value != 0 && value.magnitude < 1 ? 2 : 0)
      }
    let isDifference = isSigned && definition.measure != .ratio
    let number =
      isDifference
      ? NumberText.signed(value, decimals: decimals)
      : NumberText.fixed(value, decimals: decimals, grouping: true)
    switch definition.measure {
    case .growthGap: return number + strings(.figure(.points))
    case .ratio: return number
    case nil: return FigureText(strings: strings).withUnit(number, of: indicator)
    }
  }

  private func indicator(of side: CrossCheckDefinition.Side) -> Indicator? {
    side.indicators.first.flatMap { catalogue.indicator($0) }
  }

  // MARK: Words

  /// The period of a point: that of the first side.
  package func period(_ point: CrossCheckReading.Point, _ definition: CrossCheckDefinition)
    -> String
  {
    periods.text(point.first.period, span: indicator(of: definition.first)?.span ?? .single)
  }

  /// What a side is of: its indicators, its area where that is not the pack's, and whether parts are added up.
  package func name(of side: CrossCheckDefinition.Side, parts: Int? = nil) -> String {
    let names = side.indicators.map { catalogue.indicator($0).map { strings($0.name) } ?? $0 }
    let area = side.area.flatMap { catalogue.areas[$0] }.map { strings($0.short) }
    let isSum = side.isOverAreas || side.indicators.count > 1
    let sum = isSum ? parts.map { strings(.crossCheck(.sumOf($0))) } : nil
    return ([area].compactMap(\.self) + [names.joined(separator: "+")] + [sum].compactMap(\.self))
      .joined(separator: " ")
  }

  /// The result in words; why nothing can be told.
  package func result(_ standing: CrossCheckStanding) -> String {
    if case .untold(let reason) = standing.result {
      return strings(.crossCheck(.untold(because: strings(reason.words))))
    }
    return strings(standing.result.words)
  }

  /// The tolerance with its reason.
  package func tolerance(_ definition: CrossCheckDefinition) -> String {
    let tolerance = definition.tolerance
    let amount: String =
      if tolerance.value == 0 {
        strings(.crossCheck(.noTolerance))
      } else if tolerance.measure == .percent {
        strings(.crossCheck(.percentOfLarger(DecimalText.shortest(tolerance.value))))
      } else {
        value(tolerance.value, definition)
      }
    return strings(
      .crossCheck(.toleranceInWords(value: amount, reason: strings(tolerance.reason))))
  }

  /// The difference that the pack explains; `nil` where it explains none.
  package func explanation(_ definition: CrossCheckDefinition) -> String? {
    definition.explanation.map { explanation in
      func limit(_ value: Double) -> String {
        definition.tolerance.measure == .percent
          ? DecimalText.shortest(value) + "%" : self.value(value, definition)
      }
      return strings(
        .crossCheck(
          .explained(
            from: limit(explanation.range.lowerBound), to: limit(explanation.range.upperBound),
            reason: strings(explanation.reason), by: departments.name(explanation.by))))
    }
  }

  /// Which side is the primary source, and that this decides nothing.
  package func primary(_ definition: CrossCheckDefinition) -> String {
    guard let place = definition.primary else { return strings(.crossCheck(.noPrimary)) }
    let side = definition[place]
    return strings(
      .crossCheck(.primaryIs("\(departments.name(side.departments)) \(name(of: side))")))
  }

  /// Who countersigned the check, or that nobody has.
  package func standing(of definition: CrossCheckDefinition) -> String {
    definition.isTrial
      ? strings(.crossCheck(.trial))
      : strings(.crossCheck(.countersigned(by: departments.name(definition.countersignedBy))))
  }

  /// For how many releases a difference has stood, and that it goes up; `nil` where none stands.
  package func releases(_ standing: CrossCheckStanding) -> String? {
    guard standing.releases > 0 else { return nil }
    return standing.isEscalated
      ? strings(
        .crossCheck(
          .escalated(
            releases: standing.releases, limit: CrossCheckStanding.releasesBeforeEscalation)))
      : strings(.crossCheck(.unsettled(releases: standing.releases)))
  }

  /// What one has and the other not yet; `nil` where both have come as far.
  package func awaited(_ reading: CrossCheckReading) -> String? {
    reading.awaited.map {
      strings(
        .crossCheck(
          .awaited(
            periods.text($0, span: indicator(of: reading.definition.first)?.span ?? .single))))
    }
  }

  /// Where a difference stands on its way: 发现 派核 说明 认定 归档; `nil` where it never was one.
  package func steps(_ standing: CrossCheckStanding) -> String? {
    guard let item = standing.item else { return nil }
    let asked = item.asked.count
    let answered = item.answers.count
    let isOver = item.closedAt != nil
    let steps = [
      strings(.crossCheck(.found)),
      strings(asked > 0 ? .crossCheck(.sent(times: asked)) : .crossCheck(.notSent)),
      strings(
        answered > 0 ? .crossCheck(.answered(times: answered)) : .crossCheck(.notAnswered)),
      strings(item.closedBy == nil ? .crossCheck(.notSettled) : .crossCheck(.settled)),
    ]
    return (steps + (isOver ? [strings(.crossCheck(.filed))] : [])).joined(separator: " > ")
  }

  /// The pair in one line of an indicator's page: the other side, the difference and the result.
  package func line(
    _ reading: CrossCheckReading, _ standing: CrossCheckStanding, besides indicator: String
  ) -> String {
    let definition = reading.definition
    let isFirst = definition.first.indicators.contains(indicator)
    let parts = isFirst ? reading.newest?.second.parts : reading.newest?.first.parts
    let other = name(of: isFirst ? definition.second : definition.first, parts: parts)
    let numbers = reading.newest.flatMap { point -> String? in
      guard case .success = reading.outcome else { return nil }
      return "\(period(point, definition)) \(strings(.crossCheck(.difference)))"
        + " \(difference(point, definition))"
    }
    let words = [numbers, result(standing), releases(standing)].compactMap(\.self)
    return strings(
      .crossCheck(.pair(with: other, result: words.joined(separator: strings.comma))))
  }
}
