/// A snapshot file of the demonstration: what a department would drop in the folder.
package struct DemonstrationFile: Hashable, Sendable {
  /// The name, such as `330203-stats-20261121T1430.json`.
  package let name: String
  package let bytes: [UInt8]
}
