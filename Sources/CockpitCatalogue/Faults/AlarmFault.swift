package import CockpitJSON

/// What is wrong with the rules of alarms, and with scenarios that try them.
package enum AlarmFault: Sentence {
  case emptyAlarmText(key: String)
  /// A cause that no rule names by its group.
  case causeOfNoRule(String)
  case notPositive
  case moreNeededThanTaken
  case noReturn
  case noLimits
  case noAlarm(within: Int)
  case returnsBeyond(on: String, off: String)
  case limitsDoNotRise(String)
  case inhibitedByNothing(String, rule: String)
  case inhibitedByNoDevice(String, rule: String)
  case noPartOfScenario(String, instead: String?)
  case beforeLastEvent
  case noEvent
  case noMoment
  case noAction
  case noReason(known: [String])
  case unknownIndicatorOfRule(String, rule: String)
  case severalAtOnce(String, beside: String)
  case onlyTrue(String)
  case unwatched(String)
  case figureless(area: String)
  case aheadOfEvent(seconds: Int64)
}

extension AlarmFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .causeOfNoRule(let id):
      "no rule has the group \(id); correct it, or name the group in a rule"
    case .emptyAlarmText(let key):
      "\"\(key)\" is empty; whoever is on duty must read what happened, what it leads to and what to do"
    case .notPositive: "this is a number above zero; correct it"
    case .moreNeededThanTaken:
      "more figures are \"needed\" than are looked at (\"of\"); write as many or fewer"
    case .noReturn: "\"off_after\" is a number of seconds, 0 or more, or \"manual\"; correct it"
    case .noLimits: "a rule has at least one limit; add one"
    case .noAlarm(let within):
      "to act within \(within) seconds upon this consequence is no alarm; make it a matter of 督办 or of"
        + " data, or say a graver consequence"
    case .returnsBeyond(let on, let off):
      "a limit that is crossed at \(on) cannot be left at \(off), which is worse; put \"off\" on the safe"
        + " side"
    case .limitsDoNotRise(let on):
      "the limit \(on) is not graver and further out than the one before; order them from the mildest to"
        + " the gravest, each of a higher level"
    case .inhibitedByNothing(let id, let rule):
      "the rule \(rule) hangs on \(id), which is no rule; correct the id"
    case .inhibitedByNoDevice(let id, let rule):
      "the rule \(rule) hangs on \(id), which is no fault of a device or link; only those mute others"
    case .noPartOfScenario(let key, nil):
      "a scenario has \"rules\" and \"events\"; add \"\(key)\", which is missing"
    case .noPartOfScenario(let key, let other?):
      "a scenario has \"rules\" and \"events\"; \"\(key)\" is missing, and \"\(other)\" is neither of them; correct it"
    case .beforeLastEvent:
      "the event is earlier than one before it, and counts as of that one's time; put events in the order of"
        + " their time"
    case .noEvent:
      "an event has \"at\" and one of \"sample\", \"samples\", \"snapshot\", \"quality\", \"action\","
        + " \"rules\", \"restart\", \"tick\"; write one of them"
    case .noMoment:
      "this is no time; write one with its offset, such as 2026-11-20T18:00:00+08:00"
    case .noAction:
      "an action is one of acknowledge, withdraw, shelve, unshelve, out_of_service, answer_request,"
        + " return, reset, work, verify, migrate, merge; write one of them"
    case .noReason(let known):
      "a reason is one of the numbers \(known.joined(separator: ", ")); write one of them"
    case .unknownIndicatorOfRule(let id, let rule):
      "the rule \(rule) watches \(id), which the pack does not have; correct the id"
    case .severalAtOnce(let key, let first):
      "\"\(key)\" stands beside \"\(first)\", and one event or action is one thing; write two"
    case .onlyTrue(let key): "\"\(key)\" can only be true; write true, or remove it"
    case .unwatched(let id):
      "no rule of the scenario watches \(id), so this changes nothing; correct the id"
    case .figureless(let area):
      "no figure of the scenario is of the area \(area), so there is no alarm; correct the code"
    case .aheadOfEvent(let seconds):
      "the figure is of \(seconds) seconds after its event, and more than a minute ahead does not count;"
        + " correct \"time\" or \"at\""
    }
  }
}

extension JSONError {
  package init(_ fault: AlarmFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
