import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// Rows whose period or span cannot be what their maker meant.
struct StrayPeriodTests {
  private func warehouse(_ rows: [String], created: String, tail: String = "") throws -> Warehouse {
    let text = SnapshotText.snapshot(rows, created: created, tail: tail)
    let read = SnapshotReader.read(
      Array(text.utf8), name: "a.json", catalogue: try HaishuPack.catalogue())
    return try Warehouse([try read.get().batch])
  }

  private func strays(
    _ rows: [String], created: String = "2026-11-21T14:30:00+08:00", tail: String = ""
  ) throws -> [Stray] {
    try warehouse(rows, created: created, tail: tail).strays().flatMap(\.strays)
  }

  private func warnings(_ rows: [String], tail: String) throws -> [String] {
    try SnapshotReader.read(
      Array(SnapshotText.snapshot(rows, tail: tail).utf8), name: "a.json",
      catalogue: try HaishuPack.catalogue()
    ).get().warnings.map(\.message)
  }

  private func row(
    _ period: String, _ indicator: String = "industry.output", value: String = "955.2",
    more: String = ""
  ) -> String {
    #"{"indicator":"\#(indicator)","area":"330203","period":"\#(period)","value":\#(value)\#(more)}"#
  }

  private func latest(_ warehouse: Warehouse, _ id: String, _ span: Span = .yearToDate) -> Period? {
    warehouse.latest(
      SeriesKey(indicator: id, area: "330203", span: span), knownAt: SnapshotText.end)?.period
  }

  // MARK: Spans

