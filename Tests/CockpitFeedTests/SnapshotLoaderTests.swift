import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

struct SnapshotLoaderTests {
  private let place = TemporaryFolder()

  /// Loads files of the folder; a text that is nil makes no file.
  private func load(_ files: [String: String?], workers: Int) -> SnapshotLoader.Outcome {
    for case (let name, let text?) in files { place.write(text, to: name) }
    let items = files.keys.sorted().map {
      SourceItem(name: $0, stamp: SourceStamp(.init()), content: .file(path: place.file($0)))
    }
    return SnapshotLoader.load(items, catalogue: SnapshotText.catalogue, workers: workers)
  }

  @Test("one worker or eight, the warehouse is the same", arguments: [1, 2, 8])
  func workers(count: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["\(number).json"] = SnapshotText.figure(
        Double(number), period: "19\(number + 50)", indicator: number % 2 == 0 ? "output" : "x")
    }
    let warehouse = try Warehouse(load(files, workers: count).batches)
    let alone = try Warehouse(load(files, workers: 1).batches)
    #expect(warehouse.statistics == alone.statistics)
    #expect(warehouse.statistics.series == 2)
    let history = warehouse.history(SnapshotText.outputKey, knownAt: SnapshotText.end)
    #expect(
      history.compactMap(\.value)
        == stride(from: 0, to: 40, by: 2).map(Double.init))
  }

  @Test("refused files are told by their places and leave the others alone")
  func refusals() throws {
    let good = SnapshotText.figure(1)
    let outcome = load(
      [
        "1.json": "{", "2.json": good, "3.json": nil,
        "4.json": good.replacing("\"region\"", with: "\"odd\":1,\"region\""),
      ], workers: 2)
    #expect(outcome.refusals.map(\.place) == [0, 2])
    #expect(
      outcome.refusals.last?.faults.listed.first?.message
        == "the file cannot be read: No such file or directory")
    #expect(outcome.warnings.map(\.place) == [3])
    #expect(try Warehouse(outcome.batches).statistics.files == 2)
  }

  @Test("a file whose name is no UTF-8 is refused for its name, with what to do")
  func names() throws {
    // 海 in GBK.
    let name = Array("\(place.path)/".utf8) + [0xBA, 0xA3] + Array(".json".utf8) + [0]
    #expect(close(creat(name.map { CChar(bitPattern: $0) }, 0o644)) == 0)
    let items = try SnapshotFolder(path: place.path).items(at: SnapshotText.end)
    let outcome = SnapshotLoader.load(items, catalogue: SnapshotText.catalogue, workers: 1)
    let message = try #require(outcome.refusals.first?.faults.listed.first?.message)
    #expect(message.contains("is not UTF-8") && message.contains("rename it"))
  }

  @Test("a file that is gone is said to be gone, though its name has the sign of what is no UTF-8")
  func replacementCharacter() throws {
    let name = "海\u{FFFD}.json"
    #expect(load([name: SnapshotText.figure(1)], workers: 1).refusals.isEmpty)
    place.remove(name)
    let outcome = load([name: nil], workers: 1)
    #expect(
      outcome.refusals.first?.faults.listed.first?.message
        == "the file cannot be read: No such file or directory")
  }

  @Test("no items make an empty warehouse")
  func nothing() throws {
    #expect(try Warehouse(load([:], workers: 4).batches).isEmpty)
  }
}
