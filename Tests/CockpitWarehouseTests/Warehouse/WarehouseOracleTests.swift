import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// The warehouse against a slow reading of the rules, on random files.
struct WarehouseOracleTests {
  /// One row of one file, as the oracle remembers it.
  private struct Row {
    let file: String
    let source: String
    let created: Int
    let sequence: Int
    let key: SeriesKey
    let month: Int
    let value: Double?

    var rank: (Int, Int, String) { (created, sequence, file) }
    var period: Period { .month(2026, month) }

    var json: String {
      """
      {"indicator":"\(key.indicator)","area":"\(key.area)","span":"\(key.span.name)",\
      "period":"2026-\(month < 10 ? "0" : "")\(month)",\
      "value":\(value.map { "\($0)" } ?? "null,\"reason\":\"r\"")}
      """
    }
  }

  private struct File {
    let name: String
    let rows: [Row]

    func text(_ order: [Row]) -> String {
      let created = rows[0].created
      return SnapshotText.snapshot(
        order.map(\.json), created: "2026-11-\(created + 10)T00:00:00+08:00",
        source: rows[0].source, head: "\"sequence\":\(rows[0].sequence),")
    }
  }

  private static func files(_ count: Int, _ generator: inout SeededGenerator) -> [File] {
    (0..<count).map { number in
      let name = "\(Int.random(in: 10...99, using: &generator))-\(number).json"
      let source = ["s", "t"][Int.random(in: 0...1, using: &generator)]
      let created = Int.random(in: 0...9, using: &generator)
      let sequence = Int.random(in: 0...1, using: &generator)
      var taken: Set<[String]> = []
      let rows = (0..<Int.random(in: 1...15, using: &generator)).compactMap { _ -> Row? in
        let key = SeriesKey(
          indicator: ["output", "loans", "x"][Int.random(in: 0...2, using: &generator)],
          area: ["1", "2"][Int.random(in: 0...1, using: &generator)],
          span: Int.random(in: 0...3, using: &generator) == 0 ? .level : .single)
        let month = Int.random(in: 1...6, using: &generator)
        guard taken.insert([key.indicator, key.area, key.span.name, "\(month)"]).inserted else {
          return nil
        }
        let value = Int.random(in: -20...20, using: &generator)
        return Row(
          file: name, source: source, created: created, sequence: sequence, key: key, month: month,
          value: value < -12 ? nil : Double(value) / 4)
      }
      return File(name: name, rows: rows)
    }
  }

  private static func moment(_ day: Int) -> Instant {
    Instant(parsing: "2026-11-\(day + 10)T12:00:00+08:00") ?? Instant(seconds: 0)
  }

  private func expect(_ warehouse: Warehouse, agreesWith files: [File]) {
    let rows = files.flatMap(\.rows)
    let keys = Set(rows.map(\.key))
    #expect(Set(warehouse.series) == keys)
    for key in keys {
      for day in [0, 4, 9] {
        let known = rows.filter { $0.key == key && $0.created <= day }
        let months = Set(known.map(\.month)).sorted()
        let counting = months.compactMap { month in
          known.filter { $0.month == month }.max { $0.rank < $1.rank }
        }
        let history = warehouse.history(key, knownAt: Self.moment(day))
        #expect(history.map(\.period) == counting.map(\.period))
        #expect(history.map(\.value) == counting.map(\.value))
        #expect(history.map(\.file) == counting.map(\.file))
        let latest = warehouse.latest(key, knownAt: Self.moment(day))
        #expect(latest == history.last { $0.value != nil })
        #expect(
          warehouse.hasSeveralSources(key, knownAt: Self.moment(day))
            == (Set(known.map(\.source)).count > 1)
        )
      }
    }
    let statistics = warehouse.statistics
    #expect(statistics.files == files.count)
    #expect(statistics.observations == rows.count { $0.value != nil })
    #expect(statistics.missing == rows.count { $0.value == nil })
    #expect(statistics.series == keys.count)
    #expect(statistics.firstPeriod == rows.map(\.period).min())
    #expect(statistics.lastPeriod == rows.map(\.period).max())
    let latest = keys.compactMap { warehouse.latest($0, knownAt: Self.moment(20))?.value }
    #expect(statistics.latestSum == latest.sorted().reduce(0, +))
  }

  @Test("agrees with the rules", arguments: 1...6)
  func agrees(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = Self.files(40, &generator)
    let warehouse = try SnapshotText.warehouse(files.map { ($0.name, $0.text($0.rows)) })
    expect(warehouse, agreesWith: files)
  }

  @Test("the order of files and rows changes nothing, nor does the number of readers")
  func shuffled() throws {
    var generator = SeededGenerator(seed: 77)
    let files = Self.files(30, &generator)
    let shuffled = files.shuffled(using: &generator)
    // Two readers, as on two cores, each with its own numbers for the series.
    var readers = [
      SnapshotReader(catalogue: SnapshotText.catalogue),
      SnapshotReader(catalogue: SnapshotText.catalogue),
    ]
    var columns: [[SnapshotColumns]] = [[], []]
    for (index, file) in shuffled.enumerated() {
      let bytes = Array(file.text(file.rows.shuffled(using: &generator)).utf8)
      let result = bytes.withUnsafeBufferPointer { readers[index % 2].read($0, name: file.name) }
      columns[index % 2].append(try result.get())
    }
    let warehouse = try Warehouse(
      zip(readers, columns).map { SnapshotBatch(keys: $0.keys, files: $1) })
    expect(warehouse, agreesWith: files)
  }

  @Test("removing a file equals never having had it, through many changes")
  func changes() throws {
    var generator = SeededGenerator(seed: 99)
    let files = Self.files(120, &generator)
    var warehouse = Warehouse()
    var present: [File] = []
    for file in files {
      warehouse = try warehouse.adding(
        SnapshotText.read(file.text(file.rows), name: file.name).get().batch)
      present.append(file)
      if Int.random(in: 0...2, using: &generator) > 0, present.count > 3 {
        let gone = present.remove(at: Int.random(in: 0..<present.count, using: &generator))
        warehouse = warehouse.removing([FileName(gone.name)])
      }
    }
    expect(warehouse, agreesWith: present)
  }
}
