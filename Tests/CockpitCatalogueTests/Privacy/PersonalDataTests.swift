import Testing

@testable import CockpitCatalogue

struct PersonalDataTests {
  @Test(
    "finds identity and mobile numbers in a text",
    arguments: [
      ("身份证11010519491231002X。", "an identity number"),
      ("440524188001010014", "an identity number"),
      ("１１０１０５１９４９１２３１００２Ｘ", "an identity number"),
      ("110105 19491231 002X", "an identity number"),
      ("110105-1949-1231-002X", "an identity number"),
      ("4405 2418 8001 0100 14", "an identity number"),
      ("440524 18800101 001 4", "an identity number"),
      ("440524188001010014元", "an identity number"),
      ("拨打13800138000", "a mobile number"), ("13800138000x", "a mobile number"),
      ("+8613800138000", "a mobile number"), ("008613800138000", "a mobile number"),
      ("013800138000", "a mobile number"), ("(+86)13800138000", "a mobile number"),
      ("+86 138 0013 8000。", "a mobile number"), ("+86138-0013-8000", "a mobile number"),
      ("+86 (138) 0013-8000", "a mobile number"), ("0086-138-0013-8000", "a mobile number"),
      ("电话138-0013-8000转1", "a mobile number"), ("1380 0138 000", "a mobile number"),
      ("138－0013－8000", "a mobile number"), ("１３８００１３８０００", "a mobile number"),
      ("１３８ ００１３ ８０００", "a mobile number"), ("联系-13812345678", "a mobile number"),
      ("电话13812345678,00", "a mobile number"), ("13812345678,13912345678", "a mobile number"),
      ("联系人2026-330203-13812345678", "a mobile number"),
      ("138 12 34 56 78", "a mobile number"),
      ("138-1234-5678", "a mobile number"), ("138.1234.5678", "a mobile number"),
      ("138/1234/5678", "a mobile number"), ("138_1234_5678", "a mobile number"),
      ("138  1234  5678", "a mobile number"), ("138 1234 56 78", "a mobile number"),
      ("1 3 8 1 2 3 4 5 6 7 8", "a mobile number"),
      ("138\u{200B}1234\u{200B}5678", "a mobile number"),
      ("١٣٨١٢٣٤٥٦٧٨", "a mobile number"), ("一三八一二三四五六七八", "a mobile number"),
      ("手机13812 345678", "a mobile number"), ("联系 138 123 456 78", "a mobile number"),
      ("138 1234 5678 139 1234 5678", "a mobile number"),
      ("电话 0574 8765 4321 138 1234 5678", "a mobile number"),
      ("总投资见附件，13812345678", "a mobile number"), ("13812345678万先生", "a mobile number"),
      ("13812345678 元女士", "a mobile number"), ("户主13812345678", "a mobile number"),
      ("13812345678户主", "a mobile number"), ("13812345678人事科", "a mobile number"),
      ("13812345678家长", "a mobile number"), ("请拨13812345678次日回复", "a mobile number"),
      ("投资方13812345678", "a mobile number"), ("预约13812345678", "a mobile number"),
      ("会计13812345678", "a mobile number"), ("电话：1.13812345678", "a mobile number"),
      ("致电13812345678.5分钟内回复", "a mobile number"), ("13812345678、13912345678", "a mobile number"),
      ("投资13812345678元，王某13912345678", "a mobile number"),
      ("138~1234~5678", "a mobile number"), ("138～1234～5678", "a mobile number"),
      ("138-12345-678", "a mobile number"), ("13-812-345-678", "a mobile number"),
      ("138—1234—5678", "a mobile number"), ("138―1234―5678", "a mobile number"),
      ("[138]1234-5678", "a mobile number"), ("【138】1234 5678", "a mobile number"),
      ("86-138-12345-678", "a mobile number"), ("138・1234・5678", "a mobile number"),
      ("热线13812345678元旦", "a mobile number"), ("13812345678元旦值班", "a mobile number"),
      ("热线13812345678元旦不休", "a mobile number"), ("拨打13812345678万一占线", "a mobile number"),
      ("13812345678万一", "a mobile number"), ("热线13812345678元宵节", "a mobile number"),
      ("电话13812345678亿达公司", "a mobile number"), ("王某13812345678（元经理）", "a mobile number"),
      ("王某13812345678（100元）", "a mobile number"), ("13812345678（手机）", "a mobile number"),
      ("13812345678（微信同号）", "a mobile number"), ("1\u{FE0F}\u{20E3}3812345678", "a mobile number"),
      ("1381234 5678", "a mobile number"), ("138\t1234\t5678", "a mobile number"),
      ("138\n1234\n5678", "a mobile number"), ("138 1234\n5678", "a mobile number"),
      ("13812345678元宝", "a mobile number"), ("13812345678元宇宙工作室", "a mobile number"),
      ("13812345678万福", "a mobile number"), ("①③⑧①②③④⑤⑥⑦⑧", "a mobile number"),
      ("壹叁捌壹贰叁肆伍陆柒捌", "a mobile number"),
      ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "an identity number"),
      ("110105~19491231~002X", "an identity number"),
      ("[110105][19491231][002X]", "an identity number"),
      ("信用代码后附身份证11010519491231002x", "an identity number"),
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
      "总投资13800000000元", "13812345678.5万元", "13812345678.5", "0.13812345678", "13,812,345,678",
      "13812345678万元", "13812345678亿元", "13812345678 元", "１３８１２３４５６７８元", "13812345678余元",
      "13812345678人次", "13812345678人", "13812345678户。", "13812345678户以上", "13812345678吨",
      "13812345678平方米", "13812345678千瓦时", "13812345678 kWh", "13812345678件，增长", "13812345678%",
      "¥13812345678", "￥ 13812345678", "总投资13800000000", "总投资约13800000000", "总投资额：13800000000",
      "金额为人民币13800000000", "预算（13800000000）", "项目编号13812345678", "合同号: 13812345678",
      "户号13812345678",
      "GDP 13812345678", "Total: 13812345678", "138 1234 5678元", "手机产值13812345678元",
      "13800000000（元）", "13800000000(元)", "13800000000 （万元）", "13800000000[元]", "13800000000【万元】",
      "13800000000（单位：元）", "13800000000（单位:万元）", "13800000000(RMB)", "13800000000（人）",
      "人民币13800000000", "人民币：13800000000", "人民币 13800000000", "人民币约13800000000", "美元13800000000",
      "¥13800000000", "￥13800000000", "\u{A5}13800000000", "¥ 13800000000", "US$13800000000",
      "CNY13800000000", "RMB 13800000000", "中标价13800000000", "工程款：13800000000",
      "手机产值13812345678元同比增长5%", "电话费13812345678元/年", "热线服务13812345678元，",
      "13800-15000-16000元", "150-200-300", "1380~1500~1600", "2026-11-21-14-30",
      "91330203MA2AXQ4N0X", "统一社会信用代码91330203MA2AXQ4N0X", "统一社会信用代码：913302031445678901",
      "113302030029540001", "123456789012345678元", "138000000000000000元",
      "1500000 1234元", "13800000000元和3个项目", "13800000000元通过验收", "150 200 300 45",
      "13812345678m3", "13812345678字节", "13812345678KB", "-13812345678", "13812345678,00",
      "项目代码2026-330203-13812345678", "编号：330203-13812345678",
      "13812345678 yuan", "2026 11 21 14 30", "一三八", "二〇二六年一月二十一日",
    ])
  func passes(text: String) {
    #expect(PersonalData.finding(in: text) == nil)
  }

  @Test(
    "takes the value of a field for an amount where its key says so",
    arguments: [
      ("总投资", true), ("总投资(万元)", true), ("investment_total", true), ("amount", true),
      ("项目编号", true), ("户数", true), ("note", false), ("备注", false), ("联系", false), ("x", false),
    ])
  func keyed(key: String, isAmount: Bool) {
    #expect((PersonalData.finding(in: "13812345678", key: key) == nil) == isAmount)
    // What is said of a person is none, whatever the key.
    #expect(PersonalData.finding(in: "王某13812345678", key: key) != nil)
  }

  @Test("knows keys in any case, width and spacing")
  func keys() {
    #expect(PersonalData.isIdentifying(key: "ID_Card"))
    #expect(PersonalData.isIdentifying(key: "手机号"))
    for key in [
      "姓 名", "姓\u{3000}名", "Ｐｈｏｎｅ", "ｉｄ＿ｃａｒｄ", "ID-Card", "Full Name", " 电话", "手\u{200B}机",
      "Phone Number", "fullname",
    ] {
      #expect(PersonalData.isIdentifying(key: key), "\(key)")
    }
    for key in ["姓名牌", "项目 名称", "phone_count", "namespace"] {
      #expect(!PersonalData.isIdentifying(key: key), "\(key)")
    }
    #expect(!PersonalData.isIdentifying(key: "title"))
  }
}
