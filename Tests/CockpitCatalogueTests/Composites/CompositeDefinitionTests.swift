import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

struct CompositeDefinitionTests {
  private static let definition = CompositeDefinition(
    indicator: "gdp",
    parts: [
      .init(indicator: "calls", weight: 70, zero: 60, full: 100),
      .init(indicator: "lost", measure: .growth, weight: 30, zero: 2, full: 1),
    ])

  @Test("holds a part at the ends of its scale")
  func ends() {
    let (calls, lost) = (Self.definition.parts[0], Self.definition.parts[1])
    #expect((calls.score(20), calls.score(140)) == (0, 100))
    #expect((lost.score(9), lost.score(0.2)) == (0, 100))
  }
}

/// Reading composites.json.
struct PackCompositesTests {
  private static func faults(_ parts: String) -> [String] {
    var example = PackExample()
    example.contents["composites.json"] =
      #"{"composites": [{"indicator": "gdp", "parts": [\#(parts)]}]}"#
    return example.faults()
  }

  @Test("gives the indices of a pack with their parts")
  func reads() throws {
    var example = PackExample()
    example.contents["composites.json"] = """
      {"composites": [{"indicator": "gdp", "countersigned_by": "区统计局", "parts": [
        {"indicator": "calls", "measure": "growth", "weight": 100, "zero": 5, "full": -5}]}]}
      """
    let index = try #require(try example.read().composites.first)
    #expect((index.indicator, index.countersignedBy) == ("gdp", ["区统计局"]))
    #expect(
      index.parts == [.init(indicator: "calls", measure: .growth, weight: 100, zero: 5, full: -5)])
  }

  @Test(
    "refuses an index with a fault",
    arguments: [
      (
        #"{"indicator": "calls", "weight": 90, "zero": 0, "full": 1}"#,
        "the weights of an index add up to 100, these to 90"
      ),
      (
        #"{"indicator": "sea", "weight": 100, "zero": 0, "full": 1}"#,
        "the pack has no indicator sea; correct the id or define it there"
      ),
      (
        #"{"indicator": "calls", "weight": 100, "zero": 1, "full": 1}"#,
        "what counts 100 differs from what counts 0"
      ),
      (
        #"{"indicator": "calls", "weight": -100, "zero": 0, "full": 1}"#,
        "a weight is a share in percent above 0"
      ),
    ])
  func refuses(parts: String, fault: String) {
    let found = Self.faults(parts)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(fault) == true, "\(found)")
  }
}
