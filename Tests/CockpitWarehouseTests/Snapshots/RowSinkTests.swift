import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// The two readers of the format's rows: the fast one of the text, and the sink of any format.
struct RowSinkTests {
  static let header = SnapshotHeader(
    id: "id", region: "330203", createdAt: Instant(seconds: 1_795_242_600), sequence: 3,
    fileName: "a.json", source: .init(id: "s", name: "统计局", kind: .government))

  private func columns(
    _ send: (inout ColumnsSink) throws(JSONError) -> Void
  ) -> (result: Result<SnapshotColumns, Diagnostic>, reader: SnapshotReader) {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue)
    return (reader.read(name: "a.json", send), reader)
  }

  private func row(_ indicator: String, _ period: Period, _ value: Double?) -> SnapshotRow {
    SnapshotRow(indicator: indicator, area: "330203", period: period, value: value)
  }

  @Test("rows mean the same whether they come as text or one by one")
  func same() throws {
    let text = SnapshotText.snapshot(
      [
        SnapshotText.row(
          #","value":12000,"unit":"万元","growth":{"yoy":4.5,"mom":0.1,"basis":"current"},"n":7"#),
        SnapshotText.row(
          #","value":null,"reason":"未报","note":"n","status":["revised","estimated"]"#,
          period: "2026-09"),
        #"{"indicator":"x","area":"1","period":"2026-11-21T14:00:00+08:00","span":"level","value":2,"#
          + #""dimensions":{"a":"1"},"released_at":"2026-11-21T14:10:00+08:00"}"#,
        #"{"indicator":"investment","area":"330203","period":"2026-10","value":3}"#,
      ],
      tail: #","records":[{"type":"project","id":"P","title":"t","due":"2026-12-01","k":5}]"#)
    let read = try SnapshotText.read(text).get()
    let (result, reader) = columns { sink throws(JSONError) in
      try sink.header(
        SnapshotHeader(
          id: "a.json", region: "330203", createdAt: Self.header.createdAt, fileName: "other.json",
          source: .init(id: "s", name: "统计局")), at: 0)
      var first = row("output", .month(2026, 10), 12_000)
      first.unit = "万元"
      first.growth = .init(yearOnYear: 4.5, monthOnMonth: 0.1, basis: .current)
      first.cases = 7
      var second = row("output", .month(2026, 9), nil)
      second.reason = "未报"
      second.note = "n"
      second.status = [.revised, .estimated]
      var third = SnapshotRow(
        indicator: "x", area: "1",
        period: .instant(Instant(seconds: 1_795_240_800), offset: .china), value: 2)
      third.span = .level
      third.dimensions = ["a": "1"]
      third.releasedAt = Instant(seconds: 1_795_241_400)
      for row in [first, second, third, row("investment", .month(2026, 10), 3)] {
        try sink.row(row, at: 1)
      }
      var record = Record(Record.ID(type: "project", id: "P"))
      record.title = "t"
      record.due = CivilDate(year: 2026, month: 12, day: 1)
      record.extra = ["k": "5"]
      try sink.record(record, at: 2)
      try sink.end(at: 3)
    }
    let sent = try Warehouse([SnapshotBatch(keys: reader.keys, files: [result.get()])])
    let known = try Warehouse([read.batch])
    #expect(sent.series == known.series)
    for key in known.series {
      #expect(
        sent.history(key, knownAt: SnapshotText.end)
          == known.history(key, knownAt: SnapshotText.end))
    }
    #expect(sent.change(since: known) == WarehouseChange())
    #expect(sent.records().entries == known.records().entries)
    #expect(sent.definitions() == known.definitions())
    #expect(try result.get().convertedRows == 1)
    #expect(reader.warnings.map(\.message) == read.warnings.map(\.message))
  }

  @Test("a run of figures is the rows that it stands for")
  func run() throws {
    let run = SnapshotRun(
      indicator: "x", area: "1", start: Instant(seconds: 1_795_240_800), step: 300, offset: .china,
      values: [1, nil, 3], status: .unaudited)
    let (result, _) = columns { sink throws(JSONError) in
      try sink.header(Self.header, at: 0)
      try sink.run(run, at: 1)
      try sink.end(at: 2)
    }
    let columns = try result.get()
    #expect(columns.rowCount == 3)
    #expect(columns.periods.map(\.ordinal) == [0, 300, 600].map { 1_795_240_800 + 28_800 + $0 })
    #expect(columns.values.map { $0.isNaN ? nil : $0 } == [1, nil, 3])
    #expect(columns.statuses == [.unaudited, .unaudited, .unaudited])
    let text = SnapshotText.snapshot(
      tail: #","series":[{"indicator":"x","area":"1","start":"2026-11-21T14:00:00+08:00","#
        + #""step":"PT5M","values":[1,null,3],"status":"unaudited"}]"#)
    let read = try SnapshotText.read(text).get().batch.files[0]
    #expect(read.periods == columns.periods)
    #expect(read.statuses == columns.statuses)
  }

  @Test("refuses parts in a wrong order, and what is twice")
  func order() throws {
    func refusal(_ send: (inout ColumnsSink) throws(JSONError) -> Void) -> String? {
      guard case .failure(let diagnostic) = columns(send).result else { return nil }
      return diagnostic.message
    }
    let disorder = ColumnsSink.disorder(at: 0).message
    let definition = SnapshotDefinition.area(Area(code: "1", name: LocalizedText(zh: "甲")))
    #expect(refusal { _ in } == disorder)
    #expect(refusal { sink throws(JSONError) in try sink.end(at: 0) } == disorder)
    #expect(
      refusal { sink throws(JSONError) in
        try sink.header(Self.header, at: 0)
        try sink.header(Self.header, at: 0)
      } == disorder)
    #expect(
      refusal { sink throws(JSONError) in
        try sink.header(Self.header, at: 0)
        try sink.row(row("output", .month(2026, 10), 1), at: 1)
        try sink.definition(definition, at: 2)
      } == disorder)
    #expect(
      refusal { sink throws(JSONError) in
        try sink.header(Self.header, at: 0)
        try sink.definition(definition, at: 1)
        try sink.definition(definition, at: 2)
      } == "the area 1 is defined twice; keep one definition")
  }

  @Test("refuses what a text would be refused for")
  func refusals() throws {
    func refusal(_ change: (inout SnapshotRow) -> Void) -> String? {
      var row = row("output", .month(2026, 10), 1)
      change(&row)
      let (result, _) = columns { sink throws(JSONError) in
        try sink.header(Self.header, at: 0)
        try sink.row(row, at: 1)
        try sink.end(at: 2)
      }
      guard case .failure(let diagnostic) = result else { return nil }
      return diagnostic.message
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.unit = "人" }?.hasPrefix("the unit \"人\" does not convert") == true)
    #expect(refusal { $0.area = "" } == "the area is empty; name one")
    #expect(refusal { $0.indicator = "" } == "the indicator is empty; name one")
    #expect(refusal { $0.note = "13812345678" }?.hasPrefix("this text holds") == true)
    #expect(refusal { $0.reason = "13812345678" }?.hasPrefix("this text holds") == true)
    #expect(refusal { $0.dimensions = ["id_card": "1"] }?.contains("identifies a person") == true)
  }

  @Test("takes note of what a reader finds doubtful")
  func complaints() throws {
    let (result, reader) = columns { sink throws(JSONError) in
      try sink.header(Self.header, at: 0)
      sink.complaint("odd" as WrittenSentence, at: 5)
      sink.complaint("odd" as WrittenSentence, at: 6)
      try sink.end(at: 9)
    }
    #expect(throws: Never.self) { try result.get() }
    #expect(reader.warnings.map(\.message) == ["odd"])
    #expect(reader.warnings.map(\.severity) == [.warning])
  }
}
