import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

/// Several desks at one journal.
struct DeskTests {
  private let trial = DutyTrial()

  @Test("what one acknowledges the other sees, and is told who was first")
  func shared() throws {
    try trial.raise(2)
    var (one, other) = (trial.desk(), trial.desk())
    let seen = other.queues.alarms.alarms[DutyTrial.key(0)]?.version
    #expect(DutyTrial.acknowledge(0, at: &one) == nil)
    // It acts on what it saw.
    let refusal = DutyTrial.acknowledge(0, at: &other, by: DutyTrial.other, seen: seen)
    #expect(refusal == .queue(.changed(by: DutyTrial.officer.person)))
    #expect(other.acknowledged(0) == "王")
    other.refresh(at: DutyTrial.start.adding(seconds: 61))
    #expect(other.takeNews().contains { $0.actor == DutyTrial.officer })
    #expect(DutyTrial.acknowledge(1, at: &other, by: DutyTrial.other) == nil)
    one.refresh(at: DutyTrial.start.adding(seconds: 62))
    #expect(one.acknowledged(1) == "李")
  }

  @Test("a deed that is refused halfway leaves nothing behind, at the desk or in the journal")
  func halfway() throws {
    try trial.raise(1)
    var desk = trial.desk()
    let (before, lines) = (desk.queues.alarms.alarms, desk.queues.history.count)
    let now = DutyTrial.start.adding(seconds: 60)
    #expect(throws: DeskRefusal.queue(.personalData)) {
      try desk.perform(at: now) { queues throws(DeedRefusal) in
        let done = try queues.take(
          .acknowledge(reason: .knownAndPending, note: ""), on: DutyTrial.key(0), seen: nil,
          by: DutyTrial.officer, at: now)
        return try done
          + queues.note("13800000000", on: DutyTrial.key(0), by: DutyTrial.officer, at: now)
      }
    }
    #expect(desk.queues.alarms.alarms == before && desk.queues.history.count == lines)
    #expect(trial.desk().acknowledged(0) == nil)
  }

  @Test("an acknowledgement outlives the program, and does not ring again for a second one")
  func restart() throws {
    try trial.raise(2)
    do {
      var desk = trial.desk()
      #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    }
    let desk = trial.desk()
    #expect(desk.acknowledged(0) == "王" && desk.acknowledged(1) == nil)
    #expect(desk.queues.alarms.alarms[DutyTrial.key(1)]?.standing == .unacknowledged)
  }

  @Test("a torn last line is set aside and told; nothing before it is lost")
  func torn() throws {
    try trial.raise(1)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    let path = "\(trial.folder)/\(JournalFile.name)"
    let whole = try Files.bytes(at: path)
    try Files.write(whole + Array(#"{"seq":9,"at":"2026"#.utf8), to: path)
    var next = trial.desk()
    #expect(next.acknowledged(0) == "王")
    _ = DutyTrial.acknowledge(0, at: &next, by: DutyTrial.other)
    #expect(next.takeNews().contains { $0.event == .torn(bytes: 19) })
    // It is something that somebody must look at, at every desk.
    let item = next.queues.data.open[DataKey(.torn, .journal)]
    #expect(item != nil && trial.desk().queues.data.open[DataKey(.torn, .journal)] == item)
    let names = try Files.names(in: trial.folder)
    let aside = try #require(names.first { $0.hasPrefix("torn-") })
    #expect(try Files.text(at: "\(trial.folder)/\(aside)") == #"{"seq":9,"at":"2026"#)
    // It is told once, and the chain holds.
    var last = JournalFile(folder: trial.folder)
    let entries = try last.read()
    #expect(entries.count { if case .torn = $0.event { true } else { false } } == 1)
    #expect(last.broken == nil)
  }

  @Test("a line that was changed stops all acting, and what is before it is believed")
  func broken() throws {
    try trial.raise(1)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    let path = "\(trial.folder)/\(JournalFile.name)"
    let text = try Files.text(at: path)
    try Files.write(Array(text.replacing("\"王\"", with: "\"张\"").utf8), to: path)
    var next = trial.desk()
    #expect(next.acknowledged(0) == nil)
    #expect(next.trouble != nil)
    #expect(DutyTrial.acknowledge(0, at: &next) != nil)
  }

  @Test("where nothing can be written, figures are judged and acting is refused; later it goes on")
  func notWritable() throws {
    // A file where the folder should be.
    trial.place.write("", to: "330203")
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) != nil)
    #expect(desk.trouble != nil)
    trial.place.remove("330203")
    try trial.raise(1)
    desk.refresh(at: DutyTrial.start.adding(seconds: 30))
    #expect(desk.trouble == nil)
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
  }

  @Test(
    "of more than can wait for the journal it is told how all stands, so that nobody does it again")
  func backlog() throws {
    try trial.raise(3, by: DutyTrial.rule(respondWithin: 500))
    var desk = Desk(
      Queues(rules: [DutyTrial.rule(respondWithin: 500)]), folder: trial.folder,
      longestBacklog: 0)
    let lock = try FileLock(path: "\(trial.folder)/lock")
    desk.refresh(at: DutyTrial.start.adding(seconds: 600))
    #expect(desk.trouble == .busy(path: "\(trial.folder)/lock"))
    lock.release()
    desk.refresh(at: DutyTrial.start.adding(seconds: 700))
    #expect(desk.trouble == nil)
    let next = Desk(Queues(rules: [DutyTrial.rule(respondWithin: 500)]), folder: trial.folder)
    #expect(next.queues.alarms.alarms == desk.queues.alarms.alarms)
    #expect(next.queues.alarms.alarms.values.allSatisfy { $0.occurrence?.isOverdue == true })
    #expect(next.queues.nextDue == desk.queues.nextDue)
  }

  @Test("a long file is put aside, and the next one goes on with all that stands")
  func rotation() throws {
    try trial.raise(3)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    var file = JournalFile(folder: trial.folder, rotatesAt: 100)
    var queues = Queues(rules: [DutyTrial.rule])
    queues.take(try file.read())
    try file.rotateIfLong(
      { queues.standing(at: DutyTrial.start.adding(seconds: 90), after: $0) })
    #expect(JournalFile.numbered(in: trial.folder).map(\.number) == [1])
    // Who had the old one open goes on with the new one.
    #expect(DutyTrial.acknowledge(1, at: &desk, after: 120) == nil)
    let next = trial.desk()
    #expect(next.acknowledged(0) == "王" && next.acknowledged(1) == "王")
    #expect(next.acknowledged(2) == nil)
    // One chain over both files.
    var journal = Journal()
    for name in ["journal-000001.jsonl", JournalFile.name] {
      let bytes = try Files.bytes(at: "\(trial.folder)/\(name)")
      #expect(journal.read(bytes[...]).broken == nil)
    }
    // A power cut between the two steps of it.
    try Files.write(
      try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)"), to: "\(trial.folder)/journal.part"
    )
    try Files.remove("\(trial.folder)/\(JournalFile.name)")
    var after = trial.desk()
    #expect(DutyTrial.acknowledge(2, at: &after, after: 150) == nil)
    #expect(trial.desk().acknowledged(2) == "王")
  }

  @Test("deeds alone put a long file aside, too, as where a shell is all that writes")
  func deedsRotate() throws {
    try trial.raise(3)
    var desk = Desk(
      Queues(rules: [DutyTrial.rule]), folder: trial.folder, looksBack: false, rotatesAt: 100)
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    #expect(JournalFile.numbered(in: trial.folder).map(\.number) == [1])
    #expect(DutyTrial.acknowledge(1, at: &desk, after: 90) == nil)
    let walk = try JournalWalk(trial.folder)
    #expect(walk.fault == nil && walk.files == 3)
    let next = trial.desk()
    #expect((0..<3).map { next.acknowledged($0) } == ["王", "王", nil])
  }

  @Test("a clock that goes back is found without new figures, written once, and seen by the others")
  func clock() throws {
    try trial.raise(1)
    var (one, other) = (trial.desk(), trial.desk())
    let (now, back) = (DutyTrial.start.adding(seconds: 600), DutyTrial.start.adding(seconds: 10))
    #expect(DutyTrial.acknowledge(0, at: &one, after: 600) == nil)
    other.refresh(at: now)
    for second: Int64 in 0..<5 { one.refresh(at: back.adding(seconds: second)) }
    let key = DataKey(.clock, .clock)
    #expect(one.queues.data.open[key]?.since == now)
    for second: Int64 in 5..<10 { other.refresh(at: back.adding(seconds: second)) }
    #expect(other.queues.data.open[key]?.since == now)
    var file = JournalFile(folder: trial.folder)
    let steps = try file.read().flatMap { entry -> [AlarmTransition] in
      if case .alarms(let change) = entry.event { change.steps } else { [] }
    }
    #expect(steps.count { $0.row == 36 } == 1)
    other.refresh(at: now)
    one.refresh(at: now.adding(seconds: 1))
    #expect(one.queues.data.open[key] == nil && other.queues.data.open[key] == nil)
  }

  @Test("a reader writes nothing")
  func reader() throws {
    try trial.raise(1)
    let before = try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)")
    var desk = Desk(Queues(rules: [DutyTrial.rule]), folder: trial.folder, isReader: true)
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    #expect(try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)") == before)
  }
}
