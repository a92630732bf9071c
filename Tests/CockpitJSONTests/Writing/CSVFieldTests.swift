import CockpitJSON
import Testing

struct CSVFieldTests {
  @Test(
    "quotes where it must, and lets no text become a formula",
    arguments: [
      ("甲", "甲"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "'=1+1"),
      ("  @x", "'  @x"), ("＝1", "'＝1"), ("a\u{1B}[0m\u{202E}b", "a [0m b"), ("", ""),
      ("-1,2", "\"'-1,2\""), ("=", "'="),
    ])
  func text(text: String, field: String) {
    #expect(CSVField.text(text) == field)
  }
}
