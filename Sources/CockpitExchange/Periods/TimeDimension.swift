import CockpitCatalogue
import CockpitJSON
package import CockpitValues
import CockpitWarehouse

/// The periods that the categories of a time dimension are.
///
/// Where a code can be read in several ways its label decides, and where the label says nothing the
/// other codes of the dimension do: a fourth T makes quarters of all of them. What stays open, and a
/// label that contradicts its code, is refused with both readings and the option that settles it.
/// Nothing is taken because it is likely.
struct TimeDimension {
  /// One for each category, in their order, no two alike.
  let periods: [Period]

  /// - Throws: at the first category that is no period, or could be several.
  /// - Complexity: O(n log n) in the categories
  init(_ categories: [TableCategory], rules: PeriodRules) throws(JSONError) {
    var candidates: [[PeriodReading]] = []
    for category in categories {
      candidates.append(try TimeDimension.candidates(for: category, rules: rules))
    }
    let readings = try TimeDimension.choice(among: candidates, of: categories)
    var periods: [Period] = []
    for (reading, category) in zip(readings, categories) {
      periods.append(try TimeDimension.period(reading, of: category, rules: rules))
    }
    if let unit = rules.unit, unit != .day, periods.allSatisfy({ $0.kind == .day }) {
      guard let longer = TimeDimension.longer(than: periods, unit) else {
        throw JSONError(
          .otherUnit(code: categories[0].code, unit: unit.rawValue), at: categories[0].offset)
      }
      periods = longer
    } else if rules.unit == nil, !readings.contains(where: \.isInWords) {
      periods = TimeDimension.successive(periods) ?? periods
    }
    var known: Set<Period> = []
    for (period, category) in zip(periods, categories) where !known.insert(period).inserted {
      throw JSONError(.repeatedPeriod(period), at: category.offset)
    }
    self.periods = periods
  }
}

// MARK: - Code and label

extension TimeDimension {
  /// The readings of a category that its code and its label allow; at least one.
  private static func candidates(
    for category: TableCategory, rules: PeriodRules
  ) throws(JSONError) -> [PeriodReading] {
    func readings(of text: String) -> [PeriodReading] {
      PeriodName.readings(of: text).map { $0.resolved(yearBegins: rules.yearBegins) }
    }
    let codes = readings(of: category.code)
    var labels = category.label == category.code ? [] : readings(of: category.label)
    if labels.isEmpty, let year = year(of: codes), category.label != category.code {
      labels = PeriodName.readings(of: category.label, in: year)
    }
    let readings: [PeriodReading]
    switch rules.authority {
    case .code: readings = codes.isEmpty ? labels : codes
    case .label: readings = labels.isEmpty ? codes : labels
    case nil: readings = try agreed(codes, labels, category)
    }
    guard !readings.isEmpty else {
      throw JSONError(.noPeriod(code: category.code), at: category.offset)
    }
    guard let unit = rules.unit else { return readings }
    let asked = readings.filter { unit.forms.contains($0.form) }
    if !asked.isEmpty { return asked.map(\.asUsual) }
    // Days become what they close only with their neighbours.
    guard readings.allSatisfy(\.form.isDay) else {
      throw JSONError(.otherUnit(code: category.code, unit: unit.rawValue), at: category.offset)
    }
    return readings
  }

  /// The year that all usual readings of a code lie in; `nil` where they lie in several.
  private static func year(of codes: [PeriodReading]) -> Int? {
    let years = codes.filter(\.isUsual).map { reading -> Int? in
      switch reading.stretch {
      case .period(let period): period.firstDay.year == period.year ? period.year : nil
      case .week(let year, _): year
      case .splitYear, .partOfSplitYear, .years: nil
      }
    }
    return Set(years).count == 1 ? years[0] : nil
  }

