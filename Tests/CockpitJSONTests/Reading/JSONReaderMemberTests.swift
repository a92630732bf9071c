import Testing

@testable import CockpitJSON

struct JSONReaderMemberTests {
  private func region(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { JSONReader.text(ofMember: "region", in: $0) }
  }

  @Test("gives a text of the outermost object, whatever comes after it")
  func found() {
    #expect(region(#"{"a": {"region": "1"}, "region": "3306", "b": []}"#) == "3306")
    #expect(region(#"{"region": "33", "observations": [{"indicator": "#) == "33")
  }

  @Test("gives nothing where there is none, or it is no text")
  func missing() {
    for text in [#"{"a": 1}"#, "[]", "", #"{"region": 33}"#, #"{"a": [1, "region": "33"}"#] {
      #expect(region(text) == nil, "\(text)")
    }
  }
}
