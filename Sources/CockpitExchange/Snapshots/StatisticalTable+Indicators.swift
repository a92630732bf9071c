import CockpitCatalogue
import CockpitValues

// What a snapshot says of the indicators of a table, which no pack knows.

extension StatisticalTable {
  /// One indicator for each category of the metric, or one for a table without a metric.
  ///
  /// - Complexity: O(cells x dimensions)
  func indicators(periods: [Period]) -> [Indicator] {
    let frequency = Indicator.frequency(of: periods)
    guard let place = roles.metric else {
      let only = TableCategory(
        code: code, label: label, parent: nil, notes: [], measure: TableCategory.Measure(),
        offset: offset)
      let decimals = Indicator.decimals(of: cells.lazy.compactMap(\.value))
      return [
        Indicator(
          only, id: Identifier.of(code), frequency: frequency, decimals: decimals, notes: notes)
      ]
    }
    let metric = dimensions[place]
    let ids = Identifier.distinct(metric.categories.map { "\(code).\($0.code)" })
    var decimals = Array(repeating: 0, count: metric.categories.count)
    for cell in cells {
      guard let value = cell.value else { continue }
      let category = categories(ofCell: cell.position)[place]
      decimals[category] = Indicator.decimals(of: value, atLeast: decimals[category])
    }
    return metric.categories.indices.map { index in
      let category = metric.categories[index]
      return Indicator(
        category, id: ids[index], frequency: frequency,
        decimals: category.measure.decimals ?? decimals[index],
        notes: category.notes + metric.notes + notes)
    }
  }
}

extension Indicator {
  /// The most characters that a definition keeps of the notes of its source.
  private static let maximumNote = 8000

  fileprivate init(
    _ category: TableCategory, id: String, frequency: Frequency, decimals: Int, notes: [String]
  ) {
    let unit = category.measure.unit ?? ""
    let kind = category.measure.kind ?? (unit == "%" ? .rate : .flow)
    let words = notes.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    let note = String(words.joined(separator: " ").prefix(Indicator.maximumNote))
    self.init(
      id: id, name: LocalizedText(zh: category.label), unit: Unit(unit), decimals: decimals,
      frequency: frequency, span: kind == .stock ? .level : .single, kind: kind,
      note: LocalizedText(zh: note))
  }
}

// MARK: - From the figures

extension Indicator {
  /// The frequency of the shortest kind of period that occurs.
  fileprivate static func frequency(of periods: [Period]) -> Frequency {
    let order: [(kind: Period.Kind, frequency: Frequency)] = [
      (.instant, .day), (.day, .day), (.week, .week), (.month, .month), (.months, .month),
      (.quarter, .quarter), (.half, .half), (.year, .year),
    ]
    let kinds = Set(periods.map(\.kind))
    return order.first { kinds.contains($0.kind) }?.frequency ?? .year
  }

  /// The decimals that the figures have, at most 6.
  fileprivate static func decimals(of values: some Sequence<Double>) -> Int {
    values.reduce(0) { decimals(of: $1, atLeast: $0) }
  }

  fileprivate static func decimals(of value: Double, atLeast least: Int) -> Int {
    var decimals = least
    while decimals < 6, NumberText.rounded(value, decimals: decimals) != value { decimals += 1 }
    return decimals
  }
}