  /// The readings that code and label share; those of the label that need a label count as usual
  /// only where it has no other.
  private static func agreed(
    _ codes: [PeriodReading], _ labels: [PeriodReading], _ category: TableCategory
  ) throws(JSONError) -> [PeriodReading] {
    guard let code = codes.first(where: \.isUsual) ?? codes.first else { return labels }
    guard let label = labels.first(where: \.isUsual) ?? labels.first else {
      // A quarter of a school or fiscal year is none of the calendar, though its code may look so.
      if case .period = code.stretch, category.label != category.code,
        PeriodName.speaksOfSplitYear(category.label)
      {
        throw JSONError(
          .periodsDisagree(
            code: category.code, period: code.notation, label: category.label,
            labelPeriod: category.label),
          at: category.offset)
      }
      return codes
    }
    var shared: [PeriodReading] = []
    for var reading in codes + labels where !shared.contains(where: { $0.form == reading.form }) {
      let matches = labels.filter { $0.covers(sameAs: reading) }
      guard !matches.isEmpty, codes.contains(where: { $0.covers(sameAs: reading) }) else {
        continue
      }
      reading.isUsual = matches.contains { $0.isUsual && $0.form == reading.form }
      reading.isInWords = matches.contains(where: \.isInWords)
      shared.append(reading)
    }
    if shared.isEmpty {
      shared = labels.filter { label in codes.contains { isNamed(label, by: $0, category) } }
    }
    if shared.isEmpty {
      shared = codes.filter { code in labels.contains { isClosed(code, by: $0) } }
    }
    if shared.isEmpty {
      shared = labels.filter { label in codes.contains { isToDate(label, upTo: $0) } }
    }
    guard !shared.isEmpty else {
      throw JSONError(
        .periodsDisagree(
          code: category.code, period: code.notation, label: category.label,
          labelPeriod: label.notation),
        at: category.offset)
    }
    return shared.contains(where: \.isUsual) ? shared : shared.map(\.asUsual)
  }

  /// Whether a label is no more than the last month of the quarter or half-year of its code: the
  /// quarter of June.
  private static func isClosed(_ code: PeriodReading, by label: PeriodReading) -> Bool {
    guard [.quarter, .half].contains(code.form), code.isUsual, label.form == .month,
      case .period(let whole) = code.stretch, case .period(let part) = label.stretch
    else { return false }
    return whole.lastDay == part.lastDay
  }

  /// Whether a label says the months from January up to that of its code: 1-3月 or 前9个月, which is the
  /// figure to date that offices file under its last month.
  private static func isToDate(_ label: PeriodReading, upTo code: PeriodReading) -> Bool {
    guard code.form == .month, code.isUsual, label.isFromJanuary else { return false }
    return label.monthIndices?.upperBound == code.monthIndices?.upperBound
  }

  /// Whether a code of digits alone names a longer stretch by the month or day that closes or opens
  /// it, or a year by one of the two that it lies in.
  private static func isNamed(
    _ label: PeriodReading, by code: PeriodReading, _ category: TableCategory
  ) -> Bool {
    guard !category.code.contains(where: \.isLetter), case .period(let part) = code.stretch else {
      return false
    }
    if code.form == .year {
      switch label.stretch {
      case .splitYear(let year): return part.year == year || part.year == year + 1
      case .period(let whole) where whole.monthIndices?.count == 12:
        return part.year == whole.firstDay.year || part.year == whole.lastDay.year
      default: return false
      }
    }
    guard code.form == .month || code.form.isDay, case .period(let whole) = label.stretch else {
      return false
    }
    return whole.contains(part)
      && (whole.lastDay == part.lastDay || whole.firstDay == part.firstDay)
  }
}

extension PeriodReading {
  /// The reading, spoken for.
  fileprivate var asUsual: PeriodReading {
    var reading = self
    reading.isUsual = true
    return reading
  }
}

extension PeriodReading {
  /// Whether it is some months in a row, the first of them January.
  fileprivate var isFromJanuary: Bool {
    form == .months && monthIndices?.lowerBound.isMultiple(of: 12) == true
  }
}

extension PeriodReading.Form {
  fileprivate var isDay: Bool { [.day, .dayBeforeMonth, .monthBeforeDay].contains(self) }
}

// MARK: - Among neighbours

