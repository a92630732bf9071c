import CockpitModel
import CockpitTestSupport
import Testing

struct WarehouseLoaderTests {
  private static func load(
    _ files: [String: String], workers: Int
  ) -> WarehouseLoader.Outcome {
    WarehouseLoader.load(
      files.keys.sorted(), catalogue: SnapshotText.catalogue, workers: workers
    ) { name, buffer throws(WarehouseLoader.ContentsError) in
      guard let text = files[name], text != "unreadable" else {
        throw WarehouseLoader.ContentsError("cannot open \(name)")
      }
      // What an earlier, longer file left behind must not matter.
      buffer = Array(text.utf8) + Array("garbage".utf8)
      return text.utf8.count
    }
  }

  @Test("one worker or eight, the warehouse is the same", arguments: [1, 2, 8])
  func workers(count: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["\(number).json"] = SnapshotText.snapshot([
        SnapshotText.row(#","value":\#(number)"#, period: "20\(number + 10)"),
        #"{"indicator":"x\#(number % 7)","area":"1","period":"2026","value":\#(number)}"#,
      ])
    }
    let warehouse = try Warehouse(Self.load(files, workers: count).batches)
    #expect(
      warehouse.statistics == (try Warehouse(Self.load(files, workers: 1).batches)).statistics)
    #expect(warehouse.statistics.series == 8)
    #expect(
      warehouse.history(SnapshotText.outputKey, knownAt: SnapshotText.end).compactMap(\.value)
        == (0..<40).map(Double.init))
  }

  @Test("refused files are named in their order and leave the others alone")
  func refusals() throws {
    let outcome = Self.load(
      [
        "1.json": "{", "2.json": SnapshotText.snapshot([SnapshotText.row(#","value":1"#)]),
        "3.json": "unreadable", "4.json": SnapshotText.snapshot(head: #""odd":1,"#),
      ], workers: 2)
    #expect(outcome.refusals.map(\.file) == ["1.json", "3.json"])
    #expect(outcome.refusals.map(\.message).last == "cannot open 3.json")
    #expect(outcome.warnings.map(\.file) == ["4.json"])
    #expect(try Warehouse(outcome.batches).statistics.files == 2)
  }

  @Test("no files make an empty warehouse")
  func nothing() throws {
    #expect(try Warehouse(Self.load([:], workers: 4).batches).series.isEmpty)
  }
}
