import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

/// How `demonstration.json` of a pack is read.
struct DemonstrationScenarioTests {
  /// The pack of 海曙区 with another scenario.
  private func read(_ json: String) throws -> Catalogue {
    try PackReader.read(files(json))
  }

  private func warnings(_ json: String) throws -> [String] {
    try PackReader.inspect(files(json)).warnings.filter { $0.file.contains("demonstration") }
      .map(\.message)
  }

  private func files(_ json: String) throws -> PackFiles {
    let files = try HaishuPack.files(PackFiles.names.filter { $0 != "year-targets.json" })
    var contents: [String: [UInt8]] = [:]
    for name in PackFiles.names { contents[name] = files[name] }
    contents["demonstration.json"] = Array(json.utf8)
    return PackFiles(location: "p", contents: contents)
  }

  private func faults(_ json: String) -> [String] {
    do {
      _ = try read(json)
      return []
    } catch {
      return (error as? PackError)?.diagnostics.map(\.message) ?? ["\(error)"]
    }
  }

  @Test("the pack of 海曙区 has profiles, sizes, targets, incidents, records and peers")
  func embedded() throws {
    let scenario = try HaishuPack.catalogue().scenario
    #expect(scenario.profiles.count > 300)
    #expect(scenario.sizes.count == 17)
    #expect(scenario.targets.count == 19)
    #expect(scenario.incidents.count == 8)
    #expect(scenario.records.count == 13)
    #expect(scenario.storms.known.map(\.peak) == [34])
    #expect(scenario.peers?.indicators.count == 8)
    #expect(scenario.enterprises.contains(Department.ID("power")))
  }

