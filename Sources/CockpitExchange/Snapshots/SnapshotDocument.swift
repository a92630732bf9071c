import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// Writes a table as a snapshot of the cockpit.
///
/// Time becomes the period, geography the area, the metric the indicator; every other dimension
/// stays one. What the pack does not know is defined in the snapshot itself.
struct SnapshotDocument {
  let table: StatisticalTable
  let options: ImportOptions
  let createdAt: Instant
  /// The periods of the time dimension's categories, or the one period of a table without time.
  let periods: [Period]
  let indicators: [IndicatorDefinition]
  /// The dimensions that stay dimensions: place in the table, and id.
  let others: [(place: Int, id: String)]

  init(_ table: StatisticalTable, options: ImportOptions) throws(JSONError) {
    self.table = table
    self.options = options
    guard let createdAt = table.updated ?? options.createdAt else {
      throw JSONError(
        "this table does not say when it was updated; say since when its figures are known with "
          + "--created-at", at: table.offset)
    }
    self.createdAt = createdAt
    periods = try SnapshotDocument.periods(of: table, fallback: options.period)
    indicators = IndicatorDefinition.definitions(of: table, periods: periods)
    let places = table.dimensions.indices.filter { !table.roles.contains($0) }
    let ids = Identifier.distinct(places.map { table.dimensions[$0].code })
    others = zip(places, ids).map { (place: $0, id: $1) }
    try SnapshotDocument.checkCodes(of: others.map { table.dimensions[$0.place] })
  }

  /// The snapshot, checked to be one that the cockpit reads.
  func snapshot() throws(JSONError) -> ImportedSnapshot {
    var json = JSONText()
    json.object(.lines) { json in
      writeHeader(&json)
      writeDefinitions(&json)
      json.key("observations")
      json.array(.lines) { json in
        for cell in table.cells { write(cell, &json) }
      }
    }
    json.endLine()
    try checkLimits(json.bytes)
    return ImportedSnapshot(
      id: id, bytes: json.bytes, observations: table.cells.count,
      missing: table.cells.count { $0.value == nil }, indicators: indicators.count,
      areas: table.roles.area.map { table.dimensions[$0].categories.count } ?? 1,
      combinations: combinations)
  }

  /// A later edition of the same table has an id of its own and stands beside the earlier one.
  private var id: String {
    let time = CivilTime(createdAt, offset: UTCOffset(seconds: 0)).description
    return "\(Identifier.of(table.code))-\(time.filter { $0 != "-" && $0 != ":" }.lowercased())"
  }

  private var combinations: Int {
    Set(
      table.cells.map { cell in
        let categories = table.categories(ofCell: cell.position)
        return others.map { categories[$0.place] }
      }
    ).count
  }
}

// MARK: - Checks

extension SnapshotDocument {
  private static func periods(
    of table: StatisticalTable, fallback: Period?
  ) throws(JSONError) -> [Period] {
    guard let place = table.roles.time else {
      guard let fallback else {
        throw JSONError(
          "this table has no dimension of time; say its period with --period", at: table.offset)
      }
      return [fallback]
    }
    var periods: [Period] = []
    var known: Set<Period> = []
    for category in table.dimensions[place].categories {
      guard let period = PeriodCode.period(category.code) ?? PeriodCode.period(category.label)
      else {
        throw JSONError(
          "the time code \"\(category.code)\" is no period that the cockpit knows, such as 2026, "
            + "2026H1, 2026Q3, 2026M10, 2026W05 or 2026-11-21", at: category.offset)
      }
      guard known.insert(period).inserted else {
        throw JSONError("the period \(period) occurs twice; keep one", at: category.offset)
      }
      periods.append(period)
    }
    return periods
  }

  /// A snapshot joins dimensions and codes to keys of series, with signs that they must not hold.
  private static func checkCodes(of dimensions: [TableDimension]) throws(JSONError) {
    for dimension in dimensions {
      for category in dimension.categories
      where category.code.utf8.contains(where: {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";")
      }) {
        throw JSONError(
          "the code \"\(category.code)\" holds = or ;, which a snapshot keeps for itself; rename it",
          at: category.offset)
      }
    }
  }

  private func checkLimits(_ bytes: [UInt8]) throws(JSONError) {
    func skip(_ reader: inout JSONReader) throws(JSONError) {
      try reader.skipValue()
      try reader.finish()
    }
    do {
      try JSONReader.read(bytes, limits: .standard, skip)
    } catch {
      throw JSONError(
        "\(table.cells.count) cells are too many for one snapshot; ask the source for fewer "
          + "categories", at: table.offset)
    }
  }
}

// MARK: - Parts

extension SnapshotDocument {
  private func writeHeader(_ json: inout JSONText) {
    let source = table.source ?? table.code
    json.member("schema", "cockpit.snapshot/1")
    json.member("id", id)
    json.member("region", options.region)
    json.member("created_at", CivilTime(createdAt, offset: UTCOffset(seconds: 0)).description)
    json.key("source")
    json.object { json in
      json.member("id", Identifier.of(source))
      json.member("name", source)
    }
  }

  private func writeDefinitions(_ json: inout JSONText) {
    json.key("indicators")
    json.array(.lines) { json in
      for indicator in indicators { indicator.write(&json) }
    }
    if let place = table.roles.area {
      json.key("areas")
      json.array(.lines) { json in
        for category in table.dimensions[place].categories { write(category, &json) }
      }
    }
    guard !others.isEmpty else { return }
    json.key("dimensions")
    json.array(.lines) { json in
      for (place, id) in others { write(table.dimensions[place], id: id, &json) }
    }
  }

  private func write(_ dimension: TableDimension, id: String, _ json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.member("name", dimension.label)
      json.key("categories")
      json.array(.lines) { json in
        for category in dimension.categories { write(category, &json) }
      }
    }
  }

  private func write(_ category: TableCategory, _ json: inout JSONText) {
    json.object { json in
      json.member("code", category.code)
      json.member("name", category.label)
      if let parent = category.parent { json.member("parent", parent) }
    }
  }

  private func write(_ cell: TableCell, _ json: inout JSONText) {
    let places = table.categories(ofCell: cell.position)
    func category(_ dimension: Int) -> TableCategory {
      table.dimensions[dimension].categories[places[dimension]]
    }
    let indicator = indicators[table.roles.metric.map { places[$0] } ?? 0]
    let period = periods[table.roles.time.map { places[$0] } ?? 0]
    json.object { json in
      json.member("indicator", indicator.id)
      json.member(
        "area", table.roles.area.map { category($0).code } ?? options.area ?? options.region)
      json.member("period", period.notation)
      if !others.isEmpty {
        json.key("dimensions")
        json.object { json in
          for (place, id) in others { json.member(id, category(place).code) }
        }
      }
      json.key("value")
      if let value = cell.value { json.number(value) } else { json.null() }
      if let reason = cell.reason { json.member("reason", reason) }
      write(cell.marks, &json)
      if let note = cell.note { json.member("note", note) }
    }
  }

  private func write(_ marks: StatusMarks, _ json: inout JSONText) {
    let names = StatusMarks.entries.filter { marks.contains($0.mark) }.map(\.name)
    guard !names.isEmpty else { return }
    json.key("status")
    if names.count == 1 {
      json.string(names[0])
    } else {
      json.array { json in
        for name in names { json.string(name) }
      }
    }
  }
}
