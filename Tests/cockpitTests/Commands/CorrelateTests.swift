import CockpitJSON
import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit correlate` as its users run it.
  struct CorrelateTests {
    private static let clock = "2026-11-20T20:00:00+08:00"

    @Test("says first that correlation is no cause and how many pairs were tested")
    func text() {
      let result = run("correlate", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0 && result.errors.isEmpty)
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0] == "海曙区 2026-11-20 周五 20:00:00；示例数据")
      #expect(lines[1] == "相关不等于因果")
      #expect(lines[2].hasPrefix("月度") && lines[2].contains("误发现率约5%"), "\(lines[2])")
      #expect(result.output.contains("关联方法："))
    }

    @Test("has pairs with their lag, size and error rate as JSON, unrounded")
    func json() throws {
      let result = run("correlate", "--format", "json", "--lang", "en", "--now", Self.clock)
      let root = try JSONNode.parse(Array(result.output.utf8)).object()
      #expect(try root.required("caption").string() == "correlation is no cause")
      let tested = try root.required("tested").elements().map { try $0.object() }
      #expect(try tested.map { try $0.required("step").string() } == ["month", "quarter"])
      #expect(try tested[0].required("pairs").integer() > 500)
      #expect(try tested[0].required("parts_of_one_another").integer() > 0)
      for pair in try root.required("pairs").elements() {
        let pair = try pair.object()
        #expect(0...6 ~= (try pair.required("lag").integer()))
        #expect(try pair.required("n").integer() >= 24)
        #expect(try pair.required("q").number() <= 0.05)
        #expect(try pair.required("effective_n").number() <= pair.required("n").number())
        #expect(try pair.required("r").number().magnitude <= 1)
      }
    }

    @Test("says why nothing is listed of an indicator, and names those that are spelled alike")
    func absent() {
      let daily = run("correlate", "people.hotline_calls", "--lang", "zh", "--now", Self.clock)
      #expect(daily.code == 0)
      #expect(daily.output.contains("不列关联：只检验月度和季度数"))
      let unknown = run("correlate", "loans", "--lang", "en")
      #expect(unknown.code == 2)
      #expect(unknown.errors.contains("spelled alike are economy.loans"))
    }

    @Test("takes a path alone for the folder, and finds nothing in an empty one")
    func folder() {
      let folder = TemporaryFolder()
      let result = run("correlate", "\(folder.path)/", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0)
      #expect(result.output.contains("无一显著"), "\(result.output)")
    }
  }
}
