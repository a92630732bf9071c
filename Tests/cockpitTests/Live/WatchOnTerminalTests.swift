import CockpitCanvas
import CockpitTestSupport
import Glibc
import Testing

extension Program {
  /// The live screen on a terminal that nobody looks at: how it ends, survives and keeps quiet.
  struct WatchOnTerminalTests {
    private static let leaveScreen = "\u{1B}[?1049l"
    private static let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    private let place = TemporaryFolder()

    init() {
      place.write(SnapshotText.output(), to: "a.json")
    }

    /// A terminal with the live screen of the folder on it, after its first frame.
    private func watch(
      _ options: [String] = ["--now", Program.clock], before: [String] = [],
      on terminal: PseudoTerminal = PseudoTerminal(), environment change: [String: String] = [:],
      shows words: String = "帮助"
    ) -> PseudoTerminal {
      terminal.start(
        before + [Program.path, "watch", place.path] + options,
        environment: Self.environment.merging(change) { _, changed in changed })
      #expect(terminal.read(until: words).contains(words))
      _ = terminal.readUntilQuiet()
      return terminal
    }

    @Test("gives the terminal back when a signal ends it", arguments: [SIGTERM, SIGHUP, SIGINT])
    func endsBySignal(number: Int32) {
      let terminal = PseudoTerminal()
      let before = terminal.mode
      _ = watch(on: terminal)
      #expect(terminal.mode != before)
      kill(terminal.process, number)
      #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
      #expect(terminal.wait(seconds: 30)?.code == 128 + number)
      #expect(terminal.mode == before)
    }

    @Test(
      "is gone when the line is, with little work, also where SIGHUP is ignored",
      arguments: [false, true])
    func hangsUp(isIgnored: Bool) throws {
      let ignoring = ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""]
      let terminal = watch([], before: isIgnored ? ignoring : [])
      terminal.hangUp()
      let ending = try #require(terminal.wait(seconds: 5))
      #expect(ending.code == 129)
      // All of its work; a loop that spins on a dead line takes seconds.
      #expect(ending.milliseconds < 2000)
    }

    @Test("has the terminal report the mouse only when told to, and no longer at the end")
    func mouse() {
      let (on, off) = ("\u{1B}[?1000h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1000l")
      let terminal = PseudoTerminal()
      terminal.start(
        [Program.path, "watch", place.path, "--now", Program.clock, "--mouse"],
        environment: Self.environment)
      #expect(terminal.read(until: on).contains(on))
      terminal.type("q")
      #expect(terminal.read(until: Self.leaveScreen).contains(off))
      let quiet = watch()
      quiet.type("q")
      #expect(!quiet.read(until: Self.leaveScreen).contains("?1000"))
    }

    @Test("is not left by a key at a kiosk, be it one that sends a signal elsewhere")
    func kiosk() {
      let terminal = watch(["--now", Program.clock, "--role", "kiosk"])
      // The last one says why nothing happens, until the next key.
      for key in ["\u{1C}", "\u{1A}", "q", "\u{03}"] { terminal.type(key) }
      let answer = terminal.read(until: "本席位不允许")
      #expect(answer.contains("本席位不允许"))
      #expect(terminal.wait(seconds: 1) == nil)
      kill(terminal.process, SIGTERM)
      #expect(terminal.wait(seconds: 30)?.code == 128 + SIGTERM)
    }

    @Test("exports what is shown by e, and over a file only when that was said")
    func exports() throws {
      let folder = TemporaryFolder()
      let terminal = PseudoTerminal()
      terminal.start(
        [
          "/bin/sh", "-c", "cd \(folder.path) && exec \"$0\" \"$@\"", Program.path, "watch",
          place.path,
          "--now", Program.clock,
        ], environment: Self.environment)
      #expect(terminal.read(until: "帮助").contains("帮助"))
      _ = terminal.readUntilQuiet()
      let name = "haishu-总览-20261121T1432.txt"
      terminal.type("e\r")
      #expect(terminal.read(until: "已写入").contains("已写入"))
      let written = try folder.text(name)
      #expect(written.contains("海曙数字驾驶舱  [总览]"))
      #expect(!written.contains("导出画面"))
      terminal.type(" e\r")
      #expect(terminal.read(until: "已存在").contains("已存在"))
      terminal.type("f")
      #expect(terminal.read(until: "已写入").contains("已写入"))
      terminal.type(" q")
      #expect(terminal.wait(seconds: 30)?.code == 0)
    }

