import CockpitJSON

/// What a file holds that must not come into the cockpit.
package enum PrivacyFault: Sentence {
  case classified(mark: String)
  case identifyingKey(String)
  case identifyingText(Finding)

  /// A number that identifies a person.
  package enum Finding: Sentence {
    case identityNumber
    case mobileNumber
  }
}

extension PrivacyFault {
  package var isOfPrivateText: Bool { true }

  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .classified(let mark):
      "what is marked \(mark) must not come into the cockpit; remove it and tell its sender"
    case .identifyingKey(let name):
      "the key \"\(name)\" names what identifies a person; leave it out (a thing has a title)"
    case .identifyingText(let finding):
      "this text holds \(finding); leave out what identifies a person"
    }
  }
}

extension PrivacyFault.Finding {
  package var description: String {
    switch self {
    case .identityNumber: "an identity number"
    case .mobileNumber: "a mobile number"
    }
  }
}

extension JSONError {
  init(_ fault: PrivacyFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
