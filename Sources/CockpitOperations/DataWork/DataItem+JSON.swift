import CockpitCatalogue
package import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// Items, deeds and steps as the journal keeps them: what is written reads back as the same.

extension DataItem {
  /// Writes the item, open or closed.
  package func write(to json: inout JSONText) {
    json.object { json in
      json.member("number", number)
      json.data(key)
      json.key("owner")
      json.data(owner)
      json.member("since", since)
      json.member("opened_at", openedAt)
      json.member("task", task.rawValue)
      json.key("evidence")
      json.data(evidence)
      json.key("held")
      json.boolean(isHeld)
      if let acknowledgement { json.data("acknowledged", acknowledgement) }
      json.list("asked", asked) { $0.data($1) }
      json.list("answers", answers) { $0.data($1) }
      if let closedAt { json.member("closed_at", closedAt) }
      if let closedBy { json.data("closed_by", closedBy) }
      json.member("version", version)
      if let mark {
        json.key("mark")
        json.object { json in
          json.member("created_at", mark.createdAt)
          json.member("sequence", mark.sequence)
          json.member("file", mark.file)
        }
      }
    }
  }

  /// Reads an item as it was written.
  package init(_ object: JSONObject) throws(JSONError) {
    number = try object.required("number").integer()
    key = try DataKey(object)
    owner = try DataOwner(object.required("owner").object())
    since = try object.required("since").instant()
    openedAt = try object.required("opened_at").instant()
    task = try object.required("task").choice()
    evidence = try DataEvidence(object.required("evidence").object())
    isHeld = try object.required("held").boolean()
    if let node = object.optional("acknowledged") { acknowledgement = try DataWord(node.object()) }
    for node in try object.required("asked").elements() {
      asked.append(try DataWord(node.object()))
    }
    for node in try object.required("answers").elements() {
      answers.append(try DataWord(node.object()))
    }
    closedAt = try object.optional("closed_at")?.instant()
    if let node = object.optional("closed_by") { closedBy = try DataWord(node.object()) }
    version = try object.required("version").integer()
    if let mark = try object.optional("mark")?.object() {
      self.mark = FileMark(
        createdAt: try mark.required("created_at").instant(),
        sequence: try mark.required("sequence").integer(),
        file: try mark.required("file").string())
    }
  }
}

extension DataDeed {
  /// Writes what was done, and on which version.
  package func write(to json: inout JSONText) {
    json.object { json in
      switch action {
      case .acknowledge(let reason, let note):
        json.member("action", "acknowledge")
        if let reason { json.member("reason", reason.rawValue) }
        json.member("note", note)
      case .withdraw: json.member("action", "withdraw")
      case .ask(let note):
        json.member("action", "ask")
        json.member("note", note)
      case .answer(let text):
        json.member("action", "answer")
        json.member("note", text)
      case .close(let note):
        json.member("action", "close")
        json.member("note", note)
      }
      json.member("person", person)
      if let version { json.member("version", version) }
    }
  }

  /// Reads a deed as it was written.
  package init(_ object: JSONObject) throws(JSONError) {
    enum Name: String, CaseIterable { case acknowledge, withdraw, ask, answer, close }
    let name: Name = try object.required("action").choice()
    let action: DataAction =
      switch name {
      case .acknowledge:
        .acknowledge(
          reason: try object.reason(), note: try object.required("note").string())
      case .withdraw: .withdraw
      case .ask: .ask(note: try object.required("note").string())
      case .answer: .answer(try object.required("note").string())
      case .close: .close(note: try object.required("note").string())
      }
    self.init(
      action, by: try Person(object.required("person").object()),
      version: try object.optional("version")?.integer())
  }
}

extension DataStep {
  /// Writes the step with the item after it.
  package func write(to json: inout JSONText) {
    json.object { json in
      json.member("change", change.name.rawValue)
      if case .turned(let kind) = change { json.member("from", kind.rawValue) }
      json.member("at", at)
      json.key("item")
      item.write(to: &json)
    }
  }

  /// Reads a step as it was written.
  package init(_ object: JSONObject) throws(JSONError) {
    let name: Change.Name = try object.required("change").choice()
    let change: Change =
      switch name {
      case .opened: .opened
      case .turned: .turned(from: try object.required("from").choice())
      case .acknowledged: .acknowledged
      case .withdrawn: .withdrawn
      case .asked: .asked
      case .answered: .answered
      case .held: .held
      case .shownAgain: .shownAgain
      case .closed: .closed
      case .closedByHand: .closedByHand
      }
    self.init(
      change, at: try object.required("at").instant(),
      try DataItem(object.required("item").object()))
  }
}

extension DataStep.Change {
  /// The change by the name that the journal has for it.
  package enum Name: String, CaseIterable, Sendable {
    case opened, turned, acknowledged, withdrawn, asked, answered, held
    case shownAgain = "shown_again"
    case closed
    case closedByHand = "closed_by_hand"
  }

  package var name: Name {
    switch self {
    case .opened: .opened
    case .turned: .turned
    case .acknowledged: .acknowledged
    case .withdrawn: .withdrawn
    case .asked: .asked
    case .answered: .answered
    case .held: .held
    case .shownAgain: .shownAgain
    case .closed: .closed
    case .closedByHand: .closedByHand
    }
  }
}
