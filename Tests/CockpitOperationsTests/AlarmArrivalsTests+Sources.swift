import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Several sources of one place, for who was not there or begins as for who watched.
extension AlarmArrivalsTests {
  @Test("what one source says to be beyond a limit is raised, whatever another one says after it")
  func contradicted() throws {
    var folder = try Folder()
    for (minute, clock) in [("13:00", "13:01"), ("13:05", "13:06"), ("13:10", "13:11")] {
      folder.put([Self.row(minute, 70)], at: "\(clock):00", source: "a")
      folder.put([Self.row(minute, 2)], at: "\(clock):01", source: "b")
    }
    for queues in [
      try folder.watched(Self.queues()).queues,
      try folder.begun(Self.queues(), at: "13:12:00").queues,
    ] {
      let alarm = try #require(queues.alarms.alarms[Self.key])
      #expect(alarm.level == .first && alarm.regions.quality == .conflicting)
    }
  }

  @Test("so it is where both come at once, whether somebody watches or begins")
  func contradictedAtOnce() throws {
    var folder = try Folder()
    var watching = Self.queues()
    for minute in ["00", "05", "10"] {
      let clock = "2026-11-21T13:\(minute):20"
      for (source, value) in [("a", 70), ("z", 2)] {
        folder.trial.put(
          "\(source)\(minute).json", [Self.row("13:\(minute)", value)], created: clock,
          source: source)
      }
      try folder.trial.look(clock)
      _ = watching.take(try #require(folder.trial.situation))
    }
    for queues in [watching, try folder.begun(Self.queues(), at: "13:11:00").queues] {
      let alarm = try #require(queues.alarms.alarms[Self.key])
      #expect(alarm.level == .first && alarm.regions.quality == .conflicting)
      #expect(alarm.occurrence?.startedAt == (try moment("2026-11-21T13:05:20")))
    }
  }

  @Test(
    "a source that changes its name while an alarm is on can say that it is over; a person ends it")
  func renamed() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "12:50", "12:55", "13:00"), at: "13:00:30", source: "a")
    for minute in stride(from: 785, through: 900, by: 5) {
      folder.put([Self.row(clock(minute), 2)], at: clock(minute) + ":30", source: "b")
    }
    let watched = try folder.watched(Self.queues())
    let begun = try folder.begun(Self.queues(), at: "15:00:45")
    #expect(Self.difference(Self.told(begun.entries), watched.told) == nil)
    for queues in [watched.queues, begun.queues] {
      let alarm = try #require(queues.alarms.alarms[Self.key])
      #expect(alarm.regions.condition.isOn && alarm.regions.quality == .lost)
      #expect(alarm.latest?.value == 70 && alarm.resetRefusal == nil)
    }
  }

  @Test("what a source repeats under another name is no second alarm")
  func repeatedUnderAnotherName() throws {
    var folder = try Folder()
    folder.put(Self.rows(70, "08:50", "08:55", "09:00"), at: "09:00:30", source: "a")
    for minute in stride(from: 545, through: 640, by: 5) {
      folder.put([Self.row(clock(minute), 2)], at: clock(minute) + ":30", source: "a")
    }
    let rows =
      Self.rows(70, "08:50", "08:55", "09:00")
      + stride(from: 545, through: 645, by: 5).map { Self.row(clock($0), 2) }
    folder.put(rows, at: "10:45:30", source: "b")
    let watched = try folder.watched(Self.queues())
    #expect(watched.told.count { $0.row == 2 } == 1)
    #expect(watched.queues.alarms.alarms[Self.key]?.regions.condition == .normal)
  }
}
