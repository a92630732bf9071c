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
    #expect(plan.items.map(\.holder.text) == ["a.json"])
    #expect(plan.fileCount == 4 && plan.neededCount == 1)
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
    #expect(plan.items.isEmpty && plan.neededCount == 3)
  }

  @Test("a figure that comes again after another source gave another one stays, a record too")
  func sources() throws {
    let day = 100 * 24
    func file(_ name: String, hoursAgo hours: Int, _ source: String, _ value: Int) -> (
      name: String, text: String
    ) {
      let created = CivilTime(Self.now.adding(seconds: -Int64(hours) * 3600), offset: .china)
      return (
        "\(name).json",
        SnapshotText.snapshot(
          [Self.output(value)], created: created.description, source: source)
      )
    }
    let last = [file("y", hoursAgo: 2, "a", 1), file("z", hoursAgo: 1, "b", 1)]
    let conflict = try Self.plan(
      [
        file("a", hoursAgo: day + 9, "a", 955), file("b", hoursAgo: day + 8, "b", 960),
        file("c", hoursAgo: day + 7, "a", 955), file("d", hoursAgo: day + 6, "a", 955),
        file("e", hoursAgo: day + 5, "a", 955),
      ] + last)
    #expect(conflict.items.map(\.name.text) == ["d.json"])
    #expect(conflict.items.map(\.holder.text) == ["c.json"])
    // Of two sources that agree, the one that spoke last counts.
    let agreement = try Self.plan(
      [
        file("a", hoursAgo: day + 9, "a", 955), file("b", hoursAgo: day + 8, "b", 955),
        file("c", hoursAgo: day + 7, "a", 955), file("d", hoursAgo: day + 6, "a", 1),
        file("e", hoursAgo: day + 5, "b", 1),
      ] + last)
    #expect(agreement.items.isEmpty)
  }

  @Test("keeps the last file of a source that gives a figure, and the files after now")
  func lastHolders() throws {
    let day = 100 * 24
    let plan = try Self.plan([
      Self.file("a", hoursAgo: day + 9, [Self.output(1)]),
      Self.file("b", hoursAgo: day + 8, [Self.output(1)]),
      Self.file("c", hoursAgo: day + 7, [Self.output(1)]),
      Self.file("d", hoursAgo: day + 6, [Self.output(1, period: "2026-05")]),
      Self.file("e", hoursAgo: -1, [Self.output(1)]),
      Self.file("f", hoursAgo: -1, [Self.output(1)]),
    ])
    #expect(plan.items.map(\.name.text) == ["b.json"])
  }

  @Test("what two files say together is held by both")
  func twoHolders() throws {
    let day = 100 * 24
    let both = [Self.output(1), Self.output(1, period: "2026-05")]
    let plan = try Self.plan([
      Self.file("a", hoursAgo: day + 9, [both[0]]), Self.file("b", hoursAgo: day + 8, [both[1]]),
      Self.file("c", hoursAgo: day + 7, both), Self.file("d", hoursAgo: day + 6, both),
      Self.file("e", hoursAgo: 1, both),
    ])
    #expect(plan.items.map(\.name.text) == ["c.json"])
    #expect(plan.items.map { $0.holders.map(\.text) } == [["a.json", "b.json"]])
    #expect(plan.items.map(\.holder.text) == ["b.json"])
  }

  @Test("a link neither goes nor holds what another file says")
  func links() throws {
    let day = 100 * 24
    let files = ["a", "b", "c", "d"].enumerated().map {
      Self.file($1, hoursAgo: day + 9 - $0, [Self.output(1)])
    }
    let warehouse = try SnapshotText.warehouse(
      files + [Self.file("z", hoursAgo: 1, [Self.output(1)])])
    func items(_ links: String...) -> [String] {
      RetentionPlan(
        of: warehouse, at: Self.now, offset: .china, RetentionRule(),
        without: Set(links.map { FileName($0) })
      ).items.map(\.name.text)
    }
    #expect(items() == ["b.json", "c.json"])
    #expect(items("b.json") == [])
    #expect(items("a.json") == ["c.json"])
  }

  @Test("a file for other eyes, or of another name of its source, is none that repeats")
  func headers() throws {
    let day = 100 * 24
    func file(_ name: String, hoursAgo hours: Int, _ change: (String) -> String) -> (
      name: String, text: String
    ) {
      let file = Self.file(name, hoursAgo: hours, [Self.output(1)])
      return (file.name, change(file.text))
    }
    func isFree(_ change: (String) -> String) throws -> Bool {
      try !Self.plan([
        file("a", hoursAgo: day + 9) { $0 }, file("b", hoursAgo: day + 8, change),
        file("c", hoursAgo: day + 7) { $0 }, file("d", hoursAgo: 1) { $0 },
      ]).items.isEmpty
    }
    func saying(_ member: String) -> (String) -> String {
      { $0.replacing(#""observations""#, with: #"\#(member),"observations""#) }
    }
    #expect(try isFree { $0 })
    #expect(try isFree(saying(#""disclosure":"internal""#)))
    #expect(try !isFree(saying(#""disclosure":"public""#)))
    #expect(try !isFree(saying(#""disclosure":{"embargo":"2026-07-01T00:00:00+08:00"}"#)))
    #expect(try !isFree { $0.replacing("统计局", with: "统计处") })
    #expect(try !isFree { $0.replacing(#""value":1"#, with: #""value":null"#) })
    #expect(try !isFree { $0.replacing(#""value":1"#, with: #""value":1,"status":"final""#) })
  }
}
