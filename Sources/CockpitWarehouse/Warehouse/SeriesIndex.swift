/// For each series, the files that have it and where in them.
struct SeriesIndex: Sendable {
  /// A file and the place of the series among the series of that file.
  struct Entry: Sendable, BitwiseCopyable {
    let file: Int32
    let place: Int32
  }

  /// Where the files of each series begin among the entries; of one after the last, where they end.
  let offsets: Column<Int32>
  let entries: Column<Entry>

  /// The index of no files.
  init() {
    offsets = [0]
    entries = []
  }

  /// An index that was made before.
  init(offsets: Column<Int32>, entries: Column<Entry>) {
    self.offsets = offsets
    self.entries = entries
  }

  /// The index of some files, by their places; those that are gone are left out.
  ///
  /// - Complexity: O(series of each file, summed)
  init<Files: Collection>(_ files: Files, seriesCount: Int)
  where Files.Element == Warehouse.StoredFile?, Files.Index == Int {
    var starts = [Int32](repeating: 0, count: seriesCount + 1)
    for case let file? in files {
      for series in file.columns.series { starts[Int(series) + 1] += 1 }
    }
    for series in 0..<seriesCount { starts[series + 1] += starts[series] }
    var next = starts
    let total = Int(starts[seriesCount])
    let all = [Entry](unsafeUninitializedCapacity: total) { entries, count in
      for number in files.indices {
        guard let file = files[number] else { continue }
        for (place, series) in file.columns.series.enumerated() {
          let slot = Int(next[Int(series)])
          next[Int(series)] += 1
          entries.initializeElement(
            at: slot, to: Entry(file: Int32(number), place: Int32(place)))
        }
      }
      count = total
    }
    entries = Column(all)
    offsets = Column(starts)
  }

  /// Where a series is; nowhere for one that is newer than the index.
  subscript(series: Int32) -> Slice<Column<Entry>> {
    guard Int(series) + 1 < offsets.count else { return entries[0..<0] }
    return entries[Int(offsets[Int(series)])..<Int(offsets[Int(series) + 1])]
  }
}
