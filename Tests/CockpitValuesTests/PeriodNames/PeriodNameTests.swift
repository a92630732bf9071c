import Testing

@testable import CockpitValues

struct PeriodNameTests {
  /// The readings of a text, the usual ones first; those that need a label in brackets.
  private func readings(_ text: String) -> String {
    let readings = PeriodName.readings(of: text)
    let usual = readings.filter(\.isUsual).map(\.notation)
    let others = readings.filter { !$0.isUsual }.map { "(\($0.notation))" }
    return (usual + others).joined(separator: " ")
  }

  @Test(
    "reads years",
    arguments: [
      ("2026", "2026"), ("2026A", "2026"), ("2026-A1", "2026"), ("2026年", "2026"),
      ("2026年度", "2026"), ("2026年全年", "2026"), ("Year 2026", "2026"), ("２０２６", "2026"),
      ("2026 (preliminary)", "2026"), ("2026*", "2026"), ("1735", "1735"),
    ])
  func years(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "reads half-years and thirds of a year",
    arguments: [
      ("2026-S2", "2026-H2"), ("2026S1", "2026-H1"), ("2026H1", "2026-H1"), ("H2 2026", "2026-H2"),
      ("1H2026", "2026-H1"), ("2026HY1", "2026-H1"), ("First half of 2026", "2026-H1"),
      ("2026年上半年", "2026-H1"), ("2026年下半年", "2026-H2"), ("Jan-Jun 2026", "2026-H1 (2026-01..06)"),
      ("2024T1", "2024-01..04 2024-Q1"), ("2024-T3", "2024-09..12 2024-Q3"), ("2024T4", "2024-Q4"),
      ("tertial 2 2024", "2024-05..08"), ("1er cuatrimestre 2024", "2024-01..04"),
    ])
  func halves(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "reads quarters in all spellings",
    arguments: [
      "2024Q1", "2024q1", "2024-Q1", "2024 Q1", "2024Q01", "2024-Q01", "2024.Q1", "2024/Q1",
      "2024K1", "2024kv1", "Q1 2024", "Q1-2024", "Q1/2024", "1Q2024", "1Q 2024", "1. Quartal 2024",
      "1st quarter 2024", "First quarter of 2024", "Quarter 1, 2024", "2024 quarter 1",
      "2024年第1季度", "2024年第一季度", "2024年一季度", "2024年1季度", "1er trimestre 2024",
      "I quarter 2024", "2024Q1 (Jan-Mar)", "Ｑ1 2024",
    ])
  func quarters(text: String) {
    #expect(readings(text) == "2024-Q1")
  }

