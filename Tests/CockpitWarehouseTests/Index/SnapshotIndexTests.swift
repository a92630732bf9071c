import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct SnapshotIndexTests {
  /// An index that is written to memory.
  private struct Memory: IndexOutput {
    var bytes: [UInt8] = []

    mutating func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
  }

  /// Files with every field that rows and files have.
  private static let files: [(name: String, text: String)] = [
    (
      "a.json",
      SnapshotText.snapshot([
        SnapshotText.row(#","value":1.5,"status":"revised","note":"补报""#),
        SnapshotText.row(
          #","value":2,"growth":{"yoy":4.9,"mom":0.3,"basis":"comparable"},"n":120,"released_at":"2026-11-19T09:02:00+08:00""#,
          period: "2026-09"),
        #"{"indicator":"output","area":"330203","period":"2026-08","value":null,"reason":"未报"}"#,
      ])
    ),
    (
      "b.json",
      SnapshotText.snapshot(
        [SnapshotText.row(#","value":3,"unit":"万元""#, period: "2026-07")],
        created: "2026-11-22T14:30:00+08:00",
        head:
          #""records":[{"type":"project","id":"P-1","title":"项目","area":"330203","owner":"发改","stage":"施工","opened":"2026-01-02","due":"2026-12-31","departments":["a",{"department":"b","since":"2026-02-03"}],"投资":12.5}],"#
      )
    ),
    ("c.json", SnapshotText.snapshot([], created: "2026-11-23T14:30:00+08:00")),
    ("d.json", defining("t", value: 7)), ("e.json", defining("u", value: 8)),
  ]

  /// A file that defines what its rows are about, as other sources do as well.
  private static func defining(_ source: String, value: Int) -> String {
    SnapshotText.snapshot(
      [
        #"{"indicator":"queue","area":"330203999","period":"2026-10","value":\#(value)}"#,
        #"{"indicator":"queue","area":"330203999","period":"2026-10","value":1,"dimensions":{"hall":"east"}}"#,
      ], source: source,
      head: #"""
        "indicators":[{"id":"queue","name":{"zh":"排队","en":"Queue"},"unit":"人","kind":"stock","better":"down","frequency":"M","plausible":{"min":0,"max":900}},{"id":"other","name":"其他","unit":"%","decimals":2}],
        "areas":[{"code":"330203999","name":"园区","level":"other","parent":"330203"}],
        "dimensions":[{"id":"hall","name":"大厅","categories":[{"code":"east","name":"东"},{"code":"west","name":"西","parent":"east"}]}],
        """#)
  }

  private static func stamp(_ name: FileName) -> IndexStamp { [Int64(name.text.utf8.count), 7] }

  private static func written(
    _ warehouse: Warehouse, fingerprint: UInt64 = 1
  ) throws -> [UInt8] {
    var memory = Memory()
    let members = warehouse.headers.map { header in
      let name = FileName(header.fileName)
      return IndexWriter.Member(name: name, stamp: stamp(name))
    }
    let head = try IndexWriter.write(
      members, of: warehouse, fingerprint: fingerprint, to: &memory)
    return head + memory.bytes
  }

  /// Reads an index that lies at the beginning of a page, as mapped ones do.
  private static func read(_ bytes: [UInt8], fingerprint: UInt64 = 1) -> SnapshotIndex? {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 4096)
    memory.copyBytes(from: bytes)
    return SnapshotIndex(
      MappedBytes(UnsafeRawBufferPointer(memory)) { pointer, _ in pointer.deallocate() },
      fingerprint: fingerprint)
  }

  @Test("keeps all that files say, row by row and record by record")
  func whole() throws {
    let warehouse = try SnapshotText.warehouse(Self.files)
    #expect(warehouse.headers.map(\.fileName).count == 5)
    let index = try #require(Self.read(Self.written(warehouse)))
    #expect(index.members.map(\.name.text) == ["a.json", "b.json", "c.json", "d.json", "e.json"])
    let again = Warehouse(index) { _, _, _ in true }
    #expect(again.change(since: warehouse).isEmpty && warehouse.change(since: again).isEmpty)
    #expect(again.series == warehouse.series && again.headers.count { _ in true } == 5)
    for key in warehouse.series {
      #expect(
        again.history(key, knownAt: SnapshotText.end)
          == warehouse.history(key, knownAt: SnapshotText.end))
    }
    #expect(again.records().entries == warehouse.records().entries)
    #expect(again.definitions() == warehouse.definitions())
    #expect(again.definitions().indicators["queue"]?.plausible?.maximum == 900)
    #expect(
      again.conversions(ofFile: FileName("b.json")).map(\.rows)
        == warehouse.conversions(ofFile: FileName("b.json")).map(\.rows))
  }

  @Test("has nothing of a file that is no longer as it was")
  func stale() throws {
    let warehouse = try SnapshotText.warehouse(Self.files)
    let index = try #require(Self.read(Self.written(warehouse)))
    let again = Warehouse(index) { name, stamp, _ in
      name.text != "a.json" && stamp == Self.stamp(name)
    }
    #expect(again.change(since: warehouse.removing([FileName("a.json")])).isEmpty)
    // What is read anew takes its place.
    let batch = try SnapshotText.warehouse([Self.files[0]]).batch(of: FileName("a.json"))
    let whole = try again.adding(#require(batch))
    #expect(whole.change(since: warehouse).isEmpty)
  }

  @Test("has what files define once, however many define it")
  func definitions() throws {
    let bytes = try Self.written(SnapshotText.warehouse(Self.files))
    let name = Array("园区".utf8)
    #expect(bytes.indices.count { bytes[$0...].starts(with: name) } == 1)
  }

  @Test(
    "leaves out what defines more than its text tells, and tells apart what only looks the same")
  func untold() throws {
    func area(_ name: String, _ more: String = "") -> String {
      SnapshotText.snapshot(
        [], head: #""areas":[{"code":"9","name":"\#(name)","level":"other"\#(more)}],"#)
    }
    let warehouse = try SnapshotText.warehouse([
      ("a.json", area("caf\u{E9}")), ("b.json", area("cafe\u{301}")),
      ("c.json", area("园区", #","short":"园""#)),
    ])
    let index = try #require(Self.read(Self.written(warehouse)))
    #expect(index.members.map(\.name.text) == ["a.json", "b.json"])
    let names = index.members.map { Array(($0.columns.areas.first?.name.zh ?? "").utf8) }
    #expect(names == [Array("caf\u{E9}".utf8), Array("cafe\u{301}".utf8)])
  }

  @Test("leaves out what is doubtful: that is read each time")
  func doubtful() throws {
    let early = SnapshotText.row(#","value":1"#, period: "2030-01")
    let warehouse = try SnapshotText.warehouse(
      Self.files + [("doubtful.json", SnapshotText.snapshot([early]))])
    let index = try #require(Self.read(Self.written(warehouse)))
    #expect(!index.members.map(\.name.text).contains("doubtful.json"))
    #expect(index.members.count == Self.files.count)
  }

  @Test("is none where another program, pack or version wrote it")
  func foreign() throws {
    let bytes = try Self.written(SnapshotText.warehouse(Self.files))
    #expect(Self.read(bytes, fingerprint: 2) == nil)
    var older = bytes
    older[4] ^= 1
    #expect(Self.read(older) == nil && Self.read([]) == nil && Self.read([1, 2, 3]) == nil)
  }

  @Test("is none where a bit is another one or the end is missing", arguments: 0..<200)
  func damaged(seed: Int) throws {
    let warehouse = try SnapshotText.warehouse(Self.files)
    var bytes = try Self.written(warehouse)
    var random = SeededGenerator(seed: UInt64(seed))
    if seed.isMultiple(of: 3) {
      bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
    } else {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
    // What fills the head up says nothing.
    guard let index = Self.read(bytes) else { return }
    let again = Warehouse(index) { _, _, _ in true }
    #expect(again.change(since: warehouse).isEmpty)
  }

  /// An index of which some words are others, with right sums.
  private static func rewritten(
    _ bytes: [UInt8], _ change: (inout [UInt64], _ directory: Range<Int>) -> Void
  ) -> [UInt8] {
    var words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    let start = Int(words[2]) / 8
    let directory = start..<start + Int(words[3]) / 8
    change(&words, directory)
    words[4] = words[directory].withUnsafeBytes { WordSum.of($0) }
    words[6] = IndexLayout.sum(Array(words[0..<6]))
    return words.withUnsafeBytes { Array($0) }
  }

  /// The words of the directory that name a part: its first byte, its bytes and its sum.
  private static func parts(_ words: [UInt64], _ directory: Range<Int>) -> [Int] {
    (directory.lowerBound..<directory.upperBound - 2).filter { place in
      let (start, count) = (words[place], words[place + 1])
      guard start >= 64, start % 32 == 0, count > 0, count % 32 == 0, start + count <= words[2]
      else {
        return false
      }
      let part = words[Int(start) / 8..<Int(start + count) / 8]
      return part.withUnsafeBytes { WordSum.of($0) } == words[place + 2]
    }
  }

  @Test("leads nowhere out of what it has, whatever its numbers are", arguments: 0..<400)
  func crafted(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let odd: [UInt64] = [
      0, 1, 2, 7, 1 << 31, 1 << 32 - 1, 1 << 40, 1 << 62, 1 << 63, .max, .max - 1,
      0xFFFF_FFFE_FFFF_FFFE,
    ]
    let bytes = try Self.rewritten(Self.written(SnapshotText.warehouse(Self.files))) {
      words, directory in
      let parts = Self.parts(words, directory)
      let value =
        Bool.random(using: &random) ? odd.randomElement(using: &random) ?? 0 : random.next()
      if seed.isMultiple(of: 4) {
        words[Int.random(in: directory, using: &random)] = value
      } else if let part = parts.randomElement(using: &random) {
        let columns = Int(words[part]) / 8..<Int(words[part] + words[part + 1]) / 8
        words[Int.random(in: columns, using: &random)] = value
        words[part + 2] = words[columns].withUnsafeBytes { WordSum.of($0) }
      }
      #expect(parts.count == Self.files.count + 1)
    }
    guard let index = Self.read(bytes) else { return }
    let warehouse = Warehouse(index) { _, _, _ in true }
    for key in warehouse.series {
      for observation in warehouse.history(key, knownAt: SnapshotText.end) {
        _ = (observation.period.firstDay, observation.period.year, observation.period.previous)
      }
    }
    _ = (warehouse.records(), warehouse.definitions())
    _ = warehouse.change(since: Warehouse()).isEmpty
    #expect(warehouse.conversions(ofFile: FileName("b.json")).allSatisfy { $0.rows >= 0 })
  }

  @Test("has no series that only files left out have")
  func livingSeries() throws {
    let old = SnapshotText.row(#","value":1,"dimensions":{"d":"gone"}"#)
    let warehouse = try SnapshotText.warehouse(
      [("gone.json", SnapshotText.snapshot([old]))] + Self.files)
    let rest = warehouse.removing([FileName("gone.json")])
    let index = try #require(Self.read(Self.written(rest)))
    #expect(index.keys.count < warehouse.series.count)
    #expect(Warehouse(index) { _, _, _ in true }.change(since: rest).isEmpty)
  }

  @Test("sums differ for a bit, and for words in another order", arguments: 0..<50)
  func sums(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = (0..<256).map { _ in UInt8.random(in: 0...255, using: &random) }
    let sum = bytes.withUnsafeBytes { WordSum.of($0) }
    bytes[Int.random(in: 0..<256, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
    #expect(bytes.withUnsafeBytes { WordSum.of($0) } != sum)
    let words = (0..<8).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
    let turned = Array(words.reversed())
    #expect(words.withUnsafeBytes { WordSum.of($0) } != turned.withUnsafeBytes { WordSum.of($0) })
  }
}
