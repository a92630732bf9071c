import CockpitJSON
import CockpitValues

// The rules of alarms, `alarms.json`, which a pack may leave out.

extension PackReader {
  /// Reads when figures need a person at once; nothing where the pack does not say.
  mutating func alarmRules(
    _ header: PackHeader, areas: Set<String>?, indicators: Set<String>?
  ) -> [AlarmRule] {
    func rule(_ object: JSONObject) throws(JSONError) -> ReferringRule {
      let rule = try ReferringRule(object)
      _ = try header.departmentIndex.ids("owner", of: object)
      return rule
    }
    guard let rules = optionalList("alarms.json", "alarm_rules", key: "id", rule) else {
      return []
    }
    let devices = Set(
      rules.entries.map(\.value.rule).filter { $0.dataClass == .device }.map(\.id))
    for (rule, _) in rules.entries {
      for fault in rule.faults(
        areas: areas, indicators: indicators, rules: rules.ids, devices: devices)
      {
        report("alarms.json", fault)
      }
    }
    return rules.entries.map(\.value.rule)
  }
}

extension PackReader {
  /// What the causes of alarms are called.
  mutating func alarmCauses(_ rules: [AlarmRule]) -> [AlarmCause] {
    let groups = Set(rules.map(\.group))
    func cause(_ object: JSONObject) throws(JSONError) -> AlarmCause {
      try AlarmCause(object, groups: groups)
    }
    return optionalList("alarms.json", "causes", key: "id", orNone: true, cause)
      .map { $0.entries.map(\.value) } ?? []
  }
}

/// A rule, and where it names what other files or other rules define.
private struct ReferringRule {
  let rule: AlarmRule
  private let indicator: JSONNode
  private let areas: [JSONNode]
  private let parents: [JSONNode]

  init(_ object: JSONObject) throws(JSONError) {
    rule = try AlarmRule(object)
    indicator = try object.required("indicator")
    areas = try object.optional("areas")?.elements() ?? []
    parents = try object.optional("inhibited_by")?.elements() ?? []
  }

  /// What the rule names that is not there, and what it hangs on that mutes nothing, each at its place.
  func faults(
    areas known: Set<String>?, indicators: Set<String>?, rules: Set<String>, devices: Set<String>
  ) -> [JSONError] {
    var faults: [JSONError] = []
    if indicators?.contains(rule.indicator) == false {
      faults.append(
        JSONError(
          AlarmFault.unknownIndicatorOfRule(rule.indicator, rule: rule.id), at: indicator.offset))
    }
    for area in areas {
      do throws(JSONError) {
        _ = try area.area(among: known)
      } catch {
        faults.append(error)
      }
    }
    for (parent, node) in zip(rule.inhibitedBy, parents) where !devices.contains(parent) {
      let fault: AlarmFault =
        rules.contains(parent)
        ? .inhibitedByNoDevice(parent, rule: rule.id)
        : .inhibitedByNothing(parent, rule: rule.id)
      faults.append(JSONError(fault, at: node.offset))
    }
    return faults
  }
}
