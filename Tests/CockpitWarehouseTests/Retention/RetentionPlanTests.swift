import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct RetentionPlanTests {
  private static let now = Instant(parsing: "2026-11-21T12:00:00+08:00") ?? Instant(seconds: 0)

  /// A file that was created so many hours before now, with a figure of the output.
  private static func file(
    _ name: String, hoursAgo hours: Int, _ rows: [String]
  ) -> (name: String, text: String) {
    let created = CivilTime(now.adding(seconds: -Int64(hours) * 3600), offset: .china)
    return ("\(name).json", SnapshotText.snapshot(rows, created: created.description))
  }

  private static func plan(
    _ files: [(name: String, text: String)], _ rule: RetentionRule = RetentionRule()
  ) throws -> RetentionPlan {
    RetentionPlan(of: try SnapshotText.warehouse(files), at: now, offset: .china, rule)
  }

  private static func output(_ value: Int, period: String = "2026-06") -> String {
    SnapshotText.row(#","value":\#(value)"#, period: period)
  }

  @Test("lets those go that repeat what was said before, but for the last of each slot")
  func repeats() throws {
    let day = 100 * 24
    let plan = try Self.plan([
      Self.file("a", hoursAgo: day + 9, [Self.output(1)]),
      Self.file("b", hoursAgo: day + 8, [Self.output(1)]),
      Self.file("c", hoursAgo: day + 7, [Self.output(1)]),
      Self.file("d", hoursAgo: 1, [Self.output(1)]),
    ])
    #expect(plan.items.map(\.name.text) == ["b.json"])
    #expect(plan.items.map(\.repeats.text) == ["a.json"])
    #expect(plan.fileCount == 4 && plan.onlyHolders == 1)
  }

  @Test(
    "keeps every file that alone says something: a revision, what takes it back, and what follows")
  func revisions() throws {
    let day = 100 * 24
    let values = [1, 2, 1, 1]
    let plan = try Self.plan(
      values.indices.map { Self.file("f\($0)", hoursAgo: day + 9 - $0, [Self.output(values[$0])]) }
        + [Self.file("last", hoursAgo: 1, [Self.output(9, period: "2026-09")])])
    // The third says 1 again after 2: that is news. The fourth is the last of its day.
    #expect(plan.items.isEmpty && plan.onlyHolders == 3)
  }

  @Test("what is known at any moment is the same without the files that go", arguments: 0..<40)
  func oracle(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let files = (0..<40).map { number in
      Self.file(
        "f\(String(100 + number))", hoursAgo: 2000 - number * 5,
        (4...7).compactMap { month in
          Bool.random(using: &random)
            ? Self.output(
              Int.random(in: 1...2, using: &random), period: "2026-0\(month)")
            : nil
        })
    }
    let whole = try SnapshotText.warehouse(files)
    let rule = RetentionRule(hourlyDays: 1, dailyDays: Int.random(in: 1...80, using: &random))
    let plan = RetentionPlan(of: whole, at: Self.now, offset: .china, rule)
    #expect(!plan.items.isEmpty)
    let rest = whole.removing(plan.items.map(\.name))
    for hours in stride(from: 2010, through: 0, by: -5) {
      let moment = Self.now.adding(seconds: -Int64(hours) * 3600)
      func values(_ warehouse: Warehouse) -> [Double?] {
        warehouse.history(SnapshotText.outputKey, knownAt: moment).map(\.value)
      }
      #expect(values(rest) == values(whole))
    }
    for month in 4...7 {
      func vintages(_ warehouse: Warehouse) -> [Observation] {
        warehouse.vintages(
          SnapshotText.outputKey, period: .month(2026, month), knownAt: SnapshotText.end)
      }
      #expect(vintages(rest) == vintages(whole))
    }
  }
}
