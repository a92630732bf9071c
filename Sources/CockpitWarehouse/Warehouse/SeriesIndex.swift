/// For each series, the files that have it and where in them.
struct SeriesIndex: Sendable {
  /// A file and the place of the series among the series of that file.
  struct Entry: Sendable {
    let file: Int32
    let place: Int32
  }

  private let offsets: [Int32]
  private let entries: [Entry]

  /// The index of no files.
  init() {
    offsets = [0]
    entries = []
  }

  /// The index of some files.
  ///
  /// - Complexity: O(series of each file, summed)
  init(_ files: [SnapshotColumns], seriesCount: Int) {
    var starts = [Int32](repeating: 0, count: seriesCount + 1)
    for file in files {
      for series in file.series { starts[Int(series) + 1] += 1 }
    }
    for series in 0..<seriesCount { starts[series + 1] += starts[series] }
    var next = starts
    let total = Int(starts[seriesCount])
    entries = Array(unsafeUninitializedCapacity: total) { entries, count in
      for (number, file) in files.enumerated() {
        for (place, series) in file.series.enumerated() {
          let slot = Int(next[Int(series)])
          next[Int(series)] += 1
          entries.initializeElement(
            at: slot, to: Entry(file: Int32(number), place: Int32(place)))
        }
      }
      count = total
    }
    offsets = starts
  }

  /// Where a series is; nowhere for one that is newer than the index.
  subscript(series: Int32) -> ArraySlice<Entry> {
    guard Int(series) + 1 < offsets.count else { return [] }
    return entries[Int(offsets[Int(series)])..<Int(offsets[Int(series) + 1])]
  }
}
