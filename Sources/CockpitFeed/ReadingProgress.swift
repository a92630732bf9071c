import Synchronization

/// How far the reading of many files is, told by those who read to who shows it.
package final class ReadingProgress: Sendable {
  /// Files and their bytes, of how many.
  package struct Count: Hashable, Sendable {
    package var files: Int
    package var allFiles: Int
    /// As the folder says how long they are.
    package var bytes: Int
    package var allBytes: Int

    package init(files: Int = 0, allFiles: Int = 0, bytes: Int = 0, allBytes: Int = 0) {
      (self.files, self.allFiles) = (files, allFiles)
      (self.bytes, self.allBytes) = (bytes, allBytes)
    }

    /// Whether there were files to read, and all are read: what is left is to judge them.
    package var isOver: Bool { allFiles > 0 && files == allFiles }

    /// The seconds that the rest takes at the pace of the bytes so far; `nil` before any were read.
    package func secondsLeft(after seconds: Double) -> Double? {
      guard bytes > 0 else { return nil }
      return seconds * Double(allBytes - bytes) / Double(bytes)
    }
  }

  private let files = Atomic(0)
  private let bytes = Atomic(0)
  private let all = Mutex(Count())

  package init() {}

  /// What was read so far.
  package var count: Count {
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
