import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue

/// Packs whose files of goals are wrong, or allowed but hardly meant.
struct PackGoalsTests {
  private static let header = """
    {"schema": "cockpit.pack/1", "id": "t", "version": "1", "name": "区", "title": "区",
     "region": "1", "utc_offset": "+08:00", "themes": [{"id": "e", "name": "经济"}],
     "domains": [{"id": "r", "name": "调节"}]}
    """
  private static let indicators = """
    {"indicators": [{"id": "revenue", "name": "收入", "unit": "亿元", "theme": "e", "domain": "r",
      "better": "up"}]}
    """

  private static let boards = """
    {"boards": [{"id": "o", "name": "总览", "panels": [{"kind": "indicators", "theme": "e"}]}]}
    """

  private static func inspect(
    _ file: String, _ text: String
  ) throws(PackError) -> (catalogue: Catalogue, warnings: [Diagnostic]) {
    var texts = [
      "pack.json": header, "indicators.json": indicators, "boards.json": boards,
      "areas.json": #"{"areas": [{"code": "1", "name": "区"}]}"#,
    ]
    texts[file] = text
    return try PackReader.inspect(
      PackFiles(location: "p", contents: texts.mapValues { Array($0.utf8) }))
  }

  private static func faults(_ file: String, _ text: String) -> [String] {
    do throws(PackError) {
      _ = try inspect(file, text)
      return []
    } catch {
      return error.diagnostics.map { "\($0.file):\($0.line): \($0.message)" }
    }
  }

  /// A plan with the given targets, each on a line of its own from the second on.
  private static func plan(_ targets: String...) -> String {
    #"{"plans": [{"id": "p", "title": "规划", "first_year": 2021, "last_year": 2025}], "targets": ["#
      + "\n" + targets.joined(separator: ",\n") + "\n]}"
  }

  private static func target(_ more: String, id: String = "a", year: Int = 2025) -> String {
    #"{"id": "\#(id)", "year": \#(year), "plan": "p", "name": "比例", "unit": "%", "#
      + #""kind": "level_floor", "comparator": "=", "value": 80, "section": "表1", "#
      + #""sentence": "80%"\#(more)}"#
  }

  private static func lights(_ rules: String...) -> String {
    "{\"light_rules\": [\n" + rules.joined(separator: ",\n") + "\n]}"
  }

  /// A rule whose yellow begins at a limit and whose red ends there, or elsewhere.
  private static func rule(
    _ id: String, measure: String = "ratio", limit: Double = 0.9, redBelow: Double? = nil
  ) -> String {
    let plan = measure == "ratio" ? 1 : 0
    return #"{"id": "\#(id)", "version": 1, "name": "法", "valid_from": "2026-01-01", "#
      + #""measure": "\#(measure)", "kinds": ["cumulative"], "bands": ["#
      + #"{"light": "green", "from": \#(plan)}, {"light": "yellow", "from": \#(limit), "#
      + #""below": \#(plan)}, {"light": "red", "below": \#(redBelow ?? limit)}]}"#
  }

  @Test("reads targets of several years under one id")
  func several() throws {
    let text = Self.plan(Self.target("", year: 2022), Self.target(""))
    let goals = try Self.inspect("targets.json", text).catalogue.goals
    #expect(goals.targets.map(\.year) == [2022, 2025])
    #expect(goals.target("a", year: 2022)?.yearBasis == .stated)
    #expect(goals.plan("p")?.years == 2021...2025)
  }

  @Test("needs no file of goals")
  func none() throws {
    let pack = try Self.inspect("boards.json", Self.boards)
    #expect(pack.catalogue.goals == Goals())
    #expect(pack.warnings.isEmpty)
  }

  @Test("refuses a target that stands twice, or that names what the pack does not have")
  func refusedTargets() {
    func fault(_ targets: String...) -> String? {
      let text =
        targets.count == 2 ? Self.plan(targets[0], targets[1]) : Self.plan(targets[0])
      let faults = Self.faults("targets.json", text)
      return faults.count == 1 ? faults[0] : nil
    }
    #expect(
      fault(Self.target(""), Self.target(""))
        == "p/targets.json:3: the id a (year 2025) stands here a second time; give each its own")
    #expect(
      fault(Self.target(#", "indicator": "x""#))?.contains("measured by x, which the pack") == true
    )
    let conflict = #", "conflicts": [{"target": "b", "section": "五", "sentence": "90%"}]"#
    #expect(fault(Self.target(conflict))?.contains("conflicts with b") == true)
    #expect(fault(Self.target(conflict), Self.target("", id: "b")) == nil)
    #expect(Self.faults("targets.json", Self.plan(Self.target(""))).isEmpty)
  }

