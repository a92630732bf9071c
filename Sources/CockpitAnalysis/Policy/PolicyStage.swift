import CockpitCatalogue
import CockpitJudgement
import CockpitValues

/// What levers act on: an outcome without them, period by period.
struct PolicyStage {
  let reading: Reading
  let baseline: PolicyAnswer.Baseline
  let measure: OutlookSeries.Measure
  let periods: [Period]
  let judged: Int
  let distributions: [PredictiveDistribution]
  let accrual: EffectAccrual
  /// The fingerprint of what the baseline is made of.
  let snapshot: UInt64

  /// The figures to come of an indicator.
  init(_ outlook: Outlook, of reading: Reading) {
    self.reading = reading
    baseline = .outlook(outlook)
    let indicator = reading.indicator
    measure = outlook.series.measure
    let periods = outlook.steps.map(\.period)
    self.periods = periods
    judged = outlook.yearEnd.flatMap { end in periods.firstIndex(of: end.period) } ?? 0
    distributions = outlook.steps.map(\.distribution)
    let covered = periods.map { period in
      (indicator.periods(inYearOf: period).firstIndex(of: period) ?? 0) + 1
    }
    accrual =
      indicator.span != .yearToDate
      ? .single : measure == .figures ? .means(covered: covered) : .sums(covered: covered)
    var hash = Fingerprint()
    hash.add(indicator.id)
    for period in outlook.series.periods { hash.add(period.notation) }
    for value in outlook.series.values { hash.add(value) }
    snapshot = hash.word
  }

  /// What somebody states in the place of figures to come: levers act on it in full.
  init(_ premise: PolicyCase.Premise, of reading: Reading) {
    self.reading = reading
    baseline = .premise(premise)
    measure = .figures
    periods = []
    judged = 0
    let isAmount =
      reading.indicator.plausible?.minimum ?? 0 >= 0 && premise.interval.lowerBound >= 0
    let most =
      reading.indicator.unit.isShare
      ? (reading.indicator.unit.isPermille ? 1000.0 : 100) : .infinity
    distributions = [
      PredictiveDistribution(
        stated: premise.value, in: premise.interval, coverage: premise.coverage,
        bounds: (isAmount ? 0 : -.infinity)...max(most, premise.interval.upperBound))
    ]
    accrual = .single
    var hash = Fingerprint()
    hash.add(reading.indicator.id)
    hash.add(premise.value)
    hash.add(premise.interval.lowerBound)
    hash.add(premise.interval.upperBound)
    hash.add(premise.coverage)
    snapshot = hash.word
  }

  /// Whether an effect can be reckoned with: none in the unit of amounts where their growth is carried forward.
  func takes(_ effect: LeverEffect?) -> Bool {
    effect.map { measure != .growth || $0.measure == .percent } ?? true
  }

  /// The decimals that outcomes are published with.
  var decimals: Int { measure.decimals(of: reading.indicator) }

  /// One unit of the last digit that is published.
  var step: Double { (0..<decimals).reduce(1) { step, _ in step / 10 } }

  /// What the year's target or the limit of a scenario demands; `nil` where there is neither, or none that the outcome is
  /// held against.
  func goal(_ limit: PolicyCase.Limit?) -> (goal: PolicyAnswer.Goal, limit: PolicyTarget)? {
    let target = reading.progress?.target ?? reading.target
    if let target, periods.indices.contains(judged), target.year == periods[judged].year,
      !target.isFactOnly, target.evaluation != .informational,
      measure.fits(target.kind, of: reading.indicator)
    {
      return (
        .target(target),
        PolicyTarget(
          limit: target.edge(decimals: decimals), isUpperLimit: target.evaluation.isUpperLimit)
      )
    }
    return limit.map { limit in
      // Figures are rounded before they are held against it.
      (
        .limit(limit),
        PolicyTarget(
          limit: limit.value + (limit.isUpper ? step : -step) / 2, isUpperLimit: limit.isUpper)
      )
    }
  }
}

/// A lever with what it is set to.
struct SetLever {
  let lever: LeverDefinition
  let present: Double
  let setting: Double

  /// The lever as it acts on an outcome; `nil` where it does not, or its effect cannot be reckoned with.
  func acting(on stage: PolicyStage) -> PolicyLever? {
    guard let effect = lever.effect(on: stage.reading.indicator.id) else { return nil }
    let elasticity = Elasticity(
      effect.central / effect.step,
      in: effect.interval.lowerBound / effect.step...effect.interval.upperBound / effect.step,
      coverage: effect.coverage, measure: effect.measure == .points ? .points : .percent)
    return elasticity.map {
      PolicyLever(
        lever.id, change: setting - present, elasticity: $0,
        lag: stage.periods.isEmpty ? 0 : effect.lag,
        buildUp: stage.periods.isEmpty ? 1 : effect.buildUp)
    }
  }
}

extension PolicyLever {
  /// The lever where an assumption does not hold.
  func broken(by breaking: PolicyAssumption.Breaking) -> PolicyLever {
    switch breaking {
    case .scaling(let factor):
      PolicyLever(
        name, change: change * factor, elasticity: elasticity, lag: lag, buildUp: buildUp)
    case .delay(let periods):
      PolicyLever(
        name, change: change, elasticity: elasticity, lag: lag + periods, buildUp: buildUp)
    }
  }
}