    @Test("sends no sequence to a dumb terminal, and says in a sentence what to do there")
    func dumb() {
      let terminal = PseudoTerminal()
      var environment = Self.environment
      environment["TERM"] = "dumb"
      terminal.start(
        [Program.path, "watch", place.path, "--now", Program.clock], environment: environment)
      let text = terminal.read(until: "退出")
      #expect(text.contains("TERM=dumb shows no live screen") && text.contains("--plain"))
      #expect(!text.contains("\u{1B}"))
      #expect(terminal.wait(seconds: 30)?.code == 0)
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      let picture = lines.drop { !$0.contains("[总览]") }
      #expect(
        picture.last == "" && picture.count == 24,
        "the rows of the terminal without that of the prompt")
      #expect(picture.allSatisfy { DisplayWidth.columns(of: String($0)) <= 80 })
    }

    @Test("refuses a wrong option before it takes the terminal")
    func refusesOptions() {
      let terminal = PseudoTerminal()
      terminal.start(
        [Program.path, "watch", place.path, "--board", "nothing"], environment: Self.environment)
      let output = terminal.read(until: "name one of")
      #expect(output.contains("there is no board nothing; name one of overview"))
      #expect(!output.contains("\u{1B}[?1049h"))
      #expect(terminal.wait(seconds: 30)?.code == 2)
    }

    @Test(
      "opens on an unknown terminal and in a locale that is not installed, and says so",
      arguments: [
        (["TERM": "no-such-terminal"], "终端类型 no-such-terminal 不认识"),
        (["LC_ALL": "zz_ZZ.UTF-8"], "系统没有区域设置 zz_ZZ.UTF-8"),
        (["LC_ALL": "", "LANG": "xx"], "系统没有区域设置 xx"), (["TERM": ""], "未设 TERM"),
      ])
    func opensAnywhere(environment: [String: String], words: String) {
      let terminal = watch(environment: environment, shows: words)
      terminal.type("q")
      #expect(terminal.wait(seconds: 30)?.code == 0)
    }

    /// The live screen of a terminal that answers, up to the name of the palette at its foot.
    private func opened(
      answering answers: String?, _ options: [String] = [],
      on terminal: PseudoTerminal = PseudoTerminal(columns: 120, rows: 40),
      environment change: [String: String] = [:]
    ) -> String {
      terminal.start(
        [Program.path, "watch", "--now", Program.clock] + options,
        environment: Self.environment.merging(change) { _, changed in changed })
      let asked = terminal.read(until: "\u{1B}[c")
      if let answers { terminal.type(answers) }
      let picture = asked + terminal.readUntilQuiet(milliseconds: 1500)
      terminal.type("q")
      return picture
    }

    @Test(
      "chooses the palette by the background of the terminal, unless one is asked for",
      arguments: [
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", [], [:], "配色 浅色"),
        ("\u{1B}]11;rgb:0000/0000/0000\u{7}", [], [:], "配色 深色"),
        ("\u{1B}]11;rgb:0000/0000/0000\u{7}", ["--palette", "safe"], [:], "配色 色觉友好"),
        ("", [], [:], "配色 通用"), ("", [], ["COLORFGBG": "0;15"], "配色 浅色"),
        (nil, [], [:], "配色 通用"),
      ] as [(String?, [String], [String: String], String)])
    func choosesPalette(
      background: String?, options: [String], environment: [String: String], name: String
    ) {
      let answers = background.map { background in
        [5, 2, 2, 2, 2, 2, 2, 2].map { "\u{1B}[1;\($0)R" }.joined() + background + "\u{1B}[?65;1c"
      }
      let picture = opened(answering: answers, options, environment: environment)
      #expect(picture.contains(name))
    }

    @Test(
      "says in ASCII, before all else and within 80 columns, that Chinese cannot be shown",
      arguments: [3, 7])
    func saysNoChinese(column: Int) {
      let widths = [column, 2, 2, 2, 2, 2, 2, 2].map { "\u{1B}[1;\($0)R" }.joined()
      let picture = opened(
        answering: widths + "\u{1B}[?65;1c", on: PseudoTerminal(columns: 80, rows: 24),
        environment: ["LC_ALL": "C"])
      let sentence = "This terminal cannot show Chinese: set it to UTF-8 (screen -U), or --lang en"
      #expect(sentence.count <= 80)
      #expect(picture.contains(sentence))
      #expect(!picture.contains("区域设置"))
    }

    @Test("is in English where Chinese cannot be shown, unless Chinese is asked for")
    func leavesChinese() {
      let answers = [7, 2, 2, 2, 2, 2, 4, 2].map { "\u{1B}[1;\($0)R" }.joined() + "\u{1B}[?65;1c"
      #expect(opened(answering: answers).contains("Overview"))
      let asked = opened(answering: answers, ["--lang", "zh"])
      #expect(asked.contains("总览") && !asked.contains("Overview"))
    }

    /// Fills the folder with figures that take some seconds to read.
    private func fillLarge() {
      for file in 0..<8 {
        let rows = (0..<6000).map { row in
          """
          {"indicator": "economy.gdp", "area": "330203", "period": "\(1900 + row % 120)", \
          "value": \(row + file), "dimensions": {"x": "\(row)"}}
          """
        }
        place.write(
          SnapshotText.snapshot(rows, created: "2026-11-0\(file + 1)T09:00:00+08:00"),
          to: "\(file).json")
      }
    }

    @Test("says how far it is while a large folder is read, keeps what is typed, and shows it then")
    func saysReading() throws {
      fillLarge()
      let terminal = PseudoTerminal()
      terminal.start([Program.path, "watch", place.path], environment: Self.environment)
      let said = terminal.read(until: "个文件")
      #expect(said.contains("正在读取") && said.contains("/9 个文件"), "\(said)")
      terminal.type("s")
      let text = terminal.read(until: "退出")
      #expect(text.contains("[数据"), "the page that was asked for meanwhile: \(text)")
      terminal.type("q")
      #expect(terminal.wait(seconds: 30)?.code == 0)
    }

    @Test("leaves while a large folder is read", arguments: ["q", "\u{3}"])
    func leavesReading(key: String) throws {
      fillLarge()
      let terminal = PseudoTerminal()
      let before = terminal.mode
      terminal.start([Program.path, "watch", place.path], environment: Self.environment)
      _ = terminal.read(until: "个文件")
      terminal.type(key)
      #expect(terminal.wait(seconds: 30)?.code == (key == "q" ? 0 : 130))
      #expect(terminal.mode == before)
    }

    @Test("sends no colour where NO_COLOR is set")
    func sendsNoColor() {
      place.write("{", to: "broken.json")
      func firstFrame(_ environment: [String: String]) -> String {
        let terminal = PseudoTerminal()
        terminal.start(
          [Program.path, "watch", place.path, "--now", Program.clock],
          environment: Self.environment.merging(environment) { _, changed in changed })
        return terminal.read(until: "退出") + terminal.readUntilQuiet()
      }
      #expect(!colorCodes(in: firstFrame([:])).filter { !["39", "49"].contains($0) }.isEmpty)
      #expect(
        colorCodes(in: firstFrame(["NO_COLOR": "1"])).filter { !["39", "49"].contains($0) } == [])
    }

    @Test("sends nothing while nothing changes, and under 60 bytes a second for the clock")
    func sendsLittleWhenIdle() {
      let still = watch()
      #expect(still.readUntilQuiet(milliseconds: 3000) == "")
      let running = watch([])
      let output = running.read(until: "never written", seconds: 4)
      #expect(!output.isEmpty)
      #expect(output.utf8.count < 4 * 60)
    }

    @Test("sends under 200 bytes for one changed figure, and under 16 KB for a page")
    func sendsLittleForChanges() {
      let terminal = watch(
        ["--now", Program.clock, "--board", "industry"],
        on: PseudoTerminal(columns: 160, rows: 45))
      place.put(SnapshotText.output("955.3"), as: "a.json")
      let change = terminal.read(until: "3", seconds: 10) + terminal.readUntilQuiet()
      #expect(change.contains("3"))
      #expect(change.utf8.count < 200)
      terminal.type("3")
      let page = terminal.read(until: "城市治理", seconds: 10) + terminal.readUntilQuiet()
      #expect(page.contains("城市治理"))
      #expect(page.utf8.count < 16_000)
    }

    @Test("drops frames while nobody reads, then shows the newest")
    func survivesStalledReader() throws {
      let terminal = watch(on: PseudoTerminal(columns: 200, rows: 60))
      for step in 0..<60 {
        terminal.type("\(step % 6)")
        usleep(20_000)
      }
      terminal.type("5")
      usleep(300_000)
      #expect(Process.state(of: terminal.process) == "S", "the program sleeps in poll")
      let output = terminal.readUntilQuiet(milliseconds: 1000)
      #expect(output.utf8.count < 60_000, "sixty pages are five times as much")
      #expect(output.contains("安全应急"))
      terminal.type("q")
      #expect(terminal.wait(seconds: 30)?.code == 0)
    }

    @Test("a folder that is never quiet is read all the same")
    func readsBusyFolder() {
      let terminal = watch(["--now", Program.clock, "--board", "industry"])
      place.put(SnapshotText.output("778.8"), as: "a.json")
      var output = ""
      for step in 0..<100 where !output.contains("778.8") {
        place.put("\(step)", as: "other.txt")
        output += terminal.readUntilQuiet(milliseconds: 50)
      }
      #expect(output.contains("778.8"))
    }
  }
}
