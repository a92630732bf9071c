import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

/// The types of records of 海曙区, against what its plan names.
struct RecordPackTests {
  private func definition(_ type: RecordType) throws -> RecordDefinition {
    try #require(HaishuPack.catalogue().records.definition(of: type.rawValue))
  }

  @Test("defines every type that systems may keep, each with its stages")
  func types() throws {
    for type in RecordType.allCases {
      let definition = try definition(type)
      #expect(definition.name.zh == type.words.zh)
      #expect(definition.stages.count >= 3)
    }
  }

  @Test("names the seven stages of 批管服, the four of 大执法 and the nine 一件事")
  func sources() throws {
    #expect(
      try definition(.project).stages.map(\.name.zh) == [
        "招商引资", "项目立项", "规划许可", "工程施工", "竣工验收", "开业投产", "效益评估",
      ])
    #expect(try definition(.enforcementCase).stages.map(\.name.zh) == ["审批", "监管", "处罚", "监督评价"])
    #expect(try definition(.event).kinds.count == 9)
    #expect(
      try definition(.riskPoint).kinds.map(\.zh) == ["综治", "城管", "交通", "安全生产", "食药", "环保", "应急"])
    #expect(try definition(.supervisionItem).kinds.map(\.zh) == ["批示件", "重点督查", "四不两直"])
    #expect(try definition(.emergencyResponse).levels.map(\.zh) == ["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"])
  }

  @Test("computes the three data indicators of 表1")
  func shares() throws {
    let catalogue = try HaishuPack.catalogue()
    let targets = catalogue.goals.targets.filter { target in
      catalogue.records.shares.contains { $0.indicator == target.indicator }
    }
    #expect(Set(targets.map(\.source.section)) == ["表1 第1行", "表1 第2行", "表1 第10行"])
  }

  @Test("reads a level in any usual writing, and none that the pack does not have")
  func levels() throws {
    let response = RecordDefinition(
      type: "response", name: LocalizedText(zh: "响应", en: "Response"), stages: [],
      levels: ["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"].map { LocalizedText(zh: $0, en: "") })
    for text in ["Ⅱ级", "II级", " Ⅱ 级", "2", "二级", "2级", "II", "Ⅱ级响应"] {
      #expect(response.place(ofLevel: text) == 1, "\(text)")
    }
    for text in ["", " ", "特级", "红色", "5"] {
      #expect(response.place(ofLevel: text) == nil, "\(text)")
    }
  }
}

/// What a type of records.json says of deadlines and of what is followed.
struct PackDeadlinesTests {
  private static func example(_ members: String) -> PackExample {
    var example = PackExample()
    example.contents["records.json"] = """
      {"types": [{"type": "report", "name": "紧急信息", "stages": ["接报", {"name": "电话报", "also": ["首报"]}],
        "levels": [{"zh": "重大", "en": "Major"}], \(members)}], "shares": []}
      """
    return example
  }

  @Test("reads by when a stage is due, of some levels or of all, and what is followed")
  func reads() throws {
    let read = try Self.example(
      """
      "deadlines": [{"stage": "首报", "minutes": 30}, {"stage": "电话报", "minutes": 15, "levels": ["Major"]}],
      "follow": ["calls"]
      """
    ).read()
    let definition = try #require(read.records.definition(of: "report"))
    #expect(
      definition.deadlines == [
        StageDeadline(stage: 1, within: 1800), StageDeadline(stage: 1, within: 900, levels: [0]),
      ])
    #expect(definition.followed == ["calls"])
  }

  @Test(
    "refuses what the pack does not have",
    arguments: [
      (
        #""deadlines": [{"stage": "书面报", "minutes": 60}]"#,
        "the type report has no stage 书面报; name one of 接报, 电话报"
      ),
      (#""deadlines": [{"stage": "电话报", "minutes": 60, "levels": ["一般"]}]"#, "一般"),
      (#""deadlines": [{"stage": "电话报", "minutes": 0}]"#, "0 is out of bounds"),
      (#""follow": ["sea"]"#, "the pack has no indicator sea; correct the id or define it there"),
    ])
  func faults(members: String, fault: String) {
    let faults = Self.example(members).faults()
    #expect(faults.count == 1 && faults.first?.contains(fault) == true, "\(faults)")
  }
}
