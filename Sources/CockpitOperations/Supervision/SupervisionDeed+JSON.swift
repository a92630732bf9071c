import CockpitCatalogue
package import CockpitJSON
import CockpitValues

// How deeds and steps of 督办 stand in a journal, each as one object. Reading gives back exactly what was
// written:
//
//     {"action": "postpone", "working_days": 10, "reason": "…",
//      "person": {"name": "王", "unit": "区财政局", "role": "operator"},
//      "second": {"name": "赵", "unit": "督查室", "role": "supervisor"}, "version": 5}

extension SupervisionDeed {
  /// Writes the deed as one object.
  package func write(to json: inout JSONText) {
    json.object { json in
      action.write(to: &json)
      json.member("person", person)
      if let second { json.member("second", second) }
      if let version { json.member("version", version) }
    }
  }

  /// Reads what was written.
  ///
  /// - Throws: at what a deed cannot be, such as an instruction with more than its number
  package init(_ object: JSONObject) throws(JSONError) {
    self.init(
      try SupervisionAction(object), by: try Person(object.required("person").object()),
      second: object.optional("second") == nil
        ? nil : try Person(object.required("second").object()),
      version: try object.optional("version")?.integer())
  }
}

extension SupervisionAction {
  private enum Name: String, CaseIterable {
    case propose, approve, decline, dispatch, accept, reply, check, close
    case sendBack = "send_back"
    case suspend, resume, postpone, reopen, review, note
  }

  private var name: Name {
    switch self {
    case .propose: .propose
    case .approve: .approve
    case .decline: .decline
    case .dispatch: .dispatch
    case .accept: .accept
    case .reply: .reply
    case .check: .check
    case .close: .close
    case .sendBack: .sendBack
    case .suspend: .suspend
    case .resume: .resume
    case .postpone: .postpone
    case .reopen: .reopen
    case .review: .review
    case .note: .note
    }
  }

  fileprivate func write(to json: inout JSONText) {
    json.member("action", name.rawValue)
    switch self {
    case .approve, .accept, .check, .resume: break
    case .propose(let subject, let unit):
      json.key("subject")
      subject.write(to: &json)
      if let unit { json.member("unit", unit.text) }
    case .decline(let reason), .sendBack(let reason), .reopen(let reason):
      json.member("reason", reason)
    case .dispatch(let unit): json.member("unit", unit.text)
    case .reply(let text), .note(let text): json.member("text", text)
    case .close(let note): json.member("note", note)
    case .suspend(let day, let reason):
      json.member("until", day.description)
      json.member("reason", reason)
    case .postpone(let days, let reason):
      json.member("working_days", days)
      json.member("reason", reason)
    case .review(let review):
      json.key("review")
      review.write(to: &json)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    func text(_ key: String) throws(JSONError) -> String { try object.required(key).string() }
    let name: Name = try object.required("action").choice()
    switch name {
    case .approve: self = .approve
    case .accept: self = .accept
    case .check: self = .check
    case .resume: self = .resume
    case .propose:
      self = .propose(
        try SupervisionSubject(object.required("subject")),
        unit: try object.optional("unit")?.string().department)
    case .decline: self = .decline(reason: try text("reason"))
    case .sendBack: self = .sendBack(reason: try text("reason"))
    case .reopen: self = .reopen(reason: try text("reason"))
    case .dispatch: self = .dispatch(to: Department.ID(try text("unit")))
    case .reply: self = .reply(try text("text"))
    case .note: self = .note(try text("text"))
    case .close: self = .close(note: try text("note"))
    case .suspend:
      self = .suspend(until: try object.required("until").date(), reason: try text("reason"))
    case .postpone:
      self = .postpone(
        workingDays: try object.required("working_days").integer(), reason: try text("reason"))
    case .review: self = .review(try SupervisionReview(object.required("review")))
    }
  }
}
