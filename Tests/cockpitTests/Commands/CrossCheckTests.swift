import CockpitJSON
import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit crosscheck` as its users run it.
  struct CrossCheckTests {
    private static let clock = "2026-11-20T20:00:00+08:00"

    @Test("lists each check with both figures and the result, and ends with 0 where some differ")
    func text() {
      let result = run("crosscheck", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0 && result.errors.isEmpty)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "海曙区 2026-11-20 周五 20:00:00；示例数据")
      #expect(lines.contains { $0.hasSuffix("(city-tertiary-by-district)") })
      #expect(lines.contains { $0.hasPrefix("  待核；") })
      #expect(lines.contains { $0.hasPrefix("  口径差(已说明)；") })
      #expect(lines.contains { $0.hasPrefix("  一致；") })
      #expect(lines.contains { $0.hasPrefix("  不能核(数据迟)") })
    }

    @Test("tells one check whole, by its id or its name")
    func whole() {
      let id = "city-revenue-by-district"
      let byID = run("crosscheck", "--check", id, "--lang", "zh", "--now", Self.clock)
      #expect(byID.code == 0)
      for part in ["口径：", "容差：", "已说明：", "一数一源：", "试运行", "各期差额"] {
        #expect(byID.output.contains(part), "\(part)")
      }
      let byName = run(
        "crosscheck", "--check", "全市一般公共预算收入与区县合计", "--lang", "zh", "--now", Self.clock)
      #expect(byName.output == byID.output)
      let unknown = run("crosscheck", "--check", "none", "--lang", "zh", "--now", Self.clock)
      #expect(unknown.code == 2 && unknown.errors.contains(id))
    }

    @Test("has each check with its points as JSON, the same twice")
    func json() throws {
      let arguments = ["crosscheck", "--format", "json", "--lang", "zh", "--now", Self.clock]
      let result = run(arguments)
      #expect(result.output == run(arguments).output)
      let root = try JSONNode.parse(Array(result.output.utf8)).object()
      #expect(try root.required("demonstration").boolean())
      let checks = try root.required("checks").elements()
      #expect(checks.count >= 10)
      var results: Set<String> = []
      for check in checks {
        let check = try check.object()
        results.insert(try check.required("result").string())
        let isUntold = try check.required("result").string() == "untold"
        #expect(isUntold == (check.optional("reason") != nil))
      }
      #expect(results.isSuperset(of: ["agrees", "explained", "differs", "untold"]))
    }
  }
}
