import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct MeaningsTests {
  private static let files = [
    (name: "a.json", text: ContradictoryFiles.petitions),
    (name: "b.json", text: ContradictoryFiles.enforcement),
  ]

  private func snapshot(
    _ source: String, _ head: String, _ rows: [String] = [], day: Int = 20
  ) -> String {
    SnapshotText.snapshot(
      rows, created: "2026-11-\(day)T00:00:00+08:00", source: source, head: head + ",")
  }

  private func row(
    _ indicator: String, in area: String = "330203", _ value: Int, unit: String? = nil,
    type: String? = nil
  ) -> String {
    #"{"indicator":"\#(indicator)","area":"\#(area)","period":"2026-10","value":\#(value)"#
      + (unit.map { #","unit":"\#($0)""# } ?? "")
      + (type.map { #","dimensions":{"type":"\#($0)"}"# } ?? "") + "}"
  }

  private func values(_ warehouse: Warehouse) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: warehouse.series.map { key in
        let categories = key.dimensions.categories.map { "\($0.dimension)=\($0.code)" }
        return (
          ([key.indicator, key.area] + categories).joined(separator: " "),
          warehouse.latest(key, knownAt: SnapshotText.end)?.value ?? .nan
        )
      })
  }

  @Test(
    "a later file does not change what the codes of an earlier one mean", arguments: [true, false])
  func toldApart(inOrder: Bool) throws {
    let warehouse = try SnapshotText.warehouse(inOrder ? Self.files : Self.files.reversed())
    #expect(
      values(warehouse) == [
        "visits@xinfang 330203 type@xinfang=1": 30, "visits@xinfang 330203 type@xinfang=2": 70,
        "rate@xinfang 330203": 98, "visits@xinfang X01@xinfang": 7, "cases 330203 type@zfj=1": 5,
        "rate@zfj 330203": 15, "visits X01@zfj": 9,
      ])
    let definitions = warehouse.definitions()
    func name(_ dimension: String, _ code: String) -> String? {
      definitions.dimensions[dimension]?.name(ofCode: code)?.zh
    }
    #expect(name("type@xinfang", "1") == "投诉")
    #expect(name("type@xinfang", "2") == "咨询")
    #expect(name("type@zfj", "1") == "市容")
    #expect(definitions.areas.mapValues(\.name.zh) == ["X01@xinfang": "甲小区", "X01@zfj": "乙小区"])
    #expect(definitions.areas["X01@zfj"]?.parent == "330203")
    #expect(definitions.indicators["rate@xinfang"]?.name.zh == "合格率")
    #expect(definitions.indicators["rate@xinfang"]?.unit.symbol == "%")
    #expect(definitions.indicators["rate@zfj"]?.name.zh == "生师比")
    // One uses what only the other defines: it gets no name from it.
    #expect(definitions.indicators["visits@xinfang"]?.name.zh == "来访")
    #expect(definitions.indicators["visits"]?.name.zh == "visits")
    #expect(definitions.contradictions.map(\.id) == ["rate", "X01", "type"])
    #expect(definitions.contradictions[0].claims.map(\.source.name) == ["区信访局", "区综合行政执法局"])
    #expect(definitions.contradictions[0].claims.map(\.file) == ["a.json", "b.json"])
  }

  @Test("names that read alike have their source behind them")
  func alike() throws {
    let warehouse = try SnapshotText.warehouse([
      ("a.json", snapshot("s", #""indicators":[{"id":"x","name":"办件","unit":"件"}]"#)),
      ("b.json", snapshot("t", #""indicators":[{"id":"x","name":"办件","unit":"户"}]"#)),
    ])
    #expect(warehouse.definitions().indicators["x@s"]?.name.zh == "办件（统计局）")
    #expect(warehouse.definitions().indicators["x@s"]?.name.en == "办件 (统计局)")
  }

  @Test("sources that define an id alike have one series, with all that they say of it")
  func agreeing() throws {
    let one =
      #""areas":[{"code":"X","name":"甲","parent":"330203"}],"#
      + #""indicators":[{"id":"x","name":"办件","unit":"件","owner":"甲局","release_lag_days":3}],"#
      + #""dimensions":[{"id":"type","name":"类","categories":[{"code":"1","name":"投诉"}]}]"#
    let other =
      #""areas":[{"code":"X","name":"甲"}],"#
      + #""indicators":[{"id":"x","name":"办件","unit":"件","decimals":1}],"#
      + #""dimensions":[{"id":"type","name":"类","categories":[{"code":"2","name":"咨询"}]}]"#
    let warehouse = try SnapshotText.warehouse([
      ("a.json", snapshot("s", one, [row("x", in: "X", 1, type: "1")])),
      ("b.json", snapshot("t", other, [row("x", in: "X", 2, type: "1")], day: 21)),
    ])
    #expect(values(warehouse) == ["x X type=1": 2])
    let key = try #require(warehouse.series.first)
    #expect(warehouse.hasSeveralSources(key, knownAt: SnapshotText.end))
    let definitions = warehouse.definitions()
    #expect(definitions.contradictions.isEmpty)
    #expect(definitions.dimensions["type"]?.categories.map(\.name.zh) == ["咨询", "投诉"])
  }

  @Test("rows without a definition are not one series where their units differ")
  func undefined() throws {
    let warehouse = try SnapshotText.warehouse([
      ("a.json", SnapshotText.snapshot([row("x", 1, unit: "人")], source: "s")),
      ("b.json", SnapshotText.snapshot([row("x", 2, unit: "户")], source: "t")),
      ("c.json", SnapshotText.snapshot([row("y", 3, unit: "人")], source: "s")),
      ("d.json", SnapshotText.snapshot([row("y", 4, unit: "人")], source: "t")),
    ])
    #expect(
      values(warehouse).filter { $0.key.hasPrefix("x") } == ["x@s 330203": 1, "x@t 330203": 2])
    #expect(warehouse.definitions().indicators["x@t"]?.unit.symbol == "户")
    #expect(warehouse.definitions().contradictions.map(\.id) == ["x"])
    #expect(warehouse.series.count { $0.indicator == "y" } == 1)
  }

  @Test("one that agrees with two that disagree is none of them")
  func between() throws {
    func dimension(_ categories: String) -> String {
      #""dimensions":[{"id":"type","name":"类","categories":[\#(categories)]}]"#
    }
    let warehouse = try SnapshotText.warehouse([
      (
        "a.json",
        snapshot("a", dimension(#"{"code":"1","name":"甲"}"#), [row("output", 1, type: "1")])
      ),
      (
        "b.json",
        snapshot("b", dimension(#"{"code":"2","name":"丙"}"#), [row("output", 2, type: "2")])
      ),
      (
        "c.json",
        snapshot("c", dimension(#"{"code":"1","name":"乙"}"#), [row("output", 3, type: "1")])
      ),
    ])
    #expect(
      values(warehouse) == [
        "output 330203 type@a=1": 1, "output 330203 type@b=2": 2, "output 330203 type@c=1": 3,
      ])
    let claims = try #require(warehouse.definitions().contradictions.first?.claims)
    #expect(claims.map(\.source.id) == ["a", "c"])
  }

  @Test("a source that says another thing later is one source: its newest file counts")
  func renamed() throws {
    func area(_ name: String) -> String { #""areas":[{"code":"X","name":"\#(name)"}]"# }
    let warehouse = try SnapshotText.warehouse([
      ("a.json", snapshot("s", area("甲村"), [row("output", in: "X", 1)])),
      ("b.json", snapshot("s", area("甲社区"), [row("output", in: "X", 2)], day: 22)),
    ])
    #expect(values(warehouse) == ["output X": 2])
    #expect(warehouse.definitions().areas["X"]?.name.zh == "甲社区")
    let earlier = Instant(parsing: "2026-11-21T00:00:00+08:00")
    #expect(warehouse.definitions(knownAt: earlier).areas["X"]?.name.zh == "甲村")
    #expect(warehouse.definitions().contradictions.isEmpty)
  }

  @Test("at a moment only what was known is said, under the ids of all files")
  func moment() throws {
    let warehouse = try SnapshotText.warehouse(Self.files)
    let moment = try #require(Instant(parsing: "2026-11-20T12:00:00+08:00"))
    let definitions = warehouse.definitions(knownAt: moment)
    #expect(Set(definitions.indicators.keys) == ["rate@xinfang", "visits@xinfang"])
    #expect(definitions.contradictions.isEmpty)
    #expect(!warehouse.series(knownAt: moment).isEmpty)
    #expect(warehouse.series(knownAt: moment).allSatisfy { $0.indicator.hasSuffix("@xinfang") })
  }

  @Test("a file that comes tells the others' series as changed, and one that goes")
  func change() throws {
    let one = try SnapshotText.warehouse([Self.files[0]])
    let both = try SnapshotText.warehouse(Self.files)
    let rate = SeriesKey(indicator: "rate", area: "330203", span: .single)
    for change in [both.change(since: one), one.change(since: both)] {
      #expect(change.hasDefinitions)
      #expect(change.series.contains(rate))
      #expect(
        change.series.contains(SeriesKey(indicator: "rate@xinfang", area: "330203", span: .single)))
    }
    #expect(both.removing([FileName("b.json")]).series == one.series)
  }

  @Test("what the pack defines stays, and a file that says otherwise is told so, with the place")
  func redefinition() throws {
    func warnings(_ head: String) throws -> [Diagnostic] {
      try SnapshotText.read(snapshot("s", head, [SnapshotText.row(#","value":1"#)])).get().warnings
    }
    let unit = try warnings(#""indicators":[{"id":"output","name":"产值","unit":"户"}]"#)
    #expect(unit.count == 1)
    #expect(
      unit[0].sentence.description.hasPrefix("the indicator output is the pack's 产值, 亿元; 产值, 户"))
    #expect(
      unit[0].sentence.description.hasSuffix("rows without a unit are not used: choose another id"))
    #expect(unit[0].excerpt.contains(#"{"id":"output""#))
    #expect(try warnings(#""indicators":[{"id":"output","name":"能耗","unit":"亿元"}]"#).count == 1)
    #expect(try warnings(#""indicators":[{"id":"output","name":"产值","unit":"万元"}]"#).count == 1)
    #expect(try warnings(#""indicators":[{"id":"output","name":"产值","unit":"亿元"}]"#).isEmpty)
    let warehouse = try SnapshotText.warehouse([
      (
        "a.json",
        snapshot("s", #""indicators":[{"id":"output","name":"能耗","unit":"吨"}]"#)
      )
    ])
    #expect(warehouse.definitions().indicators.isEmpty)
  }

  @Test("the place of a redefinition is that of each file, also where files repeat a block")
  func places() throws {
    let block = #""indicators":[{"id":"output","name":"能耗","unit":"吨"}]"#
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    for (head, column) in [("", 138), (#""sequence":1,"#, 151), ("\n", 15)] {
      let text = Array(snapshot("s", head + block, [SnapshotText.row(#","value":1"#)]).utf8)
      _ = try text.withUnsafeBufferPointer { reader.read($0, name: "a.json") }.get()
      #expect(reader.warnings.map(\.column) == [column])
    }
    // After the rows, too.
    let late = SnapshotText.snapshot([SnapshotText.row(#","value":1"#)], tail: "," + block)
    _ = try Array(late.utf8).withUnsafeBufferPointer { reader.read($0, name: "a.json") }.get()
    #expect(reader.warnings.count == 1)
  }
}
