import CockpitTestSupport
import Testing

@testable import CockpitOperations

/// The objects of the lines that hold, and the first line that does not.
private struct Walk {
  var objects: [[UInt8]] = []
  var chain = JournalChain()
  var brokenLine: Int?
  var torn: [UInt8] = []

  init(_ bytes: [UInt8], after chain: JournalChain = JournalChain()) {
    self.chain = chain
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      guard let object = self.chain.open(bytes[start..<end]) else {
        brokenLine = self.chain.count + 1
        return
      }
      objects.append(object)
      start = end + 1
    }
    torn = Array(bytes[start...])
  }
}

struct JournalChainTests {
  private func journal(_ count: Int) -> (bytes: [UInt8], chain: JournalChain) {
    var chain = JournalChain()
    let bytes = (0..<count).flatMap { chain.seal(Array(#"{"seq":\#($0),"text":"确认"}"#.utf8)) }
    return (bytes, chain)
  }

  @Test("seals lines one after the other, and opens them again")
  func roundTrip() {
    let (bytes, chain) = journal(5)
    let walk = Walk(bytes)
    #expect(walk.objects.count == 5 && walk.brokenLine == nil && walk.torn.isEmpty)
    #expect(walk.chain == chain)
    #expect(String(decoding: walk.objects[3], as: UTF8.self) == #"{"seq":3,"text":"确认"}"#)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[0].contains(#","prev":"\#(JournalChain.origin)","hash":""#))
  }

  @Test("any byte that is another breaks the chain at its line")
  func everyByte() {
    let (bytes, _) = journal(3)
    var random = SeededGenerator(seed: 3)
    for place in bytes.indices {
      var changed = bytes
      changed[place] = UInt8.random(in: 32...126, using: &random)
      guard changed != bytes else { continue }
      let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      let walk = Walk(changed)
      // A line that lost its end is one with the next, or the torn last one.
      #expect(walk.brokenLine == line || line == 3 && !walk.torn.isEmpty)
      #expect(walk.objects.count == line - 1)
    }
  }

  @Test("a line taken out, put in or moved breaks the chain")
  func moved() {
    let (bytes, _) = journal(4)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    #expect(Walk((lines[0] + lines[2] + lines[3])).brokenLine == 2)
    #expect(Walk(lines[0] + lines[1] + lines[1] + lines[2]).brokenLine == 3)
    #expect(Walk(lines[0] + lines[2] + lines[1] + lines[3]).brokenLine == 2)
    #expect(Walk(lines[1]).brokenLine == 1)
  }

  @Test("what a power cut left of a line is told apart, and the chain goes on before it")
  func torn() {
    let (bytes, _) = journal(3)
    let (two, chain) = journal(2)
    for cut in two.count..<bytes.count {
      let walk = Walk(Array(bytes[..<cut]))
      #expect(walk.objects.count == 2 && walk.brokenLine == nil)
      #expect(walk.torn.count == cut - two.count && walk.chain == chain)
    }
  }

  @Test("a file after a rotation goes on where the one before ended")
  func rotation() {
    var (first, chain) = journal(3)
    let second = chain.seal(Array(#"{"seq":3}"#.utf8))
    let walk = Walk(first)
    #expect(Walk(second, after: walk.chain).objects.count == 1)
    #expect(Walk(second).brokenLine == 1)
    first += second
    #expect(Walk(first).objects.count == 4)
  }
}
