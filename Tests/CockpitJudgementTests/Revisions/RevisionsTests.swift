import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// How sources changed what they had given.
struct RevisionsTests {
  /// Files of a source, each with rows of periods and values.
  private func situation(
    _ id: String, _ files: [(created: String, rows: [(String, Double)])], source: String = "s"
  ) throws -> Situation {
    var example = try SituationExample()
    for (number, file) in files.enumerated() {
      try example.put(
        "\(number).json", file.rows.map { SituationExample.row(id, $0.0, $0.1) },
        created: file.created, source: source)
    }
    return try example.fresh("2026-11-21T14:32:00")
  }

  private func revisions(_ id: String, of situation: Situation) throws -> Revisions {
    let indicator = try #require(situation.catalogue.indicator(id))
    return try #require(
      situation.revisions(of: situation.reading(of: indicator, area: "330203")))
  }

  @Test("are the last figure less the first, in percent of it; a period given once has none")
  func amounts() throws {
    let situation = try situation(
      "industry.output",
      [
        ("2026-09-19T09:00:00", [("2026-08", 800)]),
        ("2026-10-21T09:00:00", [("2026-08", 800), ("2026-09", 900)]),
        ("2026-11-19T09:00:00", [("2026-08", 808), ("2026-09", 890), ("2026-10", 950)]),
        ("2026-11-20T09:00:00", [("2026-08", 804), ("2026-09", 891)]),
      ])
    let revisions = try revisions("industry.output", of: situation)
    #expect(revisions.courses.map(\.figures.count) == [4, 3, 1])
    #expect(revisions.courses.map(\.difference) == [4, -9, nil])
    #expect(revisions.courses.map(\.revision) == [0.5, -1, nil])
    #expect(revisions.count == 2 && !revisions.isInPoints)
    #expect(revisions.mean == -0.25 && revisions.meanAbsolute == 0.75)
    #expect(revisions.covers(0.75) && revisions.covers(-0.7) && !revisions.covers(0.76))
  }

  @Test("a figure that its source withdrew is one of the course, and no revision")
  func withdrawn() throws {
    var example = try SituationExample()
    for (number, value) in ["112", "118", "null"].enumerated() {
      try example.put(
        "\(number).json",
        [
          #"{"indicator":"industry.output","area":"330203","period":"2026-08","value":\#(value)}"#,
          SituationExample.row("industry.output", "2026-09", 100),
        ], created: "2026-10-1\(number)T09:00:00", source: "s")
    }
    let revisions = try revisions(
      "industry.output", of: example.fresh("2026-11-21T14:32:00"))
    let course = try #require(revisions.courses.first)
    #expect(course.figures.map(\.value) == [112, 118, nil])
    #expect(course.difference == nil && course.revision == nil)
    #expect(revisions.count == 1, "the other one was repeated")
  }

  @Test("are in points where figures are rates, and repeats that change nothing count as none")
  func rates() throws {
    let situation = try situation(
      "economy.cpi",
      [
        ("2026-10-10T09:00:00", [("2026-09", 0)]),
        ("2026-11-10T09:00:00", [("2026-09", 0.4), ("2026-08", 0.2)]),
        ("2026-11-11T09:00:00", [("2026-08", 0.2)]),
      ])
    let revisions = try revisions("economy.cpi", of: situation)
    #expect(revisions.isInPoints && revisions.courses.map(\.revision) == [0, 0.4])
    #expect(revisions.mean == 0.2 && revisions.meanAbsolute == 0.2 && revisions.count == 2)
  }

  @Test("a first figure of zero is no base, and nothing is told of what was given once")
  func without() throws {
    let zero = try situation(
      "industry.output",
      [("2026-09-19T09:00:00", [("2026-08", 0)]), ("2026-10-21T09:00:00", [("2026-08", 5)])])
    let first = try revisions("industry.output", of: zero)
    #expect(first.courses.map(\.difference) == [5] && first.courses.map(\.revision) == [nil])
    #expect(first.count == 0 && first.mean == nil && !first.covers(0))
    let once = try situation(
      "industry.output", [("2026-09-19T09:00:00", [("2026-08", 7), ("2026-07", 6)])])
    #expect(try revisions("industry.output", of: once).meanAbsolute == nil)
  }

  @Test("are those of the source whose figure counts, and of what was known then alone")
  func sources() throws {
    var example = try SituationExample()
    for (name, source, created, value) in [
      ("a", "s", "2026-10-20T09:00:00", 100.0), ("b", "t", "2026-10-21T09:00:00", 500),
      ("c", "s", "2026-11-01T09:00:00", 110), ("d", "s", "2026-11-10T09:00:00", 120),
    ] {
      try example.put(
        "\(name).json", [SituationExample.row("industry.output", "2026-09", value)],
        created: created, source: source)
    }
    let now = try revisions("industry.output", of: try example.fresh("2026-11-21T14:32:00"))
    #expect(now.courses.map { $0.figures.map(\.value) } == [[100, 110, 120]])
    let then = try revisions(
      "industry.output",
      of: try example.fresh("2026-11-21T14:32:00", knownUntil: "2026-11-05T00:00:00"))
    #expect(then.courses.map(\.revision) == [10])
  }

  @Test("sensors have none")
  func sensors() throws {
    let situation = try situation(
      "safety.water_level",
      [("2026-11-21T14:30:00", [("2026-11-21T14:30:00+08:00", 1.2)])])
    let indicator = try #require(situation.catalogue.indicator("safety.water_level"))
    #expect(
      situation.revisions(of: situation.reading(of: indicator, area: "330203")) == nil)
  }
}
