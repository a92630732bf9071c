import CockpitTestSupport
import Glibc
import Testing

/// The built program on a terminal.
@Suite(.serialized) struct WatchOnTerminalTests {
  private static let cockpit = BuiltProgram.path("cockpit")
  private static let clock = "2026-11-21T14:32:00+08:00"
  private static let leaveScreen = "\u{1B}[?1049l"
  private static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
  ]

  /// A terminal with the live screen on it, its clock standing still.
  private func watch(
    on terminal: PseudoTerminal = PseudoTerminal(), environment change: [String: String] = [:]
  ) -> PseudoTerminal {
    terminal.start(
      [Self.cockpit, "watch", "--now", Self.clock],
      environment: Self.environment.merging(change) { _, changed in changed })
    #expect(terminal.read(until: "示例数据").contains("示例数据"))
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

  @Test("is gone when the line is")
  func hangsUp() {
    let terminal = watch()
    terminal.hangUp()
    #expect(terminal.wait(seconds: 30)?.code == 129)
  }

  @Test("opens on an unknown terminal and in a locale that is not installed")
  func opensAnywhere() {
    let terminal = watch(environment: ["TERM": "no-such-terminal", "LC_ALL": "zz_ZZ.UTF-8"])
    #expect(Process.state(of: terminal.process) != nil)
  }

  @Test("sends nothing while nothing changes")
  func sendsNothing() {
    let terminal = watch()
    #expect(terminal.readUntilQuiet(milliseconds: 1500) == "")
  }

  @Test("shows on a terminal what dump prints", arguments: ["80x24", "120x40"])
  func showsWhatDumpPrints(size: String) {
    let session = TerminalMultiplexer(size: size)
    session.start([Self.cockpit, "watch", "--now", Self.clock])
    for keys in ["", "1", "j"] {
      if !keys.isEmpty { session.type(keys) }
      let typed = keys == "j" ? "1 j" : keys
      let dump = Command.run([
        Self.cockpit, "dump", "--now", Self.clock, "--size", size, "--keys", typed,
      ]).output
      #expect(session.picture(like: dump) == dump, "after the keys '\(typed)'")
    }
  }
}
