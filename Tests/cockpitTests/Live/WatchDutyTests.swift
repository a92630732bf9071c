import CockpitTestSupport
import CockpitValues
import Glibc
import Testing

extension Program {
  /// Two operators on one host: one flood evening, one journal.
  struct WatchDutyTests {
    private static let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    private static let clock = "2026-11-20T20:00:00+08:00"
    private let place = TemporaryFolder()

    private func watch(_ more: [String] = [], shows words: String = "未确认") -> PseudoTerminal {
      let terminal = PseudoTerminal()
      terminal.start(
        [
          Program.path, "watch", place.file("data"), "--now", Self.clock, "--state",
          place.file("state"),
        ] + more, environment: Self.environment)
      #expect(terminal.read(until: words).contains(words))
      _ = terminal.readUntilQuiet()
      return terminal
    }

    private func type(_ text: String, on terminal: PseudoTerminal, until words: String) {
      terminal.type(text)
      #expect(terminal.read(until: words).contains(words), "\(text)")
      _ = terminal.readUntilQuiet()
    }

    @Test(
      "what one acknowledges the other sees; it outlives both, and rings once for who comes back")
    func evening() throws {
      let made = run(
        "demo", "--from", "2026-11-20", "--to", "2026-11-20", "--now", Self.clock, "-o",
        place.file("data"))
      #expect(made.code == 0, "\(made.errors)")
      let (one, other) = (watch(), watch())
      type("S王 防汛办\r", on: one, until: "已记录")
      type("a", on: one, until: "告警")
      type("a", on: other, until: "告警")
      // The gravest is never shelved.
      type("z", on: one, until: "一级不得搁置")
      one.type("c4\r")
      // Of the counts only figures change there; the list stands still, and says so.
      #expect(other.read(until: "次序保持", seconds: 5).contains("次序保持"))
      // The other one has not signed on, and only looks; the acknowledged row stays where it was.
      type("gc", on: other, until: "没有可处理的")
      type("ac", on: other, until: "未签到，只能看")
      one.type("q")
      other.type("q")
      _ = (one.wait(seconds: 10), other.wait(seconds: 10))
      let log = run("alarms", "log", "--state", place.file("state"), "--lang", "zh")
      #expect(log.output.contains("确认 一级 低洼点、下穿道积水 石碶"))
      #expect(log.output.contains("王(防汛办)"))
      // Leaving signs off; the other one was never signed on.
      #expect(log.output.ranges(of: "退出程序，离岗").count == 1)
      let verified = run("alarms", "verify", "--state", place.file("state"), "--lang", "zh")
      #expect(verified.code == 0 && verified.output.contains("值守日志完整"))
      // It is still acknowledged; what nobody has seen rings no bell of 三级.
      let back = watch(shows: "告警")
      type("a", on: back, until: "已确认1")
      let sheet = run(
        "handover", place.file("data"), "--now", Self.clock, "--state", place.file("state"))
      #expect(sheet.output.contains("交接单") && sheet.output.contains("已确认"))
    }

    /// Writes a file with figures of now that raise an alarm of 一级 in an area.
    private func raise(in area: String) {
      let now = Instant(seconds: Int64(time(nil)))
      func moment(_ seconds: Int64) -> String {
        CivilTime(now.adding(seconds: seconds), offset: UTCOffset(seconds: 8 * 3600)).description
      }
      place.write(
        """
        {"schema": "cockpit.snapshot/1", "region": "330203", "demonstration": true,
         "created_at": "\(moment(0))",
         "source": {"id": "water-\(area)", "name": "区水利局", "kind": "sensor"},
         "series": [{"indicator": "safety.waterlogging", "area": "\(area)", "unit": "厘米",
           "start": "\(moment(-600))", "step": "PT5M", "values": [60, 60, 60]}]}
        """, to: "\(area).json")
    }

