import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import cockpit

extension Program {
  struct LanguageTests {
    private let place = TemporaryFolder()
    private static let commands = [
      "watch", "dump", "validate", "stats", "import", "demo", "catalogue", "alarms", "handover",
      "prune", "manual",
    ]

    /// Runs a command in an environment with one variable of its own.
    private func run(_ arguments: [String], _ variables: [String: String] = [:]) -> Command.Result {
      Command.run(
        [Program.path] + arguments,
        environment: variables.merging(["PATH": "/usr/bin:/bin"]) { $1 })
    }

    @Test("takes the language of --lang, then of LC_ALL, LC_MESSAGES and LANG, else English")
    func choice() {
      func language(_ arguments: [String], _ variables: [String: String] = [:]) -> Language {
        CommandLanguage.of(arguments) { variables[$0] }
      }
      #expect(language([]) == .en)
      #expect(language([], ["LANG": "zh_CN.UTF-8"]) == .zh)
      #expect(language([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]) == .en)
      #expect(language([], ["LANG": "zh_CN.UTF-8", "LC_ALL": ""]) == .zh)
      #expect(language([], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"]) == .zh)
      #expect(language(["dump", "--lang", "en"], ["LANG": "zh_CN.UTF-8"]) == .en)
      #expect(language(["--lang=zh", "--help"]) == .zh)
      #expect(language(["dump", "--lang", "fr"], ["LANG": "zh_CN.UTF-8"]) == .zh)
      #expect(language(["validate", "--", "--lang", "zh"]) == .en)
    }

