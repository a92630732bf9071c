import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// Targets that ask for more than to reach a number: 超过, 低于.
struct StrictTargetTests {
  struct Case: CustomStringConvertible {
    let indicator: String
    let kind: String
    /// The comparator that is met by the number itself, and the one that is not.
    let (reached, passed): (String, String)
    let number: Int
    var description: String { "\(indicator) \(kind)" }
  }

  private static let cases = [
    Case(
      indicator: "economy.budget_revenue", kind: "cumulative", reached: ">=", passed: ">",
      number: 120),
    Case(
      indicator: "safety.accidents", kind: "quota", reached: "<=", passed: "<", number: 20),
    Case(
      indicator: "city.pm25_ytd", kind: "average_cap", reached: "<=", passed: "<", number: 28),
    Case(
      indicator: "people.hotline_satisfied", kind: "level_floor", reached: ">=", passed: ">",
      number: 95),
  ]

  private func reading(_ example: Case, _ comparator: String) throws -> Reading {
    try JudgementExample(
      [
        StreetSnapshots.row(
          example.indicator, "330203", in: "2026-12", #""value": \#(example.number), "n": 999"#)
      ],
      targets: [
        JudgementExample.target(
          example.indicator, example.kind,
          #""comparator": "\#(comparator)", "value": \#(example.number)"#)
      ], at: "2026-12-31T14:32:00"
    ).reading(example.indicator)
  }

  @Test("does not take the number itself for 超过 or 低于", arguments: cases)
  func strict(example: Case) throws {
    let met = try reading(example, example.reached)
    #expect(met.progress?.isOnTrack == true)
    let missed = try reading(example, example.passed)
    #expect(missed.progress?.isOnTrack == false)
    let light = missed.progress.flatMap { progress in
      try? HaishuPack.catalogue().goals.lightRules
        .rule(for: progress.target.kind, on: day("2026-12-31"))?.light(for: progress)
    }
    #expect(light != nil && light != .green)
    let isLimit = ["quota", "average_cap"].contains(example.kind)
    #expect(missed.progress?.outlook == (isLimit ? .lockedMiss : .open))
  }
}
