import CockpitTestSupport
import Testing

extension Program {
  struct ValidateTests {
    private let place = TemporaryFolder()

    /// A broken snapshot and where the fault is said to be.
    struct Fault: CustomTestStringConvertible, Sendable {
      let name: String
      let bytes: [UInt8]
      let place: String

      init(_ name: String, _ text: String, at place: String) {
        self.init(name, bytes: Array(text.utf8), at: place)
      }

      init(_ name: String, bytes: [UInt8], at place: String) {
        self.name = name
        self.bytes = bytes
        self.place = place
      }

      var testDescription: String { name }
    }

    static let faults = [
      Fault("a value as a string", SnapshotText.output(#""12""#), at: "7:14"),
      Fault("a trailing comma", SnapshotText.output("955.2,,"), at: "7:20"),
      Fault("a file cut in the middle", String(SnapshotText.output().prefix(300)), at: "6:18"),
      Fault(
        "a month 13",
        SnapshotText.output().replacingFirst("2026-10", with: "2026-13"), at: "6:65"),
      Fault("a key twice", SnapshotText.output("955.2, \"value\": 1"), at: "7:21"),
      Fault("an empty file", "", at: "1:1"), Fault("blank lines", "  \n\n", at: "3:1"),
      Fault("a deep nest", String(repeating: "[", count: 100_000), at: "1:"),
      Fault("a number too large", SnapshotText.output("1e999"), at: "7:14"),
      Fault(
        "UTF-16", bytes: [0xFF, 0xFE] + SnapshotText.output().utf8.flatMap { [$0, 0] }, at: "1:1"),
    ]

    @Test("names figures of which two sources say different things, of the pack and of files alone")
    func conflicts() throws {
      for (source, value) in [("a", 5), ("b", 7)] {
        place.write(
          """
          {"schema": "cockpit.snapshot/1", "region": "330203",
           "created_at": "2026-11-21T09:00:00+08:00", "source": {"id": "\(source)", "name": "\(source)局"},
           "indicators": [{"id": "own.rate", "name": "自有率", "unit": "个"}],
           "observations": [
            {"indicator": "own.rate", "area": "330203", "period": "2026-10", "value": \(value)},
            {"indicator": "industry.output", "area": "330203", "period": "2026-10", "value": 9\(value)}
          ]}
          """, to: "\(source).json")
      }
      let run = run("validate", place.path, "--now", "2026-11-21T14:32:00+08:00")
      #expect(run.code == 0)
      #expect(run.output.contains("own.rate of 2026-10 is 7 items here and 5 items in"))
      #expect(run.output.contains("industry.output of 2026-10 is 97"))
    }

    @Test("warns of a value with a reason, of a blank name and of one with what cannot be seen")
    func oddDefinitions() throws {
      place.write(
        """
        {"schema": "cockpit.snapshot/1", "region": "330203",
         "created_at": "2026-11-18T10:00:00+08:00", "source": {"id": "xfj", "name": "区信访局"},
         "indicators": [{"id": "x.blank", "name": " ", "unit": "件"},
          {"id": "x.turned", "name": "办\\u202e结", "unit": "件"},
          {"id": "x.good", "name": "办结", "unit": "件"}],
         "observations": [
          {"indicator": "people.hotline_calls", "area": "330203", "period": "2026-11-17", "value": 0,
           "reason": "系统升级"},
          {"indicator": "x.good", "area": "330203", "period": "2026-10", "value": null,
           "reason": "系统升级"}
         ]}
        """, to: "a.json")
      let run = run("validate", place.path, "--now", "2026-11-21T14:32:00+08:00")
      #expect(run.code == 0)
      #expect(run.output.contains("a.json:7:3: warning: the value 0 has a reason (系统升级)"))
      #expect(run.output.contains("a.json:3:17: warning: x.blank has an empty name"))
      #expect(run.output.contains("a.json:4:3: warning: the name of x.turned holds"))
      #expect(run.output.contains("3 warnings"))
    }

    @Test("names a newest figure that is hard to believe, with the reason")
    func doubted() throws {
      place.write(
        """
        {"schema": "cockpit.snapshot/1", "region": "330203",
         "created_at": "2026-11-18T10:00:00+08:00", "source": {"id": "tjj", "name": "区统计局"},
         "observations": [
          {"indicator": "industry.output", "area": "330203", "period": "2025-10", "value": 948.9},
          {"indicator": "industry.output", "area": "330203", "period": "2026-10", "value": 993.5,
           "growth": {"yoy": 470}},
          {"indicator": "economy.retail_above", "area": "330203", "period": "2026-10", "value": 368.4,
           "growth": {"yoy": 0.046}},
          {"indicator": "economy.budget_revenue", "area": "330203", "period": "2026-10",
           "value": 124.85, "growth": {"yoy": 2.8}}
         ]}
        """, to: "a.json")
      let run = run("validate", place.path, "--now", "2026-11-21T14:32:00+08:00")
      #expect(run.code == 0)
      #expect(
        run.output.contains(
          "industry.output of 2026-10 is hard to believe (published growth +470.0%, that of the figures +4.7%)"
        ))
      #expect(
        run.output.contains(
          "economy.retail_above of 2026-10 is hard to believe (published growth 0.046: a fraction for percent?)"
        ))
      #expect(run.output.contains("2 warnings"))
    }

