import CockpitJSON
import CockpitTestSupport
import Testing

struct SourceTextTests {
  private func diagnostic(_ text: String, at offset: Int, _ message: WrittenSentence = "m")
    -> Diagnostic
  {
    SourceText(name: "a.json", bytes: Array(text.utf8)).diagnostic(
      for: JSONError(message, at: offset))
  }

  @Test("prints file, line, column, the line and a caret")
  func description() {
    let text = """
      {
        "name": "x",
        "value": "12",
      }
      """
    let bytes = Array(text.utf8)
    let value = text.utf8.count - "\"12\",\n}".utf8.count
    let error = JSONError("expected a number, found a string; write 12 without quotes", at: value)
    #expect(
      "\(SourceText(name: "name.json", bytes: bytes).diagnostic(for: error))" == """
        name.json:3:12: error: expected a number, found a string; write 12 without quotes
          "value": "12",
                   ^
        """)
  }

  @Test("finds the places of many errors as it finds each alone, in the order given")
  func many() {
    let source = SourceText(name: "a.json", bytes: Array("{\n值值\n\nend".utf8))
    let errors = [9, 0, 3, 5, 2, 9, 99, -1, 12].map { JSONError("at \($0)", at: $0) }
    #expect(
      source.diagnostics(for: errors, severity: .warning)
        == errors.map { source.diagnostic(for: $0, severity: .warning) })
    #expect(source.diagnostics(for: []).isEmpty)
  }

  @Test("lines end with a line feed, and the last place is after the last byte")
  func lines() {
    #expect(diagnostic("a\r\nbc\r\n", at: 4).line == 2)
    #expect(diagnostic("a\r\nbc\r\n", at: 4).column == 2)
    #expect(diagnostic("a\r\nbc\r\n", at: 4).excerpt == "bc\n ^")
    #expect(diagnostic("a\nb", at: 3).excerpt == "b\n ^")
    #expect(diagnostic("", at: 0).excerpt == "", "of nothing there is no line to show")
    #expect(diagnostic("{\n  \n", at: 4).excerpt == "")
    #expect(diagnostic("{\n  \n", at: 4).place == "a.json:2:3")
    #expect(diagnostic("a\n", at: 2).line == 2)
    #expect(diagnostic("a", at: 99).column == 2)
    #expect(diagnostic("a", at: -1).column == 1)
  }

  @Test("columns are scalars, the caret stands under Chinese text")
  func wide() {
    let diagnostic = diagnostic("{\"名称\": x}", at: 11)
    #expect(diagnostic.column == 8)
    #expect(diagnostic.excerpt == "{\"名称\": x}\n         ^")
  }

  @Test("a warning says so")
  func warning() {
    let warning = SourceText(name: "a.json", bytes: Array("{}".utf8))
      .diagnostic(for: JSONError("m", at: 0), severity: .warning)
    #expect("\(warning)" == "a.json:1:1: warning: m\n{}\n^")
  }

  @Test("nothing that a terminal obeys comes through, from the name, the message or the line")
  func hostile() {
    let hostile = "\u{1B}[2J\u{9B}31m\u{202E}\u{200B}\u{2066}\u{7}\u{FEFF}\u{2028}"
    let bytes = Array(hostile.utf8) + [0xFF, 0xC3]
    let diagnostic = SourceText(name: hostile, bytes: bytes)
      .diagnostic(for: JSONError("\(hostile)", at: 0))
    let allowed = Set("?[2J31m ^\na:error0123456789".unicodeScalars)
    #expect("\(diagnostic)".unicodeScalars.allSatisfy { allowed.contains($0) })
    #expect(diagnostic.excerpt == "?[2J?31m????????\n^")
  }
}
