package import CockpitCatalogue
import CockpitJSON

/// Light rules for tests.
package enum LightRuleExample {
  /// A rule with bands as a pack writes them.
  package static func rule(
    measure: String = "ratio", kinds: String = #"["cumulative", "quota"]"#, bands: String,
    raise: String = "null"
  ) throws -> LightRule {
    let text = """
      {"id": "r", "version": 3, "name": {"zh": "系数法", "en": "coefficient rule"},
       "valid_from": "2026-01-01", "measure": "\(measure)", "kinds": \(kinds),
       "bands": \(bands), "raise": \(raise), "trial": true}
      """
    return try LightRule(JSONNode.parse(Array(text.utf8)).object())
  }

  package static let threeBands = """
    [{"light": "green", "from": 1}, {"light": "yellow", "from": 0.9, "below": 1},
     {"light": "red", "below": 0.9}]
    """
}
