import Testing

@testable import CockpitJudgement

/// What the growths of earlier years say of the running one.
struct PastYearsTests {
  /// Growths of 规上工业总产值 by September and over the year, with an even base.
  private func output(_ growths: [(september: Double, year: Double)], now: Double) throws
    -> Progress?
  {
    let first = 2026 - growths.count
    var rows: [String] = []
    func add(_ period: String, _ value: Double, _ growth: Double) {
      rows.append(
        StreetSnapshots.row(
          "industry.output", "330203", in: period,
          #""value": \#(value), "growth": {"yoy": \#(growth)}"#))
    }
    for (index, growth) in growths.enumerated() {
      add("\(first + index)-09", 750, growth.september)
      add("\(first + index)-12", 1000, growth.year)
    }
    add("2026-09", 760, now)
    return try JudgementExample(
      rows, targets: [JudgementExample.target("industry.output", "growth", #""value": 6"#)],
      at: "2026-10-21T14:32:00"
    ).reading("industry.output").progress
  }

  @Test("calls a growth hardly reachable that asks more of the rest than any earlier year had")
  func hardlyReachable() throws {
    // The rests of 2023 to 2025: (1.05 - 1.06 * 0.75) / 0.25 - 1 = +2 %, +8 %, +5 %.
    let past = [(5.0, 5.0), (6.0, 5.0), (4.0, 5.0), (5.0, 5.0)].map {
      (september: $0.0, year: $0.1)
    }
    let hard = try #require(try output(past, now: 5.2))
    #expect(hard.outlook == .hardlyReachable)
    let open = try #require(try output(past, now: 5.4))
    #expect(open.outlook == .open)
    guard case .growth(let growth) = hard.measure else {
      Issue.record("no growth")
      return
    }
    #expect(growth.neededRest == 8.4)
    #expect(
      try output(Array(past.dropFirst()), now: 5.2)?.outlook == .open, "two years are too few")
  }
}
