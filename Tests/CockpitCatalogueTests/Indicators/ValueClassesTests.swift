import CockpitJSON
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("Classes of figures")
struct ValueClassesTests {
  @Test(
    "put a figure on a break into the class above it",
    arguments: zip([-1, 0, 34.9, 35, 74, 75, 1e9], [0, 0, 0, 1, 1, 2, 2]))
  func index(value: Double, expected: Int) {
    #expect(ValueClasses(breaks: [35, 75]).index(of: value) == expected)
  }

  @Test("are read with their names and the document that sets them")
  func reads() throws {
    let classes = try ValueClassesTests.read(
      #"{"breaks": [35, 75], "names": ["优", {"zh": "良", "en": "good"}, "差"], "source": "HJ 633"}"#)
    #expect(classes?.breaks == [35, 75])
    #expect(classes?.names.map(\.en) == ["优", "good", "差"])
    #expect(classes?.source == "HJ 633")
  }

  @Test(
    "are refused where breaks do not rise or names are missing",
    arguments: [
      #"{"breaks": []}"#, #"{"breaks": [75, 35]}"#, #"{"breaks": [1, 1]}"#,
      #"{"breaks": [1, 2], "names": ["a", "b"]}"#,
    ])
  func refuses(text: String) {
    #expect(throws: JSONError.self) { try ValueClassesTests.read(text) }
  }

  private static func read(_ classes: String) throws -> ValueClasses? {
    let text = #"{"id": "x", "name": "x", "unit": "", "classes": \#(classes)}"#
    return try Indicator(JSONNode.parse(Array(text.utf8)).object()).classes
  }
}
