import CockpitJSON
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct TargetFileReaderTests {
  private static let indicators = [
    Indicator(
      id: "revenue", name: LocalizedText(zh: "一般公共预算收入"), unit: Unit("亿元"), decimals: 2,
      better: .up, growth: Indicator.Growth(), owners: ["finance"]),
    Indicator(
      id: "pm25", name: LocalizedText(zh: "PM2.5"), unit: Unit("微克/立方米"), decimals: 1,
      kind: .index, better: .down),
    Indicator(
      id: "accidents", name: LocalizedText(zh: "事故起数"), unit: Unit("起"), decimals: 0,
      kind: .count, better: .down),
  ]

  private static func text(
    header: String = #""document": "政府工作报告", "date": "2026-01-20", "#, target: String
  ) -> String {
    """
    {"schema": "cockpit.targets/1", \(header)"year": 2026, "targets": [
      \(target)
    ]}
    """
  }

  private static func read(
    _ text: String, of region: String? = nil
  ) throws(PackError) -> (file: TargetFile, warnings: [Diagnostic]) {
    try TargetFileReader.read(
      SourceText(name: "targets.json", bytes: Array(text.utf8)), of: region, indicators: indicators)
  }

  private static func faults(_ text: String) -> [String] {
    do throws(PackError) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.map { "\($0.line):\($0.column): \($0.message)" }
    }
  }

  private static let revenue = """
    {"indicator": "revenue", "kind": "cumulative", "value": 1200000, "unit": "万元",
     "section": "二(一)", "sentence": "收入120亿元",
     "path": [{"month": 3, "planned": 27, "name": "开门红"}, {"month": 6, "planned": 50}]}
    """

  @Test("reads a target in the unit of its indicator, with its path and place")
  func reads() throws {
    let (file, warnings) = try Self.read(Self.text(target: Self.revenue))
    #expect(warnings.isEmpty)
    #expect(file.document.zh == "政府工作报告" && file.date.description == "2026-01-20")
    let target = try #require(file.targets(of: "revenue").first)
    #expect(target.value == 120 && target.unit.symbol == "亿元")
    #expect(target.year == 2026 && target.plan == "政府工作报告")
    #expect(target.comparator == .atLeast && target.evaluation == .floor)
    #expect(target.path?.points.map(\.name) == ["开门红", ""])
    #expect(target.source.section == "二(一)" && target.source.leadUnits.ids == ["finance"])
    #expect(!file.isDemonstration)
  }

  @Test(
    "targets of another region are not read, whatever they name; those of no region are the reader's"
  )
  func otherRegion() throws {
    let header = #""document": "报告", "date": "2026-01-20", "region": "3302", "#
    let foreign = #"{"indicator": "city.own", "kind": "cumulative", "value": 1, "more": 1}"#
    let (other, warnings) = try Self.read(
      Self.text(header: header, target: foreign), of: "330203")
    #expect(other.targets.isEmpty && other.region == "3302" && warnings.isEmpty)
    let own = try Self.read(Self.text(header: header, target: Self.revenue), of: "3302").file
    #expect(own.targets.count == 1 && own.region == "3302")
    let silent = try Self.read(Self.text(target: Self.revenue), of: "330203").file
    #expect(silent.targets.count == 1 && silent.region == nil)
  }

  @Test("reads how a target is judged, as a pack says it")
  func evaluation() throws {
    let text = Self.text(
      target:
        #"{"indicator": "revenue", "kind": "cumulative", "value": 5, "evaluate_as": "informational"}"#
    )
    let (file, warnings) = try Self.read(text)
    #expect(warnings.isEmpty)
    #expect(file.targets.first?.evaluation == .informational)
    let wrong = text.replacing("informational", with: "ceiling")
    #expect(Self.faults(wrong).first?.contains("evaluate_as") == true)
  }

  @Test("takes a growth in percent, whatever the unit of the amount")
  func growth() throws {
    let (file, _) = try Self.read(
      Self.text(target: #"{"indicator": "revenue", "kind": "growth", "value": 5.5}"#))
    #expect(file.targets.first?.unit.symbol == "%")
  }

  @Test("refuses a file without document or date, with its place")
  func headers() {
    let noDocument = Self.text(header: #""date": "2026-01-20", "#, target: Self.revenue)
    #expect(
      Self.faults(noDocument) == [
        #"1:1: the key "document" is missing from this object; add it"#
      ])
    let blank = Self.text(
      header: #""document": " ", "date": "2026-01-20", "#, target: Self.revenue)
    #expect(Self.faults(blank) == ["1:45: name the document that sets these targets"])
    let noDate = Self.text(header: #""document": "报告", "#, target: Self.revenue)
    #expect(
      Self.faults(noDate) == [#"1:1: the key "date" is missing from this object; add it"#])
  }

  @Test(
    "refuses demands that contradict themselves or their indicator",
    arguments: [
      (#"{"indicator": "x", "kind": "zero", "value": 0}"#, "no indicator x"),
      (#"{"indicator": "pm25", "kind": "level_floor", "value": 28}"#, "wrong side"),
      (#"{"indicator": "revenue", "kind": "quota", "value": 28}"#, "wrong side"),
      (
        #"{"indicator": "pm25", "kind": "average_cap", "comparator": ">=", "value": 28}"#,
        "wrong side"
      ),
      (#"{"indicator": "pm25", "kind": "cumulative", "value": 28}"#, "does not add up"),
      (#"{"indicator": "pm25", "kind": "growth", "value": -3}"#, "no published growth"),
      (#"{"indicator": "accidents", "kind": "quota", "value": 0}"#, "the kind is zero"),
      (#"{"indicator": "accidents", "kind": "zero", "value": 1}"#, "has the value 0"),
      (
        #"{"indicator": "revenue", "kind": "cumulative", "value": 1, "unit": "米"}"#,
        "does not convert"
      ),
      (#"{"indicator": "revenue", "kind": "about", "value": 1}"#, "tolerance"),
      (
        #"{"indicator": "revenue", "kind": "cumulative", "comparator": "range", "value": 2}"#,
        "value_max"
      ),
      (
        #"{"indicator": "revenue", "kind": "cumulative", "comparator": "range", "value": 2, "#
          + #""value_max": 1}"#, "above the value"
      ),
      (
        #"{"indicator": "pm25", "kind": "average_cap", "value": 28, "path": []}"#, "has no path"
      ),
      (
        #"{"indicator": "revenue", "kind": "cumulative", "value": 2, "#
          + #""path": [{"month": 6, "planned": 50}, {"month": 3, "planned": 60}]}"#,
        "follow each other"
      ),
      (
        #"{"indicator": "revenue", "kind": "cumulative", "value": 2, "#
          + #""path": [{"month": 6, "planned": 150}]}"#, "from 0 to 100"
      ),
    ])
  func refusals(target: String, words: String) {
    let faults = Self.faults(Self.text(target: target))
    #expect(faults.count == 1)
    #expect(faults.first?.contains(words) == true, "\(faults)")
    #expect(faults.first?.hasPrefix("2:") == true)
  }

  @Test("reports the faults of every target, and a target that stands twice")
  func several() {
    let bad = #"{"indicator": "x", "kind": "zero", "value": 0}"#
    #expect(Self.faults(Self.text(target: "\(bad),\n\(bad)")).count == 2)
    let twice = Self.faults(Self.text(target: "\(Self.revenue),\n\(Self.revenue)"))
    #expect(twice.count == 1)
    #expect(twice.first?.contains("already") == true)
  }

  @Test("tells all that is wrong with header and target at once, in the order of the file")
  func allFaults() {
    let target = """
      {"indicator": "revenu", "kind": "cumulative", "value": "120", "sentence": 1,
       "path": [{"month": 6, "planned": 50}, {"month": 3, "planned": 27}, {"month": 15, "planned": 5}]},
      {"indicator": "pm25", "kind": "growth", "value": 1, "unit": "米", "fact_only": "no"},
      {"kind": "about", "comparator": "<=", "value": 1, "value_max": 0, "lead": "x"}
      """
    let text = Self.text(
      header: #""document": " ", "date": "2026-13-20", "demonstration": 1, "#, target: target)
    let places = Self.faults(text).map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "1:45:", "1:58:", "1:89:",
        // The indicator, the value and the sentence of the first target, and two points of its path.
        "2:17:", "2:58:", "2:77:", "3:40:", "3:79:",
        // The kind, the unit and the flag of the second.
        "4:31:", "4:61:", "4:79:",
        // What the third lacks, and what of it contradicts the rest.
        "5:1:", "5:33:", "5:48:", "5:64:",
      ])
    do throws(PackError) {
      _ = try Self.read(text)
    } catch {
      #expect(error.warnings.map(\.message).first?.contains("lead") == true)
    }
  }

  @Test("warns of keys that it does not read")
  func unknownKeys() throws {
    let (_, warnings) = try Self.read(
      Self.text(target: #"{"indicator": "accidents", "kind": "zero", "value": 0, "ower": ""}"#))
    #expect(warnings.map(\.severity) == [.warning])
    #expect(warnings.first?.message.contains(#""ower""#) == true)
  }

  @Test(
    "names who leads by id or by name; only a pack refuses one that it does not list",
    arguments: [
      ("区财政局", ["finance"], 0), ("finance", ["finance"], 0),
      ("区财政局/某局", ["finance", "某局"], 1), ("区住建局、某局", ["区住建局、某局"], 1),
    ] as [(String, [Department.ID], Int)])
  func leads(text: String, ids: [Department.ID], faults: Int) throws {
    let departments = DepartmentIndex([
      Department(id: "finance", name: LocalizedText(zh: "区财政局"))
    ])
    let target =
      #"{"indicator": "pm25", "kind": "level_cap", "value": 30, "lead_unit": "\#(text)"}"#
    let source = SourceText(name: "t.json", bytes: Array(Self.text(target: target).utf8))
    let read = try TargetFileReader.read(
      source, indicators: Self.indicators, departments: departments)
    #expect(read.file.targets.first?.source.leadUnits == LeadUnits(ids))
    do throws(PackError) {
      _ = try TargetFileReader.read(
        source, indicators: Self.indicators, departments: departments, mustBeListed: true)
      #expect(faults == 0)
    } catch {
      #expect(error.diagnostics.count == faults)
    }
  }
}
