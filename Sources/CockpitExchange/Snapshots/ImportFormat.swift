package import CockpitCatalogue
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
  /// - Returns: its tables, in the order of the file.
  /// - Throws: the first thing that is wrong, by byte offset.
  /// - Complexity: O(bytes).
  package func content(
    of bytes: [UInt8], named name: String, options: ImportOptions
  ) throws(JSONError) -> ImportedContent {
    let document = try JSONNode.parse(ImportFormat.withoutByteOrderMark(bytes))
    let content = try JSONStat.content(of: document, name: name, local: options.offset)
    var tables: [ImportedTable] = []
    for table in content.tables { tables.append(try ImportedTable(table, options: options)) }
    return ImportedContent(tables: tables, named: content.named)
  }

  /// The bytes with blanks for a byte order mark, so that all others keep their places.
  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return bytes }
    return [UInt8](repeating: UInt8(ascii: " "), count: 3) + bytes.dropFirst(3)
  }
}

/// What a file of someone else's format holds.
package struct ImportedContent: Sendable {
  /// In the order of the file, each of which is one snapshot; at least one.
  package let tables: [ImportedTable]
  /// How many more tables the file names without carrying them.
  package let named: Int
}

/// What an import needs to know beside the file.
package struct ImportOptions: Sendable {
  /// The code of the region whose snapshots these become.
  package var region: String
  /// The areas of the pack, which categories of these names and codes are.
  package var areas: AreaTree
  /// The civil time of the region, which is that of times without an offset.
  package var offset: UTCOffset
  /// The area of tables that have none; nil for one that belongs to no place of the pack.
  package var area: String?
  /// The period of tables that have none.
  package var period: Period?
  /// How periods are read where the file leaves it open.
  package var periods: PeriodRules
  /// When the figures became known, for files that do not say.
  package var createdAt: Instant?

  package init(
    region: String, areas: AreaTree = AreaTree([]), offset: UTCOffset = .china,
    area: String? = nil, period: Period? = nil, periods: PeriodRules = PeriodRules(),
    createdAt: Instant? = nil
  ) {
    self.region = region
    self.areas = areas
    self.offset = offset
    self.area = area
    self.period = period
    self.periods = periods
    self.createdAt = createdAt
  }
}
