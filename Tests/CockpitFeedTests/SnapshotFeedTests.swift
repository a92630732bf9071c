@testable import CockpitWarehouse
@testable import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Glibc
import Testing
@testable import CockpitFeed

struct SnapshotFeedTests {
  private let place = TemporaryFolder()

  private func feed(_ path: String? = nil) -> SnapshotFeed {
    SnapshotFeed(
      folder: SnapshotFolder(path: path ?? place.path), catalogue: SnapshotText.catalogue,
      workers: 2)
  }

  @Test("takes files in as they appear, change and vanish")
  func follows() throws {
    var feed = feed()
    #expect(try feed.refresh(), "the first call")
    #expect(try !feed.refresh())
    #expect(feed.warehouse.output == nil)
    place.put(SnapshotText.figure(1), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 1)
    #expect(try !feed.refresh())
    place.put(SnapshotText.figure(2), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 2)
    place.put(SnapshotText.figure(3, period: "2026-11"), as: "b.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 3)
    place.remove("b.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 2, "as if the file had never been there")
    place.remove("a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == nil)
    #expect(feed.refusals.isEmpty)
  }

  @Test("does not look at hidden files and at names that are yet to change")
  func ignores() throws {
    var feed = feed()
    _ = try feed.refresh()
    for name in [".a.json", "a.json.part", "a.tmp"] { place.write("broken", to: name) }
    #expect(try !feed.refresh())
    place.write(SnapshotText.figure(1), to: "a.tmp")
    place.rename("a.tmp", to: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 1)
    #expect(feed.refusals.isEmpty)
  }

  @Test("keeps the last good content of a refused file until it is mended or removed")
  func keepsLastGood() throws {
    var feed = feed()
    place.put(SnapshotText.figure(1), as: "a.json")
    _ = try feed.refresh()
    place.put(String(SnapshotText.figure(2).dropLast(3)), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 1)
    let refusal = try #require(feed.refusals.first)
    #expect(feed.refusals.count == 1)
    #expect(refusal.file == "a.json")
    #expect(refusal.lastGood == Instant(parsing: "2026-11-21T14:30:00+08:00"))
    #expect(refusal.diagnostic.file == "a.json")
    #expect(refusal.diagnostic.excerpt.hasSuffix("^"))
    #expect(try !feed.refresh(), "it is not read again while it stays as it is")
    place.put(SnapshotText.figure(3), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 3)
    #expect(feed.refusals.isEmpty)
    place.put("", as: "a.json")
    _ = try feed.refresh()
    #expect(feed.refusals.count == 1)
    place.remove("a.json")
    #expect(try feed.refresh())
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == nil)
  }

  @Test("says that a refused file had no good content before, and names files in order")
  func nothingGoodBefore() throws {
    for name in ["b.json", "a.json"] { place.put("[]", as: name) }
    place.put(SnapshotText.figure(1), as: "good.json")
    var feed = feed()
    #expect(try feed.refresh())
    #expect(feed.refusals.map(\.file) == ["a.json", "b.json"])
    #expect(feed.refusals.allSatisfy { $0.lastGood == nil })
    #expect(feed.warehouse.output == 1)
  }

  @Test("clears the refusal of a name that cannot be printed as it is")
  func unprintableName() throws {
    let name = "\u{1B}[31m\u{202E}.json"
    place.put(SnapshotText.figure(1), as: name)
    var feed = feed()
    _ = try feed.refresh()
    place.put("{", as: name)
    _ = try feed.refresh()
    #expect(feed.refusals.map(\.file) == [name])
    #expect(feed.refusals.first?.lastGood != nil)
    place.put(SnapshotText.figure(2), as: name)
    _ = try feed.refresh()
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == 2)
  }

  @Test("tells names by their bytes: an é of one scalar and one of two are two files")
  func canonicalNames() throws {
    place.put(SnapshotText.figure(1), as: "\u{E9}.json")
    place.put(SnapshotText.figure(2, period: "2026-11"), as: "e\u{301}.json")
    var feed = feed()
    _ = try feed.refresh()
    #expect(feed.warehouse.snapshots.count == 2)
    #expect(feed.warehouse.output == 2)
    place.put("{", as: "\u{E9}.json")
    _ = try feed.refresh()
    #expect(feed.refusals.count == 1)
    place.remove("e\u{301}.json")
    _ = try feed.refresh()
    #expect(feed.refusals.map { Array($0.file.utf8) } == [Array("\u{E9}.json".utf8)])
    #expect(feed.warehouse.output == 1)
  }

  @Test("keeps the targets of a refused file, and says since when they are in force")
  func keepsTargets() throws {
    place.put(SnapshotText.targets, as: "a.targets.json")
    var feed = feed()
    _ = try feed.refresh()
    place.put("{", as: "a.targets.json")
    _ = try feed.refresh()
    #expect(feed.targets.map(\.year) == [2026])
    #expect(feed.refusals.first?.lastGood == Instant(parsing: "2026-01-20T00:00:00+08:00"))
  }

  @Test("goes on for another pack with what would have kept a first feed from starting")
  func goesOn() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    var feed = feed()
    _ = try feed.refresh()
    place.put(SnapshotText.figure(9, period: "2026-12", demonstration: true), as: "invented.json")
    _ = try feed.refresh()
    var other = SnapshotFeed(feed, catalogue: SnapshotText.catalogue)
    #expect(try other.refresh())
    #expect(other.warehouse.output == 1)
    #expect(other.refusals.map(\.file) == ["invented.json"])
    // Where the real file is refused, too, the other one does not take its place.
    place.put("{", as: "real.json")
    _ = try feed.refresh()
    var empty = SnapshotFeed(feed, catalogue: SnapshotText.catalogue)
    #expect(try empty.refresh())
    #expect(empty.refusals.map(\.file) == ["invented.json", "real.json"])
    #expect(!empty.warehouse.isDemonstration)
    place.put(SnapshotText.figure(1), as: "real.json")
    _ = try empty.refresh()
    #expect(empty.warehouse.output == 1)
    #expect(empty.refusals.map(\.file) == ["invented.json"])
    _ = try other.refresh()
    place.remove("invented.json")
    _ = try other.refresh()
    #expect(other.refusals.isEmpty)
    place.remove("real.json")
    rmdir(place.path)
    var third = SnapshotFeed(other, catalogue: SnapshotText.catalogue)
    #expect(try third.refresh())
    #expect(third.refusals.map(\.file) == [place.path])
  }

