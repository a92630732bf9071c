import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

extension Program {
  struct AlarmsTests {
    private let place = TemporaryFolder()

    /// The scenario of the guide.
    private func example() throws -> String {
      let guide = try Files.text(
        at: Repository.path("Sources/CockpitModel/CockpitModel.docc/Guides/Alarms.md"))
      let start = try #require(guide.firstRange(of: "```json\n"))
      let end = try #require(guide[start.upperBound...].firstRange(of: "```"))
      return String(guide[start.upperBound..<end.lowerBound])
    }

    @Test("plays the scenario of the guide: each step with its row, and the alarms at the end")
    func replay() throws {
      place.write(try example(), to: "scenario.json")
      let result = run("alarms", "replay", place.file("scenario.json"), "--format", "json")
      #expect(result.code == 0)
      #expect(result.errors == "")
      let python = """
        import json, sys
        d = json.load(open(sys.argv[1]))
        print([s['row'] for s in d['steps']], len(d['refused']))
        print([(a['rule'], a['standing']) for a in d['final']])
        """
      #expect(
        try Python.run(python, input: result.output)
          == "[2, 8, 25] 0\n[('underpass', 'acknowledged')]\n")
    }

    @Test("says where a scenario is at fault, and how it is called")
    func faults() {
      place.write(#"{"rules": [], "events": [{"at": "2026-11-20T18:00:00+08:00"}]}"#, to: "a.json")
      let result = run("alarms", "replay", place.file("a.json"))
      #expect(result.code == 1 && result.output == "")
      #expect(result.errors.contains("a.json:1:26: error: an event has"))
      #expect(run("alarms", "replay", "/nowhere.json").code == 1)
      let usage = run("alarms", "replay")
      #expect(usage.code == 2 && usage.errors.contains("cockpit alarms replay"))
      #expect(run("alarms", "replay", "--help").output.contains("USAGE: cockpit alarms replay"))
    }

    @Test(
      "warns of keys that nobody reads in a scenario, with their place, and plays it all the same")
    func unread() throws {
      let text = try example().replacing(#""cause":"#, with: #""off_aftr": 60, "cause":"#)
        .replacing(#""unit": "防汛办""#, with: #""unti": "防汛办""#)
      place.write(text, to: "scenario.json")
      let result = run("alarms", "replay", place.file("scenario.json"))
      #expect(result.code == 0 && result.output.contains("\"steps\""))
      let lines = result.errors.split(separator: "\n").filter { $0.contains("warning: ") }
      #expect(lines.count == 2)
      #expect(
        lines.first?.hasSuffix(
          #"scenario.json:6:39: warning: the key "off_aftr" is not read; did you mean "off_after"?"#
        )
          == true, "\(result.errors)")
      #expect(lines.last?.contains(#"did you mean "unit"?"#) == true)
    }

    @Test("acknowledges what was seen, and says at which level, with which figure and as of when")
    func acknowledge() throws {
      let trial = DutyTrial()
      try trial.raise(2)
      let state = trial.place.path
      let level = try #require(trial.desk().queues.alarms.alarms[DutyTrial.key(0)]?.level)
      let other = level.rawValue == 1 ? 2 : 1
      // It is another level than was seen.
      let refused = run(
        "alarms", "ack", "A-0001@\(other)", "--by", "王", "--reason", "4", "--state", state,
        "--lang", "zh")
      #expect(refused.code == 1 && refused.output == "")
      #expect(refused.errors.contains("A-0001") && refused.errors.contains("再看一眼"))
      #expect(trial.desk().acknowledged(0) == nil)
      let old = run(
        "alarms", "ack", "underpass", "a0", "--seen", "\(level.rawValue).99", "--by", "王",
        "--reason", "4", "--state", state, "--lang", "zh")
      #expect(old.code == 1 && trial.desk().acknowledged(0) == nil)
      let done = run(
        "alarms", "ack", "A-0001@\(level.rawValue).1", "--by", "王", "--reason", "4", "--state",
        state, "--lang", "zh")
      #expect(done.code == 0 && done.errors == "")
      #expect(done.output.hasPrefix("已确认 A-0001 ") && done.output.contains("20"))
      // The figure is that of the journal, which need not be the one of now.
      #expect(done.output.contains("日志中最近值 20 (") && done.output.contains("此后的数据不在内"))
      #expect(trial.desk().acknowledged(0) == "王" && trial.desk().acknowledged(1) == nil)
      // Without what was seen: what the journal has now.
      let now = run(
        "alarms", "ack", "A-0002", "--by", "李", "--reason", "4", "--state", state, "--lang", "zh")
      #expect(now.code == 0 && trial.desk().acknowledged(1) == "李")
      #expect(
        run("alarms", "ack", "A-0009", "--by", "李", "--state", state, "--lang", "zh").code == 1)
      for wrong in ["A-0002@9", "0002", "A-0002@2.x"] {
        #expect(
          run("alarms", "ack", wrong, "--by", "李", "--state", state, "--lang", "zh").code == 2)
      }
      #expect(run("alarms", "ack", "--by", "李", "--state", state, "--lang", "zh").code == 2)
      // A journal that was changed is not acted on, and that is what is said.
      let path = "\(trial.folder)/\(JournalFile.name)"
      let text = try Files.text(at: path)
      try Files.write(Array(text.replacing("\"李\"", with: "\"张\"").utf8), to: path)
      let broken = run("alarms", "ack", "A-0002", "--by", "李", "--state", state, "--lang", "zh")
      #expect(broken.code == 1 && broken.errors.contains("被改动"))
    }

