import CockpitJSON

/// What is wrong with a line of the journal.
package enum JournalFault: Sentence {
  case noLevel
  case noFlaps
  case noEvent
  case unknownVersion(Int, rule: String)
}

extension JournalFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .noLevel: "a level is one of the numbers 1 to 4; the line was not written by this program"
    case .noFlaps: "\"changes\" is a row of 0 and 1; the line was not written by this program"
    case .noEvent:
      "a line tells of one event, and this one of none that is known; read the journal with the version"
        + " that wrote it"
    case .unknownVersion(let version, let rule):
      "no line before this one has version \(version) of the rule \(rule); put the older files of the"
        + " journal back beside it"
    }
  }
}

extension JSONError {
  init(_ fault: JournalFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
