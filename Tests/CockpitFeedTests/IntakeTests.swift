import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

struct IntakeTests {
  private let place = TemporaryFolder()

  private func intake(_ path: String? = nil) -> Intake {
    Intake(
      source: SnapshotFolder(path: path ?? place.path), catalogue: SnapshotText.catalogue,
      workers: 2)
  }

  @Test("takes files in as they appear, change and vanish")
  func follows() throws {
    var intake = intake()
    #expect(try intake.refresh(), "the first call")
    #expect(try !intake.refresh())
    #expect(intake.content.warehouse.output == nil)
    place.put(SnapshotText.figure(1), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 1)
    #expect(try !intake.refresh())
    place.put(SnapshotText.figure(2), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 2)
    place.put(SnapshotText.figure(3, period: "2026-11"), as: "b.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 3)
    place.remove("b.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 2, "as if the file had never been there")
    place.remove("a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == nil)
    #expect(intake.content.refusals.isEmpty)
  }

  @Test("does not look at hidden files and at names that are yet to change")
  func ignores() throws {
    var intake = intake()
    _ = try intake.refresh()
    for name in [".a.json", "a.json.part", "a.tmp"] { place.write("broken", to: name) }
    #expect(try !intake.refresh())
    place.write(SnapshotText.figure(1), to: "a.tmp")
    place.rename("a.tmp", to: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 1)
    #expect(intake.content.refusals.isEmpty)
  }

  @Test("keeps the last good content of a refused file until it is mended or removed")
  func keepsLastGood() throws {
    var intake = intake()
    place.put(SnapshotText.figure(1), as: "a.json")
    _ = try intake.refresh()
    place.put(String(SnapshotText.figure(2).dropLast(3)), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 1)
    let refusal = try #require(intake.content.refusals.first)
    #expect(intake.content.refusals.count == 1)
    #expect(refusal.file == "a.json")
    #expect(refusal.lastGood == Instant(parsing: "2026-11-21T14:30:00+08:00"))
    #expect(refusal.diagnostic.file == "a.json")
    #expect(refusal.diagnostic.excerpt.hasSuffix("^"))
    #expect(try !intake.refresh(), "it is not read again while it stays as it is")
    place.put(SnapshotText.figure(3), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 3)
    #expect(intake.content.refusals.isEmpty)
    place.put("", as: "a.json")
    _ = try intake.refresh()
    #expect(intake.content.refusals.count == 1)
    place.remove("a.json")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == nil)
  }

  @Test("says that a refused file had no good content before, and names files in order")
  func nothingGoodBefore() throws {
    for name in ["b.json", "a.json"] { place.put("[]", as: name) }
    place.put(SnapshotText.figure(1), as: "good.json")
    var intake = intake()
    #expect(try intake.refresh())
    #expect(intake.content.refusals.map(\.file) == ["a.json", "b.json"])
    #expect(intake.content.refusals.allSatisfy { $0.lastGood == nil })
    #expect(intake.content.warehouse.output == 1)
  }

  @Test("clears the refusal of a name that cannot be printed as it is")
  func unprintableName() throws {
    let name = "\u{1B}[31m\u{202E}.json"
    place.put(SnapshotText.figure(1), as: name)
    var intake = intake()
    _ = try intake.refresh()
    place.put("{", as: name)
    _ = try intake.refresh()
    #expect(intake.content.refusals.map(\.file) == [name])
    #expect(intake.content.refusals.first?.lastGood != nil)
    place.put(SnapshotText.figure(2), as: name)
    _ = try intake.refresh()
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 2)
  }

  @Test("tells names by their bytes: an é of one scalar and one of two are two files")
  func canonicalNames() throws {
    place.put(SnapshotText.figure(1), as: "\u{E9}.json")
    place.put(SnapshotText.figure(2, period: "2026-11"), as: "e\u{301}.json")
    var intake = intake()
    _ = try intake.refresh()
    #expect(intake.content.warehouse.statistics.files == 2)
    #expect(intake.content.warehouse.output == 2)
    place.put("{", as: "\u{E9}.json")
    _ = try intake.refresh()
    #expect(intake.content.refusals.count == 1)
    place.remove("e\u{301}.json")
    _ = try intake.refresh()
    #expect(intake.content.refusals.map { Array($0.file.utf8) } == [Array("\u{E9}.json".utf8)])
    #expect(intake.content.warehouse.output == 1)
  }

  @Test("keeps the targets of a refused file, and says since when they are in force")
  func keepsTargets() throws {
    place.put(SnapshotText.targets, as: "a.targets.json")
    var intake = intake()
    _ = try intake.refresh()
    place.put("{", as: "a.targets.json")
    _ = try intake.refresh()
    #expect(intake.content.targets.map(\.year) == [2026])
    #expect(
      intake.content.refusals.first?.lastGood == Instant(parsing: "2026-01-20T00:00:00+08:00"))
  }

