import CockpitJSON
import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit rank` as its users run it.
  struct RankTests {
    private static let clock = "2026-11-20T20:00:00+08:00"

    @Test("prints each place with its interval, and how many have none and why")
    func text() {
      let result = run("rank", "people.hotline_ontime", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0 && result.errors.isEmpty)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines[1].hasPrefix("12345按时办结率 (people.hotline_ontime)"), "\(result.output)")
      #expect(lines[2].hasPrefix("共17个，排位次"))
      #expect(lines[3].hasPrefix("区间"))
      #expect(lines.filter { $0.hasPrefix("  位次") && $0.contains("区间") }.count > 10)
    }

    @Test("has areas by place as JSON, each place in its interval")
    func json() throws {
      let result = run(
        "rank", "people.hotline_ontime", "--format", "json", "--lang", "en", "--now", Self.clock)
      let root = try JSONNode.parse(Array(result.output.utf8)).object()
      let areas = try root.required("areas").elements().map { try $0.object() }
      #expect(areas.count == 17)
      var last = 0
      for area in areas {
        guard let place = try area.optional("place")?.integer() else { continue }
        let interval = try area.required("interval").elements().map { try $0.integer() }
        #expect(interval[0] <= place && place <= interval[1])
        #expect(place >= last)
        last = place
      }
    }

    @Test("has the parts of an index and its places under other weights, marked as on trial")
    func composite() {
      let result = run(
        "rank", "hs.sys.construction_supervision.6", "--lang", "zh", "--now", Self.clock)
      #expect(result.code == 0)
      #expect(result.output.contains("试算(权重未会签)"), "\(result.output)")
      #expect(result.output.contains("换500套权重 位次"))
      #expect(result.output.contains("重大项目年度投资完成率"))
    }

    @Test("says that facts are not ranked, and names those that are spelled alike")
    func none() {
      let fact = run("rank", "city.mobile_enforcement", "--lang", "zh", "--now", Self.clock)
      #expect(fact.code == 0 && fact.output.contains("没有分地区的数据，或是不排位次的事实指标"))
      #expect(run("rank", "loans", "--lang", "en").code == 2)
    }
  }
}
