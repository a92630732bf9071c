import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

/// Reading crosschecks.json.
struct CrossCheckDefinitionTests {
  private static let first =
    #"{"indicator": "gdp", "basis": {"zh": "累计", "en": "to date"}, "department": "区统计局"}"#
  private static let second =
    #"{"indicator": "gdp", "over_areas": true, "basis": "合计", "department": "区统计局"}"#
  private static let tolerance = #"{"value": 1, "in": "percent", "reason": "四舍五入"}"#

  private static func example(
    kind: String = "sum", measure: String? = nil, first: String = first, second: String = second,
    tolerance: String = tolerance, more: String = ""
  ) -> PackExample {
    var example = PackExample()
    let measure = measure.map { #", "measure": "\#($0)""# } ?? ""
    example.contents["crosschecks.json"] = """
      {"crosschecks": [{"id": "c", "name": "核对", "kind": "\(kind)"\(measure),
        "first": \(first),
        "second": \(second),
        "tolerance": \(tolerance), "source": "制度"\(more)}]}
      """
    return example
  }

  @Test("gives the checks of a pack with both sides, the tolerance and what is explained")
  func reads() throws {
    let more = """
      , "primary": "first", "countersigned_by": "区统计局",
        "explained": {"from": -1, "to": 2.5, "reason": "市本级", "by": "区统计局"}
      """
    let check = try #require(try Self.example(more: more).read().crossChecks.first)
    #expect((check.id, check.name.zh, check.kind) == ("c", "核对", .sum))
    #expect(check.first.indicators == ["gdp"] && !check.first.isOverAreas)
    #expect((check.first.basis.zh, check.first.basis.en) == ("累计", "to date"))
    #expect(check.second.isOverAreas && check.second.departments == ["区统计局"])
    #expect((check.tolerance.value, check.tolerance.measure) == (1, .percent))
    #expect(check.explanation?.range == -1...2.5)
    #expect(check.primary == .first && !check.isTrial)
    #expect(check.departments == ["区统计局"])
    #expect(try Self.example().read().crossChecks.first?.isTrial == true)
  }

  @Test("keeps the checks where files define more than the pack")
  func adding() throws {
    let catalogue = try Self.example().read().adding(indicators: [], areas: [])
    #expect(catalogue.crossChecks.map(\.id) == ["c"])
  }

  private static let calls = #"{"indicator": "calls", "basis": "受理", "department": "区统计局"}"#

  @Test(
    "refuses a check with a fault, and says where",
    arguments: [
      (
        example(measure: "ratio"),
        "a co_movement has a measure, the other kinds of checks have none"
      ),
      (
        example(kind: "co_movement", second: calls),
        "a co_movement has a measure, the other kinds of checks have none"
      ),
      (
        example(kind: "bound"),
        "the second side of a sum alone is made of parts: \"indicators\" with at least two, or one"
          + " \"indicator\" and \"over_areas\": true"
      ),
      (
        example(kind: "identity", second: first),
        "the two sides are the same figure; name another one"
      ),
      (
        example(kind: "identity", second: calls),
        "gdp and calls are not of the same span; only figures of the same span are compared"
      ),
      (
        example(tolerance: #"{"value": -0.1, "reason": "四舍五入"}"#), "a tolerance is 0 or more"
      ),
      (
        example(more: #", "explained": {"from": 2, "to": 1, "reason": "口径", "by": "区统计局"}"#),
        "\"to\" is not below \"from\""
      ),
      (
        example(second: second.replacingOccurrences("gdp", with: "sea")),
        "the pack has no indicator sea; correct the id or define it there"
      ),
      (
        example(tolerance: #"{"value": 1, "reason": ""}"#),
        "a name is not empty; write it or leave it out"
      ),
    ])
  func refuses(example: PackExample, fault: String) {
    let found = example.faults()
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(fault) == true, "\(found)")
    #expect(found.first?.hasPrefix("crosschecks.json:") == true)
  }

  @Test("refuses a percentage for what moves together, and sides of other units")
  func measures() {
    let daily = PackExample.indicators.replacingOccurrences(
      #""unit": "件","#, with: #""unit": "件", "span": "ytd","#)
    var moving = Self.example(kind: "co_movement", measure: "ratio", second: Self.calls)
    moving.contents["indicators.json"] = daily
    #expect(
      moving.faults().first?.hasSuffix(
        "the tolerance of a co_movement is in its own unit, not in percent") == true)
    var bound = Self.example(kind: "bound", second: Self.calls)
    bound.contents["indicators.json"] = daily
    #expect(
      bound.faults().first?.hasSuffix(
        "gdp and calls are not in the same unit; only a co_movement compares those") == true)
  }

  @Test("reports each check of which one is wrong, and the same id twice")
  func repeated() {
    var example = Self.example()
    let one = example.contents["crosschecks.json"] ?? ""
    let check = one.replacingOccurrences("{\"crosschecks\": [", with: "").dropLast(2)
    example.contents["crosschecks.json"] = "{\"crosschecks\": [\(check),\n\(check)]}"
    let found = example.faults()
    #expect(found.count == 1)
    #expect(found.first?.contains("c") == true, "\(found)")
  }
}

extension String {
  /// The text with each place of another one replaced.
  fileprivate func replacingOccurrences(_ text: String, with other: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
  }
}
