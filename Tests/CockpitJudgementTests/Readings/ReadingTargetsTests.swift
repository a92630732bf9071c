import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// Which of several documents a figure is held against.
struct ReadingTargetsTests {
  private typealias Document = JudgementExample.Document

  private let rows = [
    StreetSnapshots.row("industry.output", "330203", #""value": 1000, "growth": {"yoy": 5}"#),
    StreetSnapshots.row("safety.accidents", "330203", #""value": 18"#),
  ]

  private func output(_ value: Int, _ kind: String = "cumulative") -> String {
    JudgementExample.target("industry.output", kind, #""value": \#(value)"#)
  }

  private func example(
    _ documents: [Document], at now: String = "2026-11-21T14:32:00"
  ) -> JudgementExample {
    var example = JudgementExample(rows, at: now)
    example.documents = documents
    return example
  }

  @Test("takes the targets of all documents, not of the latest alone")
  func merged() throws {
    let accidents = JudgementExample.target("safety.accidents", "quota", #""value": 20"#)
    let example = example([
      Document(targets: [output(1200)]),
      Document(name: "安全生产计划", date: "2026-02-10", targets: [accidents]),
    ])
    #expect(try example.reading("industry.output").progress?.target.value == 1200)
    #expect(try example.reading("safety.accidents").progress?.target.value == 20)
  }

  @Test("of one demand that is set twice the later document counts, from its own day on")
  func replaced() throws {
    let documents = [
      Document(name: "调整", date: "2026-11-10", targets: [output(1100)]),
      Document(targets: [output(1200)]),
    ]
    #expect(try example(documents).reading("industry.output").progress?.target.value == 1100)
    #expect(
      try example(documents, at: "2026-11-09T14:32:00").reading("industry.output").progress?
        .target.value == 1200)
    #expect(
      try example(documents, at: "2026-01-19T14:32:00").reading("industry.output").progress == nil)
  }

  @Test("the targets of next year do not push out those of the running one")
  func nextYear() throws {
    let documents = [
      Document(targets: [output(1200)]),
      Document(name: "明年计划", date: "2026-11-15", year: 2027, targets: [output(1300)]),
    ]
    let reading = try example(documents).reading("industry.output")
    #expect(reading.progress?.target.year == 2026)
    #expect(reading.light.light == .green)
  }

  @Test(
    "judges by the demand that is furthest from being met, and tells how it stands against both")
  func twoKinds() throws {
    for targets in [[output(1200), output(6, "growth")], [output(6, "growth"), output(1200)]] {
      let example = example([Document(targets: targets)])
      let reading = try example.reading("industry.output")
      #expect(reading.progress?.target.kind == .growth)
      #expect(reading.light.light == .yellow)
      let situation = try example.situation()
      #expect(situation.counts.all[.behind] == 1)
      let standings = situation.standings(of: reading)
      #expect(standings.map(\.target.kind) == [.growth, .cumulative])
      #expect(standings.map { $0.progress?.margin } == [-1, 0])
      let course = situation.course(of: reading.indicator, series: reading.series)
      #expect(course.map { $0.progress?.target.kind } == [.growth])
    }
  }

  @Test("judges by a target that can be lit rather than by one that is only shown")
  func factOnly() throws {
    let fact = JudgementExample.target(
      "industry.output", "cumulative", #""value": 2400, "fact_only": true"#)
    let reading = try example([Document(targets: [fact, output(5, "growth")])])
      .reading("industry.output")
    #expect(reading.progress?.target.kind == .growth)
    #expect(reading.light.light == .green)
  }

  @Test("says that the target is there where the year has no figure yet")
  func january() throws {
    let documents = [
      Document(name: "2027年计划", date: "2027-01-20", year: 2027, targets: [output(1300)]),
      Document(targets: [output(1200)]),
    ]
    let before = try example(documents, at: "2027-01-19T10:00:00").reading("industry.output")
    #expect(before.progress?.target.year == 2026)
    #expect(before.light.unlit == .yearIsOver)
    let after = try example(documents, at: "2027-01-21T10:00:00").reading("industry.output")
    #expect(after.progress == nil)
    #expect(after.light.unlit == .noFigureOfYear)
  }
}
