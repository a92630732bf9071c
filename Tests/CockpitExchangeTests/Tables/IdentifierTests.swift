import Testing

@testable import CockpitExchange

struct IdentifierTests {
  @Test(
    "makes ids of codes",
    arguments: [
      ("TAB6471.000007SF", "tab6471.000007sf"), ("Alder", "alder"), ("Größe (m²)", "größe-m"),
      ("Statistics Canada, CANSIM, table 051", "statistics-canada-cansim-table-051"),
      ("海曙区统计局", "海曙区统计局"), ("../../etc/passwd", "etc-passwd"),
      ("", "x"), ("/", "x"), ("\u{1B}[2J", "2j"), (".hidden", "hidden"),
    ])
  func ids(code: String, id: String) {
    #expect(Identifier.of(code) == id)
  }

  @Test("stays short enough for a file name")
  func length() {
    #expect(Identifier.of(String(repeating: "海", count: 500)).utf8.count == 96)
  }

  @Test("gives codes that look alike different ids")
  func distinct() {
    #expect(
      Identifier.distinct(["Sex", "sex", "SEX", "age", "sex-2"]) == [
        "sex", "sex-2", "sex-3", "age", "sex-2-2",
      ])
  }
}
