import CockpitJSON
import CockpitTestSupport
import Testing

/// Each refusal points at the text between the marks « and ».
struct SnapshotRefusalTests {
  @Test(
    "refuses rows, at the place",
    arguments: [
      (#"{"indicator":"output","area":"1","period":«"2026-13","value":1}"#, "there is no period"),
      (#"{"indicator":"output","area":"1","period":«"2026-1"}"#, "there is no period"),
      (
        #"{"indicator":"output","area":"1","period":«"2026年1-10月"}"#,
        "there is no period \"2026年1-10月\"; write 2026-01..10"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026M10"}"#,
        "there is no period \"2026M10\"; write 2026-10"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026Q3"}"#,
        "there is no period \"2026Q3\"; write 2026-Q3"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"soon"}"#,
        "there is no period \"soon\"; write 2026, 2026-H1"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026-11-20T20:00+08:00"}"#,
        "\"2026-11-20T20:00+08:00\" is a time without its seconds; write 2026-11-20T20:00:00+08:00"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026-11-20 20:00"}"#,
        "\"2026-11-20 20:00\" is a time without its seconds; write 2026-11-20T20:00:00+08:00, if it is"
          + " the time of China"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026-11-20T20:00:00"}"#,
        "\"2026-11-20T20:00:00\" is no time with its offset; write 2026-11-20T20:00:00+08:00"
      ),
      (
        #"{"indicator":"output","area":"1","period":«"2026-11-20T00:00+08:00"}"#,
        "\"2026-11-20T00:00+08:00\" is a time without its seconds; write 2026-11-20T00:00:00+08:00"
      ),
      (#"{"indicator":"output","area":"1","period":«"2025-W53"}"#, "there is no period"),
      (#"{"indicator":"output","area":"1","period":«"2026-02-29"}"#, "there is no period"),
      (#"{"indicator":"output","area":"1","period":«2026}"#, "expected a string, found a number"),
      (
        #"{"indicator":"output","area":"1","period":"2026","value":«"12"}"#,
        "expected a number, found a string; write 12"
      ),
      (#"{"indicator":"output","area":"1","period":"2026","value":«true}"#, "expected a number"),
      (
        #"{"indicator":"output","area":"1","period":"2026","value":«1e999}"#,
        "a number is too large"
      ),
      (#"{"indicator":"output","area":"1","period":"2026","value":1«,}"#, "a comma stands before"),
      (
        #"{"indicator":"output","area":"1","period":"2026","value":1,«"value":1}"#,
        "the key \"value\" occurs twice"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","x":1,«"x":1}"#,
        "the key \"x\" occurs twice"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","growth":{"yoy":1,«"yoy":1}}"#,
        "the key \"yoy\" occurs twice"
      ),
      (#"{"indicator":"output","area":"1","period":"2026","growth":«3}"#, "expected an object"),
      (
        #"{"indicator":"output","area":"1","period":"2026","growth":{"basis":«"x"}}"#,
        "\"x\" is no basis"
      ),
      (#"«{"indicator":"output","area":"1"}"#, "the key \"period\" is missing"),
      (#"«{"indicator":"output","period":"2026"}"#, "the key \"area\" is missing"),
      (#"«{"area":"1","period":"2026"}"#, "the key \"indicator\" is missing"),
      (#"{"indicator":«"","area":"1","period":"2026"}"#, "the indicator is empty"),
      (
        #"{"indicator":"output","area":"1","period":"2026","unit":«"吨"}"#,
        "the unit \"吨\" does not convert"
      ),
      (#"{"indicator":"output","area":"1","period":"2026","span":«"all"}"#, "\"all\" is no span"),
      (
        #"{"indicator":"output","area":"1","period":"2026","status":«"good"}"#,
        "\"good\" is no status"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","released_at":«"2026-11-19"}"#,
        "\"2026-11-19\" is no time with its offset; write one such as"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","released_at":«"2026-11-19T09:30+08:00"}"#,
        "\"2026-11-19T09:30+08:00\" is a time without its seconds; write 2026-11-19T09:30:00+08:00"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","released_at":«"2026-11-19 09:30:00+08"}"#,
        "\"2026-11-19 09:30:00+08\" is no time with its offset; write 2026-11-19T09:30:00+08:00"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","note":«"电话13812345678"}"#,
        "this text holds a mobile number"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","note":«"11010519491231002X"}"#,
        "this text holds an identity number"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026",«"身份证":1}"#,
        "the key \"身份证\" names what identifies"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026",«"Phone":1}"#,
        "the key \"Phone\" names what identifies"
      ),
      (
        #"{"indicator":"output","area":"1","period":"2026","classification":«"秘密"}"#,
        "what is marked 秘密"
      ),
      (#"«[]"#, "expected an object, found an array"),
    ])
  func rows(marked: String, message: String) throws {
    try expect(SnapshotText.snapshot([marked]), message)
  }

  @Test(
    "refuses the rest of the file, at the place",
    arguments: [
      (#"«{}"#, "the key \"schema\" is missing"),
      (#"{"schema":«"cockpit.snapshot/2"}"#, "this is no snapshot of the schema"),
      (
        #"«{"schema":"cockpit.snapshot/1","region":"1","source":{"id":"a","name":"b"}}"#,
        "the key \"created_at\" is missing"
      ),
      (
        #"{"created_at":«"2026-11-21 14:30"}"#,
        "\"2026-11-21 14:30\" is a time without its seconds; write 2026-11-21T14:30:00+08:00, if it is the time of China"
      ),
      (#"{"created_at":«1795242600000}"#, "1795242600000 is no time with its offset; write one"),
      (#"{"source":«{"id":"a"}}"#, "the key \"name\" is missing"),
      (#"{"source":{"id":"a","name":"b","kind":«"spy"}}"#, "spy is not known here"),
      (#"{"disclosure":«"secret"}"#, "a disclosure is"),
      (#"{"sequence":«1.5}"#, "expected a whole number"),
      (#"{"demonstration":«"no"}"#, "expected true or false"),
      (#"{"classification":«"机密"}"#, "what is marked 机密"),
      (#"{"region":"1",«"region":"1"}"#, "the key \"region\" occurs twice"),
      (
        #"{"areas":[«{"code":"X1","name":"王某13812345678"}]}"#, "this text holds a mobile number"
      ),
      (
        #"{"indicators":[«{"id":"a","name":"请电13812345678","unit":"c"}]}"#,
        "this text holds a mobile number"
      ),
      (
        #"{"indicators":[{"id":"a","name":"b","unit":"c"},«{"id":"a","name":"b","unit":"c"}]}"#,
        "the indicator a is defined twice"
      ),
      (
        #"{"series":[{"indicator":"a","area":"b","start":"2026-11-21T14:00:00+08:00","step":«"P1D","values":[]}]}"#,
        "\"P1D\" is no step"
      ),
      (
        #"{"series":[«{"indicator":"a","area":"b","start":"2026-11-21T14:00:00+08:00","values":[]}]}"#,
        "the key \"step\" is missing"
      ),
      (
        #"{"series":[{"indicator":"a","area":"b","start":"2026-11-21T14:00:00+08:00","step":"PT1H","values":[1,«"2"]}]}"#,
        "expected a number"
      ),
      (#"{"records":[«{"type":"a"}]}"#, "the key \"id\" is missing"),
      (#"{"records":[{"type":"a","id":"1"},«{"type":"a","id":"1"}]}"#, "the a 1 occurs twice"),
      (#"{"records":[{"type":"a","id":"1",«"姓名":"x"}]}"#, "the key \"姓名\" names what identifies"),
      (
        #"{"records":[{"type":"a","id":"1","title":«"找13912345678"}]}"#,
        "this text holds a mobile number"
      ),
      (#"{"a":1}« x"#, "unexpected x after the end"),
    ])
  func documents(marked: String, message: String) throws {
    try expect(marked, message)
  }

  private func expect(_ marked: String, _ message: String) throws {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let diagnostic = try #require(SnapshotText.refusal(parts.joined()))
    #expect(diagnostic.message.hasPrefix(message))
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.line == 1)
    let blanks = parts[1].prefix { $0 == " " }.count
    #expect(diagnostic.column == parts[0].unicodeScalars.count + 1 + blanks)
  }
}
