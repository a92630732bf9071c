package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// Says what settings of levers would do, from what is judged of a region and what its pack knows of policies.
package struct PolicyModel: Sendable {
  /// The version of how it reckons; with other numbers it is another one.
  private static let version = "1"

  private let situation: Situation
  private let forecasts: ForecastMemo

  package init(_ situation: Situation, _ forecasts: ForecastMemo) {
    self.situation = situation
    self.forecasts = forecasts
  }

  private var book: PolicyBook { situation.catalogue.policies }

  /// The version of the parameters and of how they are reckoned with, as it is printed.
  package var versionName: String { "\(book.version)/\(PolicyModel.version)" }

  /// What a request comes to, or why there is no answer.
  ///
  /// - Complexity: that of ``PolicyScenario/run()``, and a difference for each assumption and side effect
  package func answer(_ request: PolicyRequest) -> Result<PolicyAnswer, PolicyRefusal> {
    do throws(PolicyRefusal) {
      return .success(try reckoned(request))
    } catch {
      return .failure(error)
    }
  }

  /// What a lever is set to now; `nil` where that is the figure of an indicator that has none to rely on.
  package func present(_ lever: LeverDefinition) -> Double? {
    switch lever.present {
    case .value(let value): value
    case .indicator(let id): situation.readings[id].flatMap { $0.isUsable ? $0.latest?.value : nil }
    }
  }

  private func reckoned(_ request: PolicyRequest) throws(PolicyRefusal) -> PolicyAnswer {
    let stage = try stage(of: request.objective, request.premise)
    var set: [SetLever] = []
    for setting in request.settings {
      guard let lever = book.lever(setting.lever) else { continue }
      guard let present = present(lever) else { throw .noPresent(lever) }
      set.append(SetLever(lever: lever, present: present, setting: setting.value))
    }
    let levers = try acting(set, on: stage)
    let goal = stage.goal(request.limit)
    let outcome = try scenario(stage, levers, request.seed, goal?.limit).run()
    let contributions = outcome.periods[stage.judged].contributions
    var breakings: [PolicyAnswer.Breaking] = []
    for assumption in request.assumptions.compactMap(book.assumption) {
      breakings.append(try breaking(assumption, levers, stage, request.seed))
    }
    return PolicyAnswer(
      request: request, reading: stage.reading, baseline: stage.baseline, measure: stage.measure,
      periods: stage.periods, judged: stage.judged, outcome: outcome, goal: goal?.goal,
      levers: set.map { set in
        PolicyAnswer.Lever(
          definition: set.lever, effect: set.lever.effect(on: request.objective),
          present: set.present, setting: set.setting,
          contribution: outcome.levers.firstIndex(of: set.lever.id).map { contributions[$0] })
      },
      breakings: breakings, sideEffects: sideEffects(of: set, request),
      backtest: PolicyBacktest(book, levers: levers.map(\.name), on: request.objective))
  }

  /// What levers act on.
  private func stage(
    of indicator: String, _ premise: PolicyCase.Premise? = nil
  ) throws(PolicyRefusal) -> PolicyStage {
    guard let reading = situation.readings[indicator] else { throw .noIndicator(indicator) }
    if let premise { return PolicyStage(premise, of: reading) }
    switch Outlook.of(reading, in: situation, forecasts) {
    case .success(let outlook):
      guard !outlook.steps.isEmpty else { throw .noBaseline(.noFigure) }
      return PolicyStage(outlook, of: reading)
    case .failure(let refusal): throw .noBaseline(refusal)
    }
  }

  /// The levers that act on a stage, as they do.
  private func acting(
    _ set: [SetLever], on stage: PolicyStage
  ) throws(PolicyRefusal) -> [PolicyLever] {
    let id = stage.reading.indicator.id
    if let wrong = set.first(where: { !stage.takes($0.lever.effect(on: id)) }) {
      throw .unitOfGrowth(wrong.lever)
    }
    return set.compactMap { $0.acting(on: stage) }
  }

  private func scenario(
    _ stage: PolicyStage, _ levers: [PolicyLever], _ seed: UInt64, _ target: PolicyTarget? = nil
  ) throws(PolicyRefusal) -> PolicyScenario {
    let scenario = PolicyScenario(
      snapshot: stage.snapshot, modelVersion: versionName, baseline: stage.distributions,
      levers: levers, target: target, base: stage.measure == .growth ? .grownLevel : .outcome,
      accrual: stage.accrual, seed: seed)
    guard let scenario else { throw .tooLarge }
    return scenario
  }

  /// What an assumption comes to that does not hold.
  private func breaking(
    _ assumption: PolicyAssumption, _ levers: [PolicyLever], _ stage: PolicyStage, _ seed: UInt64
  ) throws(PolicyRefusal) -> PolicyAnswer.Breaking {
    guard let breaking = assumption.breaking else {
      return PolicyAnswer.Breaking(assumption: assumption, difference: nil)
    }
    let broken = levers.map { lever in
      assumption.lever.map { $0 == lever.name } ?? true ? lever.broken(by: breaking) : lever
    }
    return PolicyAnswer.Breaking(
      assumption: assumption,
      difference: try scenario(stage, broken, seed).difference(in: stage.judged))
  }

  /// What the settings do to other indicators that have an outlook, as far as that is no less than what is published of
  /// them.
  private func sideEffects(
    of set: [SetLever], _ request: PolicyRequest
  ) -> [PolicyAnswer.SideEffect] {
    var others: [String] = []
    for effect in set.filter({ $0.setting != $0.present }).flatMap(\.lever.effects)
    where effect.indicator != request.objective && !others.contains(effect.indicator) {
      others.append(effect.indicator)
    }
    return others.compactMap { id in
      guard let stage = try? stage(of: id), let levers = try? acting(set, on: stage),
        let difference = try? scenario(stage, levers, request.seed).difference(in: stage.judged),
        difference.middle.magnitude >= stage.step
      else { return nil }
      let indicator = stage.reading.indicator
      return PolicyAnswer.SideEffect(
        indicator: indicator, measure: stage.measure, difference: difference,
        isGood: PolicyAnswer.isGood(PolicyVerdict(difference), for: indicator))
    }
  }
}
