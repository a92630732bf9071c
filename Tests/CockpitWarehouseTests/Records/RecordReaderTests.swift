import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// How records come in, and what is refused at the door.
struct RecordReaderTests {
  @Test("reads days, times of days and the departments in their order")
  func fields() throws {
    let record = try #require(
      RecordSupport.records(
        RecordSupport.snapshot(
          RecordSupport.appeal(
            #"""
            ,"title":"咨询","area":"330203001","owner":"区经信局","stage":"办理","kind":"政策",
            "level":"Ⅱ级","opened":"2026-11-01T23:30:00+08:00","due":"2026-11-30",
            "departments":["区经信局",{"department":"区市场监管局","since":"2026-11-05"}],
            "requests":3,"isFast":true,"channel":"企业码"
            """#))
      ).first)
    #expect(record.opened == (try day("2026-11-01")))
    #expect(record.due == (try day("2026-11-30")))
    #expect(
      record.departments == [
        .init(department: "区经信局"), .init(department: "区市场监管局", since: try day("2026-11-05")),
      ])
    #expect(record.extra == ["requests": "3", "isFast": "true", "channel": "企业码"])
    #expect(record.number("requests") == 3)
    #expect(record.number("channel") == nil)
  }

  @Test(
    "refuses what identifies a person at any depth, and days that are none, at the place",
    arguments: [
      (#","apply":{"电话":«1}"#, #"the key "电话" names"#),
      (#","departments":[{"department":"甲","负责人":"乙"}]"#, #"the key "负责人" names"#),
      (#","note":13812345678"#, "this text holds a mobile number"),
      (#","list":["x","13812345678"]"#, "this text holds a mobile number"),
      (#","note":{"deep":["11010519491231002X"]}"#, "this text holds an identity number"),
      (#","due":"2026-11-31""#, "this is no day"),
      (#","due":7"#, "expected a string"),
      (#","departments":"区经信局""#, "expected an array"),
      (#","departments":[{"since":"2026-11-05"}]"#, #"the key "department" is missing"#),
    ])
  func refusals(members: String, message: String) {
    let text = RecordSupport.snapshot(
      RecordSupport.appeal(members.filter { $0 != "«" }))
    guard case .failure(let fault) = RecordSupport.read(text) else {
      Issue.record("accepted \(members)")
      return
    }
    #expect(fault.message.hasPrefix(message), "\(fault.message)")
    #expect(fault.line == 2)
    #expect(fault.column > 40)
  }

  @Test("refuses an id that is a telephone number, and takes any other number for one")
  func numericID() throws {
    let text = RecordSupport.snapshot(#"{"type":"appeal","id":"13812345678"}"#)
    #expect(throws: (any Error).self) { try RecordSupport.records(text) }
    for id in ["20261021138123456", "12812345678", "110105194912310021"] {
      let other = RecordSupport.snapshot(#"{"type":"appeal","id":"\#(id)"}"#)
      #expect(try RecordSupport.records(other).count == 1)
    }
  }

  @Test(
    "a further field is a number where it is one as JSON writes it",
    arguments: [
      ("12.5", 12.5), ("-3", -3), ("1e3", 1000), ("1\0", nil), ("1\u{0}2", nil), ("1e400", nil),
      ("nan", nil), ("inf", nil), ("0x1F", nil), (" 7", 7), ("", nil), ("7 件", nil),
    ])
  func fieldNumber(text: String, value: Double?) {
    var record = Record(Record.ID(type: "appeal", id: "1"))
    record.extra["count"] = text
    #expect(record.number("count") == value)
  }

  @Test("warns once of each stage, kind, level and type that the pack does not name, at its place")
  func warnings() throws {
    let text = RecordSupport.snapshot(
      RecordSupport.appeal(#","stage":"研究","kind":"杂","level":"九级","more":[1]"#),
      #"{"type":"appeal","id":"A2","stage":"研究"}"#, #"{"type":"appeal","id":"A3","stage":"处理"}"#,
      #"{"type":"appeal","id":"A4","stage":"received"}"#, #"{"type":"ship","id":"S"}"#)
    let warnings = try RecordSupport.read(text).get().warnings
    #expect(
      warnings.map(\.message) == [
        #"the key "more" of a record is unknown and ignored; check its spelling"#,
        "the stage 研究 of a appeal is none of 受理, 办理, 退回, 办结; it is shown as it came",
        "the kind 杂 of a appeal is none of 政策; it is shown as it came",
        "the level 九级 of a appeal is none of Ⅰ级, Ⅱ级; it is shown as it came",
        "the type ship of a record is none of records.json; it is shown as it came",
      ])
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.line == 2 })
  }

  @Test("warns of a key that looks like a day of the record and is only a further text")
  func slips() throws {
    let text = RecordSupport.snapshot(
      #"{"type":"appeal","id":"A1","opened_at":"2026-11-01T08:00:00+08:00","due":"2026-11-05","due_date":"x"}"#,
      #"{"type":"appeal","id":"A2","closed_on":"2026-11-02","open":"x","channel_at":"x"}"#)
    let read = try RecordSupport.read(text).get()
    #expect(
      read.warnings.map(\.message).map { $0.prefix(11) } == [#""opened_at""#, #""closed_on""#])
    #expect(read.warnings.first?.message.contains(#"did you mean "opened"?"#) == true)
    #expect(read.batch.files[0].records[0].extra["opened_at"] == "2026-11-01T08:00:00+08:00")
  }

  @Test("asks nothing of stages where the pack names no types")
  func withoutRules() throws {
    let text = RecordSupport.snapshot(RecordSupport.appeal(#","stage":"研究""#))
    let read = try RecordSupport.read(text, catalogue: SnapshotText.catalogue).get()
    #expect(read.warnings.isEmpty)
    #expect(read.batch.files[0].records[0].stage == "研究")
  }

  @Test("a data set has its theme by id and who may see it by a code, however a file writes them")
  func datasets() throws {
    let catalogue = Catalogue(
      id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "330203", offset: .china,
      themes: [Theme(id: "economy", name: LocalizedText(zh: "经济发展", en: "Economy"))], domains: [],
      areas: AreaTree([]), indicators: [], boards: [])
    func record(_ type: String, _ theme: String, _ openness: String) throws -> Record {
      let text = RecordSupport.snapshot(
        #"{"type":"\#(type)","id":"D1","theme":"\#(theme)","openness":"\#(openness)"}"#)
      return try #require(
        RecordSupport.read(text, catalogue: catalogue).get().batch.files.first?.records.first)
    }
    let written = [
      ("economy", "shared"), ("经济发展", "共享"), ("Economy", "不共享"), ("无此", "也许"),
    ]
    let records = try written.map { try record("dataset", $0, $1) }
    #expect(records.map(\.theme) == ["economy", "economy", "economy", "无此"])
    #expect(records.map(\.openness) == [.shared, .shared, .closed, nil])
    #expect(records.last?.extra["openness"] == "也许")
    #expect(try record("project", "经济发展", "共享").extra["theme"] == "经济发展")
  }

  @Test("departments are told by their ids, whichever way a file names them")
  func departments() throws {
    let catalogue = Catalogue(
      id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "330203", offset: .china, themes: [], domains: [], areas: AreaTree([]),
      indicators: [], boards: [],
      departments: [
        Department(id: "stats", name: LocalizedText(zh: "区统计局")),
        Department(id: "water", name: LocalizedText(zh: "区水利局")),
      ])
    let text = SnapshotText.snapshot(
      tail: #","records":[{"type":"project","id":"P","owner":"区统计局","#
        + #""departments":["water",{"department":"区水利局"},"某局"]},"#
        + #"{"type":"project","id":"Q","owner":"stats"}]"#)
    let read = try SnapshotReader.read(Array(text.utf8), name: "a.json", catalogue: catalogue).get()
    let records = try Warehouse([read.batch]).records().entries.map(\.record)
    #expect(records.map(\.owner) == ["stats", "stats"])
    #expect(records[0].departments.map(\.department) == ["water", "water", "某局"])
  }
}
