extension BinaryInteger {
  /// The number with what is counted, as English writes it: `1 file`, `2 files`, `0 files`.
  ///
  /// The plural is the word with an s where none is given.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
