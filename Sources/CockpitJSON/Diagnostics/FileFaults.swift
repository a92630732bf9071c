/// Why a file is refused: the faults that are listed, the first of them first, and how many more
/// there are.
package struct FileFaults: Sendable, Hashable {
  /// At most so many faults of a file are listed.
  package static let mostListed = 20

  package let listed: [Diagnostic]
  package let more: Int

  package init(listed: [Diagnostic], more: Int = 0) {
    self.listed = listed
    self.more = more
  }

  /// The faults of a text, of which all stand in the order of the file but the first, for which it is
  /// refused.
  package init(_ errors: [JSONError], in source: SourceText) {
    listed = source.diagnostics(for: Array(errors.prefix(FileFaults.mostListed)))
    more = max(0, errors.count - FileFaults.mostListed)
  }
}
