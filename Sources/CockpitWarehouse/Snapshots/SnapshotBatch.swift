/// What one reader has read: the files' columns, and the series keys that they point to.
package struct SnapshotBatch: Sendable {
  package let keys: [SeriesKey]
  package let files: [SnapshotColumns]

  package init(keys: [SeriesKey], files: [SnapshotColumns]) {
    self.keys = keys
    self.files = files
  }
}
