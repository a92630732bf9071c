import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Glibc
import Testing

@testable import cockpit

/// What a running cockpit finds of a journal that somebody else changed, cut or took away.
struct JournalChangeTests {
  private let trial = DutyTrial()

  private var path: String { "\(trial.folder)/\(JournalFile.name)" }

  private static func at(_ seconds: Int64) -> Instant { DutyTrial.start.adding(seconds: seconds) }

  /// A desk that has read two alarms, one of them acknowledged by 王; the line of that, counted from 1.
  private func running() throws -> (desk: Desk, line: Int) {
    try trial.raise(2)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(0, at: &desk) == nil)
    let lines = try Files.text(at: path).split(separator: "\n")
    return (desk, try #require(lines.firstIndex { $0.contains("\"王\"") }) + 1)
  }

  /// Writes bytes over what a file has, as an editor does that keeps the file.
  private func overwrite(_ text: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  private func changed() throws -> String {
    try Files.text(at: path).replacing("\"王\"", with: "\"张\"")
  }

  private func expectRewritten(_ desk: inout Desk, line: Int) throws {
    let written = try Files.bytes(at: path)
    desk.refresh(at: Self.at(61))
    #expect(desk.trouble == .rewritten(path: path, line: line))
    #expect(desk.mismatches == 1)
    // What is shown is what was read, nobody acts on it, and nothing is written behind it.
    #expect(desk.acknowledged(0) == "王")
    #expect(
      DutyTrial.acknowledge(1, at: &desk, after: 62)
        == .journal(.rewritten(path: path, line: line)))
    #expect(try Files.bytes(at: path) == written)
  }

  @Test("a line that was read and is changed in its place is found within a second, by its line")
  func inPlace() throws {
    var (desk, line) = try running()
    try overwrite(changed())
    try expectRewritten(&desk, line: line)
  }

  @Test("so is one in a file that was put in the place of the one that was read")
  func replaced() throws {
    var (desk, line) = try running()
    let text = try changed()
    try Files.remove(path)
    try Files.write(Array(text.utf8), to: path)
    try expectRewritten(&desk, line: line)
  }

  @Test("and lines that were read and are cut off")
  func cut() throws {
    var (desk, line) = try running()
    let lines = try Files.text(at: path).split(separator: "\n")
    try overwrite(lines[..<(line - 1)].joined(separator: "\n") + "\n")
    try expectRewritten(&desk, line: line)
  }

  @Test("a file that is touched and not changed, or a copy of it, is no fault, and is read once")
  func touched() throws {
    var (desk, _) = try running()
    var file = JournalFile(folder: trial.folder)
    _ = try file.read()
    #expect(!file.hasNews)
    #expect(chmod(path, 0o640) == 0)
    #expect(file.hasNews)
    #expect(try file.read().isEmpty && file.fault == nil)
    #expect(!file.hasNews, "it is not read each second")
    let bytes = try Files.bytes(at: path)
    try Files.remove(path)
    try Files.write(bytes, to: path)
    desk.refresh(at: Self.at(61))
    #expect(desk.trouble == nil)
    #expect(DutyTrial.acknowledge(1, at: &desk, after: 62) == nil)
    #expect(try file.read().count == 1 && file.fault == nil && !file.hasNews)
    #expect(try JournalWalk(trial.folder).fault == nil)
  }

  @Test("what others write is news and no change")
  func growth() throws {
    var (desk, _) = try running()
    var other = trial.desk()
    #expect(DutyTrial.acknowledge(1, at: &other, by: DutyTrial.other, after: 70) == nil)
    desk.refresh(at: Self.at(71))
    #expect(desk.trouble == nil && desk.acknowledged(1) == "李")
  }

  // MARK: - The newest file is gone

  /// Two files: 王 acknowledged the first alarm in the older one, and the second one in the newest.
  private func rotated() throws {
    _ = try running()
    try trial.rotate(after: 90)
    var desk = trial.desk()
    #expect(DutyTrial.acknowledge(1, at: &desk, after: 100) == nil)
  }

