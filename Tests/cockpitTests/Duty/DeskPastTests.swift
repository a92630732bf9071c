import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

/// The journal as it was at a moment of the past, in seconds after the first alarm.
struct DeskPastTests {
  private let trial = DutyTrial()

  private func desk(until seconds: Int64) -> Desk {
    Desk(
      Queues(rules: [DutyTrial.rule]), folder: trial.folder, isReader: true,
      until: DutyTrial.start.adding(seconds: seconds))
  }

  /// Three alarms, of which one is acknowledged after 60, one after 120, and one after 240 seconds; after 90
  /// and 180 another file begins.
  private func play() throws {
    try trial.raise(3)
    for (number, seconds) in [(0, 60), (1, 120), (2, 240)] {
      var desk = trial.desk()
      #expect(DutyTrial.acknowledge(number, at: &desk, after: Int64(seconds)) == nil)
      if seconds < 240 { try trial.rotate(after: Int64(seconds) + 30) }
    }
    #expect(JournalFile.numbered(in: trial.folder).count == 2)
  }

  @Test(
    "is that of then, whichever of its files was written on",
    arguments: [0, 59, 60, 89, 90, 119, 120, 200, 240, 300])
  func past(seconds: Int64) throws {
    try play()
    let desk = desk(until: seconds)
    let whole = trial.desk()
    for (number, at) in [(0, 60), (1, 120), (2, 240)] {
      #expect((desk.acknowledged(number) != nil) == (at <= seconds), "\(number)")
    }
    #expect(desk.queues.alarms.alarms.count == 3 && desk.trouble == nil)
    let moment = DutyTrial.start.adding(seconds: seconds)
    #expect(
      desk.queues.history.map(\.event)
        == whole.queues.history.filter { $0.at <= moment }.map(\.event))
    #expect(!desk.isKept)
  }

  @Test("is empty before there was one, and says what is wrong with the file of then alone")
  func before() throws {
    try play()
    #expect(desk(until: -1).queues.alarms.alarms.isEmpty && desk(until: -1).trouble == nil)
    // The newest file is not the one of then.
    let path = "\(trial.folder)/\(JournalFile.name)"
    var bytes = try Files.bytes(at: path)
    bytes[bytes.count - 20] ^= 1
    try Files.write(bytes, to: path)
    #expect(desk(until: 149).trouble == nil && desk(until: 300).trouble != nil)
  }

  @Test(
    "has at each moment of an evening that nobody watched what a cockpit without a journal shows of then",
    arguments: ["17:00", "18:40", "19:20", "20:05", "21:30"])
  func unwatched(time: String) throws {
    let catalogue = try HaishuPack.catalogue()
    func situation(at text: String) throws -> Situation {
      let now = try moment("2026-11-20T\(text):00")
      var intake = Intake(
        source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
        catalogue: catalogue, workers: 2)
      _ = try intake.refresh(at: now)
      return Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
    }
    func standing(_ desk: Desk) -> Set<Standing> {
      Set(
        desk.queues.alarms.alarms.values.filter { $0.occurrence != nil }.map {
          Standing(
            key: $0.key, regions: $0.regions, began: $0.occurrence?.startedAt,
            respondBy: $0.occurrence?.respondBy)
        })
    }
    let then = try situation(at: time)
    let now = then.moment.clock
    let queues = Queues(rules: then.alarmRules)
    var writer = Desk(queues, folder: trial.folder)
    writer.take(try situation(at: "22:00"))
    #expect(writer.isKept && !writer.queues.alarms.alarms.isEmpty)
    var kept = Desk(queues, folder: trial.folder, isReader: true, until: now)
    kept.take(then)
    var bare = Desk(queues, folder: nil)
    bare.take(then)
    #expect(standing(kept) == standing(bare))
    #expect(time < "19" || !standing(bare).isEmpty)
  }

  private struct Standing: Hashable {
    let key: AlarmKey
    let regions: AlarmRegions
    let began: Instant?
    let respondBy: Instant?
  }
}
