import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

struct SnapshotFolderTests {
  private let place = TemporaryFolder()
  private let now = Instant(seconds: 0)
  private var folder: SnapshotFolder { SnapshotFolder(path: place.path) }

  private func names() throws -> [String] { try folder.items(at: now).map(\.name.text) }

  @Test("lists the snapshot files in the order of their names' bytes, and nothing else")
  func lists() throws {
    for name in ["b.json", "a.json", "B.json", "海曙.json", ".hidden.json", "c.json.part", "d.txt"] {
      place.write("{}", to: name)
    }
    mkdir(place.file("folder.json"), 0o755)
    mkfifo(place.file("pipe.json"), 0o600)
    place.link("null.json", to: "/dev/null")
    place.link("link.json", to: "a.json")
    #expect(
      try names() == ["B.json", "a.json", "b.json", "link.json", "海曙.json"])
  }

  @Test("lists what cannot be read, so that it is refused aloud")
  func listsUnreadable() throws {
    place.link("nowhere.json", to: "missing")
    place.link("loop.json", to: "loop.json")
    // 海 in GBK, as a Windows program unpacks it.
    let name = Array("\(place.path)/".utf8) + [0xBA, 0xA3] + Array(".json".utf8) + [0]
    #expect(close(creat(name.map { CChar(bitPattern: $0) }, 0o644)) == 0)
    #expect(
      try names()
        == ["loop.json", "nowhere.json", "\u{FFFD}\u{FFFD}.json"])
  }

  @Test("tells a file that was replaced or written to from the same file")
  func signs() throws {
    func stamp() throws -> SourceStamp? { try folder.items(at: now).first?.stamp }
    place.write("one", to: "a.json")
    let first = try stamp()
    #expect(try stamp() == first)
    place.put("two", as: "a.json")
    let second = try stamp()
    #expect(second != first)
    place.write("three", to: "a.json")
    #expect(try stamp() != second)
  }

  @Test("says which folder cannot be read, and why")
  func missing() {
    let missing = SnapshotFolder(path: place.file("missing"))
    let error = #expect(throws: FeedError.self) { try missing.items(at: now) }
    #expect(
      error?.description == "cannot read the folder \(missing.path): No such file or directory")
  }

  @Test("reads a whole file, however little the system says of its size")
  func reads() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    place.write(bytes, to: "a")
    #expect(try SnapshotFolder.read(file: place.file("a")) == bytes)
    // The system says 0 of its own files.
    #expect(try !SnapshotFolder.read(file: "/proc/self/stat").isEmpty)
    place.write("", to: "empty")
    #expect(try SnapshotFolder.read(file: place.file("empty")).isEmpty)
  }

  @Test("stops reading what never ends")
  func endless() {
    let error = #expect(throws: FeedError.self) { try SnapshotFolder.read(file: "/dev/zero") }
    #expect(error?.description.hasPrefix("cannot read /dev/zero: it has more than") == true)
  }

  @Test("refuses a pipe in the folder, and does not wait for who writes into it")
  func pipe() {
    mkfifo(place.file("a.json"), 0o644)
    let error = #expect(throws: FeedError.self) {
      try SnapshotFolder.contents(ofPlain: place.file("a.json"))
    }
    #expect(error?.description == "cannot read \(place.file("a.json")): it is no regular file")
  }

  @Test("says which file cannot be read, and why", arguments: ["missing", "."])
  func unreadable(name: String) {
    let path = place.file(name)
    let error = #expect(throws: FeedError.self) { try SnapshotFolder.read(file: path) }
    #expect(error?.description.contains("\(path): ") == true)
  }
}
