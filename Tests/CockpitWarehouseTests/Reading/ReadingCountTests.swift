import Testing

@testable import CockpitWarehouse

struct ReadingCountTests {
  @Test("takes the pace of the bytes so far for that of the rest")
  func left() {
    let count = ReadingCount(files: 1, allFiles: 3, bytes: 100, allBytes: 400)
    #expect(count.secondsLeft(after: 2) == 6)
    #expect(ReadingCount(allFiles: 3, allBytes: 400).secondsLeft(after: 2) == nil)
  }

  @Test("is over when all files are read, and not where there were none")
  func over() {
    #expect(ReadingCount(files: 3, allFiles: 3).isOver)
    #expect(!ReadingCount(files: 2, allFiles: 3).isOver && !ReadingCount().isOver)
  }
}