  @Test(
    "reads months by number and by name",
    arguments: [
      ("2026M01", "2026-01"), ("2026-M12", "2026-12"), ("2026m1", "2026-01"),
      ("202613", "(2026-W13)"), ("202611", "2026-11 (2026-W11)"),
      ("202602", "2026-02 (2026-W02) (2026-H2) (2026-05..08) (2026-Q2)"),
      ("2026-11", "2026-11 (2026-W11)"), ("01/2026", "2026-01"), ("Sep 1999", "1999-09"),
      ("1999 Sep", "1999-09"), ("Sept. 1999", "1999-09"), ("September 1999", "1999-09"),
      ("SEPTEMBER 1999", "1999-09"), ("1999-Sep", "1999-09"), ("2024M03 March", "2024-03"),
      ("2024年1月", "2024-01"), ("2024年01月", "2024-01"), ("2024年十一月", "2024-11"),
      ("2024年十月份", "2024-10"),
    ])
  func months(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "reads weeks, also a 53rd, and days",
    arguments: [
      ("2026W05", "2026-W05"), ("2026U05", "2026-W05"), ("2026V5", "2026-W05"),
      ("2026-W47", "2026-W47"), ("W05 2026", "2026-W05"), ("Week 5, 2026", "2026-W05"),
      ("2026年第5周", "2026-W05"), ("2014W53", "2014-W53"), ("2026W54", ""),
      ("20260131", "2026-01-31"), ("2026-01-15", "2026-01-15"), ("2011M12D05", "2011-12-05"),
      ("2011-M12-D05", "2011-12-05"), ("2026/1/5", "2026-01-05"), ("5 Dec 2011", "2011-12-05"),
      ("December 5, 2011", "2011-12-05"), ("2011年12月5日", "2011-12-05"),
      ("31.01.2024", "2024-01-31"), ("13/02/2024", "2024-02-13"), ("02/13/2024", "2024-02-13"),
      ("01/02/2024", "2024-02-01 2024-01-02"), ("2011-D339", "2011-12-05"),
      ("2011D339", "2011-12-05"), ("2011-339", "2011-12-05"), ("2011-366", ""),
      ("2024-01-31T00:00:00Z", "2024-01-31"), ("2024-01-31 00:00:00", "2024-01-31"),
    ])
  func weeksAndDays(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "reads some months in a row, also over the end of a year",
    arguments: [
      ("2026-01..02", "2026-01..02"), ("2025-04..2026-03", "2025-04..2026-03"),
      ("Mar-May 1993", "1993-03..05"), ("1993 Mar-May", "1993-03..05"),
      ("Dec-Feb 1994", "1993-12..1994-02"), ("Dec 1993-Feb 1994", "1993-12..1994-02"),
      ("Nov 2023-Jan", "2023-11..2024-01"), ("Jan 2023-Dec 2023", "2023 (2023-01..12)"),
      ("Jan 2023 – Dec 2023", "2023 (2023-01..12)"), ("Jan-Mar 2024", "2024-Q1 (2024-01..03)"),
      ("2024-01/2024-03", "2024-Q1 (2024-01..03)"), ("2024M02-2024M04", "2024-02..04"),
      ("2024M02-M04", "2024-02..04"), ("2024Q1-Q3", "2024-01..09"),
      ("2024-01-01/2024-03-31", "2024-Q1 (2024-01..03)"), ("2024-01-02/2024-03-31", ""),
      ("20240101-20240331", "2024-Q1 (2024-01..03)"), ("202402-202404", "2024-02..04"),
      ("2024-01-01/P3M", "2024-Q1 (2024-01..03)"), ("2024-01/P1M", "2024-01"),
      ("2023-04-01/P1Y", "2023-04..2024-03"), ("2024-01-05/P1D", "2024-01-05"),
      ("2024-01-05/P1M", ""), ("2024-01-05/P7D", ""), ("2024年1-2月", "2024-01..02"),
      ("2024年1—9月", "2024-01..09"), ("2024年1月至5月", "2024-01..05"),
      ("2024年前三季度", "2024-01..09"), ("2024年1-3季度", "2024-01..09"),
      ("Year ending March 2024", "2023-04..2024-03"),
      ("12 months to June 2024", "2023-07..2024-06"),
      ("Three months ended 31 May 1993", "1993-03..05"),
      ("Quarter ending June 2024", "2024-Q2 (2024-04..06)"),
    ])
  func ranges(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "reads years that do not begin in January, and stretches of several years",
    arguments: [
      ("2009/10", "2009/10 (2009-10) (2009-W10)"), ("2009-10", "2009-10 (2009/10) (2009-W10)"),
      ("2023/24", "2023/24 (2023-W24)"), ("2009/2010", "2009/10"), ("2009-2010", "2009/10"),
      ("1999/00", "1999/00"), ("FY 2009-10", "2009/10"), ("Financial year 2009/10", "2009/10"),
      ("FY2010", ""), ("2015-2017", "2015-2017"),
    ])
  func years(twice text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "finds all parts of a year that a lonely number may count",
    arguments: [
      ("2005 - 1", "2005-H1 2005-01..04 2005-Q1 2005-01"), ("2005-4", "2005-Q4 2005-04"),
      ("20053", "2005-09..12 2005-Q3 2005-03"), ("2005 - 7", "2005-07"),
      ("1/2005", "2005-H1 2005-01..04 2005-Q1 2005-01"), ("2005 II", "2005-H2 2005-05..08 2005-Q2"),
    ])
  func numbers(text: String, expected: String) {
    #expect(readings(text) == expected)
  }

  @Test(
    "names no period for anything else",
    arguments: [
      "", "0", "26", "T", "total", "2026Q5", "2026Q", "2026Q0", "2026M13", "2026M00", "2026M",
      "2026H3", "2026-A2", "2026X1", "20261301", "20260230", "2026110", "0000", "0001",
      "2026-11-21T14:30:00+08:00", "2026-11-21T14:30:00", "2026M1é", "2026-", "-2026", "Jan-23",
      "Men", "15-24", "2024 and later", "Jan", "1月", "2024年13月", String(repeating: "1", count: 200),
    ])
  func refusals(text: String) {
    #expect(readings(text) == "")
  }

  @Test(
    "gives the notations of the snapshot format that a text may mean",
    arguments: [
      ("2026年10月", ["2026-10"]), ("2026年1-10月", ["2026-01..10"]), ("202610", ["2026-10"]),
      ("2026 Q3", ["2026-Q3"]), ("2024T1", ["2024-01..04", "2024-Q1"]), ("2026W53", ["2026-W53"]),
      ("2025W53", []), ("2009/10 financial year", []), ("2026-1", []), ("soon", []),
    ])
  func notations(text: String, expected: [String]) {
    #expect(PeriodName.notations(meantBy: text) == expected)
  }
}
