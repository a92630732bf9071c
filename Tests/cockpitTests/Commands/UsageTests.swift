import CockpitTestSupport
import Testing

extension Program {
  struct UsageTests {
    @Test("help and version are no errors", arguments: ["--help", "--version", "help"])
    func help(argument: String) {
      let result = run(argument)
      #expect(result.code == 0)
      #expect(result.errors == "")
      #expect(result.output.hasSuffix("\n"))
      #expect(!result.output.hasSuffix("\n\n"))
    }

    @Test(
      "every command has its help",
      arguments: [
        "watch", "dump", "validate", "stats", "import", "demo", "catalogue", "alarms", "handover",
        "prune", "manual",
      ])
    func commands(name: String) {
      #expect(run("--help").output.contains("  \(name) "))
      let result = run(name, "--help")
      #expect(result.code == 0)
      #expect(result.output.contains("USAGE: cockpit \(name)"))
    }

    @Test(
      "wrong usage ends with 2, says so on stderr, and prints nothing",
      arguments: [
        ["--nonsense"], ["dump", "--nonsense"], ["dump", "a", "b"], ["validate"],
        ["dump", "--size", "0x0"], ["dump", "--size", "120"], ["dump", "--size", "99999x1"],
        ["dump", "--size", "1e2x20"], ["dump", "--size", "80x1e400"],
        ["dump", "--size", "80.0x24"],
        ["demo", "-o", "/nowhere", "--seed", "1e400"], ["stats", "--workers", "1e1"],
        ["import", "--from", "json-stat", "a", "-o", "/nowhere", "--year-begins", "4.0"],
        ["dump", "--now", "yesterday"],
        ["dump", "--as-of", clock, "--now", clock],
        ["dump", "--as-of", clock, "--known-at", clock], ["dump", "--lang", "fr"],
        ["dump", "--format", "png"],
        ["dump", "--role", "guest"], ["dump", "--observer", "--role", "kiosk"],
        ["dump", "--keys", "C-é"], ["dump", "--board", "nothing"], ["dump", "--area", "nothing"],
        ["dump", "--pack", "nothing"], ["stats", "--workers", "0"],
        ["demo", "-o", "/nowhere", "--from", "2026-02-30", "--to", "2026-03-01"],
        ["demo", "-o", "/nowhere", "--from", "2026-03-02", "--to", "2026-03-01"],
        ["import", "--from", "nothing", "a", "-o", "/nowhere"],
      ])
    func wrongUsage(arguments: [String]) {
      let result = Command.run([Program.path] + arguments)
      #expect(result.code == 2)
      #expect(result.output == "")
      #expect(result.errors.hasSuffix("\n"))
    }

    @Test(
      "a page of a wall stays for whole seconds, one at least", arguments: ["0", "-5", "x", "1.5"])
    func rotation(seconds: String) {
      let result = run("watch", "--rotate", seconds, "--lang", "zh")
      #expect(result.code == 2 && result.output == "")
      #expect(result.errors.contains("整秒数，1 或更大"), "\(result.errors)")
    }

    @Test("--observer is short for --role observer")
    func observer() {
      let size = ["--size", "80x24", "--now", clock, "--keys", "a"]
      let long = run(["dump", "--role", "observer"] + size)
      #expect(long.code == 0 && long.output.contains("观察席"))
      for short in [["--observer"], ["--observer", "--role", "observer"]] {
        #expect(run(["dump"] + short + size).output == long.output)
      }
    }

    @Test("names a palette only where there are colours")
    func palette() {
      let size = ["--size", "80x24", "--now", clock]
      #expect(run(["dump"] + size).output.contains("配色"))
      #expect(!run(["dump", "--color", "mono"] + size).output.contains("配色"))
    }

    @Test(
      "says which command was meant",
      arguments: [["dmup"], ["dmup", "folder"], ["vaildate", "folder", "--format", "json"]])
    func mistypedCommand(arguments: [String]) {
      let result = Command.run([Program.path] + arguments)
      #expect(result.code == 2)
      #expect(result.output == "")
      let meant = arguments.first == "dmup" ? "dump" : "validate"
      #expect(result.errors.contains("did you mean the command \(meant)?"))
    }

    @Test(
      "takes options before the command as those behind it",
      arguments: [
        ["--lang", "zh", "dump", "--help"], ["--lang=zh", "dump", "--help"],
        ["--help", "--lang", "zh", "dump"], ["--now", clock, "--lang", "zh", "dump", "-h"],
        ["--force", "--lang", "zh", "dump", "--help"], ["--lang", "zh", "help", "dump"],
      ])
    func optionsFirst(arguments: [String]) {
      let result = Command.run([Program.path] + arguments)
      #expect(result.code == 0)
      #expect(result.output.hasPrefix("说明: 印出一屏"))
    }

    @Test("takes the value of an option for no command")
    func valueOfAnOption() {
      let result = Command.run([Program.path, "--pack", "demo", "--now", clock])
      #expect(result.code == 2)
      #expect(result.errors.contains("demo"))
      let folder = Command.run([Program.path, "--lang", "zh", "--", "dump"])
      #expect(folder.errors.contains("读不出文件夹 dump"))
    }

    @Test("helps with no command that there is not")
    func helpOfNothing() {
      let near = Command.run([Program.path, "help", "dmp"])
      #expect(near.code == 2 && near.output == "")
      #expect(near.errors.contains("dmp is no command; did you mean the command dump?"))
      let far = Command.run([Program.path, "help", "nothing", "--lang", "zh"])
      #expect(far.code == 2 && far.output == "")
      #expect(far.errors.contains("没有命令 nothing；cockpit help 列出全部命令"))
      #expect(run("help", "dump").output == run("dump", "--help").output)
    }

    @Test(
      "a folder that is not there is wrong input, and the message names it",
      arguments: ["watch", "dump", "stats", "validate"])
    func missingFolder(command: String) {
      let result = run(command, "/nowhere/at all")
      #expect(result.code == 1)
      #expect(result.output == "")
      #expect(result.errors.contains("/nowhere/at all: No such file or directory"))
    }

    @Test("messages quote names without what a terminal would obey")
    func hostileNames() {
      let result = run("dump", "/nowhere\u{1B}[31m\u{07}\u{202E}")
      #expect(result.code == 1)
      #expect(result.errors.contains("/nowhere?[31m??: No such file"))
    }

    @Test("output that cannot be written is an error, a reader that has left is none")
    func unwritableOutput() {
      let full = Command.run(["/bin/sh", "-c", "exec \"$0\" dump >/dev/full", Program.path])
      #expect(full.code == 1)
      #expect(full.errors == "cannot write the output: No space left on device\n")
      let left = Command.run([
        "/bin/bash", "-c",
        "trap '' PIPE; \"$0\" dump --size 1000x1000 | head -n 1; exit ${PIPESTATUS[0]}",
        Program.path,
      ])
      #expect(left.code == 0)
      #expect(left.errors == "")
      #expect(left.output.hasPrefix("海曙数字驾驶舱"))
    }
  }
}
