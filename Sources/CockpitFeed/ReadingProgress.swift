package import CockpitWarehouse
import Synchronization

/// How far the reading of many files is, told by those who read to who shows it.
package final class ReadingProgress: Sendable {
  private let files = Atomic(0)
  private let bytes = Atomic(0)
  private let all = Mutex(ReadingCount())

  package init() {}

  /// What was read so far.
  package var count: ReadingCount {
    var count = all.withLock { $0 }
    count.files = min(files.load(ordering: .relaxed), count.allFiles)
    count.bytes = min(bytes.load(ordering: .relaxed), count.allBytes)
    return count
  }

  /// Begins with items of which none is read.
  func begin(_ items: [SourceItem]) {
    all.withLock { all in
      all.allFiles += items.count
      all.allBytes += items.reduce(0) { $0 + $1.length }
    }
  }

  /// One more item is read.
  func note(_ item: SourceItem) {
    files.add(1, ordering: .relaxed)
    bytes.add(item.length, ordering: .relaxed)
  }
}

extension SourceItem {
  fileprivate var length: Int { Int(stamp.content.size) }
}
