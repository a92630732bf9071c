import CockpitJSON
import Testing

@testable import CockpitAnalysis

struct EvaluatedCourseTests {
  private static func read(_ text: String) throws -> EvaluatedFile {
    try EvaluatedFile(Array(text.utf8))
  }

  @Test("reads a file by what its series have")
  func reads() throws {
    #expect(
      try Self.read(#"[{"id":"a","step":300,"value":[1,null,2.5],"windows":[[0,1]]}]"#)
        == .courses([EvaluatedCourse(id: "a", step: 300, values: [1, nil, 2.5])]))
    guard case .forecasts(let all) = try Self.read(#"[{"id":"a","season":1,"h":1,"train":[1]}]"#)
    else {
      Issue.record("no forecasts")
      return
    }
    #expect(all.map(\.id) == ["a"])
    #expect(try Self.read("[]") == .forecasts([]))
  }

  @Test(
    "says where a file is none of such series",
    arguments: [
      #"{}"#, #"[{"id":"a","value":[1]}]"#, #"[{"id":"a","step":0,"value":[1]}]"#,
      #"[{"id":"a","step":300,"value":["x"]}]"#,
      #"[{"id":"a","step":300,"value":[]},{"id":"a","step":300,"value":[]}]"#,
    ])
  func refuses(text: String) {
    #expect(throws: JSONError.self) { try Self.read(text) }
  }

  @Test("gives notice once of a level that moves away for good, and never while it learns")
  func notices() throws {
    let values = (0..<900).map { Double($0 * 7 % 11) + ($0 < 600 ? 0 : 40) }
    let notices = EvaluatedCourse(id: "a", step: 300, values: values).notices
    #expect(notices.count == 1)
    #expect(notices.allSatisfy { (600..<630).contains($0) })
    #expect(EvaluatedCourse(id: "a", step: 300, values: Array(values[500..<650])).notices.isEmpty)
  }

  @Test("writes the places by the ids")
  func writes() {
    let text = String(decoding: JSONText.notices([("a", [3, 9])]).bytes, as: UTF8.self)
    #expect(text.filter { !$0.isWhitespace } == #"{"a":[3,9]}"#)
  }
}
