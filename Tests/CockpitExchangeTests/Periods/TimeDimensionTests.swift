import CockpitJSON
import CockpitWarehouse
import Testing

@testable import CockpitExchange
@testable import CockpitValues

struct TimeDimensionTests {
  /// The periods of codes with labels, or the fault; a code without a label has none: `202611=2026W11`.
  private func periods(_ texts: String, _ rules: PeriodRules = PeriodRules()) -> String {
    let categories = texts.split(separator: "|").map { text in
      let parts = text.split(separator: "=").map(String.init)
      return TableCategory(
        code: parts[0], label: parts.last ?? "", parent: nil, notes: [],
        measure: TableCategory.Measure(), offset: 0)
    }
    do {
      let periods = try TimeDimension(categories, rules: rules).periods
      return periods.map(\.notation).joined(separator: " ")
    } catch {
      guard let fault = error.sentence as? ImportFault else { return "\(error.message)" }
      return switch fault {
      case .periodsDisagree(let code, let period, let label, let other):
        "\(code) \(period), \(label) \(other)"
      case .openPeriod(let code, let readings):
        "\(code)? \(readings.joined(separator: " or "))"
      case .splitYear(_, let year): "split \(year)"
      case .otherUnit(let code, let unit): "\(code) no \(unit)"
      case .noSuchWeek(let code, let year, let isFromSunday):
        "\(code) no week of \(year)\(isFromSunday ? " from Sunday" : "")"
      case .tooLongPeriod(let code): "\(code) too long"
      default: fault.description
      }
    }
  }

