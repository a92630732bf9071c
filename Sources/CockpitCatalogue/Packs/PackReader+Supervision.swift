import CockpitJSON

// The rules of 督办, `supervision.json`, which a pack may leave out.

extension PackReader {
  private static let supervision = "supervision.json"

  /// Reads how the region supervises; no limits and no chain where the pack does not say.
  mutating func supervision(indicators: [Indicator]?, known: Set<String>?) -> SupervisionRules {
    let file = PackReader.supervision
    guard files[file] != nil else { return SupervisionRules() }
    func kind(_ object: JSONObject) throws(JSONError) -> SupervisionRules.KindRule {
      try SupervisionRules.KindRule(object)
    }
    let kinds = list(file, "kinds", key: "kind", orNone: true, kind)
    let plans = list(file, "assessments", key: "id", orNone: true, AssessmentPlan.init)
    if let plans { check(plans, indicators: indicators, known: known) }
    func stages(_ root: JSONObject) throws(JSONError) -> [SupervisionStage: [String]] {
      try root.stageNames()
    }
    func chain(_ root: JSONObject) throws(JSONError) -> EscalationChain? {
      guard let node = root.optional("escalation") else { return nil }
      return try EscalationChain(node.object())
    }
    func light(_ root: JSONObject) throws(JSONError) -> ItemLightRule? {
      guard let node = root.optional("light") else { return nil }
      return try ItemLightRule(node.object())
    }
    return SupervisionRules(
      kinds: kinds?.entries.map(\.value) ?? [],
      escalation: document(file, chain) ?? nil, light: document(file, light) ?? nil,
      assessments: plans?.entries.map(\.value) ?? [], stageNames: document(file, stages) ?? [:])
  }

  /// Refuses parts that the pack does not have, that assess nobody, and whose scale is upside down.
  private mutating func check(
    _ plans: Listing<AssessmentPlan>, indicators: [Indicator]?, known: Set<String>?
  ) {
    for (plan, offset) in plans.entries {
      for part in plan.parts {
        let indicator = indicators?.first { $0.id == part.indicator }
        let fault: SupervisionFault? =
          if known?.contains(part.indicator) == false {
            .unknownIndicatorOfPlan(part.indicator, plan: plan.id)
          } else if let indicator, indicator.isFactOnly || !indicator.isAssessed {
            .factOnlyInPlan(part.indicator, plan: plan.id)
          } else if indicator?.better == .down, part.measure != .completion, part.zero < part.full {
            .lowIsBetter(part.indicator, plan: plan.id)
          } else {
            nil
          }
        if let fault { report(PackReader.supervision, JSONError(fault, at: offset)) }
      }
    }
  }
}