extension TimeDimension {
  /// One reading for each category: of one form for all of them, where there is such a form.
  private static func choice(
    among candidates: [[PeriodReading]], of categories: [TableCategory]
  ) throws(JSONError) -> [PeriodReading] {
    func common(_ isCounted: (PeriodReading) -> Bool) -> [PeriodReading.Form] {
      PeriodReading.Form.allCases.filter { form in
        candidates.allSatisfy { $0.contains { $0.form == form && isCounted($0) } }
      }
    }
    func pick(_ form: PeriodReading.Form) -> [PeriodReading] {
      candidates.compactMap { $0.first { $0.form == form } }
    }
    let usual = common(\.isUsual)
    if usual.count == 1 {
      // Years such as 2009-10, 2010-11 could be months only if the office skipped a year each time.
      let isPairs =
        usual[0] == .month && categories.count > 1
        && common({ _ in true }).contains(.splitYear)
      guard !isPairs else { return pick(.splitYear) }
      // January to April of each of several years may be the quarters of each.
      let others: [PeriodReading.Form] = usual[0] == .month ? [.half, .third, .quarter] : []
      if let other = others.first(where: { proved([$0], by: candidates, exactly: true) != nil }) {
        throw open(candidates[0], [.month, other], categories[0])
      }
      return pick(usual[0])
    }
    if usual.count > 1 {
      if let form = proved(usual, by: candidates) { return pick(form) }
      throw open(candidates[0], usual, categories[0])
    }
    if common({ _ in true }).contains(.week), proved([.week], by: candidates) != nil {
      return pick(.week)
    }
    // Jan-Mar among Feb-Apr is three months, and no quarter.
    if common({ _ in true }).contains(.months) { return pick(.months) }
    // Months beside the total of their year: each by itself. 1-3月 beside 1-4月 is no quarter.
    let hasToDate = candidates.contains { readings in
      readings.contains(where: \.isFromJanuary)
        && readings.allSatisfy { !$0.isUsual || $0.isFromJanuary }
    }
    var readings: [PeriodReading] = []
    for (candidates, category) in zip(candidates, categories) {
      if hasToDate, let toDate = candidates.first(where: \.isFromJanuary) {
        readings.append(toDate)
        continue
      }
      let usual = candidates.filter(\.isUsual)
      guard usual.count == 1 else {
        throw open(candidates, (usual.isEmpty ? candidates : usual).map(\.form), category)
      }
      readings.append(usual[0])
    }
    return readings
  }

