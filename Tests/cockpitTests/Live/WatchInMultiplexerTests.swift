import CockpitTestSupport
import Glibc
import Testing

extension Program {
  /// What the live screen shows, as a terminal understands it.
  struct WatchInMultiplexerTests {
    private let place = TemporaryFolder()

    init() {
      place.write(SnapshotText.output(), to: "a.json")
    }

    private func watch(_ size: String) -> TerminalMultiplexer {
      let terminal = TerminalMultiplexer(size: size)
      terminal.start([
        Program.path, "watch", place.path, "--palette", "dark", "--now", Program.clock,
      ])
      return terminal
    }

    @Test("shows what dump prints", arguments: ["80x24", "120x40", "160x45"])
    func showsWhatDumpPrints(size: String) {
      let terminal = watch(size)
      var typed = ""
      for keys in ["", "2", "Enter", "?"] {
        if !keys.isEmpty { terminal.type(keys) }
        typed += " " + keys
        let dump = Program.dump(place.path, size: size, keys: typed)
        #expect(terminal.picture(like: dump) == dump, "after the keys\(typed)")
      }
    }

    @Test("shows the demonstration's detail page as dump does")
    func showsDemonstration() {
      let terminal = TerminalMultiplexer(size: "120x40")
      terminal.start([Program.path, "watch", "--palette", "dark", "--now", Program.clock])
      let overview = Program.dump(nil)
      #expect(terminal.picture(like: overview) == overview)
      terminal.type("1 j j Enter")
      let detail = Program.dump(nil, keys: "1 j j Enter")
      #expect(terminal.picture(like: detail) == detail)
    }

    @Test("stays whole under mosh while its window is narrowed")
    func shrinksUnderMosh() throws {
      let server = Command.run(
        [
          "mosh-server", "new", "-i", "127.0.0.1", "--", "env", "TERM=xterm-256color", Program.path,
          "watch", "--palette", "dark", "--now", Program.clock,
        ],
        environment: [
          "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MOSH_SERVER_NETWORK_TMOUT": "60",
        ])
      let line = try #require(
        server.output.split(whereSeparator: \.isNewline).first { $0.hasPrefix("MOSH CONNECT") })
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count == 4)
      let terminal = TerminalMultiplexer(size: "120x40")
      terminal.start([
        "env", "MOSH_KEY=\(words[3])", "TERM=xterm-256color", "mosh-client", "127.0.0.1", words[2],
      ])
      let overview = Program.dump(nil)
      #expect(terminal.picture(like: overview) == overview)
      terminal.type("1 Enter")
      for size in ["120x40", "95x26", "120x40", "101x33", "87x24", "99x28", "85x25"] {
        terminal.resize(size)
        let expected = Program.dump(nil, size: size, keys: "1 Enter")
        #expect(terminal.picture(like: expected) == expected, "at \(size)")
      }
      terminal.type("q")
      #expect(!terminal.picture { !$0.contains("海曙") }.contains("海曙"))
    }

    @Test("shows a new snapshot, keeps the content of one that breaks, and takes it mended")
    func followsFolder() {
      let terminal = watch("120x40")
      let first = Program.dump(place.path)
      #expect(terminal.picture(like: first) == first)
      place.put(SnapshotText.output("988.8"), as: "a.json")
      let start = ContinuousClock.now
      let second = Program.dump(place.path)
      #expect(terminal.picture(like: second) == second)
      #expect(second.contains("988.8"))
      // The folder is looked at every 30 s without notices.
      #expect(ContinuousClock.now - start < .seconds(10))

      place.put(SnapshotText.output("\"12\""), as: "a.json")
      let banner = terminal.picture { $0.contains("快照未采用 a.json:7:14 沿用") }
      #expect(banner.contains("快照未采用 a.json:7:14 沿用"))
      #expect(banner.contains("988.8"))
      place.put(SnapshotText.output("999.9"), as: "a.json")
      let third = Program.dump(place.path)
      #expect(terminal.picture(like: third) == third)
    }

    @Test("says that the folder is gone, and goes on when it is back")
    func followsLostFolder() {
      mkdir(place.file("folder"), 0o755)
      place.write(SnapshotText.output(), to: "folder/a.json")
      let terminal = TerminalMultiplexer(size: "120x40")
      terminal.start([
        Program.path, "watch", place.file("folder"), "--palette", "dark", "--now", Program.clock,
      ])
      let first = Program.dump(place.file("folder"))
      #expect(terminal.picture(like: first) == first)
      place.rename("folder", to: "elsewhere")
      let lost = terminal.picture { $0.contains("读不出文件夹") }
      #expect(lost.contains("读不出文件夹"))
      #expect(lost.contains("955.2"))
      place.rename("elsewhere", to: "folder")
      #expect(terminal.picture(like: first) == first)
      place.put(SnapshotText.output("988.8"), as: "folder/a.json")
      let second = Program.dump(place.file("folder"))
      #expect(terminal.picture(like: second) == second)
    }

    @Test("shows the last size after a storm of sizes")
    func survivesStorm() {
      let terminal = watch("120x40")
      for step in 0..<20 { terminal.resize("\(60 + step * 5)x\(20 + step)") }
      terminal.resize("100x30")
      let dump = Program.dump(place.path, size: "100x30")
      #expect(terminal.picture(like: dump) == dump)
    }
  }
}