  @Test(
    "a row of another span than its indicator is counted, with its line and what the pack has",
    arguments: [
      ("industry.output", "2026-10", "level", Stray.Kind.otherSpan),
      ("industry.output", "2026-10", "single", .withoutYearToDate),
      ("economy.gdp", "2026-Q3", "single", .withoutYearToDate),
      ("economy.gdp", "2026-Q3", "level", .otherSpan),
    ])
  func otherSpan(id: String, period: String, span: String, kind: Stray.Kind) throws {
    let rows = [row(period, id, more: #","span":"\#(span)""#)]
    let found = try #require(try strays(rows).first)
    #expect(found.kind == kind && found.count == 1 && found.line == 1)
    #expect(found.fault.description.contains("\(id) is ytd, the year to date (累计)"))
  }

  @Test("a month alone stands beside the figure to date, and is no stray then")
  func singleBeside() throws {
    let single = row("2026-10", value: "95.5", more: #","span":"single""#)
    #expect(try strays([single, row("2026-10")]).isEmpty)
    #expect(try strays([row("2026-09"), single]).isEmpty)
    #expect(try strays([single]).map(\.kind) == [.withoutYearToDate])
    // The figure to date may come in another file, of any source.
    let catalogue = try HaishuPack.catalogue()
    let files = try [
      ("a.json", SnapshotText.snapshot([single])),
      ("b.json", SnapshotText.snapshot([row("2026-10")], source: "t")),
    ].map { name, text in
      try SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue).get().batch
    }
    #expect(try Warehouse(files).strays().isEmpty)
  }

  @Test("the span that a file states for an indicator of the pack is that of its rows")
  func statedSpan() throws {
    let tail = """
      ,"indicators":[{"id":"industry.output","name":"规上工业总产值","unit":"亿元","decimals":1,\
      "frequency":"M","span":"single"}]
      """
    let rows = [row("2026-10", value: "95.5"), row("2026-09", value: "94.1")]
    let found = try strays(rows, tail: tail)
    #expect(found.map(\.kind) == [.withoutYearToDate])
    #expect(found.map(\.count) == [2])
    let read = try SnapshotReader.read(
      Array(SnapshotText.snapshot(rows, tail: tail).utf8), name: "a.json",
      catalogue: try HaishuPack.catalogue()
    ).get()
    #expect(read.warnings.contains { $0.message.contains("this file says single") })
    // A row that names its span says more than its file.
    let named = [row("2026-10", more: #","span":"ytd""#), row("2026-09", value: "94.1")]
    #expect(try strays(named, tail: tail).isEmpty)
  }

  @Test("the frequency of the pack counts, and a file that states another one is told so")
  func statedFrequency() throws {
    let tail = """
      ,"indicators":[{"id":"industry.output","name":"规上工业总产值","unit":"亿元","frequency":"Q"}]
      """
    let read = try SnapshotReader.read(
      Array(SnapshotText.snapshot([row("2026-10")], tail: tail).utf8), name: "a.json",
      catalogue: try HaishuPack.catalogue()
    ).get()
    #expect(
      read.warnings.map(\.message).contains {
        $0.contains("has the frequency M in the pack, which counts; Q does not")
      })
  }

  // MARK: Stretches of months

  @Test(
    "months that do not begin in January are no figure to date",
    arguments: [
      ("industry.output", "2026-08..10"), ("economy.gdp", "2026-07..09"),
      ("industry.output", "2026-02..03"), ("industry.output", "2025-04..2026-03"),
      ("economy.gdp", "2025-10..2026-09"),
    ])
  func notFromJanuary(id: String, period: String) throws {
    let warehouse = try warehouse([row(period, id)], created: "2026-11-21T14:30:00+08:00")
    #expect(warehouse.strays().flatMap(\.strays).map(\.kind) == [.notFromJanuary])
    #expect(latest(warehouse, id) == nil)
  }

  @Test("months from January on are the figure to date of the last of them")
  func fromJanuary() throws {
    for (period, meant) in [
      ("2026-01..10", Period.month(2026, 10)), ("2026-01..02", .months(2026, 1...2)),
      ("2025-01..12", .month(2025, 12)),
    ] {
      let warehouse = try warehouse([row(period)], created: "2026-11-21T14:30:00+08:00")
      #expect(warehouse.strays().isEmpty)
      #expect(latest(warehouse, "industry.output") == meant)
    }
  }

  @Test(
    "a quarter or a half whose row says that it is to date is the year up to its end",
    arguments: [
      ("2026-Q3", Period.month(2026, 9)), ("2026-Q2", .month(2026, 6)),
      ("2025-Q4", .month(2025, 12)), ("2025-H2", .month(2025, 12)),
    ])
  func statedToDate(period: String, meant: Period) throws {
    let toDate = #","span":"ytd""#
    let warehouse = try warehouse(
      [row(period, more: toDate)], created: "2026-11-21T14:30:00+08:00")
    #expect(warehouse.strays().isEmpty)
    #expect(latest(warehouse, "industry.output") == meant)
    // Where only the pack says so, it may be the quarter alone, and both spellings are told.
    let unstated = try #require(try strays([row(period)]).first)
    #expect(unstated.kind == .tooCoarse)
    #expect(
      unstated.fault.description.contains(
        "if it is the figure to date, write \(meant.year)-01..")
    )
  }

  @Test("what is said of a row has the period as the file has it")
  func writtenPeriod() throws {
    func said(_ period: String, created: String, more: String = "") throws -> (Stray.Kind, String) {
      let found = try #require(try strays([row(period, more: more)], created: created).first)
      return (found.kind, found.fault.description)
    }
    // The last month of the year has not begun, the year has.
    let year = try said("2026", created: "2026-11-21T14:30:00+08:00")
    #expect(year.0 == .notOver && year.1.hasPrefix("the period 2026 of industry.output"))
    #expect(year.1.hasSuffix("did you mean 2025?"))
    let half = try said("2026-H1", created: "2026-06-29T10:00:00+08:00")
    #expect(half.0 == .notOver && half.1.hasPrefix("the period 2026-H1"))
    #expect(half.1.hasSuffix("did you mean 2025-H1?"))
    let months = try said("2026-01..12", created: "2026-11-21T14:30:00+08:00")
    #expect(months.0 == .notOver && months.1.hasPrefix("the period 2026-01..12"))
    #expect(months.1.hasSuffix("did you mean 2026-10?"))
    let next = try said("2027", created: "2026-11-21T14:30:00+08:00")
    #expect(next.0 == .notBegun && next.1.hasPrefix("the period 2027 of"))
  }

  @Test("a row of a longer period is told of once, whatever else it lacks")
  func tooCoarseAlone() throws {
    for more in [#","span":"single""#, #","dimensions":{"kind":"1"}"#] {
      #expect(try strays([row("2026-Q3", more: more)]).map(\.kind) == [.tooCoarse])
    }
    #expect(
      try strays([row("2026-07..09", more: #","span":"single""#)]).map(\.kind) == [.tooCoarse])
  }

  @Test("a day, a week or a year of a sensor is too long, and a reading is not")
  func coarseForSensor() throws {
    for period in ["2026-11-20", "2026-W46", "2026-10", "2026-01..10", "2025"] {
      let found = try strays([row(period, "safety.water_level", value: "1.2")])
      #expect(found.map(\.kind) == [.tooCoarse])
      #expect(found.first?.fault.description.contains("by the frequency PT5M") == true)
    }
    #expect(
      try strays([row("2026-11-20T08:05:00+08:00", "safety.water_level", value: "1.2")]).isEmpty)
  }

  @Test("several months of an indicator of single months are too long, but for 1-2月")
  func monthsOfSingle() throws {
    let id = try #require(
      try HaishuPack.catalogue().indicators.first {
        $0.frequency == .month && $0.span == .single && $0.kind != .rate
      }?.id)
    for period in ["2025-04..2026-03", "2026-08..10", "2026-02..03"] {
      #expect(try strays([row(period, id, value: "1")]).map(\.kind) == [.tooCoarse])
    }
    #expect(try strays([row("2026-01..02", id, value: "1")]).isEmpty)
  }

  // MARK: Periods that are not over, and centuries

  @Test(
    "a period that was not over is not used where figures come after their periods",
    arguments: [
      ("industry.output", "2026-11", "2026-10"), ("economy.gdp", "2026-Q4", "2026-Q3"),
      ("industry.output", "2026-01..11", "2026-10"),
    ])
  func notOver(id: String, period: String, meant: String) throws {
    let found = try #require(try strays([row(period, id)]).first)
    #expect(found.kind == .notOver)
    #expect(found.fault.description.hasSuffix("did you mean \(meant)?"))
    let warehouse = try warehouse([row(period, id)], created: "2026-11-21T14:30:00+08:00")
    #expect(latest(warehouse, id) == nil)
  }

  @Test("what is over, projected, a level, or of what only a file defines without a delay stays")
  func over() throws {
    #expect(try strays([row("2026-11", more: #","status":"forecast""#)]).isEmpty)
    #expect(try strays([row("2026-11")], created: "2026-11-30T18:00:00+08:00").isEmpty)
    #expect(
      try strays([row("2026-11")], created: "2026-11-29T18:00:00+08:00").map(\.kind) == [.notOver])
    // The last day is a Saturday, or 春节 or 国庆 begins before it; a Saturday may be worked.
    #expect(try strays([row("2026-10")], created: "2026-10-30T17:00:00+08:00").isEmpty)
    #expect(
      try strays([row("2026-10")], created: "2026-10-29T17:00:00+08:00").map(\.kind) == [.notOver])
    #expect(try strays([row("2025-01")], created: "2025-01-27T17:00:00+08:00").isEmpty)
    #expect(
      try strays([row("2025-01")], created: "2025-01-26T17:00:00+08:00").map(\.kind) == [.notOver])
    #expect(try strays([row("2023-09")], created: "2023-09-28T09:00:00+08:00").isEmpty)
    #expect(
      try strays([row("2026-02")], created: "2026-02-27T17:00:00+08:00").map(\.kind) == [.notOver])
    // An estimate of what still runs would lead, and end the waiting for the figure itself.
    let estimate = try #require(try strays([row("2026-11", more: #","status":"estimated""#)]).first)
    #expect(estimate.kind == .notOver)
    #expect(estimate.fault.description.contains(#"give a projection the status "forecast""#))
    let level = try #require(
      try HaishuPack.catalogue().indicators.first { $0.frequency == .month && $0.span == .level }?
        .id)
    #expect(
      try strays([row("2026-11", level, value: "5000")]).filter { $0.kind == .notOver }.isEmpty)
    let own = #","indicators":[{"id":"x.r","name":"额","unit":"件","frequency":"M"}]"#
    #expect(try strays([row("2026-11", "x.r")], tail: own).isEmpty)
    let delayed =
      #","indicators":[{"id":"x.r","name":"额","unit":"件","frequency":"M","release_lag_days":9}]"#
    #expect(try strays([row("2026-11", "x.r")], tail: delayed).map(\.kind) == [.notOver])
  }

  @Test(
    "a mistyped century is not used, and the right one is offered",
    arguments: [("1926-10", "2026-10"), ("0226-10", "2026-10"), ("1948-12", nil)])
  func tooOld(period: String, meant: String?) throws {
    let warehouse = try warehouse(
      [row("2026-10"), row(period, value: "1")], created: "2026-11-21T14:30:00+08:00")
    let found = try #require(warehouse.strays().first?.strays.first)
    #expect(found.kind == .tooOld)
    #expect(found.fault.description.hasSuffix(meant.map { "did you mean \($0)?" } ?? "the year"))
    #expect(latest(warehouse, "industry.output") == .month(2026, 10))
    #expect(try strays([row("1949-12")]).isEmpty)
  }

  @Test("tables that only files define may begin before 1949")
  func oldTables() throws {
    let own = #","indicators":[{"id":"x.r","name":"人口","unit":"人","frequency":"Y"}]"#
    #expect(try strays([row("1749", "x.r"), row("1926", "x.r")], tail: own).isEmpty)
    #expect(try strays([row("0226", "x.r")], tail: own).map(\.kind) == [.tooOld])
  }

  // MARK: What only a file defines

  @Test("an indicator that only a file defines by months takes no day and is led by no year")
  func ownFrequency() throws {
    let own = """
      ,"indicators":[{"id":"x.r","name":"额","unit":"件","decimals":1,"frequency":"M","span":"single"}]
      """
    let rows = [
      row("2027-10", "x.r", value: "5"), row("2026-10", "x.r", value: "4"),
      row("2026-10-31", "x.r", value: "9"), row("2026", "x.r", value: "99"),
    ]
    let warehouse = try warehouse(rows, created: "2026-11-21T14:30:00+08:00", tail: own)
    let kinds = Set(warehouse.strays().flatMap(\.strays).map(\.kind))
    #expect(kinds == [.notBegun, .tooFine, .tooCoarse])
    let series = SeriesKey(indicator: "x.r", area: "330203", span: .single)
    #expect(
      warehouse.history(series, knownAt: SnapshotText.end).map(\.period)
        == [.month(2026, 10), .year(2026)])
    let long = warehouse.strays().flatMap(\.strays).first { $0.kind == .tooCoarse }
    #expect(long?.fault.description.hasPrefix("this file has x.r by the frequency M") == true)
    // One that comes by years alone says by its frequency only how often.
    #expect(try strays([row("2024", "x.r"), row("2025", "x.r")], tail: own).isEmpty)
  }

  // MARK: Names

  @Test("an id of the pack by the name of another one of it is not used, in either direction")
  func otherName() throws {
    let indicator = #","indicators":[{"id":"industry.output","name":"全社会用电量","unit":"亿元"}]"#
    let found = try #require(try strays([row("2026-10")], tail: indicator).first)
    #expect(found.kind == .otherName)
    #expect(found.fault.description.contains("calls industry.output 全社会用电量"))
    let area = #","areas":[{"id":"330203003","name":"月湖街道","parent":"330203"}]"#
    let rows = [
      #"{"indicator":"industry.output","area":"330203003","period":"2026-10","value":7}"#,
      row("2026-10"),
    ]
    let areas = try strays(rows, tail: area)
    #expect(areas.map(\.kind) == [.otherName])
    #expect(areas.map(\.count) == [1])
    // Its unit behind the name, or the area above before it, make no other name.
    for name in ["规上工业总产值（亿元）", "规上工业总产值 (单位：亿元)", "规上工业总产值"] {
      let own = #","indicators":[{"id":"industry.output","name":"\#(name)","unit":"亿元"}]"#
      #expect(try warnings([row("2026-10")], tail: own).isEmpty)
    }
    for (name, count) in [("宁波市海曙区", 0), ("浙江省宁波市海曙区", 0), ("杭州市海曙区", 1)] {
      let own = #","areas":[{"code":"330203","name":"\#(name)"}]"#
      #expect(try warnings([row("2026-10")], tail: own).count == count)
    }
    // Another unit behind it is one more thing that differs.
    let other = #","indicators":[{"id":"industry.output","name":"规上工业总产值（万元）","unit":"亿元"}]"#
    #expect(try warnings([row("2026-10")], tail: other).count == 1)
    // A short or a new name of its own is no other one's.
    let short = #","indicators":[{"id":"industry.output","name":"工业产值","unit":"亿元"}]"#
    #expect(try strays([row("2026-10")], tail: short).isEmpty)
  }

  @Test("a figure whose reason says that it is not shown is left out, with a warning")
  func withheldFigure() throws {
    let rows = [row("2026-10", value: "5", more: #","reason":"不显示","growth":{"yoy":4.9}"#)]
    let read = try SnapshotReader.read(
      Array(SnapshotText.snapshot(rows).utf8), name: "a.json",
      catalogue: try HaishuPack.catalogue()
    ).get()
    #expect(read.warnings.contains { $0.message.contains("not to be shown; it is left out") })
    let series = SeriesKey(indicator: "industry.output", area: "330203", span: .yearToDate)
    let figure = try #require(
      try Warehouse([read.batch]).history(series, knownAt: SnapshotText.end).first)
    #expect(figure.value == nil && figure.growth?.yearOnYear == nil && figure.isWithheld)
  }

  @Test("a code that its dimension does not define is told once")
  func undefinedCategory() throws {
    let tail = """
      ,"indicators":[{"id":"x.r","name":"额","unit":"件"}],\
      "dimensions":[{"id":"type","name":"类型","categories":[{"code":"1","name":"投诉"}]}]
      """
    let rows = ["9", "1", "9"].enumerated().map { index, code in
      row("2026-0\(index + 1)", "x.r", more: #","dimensions":{"type":"\#(code)"}"#)
    }
    let read = try SnapshotReader.read(
      Array(SnapshotText.snapshot(rows, tail: tail).utf8), name: "a.json",
      catalogue: try HaishuPack.catalogue()
    ).get()
    #expect(
      read.warnings.count { $0.message.contains("the dimension type has no category 9") } == 1)
    #expect(!read.warnings.contains { $0.message.contains("no category 1;") })
  }

  // MARK: Files of which nothing lands

  @Test("a file of which no row lands, and one without rows, is told of")
  func barren() throws {
    func barren(_ rows: [String], tail: String = "") throws -> [Int] {
      try warehouse(rows, created: "2026-11-21T14:30:00+08:00", tail: tail).barrenFiles().map(
        \.rows)
    }
    #expect(try barren([]) == [0])
    #expect(try barren([row("2027-10")]) == [1])
    #expect(try barren([row("2027-10"), row("2026-10-31"), row("2026")]) == [3])
    #expect(try barren([row("2027-10"), row("2026-10")]).isEmpty)
    let areas = #","areas":[{"code":"X01","name":"甲小区"}]"#
    #expect(try barren([], tail: areas).isEmpty)
  }
}
