import CockpitJSON
package import CockpitValues

/// What alarms of several rules have in common: 同因, such as rain.
///
/// A rule names its cause by `group`.
package struct AlarmCause: Hashable, Sendable {
  /// The `group` of the rules.
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

// How causes stand in `alarms.json`.

extension AlarmCause {
  /// A cause of rules; a `group` that no rule has is refused.
  init(_ object: JSONObject, groups: Set<String>) throws(JSONError) {
    let id = try object.required("id")
    self.init(id: try id.string(), name: try LocalizedText(object.required("name")))
    guard groups.contains(self.id) else {
      throw JSONError(AlarmFault.causeOfNoRule(self.id), at: id.offset)
    }
  }
}
