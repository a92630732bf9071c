import CockpitJSON
import CockpitValues

// The file policies.json of a pack, which may leave it out.

extension PackReader {
  /// What the region knows of its policies; nothing where the pack has no such file.
  mutating func policies(_ header: PackHeader, indicators: Set<String>?) -> PolicyBook {
    let file = "policies.json"
    guard files[file] != nil else { return PolicyBook() }
    var references = PolicyReferences(
      indicators: indicators, departments: header.departmentIndex)
    func version(_ root: JSONObject) throws(JSONError) -> String {
      try root.required("version").string()
    }
    let version = document(file, version)
    let first = references
    func lever(_ object: JSONObject) throws(JSONError) -> LeverDefinition {
      try LeverDefinition(object, first)
    }
    let levers = list(file, "levers", key: "id", lever)
    references.levers = levers?.entries.map(\.value) ?? []
    references.isWhole = levers?.isWhole ?? false
    let second = references
    func assumption(_ object: JSONObject) throws(JSONError) -> PolicyAssumption {
      try PolicyAssumption(object, second)
    }
    let assumptions = list(file, "assumptions", key: "id", orNone: true, assumption)
    references.assumptions = assumptions?.entries.map(\.value.id) ?? []
    references.isWhole = references.isWhole && assumptions?.isWhole ?? false
    let all = references
    func scenario(_ object: JSONObject) throws(JSONError) -> PolicyCase {
      try PolicyCase(object, all)
    }
    let cases = list(file, "scenarios", key: "id", scenario)
    func change(_ object: JSONObject) throws(JSONError) -> PastPolicyChange {
      try PastPolicyChange(object, all)
    }
    let changes = optionalItems(file, "changes", change)
    return PolicyBook(
      version: version ?? "", levers: references.levers,
      assumptions: assumptions?.entries.map(\.value) ?? [],
      cases: cases?.entries.map(\.value) ?? [], changes: changes)
  }
}
