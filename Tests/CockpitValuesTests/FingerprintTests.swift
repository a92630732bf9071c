import CockpitTestSupport
import CockpitValues
import Testing

struct FingerprintTests {
  @Test(
    "differs for any byte, for the order of contents, and for where one ends", arguments: 0..<50)
  func differs(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let before = Fingerprint.of(bytes)
    #expect(Fingerprint.of(bytes) == before)
    bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
    #expect(Fingerprint.of(bytes) != before)
    func of(_ texts: [String]) -> UInt64 {
      var fingerprint = Fingerprint()
      for text in texts { fingerprint.add(text) }
      return fingerprint.word
    }
    #expect(of(["ab", "c"]) != of(["a", "bc"]) && of(["a", "b"]) != of(["b", "a"]))
  }
}
