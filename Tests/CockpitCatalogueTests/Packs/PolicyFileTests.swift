import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

struct PolicyFileTests {
  private func read(_ text: String) throws(JSONError) -> PolicyFile {
    guard let pack = try? HaishuPack.catalogue() else {
      throw JSONError(PolicyFault.badSeed, at: 0)
    }
    return try PolicyFile(Array(text.utf8), of: pack)
  }

  private static let whole = """
    {"schema": "cockpit.policy/1", "scenario": "renewal", "name": "甲",
     "settings": [{"lever": "renewal_subsidy", "value": 1600}], "assumptions": ["rest"], "seed": 7}
    """

  @Test("has the objective and the assumptions of its scenario, unless it names its own")
  func scenario() throws {
    let file = try read(Self.whole)
    #expect(file.objective == "industry.output" && file.assumptions == ["rest"] && file.seed == 7)
    let short = try read(
      Self.whole.replacing(#", "assumptions": ["rest"], "seed": 7"#, with: ""))
    let pack = try HaishuPack.catalogue()
    #expect(short.assumptions == pack.policies.scenario("renewal")?.assumptions)
    #expect(short.seed == PolicyCase.standardSeed)
  }

  @Test("is the same when it is written and read again")
  func same() throws {
    let file = PolicyFile(
      scenario: nil, name: "一\"二\u{202E}", objective: "industry.output",
      settings: [LeverSetting(lever: "export_orders", value: -3.5)], assumptions: ["linear"],
      seed: 9, number: "0123456789abcdef")
    #expect(try read(String(decoding: file.bytes, as: UTF8.self)) == file)
  }

  @Test(
    "refuses what it cannot be read by, with the place",
    arguments: [
      ("", ""), ("{", ""),
      (whole.replacing("policy/1", with: "policy/2"), "this is no file of the schema"),
      (whole.replacing("renewal\"", with: "storm\""), "the pack has no scenario storm"),
      (
        whole.replacing(#""name""#, with: #""objective": "economy.gdp", "name""#),
        "the scenario renewal is about industry.output"
      ),
      (whole.replacing("renewal_subsidy", with: "gold"), "the pack has no lever gold"),
      (whole.replacing("1600", with: "1e9"), "1000000000 is out of reach of renewal_subsidy"),
      (whole.replacing("\"rest\"", with: "\"luck\""), "the pack has no assumption luck"),
      (whole.replacing("7}", with: "-7}"), "a seed is a whole number of at least 0"),
      (whole.replacing("\"scenario\": \"renewal\", ", with: ""), ""),
    ])
  func refuses(_ text: String, fault: String) throws {
    do {
      _ = try read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(fault.isEmpty || error.sentence.description.contains(fault), "\(error)")
    }
  }

  @Test("tells keys that nobody reads")
  func unread() throws {
    func schema(_ name: String) -> [UInt8]? {
      (try? Files.text(at: Repository.path("Resources/Schemas/\(name).schema.json"))).map {
        Array($0.utf8)
      }
    }
    let text = Self.whole.replacing("\"value\"", with: "\"valve\": 1, \"value\"")
    #expect(PolicyFile.unreadKeys(of: Array(Self.whole.utf8), schema).isEmpty)
    #expect(PolicyFile.unreadKeys(of: Array(text.utf8), schema).count == 1)
  }
}
