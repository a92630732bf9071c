extension Array {
  /// The first place whose element satisfies a condition that holds for all after it.
  ///
  /// - Complexity: O(log n)
  func partitioningPlace(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
