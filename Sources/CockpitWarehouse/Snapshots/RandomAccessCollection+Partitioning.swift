extension RandomAccessCollection where Index == Int {
  /// The first place whose element satisfies a condition that holds for all after it.
  ///
  /// - Complexity: O(log n)
  func partitioningPlace(_ isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
