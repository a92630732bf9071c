import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitFeed

/// What becomes of files that are deleted while a screen is live.
struct IntakeDeletedTests {
  private let place = TemporaryFolder()

  /// An intake as a live screen has it.
  private func liveIntake() -> Intake {
    Intake(
      source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue, workers: 2,
      keepsDeleted: true)
  }

  @Test("keeps the last values of deleted files in force for a while, and says so")
  func deleted() throws {
    var intake = liveIntake()
    let now = SnapshotText.end
    for name in ["a.json", "b.json"] { place.put(SnapshotText.figure(1), as: name) }
    _ = try intake.refresh(at: now)
    for name in ["a.json", "b.json"] { place.remove(name) }
    #expect(try intake.refresh(at: now.adding(seconds: 10)))
    #expect(intake.content.warehouse.output == 1)
    #expect(intake.content.deleted.map(\.diagnostic.file) == ["a.json", "b.json"])
    #expect(
      intake.content.deleted.first?.until == now.adding(seconds: 10 + 3600))
    #expect(intake.content.deleted.first?.lastGood == Instant(parsing: "2026-11-21T14:30:00+08:00"))
    #expect(try !intake.refresh(at: now.adding(seconds: 3609)), "said once")
    #expect(try intake.refresh(at: now.adding(seconds: 3610)))
    #expect(intake.content.warehouse.output == nil)
    #expect(intake.content.deleted.isEmpty)
  }

  @Test("an emptied folder of invented figures stays one of invented figures")
  func emptied() throws {
    var intake = liveIntake()
    #expect(!intake.content.isInvented)
    place.put(SnapshotText.figure(1, demonstration: true), as: "a.json")
    _ = try intake.refresh()
    #expect(intake.content.isInvented)
    place.remove("a.json")
    for seconds: Int64 in [10, 7200] {
      _ = try intake.refresh(at: SnapshotText.end.adding(seconds: seconds))
      #expect(intake.content.isInvented)
    }
    #expect(intake.content.warehouse.isEmpty)
    place.put(SnapshotText.figure(2), as: "b.json")
    _ = try intake.refresh(at: SnapshotText.end.adding(seconds: 7300))
    #expect(!intake.content.isInvented && intake.content.warehouse.output == 2)
  }

  @Test("one that waited for its time goes without a word: nothing of it was in force")
  func deletedAhead() throws {
    var intake = liveIntake()
    let now = SnapshotText.end
    place.put(SnapshotText.figure(1), as: "a.json")
    let later = CivilTime(now.adding(seconds: 86_400), offset: .china).description
    place.put(
      SnapshotText.snapshot([SnapshotText.row(#","value":2"#)], created: later), as: "b.json")
    _ = try intake.refresh(at: now)
    #expect(intake.content.ahead.map(\.file) == ["b.json"])
    for name in ["a.json", "b.json"] { place.remove(name) }
    _ = try intake.refresh(at: now.adding(seconds: 10))
    #expect(intake.content.ahead.isEmpty)
    #expect(intake.content.deleted.map(\.diagnostic.file) == ["a.json"])
  }

  @Test("a deleted file that only says again what an earlier one says goes without a word")
  func deletedRepeat() throws {
    func put(_ name: String, _ value: Int, at time: String, from source: String = "s") {
      let text = SnapshotText.snapshot(
        [SnapshotText.row(#","value":\#(value)"#)], created: "2026-11-21T\(time):00+08:00",
        source: source)
      place.put(text, as: "\(name).json")
    }
    var intake = liveIntake()
    put("a", 955, at: "10:00")
    put("b", 955, at: "11:00")
    _ = try intake.refresh(at: SnapshotText.end)
    place.remove("b.json")
    #expect(try intake.refresh(at: SnapshotText.end))
    #expect(intake.content.deleted.isEmpty && intake.content.warehouse.output == 955)
    // After another source said something else it is what counts.
    put("c", 960, at: "11:00", from: "t")
    put("d", 955, at: "12:00")
    _ = try intake.refresh(at: SnapshotText.end)
    place.remove("d.json")
    #expect(try intake.refresh(at: SnapshotText.end))
    #expect(intake.content.deleted.map(\.diagnostic.file) == ["d.json"])
    #expect(intake.content.warehouse.output == 955)
  }

  @Test("keeps what was deleted when the pack is loaded anew, for as long as it had, where it fits")
  func deletedBeforeReload() throws {
    let now = SnapshotText.end
    func reloaded(
      _ catalogue: Catalogue, at moment: Instant, isNoticed: Bool = true
    ) throws -> Intake {
      var intake = liveIntake()
      place.put(SnapshotText.figure(1), as: "a.json")
      _ = try intake.refresh(at: now)
      place.remove("a.json")
      if isNoticed { _ = try intake.refresh(at: now.adding(seconds: 10)) }
      var next = Intake(intake, source: SnapshotFolder(path: place.path), catalogue: catalogue)
      _ = try next.refresh(at: moment)
      return next
    }
    let catalogue = SnapshotText.catalogue
    var next = try reloaded(catalogue, at: now.adding(seconds: 60))
    #expect(next.content.warehouse.output == 1)
    #expect(next.content.deleted.map(\.until) == [now.adding(seconds: 10 + 3600)])
    #expect(try next.refresh(at: now.adding(seconds: 10 + 3600)))
    #expect(next.content.warehouse.output == nil && next.content.deleted.isEmpty)
    let late = try reloaded(catalogue, at: now.adding(seconds: 3610))
    #expect(late.content.deleted.isEmpty && late.content.warehouse.output == nil)
    // It may go in the moment in which the pack comes.
    let unnoticed = try reloaded(catalogue, at: now.adding(seconds: 60), isNoticed: false)
    #expect(unnoticed.content.deleted.map(\.until) == [now.adding(seconds: 60 + 3600)])
    // Figures that were converted into another unit are none of the new pack.
    let other = try reloaded(HaishuPack.catalogue(), at: now.adding(seconds: 60))
    #expect(other.content.deleted.isEmpty && other.content.warehouse.output == nil)
  }

  @Test("a deleted file that comes back is in force as any other")
  func restored() throws {
    var intake = liveIntake()
    place.put(SnapshotText.figure(1), as: "a.json")
    _ = try intake.refresh()
    place.remove("a.json")
    _ = try intake.refresh()
    #expect(intake.content.deleted.count == 1)
    place.put(SnapshotText.figure(2), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.deleted.isEmpty)
    #expect(intake.content.warehouse.output == 2)
    #expect(try !intake.refresh(at: SnapshotText.end.adding(seconds: 7200)))
  }

  @Test("a file that newer ones of its source replace goes without a word, before them or after")
  func rotated() throws {
    let newer = SnapshotText.figure(2, period: "2026-11")
      .replacing("2026-11-21T14:30:00+08:00", with: "2026-11-21T14:31:00+08:00")
    #expect(newer.contains("14:31"))
    for isFirst in [true, false] {
      var intake = liveIntake()
      place.put(SnapshotText.figure(1), as: "a.json")
      _ = try intake.refresh()
      if isFirst { place.put(newer, as: "b.json") }
      place.remove("a.json")
      _ = try intake.refresh()
      #expect(intake.content.deleted.count == (isFirst ? 0 : 1))
      if !isFirst { place.put(newer, as: "b.json") }
      _ = try intake.refresh()
      #expect(intake.content.deleted.isEmpty)
      #expect(intake.content.warehouse.output == 2)
      place.remove("b.json")
    }
  }
}