  @Test("what a file leaves out is left to the definitions, and even is known as a season")
  func short() throws {
    let scenario = try read(
      #"{"profiles": [{"indicator": "economy.retail", "shape": "flow", "level": 5, "season": "even"}]}"#
    ).scenario
    #expect(
      scenario.profiles["economy.retail"]?.shape
        == .flow(5, growth: 0, season: .even, noise: 0, published: 0))
    #expect(scenario.records.isEmpty && scenario.peers == nil)
    #expect(scenario.storms == DemonstrationScenario.Storms())
  }

  @Test(
    "a fault is said with what to write instead",
    arguments: [
      (#"{"profiles": [{"indicator": "x.y", "shape": "flow", "level": 1}]}"#, "no indicator x.y"),
      (
        #"{"profiles": [{"indicator": "economy.retail", "shape": "pie", "level": 1}]}"#,
        "pie is not known here"
      ),
      (
        #"{"profiles": [{"indicator": "economy.retail", "shape": "daily", "level": 1}]}"#,
        "economy.retail cannot have the shape daily at its frequency"
      ),
      (
        #"{"profiles": [{"indicator": "safety.rain_1h", "shape": "flow", "level": 1}]}"#,
        "write one of sensor"
      ),
      (
        #"{"profiles": [{"indicator": "economy.retail", "shape": "flow", "level": 1, "season": "wet"}]}"#,
        "no season wet; name one of even"
      ),
      (#"{"seasons": [{"id": "a", "weights": [1, 2]}]}"#, "twelve weights"),
      (#"{"areas": [{"area": "9", "people": 1, "industry": 1, "commerce": 1}]}"#, "no area 9"),
      (
        #"{"targets": [{"indicator": "economy.gdp", "kind": "zero", "standing": 1, "step": 1}]}"#,
        "zero is not known here"
      ),
      (
        #"{"targets": [{"indicator": "economy.gdp", "kind": "growth", "standing": 1, "step": 0}]}"#,
        "a step is above 0"
      ),
      (
        #"{"incidents": [{"kind": "late", "source": "x", "month": 10, "days": 2}]}"#, "department x"
      ),
      (#"{"incidents": [{"kind": "missing", "indicator": "economy.gdp", "month": 13}]}"#, "13"),
      (
        #"{"records": [{"type": "ship", "prefix": "S", "course": {}, "title": "", "owners": "water"}]}"#,
        "no type ship"
      ),
      (#"{"storms": {"peak": [5, 4]}}"#, "a range is [lowest, highest]"),
      (
        #"{"storms": {"known": [{"month": 11, "day": 20, "from": 17, "to": 22, "peak": 3, "flooded": ["9"]}]}}"#,
        "no area 9"
      ),
      (
        #"{"known_records": [{"type": "ship", "prefix": "J", "month": 11, "day": 20, "title": "t", "owner": "emergency", "steps": []}]}"#,
        "no type ship"
      ),
      (
        #"{"known_records": [{"type": "emergency_response", "prefix": "J", "month": 11, "day": 20, "title": "t", "owner": "emergency", "steps": [{"at": "17:40", "stage": "靠泊"}]}]}"#,
        "no stage 靠泊"
      ),
      (
        #"{"known_records": [{"type": "emergency_response", "prefix": "J", "month": 11, "day": 20, "title": "t", "owner": "emergency", "steps": [{"at": "17:40", "stage": "启动", "level": "Ⅴ级"}]}]}"#,
        "no level Ⅴ级; name one of Ⅰ级"
      ),
      (
        #"{"known_records": [{"type": "emergency_response", "prefix": "J", "month": 11, "day": 20, "title": "t", "owner": "emergency", "steps": [{"at": "17:40", "stage": "启动"}, {"at": "17:40", "stage": "终止"}]}]}"#,
        "later than the one before"
      ),
    ])
  func refused(json: String, message: String) {
    let faults = faults(json)
    #expect(faults.count == 1 && faults.first?.contains(message) == true, "\(faults)")
  }

  /// A profile of an indicator of the pack.
  private static func profile(_ indicator: String, _ members: String) -> String {
    #"{"profiles": [{"indicator": "\#(indicator)", \#(members)}]}"#
  }

  @Test(
    "what is beyond sense is refused, and the schema refuses it too",
    arguments: [
      (#"{"schema": "cockpit.demonstration/2"}"#, "no file of the schema cockpit.demonstration/1"),
      (profile("economy.retail", #""shape": "flow", "level": -1"#), "write a number of at least 0"),
      (profile("economy.retail", #""shape": "stock", "level": -0.5"#), "-0.5 is out of bounds"),
      (
        profile("economy.retail", #""shape": "flow", "level": 1, "noise": 1"#),
        "1 is out of bounds here; write a number from 0 to below 1"
      ),
      (
        profile("economy.retail", #""shape": "flow", "level": 1, "noise": -0.1"#),
        "from 0 to below 1"
      ),
      (
        profile("economy.retail", #""shape": "flow", "level": 1, "growth": 101"#),
        "write a number from -90 to 100"
      ),
      (profile("economy.retail", #""shape": "flow", "level": 1, "growth": -91"#), "-91 is out"),
      (
        profile("economy.retail", #""shape": "flow", "level": 1, "published": 120"#), "120 is out"
      ),
      (
        profile("economy.retail", #""shape": "wander", "level": 1, "range": -2"#),
        "write a number of at least 0"
      ),
      (
        profile(
          "people.hotline_ontime", #""shape": "share", "level": 101, "range": 1, "cases": 9"#),
        "101 is out of bounds here; write a number from 0 to 100"
      ),
      (
        profile("people.hotline_ontime", #""shape": "share", "level": 9, "range": 1, "cases": 0"#),
        "write a number above 0"
      ),
      (
        profile(
          "economy.retail",
          #""shape": "progress", "plan": [-1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]"#), "-1 is out"
      ),
      (
        profile(
          "safety.rain_1h", #""shape": "sensor", "quantity": "devices", "count": 0"#),
        "write a number above 0"
      ),
      (
        #"{"seasons": [{"id": "a", "weights": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1]}]}"#,
        "none below 0"
      ),
      (
        #"{"areas": [{"area": "330203001", "people": -1, "industry": 1, "commerce": 1}]}"#,
        "write a number of at least 0"
      ),
      (
        profile(
          "safety.rain_1h", #""shape": "sensor", "quantity": "rain", "of": "3302""#),
        "leave out \"of\""
      ),
      (#"{"storms": {"chance": 1.5}}"#, "write a number from 0 to 1"),
      (#"{"storms": {"peak": [-1, 4]}}"#, "-1 is out of bounds"),
      (
        #"{"storms": {"known": [{"month": 13, "day": 1, "from": 1, "to": 2, "peak": 1}]}}"#,
        "13 is out of bounds"
      ),
      (
        #"{"incidents": [{"kind": "revised", "indicator": "economy.gdp", "month": 9, "factor": 0, "after": 1}]}"#,
        "write a number above 0"
      ),
      (
        #"{"incidents": [{"kind": "missing", "indicator": "economy.gdp", "month": 0}]}"#, "0 is out"
      ),
    ])
  func senseless(json: String, message: String) throws {
    let faults = faults(json)
    #expect(faults.count == 1 && faults.first?.contains(message) == true, "\(faults)")
    let document = try JSONNode.parse(Array(json.utf8))
    #expect(try !SchemaValidator(named: "demonstration").faults(of: document).isEmpty)
  }

  @Test(
    "a key of another shape is a warning, and those of its own are none",
    arguments: [
      (#""shape": "flow", "level": 1, "range": 2"#, ["range"]),
      (
        #""shape": "flow", "level": 1, "growth": 1, "season": "even", "noise": 0, "published": 1"#,
        []
      ),
      (#""shape": "stock", "level": 1, "season": "even", "plan": []"#, ["season", "plan"]),
      (#""shape": "wander", "level": 1, "range": 1, "noise": 0.1"#, ["noise"]),
      (
        #""shape": "mean", "level": 1, "published": 1, "spread": "alike", "of": "3302""#,
        ["published"]
      ),
    ])
  func otherShape(members: String, keys: [String]) throws {
    let warnings = try warnings(Self.profile("economy.retail", members))
    #expect(warnings.count == keys.count, "\(warnings)")
    for (warning, key) in zip(warnings, keys) {
      #expect(warning.contains("does not read \"\(key)\"; remove it"), "\(warning)")
    }
  }

  @Test(
    "what only the rest of the pack or the whole list shows is refused as well",
    arguments: [
      (
        profile("people.hotline_ontime", #""shape": "wander", "level": 120, "range": 1"#),
        "the level 120 is beyond the limits of people.hotline_ontime, whose figures are of at most"
          + " 100; correct it or the limits"
      ),
      (
        #"{"seasons": [{"id": "a", "weights": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}]}"#,
        "one at least above"
      ),
      (
        profile("economy.retail", #""shape": "flow", "level": 1, "of": "3303""#), "no area 3303"
      ),
      (
        #"{"areas": [{"area": "330203001", "people": 1, "industry": 0, "commerce": 1}]}"#,
        "no area has any industry"
      ),
    ])
  func impossible(json: String, message: String) {
    let faults = faults(json)
    #expect(faults.count == 1 && faults.first?.contains(message) == true, "\(faults)")
  }

  @Test("one fault does not hide another")
  func several() {
    let faults = faults(
      #"{"seasons": [{"id": "a", "weights": []}], "areas": [{"area": "9"}], "storms": {"peak": 1}}"#
    )
    #expect(faults.count == 3, "\(faults)")
  }
}
