import CockpitJSON
import Testing

struct FuzzTests {
  @Test("damage never traps, and every complaint points into the document")
  func damage() {
    var documents = RandomDocument(seed: 2026)
    var refused = 0
    for _ in 0..<4_000 {
      let bytes = documents.nextDamaged()
      let error = complaint(about: bytes)
      #expect(complaintWhenSkipping(bytes) == error)
      guard let error else { continue }
      refused += 1
      #expect((0...bytes.count).contains(error.offset))
      let diagnostic = SourceText(name: "fuzz.json", bytes: bytes).diagnostic(for: error)
      let lines = diagnostic.excerpt.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(diagnostic.excerpt.isEmpty || lines.count == 2)
    }
    #expect(refused > 1_000)
  }

  @Test("a document cut anywhere is refused, for it is never another whole one")
  func cuts() {
    let whole = Array(#"{"a":[1,"值\u0041",{"b":null}],"c":-1.5e3,"d":true}"#.utf8)
    #expect(complaint(about: whole) == nil)
    for count in whole.indices { #expect(complaint(about: Array(whole[..<count])) != nil) }
  }
}
