import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension JournalEntry {
  /// The entry as an object with its number in the journal, from 1, before it is sealed into a chain; the rules are
  /// those that its lines have so far.
  func json(sequence: Int, rules: JournalRules) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("seq", sequence)
      json.member("at", at)
      json.member("standing", isSet: isStanding)
      if let actor {
        json.key("actor")
        actor.write(to: &json)
      }
      event.write(to: &json, rules: rules)
    }
    return json.bytes
  }

  /// An entry by its object, given the versions of rules that lines before it have; those that it has are
  /// added.
  init(
    _ object: JSONObject, rules: inout JournalRules
  ) throws(JSONError) {
    var actor: Actor?
    if let node = object.optional("actor") { actor = try Actor(node.object()) }
    self.init(
      at: try object.required("at").instant(), by: actor,
      isStanding: try object.flag("standing"),
      try Event(object, actor: actor, rules: &rules))
  }
}

extension JournalEntry.Event {
  fileprivate func write(to json: inout JSONText, rules: JournalRules) {
    switch self {
    case .opened(let file, let next):
      json.key("opened")
      json.object { json in
        if let file { json.member("after", file) }
        if let next {
          json.member("next_alarm", next.alarm)
          json.member("next_data", next.data)
        }
      }
    case .rules(let rules):
      json.key("rules")
      json.array { json in
        for rule in rules { rule.write(to: &json) }
      }
    case .alarms(let change): change.write(to: &json, rules: rules)
    case .supervision(let steps, let items, let deed):
      json.key("supervision")
      json.object { json in
        if let deed {
          json.key("deed")
          deed.write(to: &json)
        }
        json.list("steps", steps) { json, step in step.write(to: &json) }
        json.list("items", items) { json, item in item.write(to: &json) }
      }
    case .data(let steps, let deed):
      json.key("data")
      json.object { json in
        if let deed {
          json.key("deed")
          deed.write(to: &json)
        }
        json.list("steps", steps) { json, step in step.write(to: &json) }
      }
    case .warning(let change, let entry):
      json.key("warning")
      json.object { json in
        change.write(to: &json)
        if let entry { entry.write(to: &json) }
      }
    case .shift(let change):
      json.key("shift")
      json.object { json in change.write(to: &json) }
    case .note(let text, let key, let occurrence):
      json.key("note")
      json.object { json in
        json.member("text", text)
        if let key { json.write(key) }
        if let occurrence { json.member("occurrence", occurrence) }
      }
    case .torn(let bytes): json.member("torn_bytes", bytes)
    }
  }

  fileprivate init(
    _ object: JSONObject, actor: Actor?, rules: inout JournalRules
  ) throws(JSONError) {
    if object.optional("alarms") != nil {
      self = .alarms(try AlarmChange(object, actor: actor, rules: rules))
    } else if let node = object.optional("rules") {
      var read: [AlarmRule] = []
      for element in try node.elements() { read.append(try AlarmRule(element.object())) }
      for rule in read { rules.add(rule) }
      self = .rules(read)
    } else if let node = object.optional("supervision") {
      let change = try node.object()
      let deed = try change.optional("deed").map { node throws(JSONError) in
        try SupervisionDeed(node.object())
      }
      self = .supervision(
        try change.list("steps") { node throws(JSONError) in
          try SupervisionStep(node.object())
        },
        try change.list("items") { node throws(JSONError) in
          try SupervisionItem(node.object())
        }, deed)
    } else if let node = object.optional("data") {
      let change = try node.object()
      let deed = try change.optional("deed").map { node throws(JSONError) in
        try DataDeed(node.object())
      }
      self = .data(
        try change.list("steps") { node throws(JSONError) in try DataStep(node.object()) }, deed)
    } else if let node = object.optional("warning") {
      let warning = try node.object()
      let hasEntry = warning.optional("issuer") != nil
      self = .warning(
        try OfficialNotices.Change(warning),
        hasEntry ? try OfficialNotices.Entry(warning) : nil)
    } else if let node = object.optional("shift") {
      self = .shift(try ShiftChange(node.object()))
    } else if let node = object.optional("note") {
      let note = try node.object()
      self = .note(
        try note.required("text").string(),
        on: note.optional("rule") == nil ? nil : try note.alarmKey(),
        occurrence: try note.optional("occurrence")?.integer())
    } else if let node = object.optional("torn_bytes") {
      self = .torn(bytes: try node.integer())
    } else if let node = object.optional("opened") {
      let opened = try node.object()
      let next = try opened.optional("next_alarm").map { node throws(JSONError) in
        JournalNumbers(
          alarm: try node.integer(), data: try opened.required("next_data").integer())
      }
      self = .opened(after: try opened.optional("after")?.string(), next: next)
    } else {
      throw JSONError(JournalFault.noEvent, at: object.offset)
    }
  }
}

extension AlarmChange {
  fileprivate func write(to json: inout JSONText, rules: JournalRules) {
    if let deed {
      json.key("deed")
      json.object { json in
        deed.action.write(to: &json)
        if let version = deed.version { json.member("seen_version", version) }
        json.member("second", deed.second)
      }
    }
    json.key("steps")
    json.array { json in
      for step in steps { step.write(to: &json) }
    }
    json.key("alarms")
    json.array { json in
      for alarm in alarms { alarm.write(to: &json, rules: rules) }
    }
  }

  fileprivate init(
    _ object: JSONObject, actor: Actor?, rules: JournalRules
  ) throws(JSONError) {
    var deed: AlarmDeed?
    if let node = object.optional("deed"), let actor {
      let done = try node.object()
      deed = AlarmDeed(
        try AlarmAction(done), by: actor.person, second: try done.person("second"),
        version: try done.optional("seen_version")?.integer())
    }
    var steps: [AlarmTransition] = []
    for node in try object.required("steps").elements() {
      steps.append(try AlarmTransition(node.object()))
    }
    var alarms: [Alarm] = []
    for node in try object.required("alarms").elements() {
      alarms.append(try Alarm(node.object(), rules: rules))
    }
    self.init(deed: deed, steps: steps, alarms: alarms)
  }
}

extension ShiftChange {
  fileprivate func write(to json: inout JSONText) {
    switch self {
    case .signedOn: json.member("change", "on")
    case .onDuty(let since):
      json.member("change", "standing")
      json.member("since", since)
    case .handedOver(let person):
      json.member("change", "over")
      json.member("to", person)
    case .idle: json.member("change", "idle")
    case .left: json.member("change", "left")
    case .lost: json.member("change", "lost")
    }
  }

  fileprivate init(_ object: JSONObject) throws(JSONError) {
    switch try object.required("change").string() {
    case "on": self = .signedOn
    case "standing": self = .onDuty(since: try object.required("since").instant())
    case "over": self = .handedOver(to: try object.person("to"))
    case "idle": self = .idle
    case "left": self = .left
    case "lost": self = .lost
    default: throw JSONError(JournalFault.noEvent, at: object.offset)
    }
  }
}
