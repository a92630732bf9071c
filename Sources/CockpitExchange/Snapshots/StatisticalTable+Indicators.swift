import CockpitCatalogue
import CockpitJSON
import CockpitValues

// What a snapshot says of the indicators of a table, which no pack knows.

extension StatisticalTable {
  /// What offices call the dimension whose categories are units, in small letters.
  private static let unitNames: Set<String> = [
    "unit", "units", "unit_measure", "unit of measure", "unit of measurement", "measurement unit",
    "uom", "measure unit", "unit of account", "maßeinheit", "masseinheit", "einheit", "måleenhet",
    "måleenhed", "enhet", "enhed", "yksikkö", "mittayksikkö", "eenheid", "unité", "unité de mesure",
    "unidad", "unidad de medida", "unità di misura", "单位", "计量单位", "数据单位",
  ]

  /// Takes the units from a dimension of units, so that shares in it grow in points.
  ///
  /// One unit is that of all figures. Several make an indicator each, and beside a metric one of each
  /// pair that has figures: figures in different units are no parts of one thing.
  mutating func takeUnits() throws(JSONError) {
    let found = dimensions.indices.first { place in
      !roles.contains(place)
        && [dimensions[place].code, dimensions[place].label].contains {
          StatisticalTable.unitNames.contains($0.lowercased())
        }
    }
    guard let found else { return }
    let units = dimensions[found].categories
    if units.count == 1 {
      unit = units[0].label
    } else if let metric = roles.metric {
      try join(metric, found) { (metric, unit, isOnly) throws(JSONError) in
        var pair = metric
        pair.code = isOnly ? metric.code : "\(metric.code).\(unit.code)"
        pair.label = isOnly ? metric.label : "\(metric.label) (\(unit.label))"
        pair.measure.unit = unit.label
        return pair
      }
    } else {
      roles.metric = found
      for place in units.indices {
        dimensions[found].categories[place].measure.unit = units[place].label
        dimensions[found].categories[place].label = "\(label) (\(units[place].label))"
      }
    }
  }

  /// One indicator for each category of the metric, or one for a table without a metric.
  ///
  /// - Complexity: O(cells x dimensions)
  func indicators(periods: [Period], rules: PeriodRules) -> [Indicator] {
    let frequency = Indicator.frequency(of: periods)
    let notes = (rules.note(on: periods).map { [$0] } ?? []) + notes
    guard let place = roles.metric else {
      let only = TableCategory(
        code: code, label: label, parent: nil, notes: [],
        measure: TableCategory.Measure(unit: unit),
        offset: offset)
      let decimals = Indicator.decimals(of: cells.lazy.compactMap(\.value))
      return [
        Indicator(
          only, id: Identifier.of(code), periods: periods, frequency: frequency, decimals: decimals,
          notes: notes)
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
      var category = metric.categories[index]
      category.measure.unit = category.measure.unit ?? unit
      return Indicator(
        category, id: ids[index], periods: periods, frequency: frequency,
        decimals: category.measure.decimals ?? decimals[index],
        notes: category.notes + metric.notes + notes)
    }
  }
}

extension Indicator {
  /// The most characters that a definition keeps of the notes of its source.
  private static let maximumNote = 8000

  fileprivate init(
    _ category: TableCategory, id: String, periods: [Period], frequency: Frequency, decimals: Int,
    notes: [String]
  ) {
    let unit = category.measure.unit ?? ""
    let kind = category.measure.kind ?? (Unit(unit).isShare ? .rate : .flow)
    let words = notes.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    let note = String(words.joined(separator: " ").prefix(Indicator.maximumNote))
    self.init(
      id: id, name: LocalizedText(zh: category.label), unit: Unit(unit), decimals: decimals,
      frequency: frequency,
      span: kind == .stock ? .level : Period.areToDate(periods) ? .yearToDate : .single,
      kind: kind,
      releaseLagDays: nil,
      note: LocalizedText(zh: note))
  }
}

// MARK: - From the figures

extension Indicator {
  /// How often the periods come: of days and of months in a row the distance from one to the next,
  /// else the shortest kind of period that occurs.
  fileprivate static func frequency(of periods: [Period]) -> Frequency {
    let kinds = Set(periods.map(\.kind))
    if kinds == [.day], periods.count > 1 {
      let days = periods.map(\.ordinal).sorted()
      let steps = zip(days, days.dropFirst()).map { $1 - $0 }
      return frequency(
        steps.min() ?? 1, in: [365: .year, 181: .half, 90: .quarter, 28: .month, 7: .week]) ?? .day
    }
    if kinds == [.months] {
      let months = periods.compactMap(\.monthIndices)
      let starts = months.map(\.lowerBound).sorted()
      let steps = zip(starts, starts.dropFirst()).map { $1 - $0 }
      let step = steps.min() ?? months.first?.count ?? 1
      return frequency(Int64(step), in: [12: .year, 6: .half, 3: .quarter]) ?? .month
    }
    let order: [(kind: Period.Kind, frequency: Frequency)] = [
      (.instant, .day), (.day, .day), (.week, .week), (.month, .month), (.quarter, .quarter),
      (.months, .quarter), (.half, .half), (.year, .year),
    ]
    return order.first { kinds.contains($0.kind) }?.frequency ?? .year
  }

  /// The frequency of the longest step that is no longer than one; nil where all are.
  private static func frequency(
    _ step: Int64, in steps: [Int64: Frequency]
  ) -> Frequency? {
    steps.filter { $0.key <= step }.max { $0.key < $1.key }?.value
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

extension PeriodRules {
  /// What has to be said of periods that the source calls something else; nil where nothing has.
  fileprivate func note(on periods: [Period]) -> String? {
    if weeks == .sunday, periods.contains(where: { $0.kind == .week }) {
      return "来源的周从周日到周六，此处记为与之共有六天的 ISO 周。"
        + "Weeks of the source run from Sunday to Saturday; each is shown as the ISO week with which "
        + "it shares six days."
    }
    return nil
  }
}
