import CockpitJSON
import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// What is said of an indicator, from figures to a light.
struct FactsReadingTests {
  private let output = SeriesKey(
    indicator: "industry.output", area: "330203", span: .yearToDate)

  private static let target = """
    {"schema": "cockpit.targets/1", "document": "2026年计划报告", "date": "2026-01-20", "year": 2026,
     "targets": [{"indicator": "industry.output", "kind": "cumulative", "value": 1200,
       "section": "二", "sentence": "规上工业总产值1200亿元"}]}
    """

  private func targets(_ catalogue: Catalogue) throws -> TargetFile {
    let source = SourceText(name: "t.targets.json", bytes: Array(Self.target.utf8))
    return try TargetFileReader.read(source, indicators: catalogue.indicators).file
  }

  private func snapshot(
    _ rows: [(period: String, value: String)], source: String = "hs-stats",
    created: String = "2026-11-19T09:02:00+08:00"
  ) -> String {
    let rows = rows.map { row in
      """
      {"indicator": "industry.output", "area": "330203", "period": "\(row.period)",
       "value": \(row.value)}
      """
    }
    return """
      {"schema": "cockpit.snapshot/1", "region": "330203", "created_at": "\(created)",
       "source": {"id": "\(source)", "name": "来源"}, "observations": [\(rows.joined(separator: ","))]}
      """
  }

