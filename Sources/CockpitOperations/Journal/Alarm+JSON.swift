import CockpitCatalogue
import CockpitJSON
import CockpitValues

// All that is kept of an alarm, so that its last line says how it stands.

extension Alarm {
  /// Writes the alarm; of its rules only the versions, which the journal has before it.
  func write(to json: inout JSONText, rules: JournalRules) {
    json.object { json in
      json.write(key)
      json.member("rule_version", rule.version)
      if let edition = rules.edition(of: rule) { json.member("rule_edition", edition) }
      if let nextRule {
        json.member("next_version", nextRule.version)
        if let edition = rules.edition(of: nextRule) { json.member("next_edition", edition) }
      }
      json.key("regions")
      regions.write(to: &json)
      json.member("version", version)
      if let occurrence {
        json.key("occurrence")
        occurrence.write(to: &json)
      }
      if fleetingCount > 0 { json.member("fleeting", fleetingCount) }
      if let mergedInto {
        json.key("merged_into")
        json.object { json in json.write(mergedInto) }
      }
      if let request {
        json.key("request")
        request.write(to: &json)
      }
      if let dispatch {
        json.key("dispatch")
        dispatch.write(to: &json)
      }
      voices.first?.write(to: &json, quality: regions.quality, isOn: regions.condition.isOn)
      if voices.count > 1 {
        json.key("others")
        json.array { json in
          for voice in voices.dropFirst() {
            json.object { json in
              voice.write(to: &json, quality: regions.quality, isOn: regions.condition.isOn)
            }
          }
        }
      }
      if let worst {
        json.key("worst")
        worst.write(to: &json)
      }
      if isContradicted, regions.quality != .conflicting {
        json.member("contradicted", isSet: true)
      }
      if let flaps {
        json.key("flaps")
        flaps.write(to: &json)
      }
      json.member("rang_at", rangAt)
      json.member("worker", worker)
      json.member("work_closed_at", workClosedAt)
      json.member("parent_ended_at", parentEndedAt)
    }
  }

  /// An alarm by its line.
  ///
  /// - Throws: where the versions of its rule are not known
  init(_ object: JSONObject, rules: JournalRules) throws(JSONError) {
    let key = try object.alarmKey()
    func rule(_ node: JSONNode, _ edition: String) throws(JSONError) -> AlarmRule {
      let version = AlarmRuleVersion(id: key.rule, version: try node.integer())
      let edition = try object.optional(edition)?.integer()
      guard let rule = rules.rule(version, edition: edition) else {
        throw JSONError(
          JournalFault.unknownVersion(version.version, rule: version.id), at: node.offset)
      }
      return rule
    }
    self.init(try rule(object.required("rule_version"), "rule_edition"), area: key.area)
    if let node = object.optional("next_version") { nextRule = try rule(node, "next_edition") }
    regions = try AlarmRegions(object.required("regions").object())
    version = try object.required("version").integer()
    if let node = object.optional("occurrence") { occurrence = try AlarmOccurrence(node.object()) }
    if let node = object.optional("fleeting") { fleetingCount = try node.integer() }
    if let node = object.optional("merged_into") { mergedInto = try node.object().alarmKey() }
    if let node = object.optional("request") { request = try OutOfServiceRequest(node.object()) }
    if let node = object.optional("dispatch") { dispatch = try AlarmDispatch(node.object()) }
    // Journals of before say nothing of who gives the figures.
    isContradicted = try object.flag("contradicted") || regions.quality == .conflicting
    if object.optional("latest") != nil {
      voices.append(
        try AlarmVoice(
          object, quality: regions.quality, isOn: regions.condition.isOn))
    }
    for node in try object.optional("others")?.elements() ?? [] {
      voices.append(
        try AlarmVoice(
          node.object(), quality: regions.quality, isOn: regions.condition.isOn))
    }
    worst = try object.optional("worst").map { node throws(JSONError) in
      try AlarmSample(node.object())
    }
    // Journals of before have none; of what is on, the newest is what is known.
    if regions.condition.isOn { worst = worst ?? latest }
    if let node = object.optional("flaps") { flaps = try FlapBuffer(node.object()) }
    rangAt = try object.instant("rang_at")
    worker = try object.person("worker")
    workClosedAt = try object.instant("work_closed_at")
    parentEndedAt = try object.instant("parent_ended_at")
  }
}

