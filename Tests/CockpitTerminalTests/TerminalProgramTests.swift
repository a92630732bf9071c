import CockpitTestSupport
import Glibc
import Testing

/// A program on a terminal of its own: how it leaves, survives and keeps quiet.
@Suite(.serialized) struct TerminalProgramTests {
  private static let program = BuiltProgram.path("TerminalCrashProgram")
  private static let erase = "\u{1B}[H\u{1B}[2J"
  private static let enterScreen = "\u{1B}[?1049h"
  private static let leaveScreen = "\u{1B}[?1049l"
  private static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
  ]

  /// A terminal with the program on it, after its first frame.
  private func start(
    _ arguments: [String] = [program], environment change: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(columns: columns, rows: rows)
    terminal.start(
      arguments, environment: Self.environment.merging(change) { _, changed in changed })
    #expect(terminal.read(until: "读数 0 屏幕 \(columns)x\(rows)").contains("读数 0"))
    _ = terminal.readUntilQuiet()
    return terminal
  }
}

// MARK: - Leaving

extension TerminalProgramTests {
  @Test("gives the terminal back when it leaves")
  func leaves() {
    let terminal = PseudoTerminal()
    let before = terminal.mode
    terminal.start([Self.program], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    #expect(terminal.mode != before)
    terminal.type("q")
    #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
    #expect(terminal.wait(seconds: 10)?.code == 0)
    #expect(terminal.mode == before)
  }

  @Test(
    "gives the terminal back when a signal ends it",
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGPROF, SIGPOLL, SIGVTALRM,
      SIGPWR, SIGSTKFLT, 37, 64,
    ])
  func endsBySignal(number: Int32) {
    let terminal = PseudoTerminal()
    let before = terminal.mode
    terminal.start([Self.program], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    kill(terminal.process, number)
    #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
    #expect(terminal.wait(seconds: 10)?.code == 128 + number)
    #expect(terminal.mode == before)
  }

  @Test(
    "gives the terminal back when the system ends it",
    arguments: [SIGSYS, SIGXCPU, SIGXFSZ, SIGBUS])
  func endsBySystem(number: Int32) {
    let terminal = PseudoTerminal()
    let before = terminal.mode
    terminal.start([Self.program], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    kill(terminal.process, number)
    #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
    #expect(terminal.wait(seconds: 10)?.code == -number)
    #expect(terminal.mode == before)
  }

  @Test("erases its picture before it leaves, for where there is no alternate screen")
  func erasesBeforeLeaving() throws {
    let terminal = start()
    terminal.type("q")
    let last = terminal.read(until: Self.leaveScreen)
    let erased = try #require(last.firstRange(of: Self.erase))
    let left = try #require(last.firstRange(of: Self.leaveScreen))
    #expect(erased.upperBound <= left.lowerBound)
    let crashing = start()
    crashing.type("!")
    #expect(crashing.read(until: Self.leaveScreen).contains(Self.erase))
  }

  @Test("gives the terminal back before it says why it trapped")
  func traps() throws {
    let terminal = PseudoTerminal()
    let before = terminal.mode
    terminal.start([Self.program], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    terminal.type("!")
    let output = terminal.read(until: "asked to trap")
    let reset = try #require(output.firstRange(of: Self.leaveScreen))
    let message = try #require(output.firstRange(of: "about to trap"))
    #expect(reset.upperBound <= message.lowerBound)
    #expect(output.contains("the program was asked to trap"))
    #expect(!output.contains("Press"))
    let ending = try #require(terminal.wait(seconds: 10))
    #expect([-SIGILL, -SIGTRAP].contains(ending.code))
    #expect(terminal.mode == before)
  }

  @Test("gives the terminal back when a key quits it")
  func quits() {
    let terminal = PseudoTerminal()
    let before = terminal.mode
    terminal.start([Self.program], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    terminal.type("\u{1C}")
    #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
    #expect(terminal.wait(seconds: 10)?.code == -SIGQUIT)
    #expect(terminal.mode == before)
  }

  @Test("is gone when the line is, also where SIGHUP is ignored", arguments: [false, true])
  func hangsUp(isIgnored: Bool) throws {
    let terminal =
      isIgnored
      ? start(["/bin/sh", "-c", "trap '' HUP; exec \"$0\"", Self.program]) : start()
    terminal.hangUp()
    let ending = try #require(terminal.wait(seconds: 5))
    #expect(ending.code == 129)
    // A loop that spins on a dead line takes seconds.
    #expect(ending.milliseconds < 500)
  }

  @Test("refuses an input that is no terminal, with a sentence")
  func refusesFile() {
    let terminal = PseudoTerminal()
    terminal.start(
      ["/bin/sh", "-c", "exec \"$0\" </dev/null", Self.program], environment: Self.environment)
    #expect(terminal.read(until: "dump").contains("File descriptor 0 is no terminal"))
    #expect(terminal.wait(seconds: 10)?.code == 1)
  }
}

// MARK: - Surviving

extension TerminalProgramTests {
  @Test(
    "opens on an unknown terminal and in a locale that is not installed",
    arguments: [
      ["TERM": "no-such-terminal"], ["TERM": ""], ["LC_ALL": "zz_ZZ.UTF-8"],
      ["LC_ALL": "", "LANG": "xx_XX.GBK"], ["TERM": "vt100"], ["TERM": "linux"],
    ])
  func opensAnywhere(environment: [String: String]) {
    let terminal = start(environment: environment)
    terminal.type("q")
    #expect(terminal.wait(seconds: 10)?.code == 0)
  }

  @Test("stops at Ctrl-Z with the terminal given back, and comes again")
  func stopsAndContinues() {
    let terminal = start([
      "/bin/bash", "-c",
      "set -m; before=$(stty -g); \"$0\"; echo \"stopped $?\"; "
        + "[ \"$before\" = \"$(stty -g)\" ] && echo same mode; read line; fg; echo \"over $?\"",
      Self.program,
    ])
    terminal.type("\u{1A}")
    let stopped = terminal.read(until: "same mode")
    #expect(stopped.contains(Self.leaveScreen))
    #expect(stopped.contains("stopped \(128 + SIGTSTP)"))
    #expect(stopped.contains("same mode"))
    terminal.type("\n")
    let continued = terminal.read(until: "读数 0")
    #expect(continued.contains("\u{1B}[?1049h"))
    #expect(!continued.contains("\u{1B}]104"), "the palette is the operator's")
    _ = terminal.readUntilQuiet()
    terminal.type("q")
    #expect(terminal.read(until: "over").contains("over 0"))
  }

  @Test("erases the picture as soon as the size changes, and draws it a moment later")
  func erasesAtOnce() throws {
    let terminal = start()
    terminal.resize(columns: 61, rows: 20)
    let output = terminal.read(until: "屏幕 61x20")
    #expect(output.hasPrefix("\u{1B}(B\u{1B}[m" + Self.erase))
    let frame = try #require(output.firstRange(of: "读数"))
    #expect(output.ranges(of: Self.erase).count { $0.upperBound <= frame.lowerBound } == 2)
  }

  @Test("shows the last size after a storm of sizes")
  func survivesStorm() {
    let terminal = start()
    for step in 0..<200 {
      terminal.resize(columns: UInt16(60 + step % 50), rows: UInt16(10 + step % 30))
      _ = terminal.readUntilQuiet(milliseconds: 0)
    }
    terminal.resize(columns: 101, rows: 31)
    #expect(terminal.read(until: "屏幕 101x31").contains("屏幕 101x31"))
    terminal.type("q")
    #expect(terminal.wait(seconds: 10)?.code == 0)
  }

  @Test("drops frames while nobody reads, then shows the newest")
  func survivesStalledReader() throws {
    let terminal = start(columns: 200, rows: 60)
    for _ in 0..<20 {
      terminal.type("f")
      usleep(20_000)
    }
    terminal.type("nnn")
    usleep(300_000)
    let state = try #require(Process.state(of: terminal.process))
    #expect(state == "S", "the program sleeps in poll")
    let output = terminal.readUntilQuiet(milliseconds: 1000)
    // A page is 17 KB: the one on its way and the newest, of more than twenty.
    #expect(output.utf8.count > 20_000)
    #expect(output.utf8.count < 45_000)
    #expect(output.contains("乙"), "the page that is newest after an even number of changes")
    terminal.type("q")
    #expect(terminal.wait(seconds: 10)?.code == 0)
  }
}

// MARK: - Bytes and wake-ups

extension TerminalProgramTests {
  @Test("sends nothing for the same frame and little for one figure")
  func sendsLittle() {
    let terminal = start()
    terminal.type("p")
    #expect(terminal.readUntilQuiet() == "")
    terminal.type("n")
    let change = terminal.readUntilQuiet()
    #expect(change.contains("1"))
    #expect(change.utf8.count < 200)
  }

  @Test("draws all anew at Ctrl-L")
  func repaints() {
    let terminal = start()
    terminal.type("\u{C}")
    let output = terminal.read(until: "读数 0")
    #expect(output.contains("读数 0"))
    #expect(output.hasPrefix(Self.enterScreen), "another terminal may be attached now")
    #expect(!output.contains("\u{1B}[22;0;0t"), "the title is kept once")
  }

  @Test("takes a lone ESC as the key, and a sequence as its key")
  func readsEscape() {
    let terminal = start()
    terminal.type("\u{1B}")
    #expect(terminal.read(until: "Esc").contains("Esc"))
    terminal.type("\u{1B}[5~")
    #expect(terminal.read(until: "PgUp").contains("PgUp"))
  }

  @Test("waits longer for the rest of a sequence where the terminal is remote")
  func readsEscapeFromAfar() {
    let terminal = start(environment: ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"])
    terminal.type("\u{1B}")
    usleep(100_000)
    terminal.type("[5~")
    let output = terminal.read(until: "PgUp")
    #expect(output.contains("PgUp") && !output.contains("Esc"))
    terminal.type("\u{1B}")
    #expect(terminal.read(until: "Esc").contains("Esc"))
  }

  @Test("wakes up for nothing when nothing happens")
  func sleeps() throws {
    let terminal = start()
    let before = try #require(Process.wakeUps(of: terminal.process))
    usleep(1_000_000)
    #expect(Process.wakeUps(of: terminal.process) == before)
  }
}

// MARK: - Probing

extension TerminalProgramTests {
  private static let answers =
    [5, 2, 2, 2, 2, 2, 2, 2].map { "\u{1B}[1;\($0)R" }.joined()
    + "\u{1B}[?2026;2$y\u{1B}[?65;1c"

  /// A terminal whose program asks what it can do; what it has asked is read.
  private func startProbing() -> PseudoTerminal {
    let terminal = PseudoTerminal()
    terminal.start([Self.program, "probe"], environment: Self.environment)
    #expect(terminal.read(until: "\u{1B}[c").contains("\u{1B}[?2026$p"))
    return terminal
  }

  @Test("sends frames as one where the terminal says it can, and keeps what was typed")
  func synchronizes() {
    let terminal = startProbing()
    terminal.type("n" + Self.answers)
    let first = terminal.read(until: "读数 0") + terminal.readUntilQuiet()
    #expect(first.contains("\u{1B}[?2026h"))
    #expect(first.hasSuffix("1\u{1B}[?2026l"), "the key typed while it asked counts")
    terminal.type("p")
    #expect(terminal.readUntilQuiet() == "")
    terminal.type("n")
    #expect(terminal.readUntilQuiet().contains("2\u{1B}[?2026l"))
  }

  @Test("keeps answers that come after it was left from the shell")
  func dropsAnswersAfterLeaving() {
    let terminal = PseudoTerminal()
    terminal.start(
      [
        "/bin/bash", "-c",
        "\"$0\" probe; IFS= read -r -s -d '' -t 0.5 rest; echo \"left ${#rest} bytes\"",
        Self.program,
      ], environment: Self.environment)
    _ = terminal.read(until: "读数 0")
    terminal.type("q")
    #expect(terminal.read(until: Self.leaveScreen).contains(Self.leaveScreen))
    usleep(300_000)
    terminal.type(Self.answers)
    #expect(terminal.read(until: "bytes").contains("left 0 bytes"))
  }

  @Test("does not wait for an answer for long, and swallows it when it comes late")
  func swallowsLateAnswers() {
    let terminal = startProbing()
    #expect(terminal.read(until: "读数 0").contains("读数 0"))
    _ = terminal.readUntilQuiet()
    terminal.type(Self.answers)
    #expect(terminal.readUntilQuiet() == "")
    terminal.type("n")
    #expect(!terminal.readUntilQuiet().contains("2026"))
  }
}
