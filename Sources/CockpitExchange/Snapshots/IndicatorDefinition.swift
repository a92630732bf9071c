import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a snapshot says of an indicator that no pack knows.
struct IndicatorDefinition {
  let id: String
  let name: String
  let unit: String
  let decimals: Int
  let frequency: String
  let kind: Indicator.Kind?
  let note: String

  /// The most characters that a definition keeps of the notes of its source.
  private static let maximumNote = 8000

  /// One definition for each category of the metric, or one for a table without a metric.
  ///
  /// - Complexity: O(cells x dimensions)
  static func definitions(of table: StatisticalTable, periods: [Period]) -> [IndicatorDefinition] {
    let frequency = frequency(of: periods)
    guard let place = table.roles.metric else {
      let only = TableCategory(
        code: table.code, label: table.label, parent: nil, notes: [],
        measure: TableCategory.Measure(), offset: table.offset)
      let decimals = decimals(of: table.cells.lazy.compactMap(\.value))
      return [
        IndicatorDefinition(
          only, id: Identifier.of(table.code), frequency: frequency, decimals: decimals,
          notes: table.notes)
      ]
    }
    let metric = table.dimensions[place]
    let ids = Identifier.distinct(metric.categories.map { "\(table.code).\($0.code)" })
    var decimals = Array(repeating: 0, count: metric.categories.count)
    for cell in table.cells {
      guard let value = cell.value else { continue }
      let category = table.categories(ofCell: cell.position)[place]
      decimals[category] = IndicatorDefinition.decimals(of: value, atLeast: decimals[category])
    }
    return metric.categories.indices.map { index in
      let category = metric.categories[index]
      return IndicatorDefinition(
        category, id: ids[index], frequency: frequency,
        decimals: category.measure.decimals ?? decimals[index],
        notes: category.notes + metric.notes + table.notes)
    }
  }

  private init(
    _ category: TableCategory, id: String, frequency: String, decimals: Int, notes: [String]
  ) {
    self.id = id
    name = category.label
    unit = category.measure.unit ?? ""
    self.decimals = decimals
    self.frequency = frequency
    kind = category.measure.kind ?? (unit == "%" ? .rate : nil)
    let words = notes.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    note = String(words.joined(separator: " ").prefix(IndicatorDefinition.maximumNote))
  }

  /// Writes the definition as an object.
  func write(_ json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.member("name", name)
      json.member("unit", unit)
      json.member("decimals", decimals)
      json.member("frequency", frequency)
      if let kind { json.member("kind", kind.rawValue) }
      json.member("span", (kind == .stock ? Span.level : .single).name)
      if !note.isEmpty { json.member("note", note) }
    }
  }
}

// MARK: - From the figures

extension IndicatorDefinition {
  /// The code of the shortest kind of period that occurs.
  private static func frequency(of periods: [Period]) -> String {
    let order: [(kind: Period.Kind, code: String)] = [
      (.instant, "D"), (.day, "D"), (.week, "W"), (.month, "M"), (.months, "M"), (.quarter, "Q"),
      (.half, "H"), (.year, "Y"),
    ]
    let kinds = Set(periods.map(\.kind))
    return order.first { kinds.contains($0.kind) }?.code ?? "Y"
  }

  /// The decimals that the figures have, at most 6.
  private static func decimals(of values: some Sequence<Double>) -> Int {
    values.reduce(0) { decimals(of: $1, atLeast: $0) }
  }

  private static func decimals(of value: Double, atLeast least: Int) -> Int {
    var decimals = least
    while decimals < 6, NumberText.rounded(value, decimals: decimals) != value { decimals += 1 }
    return decimals
  }
}