extension AlarmOccurrence {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("number", number)
      json.member("started_at", startedAt)
      json.member("level", level)
      json.member("shown_level", shownLevel)
      json.member("respond_by", respondBy)
      json.member("overdue", isSet: isOverdue)
      if repeatCount > 0 { json.member("repeats", repeatCount) }
      json.member("acknowledged_by", acknowledgedBy)
      json.member("acknowledged_at", acknowledgedAt)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    var repeats = 0
    if let node = object.optional("repeats") { repeats = try node.integer() }
    self.init(
      number: try object.required("number").integer(),
      startedAt: try object.required("started_at").instant(),
      level: try object.required("level").level(),
      shownLevel: try object.required("shown_level").level(),
      respondBy: try object.instant("respond_by"), isOverdue: try object.flag("overdue"),
      repeatCount: repeats, acknowledgedBy: try object.person("acknowledged_by"),
      acknowledgedAt: try object.instant("acknowledged_at"))
  }
}

extension OutOfServiceRequest {
  /// Writes the request as one object.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("seconds", seconds)
      json.member("reason", reason.rawValue)
      json.member("asked_by", asker)
      json.member("asked_at", askedAt)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(
      seconds: try object.required("seconds").integer(), reason: try AlarmReason(in: object),
      asker: try Person(object.required("asked_by").object()),
      askedAt: try object.required("asked_at").instant())
  }
}

extension AlarmDispatch {
  /// Writes to whom it was sent as one object.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("to", unit.text)
      json.member("due_at", dueAt)
      json.member("overdue", isSet: isOverdue)
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    self.init(
      unit: Department.ID(try object.required("to").string()),
      dueAt: try object.required("due_at").instant(), isOverdue: try object.flag("overdue"))
  }
}

extension AlarmSample {
  /// Writes the figure as scenarios have it.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("indicator", indicator)
      json.member("area", area)
      json.member("time", time)
      json.key("value")
      json.number(value)
      if let cases { json.member("n", cases) }
      if !giver.source.isEmpty { json.member("source", giver.source) }
      if !giver.part.isEmpty { json.member("part", giver.part) }
    }
  }

  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      indicator: try object.required("indicator").string(),
      area: try object.required("area").string(), time: try object.required("time").instant(),
      value: try object.required("value").number(),
      cases: try object.optional("n")?.integer(),
      giver: Giver(
        source: try object.optional("source")?.string() ?? "",
        part: try object.optional("part")?.string() ?? ""))
  }
}

extension AlarmVoice {
  /// Writes the members of an object that says what it said last; how old that is where it is not as old as the figures
  /// of the alarm.
  func write(to json: inout JSONText, quality all: InputQuality, isOn: Bool) {
    json.key("latest")
    latest.write(to: &json)
    if quality != AlarmVoice.own(all) { json.member("quality", quality.rawValue) }
    json.member("beyond", isSet: isBeyond)
    if tookPart != (isOn || isBeyond) { json.member("took_part", tookPart ? 1 : 0) }
    if !crossed.isEmpty {
      json.key("crossed")
      json.array { json in
        for level in crossed { json.integer(level?.rawValue ?? 0) }
      }
    }
    if !crossings.isEmpty {
      json.key("crossings")
      json.array { json in
        for time in crossings { json.string(CivilTime(time, offset: .china).description) }
      }
    }
    json.member("safe_since", safeSince)
    if let pendingWorst {
      json.key("pending_worst")
      pendingWorst.write(to: &json)
    }
  }

  init(_ object: JSONObject, quality all: InputQuality, isOn: Bool) throws(JSONError) {
    self.init(try AlarmSample(object.required("latest").object()))
    quality = try object.optional("quality")?.choice() ?? AlarmVoice.own(all)
    isBeyond = try object.flag("beyond")
    // Journals of before know of one who gives the figures, and that one took part.
    tookPart =
      try object.optional("took_part").map { node throws(JSONError) in
        try node.integer() == 1
      } ?? (isOn || isBeyond)
    for node in try object.optional("crossed")?.elements() ?? [] {
      let level = try node.integer()
      crossed.append(level == 0 ? nil : try node.level())
    }
    for node in try object.optional("crossings")?.elements() ?? [] {
      crossings.append(try node.instant())
    }
    safeSince = try object.instant("safe_since")
    pendingWorst = try object.optional("pending_worst").map { node throws(JSONError) in
      try AlarmSample(node.object())
    }
  }

  /// How old the figures of each are where that is said of all of them.
  private static func own(_ quality: InputQuality) -> InputQuality {
    quality == .conflicting ? .good : quality
  }
}
