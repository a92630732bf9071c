import CockpitJSON
import CockpitValues

// How the rules of 督办 stand in `supervision.json` of a pack:
//
//     {"kinds": [
//        {"kind": "instruction", "names": ["批示件"],
//         "limits": {"dispatch": 1, "accept": 1, "reply": 5, "verify": 3}, "source": "…",
//         "trial": true}],
//      "stages": {"opened": ["建单"], "accepted": ["签收"]},
//      "escalation": {"rungs": [{"zh": "科室"}, {"zh": "分管领导"}], "overdue_after": 1,
//        "consecutive_after": 2, "reopened": true, "trial": true},
//      "light": {"bands": [{"light": "green", "from": 3}, {"light": "yellow", "from": 0},
//        {"light": "red"}], "trial": true},
//      "assessments": [
//        {"id": "kh-2026", "name": {"zh": "…"}, "document": "…", "ranks": "areas", "decimals": 1,
//         "approved": {"id": "…", "by": "…", "on": "2026-03-01"},
//         "parts": [{"indicator": "gdp", "weight": 30, "measure": "value", "zero": 60,
//           "full": 100}]}]}

extension SupervisionRules.KindRule {
  /// - Throws: at a limit that is no number of days above zero
  init(_ object: JSONObject) throws(JSONError) {
    var limits: [SupervisionClock: Int] = [:]
    if let node = object.optional("limits") {
      for member in try node.members() {
        guard let clock = SupervisionClock(rawValue: member.key) else {
          throw JSONError(
            SupervisionFault.noStep(member.key, known: SupervisionClock.allCases.map(\.rawValue)),
            at: member.keyOffset)
        }
        limits[clock] = try member.value.workingDays()
      }
    }
    self.init(
      kind: try object.required("kind").choice(), names: try object.strings("names"),
      limits: limits, source: try object.optional("source")?.string() ?? "",
      isTrial: try object.flag("trial"))
  }
}

extension EscalationChain {
  /// - Throws: where nobody stands on the chain
  init(_ object: JSONObject) throws(JSONError) {
    let node = try object.required("rungs")
    var rungs: [LocalizedText] = []
    for element in try node.elements() { rungs.append(try LocalizedText(element)) }
    guard !rungs.isEmpty else { throw JSONError(SupervisionFault.noRungs, at: node.offset) }
    self.init(
      rungs: rungs,
      triggers: Triggers(
        overdueAfter: try object.optional("overdue_after")?.workingDays(),
        consecutiveAfter: try object.optional("consecutive_after")?.workingDays(),
        isReopened: try object.flag("reopened")),
      source: try object.optional("source")?.string() ?? "", isTrial: try object.flag("trial"))
  }
}

extension ItemLightRule {
  /// - Throws: at the first band that leaves a gap or puts a better light below a worse one
  init(_ object: JSONObject) throws(JSONError) {
    let node = try object.required("bands")
    var bands: [Band] = []
    for element in try node.elements() {
      let band = try element.object()
      let next = Band(
        try band.required("light").choice(), from: try band.optional("from")?.integer())
      if let last = bands.last {
        let isLower = last.from.map { $0 > next.from ?? .min } ?? false
        guard isLower, last.light.severity < next.light.severity else {
          throw JSONError(SupervisionFault.bandsDoNotFall, at: element.offset)
        }
      }
      bands.append(next)
    }
    guard let last = bands.last, last.from == nil else {
      throw JSONError(SupervisionFault.bandsEndEarly, at: node.offset)
    }
    self.init(
      bands: bands, source: try object.optional("source")?.string() ?? "",
      isTrial: try object.flag("trial"))
  }
}

extension AssessmentPlan {
  /// - Throws: at a plan without parts, a weight that is not above zero, and a scale without length
  init(_ object: JSONObject) throws(JSONError) {
    let node = try object.required("parts")
    var parts: [Part] = []
    for element in try node.elements() { parts.append(try Part(element)) }
    guard !parts.isEmpty else { throw JSONError(SupervisionFault.noParts, at: node.offset) }
    let approved = object.optional("approved")
    self.init(
      id: try object.required("id").string(), name: try LocalizedText(object.required("name")),
      document: try object.optional("document")?.string() ?? "",
      approval: try approved.map { node throws(JSONError) in try Approval(node) },
      subject: try object.required("ranks").choice(),
      decimals: try object.optional("decimals")?.integer(in: 0...3) ?? 1, parts: parts,
      isTrial: try object.flag("trial"))
  }
}

extension AssessmentPlan.Approval {
  fileprivate init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    func text(_ key: String) throws(JSONError) -> String {
      let node = try object.required(key)
      let text = try node.string()
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw JSONError(SupervisionFault.noApproval, at: node.offset)
      }
      return text
    }
    self.init(id: try text("id"), by: try text("by"), on: try object.required("on").date())
  }
}

extension AssessmentPlan.Part {
  fileprivate init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    let weight = try object.required("weight")
    let part = AssessmentPlan.Part(
      indicator: try object.required("indicator").string(), weight: try weight.number(),
      measure: try object.required("measure").choice(),
      zero: try object.optional("zero")?.number() ?? 0,
      full: try object.optional("full")?.number() ?? 100)
    guard part.weight > 0 else { throw JSONError(SupervisionFault.noWeight, at: weight.offset) }
    guard part.zero != part.full else {
      throw JSONError(SupervisionFault.noScale, at: node.offset)
    }
    self = part
  }
}

extension JSONObject {
  /// The texts of a list; none where it is absent.
  fileprivate func strings(_ key: String) throws(JSONError) -> [String] {
    var texts: [String] = []
    for node in try optional(key)?.elements() ?? [] { texts.append(try node.string()) }
    return texts
  }

  /// What departments call each stage, under the key `stages`.
  func stageNames() throws(JSONError) -> [SupervisionStage: [String]] {
    var names: [SupervisionStage: [String]] = [:]
    for member in try optional("stages")?.members() ?? [] {
      guard let stage = SupervisionStage(rawValue: member.key) else {
        throw JSONError(
          SupervisionFault.noStage(member.key, known: SupervisionStage.allCases.map(\.rawValue)),
          at: member.keyOffset)
      }
      for node in try member.value.elements() {
        names[stage, default: []].append(try node.string())
      }
    }
    return names
  }
}

extension JSONNode {
  /// A number of days or periods above zero.
  fileprivate func workingDays() throws(JSONError) -> Int {
    let days = try integer()
    guard (1...250).contains(days) else {
      throw JSONError(SupervisionFault.noDays, at: offset)
    }
    return days
  }
}
