package import CockpitAnalysis
package import CockpitCatalogue
import CockpitJudgement
package import CockpitValues

/// Writes what is said of simulations of policies.
package struct PolicyText: Sendable {
  private let strings: Strings
  private let outlooks: OutlookText
  private let periods: PeriodText
  private let catalogue: Catalogue

  package init(strings: Strings, periods: PeriodText, catalogue: Catalogue) {
    self.strings = strings
    self.periods = periods
    self.catalogue = catalogue
    outlooks = OutlookText(strings: strings, periods: periods)
  }

  // MARK: Figures

  /// An outcome without its unit.
  package func value(_ value: Double, of answer: PolicyAnswer) -> String {
    outlooks.value(value, answer.measure, of: answer.reading.indicator)
  }

  /// The bounds of an outcome without their unit.
  package func interval(_ interval: SimulatedInterval, of answer: PolicyAnswer) -> String {
    strings(
      .policy(
        .strip(low: value(interval.low, of: answer), high: value(interval.high, of: answer))))
  }

  /// A difference with its interval, such as `+1.4 (-0.6 至 +3.4)`.
  package func difference(_ difference: SimulatedInterval, of answer: PolicyAnswer) -> String {
    self.difference(difference, answer.measure, answer.reading.indicator)
  }

  private func difference(
    _ difference: SimulatedInterval, _ measure: OutlookSeries.Measure, _ indicator: Indicator
  ) -> String {
    func signed(_ value: Double) -> String {
      NumberText.signed(value, decimals: PolicyText.decimals(measure, indicator))
    }
    let interval = strings(
      .policy(.strip(low: signed(difference.low), high: signed(difference.high))))
    return strings(.policy(.within(signed(difference.middle), interval: interval)))
  }

  /// One more than of what is published: differences are smaller than figures.
  package static func decimals(
    _ measure: OutlookSeries.Measure, _ indicator: Indicator
  ) -> Int {
    min(Indicator.mostDecimals, measure.decimals(of: indicator) + 1)
  }

  /// A probability in whole percent, and no surer than that.
  package func chance(_ chance: Double) -> String {
    if chance < 0.01 { return "<1%" }
    if chance > 0.99 { return ">99%" }
    return strings(.outlook(.about(percent: NumberText.fixed(chance * 100, decimals: 0))))
  }

  /// What a lever is set to, without its unit.
  package func setting(_ value: Double, of lever: LeverDefinition) -> String {
    NumberText.fixed(value, decimals: lever.decimals, grouping: true)
  }

  /// The name of a lever, with its unit.
  package func name(_ lever: LeverDefinition) -> String {
    let unit = strings(lever.unit)
    return unit.isEmpty ? strings(lever.name) : "\(strings(lever.name))(\(unit))"
  }

  /// What a lever does to an indicator, such as `+0.25%/100万元/月 (+0.08 至 +0.42)`.
  package func effect(
    _ effect: LeverEffect, of lever: LeverDefinition, on indicator: Indicator
  ) -> String {
    func signed(_ value: Double) -> String {
      NumberText.signed(value, decimals: NumberText.decimals(of: value))
    }
    let unit = effect.measure == .percent ? "%" : unitOfPoints(indicator)
    let step = setting(effect.step, of: lever) + strings(lever.unit)
    let interval = strings(
      .policy(
        .strip(low: signed(effect.interval.lowerBound), high: signed(effect.interval.upperBound))))
    let share = NumberText.fixed(effect.coverage * 100, decimals: 0) + "%"
    return strings(
      .policy(
        .within(
          strings(.policy(.per(signed(effect.central) + unit, step: step))),
          interval: "\(share) \(interval)")))
  }

  private func unitOfPoints(_ indicator: Indicator) -> String {
    indicator.unit.isShare || indicator.isGrowthOnly
      ? strings(.policy(.points)) : strings.unit(indicator.unit)
  }

  /// Who says so, of which day, and who countersigned it.
  package func source(_ effect: LeverEffect) -> String {
    let names = DepartmentText(language: strings.language, catalogue: catalogue)
    let state =
      effect.isExample
      ? strings(.policy(.example))
      : strings(.policy(.countersigned(names.name(effect.countersignedBy))))
    return "\(state) \(effect.source) \(effect.date)"
  }

  /// How little a setting is backed by what was set so far.
  package func grade(_ grade: Extrapolation) -> String {
    switch grade {
    case .low: strings(.policy(.low))
    case .medium: strings(.policy(.medium))
    case .high: strings(.policy(.high))
    }
  }

  /// The range of a lever as a strip of some columns: what was rare, what was common, what is, what is set.
  package func strip(_ lever: PolicyAnswer.Lever, columns: Int) -> String {
    let (definition, inner) = (lever.definition, max(3, columns - 2))
    let (low, high) = (definition.range.lowerBound, definition.range.upperBound)
    func place(_ value: Double) -> Int {
      PolicyText.cell((value - low) / (high - low), of: inner)
    }
    let (first, last) = (place(definition.common.lowerBound), place(definition.common.upperBound))
    var cells: [Character] = (0..<inner).map { (first...last).contains($0) ? "=" : "." }
    cells[place(lever.present)] = "o"
    cells[place(lever.setting)] = "x"
    // What lies beyond all that was stands on the bracket.
    let left: Character = lever.setting < low ? "x" : "["
    let right: Character = lever.setting > high ? "x" : "]"
    if lever.setting < low || lever.setting > high {
      cells[place(lever.setting)] = (first...last).contains(place(lever.setting)) ? "=" : "."
    }
    return "\(left)\(String(cells))\(right)"
  }

  /// The cell of a strip at a share of its length; the first one for what is no number.
  package static func cell(_ share: Double, of count: Int) -> Int {
    share.isNaN ? 0 : Int((min(max(share, 0), 1) * Double(count - 1)).rounded())
  }

  // MARK: Sentences

  /// What an outcome says of the settings.
  package func verdict(_ answer: PolicyAnswer) -> String {
    let difference = answer.result.difference
    if difference.low == 0, difference.high == 0 { return strings(.policy(.unchanged)) }
    switch (answer.result.verdict, answer.isGood) {
    case (.cannotBeTold, _): return strings(.policy(.cannotTell))
    case (_, true?): return strings(.policy(.helps))
    case (_, false?): return strings(.policy(.harms))
    case (.raises, nil): return strings(.policy(.raises))
    case (.lowers, nil): return strings(.policy(.lowers))
    }
  }

  /// What the outcome is of: the year or a period, or what is assumed.
  package func period(_ answer: PolicyAnswer) -> String {
    switch answer.baseline {
    case .premise(let premise): return strings(.policy(.premise(strings(premise.text))))
    case .outlook:
      guard answer.periods.indices.contains(answer.judged) else { return "" }
      return period(answer.periods[answer.judged], of: answer)
    }
  }

  /// A period to come; the whole year where figures are those to date.
  package func period(_ period: Period, of answer: PolicyAnswer) -> String {
    let span = answer.reading.indicator.span
    return span == .yearToDate && period.lastDay.month == 12
      ? strings(.outlook(.wholeYear(period.year))) : periods.text(period, span: span)
  }

  /// What the outcome should reach; `nil` for nothing.
  package func goal(_ answer: PolicyAnswer) -> String? {
    switch answer.goal {
    case .target(let target):
      ProgressText(strings: strings).target(target, of: answer.reading.indicator)
    case .limit(let limit):
      strings(
        .policy(
          .limit(
            limit.isUpper ? "<=" : ">=",
            FigureText(strings: strings).valueWithUnit(limit.value, of: answer.reading.indicator)
          )))
    case nil: nil
    }
  }

  /// What comes of an assumption that does not hold.
  package func breaking(_ breaking: PolicyAnswer.Breaking, of answer: PolicyAnswer) -> String {
    breaking.difference.map { difference($0, of: answer) } ?? strings(.policy(.notReckoned))
  }

  /// What else the settings do.
  package func sideEffects(_ answer: PolicyAnswer) -> String {
    guard !answer.sideEffects.isEmpty else { return strings(.policy(.noSideEffects)) }
    return answer.sideEffects.map(sideEffect).joined(separator: strings.semicolon)
  }

  private func sideEffect(_ effect: PolicyAnswer.SideEffect) -> String {
    let isShare = effect.measure == .growth || effect.indicator.isGrowthOnly
    let unit = isShare ? strings(.policy(.points)) : strings.unit(effect.indicator.unit)
    let judgement = effect.isGood.map { " " + strings($0 ? .policy(.good) : .policy(.bad)) } ?? ""
    return "\(strings(effect.indicator.name)) "
      + difference(effect.difference, effect.measure, effect.indicator) + unit + judgement
  }

  /// How the effects would have told what came of changes in the past.
  package func backtest(_ answer: PolicyAnswer) -> String {
    guard let backtest = answer.backtest else { return strings(.policy(.noBacktest)) }
    let error = NumberText.fixed(backtest.meanError, decimals: 2)
    return strings(
      .policy(
        .backtestOf(
          right: backtest.rightDirections, count: backtest.count, error: error)))
  }

  /// How it was reckoned.
  package func method(_ answer: PolicyAnswer, model: String) -> String {
    let words = strings(
      .policy(
        .methodInWords(
          draws: answer.outcome.draws, seed: String(answer.outcome.seed), model: model)))
    return [words, share(answer)].compactMap(\.self).joined(separator: strings.semicolon)
  }

  /// How much of a year is left to act in; `nil` where that does not matter.
  private func share(_ answer: PolicyAnswer) -> String? {
    let indicator = answer.reading.indicator
    guard indicator.span == .yearToDate, answer.periods.indices.contains(answer.judged) else {
      return nil
    }
    let year = answer.periods[answer.judged].year
    let left = answer.periods[...answer.judged].count { $0.year == year }
    let all = indicator.periods(inYearOf: answer.periods[answer.judged]).count
    return strings(.policy(.share(left: left, all: all)))
  }

  /// Why nothing is simulated.
  package func refusal(_ refusal: PolicyRefusal) -> String {
    switch refusal {
    case .noIndicator(let id): strings(.policy(.noIndicator(id)))
    case .noBaseline(let reason): strings(.policy(.noBase(outlooks.refusal(reason))))
    case .noPresent(let lever): strings(.policy(.noPresent(strings(lever.name))))
    case .unitOfGrowth(let lever): strings(.policy(.unitOfGrowth(strings(lever.name))))
    case .tooLarge: strings(.policy(.tooLarge))
    }
  }
}
