import CockpitTestSupport
import Glibc
import Testing

@testable import cockpit

extension Program {
  struct JournalFolderTests {
    private let trial = DutyTrial()
    private var end: [String] { ["--state", trial.place.path, "--lang", "zh"] }

    @Test(
      "what cannot be looked into is no journal that nobody wrote: it is said, and nothing is taken for empty",
      arguments: ["log", "verify", "kpi"])
    func unreadable(command: String) {
      trial.place.write("", to: "330203")
      let result = run(["alarms", command] + end)
      #expect(result.code == 1 && result.output == "")
      #expect(result.errors.contains(trial.folder) && !result.errors.contains("里没有值守日志"))
    }

    @Test(
      "lists and sheets say that the journal cannot be looked into, and where there is none yet")
    func sheets() {
      let now = ["--now", Program.clock]
      let nobody = run(["alarms", "list"] + now + end)
      #expect(nobody.code == 0 && nobody.errors.contains("还没有值守日志"))
      trial.place.write("", to: "330203-demonstration")
      let list = run(["alarms", "list"] + now + end)
      #expect(list.code == 1 && list.errors.contains("330203-demonstration"))
      let sheet = run(["handover"] + now + end)
      #expect(sheet.output.contains("! ") && sheet.output.contains("330203-demonstration"))
    }

    @Test(
      "lists and sheets without a folder are refused where real figures have a journal, unless asked for",
      arguments: [["alarms", "list"], ["handover"]])
    func invented(command: [String]) throws {
      let (now, data) = (["--now", Program.clock], TemporaryFolder())
      data.write(SnapshotText.output(), to: "a.json")
      try trial.raise(1)
      let refused = run(command + now + end)
      #expect(refused.code == 2 && refused.output == "")
      #expect(refused.errors.contains(trial.folder) && refused.errors.contains("--demonstration"))
      let asked = run(command + ["--demonstration"] + now + end)
      #expect(asked.code == 0 && asked.output.contains("示例数据"))
      #expect(run(command + [data.path] + now + end).code == 0)
      // Of another region there is no journal of real figures.
      #expect(run(command + ["--pack", "ningbo"] + now + end).code == 0)
      let both = run(command + [data.path, "--demonstration"] + now + end)
      #expect(both.code == 2 && both.errors.contains(data.path))
    }

    @Test("what is made for a journal can be written by all of its group")
    func shared() throws {
      // Only an administrator gives a folder to any group.
      let group: gid_t = geteuid() == 0 ? 3000 : getegid()
      #expect(chown(trial.place.path, uid_t.max, group) == 0)
      #expect(chmod(trial.place.path, 0o770) == 0)
      try trial.raise(1)
      let presence = Presence(in: trial.folder)
      #expect(presence?.isFirst == true)
      func status(_ path: String) throws -> stat {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status
      }
      let folder = try status(trial.folder)
      #expect(folder.st_mode & 0o7777 == 0o2770 && folder.st_gid == group)
      for name in ["lock", "present", JournalFile.name] {
        let file = try status("\(trial.folder)/\(name)")
        #expect(file.st_mode & 0o7777 == 0o660 && file.st_gid == group, "\(name)")
      }
    }

    @Test(
      "a folder without a name is refused: it would be the root of the disk",
      arguments: [["watch"], ["dump"], ["handover"], ["alarms", "list"], ["alarms", "verify"]])
    func unnamed(command: [String]) {
      let result = run(command + ["--state", "", "--lang", "zh"])
      #expect(result.code == 2 && result.output == "")
      #expect(result.errors.contains("--state 是空的"))
    }

    @Test("of two journals verify walks both, and the others say which one they do not read")
    func both() throws {
      try trial.raise(2)
      let invented = DutyTrial()
      try invented.raise(1)
      let journal = try Files.text(at: "\(invented.folder)/\(JournalFile.name)")
      try JournalFile.makeFolder(trial.place.file("330203-demonstration"))
      trial.place.write(journal, to: "330203-demonstration/\(JournalFile.name)")
      let whole = run(["alarms", "verify"] + end)
      // The one that is invented says so.
      #expect(whole.code == 0 && whole.output.split(separator: "\n").count == 3)
      #expect(whole.output.contains("示例数据"))
      #expect(whole.output.contains("330203: ") && whole.output.contains("330203-demonstration: "))
      let log = run(["alarms", "log"] + end)
      #expect(log.output.contains("A-0002") && log.errors.contains("--demonstration"))
      let other = run(["alarms", "log", "--demonstration"] + end)
      #expect(!other.output.contains("A-0002") && other.errors == "")
      let path = "\(trial.folder)-demonstration/\(JournalFile.name)"
      let changed = try Files.text(at: path).replacing("\"value\":20", with: "\"value\":19")
      try Files.write(Array(changed.utf8), to: path)
      let fault = run(["alarms", "verify"] + end)
      #expect(fault.code == 1 && fault.errors.contains(path))
      #expect(fault.output.contains("330203: 值守日志完整"))
    }

    @Test("what was done is done, whoever reads of it or not")
    func untold() throws {
      try trial.raise(3)
      let ack =
        "'\(Program.path)' alarms ack --all --by 王 --reason 4 --state '\(trial.place.path)' --lang zh"
      let full = Command.run(["/bin/sh", "-c", ack + " >/dev/full"], environment: [:])
      #expect(full.code == 0 && full.errors.contains("操作已写入值守日志"))
      #expect(full.errors.contains("A-0003"))
      for number in 0..<3 { #expect(trial.desk().acknowledged(number) == "王") }
    }

    @Test("a closed stream is nobody's file: what is said does not land in the journal's folder")
    func closed() throws {
      try trial.raise(1)
      let ack =
        "'\(Program.path)' alarms ack A-0001 --by 王 --reason 4 --state '\(trial.place.path)' --lang zh"
      let result = Command.run(["/bin/sh", "-c", ack + " >&-"], environment: [:])
      #expect(result.code == 0 && result.errors.contains("操作已写入值守日志"))
      for name in try Files.names(in: trial.folder) where !name.hasPrefix("journal") {
        #expect(try !Files.text(at: "\(trial.folder)/\(name)").contains("已确认"), "\(name)")
      }
    }
  }
}