  @Test("goes on for another pack with what would have kept a first intake from starting")
  func goesOn() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    var intake = intake()
    _ = try intake.refresh()
    place.put(SnapshotText.figure(9, period: "2026-12", demonstration: true), as: "invented.json")
    _ = try intake.refresh()
    var other = Intake(
      intake, source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue)
    #expect(try other.refresh())
    #expect(other.content.warehouse.output == 1)
    #expect(other.content.refusals.map(\.file) == ["invented.json"])
    // Where the real file is refused, too, the other one does not take its place.
    place.put("{", as: "real.json")
    _ = try intake.refresh()
    var empty = Intake(
      intake, source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue)
    #expect(try empty.refresh())
    #expect(empty.content.refusals.map(\.file) == ["invented.json", "real.json"])
    #expect(!empty.content.warehouse.isDemonstration)
    place.put(SnapshotText.figure(1), as: "real.json")
    _ = try empty.refresh()
    #expect(empty.content.warehouse.output == 1)
    #expect(empty.content.refusals.map(\.file) == ["invented.json"])
    _ = try other.refresh()
    place.remove("invented.json")
    _ = try other.refresh()
    #expect(other.content.refusals.isEmpty)
    place.remove("real.json")
    rmdir(place.path)
    var third = Intake(
      other, source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue)
    #expect(try third.refresh())
    #expect(third.content.refusals.map(\.file) == [place.path])
  }

  @Test("refuses a file that cannot be opened, and takes it when it can")
  func unreadable() throws {
    place.link("a.json", to: "later")
    var intake = intake()
    _ = try intake.refresh()
    #expect(intake.content.refusals.first?.diagnostic.message.contains("No such file") == true)
    place.write(SnapshotText.figure(1), to: "later")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 1)
  }

  @Test("reads no file again but the one that changed")
  func readsOnce() throws {
    let names = (0..<8).map { "\($0).json" }
    for name in names { place.put(SnapshotText.figure(1), as: name) }
    let opened = OpenedFiles(folder: place.path)
    var intake = intake()
    _ = try intake.refresh()
    #expect(opened.take() == Set(names))
    _ = try intake.refresh()
    #expect(opened.take().isEmpty)
    place.write(SnapshotText.figure(2), to: "part")
    place.rename("part", to: "3.json")
    _ = opened.take()
    _ = try intake.refresh()
    #expect(opened.take() == ["3.json"])
  }

  @Test("stays with what it knows while the folder is gone, and says so")
  func folderVanishes() throws {
    let path = place.file("folder")
    mkdir(path, 0o755)
    place.write(SnapshotText.figure(1), to: "folder/a.json")
    var intake = intake(path)
    _ = try intake.refresh()
    place.rename("folder", to: "elsewhere")
    #expect(try intake.refresh())
    #expect(try !intake.refresh(), "said once")
    #expect(intake.content.warehouse.output == 1)
    #expect(intake.content.refusals.map(\.file) == [path])
    #expect(intake.content.refusals.first?.diagnostic.message.contains("No such file") == true)
    #expect(
      intake.content.refusals.first?.lastGood == Instant(parsing: "2026-11-21T14:30:00+08:00"))
    place.rename("elsewhere", to: "folder")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 1)
  }

  @Test("throws when the folder cannot be read at first")
  func folderMissing() {
    var intake = intake(place.file("missing"))
    #expect(throws: FeedError.self) { try intake.refresh() }
  }
}

