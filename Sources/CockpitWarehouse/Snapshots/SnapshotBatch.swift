/// What one reader has read: the files' columns, and the series keys that they point to.
package struct SnapshotBatch: Sendable {
  /// What the numbers of series in the columns stand for: places in this list.
  package let keys: [SeriesKey]
  /// In the order in which they were read.
  package let files: [SnapshotColumns]

  package init(keys: [SeriesKey], files: [SnapshotColumns]) {
    self.keys = keys
    self.files = files
  }
}