  /// A reading of 规上工业总产值 on an afternoon, from some snapshots.
  private func reading(
    _ snapshots: [String], at now: String = "2026-11-21T14:32:00+08:00", hasTarget: Bool = true
  ) throws -> Reading {
    let catalogue = try HaishuPack.catalogue()
    var warehouse = Warehouse()
    for (index, text) in snapshots.enumerated() {
      warehouse = try warehouse.adding(
        SnapshotReader.read(Array(text.utf8), name: "\(index).json", catalogue: catalogue)
          .get().batch)
    }
    let situation = Situation(
      pack: catalogue,
      content: IntakeContent(
        warehouse: warehouse, targets: hasTarget ? [try targets(catalogue)] : []),
      at: Moment(clock: try #require(Instant(parsing: now))))
    return situation.reading(
      of: try #require(catalogue.indicator("industry.output")), series: output)
  }

  private static let months = [
    ("2026-01..02", "200.0"), ("2026-03", "300.0"), ("2026-04", "395.0"), ("2026-05", "492.0"),
    ("2026-06", "590.0"), ("2026-07", "685.0"), ("2026-08", "782.4"), ("2026-09", "856.8"),
    ("2026-10", "955.2"),
  ]

  @Test(
    "a longer period that begins with the year is the last month of a figure to date",
    arguments: [
      ("2025", Period.month(2025, 12)), ("2026-H1", .month(2026, 6)), ("2026-Q1", .month(2026, 3)),
    ])
  func yearToDate(period: String, month: Period) throws {
    #expect(try reading([snapshot([(period, "3")])]).latest?.period == month)
  }

  @Test(
    "a longer period than those of the indicator never leads, and moves no due date",
    arguments: ["2026", "2026-Q2", "2026-Q3", "2025-H2"])
  func longerPeriod(period: String) throws {
    let alone = try reading([snapshot([(period, "3")])])
    #expect(alone.latest == nil)
    #expect(alone.freshness.state == .missing)
    let plain = try reading([snapshot(Self.months)])
    let beside = try reading([snapshot(Self.months + [(period, "3")])])
    #expect(beside.latest?.period == .month(2026, 10))
    #expect(beside.previous == plain.previous)
    #expect(beside.freshness == plain.freshness)
    #expect(beside.growth == plain.growth)
  }

  @Test("what lies more than one step back is not the figure before")
  func previousIsNext() throws {
    #expect(try reading([snapshot(Self.months)]).previous?.period == .month(2026, 9))
    #expect(try reading([snapshot([("2026-08", "782.4"), ("2026-10", "955.2")])]).previous == nil)
    #expect(try reading([snapshot([("1956-10", "1"), ("2026-10", "955.2")])]).previous == nil)
    let march = try reading(
      [snapshot([("2026-01..02", "200.0"), ("2026-03", "300.0")])],
      at: "2026-04-20T14:32:00+08:00")
    #expect(march.latest == nil || march.previous?.period == .months(2026, 1...2))
  }

  @Test("holds the newest month against the target by the end of its period, not by today")
  func progress() throws {
    let reading = try reading([snapshot(Self.months)])
    guard case .cumulative(let progress) = reading.progress?.measure else {
      Issue.record("no cumulative progress")
      return
    }
    #expect(NumberText.fixed(progress.completion, decimals: 1) == "79.6")
    #expect(NumberText.fixed(progress.time.percent, decimals: 1) == "83.3")
    #expect(NumberText.fixed(progress.gap, decimals: 2) == "-3.73")
    #expect(NumberText.fixed(try #require(progress.remainder).perStep, decimals: 1) == "122.4")
    #expect(reading.light.light != nil)
    #expect(reading.light.light != .green)
  }

  @Test("gives no light without a target, and says why")
  func noTarget() throws {
    let reading = try reading([snapshot(Self.months)], hasTarget: false)
    #expect(reading.progress == nil)
    #expect(reading.light.unlit == .noTarget)
  }

  @Test("gives no light from a figure that is late; the last light stays with a question mark")
  func late() throws {
    let reading = try reading(
      [snapshot(Self.months.dropLast())], at: "2026-11-21T14:32:00+08:00")
    #expect(!reading.freshness.countsAsCurrent)
    #expect(reading.light.light == nil)
    #expect(reading.light.unlit == .notUsable)
    #expect(reading.light.short(in: .zh).hasSuffix("?"))
  }

  @Test("gives no light before the end of the first quarter")
  func early() throws {
    let reading = try reading(
      [snapshot([("2026-01..02", "100.0")], created: "2026-03-12T09:00:00+08:00")],
      at: "2026-03-13T09:00:00+08:00")
    #expect(reading.light.unlit == .beforeFirstQuarter)
  }

  @Test("J1: on 20 February, January is not missing: it is not published alone")
  func january() throws {
    let reading = try reading(
      [
        snapshot(
          [("2025-11", "1100.0"), ("2025-12", "1180.0")], created: "2026-01-15T09:00:00+08:00")
      ],
      at: "2026-02-20T14:32:00+08:00")
    #expect(reading.freshness.state == .current)
    #expect(reading.freshness.unpublished == .month(2026, 1))
    #expect(reading.light.light == nil)
  }

  @Test("doubts a figure in the wrong unit, shows it, and judges nothing by it")
  func slip() throws {
    let reading = try reading([
      snapshot(Self.months.dropLast() + [("2026-10", "9552000")])
    ])
    #expect(reading.latest?.value == 856.8)
    #expect(reading.latest?.period == .month(2026, 9))
    #expect(reading.doubted?.value == 9_552_000)
    #expect(reading.doubts.contains(.tenThousandfold))
    #expect(!reading.isUsable)
    #expect(reading.light.light == nil)
  }

  @Test("takes two sources that disagree for a conflict, and rounding for none")
  func conflict() throws {
    let other = snapshot(
      [("2026-10", "971.0")], source: "tax", created: "2026-11-18T09:00:00+08:00")
    let conflicting = try reading([snapshot(Self.months), other])
    #expect(conflicting.latest?.value == 955.2)
    #expect(conflicting.conflicts.map(\.value) == [971.0])
    #expect(conflicting.light.light == nil)
    let same = snapshot(
      [("2026-10", "955.24")], source: "tax", created: "2026-11-18T09:00:00+08:00")
    #expect(try reading([snapshot(Self.months), same]).conflicts.isEmpty)
  }

  @Test(
    "what is beyond the limits contradicts nobody, and stands in nobody's way",
    arguments: ["2026-11-18T09:00:00+08:00", "2026-11-20T09:00:00+08:00"])
  func impossible(created: String) throws {
    let other = snapshot([("2026-10", "-955.2")], source: "tax", created: created)
    let reading = try reading([snapshot(Self.months), other])
    #expect(reading.latest?.value == 955.2)
    #expect(reading.conflicts.isEmpty)
    #expect(reading.doubts.isEmpty)
    #expect(reading.light.light != nil)
  }

  @Test("takes a figure that does not apply for no gap")
  func notApplicable() throws {
    let reading = try reading([
      snapshot([("2026-10", #"null, "reason": "非响应期间不适用""#)])
    ])
    #expect(!reading.isReported)
    #expect(!reading.isExpected)
    #expect(reading.withoutFigure?.reason == "非响应期间不适用")
  }

  @Test("says the same whatever the order of files and rows, and read again")
  func order() throws {
    var random = SeededGenerator(seed: 3)
    let expected = try reading([snapshot(Self.months)])
    for _ in 0..<20 {
      var files = Self.months.shuffled(using: &random).map { [$0] }
      files.append(Self.months.shuffled(using: &random))
      let texts = files.shuffled(using: &random).map { snapshot($0) }
      let actual = try reading(texts)
      #expect(actual.latest?.value == expected.latest?.value)
      #expect(actual.progress == expected.progress)
      #expect(actual.light == expected.light)
      #expect(actual.freshness == expected.freshness)
    }
  }
}
