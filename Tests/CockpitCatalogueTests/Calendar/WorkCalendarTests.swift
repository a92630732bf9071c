import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

struct WorkCalendarTests {
  private let work: WorkCalendar

  init() throws {
    work = try HaishuPack.catalogue().calendar.work
  }

  @Test(
    "tells holidays and the days worked for them from plain weeks",
    arguments: [
      ("2026-02-13", true), ("2026-02-14", true), ("2026-02-15", false), ("2026-02-20", false),
      ("2026-02-23", false), ("2026-02-24", true), ("2026-02-28", true), ("2026-03-01", false),
      ("2026-10-08", true), ("2026-10-10", true), ("2025-10-08", false), ("2025-01-26", true),
      ("2024-04-07", true), ("2023-09-29", false), ("2022-10-03", true), ("2027-02-08", false),
      ("2027-01-01", false), ("2027-01-04", true), ("2027-02-05", false), ("2027-02-11", true),
    ])
  func workingDays(text: String, isWorked: Bool) throws {
    #expect(work.isWorkingDay(try day(text)) == isWorked)
  }

  @Test("names the years it covers and the document of each")
  func coverage() throws {
    #expect(
      (2022...2027).map { work.arrangement(of: $0) != nil } == [
        false, true, true, true, true, false,
      ])
    #expect(try #require(work.arrangement(of: 2026)).source.contains("2025年11月4日"))
    #expect(work.holiday(on: try day("2026-02-20"))?.name.zh == "春节")
    #expect(work.holiday(on: try day("2026-02-24")) == nil)
  }

  @Test("has the working days of each year", arguments: [(2023, 249), (2024, 251), (2025, 248)])
  func yearCounts(year: Int, expected: Int) throws {
    #expect(
      work.workingDays(from: try day("\(year - 1)-12-31"), to: try day("\(year)-12-31"))
        == expected)
  }

  /// The days from Monday to Friday that are off by the law of 2024, computed by another program (the
  /// package holidays of PyPI).
  private static let offByLaw: [(year: Int, days: [String])] = [
    (
      2027,
      [
        "01-01", "02-05", "02-08", "02-09", "02-10", "04-05", "05-03", "05-04", "06-09", "09-15",
        "10-01", "10-04", "10-05",
      ]
    ),
    (
      2028,
      [
        "01-03", "01-25", "01-26", "01-27", "01-28", "04-04", "05-01", "05-02", "05-29", "10-02",
        "10-03", "10-04",
      ]
    ),
    (
      2029,
      [
        "01-01", "02-12", "02-13", "02-14", "02-15", "04-04", "05-01", "05-02", "06-18", "09-24",
        "10-01", "10-02", "10-03",
      ]
    ),
    (
      2030,
      [
        "01-01", "02-04", "02-05", "02-06", "02-07", "04-05", "05-01", "05-02", "06-05", "09-12",
        "10-01", "10-02", "10-03",
      ]
    ),
    (
      2035,
      [
        "01-01", "02-07", "02-08", "02-09", "02-12", "04-05", "05-01", "05-02", "06-11", "09-17",
        "10-01", "10-02", "10-03",
      ]
    ),
  ]

  @Test("has the days of the law off in years that are not announced", arguments: offByLaw)
  func unannounced(year: Int, days: [String]) throws {
    let first = CivilDate.daysSince1970(year: year, month: 1, day: 1)
    let end = CivilDate.daysSince1970(year: year + 1, month: 1, day: 1)
    let off = (first..<end).map(CivilDate.init(daysSince1970:)).filter {
      $0.weekday <= 5 && !work.isWorkingDay($0)
    }
    #expect(off.map { String($0.description.dropFirst(5)) } == days)
    #expect(work.isProvisional(year))
  }

  @Test("has no day of the law off that an announcement did not give off, too")
  func lawWithinAnnouncements() throws {
    let expected = try #require(work.expected)
    let lunar = try HaishuPack.catalogue().calendar.lunar
    for year in [2025, 2026] {
      let days = expected.daysOff(in: year, lunar: lunar)
      #expect(days.count >= 11)
      for day in days { #expect(!work.isWorkingDay(CivilDate(daysSince1970: day))) }
    }
  }

  @Test("knows which years are not announced, and what depends on them")
  func provisional() throws {
    #expect(
      (2022...2028).map(work.isProvisional) == [true, false, false, false, false, true, true])
    let (last, first) = (try day("2026-12-31"), try day("2027-01-04"))
    #expect(!work.isProvisional(from: try day("2026-01-01"), through: last))
    #expect(work.isProvisional(from: last, through: first))
    #expect(work.isProvisional(from: first, through: last))
    let plain = try HaishuPack.read(without: "calendar.json").calendar.work
    #expect(!plain.isProvisional(2026))
  }

  @Test("has weekends alone before the law, and fixed days where no lunar new year is known")
  func beyond() throws {
    #expect(work.isWorkingDay(try day("2022-10-03")))
    #expect(!work.isWorkingDay(try day("2036-10-01")))
    #expect(work.isWorkingDay(try day("2036-01-28")))
  }

  @Test("counts on from a day, also from one that is off")
  func adding() throws {
    #expect(work.adding(workingDays: 1, to: try day("2026-02-13")) == (try day("2026-02-14")))
    #expect(work.adding(workingDays: 2, to: try day("2026-02-13")) == (try day("2026-02-24")))
    #expect(work.adding(workingDays: 1, to: try day("2026-02-18")) == (try day("2026-02-24")))
    #expect(work.adding(workingDays: -1, to: try day("2026-02-24")) == (try day("2026-02-14")))
    #expect(work.adding(workingDays: 0, to: try day("2026-02-18")) == (try day("2026-02-18")))
    #expect(work.workingDay(onOrAfter: try day("2026-10-03")) == (try day("2026-10-08")))
    #expect(work.workingDay(onOrBefore: try day("2026-10-03")) == (try day("2026-09-30")))
    #expect(work.workingDay(onOrBefore: try day("2026-09-30")) == (try day("2026-09-30")))
  }

  @Test("knows only weekends without an arrangement")
  func plainWeekends() throws {
    let plain = try HaishuPack.read(without: "calendar.json").calendar.work
    #expect(plain.arrangement(of: 2026) == nil)
    #expect(plain.isWorkingDay(try day("2026-02-20")))
    #expect(!plain.isWorkingDay(try day("2026-02-14")))
  }

  @Test("agrees with counting day by day")
  func agreesWithOracle() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    let first = try day("2022-06-01").daysSince1970
    let expected = try #require(work.expected)
    let lunar = try HaishuPack.catalogue().calendar.lunar
    let off = Set(
      work.arrangements.flatMap(\.holidays).flatMap {
        ($0.days.lowerBound.daysSince1970...$0.days.upperBound.daysSince1970)
          .map(CivilDate.init(daysSince1970:))
      }
        + [2027, 2028].flatMap { expected.daysOff(in: $0, lunar: lunar) }
        .map(CivilDate.init(daysSince1970:)))
    let made = Set(work.arrangements.flatMap(\.makeUpDays))
    func isWorked(_ date: CivilDate) -> Bool {
      made.contains(date) || (date.weekday <= 5 && !off.contains(date))
    }
    for _ in 0..<200 {
      let start = CivilDate(daysSince1970: first + Int.random(in: 0..<2300, using: &generator))
      var date = start
      var count = 0
      for _ in 0..<Int.random(in: 0..<90, using: &generator) {
        date = CivilDate(daysSince1970: date.daysSince1970 + 1)
        count += isWorked(date) ? 1 : 0
        if isWorked(date) { #expect(work.adding(workingDays: count, to: start) == date) }
      }
      #expect(work.workingDays(from: start, to: date) == count, "\(start) to \(date)")
      #expect(work.workingDays(from: date, to: start) == -count)
    }
  }
}
