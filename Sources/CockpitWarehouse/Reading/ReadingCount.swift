/// How far the reading of many files is: files and their bytes, of how many.
package struct ReadingCount: Hashable, Sendable {
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
