import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Synchronization
import Testing

@testable import CockpitFeed

struct IndexFileTests {
  private let place = TemporaryFolder()
  private let state = TemporaryFolder()

  /// An intake that keeps an index, by a clock that is long after all files were written.
  private func intake(
    fingerprint: UInt64 = 1, isLater: Bool = true, pack: String = "p"
  ) -> Intake {
    let folder = SnapshotFolder(path: place.path)
    return Intake(
      source: folder, catalogue: SnapshotText.catalogue, workers: 2,
      indexFile: IndexFile(
        of: folder, in: state.file("index"), pack: pack, fingerprint: fingerprint,
        clock: { isLater ? .max - 10 : 0 }))
  }

  /// Reads the folder and keeps it.
  private func keep(isLater: Bool = true) throws {
    var intake = intake(isLater: isLater)
    _ = try intake.refresh()
    try intake.writeIndex()
  }

  private func put(_ count: Int) {
    for number in 0..<count {
      place.put(
        SnapshotText.figure(
          Double(number), period: "2026-\(number % 9 + 10 - 9 < 10 ? "0" : "")\(number % 9 + 1)"),
        as: "f\(number).json")
    }
  }

  @Test("spares the next start the reading of files that are as they were, and says the same")
  func spares() throws {
    put(9)
    try keep()
    let opened = OpenedFiles(folder: place.path)
    var again = intake()
    #expect(try again.refresh())
    #expect(opened.take() == [])
    #expect(again.content.warehouse.output == 8)
    #expect(try !again.refresh())
    var plain = Intake(
      source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue, workers: 2)
    _ = try plain.refresh()
    #expect(again.content.warehouse.change(since: plain.content.warehouse).isEmpty)
  }

  @Test("what changed, came or went since is read, and nothing else")
  func changes() throws {
    put(9)
    try keep()
    place.put(SnapshotText.figure(100, period: "2026-09"), as: "f8.json")
    place.put(SnapshotText.figure(200, period: "2026-10"), as: "new.json")
    place.remove("f0.json")
    let opened = OpenedFiles(folder: place.path)
    var again = intake()
    #expect(try again.refresh())
    #expect(opened.take() == ["f8.json", "new.json"])
    #expect(again.content.warehouse.output == 200)
    #expect(again.content.warehouse.headers.count { _ in true } == 9)
    place.remove("new.json")
    _ = try again.refresh()
    #expect(again.content.warehouse.output == 100)
  }

  @Test("a file that changed within the tick in which it was read is read again")
  func unsettled() throws {
    put(3)
    try keep(isLater: false)
    let opened = OpenedFiles(folder: place.path)
    var again = intake()
    _ = try again.refresh()
    #expect(opened.take().count == 3)
  }

  /// One item whose reading outlasts the tick in which it changed.
  private final class SlowItem: Sendable {
    let clock = Atomic<Int64>(100)
    let readings = Atomic<Int>(0)

    var intake: (String) -> Intake {
      { state in
        let item = SourceItem(
          name: "a.json", stamp: SourceStamp(.init(identity: 1, size: 9, seconds: 100)),
          content: .bytes {
            self.readings.add(1, ordering: .relaxed)
            self.clock.store(200, ordering: .relaxed)
            return Array(SnapshotText.figure(1).utf8)
          })
        return Intake(
          source: SlowSource(item: item), catalogue: SnapshotText.catalogue, workers: 1,
          indexFile: IndexFile(
            of: SnapshotFolder(path: "/nowhere"), in: state, pack: "p", fingerprint: 1,
            clock: { self.clock.load(ordering: .relaxed) }))
      }
    }
  }

  private struct SlowSource: Source {
    let item: SourceItem
    var name: String { "slow" }

    func items(at now: Instant) -> [SourceItem] { [item] }
  }

  @Test("nor is one kept whose reading outlasts the tick in which it changed")
  func slow() throws {
    let slow = SlowItem()
    for readings in 1...3 {
      var intake = slow.intake(state.file("index"))
      _ = try intake.refresh()
      try intake.writeIndex()
      // The second time the tick is over before it is read, and the third time it is kept.
      #expect(slow.readings.load(ordering: .relaxed) == min(2, readings))
    }
  }

  @Test("what an account may not read is not shown to it from what others kept")
  func unreadable() {
    let stamp = SourceStamp(.init(), checksum: .init())
    func item(_ name: String) -> SourceItem {
      SourceItem(name: name, stamp: stamp, content: .file(path: place.file(name)))
    }
    place.put("{}", as: "a.json")
    #expect(!item("a.json").isReadable, "the checksum beside it is not there")
    place.put("", as: "a.json.sha256")
    #expect(item("a.json").isReadable && !item("b.json").isReadable)
  }

