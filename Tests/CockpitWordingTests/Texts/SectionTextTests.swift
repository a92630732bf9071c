import Testing

@testable import CockpitWording

struct SectionTextTests {
  @Test(
    "writes the place of a document in English",
    arguments: [
      ("专栏6-2(1)", "Box 6-2(1)"), ("表1 第3行", "Table 1 row 3"), ("表1第11行", "Table 1 row 11"),
      ("四(二)", "4(2)"), ("二(三)12", "2(3)12"), ("六", "Part 6"), ("十二(十)", "12(10)"),
      ("五(2021年底前)", "Part 5 (by end 2021)"), ("五(到2025年)", "Part 5 (by 2025)"),
      ("五;表1第6行", "Part 5; Table 1 row 6"), ("示例第2条", "example item 2"), ("", ""),
      ("2.1", "2.1"),
    ])
  func english(section: String, text: String) {
    #expect(SectionText.english(section) == text)
  }

  @Test(
    "leaves a place that is put in other words as the document has it",
    arguments: ["附件一", "四(二", "四(附)", "表1 第3列", "专栏甲", "五(2021年)", "六;附件"])
  func other(section: String) {
    #expect(SectionText.english(section) == section)
  }
}