// MARK: - Other sources

/// A source of which a test says what there is.
private struct MadeSource: Source {
  let name = "made"
  var listed: [SourceItem]
  var isLost = false

  func items(at now: Instant) throws(FeedError) -> [SourceItem] {
    if isLost || now.seconds >= 100 { throw FeedError("lost" as WrittenSentence) }
    return listed.filter { $0.name.text != "late.json" || now.seconds >= 50 }
  }
}

extension IntakeTests {
  private func rows(_ name: String, _ value: Double) -> SourceItem {
    SourceItem(
      name: name, stamp: SourceStamp(.init()),
      content: .rows { sink throws(JSONError) in
        try sink.header(
          SnapshotHeader(
            id: name, region: "330203", createdAt: Instant(seconds: 1_795_242_600), fileName: "",
            source: .init(id: "s", name: "统计局")), at: 0)
        try sink.row(
          SnapshotRow(
            indicator: "output", area: "330203", period: .month(2026, Int(value)), value: value),
          at: 7)
        if value == 6 { throw JSONError("no", at: 8) }
        try sink.end(at: 9)
      })
  }

  @Test("takes rows of any format, up to the moment that it is asked for")
  func otherFormats() throws {
    let text = SnapshotText.figure(1, period: "2026-01")
    let source = MadeSource(listed: [
      rows("rows.json", 3), rows("refused.json", 6), rows("late.json", 4),
      SourceItem(
        name: "bytes.json", stamp: SourceStamp(.init()), content: .bytes { Array(text.utf8) }),
      SourceItem(
        name: "a.targets.json", stamp: SourceStamp(.init()),
        content: .bytes { Array(SnapshotText.targets.utf8) }),
      SourceItem(
        name: "b.targets.json", stamp: SourceStamp(.init()), content: .rows { _ in }),
    ])
    var intake = Intake(source: source, catalogue: SnapshotText.catalogue, workers: 2)
    #expect(try intake.refresh(at: Instant(seconds: 0)))
    #expect(intake.content.warehouse.output == 3)
    #expect(
      intake.content.warehouse.headers.map(\.fileName).sorted() == ["bytes.json", "rows.json"])
    #expect(intake.content.refusals.map(\.file) == ["b.targets.json", "refused.json"])
    #expect(intake.content.targets.count == 1)
    #expect(try !intake.refresh(at: Instant(seconds: 49)))
    let before = intake.content
    #expect(try intake.refresh(at: Instant(seconds: 50)))
    #expect(intake.content.warehouse.output == 4)
    let change = intake.content.warehouse.change(since: before.warehouse)
    #expect(change.series.map(\.indicator) == ["output"])
    #expect(change.sources == ["s"])
    #expect(intake.content.refusals == before.refusals)
    #expect(try intake.refresh(at: Instant(seconds: 100)))
    #expect(intake.isLost)
    #expect(intake.content.refusals.first?.file == "made")
    #expect(intake.content.warehouse.output == 4)
  }

  @Test("tells what is doubtful in what is in force, and each reason for which a file is refused")
  func diagnostics() throws {
    place.put(
      SnapshotText.figure(1).replacing("\"region\"", with: "\"odd\":1,\"region\""), as: "a.json")
    place.put("{", as: "b.json")
    let faults = SnapshotText.target(1).replacing(
      "[{",
      with:
        #"[{"indicator":"a","kind":"quota","value":1},{"indicator":"b","kind":"quota","value":2},{"#
    )
    place.put(faults, as: "c.targets.json")
    var intake = intake()
    _ = try intake.refresh()
    #expect(intake.diagnostics(of: FileName("a.json")).map(\.severity) == [.warning])
    #expect(intake.diagnostics(of: FileName("b.json")).map(\.severity) == [.error])
    #expect(intake.diagnostics(of: FileName("c.targets.json")).count == 2)
    #expect(intake.diagnostics(of: FileName("d.json")).isEmpty)
    place.put(SnapshotText.figure(1), as: "a.json")
    place.remove("b.json")
    _ = try intake.refresh()
    #expect(intake.diagnostics(of: FileName("a.json")).isEmpty)
    #expect(intake.diagnostics(of: FileName("b.json")).isEmpty)
  }
}

