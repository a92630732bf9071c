import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

struct TimeRollUpTests {
  typealias Part = TimeRollUp.Part

  private static func months(_ values: [Double?]) -> [Part] {
    values.enumerated().map { Part(.month(2026, $0 + 1), $1) }
  }

  @Test("adds the months of a quarter, with 1–2月 as two of them")
  func sum() {
    let quarter = Period.quarter(2026, 1)
    #expect(TimeRollUp(.sum).figure(of: quarter, from: Self.months([1, 2, 3, 4])).value == 6)
    let combined = [Part(.months(2026, 1...2), 3), Part(.month(2026, 3), 3)]
    let figure = TimeRollUp(.sum).figure(of: quarter, from: combined)
    #expect(figure.value == 6)
    #expect(figure.coverage.text == "3/3")
  }

  @Test("has no sum where a month is missing, unless told to leave it out")
  func missing() {
    let quarter = Period.quarter(2026, 1)
    let parts = Self.months([1, nil, 3])
    #expect(TimeRollUp(.sum).figure(of: quarter, from: parts).value == nil)
    let lenient = TimeRollUp(.sum, missing: .leaveOut).figure(of: quarter, from: parts)
    #expect(lenient.value == 4)
    #expect(lenient.coverage.text == "2/3")
  }

  @Test("does not add January twice where 1–2月 is there as well")
  func overlap() {
    let parts = Self.months([1, 2, 3]) + [Part(.months(2026, 1...2), 3)]
    #expect(TimeRollUp(.sum).figure(of: .quarter(2026, 1), from: parts).value == nil)
  }

  @Test("takes the figure that ends with the period for cumulative figures and levels")
  func closing() {
    let parts = Self.months([1, 3, 6, 10])
    #expect(TimeRollUp(.yearToDate).figure(of: .quarter(2026, 1), from: parts).value == 6)
    #expect(TimeRollUp(.last).figure(of: .quarter(2026, 1), from: parts).value == 6)
    #expect(
      TimeRollUp(.last).figure(of: .quarter(2026, 1), from: Self.months([1, 3, nil])).value
        == nil)
  }

  @Test("takes the highest, the mean, and the mean weighted by days; never a ratio")
  func means() {
    let parts = Self.months([31, 28, 31])
    let quarter = Period.quarter(2026, 1)
    #expect(TimeRollUp(.max).figure(of: quarter, from: parts).value == 31)
    #expect(TimeRollUp(.mean).figure(of: quarter, from: parts).value == 30)
    let weighted = TimeRollUp(.weighted).figure(of: quarter, from: parts).value
    #expect(weighted.map { NumberText.fixed($0, decimals: 4) } == "30.0667")
    #expect(TimeRollUp(.ratio).figure(of: quarter, from: parts).value == nil)
    #expect(TimeRollUp(.published).figure(of: quarter, from: parts).value == nil)
  }

  @Test("B14: a window of a week counts back from the asked day, not from the newest entry")
  func windowEndsOnAskedDay() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let stopped = (0..<30).map { back in
      Part(.day(CivilDate(daysSince1970: day.daysSince1970 - 10 - back)), 99)
    }
    let strict = TimeRollUp(.mean).window(of: 7, endingOn: day, from: stopped)
    #expect(strict.value == nil)
    #expect(strict.coverage.text == "0/7")
    let lenient = TimeRollUp(.mean, missing: .leaveOut)
      .window(of: 7, endingOn: day, from: stopped)
    #expect(lenient.value == nil)
    let fed = (0..<7).map { back in
      Part(.day(CivilDate(daysSince1970: day.daysSince1970 - back)), Double(back))
    }
    let week = TimeRollUp(.mean).window(of: 7, endingOn: day, from: fed + stopped)
    #expect(week.value == 3)
    #expect(week.coverage.isComplete)
  }

  @Test("the quarters of random months add up to their year")
  func quartersAddUp() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let parts = Self.months(
        (0..<12).map { _ in Double(Int.random(in: 0...100_000, using: &random)) / 100 })
      let rollUp = TimeRollUp(.sum)
      let quarters = (1...4).map { number -> Part in
        let period = Period.quarter(2026, number)
        return Part(period, rollUp.figure(of: period, from: parts.shuffled(using: &random)).value)
      }
      #expect(
        rollUp.figure(of: .year(2026), from: quarters)
          == RolledUpFigure(
            value: rollUp.figure(of: .year(2026), from: parts).value,
            coverage: Coverage(reported: 12, expected: 12)))
    }
  }
}
