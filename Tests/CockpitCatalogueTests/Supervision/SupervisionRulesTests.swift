import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct SupervisionRulesTests {
  private static let rules = """
    {"kinds": [
       {"kind": "instruction", "names": ["批示件"],
        "limits": {"dispatch": 1, "accept": 1, "reply": 5, "verify": 3}, "trial": true}],
     "stages": {"opened": ["建单", "立项"], "closed": ["办结"]},
     "escalation": {"rungs": ["科室", "分管领导"], "overdue_after": 1, "consecutive_after": 2,
       "reopened": true},
     "light": {"bands": [{"light": "green", "from": 2}, {"light": "yellow", "from": 0},
       {"light": "red"}]},
     "assessments": [
       {"id": "kh", "name": "考核", "document": "海政办发〔2026〕1号",
        "approved": {"id": "海考办〔2026〕1号", "by": "区考核办", "on": "2026-03-01"},
        "ranks": "areas",
        "parts": [{"indicator": "calls", "weight": 30, "measure": "value", "zero": 50,
          "full": 0}]}]}
    """

  private func pack(_ rules: String) -> PackExample {
    var pack = PackExample()
    pack.contents["supervision.json"] = rules
    return pack
  }

  @Test("a pack may leave out how it supervises: then nothing has a limit, a light or a rank")
  func absent() throws {
    #expect(try PackExample().read().supervision == SupervisionRules())
  }

  @Test("reads kinds with their limits, stages, the chain, the light and plans")
  func reads() throws {
    let rules = try pack(Self.rules).read().supervision
    let rule = try #require(rules.rule(of: .instruction))
    #expect(rule.limits == [.dispatch: 1, .accept: 1, .reply: 5, .verify: 3] && rule.isTrial)
    #expect(rules.kind(named: "批示件") == .instruction && rules.kind(named: "别的") == nil)
    #expect(rules.stage(named: "立项") == .opened && rules.stage(named: "办结") == .closed)
    #expect(rules.stage(named: "别的") == nil)
    let chain = try #require(rules.escalation)
    #expect(chain.rungs.map(\.zh) == ["科室", "分管领导"])
    #expect(chain.triggers == .init(overdueAfter: 1, consecutiveAfter: 2, isReopened: true))
    #expect(!chain.isTrial)
  }

  @Test(
    "an item is green with days to spare, yellow up to its day, red once it is overdue",
    arguments: [(5, Light.green), (2, .green), (1, .yellow), (0, .yellow), (-1, .red), (-9, .red)])
  func lights(days: Int, light: Light) throws {
    let rule = try #require(try pack(Self.rules).read().supervision.light)
    #expect(rule.light(workingDaysLeft: days) == light)
  }

  @Test("a plan ranks from the day of its approval on, and a draft never")
  func approval() throws {
    let plan = try #require(try pack(Self.rules).read().supervision.assessment("kh"))
    #expect(plan.approval?.id == "海考办〔2026〕1号" && plan.decimals == 1)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    #expect(plan.isInForce(on: day))
    #expect(!plan.isInForce(on: CivilDate(daysSince1970: day.daysSince1970 - 1)))
    let draft = AssessmentPlan(
      id: "x", name: LocalizedText(zh: "x"), subject: .areas, parts: plan.parts)
    #expect(!draft.isInForce(on: day))
    #expect(plan.parts.first?.score(of: 25) == 50 && plan.parts.first?.score(of: 90) == 0)
  }

  @Test(
    "refuses what nobody could supervise by, at its place",
    arguments: [
      (#""reply": 5"#, #""reply": 0"#, "from 1 to 250"),
      (#""reply": 5"#, #""answer": 5"#, #""answer" is no step"#),
      (#""closed": ["#, #""done": ["#, #""done" is no stage"#),
      (#"["科室", "分管领导"]"#, "[]", "at least one rung"),
      (#""light": "yellow", "from": 0"#, #""light": "yellow", "from": 3"#, "does not lie below"),
      (#""light": "yellow""#, #""light": "green""#, "does not lie below"),
      (#"{"light": "red"}"#, #"{"light": "red", "from": -3}"#, "the last band"),
      (#""weight": 30"#, #""weight": 0"#, "above zero"),
      (#""zero": 50"#, #""zero": 0"#, "are the same"),
      (#""by": "区考核办""#, #""by": " ""#, "somebody who gave it"),
      (#""indicator": "calls""#, #""indicator": "cals""#, "which the pack does not have"),
    ])
  func faults(good: String, bad: String, says: String) {
    let faults = pack(Self.rules.replacing(good, with: bad)).faults()
    #expect(faults.count == 1 && faults.first?.contains(says) == true, "\(faults)")
    #expect(faults.first?.hasPrefix("supervision.json:") == true)
  }

  @Test("assesses nobody by a fact, nor by more of what is better less")
  func unfit() {
    let fact = pack(Self.rules).replacing(
      #""id": "calls", "#, in: "indicators.json", with: #""id": "calls", "fact_only": true, "#)
    #expect(fact.faults().first?.contains("assesses nobody") == true)
    let down = pack(Self.rules.replacing(#""zero": 50"#, with: #""zero": -50"#)).replacing(
      #""id": "calls", "#, in: "indicators.json", with: #""id": "calls", "better": "down", "#)
    #expect(down.faults().first?.contains("put \"zero\" above") == true)
  }

  @Test("only the cockpit proposes deviations, early warnings and milestones")
  func kinds() {
    #expect(
      SupervisionKind.allCases.filter(\.isProposedByCockpit) == [
        .deviation, .earlyWarning, .milestone,
      ])
  }

  @Test("a step waits wherever somebody has to act, and nowhere else")
  func clocks() {
    for stage in SupervisionStage.allCases {
      let hasClock = stage.isApproved && !stage.isEnd && stage != .suspended
      #expect((stage.awaited != nil) == hasClock, "\(stage)")
    }
  }
}
