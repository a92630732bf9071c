import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

/// Reading policies.json.
struct PolicyBookTests {
  private static let effect = """
    {"indicator": "gdp", "measure": "percent", "central": 0.3, "interval": [0.1, 0.5], "source": "甲", "date": "2026-11-01"}
    """

  private static func lever(_ more: String = "", effects: String = effect) -> String {
    """
    {"id": "subsidy", "name": "补贴", "unit": "万元", "step": 100, "now": 1200, "range": [0, 2000],
     "source": "规划 六(一)"\(more), "effects": [\(effects)]}
    """
  }

  private static func book(
    levers: String = lever(), assumptions: String = "", settings: String? = nil, more: String = "",
    rest: String = ""
  ) -> PackExample {
    let settings = settings ?? #"{"lever": "subsidy", "value": 1500}"#
    var example = PackExample()
    example.contents["policies.json"] = """
      {"version": "v", "levers": [\(levers)], "assumptions": [\(assumptions)],
       "scenarios": [{"id": "s", "name": "方案", "objective": "gdp", "settings": [\(settings)]\(more)}]\(rest)}
      """
    return example
  }

  @Test("gives levers with their effects, assumptions and scenarios")
  func reads() throws {
    let example = Self.book(
      assumptions: #"{"id": "linear", "text": "线性", "scaling": 0.8}"#,
      more:
        #", "assumptions": ["linear"], "premise": {"value": 5, "interval": [4, 7], "text": "假定", "source": "乙"}, "limit": {"at_least": 6, "source": "丙"}"#,
      rest:
        #", "changes": [{"lever": "subsidy", "indicator": "gdp", "date": "2024-03-01", "change": 300, "observed": 0.9, "source": "丁"}]"#
    )
    let book = try example.read().policies
    #expect(book.version == "v")
    let lever = try #require(book.lever("subsidy"))
    #expect(lever.present == .value(1200) && lever.common == 0...2000 && lever.reach == 0...4000)
    let effect = try #require(lever.effect(on: "gdp"))
    #expect(effect.isExample && effect.coverage == 0.8 && effect.step == 1 && effect.buildUp == 1)
    #expect(effect.interval == 0.1...0.5 && lever.effect(on: "calls") == nil)
    #expect(book.assumption("linear")?.breaking == .scaling(0.8))
    let scenario = try #require(book.scenario("s"))
    #expect(scenario.settings == [LeverSetting(lever: "subsidy", value: 1500)])
    #expect(scenario.premise?.interval == 4...7 && scenario.limit?.isUpper == false)
    #expect(book.changes.first?.observed == 0.9)
  }

  @Test("is empty for a pack without the file")
  func absent() throws {
    #expect(try PackExample().read().policies == PolicyBook())
  }

  @Test("reaches as far beyond what was as that is wide, and not below zero where it never was")
  func reach() throws {
    let example = Self.book(
      levers: Self.lever().replacing("[0, 2000]", with: "[-5, 5]"),
      settings: #"{"lever": "subsidy", "value": -15}"#)
    #expect(try example.read().policies.lever("subsidy")?.reach == -15...15)
  }

  @Test(
    "refuses what cannot be reckoned with",
    arguments: [
      (lever(#", "common": [-1, 5]"#), "what is common lies within the range"),
      (lever().replacing("[0, 2000]", with: "[3, 3]"), "the range holds one value alone"),
      (lever().replacing("[0, 2000]", with: "[9, 3]"), "a range is [lowest, highest]"),
      (lever().replacing("\"step\": 100", with: "\"step\": 0"), "0 is out of bounds here"),
      (lever(#", "indicator": "gdp""#), "what it is now is \"now\" or the figure"),
      (lever(effects: ""), "a lever has one effect at least"),
      (lever(effects: effect + "," + effect), "the effect on gdp stands here a second time"),
      (lever(effects: effect.replacing("gdp", with: "sea")), "the pack has no indicator sea"),
      (lever(effects: effect.replacing("0.3", with: "0.6")), "0.6 is not in the interval"),
      (lever(effects: effect.replacing("0.3", with: "1e300")), "is out of bounds here"),
      (
        lever(effects: effect.replacing("\"date\"", with: "\"coverage\": 1, \"date\"")),
        "1 is out of bounds here"
      ),
      (
        lever(effects: effect.replacing("\"date\"", with: "\"lag\": -1, \"date\"")),
        "-1 is out of bounds here"
      ),
      (
        lever(effects: effect.replacing("\"date\"", with: "\"lag\": 99999, \"date\"")),
        "99999 is out of bounds here"
      ),
    ])
  func refusesLevers(_ lever: String, fault: String) {
    let faults = Self.book(levers: lever).faults()
    #expect(faults.count == 1 && faults[0].contains(fault), "\(faults)")
    #expect(faults.allSatisfy { $0.contains("policies.json:") })
  }

  @Test(
    "refuses scenarios that set nothing, the same twice, or what is out of reach",
    arguments: [
      ("", "none of the levers acts on gdp"),
      (#"{"lever": "sea", "value": 1}"#, "the pack has no lever sea; name one of subsidy"),
      (
        #"{"lever": "subsidy", "value": 1}, {"lever": "subsidy", "value": 2}"#,
        "the lever subsidy is set a second time"
      ),
      (#"{"lever": "subsidy", "value": 4001}"#, "write a number from 0 to 4000"),
      (#"{"lever": "subsidy", "value": -1}"#, "-1 is out of reach of subsidy"),
    ])
  func refusesSettings(_ settings: String, fault: String) {
    let faults = Self.book(settings: settings).faults()
    #expect(faults.count == 1 && faults[0].contains(fault), "\(faults)")
  }

  @Test("refuses assumptions and limits that say two things, and unknown ones")
  func refusesOthers() {
    let two = Self.book(assumptions: #"{"id": "a", "text": "线性", "scaling": 0.8, "delay": 1}"#)
    #expect(two.faults().first?.contains("by \"scaling\" or by \"delay\"") == true)
    let unknown = Self.book(more: #", "assumptions": ["a"]"#)
    #expect(unknown.faults().first?.contains("the pack has no assumption a") == true)
    let limits = Self.book(more: #", "limit": {"at_least": 1, "at_most": 2, "source": "甲"}"#)
    #expect(limits.faults().first?.contains("\"at_least\" or \"at_most\"") == true)
    let change = Self.book(
      rest:
        #", "changes": [{"lever": "subsidy", "indicator": "calls", "date": "2024-03-01", "change": 1, "observed": 1, "source": "甲"}]"#
    )
    #expect(change.faults().first?.contains("has no effect on calls") == true)
  }

  @Test("does not report what merely follows from a lever with a fault")
  func follows() {
    let faults = Self.book(levers: Self.lever(effects: ""), more: #", "assumptions": []"#).faults()
    #expect(faults.count == 1)
  }
}
