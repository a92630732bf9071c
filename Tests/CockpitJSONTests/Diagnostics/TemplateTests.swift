import CockpitJSON
import Testing

struct TemplateTests {
  @Test(
    "fills each place with its argument",
    arguments: [
      ("the key {0} occurs {1} times", ["a", "2"], "the key a occurs 2 times"),
      ("{1} before {0}, and {1} again", ["a", "b"], "b before a, and b again"),
      ("no place", ["a"], "no place"),
      ("", ["a"], ""),
      ("值 {0}。", ["１"], "值 １。"),
    ])
  func fills(template: String, arguments: [String], text: String) {
    #expect(Template.filled(template, arguments) == text)
  }

  @Test(
    "leaves braces alone that are no place of an argument",
    arguments: [
      "{1}", "{", "}{", "{}", "{x}", "{ 0}", "{\"embargo\": TIME}", "{{", "{-1}",
      "{99999999999999999999}",
    ])
  func others(template: String) {
    #expect(Template.filled(template, ["a"]) == template)
  }

  @Test("does not look for places in what it filled in")
  func hostile() {
    #expect(Template.filled("{0} and {1}", ["{1}", "{0}"]) == "{1} and {0}")
    #expect(Template.filled("{{0}}", ["0"]) == "{0}")
  }
}
