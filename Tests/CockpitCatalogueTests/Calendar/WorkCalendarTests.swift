import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

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
      ("2024-04-07", true), ("2023-09-29", false), ("2022-10-03", true), ("2027-02-08", true),
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

  @Test("counts on from a day, also from one that is off")
  func adding() throws {
    #expect(work.adding(workingDays: 1, to: try day("2026-02-13")) == (try day("2026-02-14")))
    #expect(work.adding(workingDays: 2, to: try day("2026-02-13")) == (try day("2026-02-24")))
    #expect(work.adding(workingDays: 1, to: try day("2026-02-18")) == (try day("2026-02-24")))
    #expect(work.adding(workingDays: -1, to: try day("2026-02-24")) == (try day("2026-02-14")))
    #expect(work.adding(workingDays: 0, to: try day("2026-02-18")) == (try day("2026-02-18")))
    #expect(work.workingDay(onOrAfter: try day("2026-10-03")) == (try day("2026-10-08")))
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
    let off = Set(
      work.arrangements.flatMap(\.holidays).flatMap {
        ($0.days.lowerBound.daysSince1970...$0.days.upperBound.daysSince1970)
          .map(CivilDate.init(daysSince1970:))
      })
    let made = Set(work.arrangements.flatMap(\.makeUpDays))
    func isWorked(_ date: CivilDate) -> Bool {
      made.contains(date) || (date.weekday <= 5 && !off.contains(date))
    }
    for _ in 0..<200 {
      let start = CivilDate(daysSince1970: first + Int.random(in: 0..<1800, using: &generator))
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
