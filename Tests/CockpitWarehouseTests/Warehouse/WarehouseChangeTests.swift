import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct WarehouseChangeTests {
  private let key = SnapshotText.outputKey

  private func snapshot(
    _ rows: [String], created: String = "2026-11-21T14:30:00+08:00", head: String = ""
  ) -> String {
    SnapshotText.snapshot(rows, created: created, head: head)
  }

  @Test("nothing differs from itself, nor from the same files read again")
  func nothing() throws {
    let files = [("a.json", snapshot([SnapshotText.row(#","value":1,"note":"n""#)]))]
    let one = try SnapshotText.warehouse(files)
    #expect(one.change(since: one).isEmpty)
    #expect(try one.change(since: SnapshotText.warehouse(files)).isEmpty)
    #expect(Warehouse().change(since: Warehouse()).isEmpty)
  }

  @Test("a row that was corrected names its series and no other")
  func correctedRow() throws {
    func files(_ value: String) -> [(name: String, text: String)] {
      [
        (
          "a.json",
          snapshot([
            SnapshotText.row(#","value":\#(value)"#),
            #"{"indicator":"loans","area":"1","period":"2026","value":null,"reason":"r"}"#,
          ])
        )
      ]
    }
    let change = try SnapshotText.warehouse(files("2")).change(
      since: SnapshotText.warehouse(files("1")))
    var expected = WarehouseChange()
    expected.series = [key]
    #expect(change == expected)
  }

  @Test(
    "whatever differs in a row counts",
    arguments: [
      #""value":2"#, #""value":null,"reason":"r""#, #""value":1,"growth":{"yoy":1}"#,
      #""value":1,"growth":{"mom":1}"#, #""value":1,"growth":{"basis":"current"}"#,
      #""value":1,"status":"revised""#, #""value":1,"n":3"#, #""value":1,"note":"n""#,
      #""value":1,"released_at":"2026-11-21T14:10:00+08:00""#, #""value":1,"n":0"#,
    ])
  func everyField(fields: String) throws {
    let one = try SnapshotText.warehouse([
      ("a.json", snapshot([SnapshotText.row(#","value":1"#)]))
    ])
    let other = try SnapshotText.warehouse([
      ("a.json", snapshot([SnapshotText.row("," + fields)]))
    ])
    #expect(one.change(since: other).series == [key])
    #expect(other.change(since: one).series == [key])
  }

  @Test("a file of another header names all its series, its source and its records")
  func header() throws {
    func warehouse(_ created: String) throws -> Warehouse {
      try SnapshotText.warehouse([
        (
          "a.json",
          SnapshotText.snapshot(
            [SnapshotText.row(#","value":1"#)], created: created,
            tail: #","records":[{"type":"project","id":"P"}]"#)
        )
      ])
    }
    let change = try warehouse("2026-11-22T14:30:00+08:00").change(
      since: warehouse("2026-11-21T14:30:00+08:00"))
    var expected = WarehouseChange()
    expected.series = [key]
    expected.sources = ["s"]
    expected.records = [Record.ID(type: "project", id: "P")]
    #expect(change == expected)
  }

  @Test("names a definition also where a newer file says what counts")
  func definitions() throws {
    func file(_ unit: String, created: String) -> String {
      snapshot(
        [], created: created,
        head: #""indicators":[{"id":"x","name":"x","unit":"\#(unit)"}],"#)
    }
    let newer = file("人", created: "2026-11-22T00:00:00+08:00")
    let one = try SnapshotText.warehouse([("new.json", newer)])
    let more = try SnapshotText.warehouse([
      ("new.json", newer), ("old.json", file("户", created: "2026-11-01T00:00:00+08:00")),
    ])
    #expect(more.change(since: one).hasDefinitions)
    #expect(more.definitions() == one.definitions())
    let later = try SnapshotText.warehouse([
      ("new.json", newer), ("old.json", file("户", created: "2026-12-01T00:00:00+08:00")),
    ])
    #expect(later.change(since: more).hasDefinitions)
    let moment = try #require(Instant(parsing: "2026-11-25T00:00:00+08:00"))
    #expect(later.definitions(knownAt: moment).indicators["x"]?.unit.symbol == "人")
    #expect(later.definitions().indicators["x"]?.unit.symbol == "户")
  }

}

// MARK: - The oracle

extension WarehouseChangeTests {
  /// A row as it counts: all that a file says of it and of itself.
  private struct Entry: Hashable {
    let header: SnapshotHeader
    let observation: Observation
  }

  /// All rows of all files, by their series.
  private func rows(_ warehouse: Warehouse) -> [SeriesKey: Set<Entry>] {
    var rows: [SeriesKey: Set<Entry>] = [:]
    for file in files(warehouse) {
      for (place, number) in file.series.enumerated() {
        for row in file.rows(at: place) {
          let key = warehouse.meanings.resolved(
            warehouse.keys[Int(number)], from: file.header.source.id)
          rows[key, default: []].insert(
            Entry(
              header: file.header,
              observation: file.observation(at: row, from: Observation.Origin(file.header))))
        }
      }
    }
    return rows
  }

  private func records(_ warehouse: Warehouse) -> [Record.ID: Set<RecordVersion>] {
    var records: [Record.ID: Set<RecordVersion>] = [:]
    for file in files(warehouse) {
      for record in file.records(named: warehouse.meanings.names) {
        records[record.id, default: []].insert(
          RecordVersion(
            record: record, source: file.header.source.id, sourceName: file.header.source.name,
            file: file.header.fileName + "\(file.header.sequence)",
            knownSince: file.header.createdAt))
      }
    }
    return records
  }

  /// What a file says of itself and defines.
  private struct Definitions: Equatable {
    let header: SnapshotHeader
    let indicators: [Indicator]
    let areas: [Area]
    let dimensions: [Dimension]
  }

  private func definitions(_ warehouse: Warehouse) -> [String: Definitions] {
    let defining = files(warehouse).filter(\.hasDefinitions).map {
      (
        $0.header.fileName,
        Definitions(
          header: $0.header, indicators: $0.indicators, areas: $0.areas, dimensions: $0.dimensions)
      )
    }
    return Dictionary(uniqueKeysWithValues: defining)
  }

  private func files(_ warehouse: Warehouse) -> [SnapshotColumns] {
    warehouse.files.compactMap { $0?.columns }
  }

  private func sources(_ warehouse: Warehouse) -> [String: [String]] {
    Dictionary(grouping: files(warehouse), by: \.header.source.id)
      .mapValues { $0.map { "\($0.header) \($0.entryCount)" }.sorted() }
  }

  private func differing<Key: Hashable, Value: Equatable>(
    _ one: [Key: Value], _ other: [Key: Value]
  ) -> Set<Key> {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
  }

  /// The change as a slow comparison of all that there is tells it.
  private func oracle(_ old: Warehouse, _ new: Warehouse) -> WarehouseChange {
    var change = WarehouseChange()
    change.series = differing(rows(old), rows(new))
    change.records = differing(records(old), records(new))
    change.sources = differing(sources(old), sources(new))
    change.hasDefinitions =
      old.meanings.names != new.meanings.names
      || !differing(definitions(old), definitions(new)).isEmpty
    return change
  }

  private func file(_ generator: inout SeededGenerator) -> String {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    var taken: Set<String> = []
    let rows = (0..<pick(8)).compactMap { _ -> String? in
      let indicator = ["output", "loans", "x"][pick(3)]
      let dimension = pick(4) == 0 ? #","dimensions":{"d;":"\#(pick(2))="}"# : ""
      let identity = "\(indicator)\(dimension) \(pick(3))"
      guard taken.insert(identity).inserted else { return nil }
      let value = pick(5) == 0 ? #"null,"reason":"r\#(pick(2))""# : "\(pick(3))"
      let more = ["", #","note":"n""#, #","growth":{"yoy":1}"#, #","n":4"#][pick(4)]
      return #"{"indicator":"\#(indicator)","area":"1","period":"2026-0\#(pick(3) + 1)","#
        + #""value":\#(value)\#(more)\#(dimension)}"#
    }
    var head = #""sequence":\#(pick(2)),"#
    if pick(3) == 0 { head += #""indicators":[{"id":"x","name":"x\#(pick(2))","unit":"人"}],"# }
    if pick(4) == 0 { head += #""areas":[{"code":"1","name":"甲\#(pick(2))"}],"# }
    if pick(4) == 0 { head += #""dimensions":[{"id":"d;","name":"d\#(pick(2))"}],"# }
    let record =
      #","records":[{"type":"project","id":"\#(pick(2))","stage":"\#(pick(2))","area":"1"}]"#
    return SnapshotText.snapshot(
      rows, created: "2026-11-1\(pick(2))T00:00:00+08:00", source: ["s", "t"][pick(2)], head: head,
      tail: pick(2) == 0 ? record : "")
  }

  @Test("agrees with a comparison of everything, over many versions", arguments: 1...6)
  func agreesWithOracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var versions = [Warehouse()]
    var kinds: Set<String> = []
    for step in 0..<60 {
      var next = versions[versions.count - 1]
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let name = "\(Int.random(in: 0..<5, using: &generator)).json"
        if Int.random(in: 0..<4, using: &generator) == 0 {
          next = next.removing([FileName(name)])
        } else {
          next = try next.adding(SnapshotText.read(file(&generator), name: name).get().batch)
        }
      }
      versions.append(next)
      // The one before, and one long before, between which there are new indexes.
      for earlier in [step, max(0, step - 25)] {
        let change = next.change(since: versions[earlier])
        if change.hasDefinitions, next.definitions() == versions[earlier].definitions() {
          kinds.insert("overruled")
        }
        if next.meanings.names != versions[earlier].meanings.names { kinds.insert("told apart") }
        #expect(change == oracle(versions[earlier], next), "step \(step) since \(earlier)")
        if !change.series.isEmpty { kinds.insert("series") }
        if change.hasDefinitions { kinds.insert("definitions") }
        if !change.records.isEmpty { kinds.insert("records") }
      }
    }
    #expect(kinds == ["series", "definitions", "records", "overruled", "told apart"])
  }
}
