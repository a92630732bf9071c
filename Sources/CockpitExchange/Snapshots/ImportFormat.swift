package import CockpitJSON

/// The formats of other people that can be imported.
package enum ImportFormat: String, CaseIterable, Sendable {
  case jsonStat = "json-stat"

  /// Reads the tables of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name without folder and ending, for tables without a code.
  ///   - options: what the file does not say.
  /// - Returns: the tables in the order of the file, each of which is one snapshot.
  /// - Throws: the first thing that is wrong, by byte offset.
  /// - Complexity: O(bytes).
  package func tables(
    in bytes: [UInt8], named name: String, options: ImportOptions
  ) throws(JSONError) -> [ImportedTable] {
    let document = try JSONNode.parse(bytes)
    var tables: [ImportedTable] = []
    for table in try JSONStat.tables(in: document, name: name) {
      tables.append(try ImportedTable(table, options: options))
    }
    return tables
  }
}
