import CockpitTestSupport
import Testing

@testable import CockpitWarehouse

struct RecordBookTests {
  private let first = RecordSupport.snapshot(
    RecordSupport.appeal(#","stage":"受理""#), created: "2026-11-01T10:00:00+08:00")
  private let same = RecordSupport.snapshot(
    RecordSupport.appeal(#","stage":"受理""#), created: "2026-11-02T10:00:00+08:00")
  private let later = RecordSupport.snapshot(
    RecordSupport.appeal(#","stage":"办结""#), created: "2026-11-03T10:00:00+08:00")

  @Test("the version created last counts, in whatever order the files came")
  func newest() throws {
    for texts in [[first, same, later], [later, first, same]] {
      let warehouse = try RecordSupport.warehouse(texts[0], texts[1], texts[2])
      let entry = try #require(warehouse.records().entries.first)
      #expect(entry.record.stage == "办结")
      #expect(entry.versions.map(\.record.stage) == ["受理", "办结"])
      #expect(!entry.isConflict)
    }
  }

  @Test("knows at a moment only what files had said by then")
  func bitemporal() throws {
    let warehouse = try RecordSupport.warehouse(first, same, later)
    let book = warehouse.records(knownAt: try moment("2026-11-02T12:00:00"))
    #expect(book.entries.map(\.record.stage) == ["受理"])
    #expect(warehouse.records(knownAt: try moment("2026-10-31T12:00:00")).entries.isEmpty)
    #expect(warehouse.removing([FileName("2.json")]).records().entries[0].record.stage == "受理")
  }

  @Test("says of each record what was known of it at a moment")
  func known() throws {
    let entry = try #require(
      try RecordSupport.warehouse(first, same, later).records().entries.first)
    #expect(entry.known(at: try moment("2026-11-02T12:00:00"))?.record.stage == "受理")
    #expect(entry.known(at: try moment("2026-11-03T10:00:00")) == entry)
    #expect(entry.known(at: try moment("2026-10-31T12:00:00")) == nil)
  }

  @Test("one id from two sources is a conflict, and the later still counts")
  func conflict() throws {
    let other = RecordSupport.snapshot(
      RecordSupport.appeal(#","stage":"办理""#), created: "2026-11-04T10:00:00+08:00", source: "b")
    let entry = try RecordSupport.warehouse(first, later, other).records().entries[0]
    #expect(entry.isConflict)
    #expect(entry.sources == ["a", "b"])
    #expect(entry.current.source == "b")
    #expect(entry.record.stage == "办理")
  }

  @Test("who repeats a record after another source contradicted it says so again, and that counts")
  func repeated() throws {
    let other = RecordSupport.snapshot(
      RecordSupport.appeal(#","stage":"办理""#), created: "2026-11-01T12:00:00+08:00", source: "b")
    let entry = try RecordSupport.warehouse(first, other, same).records().entries[0]
    #expect(entry.versions.map(\.record.stage) == ["受理", "办理", "受理"])
    #expect(entry.record.stage == "受理")
    #expect(entry.known(at: try moment("2026-11-02T10:00:00")) == entry)
  }

  @Test("one id of two types are two records, and the count of the warehouse says so")
  func types() throws {
    let warehouse = try RecordSupport.warehouse(
      RecordSupport.snapshot(
        #"{"type":"appeal","id":"1"}"#, #"{"type":"project","id":"1"}"#), first, same)
    #expect(warehouse.records().entries.map(\.record.type) == ["appeal", "appeal", "project"])
    #expect(warehouse.statistics.records == 3)
  }
}
