import CockpitJSON
import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue

struct GroupTests {
  private static let groupings = """
    "groupings": {
      "field": [{"id": "office", "name": "机关运行"},
                {"id": "regulation", "name": "经济调节", "domain": "regulation"}],
      "economy": [{"id": "airport", "name": "临空经济"}]
    },
    """

  private func pack(_ indicator: String = "") -> PackExample {
    PackExample()
      .replacing(#""domains": ["#, in: "pack.json", with: Self.groupings + #""domains": ["#)
      .replacing(
        #""name": "热线", "#, in: "indicators.json", with: #""name": "热线", "# + indicator)
  }

  private func members(_ catalogue: Catalogue, _ axis: GroupAxis, _ id: String) throws -> [String] {
    let key = Group.Key(axis, id)
    let group = try #require(catalogue.groups.first { $0.key == key })
    return catalogue.indicators(in: group) { $0 == "gdp" ? .government : nil }.sorted()
  }

  @Test("reads the groups of a pack and what names them")
  func read() throws {
    let catalogue = try pack(#""groups": {"economy": ["airport"]}, "#).read()
    #expect(try members(catalogue, .economy, "airport") == ["calls"])
    #expect(try members(catalogue, .field, "office") == [])
    #expect(try members(catalogue, .field, "regulation") == ["calls", "gdp"], "by its domain")
    #expect(try members(catalogue, .theme, "people") == ["calls"])
    #expect(try members(catalogue, .domain, "regulation") == ["calls", "gdp"])
    #expect(try members(catalogue, .source, "government") == ["gdp"])
    #expect(try members(catalogue, .source, "sensor") == [])
  }

  @Test("gives a pack without groupings themes, domains and sources alone")
  func bare() throws {
    let groups = try PackExample().read().groups
    #expect(
      groups.map(\.key.axis) == [.theme, .theme, .domain, .source, .source, .source, .source])
  }

  @Test(
    "refuses groups that nobody knows",
    arguments: [
      (#""groups": {"economy": ["moon"]}, "#, "the pack has no group moon of economy"),
      (#""groups": {"theme": ["people"]}, "#, "the pack has no group people of theme"),
    ])
  func unknown(indicator: String, message: String) throws {
    let error = try #require(throws: PackError.self) { try pack(indicator).read() }
    #expect(error.diagnostics.contains { $0.message.hasPrefix(message) })
  }

  @Test(
    "refuses groupings that no pack names, groups of other domains, and ids given twice",
    arguments: [
      (#""economy": ["#, #""source": ["#, "source is no grouping that a pack names"),
      (#""domain": "regulation"}"#, #""domain": "moon"}"#, "the pack has no domain moon"),
      (
        #""id": "regulation", "name": "经济调节", "d"#, #""id": "office", "name": "经济调节", "d"#,
        "the id office stands here a second time"
      ),
    ])
  func wrong(text: String, other: String, message: String) throws {
    let error = try #require(throws: PackError.self) {
      try pack().replacing(text, in: "pack.json", with: other).read()
    }
    #expect(error.diagnostics.contains { $0.message.hasPrefix(message) })
  }
}