  @Test("refuses a file that cannot be opened, and takes it when it can")
  func unreadable() throws {
    place.link("a.json", to: "later")
    var feed = feed()
    _ = try feed.refresh()
    #expect(feed.refusals.first?.diagnostic.message.contains("No such file") == true)
    place.write(SnapshotText.figure(1), to: "later")
    #expect(try feed.refresh())
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == 1)
  }

  @Test("reads no file again but the one that changed")
  func readsOnce() throws {
    let names = (0..<8).map { "\($0).json" }
    for name in names { place.put(SnapshotText.figure(1), as: name) }
    let opened = OpenedFiles(folder: place.path)
    var feed = feed()
    _ = try feed.refresh()
    #expect(opened.take() == Set(names))
    _ = try feed.refresh()
    #expect(opened.take().isEmpty)
    place.write(SnapshotText.figure(2), to: "part")
    place.rename("part", to: "3.json")
    _ = opened.take()
    _ = try feed.refresh()
    #expect(opened.take() == ["3.json"])
  }

  @Test("stays with what it knows while the folder is gone, and says so")
  func folderVanishes() throws {
    let path = place.file("folder")
    mkdir(path, 0o755)
    place.write(SnapshotText.figure(1), to: "folder/a.json")
    var feed = feed(path)
    _ = try feed.refresh()
    place.rename("folder", to: "elsewhere")
    #expect(try feed.refresh())
    #expect(try !feed.refresh(), "said once")
    #expect(feed.warehouse.output == 1)
    #expect(feed.refusals.map(\.file) == [path])
    #expect(feed.refusals.first?.diagnostic.message.contains("No such file") == true)
    #expect(feed.refusals.first?.lastGood == Instant(parsing: "2026-11-21T14:30:00+08:00"))
    place.rename("elsewhere", to: "folder")
    #expect(try feed.refresh())
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == 1)
  }

  @Test("throws when the folder cannot be read at first")
  func folderMissing() {
    var feed = feed(place.file("missing"))
    #expect(throws: FeedError.self) { try feed.refresh() }
  }
}

