import CockpitCatalogue
package import CockpitJSON
import CockpitValues

// How an item of 督办 stands in a journal: one object with all that is known of it. What it does not have is
// left out; reading gives back exactly what was written.

extension SupervisionItem {
  /// Writes all that is known of the item as one object.
  package func write(to json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.key("subject")
      subject.write(to: &json)
      json.member("version", version)
      if let unit { json.member("unit", unit.text) }
      json.list("units", units.map(\.text).sorted()) { json, unit in json.string(unit) }
      if let ownStage { json.member("stage", ownStage.rawValue) }
      if let ownSince { json.member("since", ownSince) }
      if let ownDue { json.member("due", ownDue.description) }
      if let approver { json.member("approver", approver) }
      json.list("handlers", handlers) { json, person in json.object { json in json.write(person) } }
      if let reply { json.member("reply", reply) }
      if let verifier { json.member("verifier", verifier) }
      if let reason { json.member("reason", reason) }
      if let hold {
        json.key("hold")
        hold.write(to: &json)
      }
      json.count("postponements", postponements)
      json.count("reopenings", reopenings)
      json.count("rung", rung)
      json.list("escalations", escalations) { json, escalation in escalation.write(to: &json) }
      json.list("marks", marks) { json, mark in mark.write(to: &json) }
      if !misses.isEmpty {
        json.list("misses", misses) { json, miss in miss.write(to: &json) }
      }
      json.count("runs", runs)
      json.member("lasting", isLasting)
      if let report {
        json.key("report")
        report.write(to: &json)
      }
      if let review {
        json.key("review")
        review.write(to: &json)
      }
      json.list("steps", steps) { json, step in step.write(to: &json) }
    }
  }

  /// Reads what was written.
  ///
  /// - Throws: at what an item cannot be, such as an instruction with more than its number
  package init(_ object: JSONObject) throws(JSONError) {
    self.init(
      try object.required("id").string(), try SupervisionSubject(object.required("subject")),
      unit: try object.optional("unit")?.string().department)
    version = try object.required("version").integer()
    units = Set(try object.list("units") { node throws(JSONError) in try node.string().department })
    ownStage = try object.stage("stage")
    ownSince = object.optional("since") == nil ? nil : try object.required("since").instant()
    ownDue = try object.optional("due")?.date()
    approver =
      object.optional("approver") == nil ? nil : try Person(object.required("approver").object())
    handlers = try object.list("handlers") { node throws(JSONError) in try Person(node.object()) }
    reply = try object.optional("reply")?.string()
    verifier =
      object.optional("verifier") == nil ? nil : try Person(object.required("verifier").object())
    reason = try object.optional("reason")?.string()
    hold = try object.optional("hold").map { node throws(JSONError) in
      try SupervisionHold(node.object())
    }
    postponements = try object.count("postponements")
    reopenings = try object.count("reopenings")
    rung = try object.count("rung")
    escalations = try object.list("escalations") { node throws(JSONError) in
      try SupervisionEscalation(node.object())
    }
    marks = try object.list("marks") { node throws(JSONError) in try DeviationMark(node.object()) }
    misses = try object.list("misses") { node throws(JSONError) in try MissMark(node.object()) }
    runs = try object.count("runs")
    isLasting = try object.flag("lasting")
    report = try object.optional("report").map { node throws(JSONError) in
      try SupervisionReport(node.object())
    }
    review = try object.optional("review").map { node throws(JSONError) in
      try SupervisionReview(node)
    }
    steps = try object.list("steps") { node throws(JSONError) in
      try SupervisionStep(node.object())
    }
  }
}

// MARK: - Parts

extension SupervisionHold {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("asker", asker)
      json.member("approver", approver)
      json.member("reason", reason)
      json.member("until", until.description)
      json.member("from", from.rawValue)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(
      asker: try Person(object.required("asker").object()),
      approver: try Person(object.required("approver").object()),
      reason: try object.required("reason").string(), until: try object.required("until").date(),
      from: try object.required("from").choice())
  }
}

extension SupervisionEscalation {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("cause", cause.name)
      switch cause {
      case .overdue(let stage, let due):
        json.member("stage", stage.rawValue)
        json.member("due", due.description)
      case .consecutive(let count), .reopened(let count): json.member("count", count)
      }
      json.member("rung", rung)
      json.member("at", at)
      json.member("trial", isTrial)
    }
  }

  private enum Name: String, CaseIterable { case overdue, consecutive, reopened }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    let name: Name = try object.required("cause").choice()
    let cause: SupervisionCause =
      switch name {
      case .overdue:
        .overdue(try object.required("stage").choice(), due: try object.required("due").date())
      case .consecutive: .consecutive(run: try object.required("count").integer())
      case .reopened: .reopened(try object.required("count").integer())
      }
    self.init(
      cause: cause, rung: try object.required("rung").integer(),
      at: try object.required("at").instant(),
      isTrial: try object.flag("trial"))
  }
}

extension DeviationMark {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("period", period.notation)
      json.member("light", light.rawValue)
      json.member("consecutive", consecutivePeriods)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(
      period: try object.period(), light: try object.required("light").choice(),
      consecutivePeriods: try object.required("consecutive").integer())
  }
}

extension MissMark {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("period", period.notation)
      json.member("percent", percent)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(period: try object.period(), percent: try object.required("percent").integer())
  }
}

extension SupervisionReport {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("record", record)
      json.key("subject")
      subject.write(to: &json)
      if let unit { json.member("unit", unit.text) }
      json.member("text", stageText)
      if let stage { json.member("stage", stage.rawValue) }
      if let due { json.member("due", due.description) }
      json.member("conflict", isConflict)
      if let since { json.member("since", since) }
      json.member("gone", isGone)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(
      record: try object.required("record").string(),
      subject: try SupervisionSubject(object.required("subject")),
      unit: try object.optional("unit")?.string().department,
      stageText: try object.required("text").string(), stage: try object.stage("stage"),
      due: try object.optional("due")?.date(), isConflict: try object.flag("conflict"))
    since = object.optional("since") == nil ? nil : try object.required("since").instant()
    isGone = try object.flag("gone")
  }
}

extension JSONText {
  /// Writes a count that is above zero.
  fileprivate mutating func count(_ key: String, _ value: Int) {
    if value != 0 { member(key, value) }
  }

}

extension JSONObject {
  fileprivate func count(_ key: String) throws(JSONError) -> Int {
    try optional(key)?.integer() ?? 0
  }

  /// The period of a mark.
  fileprivate func period() throws(JSONError) -> Period {
    let node = try required("period")
    guard let period = Period(parsing: try node.string(), offset: UTCOffset(seconds: 0)) else {
      throw JSONError(SupervisionFault.noInstant, at: node.offset)
    }
    return period
  }
}
