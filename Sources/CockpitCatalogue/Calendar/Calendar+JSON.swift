import CockpitJSON
import CockpitValues

// How the calendar of a pack stands in JSON.

extension StatisticalCalendar {
  /// The file calendar.json: `years`, `expected_holidays`, `lunar_new_years` and `releases`, each
  /// optional.
  ///
  /// The indicators are those of the pack; `nil` where they could not be read.
  init(
    _ object: JSONObject, offset: UTCOffset, indicators: Set<String>?
  ) throws(JSONError) {
    var years: [WorkCalendar.Arrangement] = []
    for node in try object.optional("years")?.elements() ?? [] {
      let year = try WorkCalendar.Arrangement(node.object())
      guard !years.contains(where: { $0.year == year.year }) else {
        throw JSONError(.repeatedYear(year.year), at: node.offset)
      }
      years.append(year)
    }
    var newYears: [CivilDate] = []
    for node in try object.optional("lunar_new_years")?.elements() ?? [] {
      let day = try node.date()
      guard day.month <= 2, !newYears.contains(where: { $0.year == day.year }) else {
        throw JSONError(.badNewYear, at: node.offset)
      }
      newYears.append(day)
    }
    var rules: [ReleaseRule] = []
    for node in try object.optional("releases")?.elements() ?? [] {
      let rule = try ReleaseRule(node.object(), indicators: indicators)
      guard !rules.contains(where: { $0.indicator == rule.indicator }) else {
        throw JSONError(
          .repeatedReleases(of: rule.indicator),
          at: node.offset)
      }
      rules.append(rule)
    }
    let lunar = LunarAlignment(newYears: newYears)
    let expected = try object.optional("expected_holidays").map { node throws(JSONError) in
      try ExpectedHolidays(node.object(), knowsLunarNewYears: !newYears.isEmpty)
    }
    self.init(
      work: WorkCalendar(years, expected: expected, lunar: lunar), lunar: lunar, rules: rules,
      offset: offset)
  }
}

extension ExpectedHolidays {
  init(_ object: JSONObject, knowsLunarNewYears: Bool) throws(JSONError) {
    var holidays: [Holiday] = []
    for node in try object.required("holidays").elements() {
      let holiday = try node.object()
      let days = try Days(holiday)
      if case .aroundLunarNewYear = days, !knowsLunarNewYears {
        throw JSONError(.noLunarNewYears, at: node.offset)
      }
      holidays.append(Holiday(name: try LocalizedText(holiday.required("name")), days: days))
    }
    self.init(
      source: try object.required("source").string(),
      since: try object.required("since").integer(in: 1900...2200),
      areGivenInLieu: try object.optional("in_lieu")?.boolean() ?? false,
      warnDays: try object.optional("warn_days")?.integer(in: 0...366) ?? 60, holidays: holidays)
  }
}

extension ExpectedHolidays.Days {
  init(_ object: JSONObject) throws(JSONError) {
    let ways = ["every_year", "around_lunar_new_year", "days"].filter {
      object.optional($0) != nil
    }
    guard ways.count == 1, let way = ways.first, let node = object.optional(way) else {
      throw JSONError(.badExpectedDays, at: object.offset)
    }
    switch way {
    case "every_year":
      var days: [CivilDate] = []
      for element in try node.elements() {
        // The year is a leap one, so that 02-29 is a day.
        var scanner = DigitScanner("2000-" + (try element.string()))
        guard let day = scanner.date(), scanner.isAtEnd else {
          throw JSONError(.noDayOfYear, at: element.offset)
        }
        days.append(day)
      }
      self = .everyYear(days)
    case "around_lunar_new_year":
      let ends = try node.elements()
      guard ends.count == 2 else { throw JSONError(.badExpectedDays, at: node.offset) }
      let first = try ends[0].integer(in: -30...30)
      self = .aroundLunarNewYear(first...(try ends[1].integer(in: first...30)))
    default:
      var days: [CivilDate] = []
      for element in try node.elements() { days.append(try element.date()) }
      self = .listed(days)
    }
  }
}

extension WorkCalendar.Arrangement {
  init(_ object: JSONObject) throws(JSONError) {
    let year = try object.required("year").integer()
    var holidays: [WorkCalendar.Holiday] = []
    for node in try object.required("holidays").elements() {
      holidays.append(try WorkCalendar.Holiday(node.object(), year: year))
    }
    var makeUpDays: [CivilDate] = []
    for node in try object.optional("make_up_days")?.elements() ?? [] {
      let day = try node.date()
      guard day.year == year, day.weekday >= 6 else {
        throw JSONError(
          .noWeekend(day, of: year),
          at: node.offset)
      }
      if let holiday = holidays.first(where: { $0.days.contains(day) }) {
        throw JSONError(.alreadyOff(day, of: holiday.name.zh), at: node.offset)
      }
      makeUpDays.append(day)
    }
    self.init(
      year: year, source: try object.required("source").string(), holidays: holidays,
      makeUpDays: makeUpDays)
  }
}

extension WorkCalendar.Holiday {
  init(_ object: JSONObject, year: Int) throws(JSONError) {
    let first = try object.required("from").date()
    let node = try object.required("to")
    let last = try node.date()
    guard first.year == year, last.year == year, first <= last else {
      throw JSONError(
        .badHoliday(from: first, to: last, of: year),
        at: node.offset)
    }
    self.init(name: try LocalizedText(object.required("name")), days: first...last)
  }
}

extension ReleaseRule {
  init(_ object: JSONObject, indicators: Set<String>?) throws(JSONError) {
    let id = try object.required("indicator")
    let indicator = try id.string()
    guard indicators?.contains(indicator) ?? true else {
      throw JSONError(
        .indicatorNotInFile(indicator),
        at: id.offset)
    }
    self.init(
      indicator: indicator, months: try ReleaseRule.months(object),
      graceDays: try object.optional("grace_days")?.integer(in: 0...366),
      dates: try ReleaseRule.dates(object))
  }

  private static func months(_ object: JSONObject) throws(JSONError) -> Set<Int>? {
    guard let node = object.optional("months") else { return nil }
    var months: Set<Int> = []
    for element in try node.elements() {
      months.insert(try element.integer(in: 1...12))
    }
    guard !months.isDisjoint(with: 2...12) else {
      throw JSONError(.badMonths, at: node.offset)
    }
    return months
  }

  /// The days on which periods are due, as an object of periods.
  private static func dates(_ object: JSONObject) throws(JSONError) -> [Period: CivilDate] {
    var dates: [Period: CivilDate] = [:]
    for member in try object.optional("dates")?.members() ?? [] {
      guard let period = Period(parsing: member.key, offset: UTCOffset(seconds: 0)) else {
        throw JSONError(.noPeriod(member.key), at: member.keyOffset)
      }
      let day = try member.value.date()
      guard day > period.lastDay, day <= period.lastDay.adding(months: 36) else {
        throw JSONError(
          .releaseOutOfReach(day, after: member.key),
          at: member.value.offset)
      }
      dates[period] = day
    }
    return dates
  }
}