    @Test("an alarm that is meant by number or level is no other one that took its place meanwhile")
    func meant() throws {
      let trial = DutyTrial()
      try trial.raise(2)
      let alarm = trial.desk().queues.alarms.alarms[DutyTrial.key(1)]
      let level = try #require(alarm?.level)
      func check(number: Int?, seen: AlarmSeen? = nil) throws {
        try AlarmMeant(key: DutyTrial.key(1), number: number, seen: seen).check(alarm)
      }
      try check(number: nil)
      try check(number: 2, seen: AlarmSeen(level: level))
      #expect(throws: DeedRefusal.changed(by: nil)) { try check(number: 1) }
      #expect(throws: DeedRefusal.changed(by: nil)) {
        try check(number: 2, seen: AlarmSeen(level: .first))
      }
    }

    @Test("takes all alarms or one, and no reason that there is not")
    func usage() throws {
      let trial = DutyTrial()
      try trial.raise(2)
      let end = ["--by", "王", "--state", trial.place.path, "--lang", "zh"]
      for wrong in [
        ["A-0001", "--all", "--reason", "4"], ["--all", "--seen", "2", "--reason", "4"],
        ["A-0001", "--reason", "9"],
      ] {
        let result = run(["alarms", "ack"] + wrong + end)
        #expect(result.code == 2 && result.output == "", "\(wrong)")
      }
      #expect(trial.desk().acknowledged(0) == nil)
      #expect(run(["alarms", "ack", "--all", "--reason", "4"] + end).code == 0)
      #expect(trial.desk().acknowledged(0) == "王" && trial.desk().acknowledged(1) == "王")
    }

    @Test(
      "lists and sheets of invented figures say so in their first line, by the word of the screens")
    func demonstration() {
      for (language, mark) in [("zh", "示例数据"), ("en", "DEMO DATA")] {
        for command in [
          ["alarms", "list"], ["handover"], ["handover", "--format", "markdown"],
        ] {
          let result = run(command + ["--now", Program.clock, "--lang", language])
          #expect(result.code == 0, "\(command)")
          #expect(result.output.split(separator: "\n").first?.contains(mark) == true, "\(command)")
        }
      }
      place.write(SnapshotText.output(), to: "a.json")
      for command in [["alarms", "list"], ["handover"]] {
        let result = run(
          command + [place.path, "--now", Program.clock, "--lang", "zh"])
        #expect(result.code == 0 && !result.output.contains("示例数据"), "\(command)")
      }
    }

    @Test(
      "wrong usage ends with 2 and says what to write instead",
      arguments: [
        (["shelve", "A-0001", "--reason", "1", "--hours", "0"], "不小于 1"),
        (["shelve", "A-0001", "--reason", "1", "--hours", "-3"], "不小于 1"),
        (["shelve", "A-0001", "--reason", "1", "--hours", "9223372036854775807"], "二级 4"),
        (["shelve", "A-0001", "--reason", "1", "--hours", "30"], "三级最长搁置 24 小时；请写 --hours 24"),
        (["shelve", "A-0001"], "缺少参数“--reason <reason>”"),
        (["shelve", "A-0001"], "1 维护校准、2 传感故障"),
        (["shelve", "A-0001", "--reason", "8"], "没有理由 8；--reason 请写下列编号之一：1 维护校准"),
        (["shelve", "A-0001", "--reason", "9"], "没有理由 9"),
        (["shelve", "A-0001", "A-0002", "--reason", "1"], "A-0001 之后又写了 A-0002；请逐条写"),
        (["ack", "A-0001", "A-0002", "--reason", "4"], "--all 确认全部"),
        (["ack", "A-0001", "--reason", "0"], "没有理由 0；--reason 请写下列编号之一：1 维护校准"),
        (["ack", "A-0001", "--reason", "8"], "8 其他(须批注)：请用 --note 写明"),
        (["ack", "A-0001", "--reason", "8", "--note", " "], "请用 --note 写明"),
        (["ack", "nothing", "330203001", "--reason", "4"], "没有告警规则 nothing"),
        (["ack", "rain", "nowhere", "--reason", "4"], "没有地区 nowhere"),
      ])
    func wrongUsage(arguments: [String], says: String) throws {
      let trial = DutyTrial()
      try trial.raise(2, by: DutyTrial.rule(respondWithin: 10_000))
      let written = try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)")
      let end = ["--by", "王", "--state", trial.place.path, "--lang", "zh"]
      let result = run(["alarms"] + arguments + end)
      #expect(result.code == 2 && result.output == "", "\(arguments)")
      #expect(result.errors.contains(says), "\(arguments): \(result.errors)")
      #expect(!result.errors.contains("没有可处理的"))
      #expect(try Files.bytes(at: "\(trial.folder)/\(JournalFile.name)") == written)
    }

    @Test("who acts must have a name", arguments: ["", " "])
    func nobody(name: String) throws {
      let trial = DutyTrial()
      try trial.raise(1)
      let result = run(
        "alarms", "ack", "A-0001", "--by", name, "--reason", "4", "--state", trial.place.path)
      #expect(result.code == 2 && result.errors.contains("--by is empty; write the name"))
    }

    @Test("what stands otherwise is named with how it stands, and is not called nothing")
    func standsOtherwise() throws {
      let trial = DutyTrial()
      try trial.raise(1)
      let end = ["--by", "王", "--state", trial.place.path, "--lang", "zh"]
      let shelve = ["alarms", "shelve", "A-0001", "--reason", "1", "--hours", "2"] + end
      #expect(run(shelve).code == 0)
      let again = run(shelve)
      #expect(again.code == 1 && again.errors.contains("没有处理 A-0001"))
      #expect(again.errors.contains("现在是搁置"))
    }

    @Test("a line that is being written is no fault of the journal, and verify tells of it")
    func unfinished() throws {
      let trial = DutyTrial()
      try trial.raise(2)
      let path = "\(trial.folder)/\(JournalFile.name)"
      let lines = try Files.bytes(at: path)
      try Files.write(lines + Array("{\"at".utf8), to: path)
      let end = ["--state", trial.place.path, "--lang", "zh"]
      for command in ["log", "kpi"] {
        let result = run(["alarms", command] + end)
        #expect(result.code == 0 && result.errors == "", "\(command)")
      }
      let verified = run(["alarms", "verify"] + end)
      #expect(verified.code == 0 && verified.output.contains("最后 4 字节还不成行"))
    }

    @Test("verify and log name the newest file where it is missing, and log has what is before it")
    func missing() throws {
      let trial = DutyTrial()
      try trial.raise(2)
      try trial.rotate()
      try Files.remove("\(trial.folder)/\(JournalFile.name)")
      let end = ["--state", trial.place.path, "--lang", "zh"]
      let verified = run(["alarms", "verify"] + end)
      #expect(verified.code == 1 && verified.output == "")
      #expect(verified.errors.contains("\(JournalFile.name) 不在"))
      let log = run(["alarms", "log"] + end)
      #expect(log.code == 1 && log.output.split(separator: "\n").count { $0.contains("触发") } == 2)
      let ack = run(["alarms", "ack", "A-0001", "--by", "王", "--reason", "4"] + end)
      #expect(ack.code == 1 && ack.errors.contains("最新的值守日志不见了"))
      #expect(try Files.names(in: trial.folder).filter { $0.hasPrefix("journal") }.count == 1)
    }

    @Test("log, kpi and verify read all files, and verify says what it did not see")
    func files() throws {
      let trial = DutyTrial()
      try trial.raise(3)
      try trial.rotate()
      let state = trial.place.path
      var desk = trial.desk()
      #expect(DutyTrial.acknowledge(0, at: &desk, after: 100) == nil)
      let log = run("alarms", "log", "--state", state, "--lang", "zh")
      #expect(log.code == 0)
      #expect(log.output.split(separator: "\n").count { $0.contains("触发") } == 3)
      #expect(log.output.split(separator: "\n").count { $0.contains("确认") } == 1)
      let figures = run("alarms", "kpi", "--state", state, "--lang", "zh")
      #expect(figures.code == 0 && figures.output.contains("0/3"))
      #expect(figures.output.contains("记录起算\t0.1/30天"))
      let whole = run("alarms", "verify", "--state", state, "--lang", "zh")
      #expect(whole.code == 0 && whole.output.contains("2 个文件"))
      let first = "\(trial.folder)/\(JournalFile.name(number: 1))"
      let bytes = try Files.bytes(at: first)
      try Files.remove(first)
      let rest = run("alarms", "verify", "--state", state, "--lang", "zh")
      #expect(rest.code == 0 && rest.output.contains("没有核对"))
      #expect(rest.output.contains("1 个文件"))
      // What was changed is told after what is before it.
      let changed = String(decoding: bytes, as: UTF8.self)
        .replacing("\"value\":20", with: "\"value\":19")
      try Files.write(Array(changed.utf8), to: first)
      let fault = run("alarms", "verify", "--state", state, "--lang", "zh")
      #expect(fault.code == 1 && fault.output == "" && fault.errors.contains(first))
      #expect(run("alarms", "log", "--state", state, "--lang", "zh").code == 1)
      #expect(run("alarms", "kpi", "--state", state, "--lang", "zh").output.contains("日志审计不符\t1"))
    }
  }
}
