import CockpitAnalysis
import CockpitCatalogue
import CockpitWording

extension PageContext {
  var policyText: PolicyText {
    PolicyText(strings: strings, periods: periodText, catalogue: catalogue)
  }

  var policyModel: PolicyModel { PolicyModel(situation, forecasts) }

  /// What settings of a scenario come to, or why nothing is simulated.
  func answer(
    of plan: PolicyCase, _ settings: [LeverSetting]
  ) -> Result<PolicyAnswer, PolicyRefusal> {
    var request = PolicyRequest(plan)
    request.settings = settings
    return policyModel.answer(request)
  }
}
