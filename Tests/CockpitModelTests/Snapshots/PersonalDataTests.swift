import CockpitJSON
import Testing

@testable import CockpitModel

struct PersonalDataTests {
  @Test(
    "finds identity and mobile numbers in a text",
    arguments: [
      ("身份证11010519491231002X。", "an identity number"),
      ("440524188001010014", "an identity number"),
      ("拨打13800138000", "a mobile number"),
    ])
  func finds(text: String, finding: String) {
    #expect(PersonalData.finding(in: text)?.description == finding)
  }

  @Test(
    "leaves other numbers alone",
    arguments: [
      "", "12345", "热线 96178", "0574-87654321", "110105194912310021", "110105194913310029",
      "123456789012", "12800138000", "330203198801011234567", "2026-11-21",
    ])
  func passes(text: String) {
    #expect(PersonalData.finding(in: text) == nil)
  }

  @Test("knows keys in any case")
  func keys() {
    #expect(PersonalData.isIdentifying(key: "ID_Card"))
    #expect(PersonalData.isIdentifying(key: "手机号"))
    #expect(!PersonalData.isIdentifying(key: "title"))
  }
}
