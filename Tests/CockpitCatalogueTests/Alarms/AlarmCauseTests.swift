import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct AlarmCauseTests {
  private static let rule = """
    {"id": "calls", "version": 1, "name": "热线", "indicator": "calls", "class": "daily", "group": "phone",
     "limits": [{"on": 5, "off": 4, "consequence": "service", "respond_within": 3000}],
     "cause": "多", "effect": "忙", "action": "接", "owner": "区统计局"}
    """

  private static func pack(_ causes: String) -> PackExample {
    var example = PackExample()
    example.contents["alarms.json"] =
      #"{"alarm_rules": [\#(rule)], "causes": [\#(causes)]}"#
    return example
  }

  @Test("names what alarms have in common")
  func reads() throws {
    let catalogue = try Self.pack(#"{"id": "phone", "name": {"zh": "电话", "en": "Calls"}}"#).read()
    #expect(catalogue.alarmCauses.map(\.id) == ["phone"])
    #expect(catalogue.alarmCauses.first?.name.en == "Calls")
  }

  @Test(
    "refuses a cause with a fault",
    arguments: [
      (#"{"id": "sea", "name": "海"}"#, "no rule has the group sea"),
      (#"{"id": "phone"}"#, "name"),
      (#"{"id": "phone", "name": "电话"}, {"id": "phone", "name": "电话"}"#, "phone"),
    ])
  func refused(_ text: String, _ fault: String) {
    let faults = Self.pack(text).faults()
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }
}
