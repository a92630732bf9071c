package import CockpitJSON
import CockpitValues

/// What is wrong with the policies of a pack, or with a scenario of them.
package enum PolicyFault: Sentence {
  case noLever(String, known: [String])
  case noAssumption(String, known: [String])
  case noScenario(String, known: [String])
  case repeatedLever(String)
  case repeatedEffect(String)
  case noEffects
  case emptyRange
  case commonOutside
  case twoPresents
  case twoBreakings
  case twoLimits
  case outsideInterval(Double)
  case nothingKnown(String, of: String)
  case nothingActs(on: String)
  case beyondReach(Double, of: String, from: Double, to: Double)
  case otherObjective(String, scenario: String)
  case badSeed
}

extension PolicyFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .noLever(let id, let known):
      "the pack has no lever \(id); name one of \(known.joined(separator: ", "))"
    case .noAssumption(let id, let known):
      "the pack has no assumption \(id); name one of \(known.joined(separator: ", "))"
    case .noScenario(let id, let known):
      "the pack has no scenario \(id); name one of \(known.joined(separator: ", "))"
    case .repeatedLever(let id): "the lever \(id) is set a second time; keep one"
    case .repeatedEffect(let id): "the effect on \(id) stands here a second time; keep one"
    case .noEffects: "a lever has one effect at least; add the indicator that it acts on"
    case .emptyRange: "the range holds one value alone; write the least and the most it was set to"
    case .commonOutside: "what is common lies within the range; correct one of them"
    case .twoPresents: "what it is now is \"now\" or the figure of \"indicator\"; leave one out"
    case .twoBreakings: "an assumption breaks by \"scaling\" or by \"delay\"; leave one out"
    case .twoLimits: "a limit is \"at_least\" or \"at_most\"; leave one out"
    case .outsideInterval(let value):
      "\(DecimalText.shortest(value)) is not in the interval; correct one of them"
    case .nothingKnown(let lever, let indicator):
      "the lever \(lever) has no effect on \(indicator); correct the id or add the effect"
    case .nothingActs(let indicator):
      "none of the levers acts on \(indicator); set one that has an effect on it"
    case .beyondReach(let value, let lever, let low, let high):
      "\(DecimalText.shortest(value)) is out of reach of \(lever); write a number from"
        + " \(DecimalText.shortest(low)) to \(DecimalText.shortest(high))"
    case .otherObjective(let objective, let scenario):
      "the scenario \(scenario) is about \(objective); leave out \"objective\" or \"scenario\""
    case .badSeed: "a seed is a whole number of at least 0; correct it"
    }
  }
}

extension JSONError {
  package init(_ fault: PolicyFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
