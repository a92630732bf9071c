import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

/// A journal of several files: what is looked back at, and what is verified.
struct JournalPastTests {
  private let trial = DutyTrial()

  private func path(_ number: Int) -> String {
    "\(trial.folder)/\(JournalFile.name(number: number))"
  }

  private var newest: String { "\(trial.folder)/\(JournalFile.name)" }

  /// Three files: alarms are raised in the first, acknowledged in the first and in the second, and a note is
  /// in the third.
  private func threeFiles() throws {
    try trial.raise(3)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    try trial.rotate(after: 90)
    desk = trial.desk()
    #expect(DutyTrial.acknowledge(1, at: &desk, after: 100) == nil)
    try trial.rotate(after: 110)
    desk = trial.desk()
    let now = DutyTrial.start.adding(seconds: 120)
    try desk.perform(at: now) { queues throws(DeedRefusal) in
      try queues.note("泵站二号待修", on: nil, by: DutyTrial.officer, at: now)
    }
  }

  @Test(
    "a desk that begins looks back over older files: the trail of what is open begins where it began"
  )
  func looksBack() throws {
    try threeFiles()
    let desk = trial.desk()
    #expect(desk.trouble == nil && desk.pastTrouble == nil && desk.mismatches == 0)
    let trail = desk.queues.trail(of: DutyTrial.key(0), occurrence: 1)
    #expect(trail.count == 2 && trail.first?.at == DutyTrial.start)
    #expect(desk.queues.raised(since: DutyTrial.start.adding(seconds: -1)).count == 3)
    #expect(desk.queues.knownSince == DutyTrial.start)
    // How things stood at the beginning of a file did not happen then.
    #expect(desk.queues.history.count { if case .alarms = $0.event { true } else { false } } == 3)
    // Who needs none of it does not read it.
    let short = Desk(Queues(rules: [DutyTrial.rule]), folder: trial.folder, looksBack: false)
    #expect(short.queues.trail(of: DutyTrial.key(0), occurrence: 1).isEmpty)
    #expect(short.acknowledged(1) == "王")
  }

  @Test("an older file that was changed is told, and keeps nobody from acting")
  func changedPast() throws {
    try threeFiles()
    let text = try Files.text(at: path(1))
    try Files.write(Array(text.replacing("\"王\"", with: "\"张\"").utf8), to: path(1))
    var desk = trial.desk()
    guard case .pastBroken(let broken, _) = desk.pastTrouble else {
      Issue.record("nothing is said of it")
      return
    }
    #expect(broken == path(1) && desk.trouble == nil && desk.mismatches == 1)
    #expect(DutyTrial.acknowledge(2, at: &desk, after: 130) == nil)
    // What is written later hides nothing.
    #expect(trial.desk().pastTrouble != nil)
    guard case .changed(let changed, _) = try JournalWalk(trial.folder).fault else {
      Issue.record("it is taken for whole")
      return
    }
    #expect(changed == path(1))
  }

