import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What goes on when a journal goes on in another file, and what is looked back at.
struct QueuesPastTests {
  private static let rules = [AlarmTrial.rule(back: .after(seconds: 0), latches: false)]
  private static let actor = Actor(AlarmTrial.officer, user: "duty", terminal: "/dev/pts/3")

  /// Queues, and all that they told.
  private struct Room {
    var queues = Queues(rules: QueuesPastTests.rules)
    var entries: [JournalEntry] = []

    mutating func figure(_ value: Double, at minute: Double, area: String = "a") {
      entries += queues.take(
        AlarmInput(samples: [
          AlarmSample(indicator: "depth", area: area, time: AlarmTrial.at(minute), value: value)
        ]), at: AlarmTrial.at(minute))
    }

    mutating func acknowledge(_ area: String, at minute: Double) throws {
      entries += try queues.take(
        .acknowledge(reason: .knownAndPending, note: ""),
        on: AlarmKey(rule: "water", area: area), seen: nil, by: QueuesPastTests.actor,
        at: AlarmTrial.at(minute))
    }

    /// Queues that read only a file that begins at a minute.
    func rotated(at minute: Double) -> Queues {
      var next = Queues(rules: QueuesPastTests.rules)
      next.take(queues.standing(at: AlarmTrial.at(minute), after: "journal-000001.jsonl"))
      return next
    }
  }

  private static func number(_ entries: [JournalEntry]) -> Int? {
    entries.lazy.flatMap(\.occurrences).first
  }

  @Test("the number of an alarm that is over is not given again after a rotation")
  func alarmNumbers() throws {
    var room = Room()
    room.figure(16, at: 0)
    try room.acknowledge("a", at: 1)
    room.figure(1, at: 2)
    #expect(room.queues.alarms.alarms.values.allSatisfy { $0.occurrence == nil })
    var next = room.rotated(at: 3)
    let raised = next.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "depth", area: "b", time: AlarmTrial.at(4), value: 16)
      ]), at: AlarmTrial.at(4))
    #expect(Self.number(raised) == 2)
  }

  @Test("the number of an item of the data that is over is not given again after a rotation")
  func dataNumbers() {
    var room = Room()
    let step = { (row: Int) in
      AlarmTransition(
        row, AlarmTrial.key, at: AlarmTrial.start, from: AlarmRegions(), to: AlarmRegions(),
        level: nil, isAnnounced: false)
    }
    let opened = room.queues.data.take([step(26)], at: AlarmTrial.at(0))
    let closed = room.queues.data.take([step(27)], at: AlarmTrial.at(1))
    #expect(opened.first?.item.number == 1 && closed.first?.change == .closed)
    var next = room.rotated(at: 2)
    #expect(next.data.take([step(26)], at: AlarmTrial.at(3)).first?.item.number == 2)
    // The one that is over is there again once the older file is read.
    next.recall([JournalEntry(at: AlarmTrial.at(0), .data(opened + closed, nil))])
    #expect(next.data.item(1)?.closedAt == AlarmTrial.at(1))
    #expect(next.data.item(2)?.closedAt == nil)
  }

  @Test("how things stand is told to nobody as if it happened again, and since when is kept")
  func standing() throws {
    var room = Room()
    room.figure(16, at: 0)
    room.entries += try room.queues.take(.signedOn, by: Self.actor, at: AlarmTrial.at(-60))
    _ = room.queues.take(
      [OfficialNotice(.ofWarning("YB-1"), issuer: "weather", level: .second, area: "a")],
      at: AlarmTrial.at(1))
    let lines = room.queues.standing(
      at: AlarmTrial.at(90), after: "journal-000001.jsonl")
    #expect(lines.count == 4 && lines.allSatisfy { $0.at == AlarmTrial.at(90) })
    let next = room.rotated(at: 90)
    #expect(next.shifts == room.queues.shifts)
    #expect(next.shifts["/dev/pts/3"]?.since == AlarmTrial.at(-60))
    #expect(next.notices.entries.keys.sorted() == [.ofWarning("YB-1")])
    // Only that the file begins.
    #expect(next.history.map(\.event) == [lines[0].event])
    #expect(next.knownSince == AlarmTrial.at(90))
    #expect(next.shiftStart(at: AlarmTrial.at(91)) == AlarmTrial.at(-60))
    // Of somebody who never signed off nothing is taken for this shift.
    let late = AlarmTrial.at(60 * 40)
    #expect(next.shiftStart(at: late) == late.adding(seconds: -43_200))
  }

  @Test("looks back at all of the last days, and further at alarms that are open, and no further")
  func recall() throws {
    let day = 1440.0
    var room = Room()
    // Open since long before, and another one that came and went then.
    room.figure(16, at: -40 * day, area: "open")
    room.figure(16, at: -40 * day, area: "gone")
    try room.acknowledge("gone", at: -40 * day + 1)
    room.figure(1, at: -40 * day + 2, area: "gone")
    room.figure(16, at: -10 * day, area: "b")
    let older = room.entries
    var next = room.rotated(at: 0)
    #expect(next.trail(of: AlarmKey(rule: "water", area: "open"), occurrence: 1).isEmpty)
    #expect(next.wantsPast(before: AlarmTrial.at(0)))
    next.recall(older)
    let trail = next.trail(of: AlarmKey(rule: "water", area: "open"), occurrence: 1)
    #expect(trail.first?.at == AlarmTrial.at(-40 * day))
    #expect(next.trail(of: AlarmKey(rule: "water", area: "gone"), occurrence: nil).isEmpty)
    #expect(next.trail(of: AlarmKey(rule: "water", area: "b"), occurrence: nil).count == 1)
    #expect(next.knownSince == AlarmTrial.at(-30 * day))
    #expect(!next.wantsPast(before: AlarmTrial.at(-40 * day)))
    // Where the file begins after the first of what is open, more is wanted.
    #expect(next.wantsPast(before: AlarmTrial.at(-35 * day)))
  }

  @Test("of too many entries the oldest go, but for those of alarms that are open")
  func bounded() throws {
    var room = Room()
    room.figure(16, at: 0, area: "open")
    for minute in 1...(Queues.longestHistory + 1) {
      _ = try room.queues.note("记", on: nil, by: Self.actor, at: AlarmTrial.at(Double(minute)))
    }
    let history = room.queues.history
    #expect(history.count < Queues.longestHistory)
    #expect(history.first?.occurrences == [1])
    #expect(history.dropFirst().first?.at == room.queues.knownSince)
    #expect(room.queues.knownSince.map { $0 > AlarmTrial.at(1000) } ?? false)
  }
}
