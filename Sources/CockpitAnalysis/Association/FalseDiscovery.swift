/// The control of false discoveries among many tests.
enum FalseDiscovery {
  /// The adjusted p values: about the smallest rate of false discoveries at which each test is found.
  ///
  /// Benjamini and Hochberg: Controlling the False Discovery Rate, 1995. It holds for independent tests and for
  /// positively dependent ones.
  ///
  /// The p values are those of all tests, the smallest first.
  ///
  /// - Complexity: O(n)
  static func adjusted(_ ascending: [Double]) -> [Double] {
    var adjusted = ascending
    var least = 1.0
    for index in ascending.indices.reversed() {
      least = min(least, ascending[index] * Double(ascending.count) / Double(index + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