    @Test("has the help of every command in Chinese, with no line wider than the terminal")
    func help() {
      let english = ["OVERVIEW", "USAGE", "OPTIONS", "Show ", "default:", "values:"]
      for command in LanguageTests.commands {
        for result in [
          run([command, "--help", "--lang", "zh"]), run([command, "-h"], ["LANG": "zh_CN.UTF-8"]),
          run(["help", command, "--lang", "zh"]),
        ] {
          #expect(result.code == 0)
          #expect(result.errors == "")
          #expect(result.output.hasPrefix("说明: "))
          #expect(result.output.contains("用法: cockpit \(command)"))
          #expect(result.output.contains("--help"))
          #expect(result.output.contains("显示本说明。"))
          for word in english { #expect(!result.output.contains(word), "\(command) \(word)") }
          for line in result.output.split(separator: "\n") where !line.contains("用法") {
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
            #expect(width <= 80, "\(line)")
          }
        }
      }
      let all = run(["--help", "--lang", "zh"]).output
      for command in LanguageTests.commands { #expect(all.contains("  \(command) ")) }
      #expect(all.contains("退出码"))
    }

    @Test("has the same options in both languages")
    func options() {
      func options(_ language: String, _ command: String) -> Set<Substring> {
        let text = run([command, "--help", "--lang", language]).output
        return Set(text.split { " ,\n[]".contains($0) }.filter { $0.hasPrefix("--") })
      }
      for command in LanguageTests.commands {
        let names = options("en", command)
        #expect(names.isSuperset(of: ["--help", "--lang"]), "\(command)")
        #expect(names == options("zh", command), "\(command)")
      }
    }

    @Test(
      "says what is wrong with arguments in both languages, with the same exit code",
      arguments: [
        (["dump", "--nonsense"], "Unknown option '--nonsense'", "没有选项“--nonsense”"),
        (
          ["dump", "--formt", "svg"], "Unknown option '--formt'. Did you mean '--format'?",
          "没有选项“--formt”；是否应为“--format”？"
        ),
        (
          ["import"], "Missing expected argument '--from <from>'", "缺少参数“--from <from>”"
        ),
        (["validate"], "Missing expected argument '<paths> ...'", "缺少参数“<paths> ...”"),
        (["dump", "--size"], "Missing value for '--size <size>'", "“--size <size>”缺少取值"),
        (["dump", "a", "b"], "Unexpected argument 'b'", "多余的参数“b”"),
        (["dump", "a", "b", "c"], "2 unexpected arguments: b, c", "多余的参数 2 个：b, c"),
        (
          ["dump", "--force=x"],
          "The option '--force' does not take any value, but 'x' was specified.",
          "选项“--force”不带取值，却写了“x”"
        ),
        (
          ["dump", "--size", "0x0"], "The value '0x0' is invalid for '--size <size>'",
          "“0x0”不能用于“--size <size>”"
        ),
        (
          ["stats", "--format", "png"],
          "The value 'png' is invalid for '--format <format>'. Please provide one of text, json.",
          "“png”不能用于“--format <format>”；请写下列之一：text, json"
        ),
        (
          ["dump", "--format", "png"],
          "Please provide one of text, ansi, svg, markdown, csv, json, plain.",
          "请写下列之一：text, ansi, svg, markdown, csv, json, plain"
        ),
        (
          ["dump", "--now", "soon"],
          "The value 'soon' is invalid for '--now <now>': soon is no moment; write the day",
          "“soon”不能用于“--now <now>”：soon 不是时刻；请写日期"
        ),
        (["stats", "--workers", "0"], "--workers is at least 1", "--workers 不小于 1"),
        (["dump", "--as-of", clock, "--now", clock], "give it alone", "请只写它"),
        (["dump", "--board", "x"], "there is no board x; name one of", "没有看板 x；请写下列之一"),
        (["dump", "--area", "x"], "there is no area x", "没有地区 x"),
        (["dump", "--pack", "x"], "there is no pack x", "没有资料包 x"),
        (["dump", "--palette", "x"], "there is no palette x", "没有配色 x"),
        (["dump", "--keys", "C-é"], "is no key", "不是按键"),
        (["dmup"], "did you mean the command dump?", "是否应为命令 dump？"),
        (
          ["dump", "--generate-completion-script=none"], "completion scripts for 'none'",
          "不能为“none”写补全脚本"
        ),
      ])
    func usage(arguments: [String], english: String, chinese: String) {
      let plain = run(arguments, ["LANG": "C.UTF-8"])
      let other = run(arguments, ["LANG": "zh_CN.UTF-8"])
      #expect(plain.code == 2)
      #expect(other.code == 2)
      #expect(plain.output == "")
      #expect(other.output == "")
      #expect(plain.errors.contains(english), "\(plain.errors)")
      #expect(other.errors.contains(chinese), "\(other.errors)")
      #expect(!other.errors.contains("Error"))
      #expect(!other.errors.contains("Usage"))
    }

    @Test("says what is wrong with files in both languages")
    func files() {
      place.write(SnapshotText.output(#""12""#), to: "a.json")
      let english = run(["validate", place.path, "--lang", "en"])
      let chinese = run(["validate", place.path, "--lang", "zh"])
      #expect(english.code == 1)
      #expect(chinese.code == 1)
      #expect(english.output.contains(":7:14: error: expected a number, found a string"))
      #expect(english.output.hasSuffix("\n1 file, 1 error, 0 warnings\n"))
      #expect(chinese.output.contains(":7:14: 错误: 应为数字"))
      #expect(chinese.output.hasSuffix("\n文件 1 个，错误 1 处，警告 0 处\n"))
      #expect(
        english.output.split(separator: "\n").dropFirst()
          .dropLast() == chinese.output.split(separator: "\n").dropFirst().dropLast(),
        "the line and the caret are the same")
      let stats = run(["stats", place.path], ["LC_ALL": "zh_CN.UTF-8"])
      #expect(stats.code == 1)
      #expect(stats.errors.contains("错误: 应为数字"))
      #expect(stats.output.hasPrefix("文件\t0\n他区文件\t0\n数据\t0\n"))
      let missing = run(["dump", "/nowhere", "--lang", "zh"])
      #expect(missing.code == 1)
      #expect(missing.errors == "读不出文件夹 /nowhere：没有这个文件或文件夹；请写快照所在的文件夹\n")
    }

    @Test("has JSON with the same keys in both languages")
    func json() {
      let keys = ["en", "zh"].map { language in
        run(["stats", ".", "--format", "json", "--lang", language]).output
          .split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      }
      #expect(keys[0] == keys[1])
      #expect(keys[0].contains("files"))
    }

    @Test("writes demonstration files and says so in both languages")
    func demo() {
      let arguments = [
        "demo", "--from", "2026-11-20", "--to", "2026-11-21", "-o", place.file("d"),
      ]
      #expect(run(arguments + ["--lang", "zh"]).output.contains("个文件，"))
      let again = run(arguments + ["--lang", "zh"])
      #expect(again.code == 1)
      #expect(again.errors.contains("已存在；要覆盖请加 --force"))
      #expect(run(arguments + ["--force"]).output.hasPrefix("wrote "))
    }

    @Test("has the man page in Chinese with all commands and keys")
    func manual() {
      let text = run(["manual", "--lang", "zh"]).output
      for section in ["名称", "概要", "说明", "命令", "按键"] {
        #expect(text.contains("\n.SH \(section)\n"), "\(section)")
      }
      for command in LanguageTests.commands {
        #expect(text.contains("\n.SS cockpit \(command)\n"))
      }
      #expect(text.contains("\n下一看板\n"))
    }
  }
}
