import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONKeySetTests {
  @Test("notices the second of two keys among few and among many", arguments: [2, 8, 9, 10, 300])
  func many(count: Int) {
    let members = (0..<count).map { "\"key\($0)\":\($0)" }
    #expect(complaint(about: "{\(members.joined(separator: ","))}") == nil)
    for index in Set([0, count / 2, count - 1]) {
      let text = "{\(members.joined(separator: ",")),\"key\(index)\":0}"
      let offset = text.utf8.count - "\"key\(index)\":0}".utf8.count
      let expected = JSONError(
        "the key \"key\(index)\" occurs twice in one object; keep one of the two", at: offset)
      #expect(complaint(about: text) == expected)
      #expect(complaintWhenSkipping(Array(text.utf8)) == expected)
    }
  }

  @Test("escapes make no difference, canonical equivalence does")
  func escapes() {
    #expect(complaint(about: #"{"a":1,"\u0061":2}"#)?.offset == 7)
    #expect(complaint(about: "{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
  }

  @Test("the same key in two objects is no duplicate")
  func siblings() {
    #expect(complaint(about: #"[{"a":{"a":1}},{"a":2}]"#) == nil)
  }
}
