import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Situations that follow each other: what is judged again, and that nothing is forgotten.
struct JudgeTests {
  private typealias Example = SituationExample
  private static let clock = "2026-11-21T14:32:00"

  /// Five rows of one department, a bit higher with each version.
  private static let indicators = [
    "economy.loans", "economy.deposits", "people.instructions", "people.proposals",
    "economy.urban_jobs",
  ]

  private func rows(_ version: Int) -> [String] {
    Self.indicators.map { Example.row($0, "2026-10", 50 + Double(version) / 10) }
  }

  @Test("judges the five series of a changed file and nothing else, the 33rd changed file included")
  func fiveRows() throws {
    var example = try Example()
    for file in 0..<60 {
      let month = "2026-0\(1 + file % 9)"
      try example.put(
        "f\(file).json",
        example.pack.indicators.prefix(60).dropFirst(file % 7).filter { $0.frequency == .month }
          .map {
            Example.row($0.id, month == "2026-01" ? "2026-01..02" : month, Double(file + 10))
          },
        created: "2026-11-20T09:00:\(file / 10)\(file % 10)")
    }
    let first = try example.next(Self.clock)
    #expect(first.judgings == first.catalogue.indicators.count)
    for version in 0..<40 {
      try example.put("now.json", rows(version), created: "2026-11-21T10:\(10 + version):00")
      let next = try example.next(Self.clock)
      #expect(next.judgings == 5, "change \(version)")
      #expect(next.changed == Set(Self.indicators))
      if version % 8 == 0 { expectSame(next, try example.fresh(Self.clock)) }
    }
    example.content.warehouse = example.content.warehouse.removing([FileName("now.json")])
    let last = try example.next(Self.clock)
    #expect(last.judgings == 5)
    expectSame(last, try example.fresh(Self.clock))
  }

  @Test("judges nothing where nothing changed, and keeps what was asked for")
  func nothing() throws {
    var example = try Example()
    try example.put("a.json", rows(0), created: "2026-11-20T09:00:00")
    let first = try example.next(Self.clock)
    let loans = try #require(first.readings["economy.loans"])
    _ = first.comparisons(of: loans)
    let second = try example.next("2026-11-21T18:00:00")
    #expect(second.changed.isEmpty)
    #expect(second.comparisons(of: loans) == first.comparisons(of: loans))
    #expect(second.judgings == 0)
    // What nothing asked for is forgotten with the next one.
    let third = try example.next("2026-11-21T18:00:01")
    let fourth = try example.next("2026-11-21T18:00:02")
    #expect(third.judgings == 0)
    _ = fourth.comparisons(of: loans)
    #expect(fourth.judgings == 1)
  }

  @Test("judges a reading again when the area above, to which its target is relative, changes")
  func relative() throws {
    var example = try Example()
    let document = JudgementExample.Document(targets: [
      JudgementExample.target("industry.output", "relative", #""comparator":">=","value":0"#)
    ])
    example.content.targets = [try JudgementExample.file(document, example.pack)]
    let growth = #","growth":{"yoy":5}"#
    try example.put(
      "a.json", [Example.row("industry.output", "2026-10", 900, growth)],
      created: "2026-11-20T09:00:00")
    #expect(try example.next(Self.clock).readings["industry.output"]?.progress == nil)
    try example.put(
      "city.json",
      [Example.row("industry.output", "2026-10", 9000, area: "3302", #","growth":{"yoy":6}"#)],
      created: "2026-11-20T10:00:00")
    let next = try example.next(Self.clock)
    #expect(next.changed == ["industry.output"])
    #expect(next.readings["industry.output"]?.progress?.value(of: .headroom) == -1)
  }

  @Test("hides the figure of a 镇街 when a sibling comes that would give it away")
  func siblings() throws {
    var example = try Example()
    let streets = StreetSnapshots.streets
    func row(_ street: Int, _ units: Int) -> String {
      Example.row("industry.output", "2026-10", 10, area: streets[street], #","n":\#(units)"#)
    }
    try example.put("a.json", [row(0, 4), row(1, 30)], created: "2026-11-20T09:00:00")
    let series = SeriesKey(indicator: "industry.output", area: streets[0], span: .yearToDate)
    let before = try example.next(Self.clock)
    #expect(before.history(series).map(\.isWithheld) == [false])
    try example.put("b.json", [row(2, 1)], created: "2026-11-20T10:00:00")
    let after = try example.next(Self.clock)
    #expect(after.history(series).map(\.isWithheld) == [true])
    let indicator = try #require(example.pack.indicator("industry.output"))
    #expect(after.reading(of: indicator, series: series).withoutFigure?.isWithheld == true)
  }

  @Test("ranks again when a peer reports")
  func peers() throws {
    var example = try Example()
    try example.put(
      "a.json", [Example.row("economy.urban_jobs", "2026-10", 10, area: "330203001")],
      created: "2026-11-20T09:00:00")
    let indicator = try #require(example.pack.indicator("economy.urban_jobs"))
    func rank(_ situation: Situation) -> Rank? {
      situation.comparisons(of: situation.reading(of: indicator, area: "330203001")).rankByTotal
    }
    #expect(rank(try example.next(Self.clock)) == nil)
    try example.put(
      "b.json", [Example.row("economy.urban_jobs", "2026-10", 12, area: "330203002")],
      created: "2026-11-20T10:00:00")
    #expect(rank(try example.next(Self.clock))?.place == 2)
  }

  @Test("falls due at midnight, and when a sensor has been silent for too long")
  func due() throws {
    var example = try Example()
    try example.put(
      "a.json",
      rows(0) + [Example.row("safety.water_level", "2026-11-21T14:30:00+08:00", 1.4)],
      created: "2026-11-21T14:31:00")
    let first = try example.next(Self.clock)
    #expect(first.readings["safety.water_level"]?.freshness.state == .current)
    #expect(try first.nextDue == Example.instant("2026-11-21T14:40:01"))
    let still = try example.next("2026-11-21T14:40:00")
    #expect(still.judgings == 0)
    let late = try example.next("2026-11-21T14:40:01")
    #expect(late.judgings == 1)
    #expect(late.changed == ["safety.water_level"])
    #expect(late.readings["safety.water_level"]?.freshness.state == .late)
    let evening = try example.next("2026-11-21T23:59:59")
    #expect(try evening.nextDue == Example.instant("2026-11-22T00:00:00"))
    let next = try example.next("2026-11-22T00:00:00")
    #expect(next.judgings > 50, "a day began")
    expectSame(next, try example.fresh("2026-11-22T00:00:00"))
  }

  @Test("judges all again where the clock goes back")
  func back() throws {
    var example = try Example()
    try example.put("a.json", rows(0), created: "2026-11-20T09:00:00")
    _ = try example.next("2026-12-31T14:32:00")
    let back = try example.next(Self.clock)
    #expect(back.judgings == back.catalogue.indicators.count)
    expectSame(back, try example.fresh(Self.clock))
  }
}
