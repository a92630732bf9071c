import Testing

@testable import CockpitCatalogue

struct PersonalDataTests {
  @Test(
    "finds identity and mobile numbers in a text",
    arguments: [
      ("身份证11010519491231002X。", "an identity number"),
      ("440524188001010014", "an identity number"),
      ("拨打13800138000", "a mobile number"), ("13800138000x", "a mobile number"),
      ("+8613800138000", "a mobile number"), ("008613800138000", "a mobile number"),
      ("+86 138 0013 8000。", "a mobile number"), ("+86138-0013-8000", "a mobile number"),
      ("电话138-0013-8000转1", "a mobile number"), ("1380 0138 000", "a mobile number"),
      ("138－0013－8000", "a mobile number"), ("１３８００１３８０００", "a mobile number"),
      ("１１０１０５１９４９１２３１００２Ｘ", "an identity number"),
      ("110105 19491231 002X", "an identity number"),
    ])
  func finds(text: String, finding: String) {
    #expect(PersonalData.finding(in: text)?.description == finding)
  }

  @Test(
    "leaves other numbers alone",
    arguments: [
      "", "12345", "热线 96178", "0574-87654321", "110105194912310021", "110105194913310029",
      "123456789012", "12800138000", "330203198801011234567", "2026-11-21",
      "2026-11-21 14:30", "+86 574 8765 4321", "400-800-1234", "1380.0138", "138 0013", "1-11-38",
      "1,380,013,800", "较上年 135 增至 1380 万元", "330203-20261121T1430", "12.5 138 0013 8000 96",
      "330203 19880101 1234", "１２３４５", "861380013", "868612345678901", "0.1380", "120x40",
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