  @Test("older files that were moved away are no fault; one that is missing between is")
  func retention() throws {
    try threeFiles()
    let whole = try JournalWalk(trial.folder)
    #expect(whole.files == 3 && whole.fault == nil && whole.origin.count == 0)
    let first = try Files.bytes(at: path(1))
    try Files.remove(path(1))
    let rest = try JournalWalk(trial.folder)
    #expect(rest.fault == nil && rest.files == 2 && rest.end == whole.end)
    #expect(rest.origin.count == first.split(separator: UInt8(ascii: "\n")).count)
    #expect(trial.desk().pastTrouble == nil)
    // Without the second one there is a hole.
    try Files.write(first, to: path(1))
    let second = try Files.bytes(at: path(2))
    try Files.remove(path(2))
    let lines = second.split(separator: UInt8(ascii: "\n")).count
    let begin = rest.origin.count + 1
    #expect(
      try JournalWalk(trial.folder).fault
        == .missing(before: newest, lines: begin...begin + lines - 1))
    #expect(trial.desk().pastTrouble == .pastMissing(after: path(1)))
  }

  @Test("a file whose first lines are gone is no oldest file")
  func headless() throws {
    try threeFiles()
    try Files.remove(path(1))
    let lines = try Files.bytes(at: path(2)).split(separator: UInt8(ascii: "\n"))
    let cut = lines.dropFirst().flatMap { Array($0) + [UInt8(ascii: "\n")] }
    try Files.write(cut, to: path(2))
    #expect(try JournalWalk(trial.folder).fault == .headless(path: path(2)))
  }

  @Test("a fault is named by its line in its own file, on the screen too")
  func lineOfFile() throws {
    try threeFiles()
    let text = try Files.text(at: newest)
    try Files.write(Array(text.replacing("泵站二号", with: "泵站三号").utf8), to: newest)
    let lines = text.split(separator: "\n")
    let line = try #require(lines.firstIndex { $0.contains("泵站二号") }) + 1
    #expect(trial.desk().trouble == .broken(path: newest, line: line))
    #expect(try JournalWalk(trial.folder).fault == .changed(path: newest, line: line))
  }

  @Test("who slept through several rotations reads what each file has")
  func slept() throws {
    try trial.raise(3)
    var sleeper = trial.desk()
    for (number, seconds) in [(0, Int64(60)), (1, 100), (2, 140)] {
      var desk = trial.desk()
      #expect(DutyTrial.acknowledge(number, at: &desk, after: seconds) == nil)
      if number < 2 { try trial.rotate(after: seconds + 20) }
    }
    sleeper.refresh(at: DutyTrial.start.adding(seconds: 200))
    #expect(sleeper.trouble == nil)
    #expect((0..<3).allSatisfy { sleeper.acknowledged($0) == "王" })
    #expect(sleeper.queues.history.count { $0.actor != nil } == 3)
    #expect(DutyTrial.acknowledge(0, at: &sleeper, after: 210) != nil)
    #expect(try JournalWalk(trial.folder).fault == nil)
  }

  @Test("a line that was changed while one slept is named by the file that it is in by then")
  func changedWhileAsleep() throws {
    try trial.raise(3)
    var sleeper = trial.desk()
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    try trial.rotate(after: 90)
    let text = try Files.text(at: path(1))
    try Files.write(Array(text.replacing("\"王\"", with: "\"张\"").utf8), to: path(1))
    sleeper.refresh(at: DutyTrial.start.adding(seconds: 200))
    guard case .broken(let broken, let line) = sleeper.trouble else {
      Issue.record("nothing is said of it")
      return
    }
    #expect(broken == path(1))
    #expect(text.split(separator: "\n")[line - 1].contains("王"))
  }

  @Test("the end of the newest file that is no whole line yet is no fault; that of an older one is")
  func unfinished() throws {
    try threeFiles()
    let whole = try JournalWalk(trial.folder)
    #expect(whole.unfinished == 0)
    let bytes = try Files.bytes(at: newest)
    try Files.write(bytes + Array("{\"at".utf8), to: newest)
    let walk = try JournalWalk(trial.folder)
    #expect(walk.fault == nil && walk.unfinished == 4 && walk.end == whole.end)
    try Files.write(bytes, to: newest)
    let older = try Files.bytes(at: path(2))
    try Files.write(older + Array("{\"at".utf8), to: path(2))
    guard case .torn(let path, _) = try JournalWalk(trial.folder).fault else {
      Issue.record("it is taken for whole")
      return
    }
    #expect(path == self.path(2))
  }

  @Test("numbers go on over files, whoever rotates")
  func numbers() throws {
    try threeFiles()
    let desk = trial.desk()
    var queues = desk.queues
    let now = DutyTrial.start.adding(seconds: 200)
    let told = queues.take(
      AlarmInput(samples: [AlarmSample(indicator: "depth", area: "new", time: now, value: 20)]),
      at: now)
    guard case .alarms(let change) = told.first?.event else {
      Issue.record("nothing was told")
      return
    }
    #expect(change.steps.first?.occurrence == 4)
  }
}