  @Test(
    "where the newest file is gone and older ones are there, that is told, and nothing is written")
  func newestGone() throws {
    try rotated()
    var running = trial.desk()
    let bytes = try Files.bytes(at: path)
    try Files.remove(path)
    var late = trial.desk()
    // What is before the hole is believed.
    #expect(late.acknowledged(0) == "王" && late.acknowledged(1) == nil)
    for second: Int64 in 110..<113 {
      running.refresh(at: Self.at(second))
      late.refresh(at: Self.at(second))
    }
    for trouble in [running.trouble, late.trouble] {
      #expect(trouble == .newestMissing(path: path))
    }
    #expect(running.acknowledged(1) == "王", "it read that before")
    #expect(
      DutyTrial.acknowledge(1, at: &late, after: 120) == .journal(.newestMissing(path: path)))
    #expect(try Files.names(in: trial.folder).filter { $0.hasPrefix("journal") }.count == 1)
    #expect(try JournalWalk(trial.folder).fault == .newestMissing(path: path))
    // Put back, it goes on.
    try Files.write(bytes, to: path)
    for second: Int64 in 130..<133 {
      running.refresh(at: Self.at(second))
      late.refresh(at: Self.at(second))
    }
    #expect(running.trouble == nil && late.trouble == nil && late.acknowledged(1) == "王")
    #expect(try JournalWalk(trial.folder).fault == nil)
  }

  @Test("so is one that is empty, and the only one that a running cockpit has read")
  func emptyOrOnly() throws {
    try rotated()
    try overwrite("")
    #expect(trial.desk().trouble == .newestMissing(path: path))
    #expect(try JournalWalk(trial.folder).fault == .newestMissing(path: path))
    let other = DutyTrial()
    try other.raise(1)
    var desk = other.desk()
    let only = "\(other.folder)/\(JournalFile.name)"
    try Files.remove(only)
    desk.refresh(at: Self.at(10))
    #expect(desk.trouble == .newestMissing(path: only))
    #expect(DutyTrial.acknowledge(0, at: &desk) != nil)
    #expect(FileState(path: only) == nil)
    // Whoever begins where nothing is begins a journal.
    var next = other.desk()
    next.refresh(at: Self.at(20))
    #expect(next.trouble == nil)
  }

  @Test(
    "what a power cut left between the two steps of a rotation goes on, for who only looks, too")
  func powerCut() throws {
    try rotated()
    let bytes = try Files.bytes(at: path)
    try Files.remove(path)
    let part = "\(trial.folder)/\(JournalFile.partName)"
    try Files.write(bytes, to: part)
    let reader = Desk(Queues(rules: [DutyTrial.rule]), folder: trial.folder, isReader: true)
    #expect(reader.trouble == nil && reader.acknowledged(1) == "王")
    #expect(try JournalWalk(trial.folder).fault == nil)
    var desk = trial.desk()
    #expect(desk.trouble == nil && desk.acknowledged(1) == "王")
    desk.refresh(at: Self.at(200))
    _ = DutyTrial.acknowledge(0, at: &desk, after: 200)
    #expect(FileState(path: part) == nil && FileState(path: path) != nil)
    #expect(try JournalWalk(trial.folder).fault == nil)
  }

  @Test(
    "a file that a rotation left which never came to its first step is not taken for the newest")
  func stalePart() throws {
    try rotated()
    var file = JournalFile(folder: trial.folder)
    var queues = Queues(rules: [DutyTrial.rule])
    queues.take(try file.read())
    var journal = file.journal
    journal.beginFile()
    let lines = journal.lines(
      for: queues.standing(at: Self.at(110), after: JournalFile.name(number: 2)))
    try Files.write(lines, to: "\(trial.folder)/\(JournalFile.partName)")
    try Files.remove(path)
    #expect(trial.desk().trouble == .newestMissing(path: path))
    #expect(try JournalWalk(trial.folder).fault == .newestMissing(path: path))
  }
}
