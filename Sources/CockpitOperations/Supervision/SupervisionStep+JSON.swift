import CockpitCatalogue
package import CockpitJSON
import CockpitValues

// How steps of 督办 stand in a journal, and what deeds, steps and items have in common there.

extension SupervisionStep {
  /// Writes the step as one object.
  package func write(to json: inout JSONText) {
    json.object { json in
      json.member("item", item)
      json.member("row", row.rawValue)
      if let from { json.member("from", from.rawValue) }
      json.member("to", to.rawValue)
      json.member("at", at)
      if let person { json.member("person", person) }
      if let second { json.member("second", second) }
      if !reason.isEmpty { json.member("reason", reason) }
    }
  }

  /// Reads what was written.
  ///
  /// - Throws: at what a step cannot be
  package init(_ object: JSONObject) throws(JSONError) {
    self.init(
      item: try object.required("item").string(), row: try object.required("row").choice(),
      from: try object.stage("from"), to: try object.required("to").choice(),
      at: try object.required("at").instant(),
      person: object.optional("person") == nil
        ? nil : try Person(object.required("person").object()),
      second: object.optional("second") == nil
        ? nil : try Person(object.required("second").object()),
      reason: try object.optional("reason")?.string() ?? "")
  }
}

extension SupervisionSubject {
  private enum Name: String, CaseIterable {
    case instruction, matter, deviation, milestone, task
    case earlyWarning = "early_warning"
  }

  func write(to json: inout JSONText) {
    json.object { json in
      switch self {
      case .instruction(let number):
        json.member("kind", Name.instruction.rawValue)
        json.member("number", number)
      case .matter(let matter, let number, let title):
        json.member("kind", Name.matter.rawValue)
        json.member("matter", matter.rawValue)
        json.member("number", number)
        json.member("title", title)
      case .deviation(let indicator, let year), .earlyWarning(let indicator, let year),
        .milestone(let indicator, let year):
        json.member("kind", kind.rawValue)
        json.member("indicator", indicator)
        json.member("year", year)
      case .task(let id, let year):
        json.member("kind", Name.task.rawValue)
        json.member("id", id)
        json.member("year", year)
      }
    }
  }

  init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    func text(_ key: String) throws(JSONError) -> String { try object.required(key).string() }
    func year() throws(JSONError) -> Int { try object.required("year").integer() }
    let name: Name = try object.required("kind").choice()
    switch name {
    case .instruction:
      if let other = object.unknownMembers(except: ["kind", "number"]).first {
        throw JSONError(SupervisionFault.contentOfInstruction(other.key), at: other.keyOffset)
      }
      self = .instruction(number: try text("number"))
    case .matter:
      self = .matter(
        try object.required("matter").choice(), number: try text("number"),
        title: try text("title"))
    case .deviation: self = .deviation(indicator: try text("indicator"), year: try year())
    case .earlyWarning:
      self = .earlyWarning(indicator: try text("indicator"), year: try year())
    case .milestone: self = .milestone(indicator: try text("indicator"), year: try year())
    case .task: self = .task(id: try text("id"), year: try year())
    }
  }
}

extension SupervisionReview {
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("rule_changed", isRuleChanged)
      json.member("threshold_changed", isThresholdChanged)
      json.member("data_fixed", isDataFixed)
      json.member("text", text)
    }
  }

  init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    self.init(
      isRuleChanged: try object.flag("rule_changed"),
      isThresholdChanged: try object.flag("threshold_changed"),
      isDataFixed: try object.flag("data_fixed"), text: try object.required("text").string())
  }
}

extension JSONText {
  mutating func member(_ key: String, _ flag: Bool) {
    self.key(key)
    boolean(flag)
  }
}

extension JSONObject {
  func stage(_ key: String) throws(JSONError) -> SupervisionStage? {
    try optional(key).map { node throws(JSONError) in try node.choice() }
  }
}

extension String {
  var department: Department.ID { Department.ID(self) }
}
