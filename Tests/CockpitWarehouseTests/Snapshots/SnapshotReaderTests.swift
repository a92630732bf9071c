import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct SnapshotReaderTests {
  private func observations(_ text: String, _ key: SeriesKey) throws -> [Observation] {
    try SnapshotText.warehouse([("a.json", text)]).history(key, knownAt: SnapshotText.end)
  }

  @Test("reads all fields of a row")
  func row() throws {
    let text = SnapshotText.snapshot([
      SnapshotText.row(
        #","value":955.2,"unit":"亿元","growth":{"yoy":4.9,"mom":-0.3,"basis":"current"},"#
          + #""status":["preliminary","comparable"],"released_at":"2026-11-19T09:02:00+08:00","#
          + #""note":"含电力","n":312"#)
    ])
    let released = try #require(Instant(parsing: "2026-11-19T09:02:00+08:00"))
    let created = try #require(Instant(parsing: "2026-11-21T14:30:00+08:00"))
    #expect(
      try observations(text, SnapshotText.outputKey) == [
        Observation(
          period: .month(2026, 10), value: 955.2, cases: 312,
          growth: Observation.Growth(yearOnYear: 4.9, monthOnMonth: -0.3, basis: .current),
          status: [.preliminary, .comparable], releasedAt: released, knownSince: created,
          source: "s", file: "a.json", note: "含电力")
      ])
  }

  @Test("a missing figure keeps its reason, a growth alone is the figure of a growth indicator")
  func missing() throws {
    let text = SnapshotText.snapshot([
      SnapshotText.row(#","value":null,"reason":"未报送""#),
      #"{"indicator":"investment","area":"330203","period":"2026-10","growth":{"yoy":-3.5}}"#,
    ])
    let output = try observations(text, SnapshotText.outputKey)
    #expect(output.map(\.value) == [nil])
    #expect(output.map(\.reason) == ["未报送"])
    let key = SeriesKey(indicator: "investment", area: "330203", span: .single)
    #expect(try observations(text, key).map(\.value) == [-3.5])
  }

  @Test("figures in another unit are converted and counted")
  func units() throws {
    let text = SnapshotText.snapshot([
      SnapshotText.row(#","value":12345,"unit":"万元""#),
      SnapshotText.row(#","value":2,"unit":"万亿元""#, period: "2026-11"),
    ])
    #expect(try observations(text, SnapshotText.outputKey).map(\.value) == [1.2345, 20000])
    #expect(try SnapshotText.read(text).get().batch.files.map(\.convertedRows) == [2])
  }

  @Test("the span is the row's, else the indicator's; dimensions make series of their own")
  func keys() throws {
    let text = SnapshotText.snapshot([
      SnapshotText.row(#","value":1"#),
      SnapshotText.row(#","value":2,"span":"single""#),
      SnapshotText.row(#","value":3,"dimensions":{"sex":"1","age":"0-9"}"#),
      SnapshotText.row(#","value":4,"dimensions":{ "age":"0-9", "sex":"1" }"#, period: "2026-11"),
      #"{"indicator":"stranger","area":"1","period":"2026","value":5}"#,
    ])
    #expect(
      try SnapshotText.warehouse([("a.json", text)]).series == [
        SeriesKey(indicator: "output", area: "330203", span: .single),
        SnapshotText.outputKey,
        SeriesKey(
          indicator: "output", area: "330203", span: .yearToDate,
          dimensions: ["age": "0-9", "sex": "1"]),
        SeriesKey(indicator: "stranger", area: "1", span: .single),
      ])
  }

  @Test(
    "definitions hold for the rows of their file, before or after them", arguments: [true, false])
  func definitions(first: Bool) throws {
    let definition = #""indicators":[{"id":"x","name":"客流","unit":"万人","span":"ytd"}]"#
    let row = #"{"indicator":"x","area":"1","period":"2026-10","value":50000,"unit":"人"}"#
    let text = SnapshotText.snapshot(
      [row], head: first ? definition + "," : "", tail: first ? "" : "," + definition)
    let warehouse = try SnapshotText.warehouse([("a.json", text)])
    let key = SeriesKey(indicator: "x", area: "1", span: .yearToDate)
    #expect(warehouse.latest(key, knownAt: SnapshotText.end)?.value == 5)
    let defined = warehouse.definitions().indicators.values
    #expect(defined.map(\.name.zh) == ["客流"])
    for indicator in defined { #expect(indicator.isUncatalogued) }
    let warnings = try SnapshotText.read(text).get().warnings
    #expect(warnings.isEmpty)
  }

  @Test("a block gives one figure per step, gaps among them")
  func blocks() throws {
    let text = SnapshotText.snapshot(
      tail: #"""
        ,"series":[{"values":[1.5,null,2],"indicator":"level","area":"1","unit":"m",\#
        "start":"2026-11-21T14:00:00+08:00","step":"PT5M"}]
        """#)
    let key = SeriesKey(indicator: "level", area: "1", span: .single)
    let found = try observations(text, key)
    #expect(found.map(\.value) == [1.5, nil, 2])
    #expect(
      found.map(\.period.notation)
        == ["2026-11-21T14:00:00", "2026-11-21T14:05:00", "2026-11-21T14:10:00"])
  }

  @Test("records are kept with their texts and numbers")
  func records() throws {
    let text = SnapshotText.snapshot(
      tail:
        #","records":[{"type":"project","id":"P-1","title":"厂房","stage":"施工","line":"2","n":1}]"#)
    let records = try SnapshotText.read(text).get().batch.files.flatMap(\.records)
    #expect(records.map(\.id.id) == ["P-1"])
    #expect(records.map(\.title) == ["厂房"])
    #expect(records.map(\.extra) == [["line": "2", "n": "1"]])
  }

  @Test("the header has its defaults and its optional members")
  func header() throws {
    let plain = try SnapshotText.read(SnapshotText.snapshot()).get().batch.files[0].header
    #expect(plain.id == "a.json" && plain.sequence == 0 && plain.source.kind == nil)
    #expect(plain.disclosure == .internal && !plain.isDemonstration)
    let text = SnapshotText.snapshot(
      head:
        #""id":"i","sequence":7,"demonstration":true,"disclosure":{"embargo":"2026-11-22T00:00:00+08:00"},"#
    )
    let full = try SnapshotText.read(text).get().batch.files[0].header
    let moment = try #require(Instant(parsing: "2026-11-22T00:00:00+08:00"))
    #expect(full.id == "i" && full.sequence == 7 && full.isDemonstration)
    #expect(full.disclosure == .embargo(until: moment))
  }

  @Test("what is doubtful is said once per file")
  func warnings() throws {
    let text = SnapshotText.snapshot(
      [
        SnapshotText.row(#","valeu":1"#), SnapshotText.row(#","valeu":1"#, period: "2026-11"),
        SnapshotText.row(#","value":null"#, period: "2026-12"),
        SnapshotText.row(#","value":2"#, period: "2026-11"),
        #"{"indicator":"stranger","area":"1","period":"2026","value":5}"#,
      ], head: #""extra":{},"#)
    let warnings = try SnapshotText.read(text).get().warnings
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.line == 1 })
    #expect(
      warnings.map { $0.message.prefix(25) } == [
        "the key \"extra\" of the sn", "the key \"valeu\" of an obs", "a row has neither a value",
        "a value is null without a", "rows that repeat a period",
      ])
  }

  @Test("warns of a reason that nearly says that a figure is withheld")
  func withheld() throws {
    func warnings(_ reason: String) throws -> [String] {
      let text = SnapshotText.snapshot([
        SnapshotText.row(#","value":null,"reason":"\#(reason)""#)
      ])
      return try SnapshotText.read(text).get().warnings.map(\.message)
    }
    #expect(try warnings("不显示").isEmpty)
    #expect(try warnings("不适用").isEmpty)
    #expect(try warnings("单位过少 不显示").first?.contains("exactly the reason \"不显示\"") == true)
  }

  @Test("warnings beyond a hundred are counted, and what is said of the whole file stays")
  func manyWarnings() throws {
    let keys = (0..<40_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let stranger = #"{"indicator":"stranger","area":"1","period":"2026","value":5}"#
    let text = SnapshotText.snapshot([SnapshotText.row(#","value":1,"# + keys), stranger])
    let warnings = try SnapshotText.read(text).get().warnings
    #expect(warnings.count == 101)
    #expect(warnings[99].message.contains("\"k99\""))
    #expect(
      warnings[100].message == "and 39900 more warnings of this file; correct those above first")
    #expect(warnings[1].column > warnings[0].column && warnings[100].column > warnings[99].column)
  }

  @Test("warns of what the pack has no place for, once per file and kind")
  func noPlace() throws {
    let catalogue = Catalogue(
      id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "330203", offset: .china, themes: [], domains: [],
      areas: AreaTree([
        Area(code: "330203", name: LocalizedText(zh: "海曙区"), level: .district, parent: nil)
      ]),
      indicators: [
        Indicator(
          id: "gdp", name: LocalizedText(zh: "生产总值"), unit: Unit("亿元"), decimals: 1,
          frequency: .quarter)
      ], boards: [])
    func row(_ period: String) -> String {
      #"{"indicator":"gdp","area":"330203","period":"\#(period)","value":1}"#
    }
    func warnings(_ rows: [String], region: String = "330203") throws -> [Diagnostic] {
      let text = SnapshotText.snapshot(rows)
        .replacing(#""region":"330203""#, with: #""region":"\#(region)""#)
      return try SnapshotReader.read(Array(text.utf8), name: "a.json", catalogue: catalogue)
        .get().warnings
    }
    #expect(
      try warnings([row("2026-Q3"), row("2026"), row("2026-H1"), row("2026-01..09")]).isEmpty)
    func strays(_ rows: [String]) throws -> [Stray] {
      try SnapshotReader.read(
        Array(SnapshotText.snapshot(rows).utf8), name: "a.json", catalogue: catalogue
      ).get().batch.files[0].strays
    }
    let fine = try strays([row("2026-Q3"), row("2026-09"), row("2026-08")])
    #expect(fine.map(\.kind) == [.tooFine])
    #expect(fine.map(\.count) == [2])
    #expect(fine.first.map { $0.period == .month(2026, 9) && $0.column > 100 } == true)
    let future = try strays([row("2026-Q4"), row("2027-Q4"), row("2028-Q1")])
    #expect(
      future.map(\.fault.description) == [
        "the period 2027-Q4 of gdp had not begun when the file was created; its figure 1.0 is not"
          + " used; check the period, or give a projection the status forecast"
      ])
    let elsewhere = try warnings([], region: "330106")
    #expect(
      elsewhere.map(\.message) == [
        "no pack is about the region \"330106\": nothing of its files is shown; correct it, or choose"
          + " the pack of that region"
      ])
    #expect(elsewhere.first?.column == 41)
  }

  @Test("the order of rows does not matter")
  func order() throws {
    let rows = (1...12).map {
      SnapshotText.row(#","value":\#($0)"#, period: "2026-\($0 < 10 ? "0" : "")\($0)")
    }
    let created = "2026-12-21T14:30:00+08:00"
    let sorted = try observations(
      SnapshotText.snapshot(rows, created: created), SnapshotText.outputKey)
    let reversed = try observations(
      SnapshotText.snapshot(rows.reversed(), created: created), SnapshotText.outputKey)
    #expect(sorted == reversed)
    #expect(sorted.compactMap(\.value) == (1...12).map(Double.init))
  }
}
