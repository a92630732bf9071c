package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// Who is ranked by what a situation judges.

extension AssessmentRanking {
  /// The ranking by what a situation judges; `nil` where the plan is not approved by its day.
  ///
  /// Departments are ranked by the figures of the region, each by the parts that it owns; areas by their
  /// own figures. What is a fact only counts for nobody. The change is against the same plan by the figure
  /// of the period before of each part, as it is known now.
  ///
  /// - Complexity: O(who is ranked × parts) questions to the situation
  package init?(_ plan: AssessmentPlan, in situation: Situation) {
    let day = situation.moment.today(situation.catalogue.offset)
    guard plan.isInForce(on: day) else { return nil }
    var (newest, earlier): ([String: [String: Figure]], [String: [String: Figure]]) = ([:], [:])
    var notAssessed: [String] = []
    func take(_ reading: Reading, of owner: String, _ part: AssessmentPlan.Part) {
      newest[owner, default: [:]][part.indicator] = reading.figure(of: part.measure)
      earlier[owner, default: [:]][part.indicator] =
        reading.figureBefore(of: part.measure, in: situation)
    }
    for part in plan.parts {
      guard let indicator = situation.catalogue.indicator(part.indicator), !indicator.isFactOnly,
        indicator.isAssessed
      else {
        notAssessed.append(part.indicator)
        continue
      }
      switch plan.subject {
      case .departments:
        guard let reading = situation.readings[part.indicator] else { continue }
        for owner in indicator.owners { take(reading, of: owner.text, part) }
      case .areas:
        for area in situation.catalogue.areas.children(of: situation.area) {
          take(situation.reading(of: indicator, area: area.code), of: area.code, part)
        }
      }
    }
    self.init(
      plan, on: day, figures: newest,
      before: AssessmentRanking(plan, on: day, figures: earlier))
    self.notAssessed = notAssessed
  }
}

extension Reading {
  /// What a plan of assessment measures of the figure, or why it cannot.
  fileprivate func figure(of measure: AssessmentPlan.Measure) -> AssessmentRanking.Figure {
    if !doubts.isEmpty { return .leftOut(.doubted) }
    if !conflicts.isEmpty { return .leftOut(.conflicting) }
    guard let value = latest?.value, withoutFigure == nil else { return .leftOut(.missing) }
    guard freshness.countsAsCurrent else { return .leftOut(.late) }
    let measured: Double? =
      switch measure {
      case .value: isOfFewCases ? nil : value
      case .growth: publishedGrowth
      case .completion: progress?.measure.coefficientInPercent
      }
    return measured.map { .value($0) } ?? .leftOut(.notMeasured)
  }

  /// What the plan measures of the figure of the period before, or that it cannot.
  fileprivate func figureBefore(
    of measure: AssessmentPlan.Measure, in situation: Situation
  ) -> AssessmentRanking.Figure {
    guard let previous, let value = previous.value else { return .leftOut(.missing) }
    let isOfFewCases = SampledPercentage(previous, of: indicator)?.isLarge == false
    let measured: Double? =
      switch measure {
      case .value: isOfFewCases ? nil : value
      case .growth:
        indicator.isGrowthOnly ? value : isOfFewCases ? nil : previous.growth?.yearOnYear
      case .completion:
        situation.course(of: indicator, series: series).first { $0.period == previous.period }?
          .progress?.measure.coefficientInPercent
      }
    return measured.map { .value($0) } ?? .leftOut(.notMeasured)
  }
}

extension Progress.Measure {
  /// The coefficient of a cumulative target in percent; `nil` for other targets.
  fileprivate var coefficientInPercent: Double? {
    if case .cumulative(let progress) = self { progress.coefficient.map { $0 * 100 } } else { nil }
  }
}
