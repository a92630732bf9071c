/// A row of a snapshot that is no figure: a project, an event, an appeal.
package struct SnapshotRecord: Sendable, Hashable {
  package let type: String
  /// Unique among the records of its type in one file.
  package let id: String
  package let title: String?
  package let area: String?
  package let owner: String?
  package let stage: String?
  package let due: String?
  /// The other texts of the row by their keys.
  package let extra: [String: String]
  /// The record's first byte in its file.
  package let offset: Int
}
