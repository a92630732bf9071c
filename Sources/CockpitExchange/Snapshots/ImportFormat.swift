package import CockpitJSON

/// The formats of other people that can be imported.
package enum ImportFormat: String, CaseIterable, Sendable {
  case jsonStat = "json-stat"

  /// Makes snapshots of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name without folder and ending, for tables without a code.
  ///   - options: what the file does not say.
  /// - Returns: one snapshot for each table of the file, in its order.
  /// - Throws: the first thing that is wrong, by byte offset.
  /// - Complexity: O(bytes).
  package func snapshots(
    from bytes: [UInt8], named name: String, options: ImportOptions
  ) throws(JSONError) -> [ImportedSnapshot] {
    let document = try JSONNode.parse(bytes)
    var snapshots: [ImportedSnapshot] = []
    for table in try JSONStat.tables(in: document, name: name) {
      snapshots.append(try SnapshotDocument(table, options: options).snapshot())
    }
    return snapshots
  }
}
