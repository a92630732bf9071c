import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitWarehouse

/// What is said of a file that has several faults.
struct SnapshotFaultsTests {
  /// The faults that are listed, by the text at which each points, and how many more there are.
  private func faults(of text: String) -> (places: [String], messages: [String], more: Int) {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
    guard case .failure(let first) = result, let refusal = reader.refusal else {
      return ([], [], 0)
    }
    #expect(refusal.listed.first == first)
    let places = refusal.listed.map { fault in
      // All stands on one line of ASCII but the name of the source.
      String(text.unicodeScalars.dropFirst(fault.column - 1).prefix(8).map(Character.init))
    }
    return (places, refusal.listed.map(\.message), refusal.more)
  }

  @Test("has no faults of a file that is accepted")
  func accepted() {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let bytes = Array(SnapshotText.snapshot([SnapshotText.row(",\"value\":1")]).utf8)
    _ = bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
    #expect(reader.refusal == nil)
  }

  @Test("tells the faults of all rows, and of one row all that have nothing to do with each other")
  func rows() {
    let text = SnapshotText.snapshot([
      SnapshotText.row(",\"value\":\"aaaaaaa\""),
      SnapshotText.row(",\"value\":1"),
      #"{"indicator":"output","area":"330203","period":"bbbbbbb","value":"ccccccc","unit":"ddddddd"}"#,
      #"{"indicator":"output","area":"330203","value":2}"#,
    ])
    let found = faults(of: text)
    #expect(
      found.places == ["\"aaaaaaa", "\"bbbbbbb", "\"ccccccc", "{\"indica"],
      "a row without a period is not asked for its unit")
    #expect(found.messages[3].contains("\"period\" is missing"))
    #expect(found.more == 0)
  }

  @Test("tells faults of growths, marks and blocks one by one")
  func nested() {
    let row = SnapshotText.row(
      #","value":1,"growth":{"yoy":"aaaaaaa","basis":"bbbbbbb"},"status":["ccccccc","ddddddd"]"#)
    let block =
      #","series":[{"indicator":"output","area":"330203","start":"2026-11-21T00:00:00+08:00","#
      + #""step":"PT5M","values":[1,"eeeeeee",2,"fffffff"]}]"#
    #expect(
      faults(of: SnapshotText.snapshot([row], tail: block)).places
        == ["\"aaaaaaa", "\"bbbbbbb", "\"ccccccc", "\"ddddddd", "\"eeeeeee", "\"fffffff"])
  }

  @Test("tells faults of the header beside those of rows, each missing key once")
  func header() {
    let text =
      #"{"schema":"cockpit.snapshot/1","created_at":"yesterday","observations":["#
      + SnapshotText.row(",\"value\":true") + "]}"
    let found = faults(of: text)
    #expect(found.messages.count == 4)
    for said in [
      "yesterday", "\"region\" is missing", "\"source\" is missing", "expected a number",
    ] {
      #expect(found.messages.count { $0.contains(said) } == 1, "\(said)")
    }
  }

  @Test("lists twenty and counts the others")
  func many() {
    let rows = (1...57).map { _ in SnapshotText.row(",\"value\":\"x\"") }
    let found = faults(of: SnapshotText.snapshot(rows))
    #expect(found.places.count == FileFaults.mostListed)
    #expect(found.more == 37)
  }

  @Test(
    "tells of unknown keys beside the faults, and warns of nothing that only follows from these")
  func warnings() {
    let text = SnapshotText.snapshot(
      [
        SnapshotText.row(",\"value\":\"x\",\"colour\":1"),
        SnapshotText.row(",\"value\":1,\"hue\":1"),
        SnapshotText.row(",\"value\":\"y\",\"colour\":2"),
      ], tail: ",\"extra\":1")
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
    let warnings = reader.refusal?.warnings ?? []
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(
      warnings.map { $0.message.split(separator: "\"").dropFirst().first.map(String.init) }
        == ["colour", "hue", "extra"])
  }

  @Test("tells the faults before the place from which on the text is no JSON, and that one")
  func cutOff() {
    let text = SnapshotText.snapshot([
      SnapshotText.row(",\"value\":\"aaaaaaa\""), SnapshotText.row(",\"value\":tru"),
      SnapshotText.row(",\"value\":\"bbbbbbb\""),
    ])
    #expect(faults(of: text).places == ["\"aaaaaaa", "tru},{\"i"])
  }

  @Test("goes on behind a key that occurs twice and a number that is too large")
  func readable() {
    let text = SnapshotText.snapshot([
      SnapshotText.row(",\"value\":1,\"value\":2"), SnapshotText.row(",\"value\":1e9999"),
      SnapshotText.row(",\"value\":\"aaaaaaa\""),
    ])
    #expect(faults(of: text).places == ["\"value\":", "1e9999},", "\"aaaaaaa"])
  }

  @Test("a text that is not UTF-8 is one fault, and what stands behind it is read")
  func encoding() {
    let text = SnapshotText.snapshot([
      SnapshotText.row(",\"value\":1,\"note\":\"bad\""), SnapshotText.row(",\"value\":\"aaaaaaa\""),
    ])
    var bytes = Array(text.utf8)
    let place = bytes.indices.first { Array("bad\"".utf8) == Array(bytes[$0...].prefix(4)) }
    bytes[(place ?? 0) + 1] = 0xFF
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    _ = bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
    let messages = reader.refusal?.listed.map(\.message) ?? []
    #expect(messages.count == 2, "\(messages)")
    #expect(messages.first?.contains("is not UTF-8") == true)
    #expect(messages.last?.contains("expected a number") == true)
  }

  @Test("says of what is no snapshot no more than that")
  func otherSchema() {
    #expect(faults(of: #"{"schema":"other/1","observations":[{"value":"x"}]}"#).messages.count == 1)
    #expect(faults(of: #"{"observations":[{"value":"x"}]}"#).messages.count >= 1)
  }

  @Test("takes good files after a bad one as before")
  func after() throws {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let bad = Array(SnapshotText.snapshot([SnapshotText.row(",\"value\":\"x\"")]).utf8)
    let good = Array(SnapshotText.snapshot([SnapshotText.row(",\"value\":1")]).utf8)
    for bytes in [good, bad, good] {
      let result = bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }
      #expect((reader.refusal == nil) == (bytes == good))
      if bytes == good { #expect(try result.get().rowCount == 1) }
    }
  }
}
