import CockpitJSON
import Testing

@testable import CockpitAnalysis

struct EvaluatedSeriesTests {
  private static func read(_ text: String) throws -> [EvaluatedSeries] {
    try EvaluatedSeries.all(Array(text.utf8))
  }

  @Test("reads what a forecast may know, and passes the rest over")
  func reads() throws {
    let all = try Self.read(
      #"[{"id":"a","season":12,"h":18,"train":[1,null,2.5],"test":[9],"frequency":"monthly"}]"#)
    #expect(all == [EvaluatedSeries(id: "a", values: [1, nil, 2.5], season: 12, horizon: 18)])
  }

  @Test(
    "says where a file is none of such series",
    arguments: [
      #"{}"#, #"[{"id":"a","season":12,"h":18}]"#,
      #"[{"id":"a","season":0,"h":18,"train":[]}]"#,
      #"[{"id":"a","season":1,"h":0,"train":[]}]"#,
      #"[{"id":"a","season":1,"h":1,"train":["x"]}]"#,
      #"[{"id":"a","season":1,"h":1,"train":[]},{"id":"a","season":1,"h":1,"train":[]}]"#,
    ])
  func refuses(text: String) {
    #expect(throws: JSONError.self) { try Self.read(text) }
  }

  @Test("writes the points and the limits of three intervals for each step")
  func writes() throws {
    let values = (0..<30).map { Double($0 % 7) + 10 }
    let forecast = try Forecast.of(values, season: 1, horizon: 2).get()
    let text = String(decoding: JSONText.predictions([("a", forecast)]).bytes, as: UTF8.self)
    let object = try #require(JSONNode.parse(Array(text.utf8)).object().optional("a")).object()
    #expect(object.members.map(\.key) == ["mean", "lo50", "hi50", "lo80", "hi80", "lo95", "hi95"])
    let numbers = try object.required("lo80").elements().map { try $0.number() }
    #expect(numbers == forecast.steps.map { $0.interval(.eighty).lowerBound })
  }
}
