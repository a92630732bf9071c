import CockpitJSON
import CockpitValues

// The rules of alarms, `alarms.json`, which a pack may leave out.

extension PackReader {
  /// Reads when figures need a person at once; nothing where the pack does not say.
  mutating func alarmRules(_ header: PackHeader, known: Set<String>?) -> [AlarmRule] {
    func rule(_ object: JSONObject) throws(JSONError) -> AlarmRule {
      let rule = try AlarmRule(object)
      _ = try header.departmentIndex.ids("owner", of: object)
      return rule
    }
    guard let rules = optionalList("alarms.json", "alarm_rules", key: "id", rule) else {
      return []
    }
    check(rules, known: known)
    return rules.entries.map(\.value)
  }

  /// Refuses rules of indicators that the pack does not have, and such as hang on what mutes nothing.
  private mutating func check(_ rules: Listing<AlarmRule>, known: Set<String>?) {
    let devices = Set(rules.entries.map(\.value).filter { $0.dataClass == .device }.map(\.id))
    for (rule, offset) in rules.entries {
      if let known, !known.contains(rule.indicator) {
        report(
          "alarms.json",
          JSONError(AlarmFault.unknownIndicatorOfRule(rule.indicator, rule: rule.id), at: offset))
      }
      for parent in rule.inhibitedBy where !devices.contains(parent) {
        let fault: AlarmFault =
          rules.ids.contains(parent)
          ? .inhibitedByNoDevice(parent, rule: rule.id)
          : .inhibitedByNothing(parent, rule: rule.id)
        report("alarms.json", JSONError(fault, at: offset))
      }
    }
  }
}