    /// A folder in which a figure of now raises an alarm of 一级, and the live screen of it.
    private func watchNow(_ more: [String] = []) -> PseudoTerminal {
      raise(in: "330203008")
      let terminal = PseudoTerminal()
      terminal.start(
        [
          Program.path, "watch", place.path, "--state", place.file("state"), "--lang", "zh",
        ] + more, environment: Self.environment)
      #expect(terminal.read(until: "红1").contains("红1"))
      terminal.type("aS王 防汛办\r")
      #expect(terminal.read(until: "已记录").contains("已记录"))
      terminal.type(" ")
      _ = terminal.read(until: "\u{0}", seconds: 2)
      return terminal
    }

    @Test(
      "goes on watching the own region while another one is shown: what comes on there is told and rings"
    )
    func elsewhere() {
      let terminal = watchNow(["--no-blink"])
      // The first one is silent: what rings then is another one.
      terminal.type("J:鄞州\r")
      #expect(terminal.read(until: "海曙区 告警 !").contains("海曙区 告警 !"))
      _ = terminal.readUntilQuiet()
      raise(in: "330203009")
      #expect(terminal.read(until: "\u{7}").contains("\u{7}"))
      terminal.type("q")
      #expect(terminal.read(until: "一级告警 2 条没有人确认").contains("一级告警 2 条没有人确认"))
    }

    @Test("what nobody has acknowledged blinks, lit and dark in each second, until somebody has")
    func blinks() {
      let terminal = watchNow()
      // The level of the strip and that of the list, each twice a second.
      let second = terminal.read(until: "\u{0}", seconds: 3)
      #expect(second.ranges(of: "红").count >= 8, "\(second.debugDescription)")
      terminal.type("c4\r")
      #expect(terminal.read(until: "已记录").contains("已记录"))
      _ = terminal.read(until: "\u{0}", seconds: 2)
      let quiet = terminal.read(until: "\u{0}", seconds: 3)
      #expect(quiet.ranges(of: "红").isEmpty, "\(quiet.debugDescription)")
    }

    @Test(
      "nothing blinks with --no-blink, nor where the clock stands still: that screen sends nothing")
    func stands() {
      let terminal = watchNow(["--no-blink"])
      let quiet = terminal.read(until: "\u{0}", seconds: 3)
      #expect(quiet.ranges(of: "红").isEmpty, "\(quiet.debugDescription)")
      let made = run(
        "demo", "--from", "2026-11-20", "--to", "2026-11-20", "--now", Self.clock, "-o",
        place.file("data"))
      #expect(made.code == 0)
      let still = watch()
      type("a", on: still, until: "告警")
      // On a busy machine the last of the page comes later.
      _ = still.readUntilQuiet(milliseconds: 2500)
      #expect(still.readUntilQuiet(milliseconds: 2500) == "")
    }

    @Test("boards come one after the other though the clock of the screens stands")
    func rotation() {
      let terminal = PseudoTerminal()
      terminal.start(
        [Program.path, "watch", "--now", Program.clock, "--rotate", "1"],
        environment: Self.environment)
      // No board before the one of the plan has that list.
      #expect(terminal.read(until: "规划目标", seconds: 40).contains("规划目标"))
      terminal.type("q")
      _ = terminal.wait(seconds: 10)
    }

    @Test("says whose line was changed, and refuses to act on such a journal")
    func changed() throws {
      let made = run(
        "demo", "--from", "2026-11-20", "--to", "2026-11-20", "--now", Self.clock, "-o",
        place.file("data"))
      #expect(made.code == 0)
      let one = watch()
      one.type("q")
      _ = one.wait(seconds: 10)
      let journal = place.file("state/330203-demonstration/journal.jsonl")
      let text = try Files.text(at: journal)
      try Files.write(
        Array(text.replacing("\"announced\":true", with: "\"announced\":null").utf8), to: journal)
      let result = run("alarms", "verify", "--state", place.file("state"), "--lang", "zh")
      #expect(result.code == 1 && result.errors.contains("不是原来写的"))
      let back = watch(shows: "被改动")
      type("S", on: back, until: "被改动")
      // The gravest began when the figures say so, and not when somebody looked.
      type("a", on: back, until: "19:30")
    }
  }
}
