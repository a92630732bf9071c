import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitFeed

struct IndexFileTests {
  private let place = TemporaryFolder()
  private let state = TemporaryFolder()

  /// An intake that keeps an index, by a clock that is long after all files were written.
  private func intake(fingerprint: UInt64 = 1, isLater: Bool = true) -> Intake {
    let folder = SnapshotFolder(path: place.path)
    return Intake(
      source: folder, catalogue: SnapshotText.catalogue, workers: 2,
      indexFile: IndexFile(
        of: folder, in: state.file("index"), pack: "p", fingerprint: fingerprint,
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
