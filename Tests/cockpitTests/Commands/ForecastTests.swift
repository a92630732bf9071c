import CockpitJSON
import CockpitTestSupport
import Testing

extension Program {
  /// `cockpit forecast` as its users run it.
  struct ForecastTests {
    private static let clock = "2026-11-20T20:00:00+08:00"

    @Test(
      "says of an indicator by its id or its name what its year will end with, and how sure that is"
    )
    func text() {
      let byID = run("forecast", "economy.fdi", "--lang", "zh", "--now", Self.clock)
      #expect(byID.code == 0 && byID.errors.isEmpty)
      let lines = byID.output.split(separator: "\n").map(String.init)
      #expect(lines.count == 7)
      #expect(lines[0] == "海曙区 2026-11-20 周五 20:00:00；示例数据")
      #expect(lines[1] == "实际利用外资 (economy.fdi)")
      for (line, label) in zip(
        lines.dropFirst(2), ["趋势预测", "达标概率", "预测回测", "预测方法", "预测依据"])
      {
        #expect(line.hasPrefix("  \(label)："), "\(line)")
      }
      let byName = run("forecast", "实际利用外资", "--lang", "zh", "--now", Self.clock)
      #expect(byName.output == byID.output)
    }

    @Test("has each step with its intervals as JSON, nested as they are sure")
    func json() throws {
      let result = run("forecast", "--format", "json", "--lang", "zh", "--now", Self.clock)
      let root = try JSONNode.parse(Array(result.output.utf8)).object()
      #expect(try root.required("demonstration").boolean())
      #expect(try root.required("clock").string() == Self.clock)
      let readings = try root.required("indicators").elements()
      #expect(readings.count == 19, "all that have a target of the year")
      var steps = 0
      for reading in readings {
        let reading = try reading.object()
        let isConstant = try reading.optional("constant")?.boolean() ?? true
        #expect(isConstant == (reading.optional("method") == nil))
        for step in try reading.optional("steps")?.elements() ?? [] where !isConstant {
          let step = try step.object()
          func limits(_ key: String) throws -> [Double] {
            try step.required(key).elements().map { try $0.number() }
          }
          let point = try step.required("point").number()
          let (half, eighty) = (try limits("interval50"), try limits("interval80"))
          let widest = try limits("interval95")
          let all = [widest[0], eighty[0], half[0], point, half[1], eighty[1], widest[1]]
          #expect(all == all.sorted())
          steps += 1
        }
        #expect(reading.optional("steps") != nil || reading.optional("refused") != nil)
      }
      #expect(steps > 20)
    }

    @Test("takes a path alone for the folder, and the year before for open until its last figure")
    func folder() throws {
      let folder = TemporaryFolder()
      folder.write(
        #"{"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-19T09:00:00+08:00","source":{"id":"s","name":"区统计局"},"observations":[{"indicator":"economy.loans","area":"330203","period":"2026-10","value":5000}]}"#,
        to: "a.json")
      let real = run("forecast", "\(folder.path)/", "--lang", "zh", "--now", Self.clock)
      #expect(real.code == 0)
      #expect(real.output == "海曙区 2026-11-20 周五 20:00:00\n\n没有本年目标的指标；写上指标可看它的预测\n")
      let invented = run("forecast", "--lang", "zh", "--now", "2027-01-10T20:00:00+08:00")
      #expect(invented.output.contains("地区生产总值 (economy.gdp)\n  趋势预测：2026年全年"))
    }

    @Test("looks at the file alone where it evaluates, and refuses what has nothing to do with it")
    func alone() {
      let result = run("forecast", "economy.fdi", "--evaluate", "a.json", "--lang", "en")
      #expect(result.code == 2)
      #expect(result.errors.contains("--evaluate looks at that file alone"))
    }

    @Test("names indicators that are spelled alike where there is none of that name")
    func unknown() {
      let result = run("forecast", "loans", "--lang", "en")
      #expect(result.code == 2)
      #expect(result.errors.contains("spelled alike are economy.loans"))
      #expect(
        run("forecast", "nothing.such", "--lang", "en").errors.contains(
          "cockpit catalogue indicators"))
    }

    @Test("writes forecasts of the series of a file, and says of which it has none and why")
    func evaluation() throws {
      let folder = TemporaryFolder()
      let values = (0..<40).map { "\(50 + $0 * 7 % 11)" }.joined(separator: ",")
      folder.write(
        #"[{"id":"a","season":12,"h":3,"train":[\#(values)]},{"id":"b","season":1,"h":3,"train":[1,2]}]"#,
        to: "series.json")
      let out = "\(folder.path)/out.json"
      let result = run(
        "forecast", "--evaluate", "\(folder.path)/series.json", "-o", out, "--lang", "en")
      #expect(result.code == 0)
      #expect(result.errors == "b: none: too few figures, 2 of the 8 it takes\n")
      let written = try JSONNode.parse(Array(Files.text(at: out).utf8)).object()
      #expect(written.members.map(\.key) == ["a"])
      #expect(try written.required("a").object().required("mean").elements().count == 3)

      folder.write(#"[{"id":"a","season":12,"h":3,"train":[1,]}]"#, to: "cut.json")
      let refused = run("forecast", "--evaluate", "\(folder.path)/cut.json", "--lang", "en")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("cut.json:1:40: "), "\(refused.errors)")
    }
  }
}
