import CockpitCatalogue
package import CockpitJudgement
import CockpitWarehouse

extension Situation {
  /// The early warnings of the indicators with a target of the running year, in the order of the pack.
  ///
  /// There is none of what is a fact only or not assessed, and of what no outlook is told.
  ///
  /// - Complexity: a fit of the models for each of them, and the whole forecast of those that are likely missed; nothing
  ///   of that for series whose forecast is remembered
  package func earlyWarnings(_ forecasts: ForecastMemo) -> [EarlyWarning] {
    judged.compactMap { earlyWarning(of: $0, forecasts) }
  }

  private func earlyWarning(of reading: Reading, _ forecasts: ForecastMemo) -> EarlyWarning? {
    let indicator = reading.indicator
    guard !indicator.isFactOnly, indicator.isAssessed, let after = reading.latest?.period,
      let target = reading.progress?.target
    else { return nil }
    func warning(_ state: EarlyWarning.State) -> EarlyWarning {
      EarlyWarning(
        indicator: indicator.id, year: target.year, unit: indicator.owners.first, after: after,
        state: state)
    }
    if let light = reading.light.light, light > .green { return warning(.lags) }
    // Errors of the past make a spread wider or narrower, and never move a miss across one half.
    guard let first = targetOutlook(of: reading, forecasts, isReviewed: false) else { return nil }
    guard first.level != nil else { return warning(.clear) }
    let told = targetOutlook(of: reading, forecasts, isReviewed: true) ?? first
    return warning(.warns(percent: max(told.missPercent, 50)))
  }

  private func targetOutlook(
    of reading: Reading, _ forecasts: ForecastMemo, isReviewed: Bool
  ) -> TargetOutlook? {
    guard
      case .success(let outlook) = Outlook.of(
        reading, in: self, forecasts, isReviewed: isReviewed)
    else { return nil }
    return TargetOutlook(outlook, of: reading)
  }
}
