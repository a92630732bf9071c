import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

struct WholeDefinitionTests {
  private static func pack(_ wholes: String) -> PackExample {
    var example = PackExample()
    // A third indicator beside the two of the example.
    example.contents["indicators.json"] = example.contents["indicators.json"]?.replacing(
      #"{"id": "calls","#,
      with:
        #"{"id": "lost", "name": "停机", "unit": "件", "theme": "people", "domain": "regulation"}, {"id": "calls","#
    )
    example.contents["composites.json"] = #"{"wholes": [\#(wholes)]}"#
    return example
  }

  @Test("tells which indicators are parts of others, and that without an index beside them")
  func reads() throws {
    let catalogue = try Self.pack(#"{"indicator": "gdp", "parts": ["calls", "lost"]}"#).read()
    #expect(catalogue.wholes == [WholeDefinition(indicator: "gdp", parts: ["calls", "lost"])])
    #expect(catalogue.relatives["gdp"] == ["calls", "lost"])
    #expect(catalogue.relatives["calls"] == ["gdp"], "two parts of one whole are not related")
  }

  @Test("relates what is part of a part to the whole, also in a circle")
  func through() throws {
    let chain = try Self.pack(
      #"{"indicator": "gdp", "parts": ["calls"]}, {"indicator": "calls", "parts": ["lost"]}"#
    ).read()
    #expect(chain.relatives["lost"] == ["gdp", "calls"])
    let circle = try Self.pack(
      #"{"indicator": "gdp", "parts": ["calls"]}, {"indicator": "calls", "parts": ["gdp"]}"#
    ).read()
    #expect(circle.relatives == ["gdp": ["calls"], "calls": ["gdp"]])
  }

  @Test(
    "refuses parts with a fault, each where it is",
    arguments: [
      (#"{"indicator": "gdp", "parts": ["sea"]}"#, "the pack has no indicator sea"),
      (#"{"indicator": "sea", "parts": ["gdp"]}"#, "the pack has no indicator sea"),
      (#"{"indicator": "gdp", "parts": ["gdp"]}"#, "gdp is the whole itself"),
      (#"{"indicator": "gdp", "parts": ["lost", "lost"]}"#, "lost is the whole itself, or stands"),
      (#"{"indicator": "gdp", "parts": "lost"}"#, "composites.json:1:"),
      (#"{"indicator": "gdp"}"#, "parts"),
    ])
  func refused(_ text: String, _ fault: String) {
    let faults = Self.pack(text).faults()
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }
}
