import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

extension Program {
  struct PlainTests {
    private let place = TemporaryFolder()

    @Test("prints what there is, waits for changes, and says when it ends; no sequences at all")
    func plain() {
      place.write(SnapshotText.output(), to: "a.json")
      let result = Command.run([
        "timeout", "--preserve-status", "-s", "TERM", "3", Program.path, "watch", place.path,
        "--plain", "--now", Program.clock,
      ])
      #expect(result.code == 128 + 15)
      #expect(result.output.hasPrefix("2026-11-21 周六 14:32:00\n海曙数字驾驶舱\n"))
      #expect(result.output.hasSuffix("以下逐行报告变化\n14:32:00 结束\n"))
      #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("says at its minute that a report is late, though nothing arrives")
    func late() {
      let now = SystemClock.now
      func text(_ instant: Instant) -> String { CivilTime(instant, offset: .china).description }
      place.write(
        SnapshotText.snapshot(
          created: text(now.adding(seconds: -10)),
          tail: """
            ,"records":[{"type":"urgent_report","id":"JJ-1","title":"断行","level":"一般","stage":"接报",\
            "opened":"\(text(now.adding(seconds: 6 - 1800)))"}]
            """), to: "a.json")
      let result = Command.run([
        "timeout", "--preserve-status", "-s", "TERM", "12", Program.path, "watch", place.path,
        "--plain",
      ])
      let lines = result.output.split(separator: "\n")
      #expect(lines.count { $0.contains("超时：紧急信息一般 断行") } == 1, "\(result.output)")
    }

    @Test("says a figure that arrives while it runs")
    func change() {
      place.write(SnapshotText.output(), to: "a.json")
      let script = """
        "$0" watch "$1" --plain --now "$2" > "$1/out" & process=$!
        sleep 2; printf '%s' "$3" > "$1/.b" && mv "$1/.b" "$1/b.json"
        sleep 3; kill -TERM $process; wait $process; cat "$1/out"
        """
      let result = Command.run([
        "/bin/sh", "-c", script, Program.path, place.path, Program.clock,
        SnapshotText.output("960.1", created: "2026-11-21T14:31:00+08:00"),
      ])
      #expect(result.output.contains("14:32:00 规上工业总产值：现为 1-10月 960.1 亿元"), "\(result.output)")
    }
  }
}
