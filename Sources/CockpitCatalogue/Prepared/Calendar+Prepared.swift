import CockpitValues

extension StatisticalCalendar: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let (arrangements, expected): ([WorkCalendar.Arrangement], ExpectedHolidays?) = try (
      pack.read(), pack.read()
    )
    let lunar = LunarAlignment(newYears: try pack.read())
    try self.init(
      work: WorkCalendar(arrangements, expected: expected, lunar: lunar), lunar: lunar,
      rules: pack.read(), offset: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      work.arrangements, work.expected, lunar.newYears.values.sorted(),
      releases.rules.values.sorted { $0.indicator < $1.indicator }, releases.offset)
  }
}

extension WorkCalendar.Arrangement: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      year: pack.read(), source: pack.read(), holidays: pack.read(), makeUpDays: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(year, source, holidays, makeUpDays)
  }
}

extension WorkCalendar.Holiday: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(name: pack.read(), days: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(name, days)
  }
}

extension ExpectedHolidays: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      source: pack.read(), since: pack.read(), areGivenInLieu: pack.read(), warnDays: pack.read(),
      holidays: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(source, since, areGivenInLieu, warnDays, holidays)
  }
}

extension ExpectedHolidays.Holiday: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(name: pack.read(), days: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(name, days)
  }
}

extension ExpectedHolidays.Days: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = .everyYear(try pack.read())
    case 1: self = .aroundLunarNewYear(try pack.read())
    case 2: self = .listed(try pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .everyYear(let days): pack.write(0, days)
    case .aroundLunarNewYear(let offsets): pack.write(1, offsets)
    case .listed(let days): pack.write(2, days)
    }
  }
}

extension ReleaseRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      indicator: pack.read(), months: pack.read(), graceDays: pack.read(), dates: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, months, graceDays, dates)
  }
}

extension ClockSkew: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(tolerance: pack.read(), largest: pack.read(), deletedFor: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(tolerance, largest, deletedFor)
  }
}
