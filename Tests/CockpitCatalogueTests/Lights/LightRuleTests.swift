import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitCatalogue

struct LightRuleTests {
  private static func complaint(_ bands: String, measure: String = "ratio") -> String? {
    do {
      _ = try LightRuleExample.rule(measure: measure, bands: bands)
      return nil
    } catch let error as JSONError {
      return error.message
    } catch {
      return nil
    }
  }

  @Test("holds each value in one band, the limit in the better one")
  func bands() throws {
    let rule = try LightRuleExample.rule(bands: LightRuleExample.threeBands)
    #expect(rule.light(for: 1) == .green)
    #expect(rule.light(for: 1.0.nextDown) == .yellow)
    #expect(rule.light(for: 0.9) == .yellow)
    #expect(rule.light(for: 0.9.nextDown) == .red)
    #expect(rule.light(for: .infinity) == .green)
    #expect(rule.light(for: -5) == .red)
  }

  @Test("P1 and P2: 0.9552 is 黄, 0.498 is 红 by the coefficient")
  func vectors() throws {
    let rule = try LightRuleExample.rule(bands: LightRuleExample.threeBands)
    #expect(rule.light(for: 0.9552) == .yellow)
    #expect(rule.light(for: 0.498) == .red)
  }

  @Test("P2: a rule that leaves 0 to 10 points undefined is refused, and gives no light there")
  func undefinedGap() {
    let published = """
      [{"light": "green", "from": 0}, {"light": "yellow", "from": -30, "below": -10},
       {"light": "red", "below": -30}]
      """
    let complaint = Self.complaint(published, measure: "gap")
    #expect(complaint?.contains("there is a gap between -10 and 0") == true)
    let incomplete = LightRule(
      id: "y", version: 1, name: LocalizedText(zh: "差点法"),
      validFrom: CivilDate(daysSince1970: 0), measure: .gap, kinds: [.cumulative],
      bands: [
        LightRule.Band(light: .green, from: 0),
        LightRule.Band(light: .yellow, from: -30, below: -10),
        LightRule.Band(light: .red, below: -30),
      ])
    #expect(incomplete.light(for: -8.37) == nil)
    #expect(incomplete.light(for: -20) == .yellow)
  }

  @Test(
    "refuses bands that overlap, stand on the wrong side, are empty, or leave an end open",
    arguments: [
      (
        #"[{"light": "green", "from": 1}, {"light": "yellow", "from": 0.9, "below": 1.1}, "#
          + #"{"light": "red", "below": 0.9}]"#, "yellow overlaps green"
      ),
      (
        #"[{"light": "red", "from": 1}, {"light": "green", "below": 1}]"#,
        "green is on the wrong side of red"
      ),
      (
        #"[{"light": "green", "from": 1}, {"light": "red", "from": 3, "below": 1}]"#,
        "from 3 to below 1 and holds nothing"
      ),
      (#"[{"light": "green", "from": 1}]"#, "no band holds what is below 1"),
      (
        #"[{"light": "green", "from": 1, "below": 2}, {"light": "red", "below": 1}]"#,
        "no band holds 2 and more"
      ),
      ("[]", "needs bands"),
    ])
  func refusals(bands: String, words: String) {
    #expect(Self.complaint(bands)?.contains(words) == true)
  }

  @Test("refuses a measure that the kind of target does not have")
  func measures() throws {
    let error = #expect(throws: JSONError.self) {
      try LightRuleExample.rule(kinds: #"["growth"]"#, bands: LightRuleExample.threeBands)
    }
    #expect(error?.message.contains("has no ratio; measure it by one of gap") == true)
  }

  @Test("knows the month before which absolute gaps cannot turn red")
  func spring() throws {
    func month(_ limit: Int) throws -> Int? {
      try LightRuleExample.rule(
        measure: "gap", kinds: #"["cumulative"]"#,
        bands: #"[{"light": "green", "from": 0}, {"light": "yellow", "from": \#(limit), "#
          + #""below": 0}, {"light": "red", "below": \#(limit)}]"#
      ).firstMonthOfWorst
    }
    #expect(try month(-10) == nil)
    #expect(try month(-30) == 4)
    #expect(try month(-60) == 8)
    #expect(try month(-100) == 13)
    #expect(try LightRuleExample.rule(bands: LightRuleExample.threeBands).firstMonthOfWorst == nil)
  }

  @Test("names itself with its version and that it is on trial")
  func label() throws {
    let rule = try LightRuleExample.rule(bands: LightRuleExample.threeBands)
    #expect(rule.label(.zh) == "系数法v3 试运行")
    #expect(rule.label(.en) == "coefficient rule v3 (on trial)")
  }

  @Test("counts from its first day on, and gives way to a later one")
  func versions() throws {
    func rule(_ version: Int, from day: Int) -> LightRule {
      LightRule(
        id: "r", version: version, name: LocalizedText(zh: "法"),
        validFrom: CivilDate(daysSince1970: day), measure: .ratio, kinds: [.cumulative],
        bands: [LightRule.Band(light: .green)])
    }
    let rules = [rule(2, from: 200), rule(1, from: 100)]
    func version(on day: Int) -> Int? {
      rules.rule(for: .cumulative, on: CivilDate(daysSince1970: day))?.version
    }
    #expect([99, 100, 199, 200].map(version) == [nil, 1, 1, 2])
    #expect(rules.rule(for: .growth, on: CivilDate(daysSince1970: 300)) == nil)
  }
}
