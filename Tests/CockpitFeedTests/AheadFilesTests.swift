import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitFeed

struct AheadFilesTests {
  private let place = TemporaryFolder()
  private static let now = Instant(parsing: "2026-11-21T14:32:00+08:00") ?? Instant(seconds: 0)

  private func moment(_ seconds: Int64) -> Instant { Self.now.adding(seconds: seconds) }

  private func intake(isStrict: Bool = false) -> Intake {
    Intake(
      source: SnapshotFolder(path: place.path), catalogue: SnapshotText.catalogue, workers: 1,
      isStrict: isStrict)
  }

  /// Writes a figure that was created so many seconds after now.
  private func put(
    _ value: Int, after seconds: Int64, as name: String = "a.json", source: String = "s"
  ) {
    let created = CivilTime(moment(seconds), offset: .china).description
    place.put(
      SnapshotText.snapshot(
        [SnapshotText.row(",\"value\":\(value)")], created: created, source: source),
      as: name)
  }

  private func output(_ intake: Intake, at seconds: Int64 = 0) -> Double? {
    intake.content.warehouse.latest(SnapshotText.outputKey, knownAt: moment(seconds))?.value
  }

  private func texts(_ intake: Intake) -> [String] {
    intake.content.ahead.map { $0.diagnostic.message }
  }

  @Test(
    "a source that has only a file ahead is shown with it, and the file is named",
    arguments: [
      (300, "5 min"), (121, "2 min"), (179, "2 min"), (3601, "1 h"), (86_399, "23 h"),
      (86_400, "1 d"),
    ])
  func alone(seconds: Int64, text: String) throws {
    put(1, after: seconds)
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    #expect(output(intake) == 1)
    #expect(
      texts(intake) == [
        "created_at is \(text) in the future; it is shown, as its source has nothing else; set the"
          + " clock of its maker right"
      ])
    #expect(try !intake.refresh(at: moment(seconds - 121)))
    #expect(try intake.refresh(at: moment(seconds - 120)))
    #expect(texts(intake) == [])
    #expect(output(intake, at: seconds) == 1)
  }

  @Test("a file within the tolerance counts at once, in silence", arguments: [1, 12, 120])
  func tolerated(seconds: Int64) throws {
    put(1, after: -100)
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    put(2, after: seconds)
    #expect(try intake.refresh(at: Self.now))
    #expect(output(intake) == 2)
    #expect(texts(intake) == [])
  }

  @Test("what was in force stays until the time of a file of the same name comes")
  func replaced() throws {
    put(1, after: -100)
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    put(2, after: 300)
    #expect(try intake.refresh(at: Self.now))
    #expect(output(intake) == 1)
    #expect(intake.content.ahead.map(\.lastGood) == [moment(-100)])
    #expect(intake.content.ahead.map(\.due) == [moment(180)])
    #expect(
      texts(intake) == [
        "created_at is 5 min in the future; what came before stays in force until then; set the"
          + " clock of its maker right"
      ])
    #expect(try !intake.refresh(at: moment(179)))
    #expect(output(intake, at: 179) == 1)
    #expect(try intake.refresh(at: moment(180)), "the file has not changed")
    #expect(output(intake, at: 180) == 2)
    #expect(texts(intake) == [])
  }

  @Test("what was in force stays until the time of a file of another name comes")
  func beside() throws {
    put(1, after: -100)
    put(2, after: 300, as: "b.json")
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    #expect(output(intake) == 1)
    #expect(texts(intake).count == 1)
    #expect(output(intake, at: 180) == 2)
  }

  @Test("a file that is always rewritten an hour ahead is shown an hour late")
  func neverStarves() throws {
    put(0, after: 3600)
    var intake = intake()
    var shown: [Double] = []
    for minute in 0..<Int64(240) {
      put(Int(minute), after: minute * 60 + 3600)
      _ = try intake.refresh(at: moment(minute * 60))
      let value = try #require(output(intake, at: minute * 60))
      if shown.last != value { shown.append(value) }
    }
    let last = try #require(shown.last)
    #expect(shown == shown.sorted())
    #expect(shown.count > 20)
    #expect(last > 240 - 60 - 20, "shown at the end: \(last)")
  }

  @Test("a file that is set right counts at once, and one that is gone takes what waits with it")
  func mended() throws {
    put(1, after: -100)
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    put(2, after: 86_400)
    _ = try intake.refresh(at: Self.now)
    put(3, after: -10)
    _ = try intake.refresh(at: Self.now)
    #expect(output(intake) == 3)
    #expect(texts(intake) == [])
    #expect(try !intake.refresh(at: moment(90_000)), "what was taken back never comes")
    put(4, after: 90_300)
    _ = try intake.refresh(at: moment(90_000))
    place.remove("a.json")
    _ = try intake.refresh(at: moment(90_000))
    #expect(texts(intake) == [])
    #expect(intake.content.warehouse.isEmpty)
  }

  @Test("a file further ahead than the largest skew is named and not shown before it is in reach")
  func distant() throws {
    put(1, after: 3 * 86_400)
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    #expect(output(intake) == nil)
    #expect(
      texts(intake) == [
        "created_at is 3 d in the future; it is not shown until then; set the clock of its maker"
          + " right"
      ])
    #expect(intake.content.ahead.map(\.due) == [moment(2 * 86_400)])
    #expect(try intake.refresh(at: moment(2 * 86_400)))
    #expect(output(intake, at: 2 * 86_400) == 1)
  }

  @Test("of several files ahead of one source the least-ahead one is shown, of each source its own")
  func least() throws {
    put(9, after: 900, as: "c.json")
    put(5, after: 500, as: "b.json")
    put(7, after: 700, as: "a.json", source: "t")
    var intake = intake()
    _ = try intake.refresh(at: Self.now)
    #expect(intake.content.ahead.map(\.file) == ["a.json", "b.json", "c.json"])
    let shown = intake.content.warehouse.sources(knownAt: Self.now)
    #expect(Set(shown.map(\.newest)) == [moment(700), moment(500)])
  }

  @Test("with a chosen end of what is known the past is strict")
  func strict() throws {
    put(1, after: 10)
    var intake = intake(isStrict: true)
    _ = try intake.refresh(at: Self.now)
    #expect(output(intake) == nil)
    #expect(texts(intake) == [])
    #expect(output(intake, at: 10) == 1)
  }

  @Test("keeps no more than a bounded number of contents of one name, the next and the newest too")
  func bounded() throws {
    var files = AheadFiles(.standard)
    let warehouse = try SnapshotText.warehouse([("a.json", SnapshotText.figure(0))])
    for minute in 1...Int64(100) {
      let created = CivilTime(moment(3600 + minute * 60), offset: .china).description
      let batch = try SnapshotText.read(
        SnapshotText.snapshot([SnapshotText.row(",\"value\":1")], created: created)
      ).get().batch
      #expect(files.sort([batch], warehouse, at: Self.now).flatMap(\.files).isEmpty)
    }
    var taken = 0
    for minute in Int64(0)...200 where !files.takeDue(at: moment(minute * 60)).isEmpty {
      taken += 1
    }
    #expect(taken == AheadFiles.maximumWaiting)
  }
}
