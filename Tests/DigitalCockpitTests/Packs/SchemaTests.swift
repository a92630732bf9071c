import CockpitJSON
import CockpitResources
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

/// The published schemas against what is embedded.
struct SchemaTests {
  private static func validator(_ name: String) throws -> SchemaValidator {
    try SchemaValidator(named: name)
  }

  @Test("describe every file of every embedded pack", arguments: EmbeddedPacks.ids)
  func packs(id: String) throws {
    let files = try #require(EmbeddedPacks.files(id))
    let names = CockpitResource.under("Packs/\(id)").compactMap { $0.split(separator: "/").last }
      .map(String.init)
    #expect(names.count > 8)
    for file in names {
      let schema = try #require(PackFiles.schemas[file], "\(file)")
      let bytes = try #require(files[file])
      let faults = try Self.validator(schema).faults(of: JSONNode.parse(bytes))
      #expect(faults.isEmpty, "\(id)/\(file) \(faults.prefix(3))")
    }
  }

  private static func schema(_ name: String) -> [UInt8]? {
    CockpitResource.bytes(at: "Schemas/\(name).schema.json")
  }

  @Test("know every key of every pack", arguments: ProjectPacks.ids)
  func known(id: String) throws {
    #expect(try #require(ProjectPacks.files(id)).unreadKeys(Self.schema) == [])
  }

  @Test("tell of a key that nobody reads, wherever it stands, and which may be meant")
  func unread() throws {
    let files = try HaishuPack.files()
    for name in PackFiles.names {
      guard let bytes = files[name] else { continue }
      let pieces = String(decoding: bytes, as: UTF8.self)
        .split(separator: "{\"", omittingEmptySubsequences: false)
      let spoilt = pieces.dropFirst().reduce(String(pieces[0])) { $0 + "{\"tierr\": 0, \"" + $1 }
      let pack = PackFiles(location: "p", contents: [name: Array(spoilt.utf8)])
      let found = pack.unreadKeys(Self.schema)
      #expect(found.count == pieces.count - 1, "\(name) \(found.count) \(pieces.count)")
    }
    let pack = PackFiles(
      location: "p",
      contents: [
        "indicators.json": Array(#"{"indicators": [{"id": "a", "tierr": 1, "colour": 2}]}"#.utf8),
        "boards.json": Array("{".utf8),
      ])
    #expect(
      pack.unreadKeys(Self.schema).map { "\($0.place): \($0.message)" } == [
        #"p/indicators.json:1:29: the key "tierr" is not read; did you mean "tier"?"#,
        #"p/indicators.json:1:41: the key "colour" is not read; correct or remove it"#,
      ])
  }

  @Test(
    "describe the palettes",
    arguments: [
      ("Palettes/dark.json", "palette"), ("Palettes/light.json", "palette"),
      ("Palettes/safe.json", "palette"),
    ])
  func looks(path: String, schema: String) throws {
    let bytes = try #require(CockpitResource.bytes(at: path))
    #expect(try Self.validator(schema).faults(of: JSONNode.parse(bytes)) == [])
  }

  @Test("describe the export of every screen", arguments: PageGoldenTests.screens)
  func exports(screen: PageGoldenTests.Screen) throws {
    let json = Array(try screen.at().session().exported.json.utf8)
    #expect(try Self.validator("screen").faults(of: JSONNode.parse(json)) == [])
  }

  @Test("describe a snapshot, and refuse one that lacks what a reader needs")
  func snapshot() throws {
    let validator = try Self.validator("snapshot")
    let whole = Written.snapshot(
      #""observations": [{"indicator": "a", "area": "1", "period": "2026", "value": 1}]"#)
    #expect(try validator.faults(of: JSONNode.parse(Array(whole.utf8))) == [])
    let silent = Written.snapshot(
      #""observations": [{"indicator": "a", "area": "1", "period": "2026", "value": null}]"#)
    #expect(
      try validator.faults(of: JSONNode.parse(Array(silent.utf8)))
        == ["/observations/0: reason is missing"])
  }

  @Test(
    "refuse what the readers refuse",
    arguments: [
      (
        "areas", #"{"areas": [{"code": "1", "name": "区", "tile": [1]}]}"#, "/areas/0/tile: minItems"
      ),
      ("boards", #"{"boards": [{"id": "o", "name": "总览"}]}"#, "/boards/0: panels is missing"),
      (
        "boards", #"{"boards": [{"id": "o", "name": "总览", "panels": [{"kind": "pie"}]}]}"#,
        "/boards/0/panels/0/kind: enum"
      ),
      ("indicators", #"{"indicators": [], "extra": 1}"#, ": extra is unknown"),
      (
        "systems",
        #"""
        {"documents": [], "systems": [{"id": "s", "name": "系统", "category": "平台", "document": "d",
         "section": "六", "state": "retired"}]}
        """#, "/systems/0: reason is missing"
      ),
      (
        "lights",
        #"""
        {"light_rules": [{"id": "x", "version": 1, "name": "法", "valid_from": "2026-01-01",
         "measure": "ratio", "kinds": ["quota"], "bands": [{"light": "pink", "from": 1}]}]}
        """#, "/light_rules/0/bands/0/light: enum"
      ),
      (
        "plan-targets",
        #"""
        {"plans": [], "targets": [{"id": "t", "year": 2026, "plan": "p", "name": "率", "unit": "%",
         "kind": "quota", "value": 1, "section": "", "sentence": "", "lead_unit": {"units": "a"}}]}
        """#, "/targets/0/lead_unit: oneOf"
      ),
      (
        "calendar",
        #"{"lunar_new_years": ["17 February 2026"]}"#, "/lunar_new_years/0: pattern"
      ),
    ])
  func refuses(schema: String, text: String, fault: String) throws {
    let faults = try Self.validator(schema).faults(of: JSONNode.parse(Array(text.utf8)))
    #expect(faults == [fault])
  }
}
