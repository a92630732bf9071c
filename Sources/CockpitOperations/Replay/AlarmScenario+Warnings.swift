import CockpitCatalogue
package import CockpitJSON
import CockpitValues

// What may stand in a scenario but is hardly meant.

extension AlarmScenario {
  /// An error at each key that nobody reads, by the JSON Schema of a name: that of scenarios, and beside it
  /// that of the rules in them.
  package static func unreadKeys(
    of bytes: [UInt8], _ schema: (String) -> [UInt8]?
  ) -> [JSONError] {
    let schemas = ["scenario", "alarms"].compactMap(schema).compactMap {
      try? JSONNode.parse($0).object()
    }
    guard let own = schemas.first, let document = try? JSONNode.parse(bytes) else { return [] }
    return SchemaOutline(own, beside: Array(schemas.dropFirst())).unreadKeys(of: document)
  }

  /// Figures and deeds that count for nothing: of what no rule watches, of an area without any figure, ahead
  /// of their event; and events that are earlier than one before.
  static func warnings(
    of objects: [JSONObject], _ events: [(at: Instant, event: Event)], rules: [AlarmRule]
  ) throws(JSONError) -> [JSONError] {
    let rules = rules + events.flatMap(\.event.rules)
    let watched = Set(rules.map(\.indicator))
    let areas = Set(rules.flatMap(\.areas) + events.flatMap(\.event.samples).map(\.area))
    var warnings: [JSONError] = []
    func check(_ indicator: JSONNode) throws(JSONError) {
      let id = try indicator.string()
      if !watched.contains(id) { warnings.append(JSONError(.unwatched(id), at: indicator.offset)) }
    }
    var newest: Instant?
    for (object, event) in zip(objects, events) {
      if let newest, event.at < newest {
        warnings.append(JSONError(.beforeLastEvent, at: try object.required("at").offset))
      }
      newest = max(newest ?? event.at, event.at)
      var figures = try object.optional("samples")?.elements() ?? []
      if let figure = object.optional("sample") { figures.append(figure) }
      for node in figures {
        let figure = try node.object()
        try check(figure.required("indicator"))
        let time = try figure.required("time")
        let ahead = try time.instant().seconds(since: event.at)
        if ahead > AlarmBook.clockTolerance {
          warnings.append(JSONError(.aheadOfEvent(seconds: ahead), at: time.offset))
        }
      }
      if let quality = try object.optional("quality")?.object() {
        try check(quality.required("indicator"))
      }
      for id in try object.optional("snapshot")?.object().required("missing").elements() ?? [] {
        try check(id)
      }
      if let area = try object.optional("action")?.object().required("area") {
        let code = try area.string()
        if !areas.contains(code) {
          warnings.append(JSONError(.figureless(area: code), at: area.offset))
        }
      }
    }
    return warnings
  }
}

extension AlarmScenario.Event {
  fileprivate var samples: [AlarmSample] {
    if case .samples(let own, _) = self { own } else { [] }
  }
  fileprivate var rules: [AlarmRule] {
    if case .rules(let own, _) = self { own } else { [] }
  }
}
