import CockpitCatalogue
package import CockpitJSON
import CockpitValues
package import CockpitWarehouse

/// A table of an import, on its way to a snapshot.
///
/// Time becomes the period, geography the area, the metric the indicator; every other dimension
/// stays one. What the pack does not know is defined in the snapshot itself.
package struct ImportedTable: Sendable {
  private let table: StatisticalTable
  private let options: ImportOptions
  private let createdAt: Instant
  /// The periods of the time dimension's categories, or the one period of a table without time.
  private let periods: [Period]
  private let definitions: [Indicator]
  /// The dimensions that stay dimensions: place in the table, and id.
  private let others: [(place: Int, id: String)]

  init(_ table: StatisticalTable, options: ImportOptions) throws(JSONError) {
    self.table = table
    self.options = options
    guard let createdAt = table.updated ?? options.createdAt else {
      throw JSONError(.noUpdateTime, at: table.offset)
    }
    self.createdAt = createdAt
    periods = try ImportedTable.periods(of: table, fallback: options.period)
    definitions = table.indicators(periods: periods)
    let places = table.dimensions.indices.filter { !table.roles.contains($0) }
    let ids = Identifier.distinct(places.map { table.dimensions[$0].code })
    others = zip(places, ids).map { (place: $0, id: $1) }
  }

  /// The rows, with and without a figure.
  package var observations: Int { table.cells.count }

  /// The rows without a figure.
  package var missing: Int { table.cells.count { $0.value == nil } }

  package var indicators: Int { definitions.count }

  package var areas: Int { table.roles.area.map { table.dimensions[$0].categories.count } ?? 1 }

  /// The name under which the snapshot is stored.
  package var fileName: String { "\(id).json" }

  /// The snapshot as a file, checked to be one that the cockpit reads.
  ///
  /// - Throws: where the table has too many cells for one file.
  package func snapshot() throws(JSONError) -> [UInt8] {
    var writer = SnapshotWriter(offset: UTCOffset(seconds: 0))
    try send(to: &writer)
    try checkLimits(writer.bytes)
    return writer.bytes
  }

  /// The table and the time of its last change, `tab6471-20260608t060000z`: a later edition of the
  /// same table has an id of its own and stands beside the earlier one.
  package var id: String {
    let time = CivilTime(createdAt, offset: UTCOffset(seconds: 0)).description
    return "\(Identifier.of(table.code))-\(time.filter { $0 != "-" && $0 != ":" }.lowercased())"
  }

  /// How many combinations of the other dimensions' categories occur.
  package var combinations: Int {
    Set(
      table.cells.map { cell in
        let categories = table.categories(ofCell: cell.position)
        return others.map { categories[$0.place] }
      }
    ).count
  }
}

// MARK: - Checks

extension ImportedTable {
  private static func periods(
    of table: StatisticalTable, fallback: Period?
  ) throws(JSONError) -> [Period] {
    guard let place = table.roles.time else {
      guard let fallback else {
        throw JSONError(.noTimeDimension, at: table.offset)
      }
      return [fallback]
    }
    var periods: [Period] = []
    var known: Set<Period> = []
    for category in table.dimensions[place].categories {
      guard let period = PeriodCode.period(category.code) ?? PeriodCode.period(category.label)
      else {
        throw JSONError(.noPeriod(code: category.code), at: category.offset)
      }
      guard known.insert(period).inserted else {
        throw JSONError(.repeatedPeriod(period), at: category.offset)
      }
      periods.append(period)
    }
    return periods
  }

  private func checkLimits(_ bytes: [UInt8]) throws(JSONError) {
    func skip(_ reader: inout JSONReader) throws(JSONError) {
      try reader.skipValue()
      try reader.finish()
    }
    do {
      try JSONReader.read(bytes, limits: .standard, skip)
    } catch {
      throw JSONError(.tooLargeTable(cells: table.cells.count), at: table.offset)
    }
  }
}

// MARK: - What stands in the snapshot

extension ImportedTable {
  /// Gives a sink the whole snapshot.
  ///
  /// - Throws: what the sink refuses, at its place in the file.
  /// - Complexity: O(cells x dimensions)
  package func send(to sink: inout some RowSink) throws(JSONError) {
    let source = table.source ?? table.code
    try sink.header(
      SnapshotHeader(
        id: id, region: options.region, createdAt: createdAt, fileName: fileName,
        source: .init(id: Identifier.of(source), name: source)),
      at: table.offset)
    for (place, indicator) in definitions.enumerated() {
      let metric = table.roles.metric.map { table.dimensions[$0].categories[place].offset }
      try sink.definition(.indicator(indicator), at: metric ?? table.offset)
    }
    for category in table.roles.area.map({ table.dimensions[$0].categories }) ?? [] {
      try sink.definition(
        .area(
          Area(
            code: category.code, name: LocalizedText(zh: category.label), parent: category.parent)),
        at: category.offset)
    }
    for (place, id) in others {
      let dimension = table.dimensions[place]
      let categories = dimension.categories.map {
        Dimension.Category(code: $0.code, name: LocalizedText(zh: $0.label), parent: $0.parent)
      }
      try sink.definition(
        .dimension(
          Dimension(id: id, name: LocalizedText(zh: dimension.label), categories: categories)),
        at: dimension.offset)
    }
    for cell in table.cells { try sink.row(row(of: cell), at: cell.offset) }
    try sink.end(at: table.offset)
  }

  private func row(of cell: TableCell) -> SnapshotRow {
    let places = table.categories(ofCell: cell.position)
    func category(_ dimension: Int) -> TableCategory {
      table.dimensions[dimension].categories[places[dimension]]
    }
    var row = SnapshotRow(
      indicator: definitions[table.roles.metric.map { places[$0] } ?? 0].id,
      area: table.roles.area.map { category($0).code } ?? options.area ?? options.region,
      period: periods[table.roles.time.map { places[$0] } ?? 0], value: cell.value)
    row.dimensions = Dimensions(
      others.map { Dimensions.Category(dimension: $0.id, code: category($0.place).code) })
    row.reason = cell.reason
    row.status = cell.marks
    row.note = cell.note
    return row
  }
}
