import Testing

@testable import CockpitExchange
@testable import CockpitValues

struct PeriodCodeTests {
  @Test(
    "reads the codes of statistics offices",
    arguments: [
      ("2026", "2026"), ("2026A", "2026"), ("2026-A1", "2026"), ("2026-S2", "2026-H2"),
      ("2026H1", "2026-H1"), ("2026Q4", "2026-Q4"), ("2026K1", "2026-Q1"), ("2026-Q3", "2026-Q3"),
      ("2026M01", "2026-01"), ("2026-M12", "2026-12"), ("2026m1", "2026-01"), ("202611", "2026-11"),
      ("2026-10", "2026-10"), ("2026-01..02", "2026-01..02"), ("2026W05", "2026-W05"),
      ("2026U05", "2026-W05"), ("2026-W47", "2026-W47"), ("20260131", "2026-01-31"),
      ("2026-01-15", "2026-01-15"),
    ])
  func codes(code: String, notation: String) {
    #expect(PeriodCode.period(code)?.notation == notation)
  }

  @Test(
    "names no period for anything else",
    arguments: [
      "", "0", "26", "T", "total", "2026Q5", "2026Q", "2026Q0", "2026M13", "2026M00", "2026M",
      "2026H3", "2026W54", "2026-A2", "2026X1", "2026/2027", "20261301", "20260230", "2026110",
      "0000", "２０２６", "2026年", "2026-11-21T14:30:00+08:00", "2026M1é", "2026-", "-2026",
    ])
  func refusals(code: String) {
    #expect(PeriodCode.period(code) == nil)
  }
}
