package import CockpitJSON
package import CockpitValues

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

/// What an import needs to know beside the file.
package struct ImportOptions: Sendable {
  /// The code of the region whose snapshots these become.
  package var region: String
  /// The area of tables that have none; nil for the region.
  package var area: String?
  /// The period of tables that have none.
  package var period: Period?
  /// When the figures became known, for files that do not say.
  package var createdAt: Instant?

  package init(
    region: String, area: String? = nil, period: Period? = nil, createdAt: Instant? = nil
  ) {
    self.region = region
    self.area = area
    self.period = period
    self.createdAt = createdAt
  }
}
