import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// 政策匹配: the policies of `records.json`, held against records.
struct PolicyMatchTests {
  private static let text = """
    {"types": [
      {"type": "enterprise", "name": "企业", "stages": ["在册", {"name": "注销", "end": true}],
       "kinds": ["规上工业", "限上商贸"],
       "fields": [{"key": "employees", "name": "人数"}, {"key": "credit", "name": "信用"}]}],
     "shares": [],
     "policies": [
       {"id": "a", "type": "enterprise", "name": "甲", "document": "文件", "section": "一",
        "until": "2026-12-31", "trial": true, "conditions": [
          {"field": "kind", "among": ["规上工业"]}, {"field": "employees", "at_most": 300},
          {"field": "credit", "among": ["A", "B"]}]},
       {"id": "b", "type": "enterprise", "name": "乙", "document": "文件", "section": "二",
        "conditions": [{"field": "employees", "at_least": 100}]}]}
    """

  private static var example: PackExample {
    var example = PackExample()
    example.contents["records.json"] = text
    return example
  }

  private static let today = CivilDate(daysSince1970: Period.month(2026, 10).lastDay.daysSince1970)

  private func match(
    _ id: String, kind: String? = "规上工业", _ extra: [String: String], on day: CivilDate = today
  ) throws -> PolicyMatch {
    let rule = try #require(try Self.example.read().records.policies.first { $0.id == id })
    var record = Record(.init(type: "enterprise", id: "1"))
    record.kind = kind
    record.extra = extra
    return PolicyMatch(rule, record, on: day)
  }

  @Test("reads policies with document, place, last day and conditions; a pack may have none")
  func reads() throws {
    let policies = try Self.example.read().records.policies
    #expect(policies.map(\.id) == ["a", "b"])
    #expect(policies.map(\.isOnTrial) == [true, false])
    #expect(policies[0].until == Period.month(2026, 12).lastDay && policies[1].until == nil)
    #expect(policies[0].conditions.map(\.field) == ["kind", "employees", "credit"])
    #expect(policies[1].conditions[0].demand == .atLeast(100))
    #expect(try PackExample().read().records.policies.isEmpty)
  }

  @Test(
    "refuses, at the place",
    arguments: [
      (#""field": "kind""#, #""field": "size""#, "size is not known here"),
      (#""among": ["规上工业"]"#, #""among": ["规上农业"]"#, "规上农业 is not known here"),
      (#""at_most": 300"#, #""at_most": 300, "at_least": 1"#, "a policy needs conditions"),
      (#", "at_most": 300"#, "", "a policy needs conditions"),
      (#""among": ["A", "B"]"#, #""among": []"#, "a policy needs conditions"),
      (#""id": "b", "type": "enterprise""#, #""id": "b", "type": "ship""#, "has no type ship"),
      (#""id": "b""#, #""id": "a""#, "a second time"),
      (#""until": "2026-12-31""#, #""until": "2026-13-31""#, "this is no day"),
    ])
  func refuses(old: String, new: String, message: String) throws {
    let faults = Self.example.replacing(old, in: "records.json", with: new).faults()
    let fault = try #require(faults.first)
    #expect(fault.hasPrefix("records.json:"), "\(fault)")
    #expect(fault.contains(message), "\(fault)")
  }

  @Test("matches where all conditions are met, and has what each was held against")
  func matches() throws {
    let match = try match("a", ["employees": "300", "credit": "B"])
    #expect(match.standing == .matches)
    #expect(match.checks.map(\.value) == ["规上工业", "300", "B"])
    #expect(match.checks.allSatisfy { $0.outcome == .met })
  }

  @Test("takes what is missing, empty or no number for neither met nor unmet")
  func missing() throws {
    for extra in [
      ["credit": "A"], ["employees": "", "credit": "A"], ["employees": "约300", "credit": "A"],
    ] {
      let match = try match("a", extra)
      #expect(match.checks.map(\.outcome) == [.met, .unknown, .met])
      #expect(match.standing == .open)
    }
    // What is unmet decides, whatever is not known.
    let other = try match("a", kind: "限上商贸", [:])
    #expect(other.checks.map(\.outcome) == [.notMet, .unknown, .unknown])
    #expect(other.standing == .fails)
    #expect(try match("a", kind: nil, ["employees": "1", "credit": "A"]).standing == .open)
  }

  @Test("holds to the limits themselves, and is over after its last day")
  func limits() throws {
    #expect(try match("b", ["employees": "100"]).standing == .matches)
    #expect(try match("b", ["employees": "99.9"]).standing == .fails)
    let extra = ["employees": "1", "credit": "A"]
    let last = Period.month(2026, 12).lastDay
    #expect(try match("a", extra, on: last).standing == .matches)
    #expect(try match("a", extra, on: Period.month(2027, 1).firstDay).standing == .over)
  }
}