  @Test(
    "lets the label decide where a code can be read in several ways",
    arguments: [
      ("202611=2026W11", "2026-W11"), ("202611=November 2026", "2026-11"), ("202611", "2026-11"),
      ("2009-10=October 2009", "2009-10"), ("2009-10", "2009-10"),
      ("2024T1=1er trimestre 2024", "2024-Q1"), ("2024T1=Tertial 1 2024", "2024-01..04"),
      ("2005 - 1=First half 2005", "2005-H1"), ("20241=Q1 2024", "2024-Q1"),
      ("01/02/2024=1 February 2024", "2024-02-01"), ("0001=2023", "2023"),
      ("1=Sep 1999", "1999-09"),
      ("2024Q1=Jan-Mar 2024", "2024-Q1"), ("2024-05=2024 May (p)", "2024-05"),
      ("2026M01=total", "2026-01"), ("202402=2024Q2", "2024-Q2"), ("2024-02=H2 2024", "2024-H2"),
      ("2024Q2=Jun-2024", "2024-Q2"),
    ])
  func labels(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test(
    "reads labels with what offices write beside the period",
    arguments: [
      ("2026-10=2026年1～10月", "2026-01..10"), ("2026-10=2026年1-10月 累计", "2026-01..10"),
      ("2026-10=2026年累计1-10月", "2026-01..10"), ("2026-10=2026年10月累计", "2026-01..10"),
      ("202610=2026年1-10月累计", "2026-01..10"), ("2026-10=2026年前10个月", "2026-01..10"),
      ("2026-10=2026年前十个月", "2026-01..10"), ("2026-09=2026年前三季度累计", "2026-01..09"),
      ("2026-06=2026年上半年累计", "2026-H1"), ("2026-10=YTD Oct 2026", "2026-01..10"),
      ("2026M10=2026年10月累计", "2026-01..10"), ("2026M09=2026年前9个月", "2026-01..09"),
      ("2026M09=2026年前三季度", "2026-01..09"), ("2026M02=1-2月累计", "2026-01..02"),
      ("2026M04=1～4月", "2026-01..04"), ("2026M03=2026年1～3月", "2026-01..03"),
      ("2026M01=1月|2026M02=1-2月|2026M03=1-3月", "2026-01 2026-01..02 2026-01..03"),
      ("202601=1月|202602=1-2月|202603=1-3月", "2026-01 2026-01..02 2026-01..03"),
      (
        "2026M02=2月|2026M03=1-3月|2026M06=1-6月|2026M07=1-7月",
        "2026-02 2026-01..03 2026-01..06 2026-01..07"
      ),
      ("2026M10=2026年前三季度", "2026M10 2026-10, 2026年前三季度 2026-01..09"),
      ("2026M03=2-3月", "2026M03 2026-03, 2-3月 2026-02..03"),
      ("2026M03=第一季度", "2026M03 2026-03, 第一季度 2026-Q1"),
      ("2025年计划", "2025"), ("2026=2026年预算数", "2026"), ("2023=2023年暂定", "2023"),
      ("2024=2023年末", "2024 2024, 2023年末 2023"),
      ("2024M03=2024年4月r", "2024M03 2024-03, 2024年4月r 2024-04"),
      ("2024M03=2024M04p", "2024M03 2024-03, 2024M04p 2024-04"),
      ("2024Q1=2024年二季度初步", "2024Q1 2024-Q1, 2024年二季度初步 2024-Q2"),
      ("202402=Q2 2024 ¹⁾", "2024-Q2"), ("202402=2024年第二季度¹", "2024-Q2"),
      ("2009-10=2009/10p", "split 2009/10"),
    ])
  func marked(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test(
    "a label that leaves the year to its code may not contradict it",
    arguments: [
      ("2024M03=四月", "2024M03 2024-03, 四月 2024-04"), ("2024M03=4月", "2024M03 2024-03, 4月 2024-04"),
      ("2024Q1=二季度", "2024Q1 2024-Q1, 二季度 2024-Q2"),
      ("2024Q1=第二季度", "2024Q1 2024-Q1, 第二季度 2024-Q2"),
      ("2024M03=April", "2024M03 2024-03, April 2024-04"),
      ("2024W11=week 12", "2024W11 2024-W11, week 12 2024-W12"),
      ("2024M03=三月", "2024-03"), ("2024M03=March", "2024-03"), ("2024Q2=二季度", "2024-Q2"),
      ("2024M03=Total", "2024-03"), ("2024=1", "2024"), ("2024M03=3", "2024-03"),
    ])
  func labelsWithoutYear(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test(
    "a part of a year that two years name needs the month in which the year begins",
    arguments: [
      ("2024/25 Q1", 4, "2024-Q2"), ("Q4 2024/25", 4, "2025-Q1"), ("2024-25 Q1", 4, "2024-Q2"),
      ("2024/25 April", 4, "2024-04"), ("March 2024/25", 4, "2025-03"),
      ("2024/2025 H2", 7, "2025-H1"),
      ("2024/25 H1", 4, "2024-04..09"), ("Q1 2024/25", 9, "2024-09..11"),
      ("2024Q2=Q1 2024/25", 4, "2024-Q2"), ("2024Q1=Q1 2024/25", 1, "2024-Q1"),
      ("2024Q1=Q1 2024/25", 4, "2024Q1 2024-Q1, Q1 2024/25 2024-Q2"),
      ("2024/25 Q1", nil, "split 2024/25"), ("2024/25 April", nil, "split 2024/25"),
      ("2024/25 M05", nil, "the time code"), ("2010-11月", nil, "2010-11"),
    ])
  func partsOfSplitYears(texts: String, begins: Int?, expected: String) {
    #expect(periods(texts, PeriodRules(yearBegins: begins)).hasPrefix(expected))
  }

  @Test("a week that the year has in neither way of counting says so")
  func noWeek() {
    #expect(periods("2021W53") == "2021W53 no week of 2021")
    #expect(
      periods("2021W53", PeriodRules(weeks: .sunday)) == "2021W53 no week of 2021 from Sunday")
  }

  @Test(
    "takes the stretch of the label that a code of digits closes or opens",
    arguments: [
      ("2023-12=Jan 2023-Dec 2023", "2023"), ("2023M12=Jan 2023-Dec 2023", "2023-01..12"),
      ("2024-03=Jan-Mar 2024", "2024-Q1"),
      ("2024-02=Dec 2023-Feb 2024", "2023-12..2024-02"), ("1993-03=Mar-May 1993", "1993-03..05"),
      ("2024-03-31=Q1 2024", "2024-Q1"), ("20240131=Jan 2024", "2024-01"),
      ("2024=Year ending March 2024", "2023-04..2024-03"),
    ])
  func stretches(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test(
    "refuses a label that contradicts its code, with both",
    arguments: [
      ("202611=2026W12", "202611 2026-11, 2026W12 2026-W12"), ("2024=2023", "2024 2024, 2023 2023"),
      ("2024M05=2024", "2024M05 2024-05, 2024 2024"),
      ("2023M12=Feb 2023-Dec 2023", "2023M12 2023-12, Feb 2023-Dec 2023 2023-02..12"),
      ("2023M11=Jan 2023-Dec 2023", "2023M11 2023-11, Jan 2023-Dec 2023 2023"),
      ("2024Q2=Apr 2024", "2024Q2 2024-Q2, Apr 2024 2024-04"),
      ("2024Q1=Q2 2024", "2024Q1 2024-Q1, Q2 2024 2024-Q2"),
      ("2024-05=2024", "2024-05 2024-05, 2024 2024"), ("1001=2023", "1001 1001, 2023 2023"),
      ("2009-10=2010/11", "2009-10 2009-10, 2010/11 2010/11"),
      ("2024Q1=Q1 2024/25", "2024Q1 2024-Q1, Q1 2024/25 2024/25 Q1"),
      ("2024Q1=FY2024 Q1", "2024Q1 2024-Q1, FY2024 Q1 FY2024 Q1"),
      ("2024=2023-24学年", "2024 2024, 2023-24学年 2023-24学年"),
      ("2024=2024财年", "2024 2024, 2024财年 2024财年"),
    ])
  func disagreements(texts: String, expected: String) {
    #expect(periods(texts) == expected)
    #expect(!periods(texts, PeriodRules(authority: .code)).contains(","))
  }

  @Test("lets the importer say which of them counts")
  func authority() {
    #expect(periods("2024=2023", PeriodRules(authority: .label)) == "2023")
    #expect(periods("2024=2023", PeriodRules(authority: .code)) == "2024")
    #expect(periods("2024M05=2024", PeriodRules(authority: .code)) == "2024-05")
    #expect(periods("0001=2023", PeriodRules(authority: .code)) == "2023")
  }

  @Test(
    "lets the neighbours decide where the label says nothing",
    arguments: [
      ("2024T1|2024T4", "2024-Q1 2024-Q4"),
      ("2024T1|2024T2|2024T3|2025T1", "2024-01..04 2024-05..08 2024-09..12 2025-01..04"),
      ("2005 - 1|2005 - 2|2005 - 3|2005 - 4|2006 - 1", "2005-Q1 2005-Q2 2005-Q3 2005-Q4 2006-Q1"),
      ("2005 - 1|2005 - 2|2006 - 1", "2005-H1 2005-H2 2006-H1"),
      ("2005-9|2005-10", "2005-09 2005-10"),
      ("13/02/2024|01/02/2024", "2024-02-13 2024-02-01"),
      ("Jan-Mar 2024|Feb-Apr 2024", "2024-01..03 2024-02..04"),
      ("Jan-Mar 2024|Apr-Jun 2024", "2024-Q1 2024-Q2"), ("2024M01|2024", "2024-01 2024"),
      ("202601|202652", "2026-W01 2026-W52"),
    ])
  func neighbours(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test(
    "refuses what stays open, with the readings and the option that settles it",
    arguments: [
      ("2024T1", PeriodRules.Unit.quarter, "2024T1? 2024-01..04 or 2024-Q1", "2024-Q1"),
      ("2024T1", .third, "2024T1? 2024-01..04 or 2024-Q1", "2024-01..04"),
      ("2005 - 1", .half, "2005 - 1? 2005-H1 or 2005-01..04 or 2005-Q1 or 2005-01", "2005-H1"),
      ("202601|202613", .week, "202613? 2026-W13", "2026-W01 2026-W13"),
      ("2009-10|2010-11", .month, "split 2009/10", "2009-10 2010-11"),
      ("2024-03-31", .quarter, "2024-03-31", "2024-Q1"),
      (
        "202301|202302|202303|202304|202401|202402|202403|202404", .quarter,
        "202301? 2023-01 or 2023-Q1",
        "2023-Q1 2023-Q2 2023-Q3 2023-Q4 2024-Q1 2024-Q2 2024-Q3 2024-Q4"
      ),
    ])
  func open(texts: String, unit: PeriodRules.Unit, fault: String, expected: String) {
    #expect(periods(texts) == fault)
    #expect(periods(texts, PeriodRules(unit: unit)) == expected)
  }

  @Test("asks in which month a year of two names begins")
  func splitYears() {
    for texts in ["2009/10", "2009-10=2009/10", "2009=2009/10", "2010=2009/10", "2009/2010"] {
      #expect(periods(texts) == "split 2009/10")
      #expect(periods(texts, PeriodRules(yearBegins: 4)) == "2009-04..2010-03")
      #expect(periods(texts, PeriodRules(yearBegins: 1)) == "2009")
    }
    #expect(periods("2015-2017") == "2015-2017 too long")
    #expect(periods("2009-10", PeriodRules(unit: .quarter)) == "2009-10 no quarter")
  }

  @Test(
    "takes days that close or open longer periods, one after another, for these",
    arguments: [
      ("2024-03-31|2024-06-30|2024-09-30", "2024-Q1 2024-Q2 2024-Q3"),
      ("2024-01-01|2024-04-01", "2024-Q1 2024-Q2"), ("20231231|20241231", "2023 2024"),
      ("2024-01-31|2024-02-29", "2024-01 2024-02"), ("2024-06-30|2024-12-31", "2024-H1 2024-H2"),
      ("2024-03-31", "2024-03-31"), ("2023-06-30|2024-06-30", "2023-06-30 2024-06-30"),
      ("2024-03-31|2024-04-30|2024-05-15", "2024-03-31 2024-04-30 2024-05-15"),
      ("2023-01-01=1 January 2023|2024-01-01=1 January 2024", "2023-01-01 2024-01-01"),
    ])
  func closingDays(texts: String, expected: String) {
    #expect(periods(texts) == expected)
  }

  @Test("counts weeks from Sunday where the source does")
  func weeks() {
    let sunday = PeriodRules(weeks: .sunday)
    #expect(periods("2014W53") == "2014W53 no week of 2014")
    // 2014-12-28 to 2015-01-03, and 2020-12-27 to 2021-01-02.
    #expect(periods("2014W52|2014W53|2015W01", sunday) == "2014-W52 2015-W01 2015-W02")
    #expect(periods("2020W53|2021W01", sunday) == "2020-W53 2021-W01")
    #expect(periods("2015W53", sunday) == "2015W53 no week of 2015 from Sunday")
    #expect(periods("2026W53") == "2026-W53")
  }
}
