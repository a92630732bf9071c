import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit brief` as its users run it.
  struct BriefTests {
    private static let clock = "2026-11-21T14:32:00+08:00"

    @Test("writes the last month that is over, in either language, as text or Markdown, to a file")
    func writes() throws {
      let folder = TemporaryFolder()
      let text = run("brief", "--lang", "zh", "--as-of", Self.clock)
      #expect(text.code == 0 && text.errors.isEmpty)
      #expect(text.output.hasPrefix("示例数据\n海曙区2026年10月经济运行分析\n"))
      #expect(text.output.hasSuffix("示例数据\n"))
      let file = "\(folder.path)/brief.md"
      let markdown = run(
        "brief", "--lang", "en", "--as-of", Self.clock, "--month", "2026-10", "--format",
        "markdown", "-o", file)
      #expect(markdown.code == 0 && markdown.output.isEmpty)
      #expect(try Files.text(at: file).contains("\n## 1. What moved\n"))
      #expect(run("brief", "--as-of", Self.clock, "-o", file).code == 1)
    }

    @Test("reads the same at the end of the following month and long after")
    func months() {
      func august(_ clock: String) -> String {
        run("brief", "--lang", "zh", "--as-of", clock, "--month", "2026-08").output
      }
      let then = august("2026-09-30T23:59:59+08:00")
      #expect(then.contains("数据截至 2026-09-30 周三 23:59:59"))
      #expect(august(Self.clock) == then)
    }

    @Test("refuses a month to come and what is no month, and takes an empty folder for what it is")
    func refuses() {
      let soon = run("brief", "--lang", "en", "--as-of", Self.clock, "--month", "2026-11")
      #expect(soon.code == 2 && soon.output.isEmpty)
      #expect(soon.errors.contains("2026-11 is not over on 2026-11-21"))
      for text in ["2026", "2026-13", "october"] {
        let wrong = run("brief", "--lang", "en", "--as-of", Self.clock, "--month", text)
        #expect(wrong.code == 2 && wrong.errors.contains("\(text) is no month"))
      }
      let folder = TemporaryFolder()
      let empty = run("brief", folder.path, "--lang", "zh", "--as-of", Self.clock)
      #expect(empty.code == 0 && empty.output.contains("本月尚无可用的主要指标数据"))
    }
  }
}
