import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Glibc
import Testing

@testable import cockpit

extension Program {
  /// What the commands of alarms say: which alarm, which option, and what to write.
  struct AlarmsMessagesTests {
    private let trial = DutyTrial()

    private func run(
      _ command: String, _ arguments: String..., by name: String? = nil, in language: String = "zh"
    ) -> Command.Result {
      let person = name.map { ["--by", $0, "--reason", "4"] } ?? []
      return Program.run(
        ["alarms", command] + arguments + person
          + ["--state", trial.place.path, "--lang", language])
    }

    private func makeFolder(_ name: String) {
      #expect(mkdir(trial.place.file(name), 0o755) == 0)
    }

    @Test("names the alarm that was not acted on, who was first and when, or what to write now")
    func refused() throws {
      try trial.raise(2)
      let old = run("ack", "A-0001@4.7", by: "王")
      #expect(old.code == 1 && old.errors.contains("没有处理 A-0001 四级"))
      #expect(old.errors.contains("仍要处理就写 A-0001@4.1"))
      #expect(run("ack", "A-0001@4.1", by: "赵").code == 0)
      let second = run("ack", "A-0001@4.1", by: "王")
      #expect(second.code == 1 && second.errors.contains("没有处理 A-0001"))
      #expect(second.errors.firstRange(of: #/赵 已于 \S+ \d\d:\d\d 确认/#) != nil, "\(second.errors)")
      let level = run("ack", "A-0002@2", by: "王")
      #expect(level.errors.contains("四级 A-0002@4.1"))
    }

    @Test("says that a rule needs an area where it stands alone")
    func withoutArea() throws {
      try trial.raise(1)
      let chinese = run("ack", "waterlogging", by: "李")
      #expect(chinese.code == 2 && chinese.errors.contains("规则 waterlogging 后还要写地区代码"))
      let english = run("ack", "waterlogging", by: "李", in: "en")
      #expect(english.errors.contains("needs the code of an AREA"), "\(english.errors)")
      #expect(run("ack", "nothing", by: "李").errors.contains("看不懂“nothing”"))
    }

    @Test("of all alarms names each that was not acknowledged, once")
    func each() throws {
      try trial.raise(2, by: DutyTrial.rule(respondWithin: 500))
      let result = Program.run(
        ["alarms", "ack", "--all", "--by", "王", "--state", trial.place.path, "--lang", "zh"])
      #expect(result.code == 1)
      let lines = result.errors.split(separator: "\n")
      #expect(lines.map { $0.prefix(6) } == ["A-0001", "A-0002"])
    }

    @Test("says that there is nothing to acknowledge")
    func nothing() throws {
      try trial.raise(1)
      #expect(run("ack", "--all", by: "王").code == 0)
      let again = run("ack", "--all", by: "王")
      #expect(again.code == 0 && again.output == "没有待确认的告警\n")
    }

    @Test("acknowledges all that nobody has seen by now, also what ran out meanwhile")
    func ranOut() throws {
      try trial.raise(1)
      var desk = trial.desk()
      let start = DutyTrial.start.adding(seconds: 60)
      // Set aside for an hour, which is over by now.
      try desk.perform(at: start) { queues throws(DeedRefusal) in
        try queues.take(
          .shelve(seconds: 3600, isOneShot: false, reason: .maintenance), on: DutyTrial.key(0),
          seen: nil, by: DutyTrial.officer, at: start)
      }
      let again = run("ack", "--all", by: "赵")
      #expect(again.code == 0 && again.output.contains("已确认"), "\(again.output)\(again.errors)")
    }

    @Test("an instruction is a reason only with its number, whatever is done by it")
    func instructed() throws {
      try trial.raise(1)
      for command in [["ack"], ["shelve", "--hours", "1"]] {
        let words =
          ["alarms"] + command + [
            "A-0001", "--by", "王", "--reason", "7", "--state", trial.place.path, "--lang", "zh",
          ]
        let refused = Program.run(words)
        #expect(refused.code == 64 || refused.code == 2)
        #expect(refused.errors.contains("文号"), "\(refused.errors)")
      }
      let done = Program.run([
        "alarms", "shelve", "A-0001", "--by", "王", "--reason", "7", "--note", "区办〔2026〕12号",
        "--state", trial.place.path, "--lang", "zh",
      ])
      #expect(done.code == 0, "\(done.errors)")
      let log = Program.run(
        ["alarms", "log", "--state", trial.place.path, "--lang", "zh"])
      #expect(log.output.contains("区办〔2026〕12号"))
    }

    @Test("what one start tells of again is one line of the log")
    func restarts() throws {
      try trial.raise(3)
      var (file, queues) = (JournalFile(folder: trial.folder), Queues(rules: [DutyTrial.rule]))
      queues.take(try file.read())
      try file.update { _ in queues.restart(at: DutyTrial.start.adding(seconds: 60)) }
      let log = Program.run(
        ["alarms", "log", "--state", trial.place.path, "--lang", "zh"])
      #expect(log.output.contains(" 启动时响铃 3条(最高 四级)\n"), "\(log.output)")
      #expect(!log.output.contains(" 重启 "))
    }

    @Test("names the option that holds what identifies a person")
    func personal() throws {
      try trial.raise(1)
      let number = "13800138000"
      let name = run("ack", "A-0001", by: "王\(number)")
      #expect(name.code == 2 && name.errors.contains("--by 里像是手机号"))
      let note = run("ack", "A-0001", "--note", "电话\(number)", by: "王")
      #expect(note.code == 2 && note.errors.contains("--note 里像是手机号"))
      #expect(trial.desk().acknowledged(0) == nil)
    }

