import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct StrayTests {
  /// The strays of one file with such rows, read as `validate` does.
  private func strays(_ rows: [String], tail: String = "") throws -> [Stray] {
    try warehouse(rows, tail: tail).strays().flatMap(\.strays)
  }

  private func warehouse(_ rows: [String], tail: String = "") throws -> Warehouse {
    let text = SnapshotText.snapshot(rows, tail: tail)
    var reader = SnapshotReader(catalogue: try HaishuPack.catalogue(), listsStrays: true)
    let bytes = Array(text.utf8)
    let columns = try bytes.withUnsafeBufferPointer { reader.read($0, name: "a.json") }.get()
    return try Warehouse([SnapshotBatch(keys: reader.keys, files: [columns])])
  }

  private func row(
    _ period: String, indicator: String = "industry.output", area: String = "330203",
    value: String = "955.2", more: String = ""
  ) -> String {
    #"{"indicator":"\#(indicator)","area":"\#(area)","period":"\#(period)","value":\#(value)\#(more)}"#
  }

  private let output = SeriesKey(
    indicator: "industry.output", area: "330203", span: .yearToDate)

  @Test(
    "a row of a period that has not begun or is too fine is never used",
    arguments: [
      ("2027-10", Stray.Kind.notBegun), ("2026-12", .notBegun), ("2026-10-31", .tooFine),
      ("2026-W44", .tooFine),
    ])
  func neverUsed(period: String, kind: Stray.Kind) throws {
    let warehouse = try warehouse([row("2026-09", value: "900.2"), row(period)])
    #expect(warehouse.strays().flatMap(\.strays).map(\.kind) == [kind])
    let latest = warehouse.latest(output, knownAt: SnapshotText.end)
    #expect(latest?.value == 900.2)
    #expect(warehouse.history(output, knownAt: SnapshotText.end).count == 1)
  }

  @Test(
    "a row of an area for which the pack does not keep its indicator is told of, with the area that it has",
    arguments: [
      ("economy.cpi", "330203", "for the area 3302 宁波市 alone"),
      ("economy.cpi", "330203001", "for the area 3302 宁波市 alone"),
      ("economy.gdp", "330203001", "for no areas below"),
      ("economy.cpi", "3302", nil), ("economy.budget_revenue", "330203001", nil),
      ("economy.retail_above", "330203001", nil), ("economy.gdp", "3302", nil),
      ("economy.gdp", "330203", nil),
    ])
  func otherArea(indicator: String, area: String, says: String?) throws {
    let period = indicator == "economy.gdp" ? "2026-Q3" : "2026-10"
    let warehouse = try warehouse([row(period, indicator: indicator, area: area, value: "101.2")])
    let strays = warehouse.strays().flatMap(\.strays)
    #expect(strays.map(\.kind) == (says == nil ? [] : [.otherArea]))
    if let says { #expect(try #require(strays.first).fault.description.contains(says)) }
    #expect(warehouse.strayItems(knownAt: SnapshotText.end).map(\.rows) == (says == nil ? [] : [1]))
    #expect(warehouse.barrenFiles().count == (says == nil ? 0 : 1))
  }

  @Test(
    "periods that all begin in January are to date, where the file says nothing of their span",
    arguments: [
      (["2026-01..08", "2026-01..09", "2026-01..10"], "", ["2026-08", "2026-09", "2026-10"]),
      (["2026-01", "2026-01..02", "2026-01..03"], "", ["2026-01", "2026-01..02", "2026-03"]),
      (["2026-01..08", "2026-10"], "", nil), (["2026-01", "2026-02"], "", nil),
      (["2026-01..02", "2026-03"], "", nil), (["2026-04..06"], "", nil),
      (["2026-01..09", "2026-01..10"], #","span":"single""#, nil),
      (["2026-01..09", "2026-01..10"], #","kind":"stock""#, nil),
    ])
  func toDate(periods: [String], more: String, toDate: [String]?) throws {
    let own = #","indicators":[{"id":"jx.rev","name":"软件业收入","unit":"亿元"\#(more)}]"#
    let warehouse = try warehouse(periods.map { row($0, indicator: "jx.rev") }, tail: own)
    let key = SeriesKey(indicator: "jx.rev", area: "330203", span: .yearToDate)
    let history = warehouse.history(key, knownAt: SnapshotText.end)
    #expect(history.map(\.period.notation) == toDate ?? [])
    #expect(
      warehouse.definitions().indicators["jx.rev"]?.span == (toDate == nil ? .single : .yearToDate))
    #expect(
      warehouse.history(key.of(.single), knownAt: SnapshotText.end).count
        == (toDate == nil ? periods.count : 0))
  }

  @Test(
    "a day that opens or closes a longer period says which one may be meant",
    arguments: [
      ("industry.output", "2026-10-31", "2026-10"), ("industry.output", "2026-10-01", "2026-10"),
      ("industry.output", "2024-02-29", "2024-02"), ("economy.gdp", "2026-09-30", "2026-Q3"),
      ("economy.gdp", "2026-06-30", "2026-Q2"),
      ("industry.output", "2026-10-31T00:00:00+08:00", "2026-10"),
      ("industry.output", "2026-10-15", nil), ("industry.output", "2026-W44", nil),
      ("economy.gdp", "2026-08-31", nil), ("economy.gdp", "2026-08", nil),
    ])
  func meantPeriod(indicator: String, period: String, meant: String?) throws {
    let stray = try #require(try strays([row(period, indicator: indicator)]).first)
    #expect(stray.kind == .tooFine)
    let text = stray.fault.description
    #expect(text.contains(meant.map { "did you mean \($0)? Write that" } ?? "check the period"))
  }

  @Test("a quarter of a monthly indicator is counted and kept, a year to date is its last month")
  func tooCoarse() throws {
    let warehouse = try warehouse([
      row("2026-Q3"), row("2026-Q2"), row("2025"), row("2026-01..02"),
    ])
    #expect(warehouse.strays().flatMap(\.strays).map(\.kind) == [.tooCoarse])
    #expect(warehouse.strays().flatMap(\.strays).map(\.count) == [2])
    #expect(warehouse.history(output, knownAt: SnapshotText.end).count == 4)
  }

  @Test("an unknown area is counted, with what may be meant, unless a file defines it")
  func unknownArea() throws {
    let found = try strays([row("2026-10", area: "33020X"), row("2026-09", area: "海曙区")])
    #expect(found.map(\.kind) == [.unknownArea, .unknownArea])
    #expect(found.map(\.subject) == ["33020X", "海曙区"])
    #expect(found.allSatisfy { $0.fault.description.hasSuffix("did you mean 330203?") })
    let defined = #","areas":[{"code":"X01","name":"甲小区"}]"#
    #expect(try strays([row("2026-10", area: "X01")], tail: defined).isEmpty)
    for (code, meant) in [("330203000000", "330203"), ("330200", "3302"), ("99", nil)] {
      let stray = try #require(try strays([row("2026-10", area: code)]).first)
      let text = stray.fault.description
      #expect(text.hasSuffix(meant.map { "did you mean \($0)?" } ?? "define it in \"areas\""))
    }
  }

  @Test(
    "an indicator nearly of the pack is told from one that is new",
    arguments: [
      ("industry.outptu", "industry.output"), ("industry.ouput", "industry.output"),
      ("industry.outputs", "industry.output"), ("INDUSTRY.OUTPUT", "industry.output"),
      ("industry.output ", "industry.output"), ("industry_output", "industry.output"),
      ("new.thing", nil), ("x", nil),
    ])
  func misspelt(id: String, meant: String?) throws {
    let found = try #require(try strays([row("2026-10", indicator: id)]).first)
    #expect(found.kind == (meant == nil ? .uncatalogued : .misspelt))
    let text = found.fault.description
    #expect(text.contains(meant.map { "did you mean \($0)?" } ?? "define it in"))
  }

  @Test("the Chinese name of an indicator in place of its id says which one is meant")
  func namedInChinese() throws {
    let name = try #require(try HaishuPack.catalogue().indicator("industry.output")?.name.zh)
    let found = try #require(try strays([row("2026-10", indicator: name)]).first)
    #expect(found.fault.description.contains("did you mean industry.output?"))
  }

  @Test("rows with dimensions only are counted, until a total comes")
  func withoutTotal() throws {
    let part = row("2026-10", more: #","dimensions":{"kind":"1"}"#)
    #expect(try strays([part]).map(\.kind) == [.withoutTotal])
    #expect(try strays([part, row("2026-10")]).isEmpty)
  }

  @Test("a value out of the range of the pack is counted and kept to be doubted")
  func outOfRange() throws {
    let warehouse = try warehouse([row("2026-10", value: "-955.2")])
    let found = try #require(warehouse.strays().first?.strays.first)
    #expect(found.kind == .outOfRange)
    #expect(found.value == -955.2)
    #expect(warehouse.latest(output, knownAt: SnapshotText.end)?.value == -955.2)
  }

  @Test("areas and indicators that another file of the source defines are no strays")
  func definedElsewhere() throws {
    let rows = [
      row("2026-10", area: "X01"), row("2026-10", indicator: "new.thing"),
      row("2026-10", more: #","dimensions":{"kind":"1"}"#),
    ]
    let catalogue = try HaishuPack.catalogue()
    func strays(source: String) throws -> [Stray.Kind] {
      let defining = SnapshotText.snapshot(
        [row("2026-10")], source: source,
        tail: #","areas":[{"code":"X01","name":"甲小区"}],"# + definitions)
      let texts = [("a.json", SnapshotText.snapshot(rows)), ("b.json", defining)]
      return try Warehouse(
        texts.map { name, text in
          try SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue).get().batch
        }
      ).strays().flatMap(\.strays).map(\.kind)
    }
    let definitions = #""indicators":[{"id":"new.thing","name":"新事","unit":"件"}]"#
    #expect(try strays(source: "s").isEmpty)
    // What another office means by an id is its own matter; its total is one, all the same.
    #expect(try strays(source: "other") == [.unknownArea, .uncatalogued])
  }

  @Test("a wrong period or value counts until a newer file of its source puts it right")
  func righted() throws {
    let catalogue = try HaishuPack.catalogue()
    func items(_ second: String, source: String = "s") throws -> [Stray.Kind] {
      let texts = [
        (
          "a.json",
          SnapshotText.snapshot(
            [row("2027-10"), row("2026-09", value: "-5")], created: "2026-11-20T14:30:00+08:00")
        ),
        ("b.json", SnapshotText.snapshot([second], source: source)),
      ]
      return try Warehouse(
        texts.map { name, text in
          try SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue).get().batch
        }
      ).strayItems(knownAt: SnapshotText.end).map(\.stray.kind)
    }
    #expect(try items(row("2026-10")) == [.outOfRange])
    #expect(try items(row("2026-09")).isEmpty)
    // Another source's figure counts, but the mistyped year is the first one's to put right.
    #expect(try items(row("2026-09"), source: "other") == [.notBegun, .outOfRange])
    #expect(try items(row("2026-10", area: "3302")) == [.notBegun, .outOfRange])
  }

  @Test("every row is named with its place, up to a bound")
  func listed() throws {
    let many = (0..<150).map { row("2026-10", area: "99\($0)") }
    let found = try strays(many)
    #expect(found.reduce(0) { $0 + $1.count } == 150)
    #expect(found.count == Stray.maximumKept)
    let mixed = try strays(many + [row("2027-10")])
    #expect(mixed.map(\.kind) == Array(repeating: .unknownArea, count: 100) + [.notBegun])
    let parts = (0..<150).map {
      row("2026-10", more: #","dimensions":{"kind":"\#($0)"}"#)
    }
    #expect(try strays(parts + [row("2026-10")]).isEmpty)
    #expect(try strays(parts).reduce(0) { $0 + $1.count } == 150)
    let two = try #require(try strays([row("2027-10"), row("2027-09")]).first)
    #expect(two.listed.map(\.line) == [1, 1])
    #expect(two.listed.count == 2)
    #expect(two.listed[0].column < two.listed[1].column)
  }

  @Test("a figure in another unit says from which one it was converted")
  func converted() throws {
    let warehouse = try warehouse([
      row("2026-10", value: "4000882", more: #","unit":"万元""#), row("2026-09", value: "360.2"),
    ])
    #expect(
      warehouse.conversions(ofFile: FileName("a.json"))
        == [UnitConversion(indicator: "industry.output", unit: "万元", target: "亿元", rows: 1)])
    #expect(warehouse.statistics.converted == 1)
    #expect(warehouse.latest(output, knownAt: SnapshotText.end)?.value == 400.0882)
    // Of each figure, not of all that its file gives.
    #expect(
      warehouse.history(output, knownAt: SnapshotText.end).map(\.givenUnit) == [nil, "万元"])
  }

  @Test("conversions of rows that are not used are not counted")
  func convertedUnused() throws {
    let inOther = #","unit":"万元""#
    let warehouse = try warehouse([
      row("2026-10", value: "4000882", more: inOther), row("2026-10-31", value: "1", more: inOther),
      row("2027-10", value: "1", more: inOther), row("2026-10", value: "4000883", more: inOther),
    ])
    #expect(warehouse.statistics.converted == 1)
    #expect(warehouse.conversions(ofFile: FileName("a.json")).map(\.rows) == [1])
  }

  @Test("a unit is the same with blanks around it")
  func trimmedUnit() throws {
    let warehouse = try warehouse([row("2026-10", more: #","unit":" 亿元 ""#)])
    #expect(warehouse.statistics.converted == 0)
    #expect(warehouse.latest(output, knownAt: SnapshotText.end)?.value == 955.2)
  }

  @Test("an indicator of the file that is the pack's but for a letter of its id is one misspelt")
  func twin() throws {
    func strays(_ definition: String) throws -> [Stray] {
      try self.strays(
        [
          row("2026-10", indicator: "industry.outptu"),
          row("2026-09", indicator: "industry.outptu"),
        ],
        tail: #","indicators":[{"id":"industry.outptu",\#(definition)}]"#)
    }
    let name = try #require(HaishuPack.catalogue().indicator("industry.output")).name.zh
    let twin = try #require(try strays(#""name":"\#(name)","unit":"亿元""#).first)
    #expect(twin.kind == .misspelt)
    #expect(twin.count == 2)
    #expect(twin.fault.description.contains("did you mean industry.output?"))
    #expect(try strays(#""name":"\#(name)","unit":"吨""#).isEmpty)
    #expect(try strays(#""name":"别的产值","unit":"亿元""#).isEmpty)
  }

  @Test("the unit that a file states for an indicator of the pack is that of its rows")
  func statedUnit() throws {
    func warehouse(_ unit: String, _ more: String = "") throws -> Warehouse {
      try self.warehouse(
        [row("2026-10", value: "4000882", more: more)],
        tail:
          #","indicators":[{"id":"industry.output","name":"规模以上工业总产值","unit":"\#(unit)"}]"#)
    }
    let converted = try warehouse("万元")
    #expect(converted.latest(output, knownAt: SnapshotText.end)?.value == 400.0882)
    #expect(
      converted.conversions(ofFile: FileName("a.json"))
        == [UnitConversion(indicator: "industry.output", unit: "万元", target: "亿元", rows: 1)])
    #expect(converted.strays().flatMap(\.strays).isEmpty)
    // The unit of the row itself counts before that of its file.
    #expect(
      try warehouse("万元", #","unit":"亿元""#).latest(output, knownAt: SnapshotText.end)?.value
        == 4_000_882)
    #expect(try warehouse("亿元").latest(output, knownAt: SnapshotText.end)?.value == 4_000_882)
    let foreign = try warehouse("吨")
    #expect(foreign.latest(output, knownAt: SnapshotText.end) == nil)
    let stray = try #require(foreign.strays().first?.strays.first)
    #expect(stray.kind == .otherUnit)
    #expect(stray.fault.description.contains("in 吨, which does not convert into 亿元"))
    let unitless = try warehouse("")
    #expect(unitless.latest(output, knownAt: SnapshotText.end) == nil)
    #expect(
      unitless.strays().first?.strays.first?.fault.description
        .contains("in no unit, which does not convert into 亿元") == true)
  }

  @Test("a conversion names the unit of an indicator that only the file defines")
  func conversionOfOwnIndicator() throws {
    let warehouse = try warehouse(
      [row("2026-10", indicator: "x.r", value: "500", more: #","unit":"万元""#)],
      tail: #","indicators":[{"id":"x.r","name":"额","unit":"亿元"}]"#)
    #expect(warehouse.conversions(ofFile: FileName("a.json")).map(\.target) == ["亿元"])
  }

  @Test("the unit that a file states holds before and after its rows, and for that file alone")
  func statedUnitOfFile() throws {
    let definition = #""indicators":[{"id":"industry.output","name":"产值","unit":"万元"}],"#
    var reader = SnapshotReader(catalogue: try HaishuPack.catalogue())
    func value(_ head: String) throws -> Double? {
      let text = SnapshotText.snapshot([row("2026-10", value: "4000882")], head: head)
      let columns = try Array(text.utf8).withUnsafeBufferPointer {
        reader.read($0, name: "a.json")
      }.get()
      return try Warehouse([SnapshotBatch(keys: reader.keys, files: [columns])])
        .latest(output, knownAt: SnapshotText.end)?.value
    }
    #expect(try value(definition) == 400.0882)
    #expect(try value("") == 4_000_882)
    #expect(try value(definition) == 400.0882)
  }

  @Test("a row that says that there is no figure counts in any unit")
  func nullInOtherUnit() throws {
    let warehouse = try warehouse(
      [row("2026-10", value: "null", more: #","reason":"未报""#)],
      tail: #","indicators":[{"id":"industry.output","name":"产值","unit":"吨"}]"#)
    #expect(warehouse.strays().isEmpty)
    #expect(warehouse.history(output, knownAt: SnapshotText.end).map(\.reason) == ["未报"])
  }

  @Test("a forecast is kept beside the figures, and is never one of them")
  func forecasts() throws {
    let forecast = #","status":"forecast""#
    let warehouse = try warehouse([
      row("2026-09", value: "900.2"), row("2026-10", value: "990", more: forecast),
      row("2027-12", value: "1200", more: forecast), row("2028-12", value: "1300", more: forecast),
      row("2029-12", value: "1400"),
    ])
    #expect(warehouse.strays().flatMap(\.strays).map(\.kind) == [.notBegun])
    #expect(warehouse.latest(output, knownAt: SnapshotText.end)?.value == 900.2)
    #expect(warehouse.history(output, knownAt: SnapshotText.end).map(\.value) == [900.2])
    #expect(
      warehouse.forecasts(output, knownAt: SnapshotText.end).map(\.value) == [990, 1200, 1300])
    #expect(warehouse.figure(output, in: .month(2027, 12), knownAt: SnapshotText.end) == nil)
    #expect(warehouse.vintages(output, period: .month(2027, 12), knownAt: SnapshotText.end).isEmpty)
    let only = try self.warehouse([row("2027-12", value: "1200", more: forecast)])
    #expect(only.latest(output, knownAt: SnapshotText.end) == nil)
    #expect(only.forecasts(output, knownAt: SnapshotText.end).count == 1)
  }
}