// MARK: - Demonstration and real files

extension IntakeTests {
  @Test("refuses a folder that mixes demonstration and real files, with their names")
  func mixedAtFirst() {
    place.put(SnapshotText.figure(1), as: "real.json")
    place.put(SnapshotText.figure(2, demonstration: true), as: "invented.json")
    var intake = intake()
    let error = #expect(throws: FeedError.self) { try intake.refresh() }
    #expect(error?.description.contains("real.json") == true)
    #expect(error?.description.contains("invented.json") == true)
  }

  @Test("refuses files of the other kind later, and takes sound ones beside them")
  func mixedLater() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    var intake = intake()
    _ = try intake.refresh()
    place.put(SnapshotText.figure(9, period: "2026-12", demonstration: true), as: "invented.json")
    place.put(SnapshotText.figure(2, period: "2026-11"), as: "more.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 2)
    #expect(intake.content.refusals.map(\.file) == ["invented.json"])
    #expect(intake.content.refusals.first?.lastGood == nil)
    #expect(!intake.content.warehouse.isDemonstration)
    place.remove("invented.json")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 2)
  }

  @Test("changes over to demonstration files, however slowly they take the place of real ones")
  func changesOver() throws {
    for name in ["a.json", "b.json", "c.json"] { place.put(SnapshotText.figure(1), as: name) }
    var intake = intake()
    _ = try intake.refresh()
    place.put(SnapshotText.figure(2, demonstration: true), as: "a.json")
    _ = try intake.refresh()
    #expect(intake.content.warehouse.output == 1)
    #expect(intake.content.refusals.map(\.file) == ["a.json"])
    #expect(intake.content.refusals.first?.lastGood != nil)
    place.put(SnapshotText.figure(2, demonstration: true), as: "b.json")
    place.remove("c.json")
    _ = try intake.refresh()
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 2)
    #expect(intake.content.warehouse.isDemonstration)
  }

  @Test("gives the targets of all files, in the order of their dates")
  func targetFiles() throws {
    place.put(SnapshotText.target(2, date: "2026-03-01"), as: "a.targets.json")
    place.put(SnapshotText.target(1), as: "b.targets.json")
    var intake = intake()
    _ = try intake.refresh()
    #expect(intake.content.targets.flatMap(\.targets).map(\.value) == [1, 2])
    place.remove("a.targets.json")
    _ = try intake.refresh()
    #expect(intake.content.targets.flatMap(\.targets).map(\.value) == [1])
  }

  @Test("refuses invented targets beside real figures, and the reverse")
  func mixedTargets() throws {
    place.put(SnapshotText.figure(1), as: "real.json")
    place.put(SnapshotText.target(9, demonstration: true), as: "invented.targets.json")
    var first = intake()
    let error = #expect(throws: FeedError.self) { try first.refresh() }
    #expect(error?.description.contains("invented.targets.json") == true)
    place.remove("invented.targets.json")
    var later = intake()
    _ = try later.refresh()
    place.put(SnapshotText.target(9, demonstration: true), as: "invented.targets.json")
    place.put(SnapshotText.target(5), as: "real.targets.json")
    _ = try later.refresh()
    #expect(later.content.refusals.map(\.file) == ["invented.targets.json"])
    #expect(later.content.targets.flatMap(\.targets).map(\.value) == [5])
    place.remove("invented.targets.json")
    _ = try later.refresh()
    #expect(later.content.refusals.isEmpty)
  }
}
