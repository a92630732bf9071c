import Testing

@testable import CockpitJSON

struct PrintableTextTests {
  @Test("keeps text and replaces what a terminal obeys")
  func replaces() {
    #expect(PrintableText.of("工业 a\u{301} 😀") == "工业 a\u{301} 😀")
    #expect(PrintableText.of("a\tb\u{1B}c\u{85}d\u{202A}e\u{200D}f\u{E000}g") == "a b?c?d?e?f?g")
    #expect(PrintableText.of([0x61, 0xFF, 0x62] as [UInt8]) == "a?b")
  }

  @Test("counts two columns for Chinese text and none for combining marks")
  func columns() {
    #expect(PrintableText.columns("a值\u{301}，") == 5)
  }
}
