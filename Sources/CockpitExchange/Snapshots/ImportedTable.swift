import CockpitCatalogue
package import CockpitJSON
package import CockpitValues
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
  package let periods: [Period]
  /// What is said of all figures of a period: that the office projects them, by its own words or since
  /// the period had not begun when the table was last changed, and what else its label says.
  private let marks: [StatusMarks]
  /// The areas of the area dimension's categories; `nil` for a table without one.
  private let areaCodes: AreaCodes?
  private let definitions: [Indicator]
  /// The dimensions that stay dimensions: place in the table, and id.
  private let others: [(place: Int, id: String)]

  init(_ table: StatisticalTable, options: ImportOptions) throws(JSONError) {
    var table = table
    table.roles.area =
      table.roles.area
      ?? table.dimensions.indices.first { place in
        !table.roles.contains(place)
          && AreaCodes.areOfPack(table.dimensions[place].categories, tree: options.areas)
      }
    try table.takeUnits()
    if options.periods.authority == nil { try table.joinTimes() }
    table.roles.otherTimes = []
    self.table = table
    self.options = options
    guard let createdAt = table.updated ?? options.createdAt else {
      if let (text, offset) = table.unreadableUpdate {
        throw JSONError(.badUpdateTime(text), at: offset)
      }
      throw JSONError(.noUpdateTime, at: table.offset)
    }
    self.createdAt = createdAt
    periods = try ImportedTable.periods(of: table, options)
    let changed = createdAt.seconds + Int64(options.offset.seconds)
    let labels = table.roles.time.map { place in table.dimensions[place].categories }
    marks = periods.enumerated().map { place, period in
      var marks = labels.map { PeriodMarks.marks(in: $0[place].label) } ?? []
      if period.civilSeconds.lowerBound > changed { marks.insert(.forecast) }
      return marks
    }
    definitions = table.indicators(periods: periods, rules: options.periods)
    areaCodes = table.roles.area.map { place in
      AreaCodes(
        table.dimensions[place].categories, source: Identifier.of(table.source ?? table.code),
        tree: options.areas)
    }
    let places = table.dimensions.indices.filter { !table.roles.contains($0) }
    let ids = Identifier.distinct(places.map { table.dimensions[$0].code })
    others = zip(places, ids).map { (place: $0, id: $1) }
  }

  /// The rows, with and without a figure.
  package var observations: Int { table.cells.count }

  /// The rows without a figure.
  package var missing: Int { table.cells.count { $0.value == nil } }

  /// The rows that are projections.
  package var forecasts: Int { table.cells.count { row(of: $0).status.contains(.forecast) } }

  package var indicators: Int { definitions.count }

  package var areas: Int { table.roles.area.map { table.dimensions[$0].categories.count } ?? 1 }

  /// The name under which the snapshot is stored.
  package var fileName: String { "\(id).json" }

  /// The snapshot as a file, checked to be one that the cockpit reads.
  ///
  /// - Throws: where the table has too many cells for one file.
  package func snapshot() throws(JSONError) -> [UInt8] {
    var writer = SnapshotWriter(offset: offset)
    try send(to: &writer)
    try checkLimits(writer.bytes)
    return writer.bytes
  }

  /// The table and the time of its last change, `tab6471-20260608t060000z`, without the `z` where the
  /// source says it in civil time: a later edition of the same table has an id of its own and stands
  /// beside the earlier one.
  package var id: String {
    let time = CivilTime(createdAt, offset: offset).description
    // Without its offset, of which the Z of UTC alone stays.
    let civil = time.prefix(19).filter { $0 != "-" && $0 != ":" }.lowercased()
    return "\(Identifier.of(table.code))-\(civil)\(time.hasSuffix("Z") ? "z" : "")"
  }

  /// The offset in which the times of the snapshot are written: that of the table's own, as far as it
  /// says so.
  private var offset: UTCOffset {
    table.isUpdatedLocally ? options.offset : UTCOffset(seconds: 0)
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
    of table: StatisticalTable, _ options: ImportOptions
  ) throws(JSONError) -> [Period] {
    if let place = table.roles.time {
      return try TimeDimension(
        table.dimensions[place].categories, rules: options.periods
      ).periods
    }
    guard let period = options.period else {
      throw JSONError(.noTimeDimension, at: table.offset)
    }
    return [period]
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
    try sendAreas(to: &sink)
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

  /// Gives a sink the areas that the pack does not have.
  private func sendAreas(to sink: inout some RowSink) throws(JSONError) {
    guard let place = table.roles.area, let areaCodes else {
      if options.area == nil { try sink.definition(.area(unstatedArea), at: table.offset) }
      return
    }
    let categories = table.dimensions[place].categories
    let codes = Dictionary(
      zip(categories.map(\.code), areaCodes.codes), uniquingKeysWith: { first, _ in first })
    for index in categories.indices where areaCodes.others.contains(index) {
      let category = categories[index]
      let area = Area(
        code: areaCodes.codes[index], name: LocalizedText(zh: category.label),
        parent: category.parent.map { codes[$0] ?? $0 })
      try sink.definition(.area(area), at: category.offset)
    }
  }

  /// The area of a table that names none: it is told of no place, and so not of the region.
  private var unstatedArea: Area {
    AreaCodes.unstated(source: Identifier.of(table.source ?? table.code))
  }

  private func row(of cell: TableCell) -> SnapshotRow {
    let places = table.categories(ofCell: cell.position)
    func category(_ dimension: Int) -> TableCategory {
      table.dimensions[dimension].categories[places[dimension]]
    }
    var row = SnapshotRow(
      indicator: definitions[table.roles.metric.map { places[$0] } ?? 0].id,
      area: table.roles.area.flatMap { areaCodes?.codes[places[$0]] } ?? options.area
        ?? unstatedArea.code,
      period: periods[table.roles.time.map { places[$0] } ?? 0], value: cell.value)
    row.dimensions = Dimensions(
      others.map { Dimensions.Category(dimension: $0.id, code: category($0.place).code) })
    row.reason = cell.reason
    row.status = cell.marks
    row.status.formUnion(marks[table.roles.time.map { places[$0] } ?? 0])
    row.note = cell.note
    return row
  }
}