// MARK: - Demonstration and real files

extension SnapshotFeedTests {
  @Test("refuses a folder that mixes demonstration and real files, with their names")
  func mixedAtFirst() {
    place.put(SnapshotText.figure(1), as: "real.json")
    place.put(SnapshotText.figure(2, demonstration: true), as: "invented.json")
    var feed = feed()
    let error = #expect(throws: FeedError.self) { try feed.refresh() }
    #expect(error?.description.contains("real.json") == true)
    #expect(error?.description.contains("invented.json") == true)
  }

  @Test("refuses files of the other kind later, and takes sound ones beside them")
  func mixedLater() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    var feed = feed()
    _ = try feed.refresh()
    place.put(SnapshotText.figure(9, period: "2026-12", demonstration: true), as: "invented.json")
    place.put(SnapshotText.figure(2, period: "2026-11"), as: "more.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 2)
    #expect(feed.refusals.map(\.file) == ["invented.json"])
    #expect(feed.refusals.first?.lastGood == nil)
    #expect(!feed.warehouse.isDemonstration)
    place.remove("invented.json")
    #expect(try feed.refresh())
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == 2)
  }

  @Test("changes over to demonstration files, however slowly they take the place of real ones")
  func changesOver() throws {
    for name in ["a.json", "b.json", "c.json"] { place.put(SnapshotText.figure(1), as: name) }
    var feed = feed()
    _ = try feed.refresh()
    place.put(SnapshotText.figure(2, demonstration: true), as: "a.json")
    _ = try feed.refresh()
    #expect(feed.warehouse.output == 1)
    #expect(feed.refusals.map(\.file) == ["a.json"])
    #expect(feed.refusals.first?.lastGood != nil)
    place.put(SnapshotText.figure(2, demonstration: true), as: "b.json")
    place.remove("c.json")
    _ = try feed.refresh()
    #expect(feed.refusals.isEmpty)
    #expect(feed.warehouse.output == 2)
    #expect(feed.warehouse.isDemonstration)
  }

  @Test("gives the targets of all files, in the order of their dates")
  func targetFiles() throws {
    place.put(SnapshotText.target(2, date: "2026-03-01"), as: "a.targets.json")
    place.put(SnapshotText.target(1), as: "b.targets.json")
    var feed = feed()
    _ = try feed.refresh()
    #expect(feed.targets.flatMap(\.targets).map(\.value) == [1, 2])
    place.remove("a.targets.json")
    _ = try feed.refresh()
    #expect(feed.targets.flatMap(\.targets).map(\.value) == [1])
  }

  @Test("refuses invented targets beside real figures, and the reverse")
  func mixedTargets() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    place.put(SnapshotText.target(9, demonstration: true), as: "invented.targets.json")
    var first = feed()
    let error = #expect(throws: FeedError.self) { try first.refresh() }
    #expect(error?.description.contains("invented.targets.json") == true)
    place.remove("invented.targets.json")
    var later = feed()
    _ = try later.refresh()
    place.put(SnapshotText.target(9, demonstration: true), as: "invented.targets.json")
    place.put(SnapshotText.target(5), as: "real.targets.json")
    _ = try later.refresh()
    #expect(later.refusals.map(\.file) == ["invented.targets.json"])
    #expect(later.targets.flatMap(\.targets).map(\.value) == [5])
    place.remove("invented.targets.json")
    _ = try later.refresh()
    #expect(later.refusals.isEmpty)
  }
}
