package import CockpitJSON

/// What is wrong with the rules of 督办, and with items and deeds that are read back.
package enum SupervisionFault: Sentence {
  case noStep(String, known: [String])
  case noStage(String, known: [String])
  case noDays
  case noRungs
  case bandsDoNotFall
  case bandsEndEarly
  case noParts
  case noWeight
  case noScale
  case noApproval
  case unknownIndicatorOfPlan(String, plan: String)
  case factOnlyInPlan(String, plan: String)
  case lowIsBetter(String, plan: String)
  case contentOfInstruction(String)
  case noInstant
}

extension SupervisionFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .noStep(let key, let known):
      "\"\(key)\" is no step with a limit; write one of \(known.joined(separator: ", "))"
    case .noStage(let key, let known):
      "\"\(key)\" is no stage; write one of \(known.joined(separator: ", "))"
    case .noDays: "this is a whole number from 1 to 250; correct it"
    case .noRungs: "a chain has at least one rung; name who is told first"
    case .bandsDoNotFall:
      "this band does not lie below the one before with a worse light; order them from the best to the"
        + " worst, by working days left"
    case .bandsEndEarly:
      "the last band has no \"from\", so that it holds all below; leave it out there"
    case .noParts: "a plan has at least one part; add an indicator with its weight"
    case .noWeight: "a weight is a number above zero; correct it"
    case .noScale: "\"zero\" and \"full\" are the same; say what scores nothing and what scores 100"
    case .noApproval:
      "an approval has a number and somebody who gave it; write both, or leave it out"
    case .unknownIndicatorOfPlan(let id, let plan):
      "the plan \(plan) has a part of \(id), which the pack does not have; correct the id"
    case .factOnlyInPlan(let id, let plan):
      "the plan \(plan) has a part of \(id), which is a fact only and assesses nobody; remove it"
    case .lowIsBetter(let id, let plan):
      "in the plan \(plan) more of \(id) scores more, though less of it is better; put \"zero\" above"
        + " \"full\""
    case .contentOfInstruction(let key):
      "an instruction of a leader has a number and a unit alone; remove \"\(key)\""
    case .noInstant: "this is no time; write one with its offset, such as 2026-11-20T18:00:00+08:00"
    }
  }
}

extension JSONError {
  package init(_ fault: SupervisionFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
