import CockpitJSON
import Testing

@testable import CockpitCatalogue

struct PlausibleLimitsTests {
  private func indicator(_ more: String) throws(JSONError) -> Indicator {
    let text = #"{"id": "x", "name": "x", "unit": "亿元", \#(more)}"#
    return try Indicator(JSONNode.parse(Array(text.utf8)).object())
  }

  @Test("reads the limits of an indicator, each of them optional")
  func reading() throws {
    #expect(
      try indicator(#""plausible": {"min": -1, "max": 8, "max_change": 0.5}"#).plausible
        == PlausibleLimits(minimum: -1, maximum: 8, maximumChange: 0.5))
    #expect(try indicator(#""plausible": {"max": 8}"#).plausible == PlausibleLimits(maximum: 8))
    #expect(
      try indicator(#""plausible": {"any_step": true}"#).plausible
        == PlausibleLimits(allowsAnyStep: true))
    #expect(try indicator(#""decimals": 1"#).plausible == nil)
  }

  @Test(
    "refuses limits on the wrong side, with the place",
    arguments: [
      #""plausible": {"min": 8, "max": 8}"#, #""plausible": {"max_change": 0}"#,
      #""plausible": {"max_change": -1}"#, #""plausible": {"any_step": 1}"#,
      #""plausible": {"min": "0"}"#,
    ])
  func refusals(more: String) {
    let error = #expect(throws: JSONError.self) { try indicator(more) }
    #expect((error?.offset ?? 0) > 40)
  }

  @Test(
    "a zero byte or a figure beyond all numbers is no number, wherever a pack has one",
    arguments: [
      #""frequency": "PT5M\u0000""#, #""frequency": "PT\u00005M""#, #""frequency": "M\u0000""#,
      #""decimals": "1\u0000""#, #""plausible": {"max": 1e400}"#,
      #""plausible": {"max": "8\u0000"}"#, "\"plausible\": {\"max\": 8\0}",
      "\"release_lag_days\": 1\0", #""release_lag_days": 1e400"#,
    ])
  func zeroByte(more: String) {
    #expect(throws: JSONError.self) { try indicator(more) }
  }

  @Test("takes amounts and counts for never below zero unless the limits allow it")
  func nonNegative() throws {
    #expect(try indicator(#""kind": "flow""#).isNonNegative)
    #expect(try indicator(#""kind": "count""#).isNonNegative)
    #expect(try !indicator(#""kind": "rate""#).isNonNegative)
    #expect(try !indicator(#""kind": "flow", "plausible": {"min": -5}"#).isNonNegative)
    #expect(try indicator(#""kind": "flow", "plausible": {"max": 5}"#).isNonNegative)
  }
}
