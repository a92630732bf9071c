/// Why a file is refused: the faults that are listed, the first of them first, and how many more
/// there are.
package struct FileFaults: Sendable, Hashable {
  /// At most so many faults of a file are listed.
  package static let mostListed = 20

  package let listed: [Diagnostic]
  package let more: Int
  /// What is doubtful beside these, for which nothing is refused.
  package let warnings: [Diagnostic]

  /// Faults of which the first ones are listed, as far as one looks through them.
  package init(_ faults: [Diagnostic], warnings: [Diagnostic] = []) {
    listed = Array(faults.prefix(FileFaults.mostListed))
    more = faults.count - listed.count
    self.warnings = warnings
  }

  /// The faults of a text, of which all stand in the order of the file but the first, for which it is
  /// refused.
  package init(_ errors: [JSONError], warnings: [JSONError] = [], in source: SourceText) {
    listed = source.diagnostics(for: Array(errors.prefix(FileFaults.mostListed)))
    more = max(0, errors.count - FileFaults.mostListed)
    self.warnings = source.diagnostics(
      for: warnings.sorted { $0.offset < $1.offset }, severity: .warning)
  }
}