    @Test("takes no span of days that there is not", arguments: ["0", "-3", "99999999"])
    func days(count: String) throws {
      try trial.raise(1)
      let result = run("kpi", "--days", count)
      #expect(result.code == 2 && result.errors.contains("--days 是整天数，1 到 3650"))
    }

    @Test("suggests no option that is far from what was written")
    func suggestion() {
      let result = Program.run("alarms", "list", "--size", "3", "--lang", "zh")
      #expect(result.code == 2 && result.errors.contains("没有选项“--size”"))
      #expect(!result.errors.contains("是否应为"))
    }

    @Test("the figures stand below what they are and of which span")
    func figures() throws {
      try trial.raise(3)
      let lines = run("kpi").output.split(separator: "\n")
      #expect(lines.first?.hasPrefix("告警指标\t近30天") == true)
      #expect(lines.first?.hasSuffix("\t目标") == true)
      #expect(lines.contains("来源\t次数\t建议"))
    }

    @Test("a journal that cannot be read is not said to be one that cannot be written")
    func unreadable() throws {
      makeFolder("330203")
      // A folder in the place of the file opens, and has no bytes.
      makeFolder("330203/\(JournalFile.name)")
      for command in ["log", "verify", "kpi"] {
        let result = run(command)
        #expect(result.code == 1 && result.errors.contains("值守日志读不出"), "\(command)")
        #expect(!result.errors.contains("写不进"))
      }
    }

    @Test("lists and sheets are printed where the journal is not what was written, and end with 1")
    func broken() throws {
      try trial.raise(1)
      let path = "\(trial.folder)/\(JournalFile.name)"
      let text = try Files.text(at: path)
      let data = TemporaryFolder()
      data.write(SnapshotText.output(), to: "a.json")
      for command in [["alarms", "list"], ["handover"]] {
        let call = command + [data.path, "--state", trial.place.path, "--lang", "zh"]
        try Files.write(Array(text.utf8), to: path)
        #expect(Program.run(call).code == 0, "\(command)")
        try Files.write(Array(text.replacing("depth", with: "width").utf8), to: path)
        let result = Program.run(call)
        #expect(result.code == 1 && !result.output.isEmpty, "\(command)")
        #expect(result.errors.contains("被改动"), "\(command) \(result.errors)")
      }
      #expect(
        Program.run("handover", "--help", "--lang", "en").output.contains("Exit codes: 0 printed"))
    }

    @Test("lists the alarms of an area and those within it, of an area that there is")
    func area() {
      func list(_ more: String...) -> Command.Result {
        Program.run(
          ["alarms", "list", "--now", "2026-11-20T20:00:00+08:00", "--lang", "zh"] + more)
      }
      let all = list().output.split(separator: "\n")
      let part = list("--area", "330203009").output.split(separator: "\n")
      #expect(part == all.filter { $0.contains("示例数据") || $0.contains("石碶") } && part.count > 1)
      #expect(list("--area", "330203").output.split(separator: "\n") == all)
      let unknown = list("--area", "x")
      #expect(unknown.code == 2 && unknown.errors.contains("没有地区 x"))
      for option in ["--board", "--role"] { #expect(list(option, "kiosk").code == 2, "\(option)") }
    }

    @Test("says that there are no snapshots where there are none, and not that there are no alarms")
    func empty() {
      let result = Program.run("alarms", "list", trial.place.path, "--lang", "zh")
      #expect(result.code == 0 && result.output == "没有快照\n")
    }

    @Test(
      "where there is no journal says which there are and how to reach them, or what writes one")
    func noJournal() throws {
      let none = run("log")
      #expect(
        none.code == 1 && none.errors.contains("cockpit watch FOLDER --state \(trial.place.path)"))
      try trial.raise(1)
      for region in ["33-demonstration", "3302"] {
        makeFolder(region)
        trial.place.write(
          try Files.text(at: "\(trial.folder)/\(JournalFile.name)"),
          to: "\(region)/\(JournalFile.name)")
      }
      let other = run("log", "--pack", "shaoxing")
      #expect(other.code == 1)
      for there in [
        "33-demonstration (--pack zhejiang)", "3302 (--pack ningbo)", "330203 (--pack haishu)",
      ] {
        #expect(other.errors.contains("\(trial.place.path)/\(there)"), "\(other.errors)")
      }
      #expect(run("log", "--pack", "zhejiang").output.contains("示例数据"))
    }

    @Test("counts one file as one")
    func plural() throws {
      try trial.raise(1)
      let result = run("verify", in: "en")
      #expect(result.output.contains("The journal is whole: 1 file, "), "\(result.output)")
    }

    @Test("what is told of invented alarms says so in its first line")
    func invented() throws {
      try trial.raise(2)
      let bytes = try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)")
      try Files.remove("\(trial.folder)/\(JournalFile.name)")
      makeFolder("330203-demonstration")
      trial.place.write(
        String(decoding: bytes, as: UTF8.self), to: "330203-demonstration/\(JournalFile.name)")
      for result in [
        run("log"), run("verify"), run("kpi"), run("ack", "A-0001", by: "王"),
        run("ack", "--all", by: "王"),
      ] {
        #expect(result.code == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.first?.hasSuffix(" 示例数据") == true, "\(result.output)")
        #expect(lines.count { $0.contains("示例数据") } == 1 && lines.count > 1)
      }
    }
  }
}