    @Test("refuses a fault with file, line, column and a caret", arguments: faults)
    func refuses(fault: Fault) throws {
      place.write(fault.bytes, to: "a.json")
      let path = place.file("a.json")
      let file = run("validate", path)
      #expect(file.code == 1)
      #expect(file.errors == "")
      let lines = file.output.split(separator: "\n", omittingEmptySubsequences: false)
      let head = try #require(lines.first)
      #expect(head.hasPrefix("\(path):\(fault.place)"))
      #expect(head.contains(": error: "))
      // Of nothing there is no line to show.
      let shown = fault.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? 0 : 2
      #expect(lines.count == 3 + shown)
      if shown > 0 {
        #expect(lines[2].last == "^")
        #expect(lines[2].dropLast().allSatisfy { $0 == " " })
      }
      #expect(lines[1 + shown] == "1 file, 1 error, 0 warnings")
      #expect(run("validate", place.path) == file, "the same of the folder")
    }

    @Test("names what sources define differently, with the file of each, and takes the files")
    func contradictions() {
      place.write(Array(ContradictoryFiles.petitions.utf8), to: "a.json")
      place.write(Array(ContradictoryFiles.enforcement.utf8), to: "b.json")
      let result = run("validate", place.path)
      #expect(result.code == 0)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.count { $0.contains("they are told apart") } == 6)
      #expect(
        lines.contains {
          $0.hasPrefix(place.file("a.json") + ":") && !$0.hasPrefix(place.file("a.json") + ":1:1:")
            && $0.contains("rate is 合格率 % here, but 生师比")
            && $0.contains("(区综合行政执法局)") && $0.contains("shown as rate@xinfang")
        })
      #expect(
        lines.contains {
          $0.hasPrefix(place.file("b.json")) && $0.contains("type is 类型: 1=市容 2=违建 here")
        })
    }

    @Test("says what definitions of one name and unit differ in, and no word of those that agree")
    func differences() {
      func file(_ source: String, _ more: String) -> [UInt8] {
        Array(
          """
          {"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-21T10:00:00+08:00",
          "source":{"id":"\(source)","name":"\(source)局"},
          "indicators":[{"id":"x.r","name":"合格率","unit":"%","frequency":"M"\(more)}],
          "observations":[{"indicator":"x.r","area":"330203","period":"2026-10","value":1}]}
          """.utf8)
      }
      place.write(file("a", #","span":"single""#), to: "a.json")
      place.write(file("b", #","span":"ytd""#), to: "b.json")
      place.write(file("c", #","span":"single""#), to: "c.json")
      let lines = run("validate", place.path).output.split(separator: "\n").map(String.init)
      let a = lines.first { $0.hasPrefix(place.file("a.json")) && $0.contains("told apart") }
      #expect(a?.contains("x.r is 合格率 % current period here, but 合格率 % cumulative in") == true)
      #expect(a?.contains("c.json") == false)
      let b = lines.first { $0.hasPrefix(place.file("b.json")) && $0.contains("told apart") }
      #expect(b?.contains("a.json") == true && b?.contains("c.json") == true)
    }

    @Test("tells of a source that contradicts itself, at the older definition")
    func changedDefinitions() {
      func file(_ created: String, _ label: String, _ unit: String) -> [UInt8] {
        Array(
          """
          {"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-\(created)T14:30:00+08:00",
          "source":{"id":"xinfang","name":"区信访局"},
          "indicators":[{"id":"x.count","name":"件数","unit":"\(unit)","release_lag_days":5}],
          "dimensions":[{"id":"type","name":"类型","categories":[{"code":"1","name":"\(label)"}]}],
          "observations":[{"indicator":"x.count","area":"330203","period":"2026-10","value":1}]}
          """.utf8)
      }
      place.write(file("20", "投诉", "件"), to: "a.json")
      place.write(file("21", "市容", "人"), to: "b.json")
      let result = run("validate", place.path)
      #expect(result.code == 0)
      let lines = result.output.split(separator: "\n").map(String.init)
      let a = place.file("a.json")
      #expect(
        lines.contains {
          $0.hasPrefix("\(a):4:15: warning: type is 类型: 1=投诉 here, but 类型: 1=市容 in the newer ")
        })
      #expect(
        lines.contains {
          $0.hasPrefix("\(a):3:15: warning: x.count is 件数 cases here, but 件数 people")
        })
      place.write(file("20", "市容", "人"), to: "a.json")
      #expect(!run("validate", place.path).output.contains("newer"))
    }

    @Test("takes a sound folder, warns of unknown keys, and names what has no entry in the pack")
    func accepts() {
      place.write(SnapshotText.output(), to: "a.json")
      let sound = run("validate", place.path)
      #expect(sound == .init(code: 0, output: "1 file, 0 errors, 0 warnings\n", errors: ""))
      place.write(
        SnapshotText.output("955.2, \"valeu\": 1")
          .replacingFirst("industry.output", with: "x\u{202E}.y"), to: "b.json")
      let doubtful = run("validate", place.path)
      #expect(doubtful.code == 0)
      #expect(doubtful.output.contains("b.json:7:21: warning: the key \"valeu\""))
      #expect(doubtful.output.contains("uncatalogued indicators: x?.y\n"))
      #expect(doubtful.output.hasSuffix("2 files, 0 errors, 2 warnings\n"))
    }

    @Test("names the areas that nobody defines")
    func unknownAreas() {
      let stray = SnapshotText.output().replacingFirst(
        "\"area\": \"330203\"", with: "\"area\": \"33020X\"")
      place.write(stray, to: "a.json")
      let result = run("validate", place.path)
      #expect(result.code == 0)
      #expect(
        result.output.contains(
          "unknown areas: 33020X; correct the codes or define them in \"areas\"\n"))
      place.write(
        stray.replacingFirst(
          "\"observations\"",
          with: "\"areas\": [{\"code\": \"33020X\", \"name\": \"甲\"}], \"observations\""),
        to: "a.json")
      #expect(!run("validate", place.path).output.contains("unknown areas"))
    }

    @Test("warns of a file that says it was created in the future")
    func aheadOfTheClock() {
      place.write(SnapshotText.output(created: "2126-11-21T14:30:00+08:00"), to: "a.json")
      let result = run("validate", place.path)
      #expect(result.code == 0)
      #expect(result.output.contains("a.json:1:1: warning: created_at is "))
      #expect(result.output.contains(" d in the future; it is not shown until then"))
    }

    @Test("takes a clock, so that the same folder has the same faults on any day")
    func clock() {
      place.write(SnapshotText.output(created: "2026-11-21T14:37:00+08:00"), to: "a.json")
      let before = run("validate", place.path, "--now", "2026-11-21T14:32:00+08:00")
      #expect(before.output.contains("created_at is 5 min in the future"))
      let after = run("validate", place.path, "--now", "2026-11-21T14:37:00+08:00")
      #expect(after.output.contains("0 errors, 0 warnings"))
      #expect(run("validate", place.path, "--now", "soon").code == 2)
    }

    @Test("names every row that lands nowhere, with file, line and column")
    func strays() {
      let rows = [
        #"{"indicator":"industry.output","area":"330203","period":"2027-10","value":1}"#,
        #"{"indicator":"industry.output","area":"330203","period":"2026-10-31","value":2}"#,
        #"{"indicator":"industry.output","area":"330203","period":"2026-Q3","value":3}"#,
        #"{"indicator":"industry.output","area":"33020X","period":"2026-10","value":4}"#,
        #"{"indicator":"industry.outptu","area":"330203","period":"2026-10","value":5}"#,
        #"{"indicator":"economy.fai","area":"330203","period":"2026-10","value":6}"#,
        #"{"indicator":"industry.output","area":"330203","period":"2026-09","value":-955.2}"#,
      ]
      place.write(
        SnapshotText.snapshot([rows.joined(separator: ",\n")]), to: "a.json")
      place.write(
        SnapshotText.output(created: "2126-11-21T14:30:00+08:00"), to: "b.json")
      let result = run("validate", place.path)
      #expect(result.code == 0)
      for (line, text) in [
        (1, "2027-10 of industry.output had not begun"), (2, "2026-10-31 is too fine"),
        (3, "2026-Q3 is too long"), (4, "the area 33020X is none"),
        (5, "did you mean industry.output?"), (7, "-955.2亿元 of industry.output is out of"),
      ] {
        #expect(
          result.output.split(separator: "\n").contains {
            $0.contains("a.json:\(line):") && $0.contains(text)
          }, "\(text)")
      }
      #expect(result.output.contains("b.json:1:1: warning: created_at is"))
    }

    @Test("one of each that goes astray in a folder: all of it is named, and what is refused is 1")
    func astray() {
      func file(_ name: String, _ rows: [String], head: String = "", tail: String = "") {
        place.write(
          SnapshotText.snapshot(
            [rows.joined(separator: ",\n")], source: name, head: head, tail: tail),
          to: "\(name).json")
      }
      func row(
        _ period: String, _ value: String = "955.2", id: String = "industry.output",
        area: String = "330203", more: String = ""
      ) -> String {
        #"{"indicator":"\#(id)","area":"\#(area)","period":"\#(period)","value":\#(value)\#(more)}"#
      }
      // A clock that runs ahead; a year mistyped, a day and a week of a monthly indicator.
      place.write(SnapshotText.output(created: "2126-11-21T14:30:00+08:00"), to: "ahead.json")
      file("periods", [row("2027-10"), row("2026-10-31"), row("2026-W44"), row("2026-Q3")])
      file(
        "nowhere",
        [
          row("2026-10", area: "33020X"), row("2026-10", id: "industry.outptu"),
          row("2026-10", id: "economy.budget_revenue", more: #","dimensions":{"kind":"1"}"#),
          row("2026-10", "-955.2"), row("2026-09", id: "new.thing"),
        ])
      file(
        "units", [row("2026-10", "4000882", more: #","unit":"万元""#)])
      file(
        "unit", [row("2026-10", "5")],
        tail: #","indicators":[{"id":"industry.output","name":"产值","unit":"吨"}]"#)
      file("amount", [row("2026-08", more: #","note":"总投资13800000000元""#)])
      let taken = run("validate", place.path)
      #expect(taken.code == 0, "what goes astray is warned of")
      file("phone", [row("2026-10", more: #","note":"请拨138 12 34 56 78""#)])
      let refused = run("validate", place.path)
      #expect(refused.code == 1, "what identifies a person is refused")
      for (place, text) in [
        ("ahead.json:1:1: warning", "in the future"),
        ("periods.json:1:", "2027-10 of industry.output had not begun"),
        ("periods.json:2:", "2026-10-31 is too fine"), ("periods.json:3:", "2026-W44 is too fine"),
        ("periods.json:4:", "2026-Q3 is too long"),
        ("nowhere.json:1:", "the area 33020X is none of the pack"),
        ("nowhere.json:2:", "did you mean industry.output?"),
        ("nowhere.json:3:", "economy.budget_revenue of 330203 comes with dimensions only"),
        ("nowhere.json:4:", "-955.2亿元 of industry.output is out of the range"),
        ("nowhere.json:5:", "neither the pack nor this file defines the indicator new.thing"),
        ("unit.json:1:", "in 吨, which does not convert into 亿元"),
        ("unit.json:1:", "does not count, and rows without a unit are not used"),
        ("units.json: industry", "from 万元 to 亿元, rows: 1"),
        ("phone.json:1:", "error: this text holds a mobile number"),
      ] {
        let lines = refused.output.split(separator: "\n")
        #expect(
          lines.contains { $0.contains("/\(place)") && $0.contains(text) }, "\(place) \(text)")
      }
      #expect(!refused.output.contains("amount.json"))
    }

    @Test("says nothing in a folder without snapshots is wrong, too")
    func emptyFolder() {
      let result = run("validate", place.path)
      #expect(result.code == 1)
      #expect(result.output.contains("\(place.path) holds no *.json file"))
    }

    @Test("refuses demonstration and real files in one folder, with their names")
    func mixed() {
      place.write(SnapshotText.output(), to: "real.json")
      place.write(SnapshotText.output(demonstration: true), to: "invented.json")
      let result = run("validate", place.path)
      #expect(result.code == 1)
      #expect(result.output.contains("real.json"))
      #expect(result.output.contains("invented.json"))
    }

    /// Targets of the output.
    private func targets(_ value: Int, date: String, demonstration: Bool = false) -> String {
      """
      {"schema": "cockpit.targets/1", "document": "计划", "date": "\(date)", "year": 2026,
       "demonstration": \(demonstration), "targets": [
        {"indicator": "industry.output", "kind": "cumulative", "value": \(value)}]}
      """
    }

    @Test("warns of a target that a later document sets anew, and refuses invented ones")
    func targetFiles() {
      place.write(SnapshotText.output(), to: "real.json")
      place.write(targets(1200, date: "2026-01-20"), to: "a.targets.json")
      #expect(run("validate", place.path).output == "2 files, 0 errors, 0 warnings\n")
      place.write(targets(1100, date: "2026-07-01"), to: "b.targets.json")
      let replaced = run("validate", place.path)
      #expect(replaced.code == 0)
      #expect(
        replaced.output.contains(
          "a.targets.json:1:1: warning: the target industry.output/cumulative of 2026 gives way to")
      )
      place.write(targets(1100, date: "2026-07-01", demonstration: true), to: "b.targets.json")
      let mixed = run("validate", place.path)
      #expect(mixed.code == 1)
      #expect(mixed.output.contains("files of a demonstration (\(place.file("b.targets.json")))"))
    }

    @Test("tells faults and warnings file by file in the order of the lines, also of refused files")
    func inOrder() {
      place.write(
        """
        {"schema": "cockpit.targets/1", "document": "计划", "date": "2026-01-20", "year": 2026,
         "targets": [
          {"indicator": "industry.outputs", "kind": "cumulative", "value": "1", "ower": 1}]}
        """, to: "a.targets.json")
      place.write(
        SnapshotText.output(#""12", "colour": 1"#).replacingFirst("{", with: "{\"extra\": 1,"),
        to: "b.json")
      place.write(SnapshotText.output(#"1, "colour": 1"#), to: "c.json")
      let lines = run("validate", place.path).output.split(separator: "\n")
        .filter { $0.hasPrefix(place.path) }
        .map { $0.dropFirst(place.path.count + 1).split(separator: " ").prefix(2).joined() }
      #expect(
        lines == [
          "a.targets.json:3:17:error:", "a.targets.json:3:68:error:",
          "a.targets.json:3:73:warning:",
          "b.json:1:2:warning:", "b.json:7:14:error:", "b.json:7:20:warning:",
          "c.json:7:17:warning:",
        ])
    }

    @Test("writes its result for programs")
    func json() throws {
      place.write(SnapshotText.output("1e999"), to: "a.json")
      let result = run("validate", place.path, "--format", "json")
      #expect(result.code == 1)
      let python =
        "import json, sys; d = json.load(open(sys.argv[1]))['diagnostics'][0]; "
        + "print(d['severity'], d['line'], d['column'])"
      #expect(try Python.run(python, input: result.output) == "error 7 14\n")
    }

    @Test(
      "reads a document that is piped in, once",
      arguments: [
        #""$0" validate /dev/stdin <"$1""#, #"cat "$1" | "$0" validate /dev/stdin"#,
      ])
    func piped(script: String) {
      place.write(SnapshotText.output(), to: "a.json")
      let result = Command.run(["/bin/sh", "-c", script, Program.path, place.file("a.json")])
      #expect(result.output == "1 file, 0 errors, 0 warnings\n")
    }
  }
}