  @Test("the id of a pack is no part of a path")
  func packPath() throws {
    put(2)
    var intake = intake(pack: "../../x")
    _ = try intake.refresh()
    try intake.writeIndex()
    #expect(try Files.names(in: state.file("index")).count == 1)
    #expect(try Files.names(in: state.path) == ["index"])
  }

  @Test("one that is not as long as it says, or longer than anybody's, is none")
  func lengths() throws {
    let place = TemporaryFolder()
    place.write("12345678", to: "a")
    let file = open(place.file("a"), O_RDONLY)
    defer { close(file) }
    #expect(IndexFile.read(file, 8)?.count == 8)
    for count in [9, 1 << 30, 1 << 40, Int.max] { #expect(IndexFile.read(file, count) == nil) }
  }

  @Test("who is at it of the same number elsewhere is left alone for an hour")
  func otherWriter() throws {
    put(2)
    try keep()
    let name = try #require(Files.names(in: state.file("index")).first)
    let part = "index/\(name).\(getpid())"
    state.write("theirs", to: part)
    #expect(throws: (any Error).self) { try keep(isLater: false) }
    #expect(try Files.text(at: state.file(part)) == "theirs")
    try keep()
    #expect(try Files.names(in: state.file("index")) == [name])
  }

  @Test("another reader, a damaged index and none are the same: all is read")
  func useless() throws {
    put(3)
    try keep()
    let opened = OpenedFiles(folder: place.path)
    var other = intake(fingerprint: 2)
    _ = try other.refresh()
    #expect(opened.take().count == 3)
    let names = try Files.names(in: state.file("index"))
    let path = try state.file("index/\(#require(names.first))")
    #expect(names.count == 1)
    var bytes = try Files.bytes(at: path)
    bytes[bytes.count / 2] ^= 8
    try Files.write(bytes, to: path)
    var damaged = intake()
    _ = try damaged.refresh()
    #expect(opened.take().count == 3 && damaged.content.warehouse.output == 2)
  }

  @Test("doubtful and refused files are never kept, and are told each time")
  func doubtful() throws {
    put(2)
    place.put("{", as: "bad.json")
    place.put(SnapshotText.figure(1, period: "2030-01"), as: "early.json")
    try keep()
    let opened = OpenedFiles(folder: place.path)
    var again = intake()
    _ = try again.refresh()
    #expect(opened.take() == ["bad.json", "early.json"])
    #expect(again.content.refusals.map(\.file) == ["bad.json"])
  }

  @Test("a file that waits for its time is read again: what is in force under its name is older")
  func waiting() throws {
    let now = try #require(Instant(parsing: "2026-11-21T14:32:00+08:00"))
    place.put(SnapshotText.figure(1), as: "a.json")
    place.put(SnapshotText.figure(7, period: "2026-09"), as: "b.json")
    var first = intake()
    _ = try first.refresh(at: now)
    let row = SnapshotText.row(",\"value\":2", period: "2026-10")
    place.put(SnapshotText.snapshot([row], created: "2026-11-21T14:40:00+08:00"), as: "a.json")
    _ = try first.refresh(at: now)
    #expect(first.content.warehouse.output == 1)
    try first.writeIndex()
    let opened = OpenedFiles(folder: place.path)
    var later = intake()
    _ = try later.refresh(at: now.adding(seconds: 3600))
    #expect(opened.take() == ["a.json"])
    #expect(later.content.warehouse.output == 2)
    // Once its time has come it is kept like any other.
    _ = try first.refresh(at: now.adding(seconds: 3600))
    try first.writeIndex()
    var last = intake()
    _ = try last.refresh(at: now.adding(seconds: 3600))
    #expect(opened.take() == [])
    #expect(last.content.warehouse.output == 2)
  }

  @Test("only what an index can hold makes one worth while")
  func worth() throws {
    let room = String(repeating: " ", count: IndexFile.leastBytes)
    let early = SnapshotText.row(",\"value\":1", period: "2030-01")
    place.put(SnapshotText.snapshot([early], tail: room), as: "early.json")
    var intake = intake()
    _ = try intake.refresh()
    #expect(!intake.wantsIndex)
    let sound = SnapshotText.row(",\"value\":1", period: "2026-10")
    place.put(SnapshotText.snapshot([sound], tail: room), as: "sound.json")
    _ = try intake.refresh()
    #expect(intake.wantsIndex)
  }

  @Test("where nothing can be written nothing is lost but time")
  func unwritable() throws {
    put(2)
    state.write("", to: "index")
    var intake = intake()
    _ = try intake.refresh()
    #expect(throws: (any Error).self) { try intake.writeIndex() }
    #expect(intake.content.warehouse.output == 1)
  }
}