  @Test(
    "refuses a target that says it is judged from the side that its kind sets no limit on",
    arguments: [
      ("level_cap", "floor=value", false), ("level_cap", "floor", false),
      ("level_cap", "ceiling", true), ("level_cap", "ceiling=value_max", true),
      ("level_cap", "informational", true), ("average_cap", "floor=value", false),
      ("quota", "floor", false), ("rank", "floor", false), ("level_floor", "ceiling", false),
      ("level_floor", "ceiling=value_max", false), ("level_floor", "floor=value", true),
      ("cumulative", "ceiling", false), ("growth", "ceiling=value_max", false),
      ("relative", "ceiling", false), ("cumulative", "floor", true),
    ])
  func evaluation(kind: String, evaluation: String, isTaken: Bool) {
    let range = #""comparator": "range", "value": 20, "value_max": 25"#
    let target =
      #"{"id": "a", "year": 2025, "plan": "p", "name": "比例", "unit": "%", "kind": "\#(kind)", "#
      + #"\#(range), "evaluate_as": "\#(evaluation)", "section": "表1", "sentence": "句"}"#
    let faults = Self.faults("targets.json", Self.plan(target))
    #expect(faults.isEmpty == isTaken, "\(faults)")
    if !isTaken {
      #expect(faults.count == 1)
      #expect(
        faults.first?.contains("\"evaluate_as\": \"\(evaluation)\" contradicts the kind \(kind)")
          == true, "\(faults)")
    }
  }

  @Test("refuses a milestone of a plan that is not there")
  func refusedMilestone() {
    let text = """
      {"milestones": [{"id": "m", "year": 2025, "plan": "q", "name": "建成", "section": "五",
        "sentence": "建成"}]}
      """
    let faults = Self.faults("milestones.json", text)
    #expect(faults.count == 1)
    #expect(faults.first?.contains("has no plan q") == true)
  }

  @Test("refuses a gap between bands with file, line and sentence")
  func refusedBands() {
    let text = Self.lights(Self.rule("r", redBelow: 0.8))
    let faults = Self.faults("lights.json", text)
    #expect(
      faults == [
        "p/lights.json:2: there is a gap between 0.8 and 0.9: no band holds it; end red below 0.9"
      ])
  }

  @Test("refuses two rules that count from the same day on for one kind")
  func rivals() {
    let faults = Self.faults("lights.json", Self.lights(Self.rule("r"), Self.rule("s")))
    #expect(faults.count == 1)
    #expect(faults.first?.contains("the light rules r and s both count from 2026-01-01") == true)
  }

  @Test("warns of a rule on absolute gaps that cannot turn red in spring")
  func spring() throws {
    let text = Self.lights(Self.rule("r", measure: "gap", limit: -30))
    let warnings = try Self.inspect("lights.json", text).warnings
    #expect(warnings.map(\.severity) == [.warning])
    #expect(warnings.first?.message.contains("cannot give red before month 4 is over") == true)
    let early = Self.lights(Self.rule("r", measure: "gap", limit: -10))
    #expect(try Self.inspect("lights.json", early).warnings.isEmpty)
  }

  @Test("takes the targets of the running year from a pack, and their faults")
  func yearTargets() throws {
    func text(_ value: String) -> String {
      """
      {"schema": "cockpit.targets/1", "document": "报告", "date": "2026-01-20", "year": 2026,
       "targets": [{"indicator": "revenue", "kind": "cumulative", "value": \(value)}]}
      """
    }
    let goals = try Self.inspect("year-targets.json", text("120")).catalogue.goals
    #expect(goals.yearTargets?.targets(of: "revenue").map(\.value) == [120])
    #expect(goals.yearTargets?.year == 2026)
    let faults = Self.faults("year-targets.json", text("-1"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("p/year-targets.json:2: a target of the kind") == true)
  }
}
