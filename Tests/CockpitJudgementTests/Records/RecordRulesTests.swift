import CockpitCatalogue
import CockpitTestSupport
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

/// The file records.json of a pack.
struct RecordRulesTests {
  private static let text = """
    {"types": [
      {"type": "dataset", "name": "数据目录", "stages": ["应编", {"name": {"zh": "已编目", "en": "done"},
       "also": ["编目"], "end": false}, {"name": "已归集", "attention": true}],
       "kinds": ["主题库"], "fields": [{"key": "requests", "name": "需求"}], "soon_days": 9},
      {"type": "ship", "name": "船"}],
     "shares": [{"indicator": "gdp", "type": "dataset", "reached": "编目", "among": "requests"},
       {"indicator": "calls", "type": "dataset", "sum": "met", "over": "requests"}]}
    """

  private static var example: PackExample {
    var example = PackExample()
    example.contents["records.json"] = text
    return example
  }

  @Test("reads types, stages and shares; a pack may leave the file out")
  func reads() throws {
    let rules = try Self.example.read().records
    let dataset = try #require(rules.definition(of: "dataset"))
    #expect(dataset.stages.map(\.name.zh) == ["应编", "已编目", "已归集"])
    #expect(dataset.stages.map(\.needsAttention) == [false, false, true])
    #expect(dataset.place(ofStage: "done") == 1)
    #expect((dataset.soonDays, rules.definition(of: "ship")?.soonDays) == (9, 3))
    #expect(rules.name(ofType: "ship").zh == "船")
    #expect(rules.name(ofType: "appeal").zh == "诉求")
    #expect(rules.name(ofType: "x").zh == "x")
    #expect(try PackExample().read().records == RecordRules())
  }

  @Test(
    "refuses, at the place",
    arguments: [
      (#""stages": ["应编""#, #""stages": ["已编目""#, "the stage 已编目 stands here a second time"),
      (#""type": "ship""#, #""type": "dataset""#, "the type dataset stands here a second time"),
      (#""reached": "编目""#, #""reached": "无此""#, "the type dataset has no stage 无此"),
      (#""indicator": "gdp""#, #""indicator": "gnp""#, "the pack has no indicator gnp"),
      (#""key": "requests""#, #""key": "phone""#, "the key \"phone\" names what identifies"),
      (#""soon_days": 9"#, #""soon_days": -1"#, "-1 is out of bounds"),
    ])
  func refuses(old: String, new: String, message: String) throws {
    let faults = Self.example.replacing(old, in: "records.json", with: new).faults()
    let fault = try #require(faults.first)
    #expect(fault.contains("records.json:"), "\(fault)")
    #expect(fault.contains(message), "\(fault)")
  }

  @Test("refuses a panel of records that the pack does not have")
  func panel() {
    let board =
      #"{"kind": "records", "record": "planet"}, {"kind": "indicators", "theme": "people"}"#
    let faults = Self.example
      .replacing(#"{"kind": "indicators", "theme": "people"}"#, in: "boards.json", with: board)
      .faults()
    #expect(faults.count == 1)
    #expect(faults.first?.contains("the pack has no record planet") == true)
  }

  @Test("computes a share of stages among those asked for, and one of two fields")
  func shares() throws {
    let rules = try Self.example.read().records
    func dataset(_ stage: String, _ requests: Double?, met: Double = 0) -> Record {
      var record = Record(.init(type: "dataset", id: stage))
      record.stage = stage
      if let requests {
        record.extra = [
          "requests": DecimalText.shortest(requests), "met": DecimalText.shortest(met),
        ]
      }
      return record
    }
    let records = [
      dataset("应编", 2, met: 1), dataset("编目", 4, met: 9), dataset("已归集", 0), dataset("已归集", nil),
    ]
    let values = rules.shares.map {
      $0.value(of: records, definition: rules.definition(of: $0.type))
    }
    #expect(values == [.init(part: 1, whole: 2), .init(part: 5, whole: 6)])
    #expect(values[0]?.percent == 50)
    #expect(rules.shares[1].value(of: [dataset("编目", nil)], definition: nil) == nil)
  }
}
