import CockpitJSON
import CockpitTestSupport
import Glibc
import Testing

@testable import CockpitWarehouse

struct WarehouseLoaderTests {
  /// Loads files of a folder made for it; a text that is nil makes no file.
  private static func load(
    _ files: [String: String?], workers: Int
  ) throws -> WarehouseLoader.Outcome {
    var template = Array("/tmp/cockpit-loader-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in files.keys { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    for case (let name, let text?) in files {
      let file = try #require(fopen("\(folder)/\(name)", "w"))
      fputs(text, file)
      fclose(file)
    }
    return WarehouseLoader.load(
      files.keys.sorted().map { .init(name: $0, path: "\(folder)/\($0)") },
      catalogue: SnapshotText.catalogue, workers: workers)
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
    let alone = try Warehouse(Self.load(files, workers: 1).batches)
    #expect(warehouse.statistics == alone.statistics)
    #expect(warehouse.statistics.series == 8)
    #expect(
      warehouse.history(SnapshotText.outputKey, knownAt: SnapshotText.end).compactMap(\.value)
        == (0..<40).map(Double.init))
  }

  @Test("refused files are named in their order and leave the others alone")
  func refusals() throws {
    let outcome = try Self.load(
      [
        "1.json": "{", "2.json": SnapshotText.snapshot([SnapshotText.row(#","value":1"#)]),
        "3.json": nil, "4.json": SnapshotText.snapshot(head: #""odd":1,"#),
      ], workers: 2)
    #expect(outcome.refusals.map(\.file) == ["1.json", "3.json"])
    #expect(outcome.refusals.last?.message.hasPrefix("the file cannot be read") == true)
    #expect(outcome.warnings.map(\.file) == ["4.json"])
    #expect(try Warehouse(outcome.batches).statistics.files == 2)
  }

  @Test("no files make an empty warehouse")
  func nothing() throws {
    #expect(try Warehouse(Self.load([:], workers: 4).batches).series.isEmpty)
  }
}
