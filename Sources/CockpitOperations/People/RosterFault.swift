package import CockpitJSON

/// What is wrong with a list of those who may sign on.
package enum RosterFault: Sentence {
  case unknownKey(String, known: [String])
  case noName
  case twice(String)
}

extension RosterFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .unknownKey(let key, let known):
      "a person has no \"\(key)\"; write one of \(known.joined(separator: ", "))"
    case .noName: "the name is empty; write who it is"
    case .twice(let name): "\(name) is listed twice in one unit; remove one of the two"
    }
  }
}

extension JSONError {
  package init(_ fault: RosterFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
