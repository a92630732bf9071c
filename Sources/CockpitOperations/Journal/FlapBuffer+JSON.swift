import CockpitCatalogue
import CockpitJSON

extension FlapBuffer {
  /// Writes the evaluations as digits, the oldest first: `1` for each that was a change.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("changes", String(changes.map { $0 ? "1" : "0" }))
      json.member("flapping", isSet: isFlapping)
    }
  }

  init(_ object: JSONObject) throws(JSONError) {
    let node = try object.required("changes")
    let digits = try node.string()
    guard !digits.isEmpty, digits.allSatisfy({ "01".contains($0) }) else {
      throw JSONError(JournalFault.noFlaps, at: node.offset)
    }
    self.init(changes: digits.map { $0 == "1" }, isFlapping: try object.flag("flapping"))
  }
}