  /// The one form whose parts the numbers of more than one year use up; nil where none or several
  /// do.
  private static func proved(
    _ forms: [PeriodReading.Form], by candidates: [[PeriodReading]], exactly: Bool = false
  ) -> PeriodReading.Form? {
    var found: [PeriodReading.Form] = []
    for form in forms {
      guard let parts = form.partsOfYear else { continue }
      var years: Set<Int> = []
      var last = 0
      for case let reading? in candidates.map({ $0.first { $0.form == form } }) {
        guard let (year, number) = reading.place else { continue }
        years.insert(year)
        last = max(last, number)
      }
      guard last >= parts, years.count > 1 || form == .week else { continue }
      let isWhole = candidates.allSatisfy { $0.contains { $0.form == form } }
      if !exactly || isWhole && candidates.count >= parts * 2 { found.append(form) }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static func open(
    _ readings: [PeriodReading], _ forms: [PeriodReading.Form], _ category: TableCategory
  ) -> JSONError {
    let notations = readings.filter { forms.contains($0.form) }.map(\.notation)
    return JSONError(
      .openPeriod(code: category.code, readings: notations), at: category.offset)
  }
}

extension PeriodReading.Form {
  /// How many of them a year has; nil where they are not numbered within it.
  fileprivate var partsOfYear: Int? {
    switch self {
    case .half: 2
    case .third: 3
    case .quarter: 4
    case .month: 12
    case .week: 52
    default: nil
    }
  }
}

extension PeriodReading {
  /// The year and the number in it of a part of a year.
  fileprivate var place: (year: Int, number: Int)? {
    switch stretch {
    case .week(let year, let number): (year, number)
    case .period(let period):
      period.monthIndices.map { months in
        let year = months.lowerBound.flooredDivision(by: 12)
        return (year, (months.lowerBound - year * 12) / months.count + 1)
      }
    default: nil
    }
  }
}

// MARK: - The period

extension TimeDimension {
  private static func period(
    _ reading: PeriodReading, of category: TableCategory, rules: PeriodRules
  ) throws(JSONError) -> Period {
    switch reading.stretch {
    case .period(let period): return period
    case .week(let year, let number):
      guard let week = rules.weeks.period(number, of: year) else {
        throw JSONError(
          .noSuchWeek(code: category.code, year: year, isFromSunday: rules.weeks == .sunday),
          at: category.offset)
      }
      return week
    case .splitYear(let year):
      guard let month = rules.yearBegins else {
        throw JSONError(
          .splitYear(code: category.code, year: reading.notation), at: category.offset)
      }
      return month == 1 ? .year(year) : .months(from: year * 12 + month - 1, count: 12)
    case .partOfSplitYear(let year, _, _):
      throw JSONError(
        .splitYear(
          code: category.code,
          year: PeriodReading.splitYearNotation(year)),
        at: category.offset)
    case .years:
      throw JSONError(.tooLongPeriod(code: category.code), at: category.offset)
    }
  }

  /// The longer periods that days close, or open, one after another; nil where they do not.
  ///
  /// 2024-03-31, 2024-06-30 and 2024-09-30 are quarters. Days that leave some out stay days, and so
  /// does one day alone.
  private static func successive(_ periods: [Period]) -> [Period]? {
    for unit: PeriodRules.Unit in [.year, .half, .quarter, .month] {
      guard let found = longer(than: periods, unit) else { continue }
      let ordinals = found.map(\.ordinal).sorted()
      if zip(ordinals, ordinals.dropFirst()).contains(where: { $1 - $0 == 1 }) { return found }
    }
    return nil
  }

  /// The periods of a unit that some days close, or that all of them open; nil where others are
  /// among them, or two lie in one period.
  fileprivate static func longer(than periods: [Period], _ unit: PeriodRules.Unit) -> [Period]? {
    guard periods.allSatisfy({ $0.kind == .day }) else { return nil }
    var found: [Period] = []
    for date in periods.map(\.lastDay) {
      switch unit {
      case .year: found.append(.year(date.year))
      case .half: found.append(.half(date.year, date.month <= 6 ? 1 : 2))
      case .quarter: found.append(.quarter(date.year, (date.month + 2) / 3))
      case .month: found.append(.month(date.year, date.month))
      case .third, .week, .day: return nil
      }
    }
    let isEnds = zip(found, periods).allSatisfy { $0.lastDay == $1.lastDay }
    let isStarts = zip(found, periods).allSatisfy { $0.firstDay == $1.lastDay }
    return (isEnds || isStarts) && Set(found).count == found.count ? found : nil
  }
}

extension PeriodRules {
  /// The shortest unit of which some days are all the last or all the first; `nil` where there is none.
  package static func unit(closedBy periods: [Period]) -> Unit? {
    periods.isEmpty
      ? nil
      : [Unit.month, .quarter, .half, .year].first {
        TimeDimension.longer(than: periods, $0) != nil
      }
  }
}

extension PeriodRules.Weeks {
  /// A week of the source as one of ISO 8601, with which a week from Sunday shares six days; nil
  /// where the year has no such week.
  func period(_ number: Int, of year: Int) -> Period? {
    guard self == .sunday else { return .week(number, of: year) }
    func first(_ year: Int) -> Int {
      let fourth = CivilDate.daysSince1970(year: year, month: 1, day: 4)
      // 1970-01-04 was a Sunday.
      return fourth - (fourth - 3).flooredRemainder(by: 7)
    }
    let sunday = first(year) + (number - 1) * 7
    guard number >= 1, sunday < first(year + 1) else { return nil }
    return .week(of: CivilDate(daysSince1970: sunday + 1))
  }
}
