import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONNodeTests {
  private let text =
    #"{"name": "值", "n": 12.5, "whole": 3, "on": true, "none": null, "list": [1, [2]]}"#

  private func object() throws -> JSONObject {
    try JSONNode.parse(Array(text.utf8)).object()
  }

  @Test("gives each value as what it is")
  func access() throws {
    let object = try object()
    #expect(try object.required("name").string() == "值")
    #expect(try object.required("n").number() == 12.5)
    #expect(try object.required("whole").integer() == 3)
    #expect(try object.required("on").boolean())
    #expect(try object.required("none").isNull)
    #expect(try object.required("list").elements().map(\.kind) == [.number, .array])
    #expect(object.members.map(\.key) == ["name", "n", "whole", "on", "none", "list"])
    #expect(object.members.map(\.keyOffset) == [1, 16, 27, 39, 51, 65])
    #expect(object.members.map(\.value.offset) == [9, 21, 36, 45, 59, 73])
  }

  @Test("an absent key and a null are both absent when they may be")
  func optional() throws {
    let object = try object()
    #expect(object.optional("none") == nil)
    #expect(object.optional("nobody") == nil)
    #expect(try object.optional("whole")?.integer() == 3)
  }

  @Test("a missing key is named, at the object's brace")
  func missing() throws {
    let object = try JSONNode.parse(Array(#"[ {"a":1}]"#.utf8)).elements()[0].object()
    #expect(throws: JSONError("the key \"b\" is missing from this object; add it", at: 2)) {
      try object.required("b")
    }
  }

  @Test("members that nobody knows are listed")
  func unknown() throws {
    #expect(
      try object().unknownMembers(except: ["name", "n", "on", "none"]).map(\.key)
        == ["whole", "list"])
  }

  @Test("a value of another kind is refused at its place, with advice")
  func mismatch() throws {
    let list = try JSONNode.parse(Array(#"["12", "x", 7, null]"#.utf8)).elements()
    #expect(
      throws: JSONError("expected a number, found a string; write 12 without quotes", at: 1)
    ) { try list[0].number() }
    #expect(throws: JSONError("expected a number, found a string; write a number here", at: 7)) {
      try list[1].number()
    }
    #expect(throws: JSONError("expected a string, found a number; put it in double quotes", at: 12))
    { try list[2].string() }
    #expect(throws: JSONError("expected an array, found null; write an array here", at: 15)) {
      try list[3].elements()
    }
    #expect(throws: JSONError.self) { try list[2].boolean() }
    #expect(throws: JSONError.self) { try list[2].members() }
  }

  @Test("a whole number is one that a double holds exactly", arguments: ["1.5", "1e16", "-1e300"])
  func integer(text: String) throws {
    let node = try JSONNode.parse(Array(text.utf8))
    #expect(throws: JSONError.self) { try node.integer() }
    #expect(try JSONNode.parse(Array("9007199254740992".utf8)).integer() == 9_007_199_254_740_992)
    #expect(try JSONNode.parse(Array("-0".utf8)).integer() == 0)
  }
}
