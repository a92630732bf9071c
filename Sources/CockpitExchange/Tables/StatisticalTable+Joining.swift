import CockpitJSON
import CockpitValues
import CockpitWarehouse

// Dimensions that say one thing together: a metric and its units, a year and its months.

extension StatisticalTable {
  /// Two categories that cells have together.
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Makes one dimension of two, in the place of the first, with a category for each pair that has a
  /// figure; of a table without figures, for each pair.
  ///
  /// The function makes the category of a pair, and is told whether it is the only one of its first.
  ///
  /// - Complexity: O(cells * dimensions), and O(pairs)
  mutating func join(
    _ first: Int, _ second: Int,
    as category: (TableCategory, TableCategory, _ isOnly: Bool) throws(JSONError) -> TableCategory
  ) throws(JSONError) {
    let places = cells.map { categories(ofCell: $0.position) }
    var filled: Set<Pair> = []
    for (cell, place) in zip(cells, places) where cell.value != nil {
      filled.insert(Pair(first: place[first], second: place[second]))
    }
    let pairs = dimensions[first].categories.indices.flatMap { one in
      dimensions[second].categories.indices.map { Pair(first: one, second: $0) }
    }.filter { filled.isEmpty || filled.contains($0) }
    let counts = Dictionary(pairs.map { ($0.first, 1) }, uniquingKeysWith: +)
    var joined = dimensions[first]
    joined.categories = []
    for pair in pairs {
      joined.categories.append(
        try category(
          dimensions[first].categories[pair.first], dimensions[second].categories[pair.second],
          counts[pair.first] == 1))
    }
    let numbers = Dictionary(
      pairs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var rest = dimensions
    rest[first] = joined
    rest.remove(at: second)
    cells = zip(cells, places).compactMap { cell, place in
      guard let number = numbers[Pair(first: place[first], second: place[second])] else {
        return nil
      }
      var place = place
      place[first] = number
      place.remove(at: second)
      var cell = cell
      cell.position = zip(place, rest).reduce(0) { $0 * $1.1.categories.count + $1.0 }
      return cell
    }.sorted { $0.position < $1.position }
    dimensions = rest
    roles.close(second, into: first)
  }
}

extension TableRoles {
  /// Takes a dimension out that became a part of another one.
  fileprivate mutating func close(_ second: Int, into first: Int) {
    func moved(_ place: Int) -> Int {
      let place = place == second ? first : place
      return place > second ? place - 1 : place
    }
    (time, area, metric) = (time.map(moved), area.map(moved), metric.map(moved))
    otherTimes = otherTimes.filter { $0 != second }.map(moved)
  }
}

// MARK: - Several dimensions of time

extension StatisticalTable {
  /// Makes one dimension of all that are time: of year and month, months.
  ///
  /// - Throws: where two of them contradict each other, or one that is declared as time cannot be read
  ///   beside the first; one that only has the name of time then stays a dimension.
  mutating func joinTimes() throws(JSONError) {
    while let other = roles.otherTimes.first, let time = roles.time {
      let names = [dimensions[other].code, dimensions[other].label]
      let isReadable = dimensions[time].categories.allSatisfy { year in
        dimensions[other].categories.allSatisfy { part in
          StatisticalTable.reading(of: part, names, beside: year) != nil
        }
      }
      guard isReadable else {
        guard !roles.areTimesDeclared else {
          throw JSONError(
            .severalTimes(dimensions[time].code, dimensions[other].code),
            at: dimensions[other].offset)
        }
        roles.otherTimes.removeFirst()
        continue
      }
      try join(time, other) { (year, part, _) throws(JSONError) in
        try StatisticalTable.joined(year, part, names)
      }
    }
  }

  private static func joined(
    _ year: TableCategory, _ part: TableCategory, _ names: [String]
  ) throws(JSONError) -> TableCategory {
    guard let reading = reading(of: part, names, beside: year) else { return part }
    if let whole = StatisticalTable.year(of: year), !reading.lies(in: whole) {
      throw JSONError(
        .periodsDisagree(
          code: part.code, period: reading.notation, label: year.label, labelPeriod: "\(whole)"),
        at: part.offset)
    }
    var joined = part
    // 2009-10 could be the year 2009/10.
    joined.code =
      reading.form == .month ? reading.notation.replacing("-", with: "M") : reading.notation
    joined.label = joined.code
    return joined
  }

  private static func year(of category: TableCategory) -> Int? {
    for text in [category.code, category.label] {
      for reading in PeriodName.readings(of: text) where reading.form == .year && reading.isUsual {
        if case .period(let period) = reading.stretch { return period.year }
      }
    }
    return nil
  }

  /// The one period that a category is beside a year: by itself, or as a part of it.
  private static func reading(
    of part: TableCategory, _ names: [String], beside year: TableCategory
  ) -> PeriodReading? {
    guard let number = StatisticalTable.year(of: year) else { return nil }
    let unit = names.compactMap { units[$0.lowercased()] }.first
    let own = [part.code, part.label].lazy.map { text in
      PeriodName.readings(of: text).filter(\.isUsual)
    }.first { $0.count == 1 }
    if let own { return own.first }
    let texts = [part.label, part.code] + (unit.map { ["\($0)\(part.code)"] } ?? [])
    for text in texts {
      let found = PeriodName.readings(of: text, in: number).filter(\.isUsual)
      if found.count == 1 { return found.first }
    }
    return nil
  }

  /// What a dimension of numbers counts, by its name.
  private static let units: [String: String] = [
    "month": "M", "月": "M", "月份": "M", "monat": "M", "måned": "M", "månad": "M", "kuukausi": "M",
    "quarter": "Q", "季": "Q", "季度": "Q", "quartal": "Q", "kvartal": "Q", "week": "W", "周": "W",
  ]
}

extension PeriodReading {
  fileprivate func lies(in year: Int) -> Bool {
    switch stretch {
    case .period(let period): period.firstDay.year == year && period.lastDay.year == year
    case .week(let own, _): own == year
    case .splitYear, .partOfSplitYear, .years: false
    }
  }
}
