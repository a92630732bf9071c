/// A snapshot that an import has made, and what is in it.
package struct ImportedSnapshot: Sendable {
  /// The table and the time of its last change: `tab6471-20260608t060000z`.
  package let id: String
  /// A file of `cockpit.snapshot/1`.
  package let bytes: [UInt8]
  /// The rows, with and without a figure.
  package let observations: Int
  /// The rows without a figure.
  package let missing: Int
  package let indicators: Int
  package let areas: Int
  /// How many combinations of the other dimensions' categories occur.
  package let combinations: Int

  /// The name under which the snapshot is stored.
  package var fileName: String { "\(id).json" }
}
