import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

/// A fault of a pack is said once, however much of the pack refers to what it spoils.
@Suite("The faults of a pack are their causes")
struct RootCauseTests {
  /// The pack of 海曙区 with one file changed.
  private func diagnostics(_ file: String, _ change: (String) -> String) throws -> [Diagnostic] {
    var contents: [String: [UInt8]] = [:]
    for name in PackFiles.names where name != "year-targets.json" {
      contents[name] = try HaishuPack.content(of: name)
    }
    let text = String(decoding: try #require(contents[file]), as: UTF8.self)
    let changed = change(text)
    try #require(changed != text)
    contents[file] = Array(changed.utf8)
    do throws(PackError) {
      return try PackReader.inspect(PackFiles(location: "p", contents: contents)).warnings
    } catch {
      return error.diagnostics + error.warnings
    }
  }

  @Test(
    "a file that is cut in the middle is one fault at the place of the cut",
    arguments: PackFiles.names.filter { $0 != "year-targets.json" })
  func cut(file: String) throws {
    let found = try diagnostics(file) { String($0.prefix($0.count / 2)) }
    #expect(found.map(\.file) == ["p/\(file)"], "\(found)")
    #expect((found.first?.line ?? 0) > 1)
  }

  @Test(
    "a definition with a fault is one fault, and not those of all that name it",
    arguments: [
      ("areas.json", #""level": "district""#, #""level": "region""#),
      ("indicators.json", #""decimals": 1"#, #""decimals": 99"#),
      ("system-indicators.json", #""decimals": 0"#, #""decimals": 99"#),
      ("boards.json", #""kind": "themes""#, #""kind": "pie""#),
      ("targets.json", #""last_year": 2025"#, #""last_year": 1999"#),
      ("targets.json", #""kind": "level_floor""#, #""kind": "floor""#),
      ("milestones.json", #""year_basis": "stated""#, #""year_basis": "guess""#),
      ("systems.json", #"{"id": "platform", "name": "#, #"{"id": "platform", "label": "#),
      (
        "systems.json", #"{"id": "haishu-digital-government-14-5", "title": "#,
        #"{"id": "haishu-digital-government-14-5", "label": "#
      ),
      ("systems.json", #""category": "platform""#, #""category": "other""#),
      ("systems.json", #"{"id": "hs.sys.haishu_platform", "#, "{"),
      ("records.json", #"{"type": "project", "name": "#, #"{"type": "project", "label": "#),
      (
        "demonstration.json", #"{"id": "accounts", "weights": [78, "#,
        #"{"id": "accounts", "weights": ["#
      ),
    ])
  func definition(file: String, text: String, other: String) throws {
    let found = try diagnostics(file) { $0.replacingFirst(text, with: other) }
    #expect(found.map(\.file) == ["p/\(file)"], "\(found)")
  }

  @Test("a target of the year names an indicator with a fault of its own")
  func yearTarget() throws {
    let file = """
      {"schema": "cockpit.targets/1", "document": "报告", "date": "2026-01-20", "year": 2026,
       "targets": [{"indicator": "gdp", "kind": "growth", "value": 5.5}]}
      """
    var pack = PackExample().replacing(
      #""decimals": 1"#, in: "indicators.json", with: #""decimals": 9"#)
    pack.contents["year-targets.json"] = file
    #expect(pack.faults().map { $0.prefix { $0 != " " } } == ["indicators.json:2:82:"])
    pack = PackExample()
    pack.contents["year-targets.json"] = file.replacingFirst("gdp", with: "gnp")
    #expect(pack.faults().map { $0.prefix { $0 != " " } } == ["year-targets.json:2:28:"])
  }
}
