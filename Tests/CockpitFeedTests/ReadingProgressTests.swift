import CockpitTestSupport
import CockpitWarehouse
import Testing

@testable import CockpitFeed

struct ReadingProgressTests {
  private static func item(_ name: String, _ bytes: Int64) -> SourceItem {
    SourceItem(
      name: name, stamp: SourceStamp(.init(size: bytes)), content: .file(path: "/nowhere/\(name)"))
  }

  @Test("counts files and bytes of those that it began with, and is over when all are read")
  func counts() {
    let progress = ReadingProgress()
    #expect(progress.count == .init() && !progress.count.isOver)
    let items = [Self.item("a", 100), Self.item("b", 300)]
    progress.begin(items)
    progress.note(items[0])
    #expect(progress.count == .init(files: 1, allFiles: 2, bytes: 100, allBytes: 400))
    #expect(!progress.count.isOver)
    progress.note(items[1])
    #expect(progress.count.isOver)
  }

  @Test("is told of each file, refused ones too")
  func loads() {
    let progress = ReadingProgress()
    let items = (0..<50).map { Self.item("\($0).json", 10) }
    let outcome = SnapshotLoader.load(
      items, catalogue: SnapshotText.catalogue, workers: 4, telling: progress)
    #expect(outcome.refusals.count == 50)
    #expect(progress.count == .init(files: 50, allFiles: 50, bytes: 500, allBytes: 500))
  }
}
