import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct SnapshotWriterTests {
  private let noon = Instant(seconds: 1_795_262_400)

  private func written(
    growthDecimals: Int? = nil, _ body: (inout SnapshotWriter) -> Void
  ) -> [UInt8] {
    var writer = SnapshotWriter(offset: .china, growthDecimals: growthDecimals)
    writer.header(RowSinkTests.header, at: 0)
    body(&writer)
    writer.end(at: 0)
    return writer.bytes
  }

  private func row(_ value: Double?, decimals: Int? = nil) -> SnapshotRow {
    var row = SnapshotRow(
      indicator: "a\"b\n", area: "330203", period: .month(2026, 10), value: value)
    row.decimals = decimals
    return row
  }

  @Test("a figure stands with its decimals, growth, status and time")
  func figureMembers() throws {
    var figure = row(-0.005, decimals: 2)
    figure.growth = .init(yearOnYear: 4.25, basis: .current)
    figure.status = .revised
    figure.releasedAt = noon
    let bytes = written(growthDecimals: 1) { $0.row(figure, at: 0) }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"schema":"cockpit.snapshot/1","id":"id","sequence":3,"region":"330203",\
        "disclosure":"internal","created_at":"2026-11-21T14:30:00+08:00",
         "source":{"id":"s","name":"统计局","kind":"government"},
         "observations":[
          {"indicator":"a\\"b\\n","area":"330203","period":"2026-10","value":0.00,\
        "growth":{"yoy":4.2,"basis":"current"},"status":"revised",\
        "released_at":"2026-11-21T20:00:00+08:00"}
         ]}

        """)
  }

  @Test(
    "numbers are rounded once and never print a negative zero",
    arguments: [
      (1.005, "1.00"), (0.125, "0.12"), (-0.125, "-0.12"), (-0.004, "0.00"), (12, "12.00"),
      (-3.5, "-3.50"), (0.999, "1.00"), (Double.infinity, "null"), (Double.nan, "null"),
      (1e300, "null"),
    ])
  func numbers(value: Double, text: String) throws {
    let bytes = written { writer in
      writer.run(
        SnapshotRun(
          indicator: "x", area: "1", start: noon, step: 300, offset: .china, values: [value],
          decimals: 2, status: .unaudited), at: 0)
    }
    let all = String(decoding: bytes, as: UTF8.self)
    #expect(all.contains("\"step\":\"PT5M\",\"status\":\"unaudited\",\"values\":[\(text)]"))
  }

  @Test("a number without given decimals has as many as it needs")
  func shortest() {
    let bytes = written { writer in
      for value in [2, 0.1, -1.25, 1e21] { writer.row(row(value), at: 0) }
    }
    let all = String(decoding: bytes, as: UTF8.self)
    for text in ["2", "0.1", "-1.25", "1e+21"] { #expect(all.contains("\"value\":\(text)}")) }
  }

  @Test("figures, readings and records stand in one list each")
  func lists() throws {
    let file = try JSONNode.parse(
      written { writer in
        writer.row(row(1), at: 0)
        writer.row(row(nil), at: 0)
        for area in ["1", "2"] {
          writer.run(
            SnapshotRun(
              indicator: "x", area: area, start: noon, step: 3600, offset: .china, values: [1, nil]),
            at: 0)
        }
        writer.record(Record(Record.ID(type: "project", id: "1")), at: 0)
      }
    ).object()
    #expect(try file.required("observations").elements().count == 2)
    let series = try file.required("series").elements()
    #expect(series.count == 2)
    #expect(try series[0].object().required("step").string() == "PT1H")
    #expect(try series[0].object().required("values").elements()[1].isNull)
    #expect(try file.required("records").elements().count == 1)
  }

  @Test("what is written reads back as it was, from definitions to records")
  func roundTrip() throws {
    var indicator = Indicator(
      id: "new", name: LocalizedText(zh: "新", en: "new"), unit: Unit("人"), decimals: 0,
      theme: "t", domain: "d", frequency: .quarter, span: .level, kind: .stock, better: .down,
      growth: .init(basis: .current, measure: .points), rollUp: .init(areas: .sum, time: .mean),
      owners: ["区统计局", "stats"], area: "3302", releaseLagDays: 3, streets: .suppressed,
      fewestUnits: 5,
      plausible: PlausibleLimits(
        minimum: 0, maximum: 9, maximumChange: 2, allowsAnyStep: true),
      classes: ValueClasses(breaks: [1, 2], names: [], source: "s"), isFactOnly: true,
      isAssessed: false, note: LocalizedText(zh: "注"), isOwed: false)
    indicator.isUncatalogued = true
    let definitions: [SnapshotDefinition] = [
      .indicator(indicator),
      .area(Area(code: "1", name: LocalizedText(zh: "甲", en: "A"), level: .town, parent: "3302")),
      .area(Area(code: "2", name: LocalizedText(zh: "乙"))),
      .dimension(
        Dimension(
          id: "年龄=", name: LocalizedText(zh: "年龄"),
          categories: [
            .init(code: "Y", name: LocalizedText(zh: "全部")),
            .init(code: ">=65;", name: LocalizedText(zh: "老", en: "old"), parent: "Y"),
          ])),
    ]
    var rows: [SnapshotRow] = []
    for (place, value) in [1.5, nil, -2e-7, 123_456_789.125].enumerated() {
      var row = SnapshotRow(
        indicator: place == 0 ? "output" : "new", area: "1", period: .quarter(2025, place + 1),
        value: value)
      if value == nil { row.reason = "无\u{1}\"" }
      if place > 1 { row.dimensions = ["年龄=": ">=65;", "q": "\\"] }
      row.span = place == 3 ? .yearToDate : nil
      row.cases = place * 3
      row.growth = place == 2 ? .init(yearOnYear: nil, monthOnMonth: -0.5) : nil
      row.status = place == 3 ? [.revised, .estimated] : .preliminary
      row.releasedAt = noon.adding(seconds: Int64(place))
      row.note = "n\(place)"
      rows.append(row)
    }
    var record = Record(Record.ID(type: "project", id: "007"))
    record.title = "t"
    record.stage = "s"
    record.opened = CivilDate(year: 2026, month: 1, day: 2)
    record.departments = [
      .init(department: "区统计局"),
      .init(department: "区商务局", since: CivilDate(year: 2026, month: 2, day: 3)),
    ]
    record.extra = ["a": "007", "b": "-12", "c": "1.5", "d": "+5"]
    func send(to sink: inout some RowSink) throws(JSONError) {
      try sink.header(RowSinkTests.header, at: 0)
      for definition in definitions { try sink.definition(definition, at: 0) }
      for row in rows { try sink.row(row, at: 0) }
      try sink.record(record, at: 0)
      try sink.end(at: 0)
    }
    var writer = SnapshotWriter(offset: .china)
    try send(to: &writer)
    let read = try SnapshotReader.read(
      writer.bytes, name: "a.json", catalogue: SnapshotText.catalogue
    ).get()
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    let sent = try reader.read(name: "a.json") { sink throws(JSONError) in
      try send(to: &sink)
    }.get()
    #expect(read.warnings.map(\.message) == reader.warnings.map(\.message))
    let one = try Warehouse([read.batch])
    let other = try Warehouse([SnapshotBatch(keys: reader.keys, files: [sent])])
    #expect(one.change(since: other) == WarehouseChange())
    #expect(one.series == other.series)
    #expect(one.series.count == 4)
    #expect(one.definitions() == other.definitions())
    #expect(one.definitions().indicators["new"] == indicator)
    #expect(one.definitions().dimensions["年龄="]?.categories.map(\.parent) == [nil, "Y"])
    #expect(one.records().entries.map(\.record) == [record])
    #expect(Array(one.headers) == [RowSinkTests.header])
  }

  @Test(
    "a header reads back as it was",
    arguments: [
      SnapshotHeader.Disclosure.public, .internal, .embargo(until: Instant(seconds: 1_800_000_000)),
    ], [true, false])
  func headers(disclosure: SnapshotHeader.Disclosure, isDemonstration: Bool) throws {
    let header = SnapshotHeader(
      id: "x\\y", region: "330203", createdAt: noon, fileName: "a.json",
      source: .init(id: "s", name: "n\t"), isDemonstration: isDemonstration, disclosure: disclosure)
    var writer = SnapshotWriter(offset: .china)
    writer.header(header, at: 0)
    writer.end(at: 0)
    let read = try SnapshotReader.read(
      writer.bytes, name: "a.json", catalogue: SnapshotText.catalogue
    ).get()
    #expect(read.batch.files.map(\.header) == [header])
  }
}
