import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// What counts at a moment, and what is judged of it.
struct SituationTests {
  private let output = "industry.output"

  private func example() throws -> SituationExample {
    var example = try SituationExample()
    try example.put(
      "a.json", [SituationExample.row(output, "2026-09", 800)], created: "2026-10-20T09:00:00")
    try example.put(
      "b.json", [SituationExample.row(output, "2026-10", 900)], created: "2026-11-20T09:00:00")
    return example
  }

  @Test("judges by the clock what was known later: clock T, data known now")
  func clockAndKnown() throws {
    let example = try example()
    let then = try example.fresh("2026-10-25T09:00:00")
    #expect(then.readings[output]?.latest?.value == 800)
    #expect(then.readings[output]?.freshness.state == .current)
    let now = try example.fresh("2026-10-25T09:00:00", knownUntil: "2026-11-21T09:00:00")
    #expect(now.readings[output]?.latest?.value == 900)
    #expect(now.evidence.today.description == "2026-10-25")
    let known = try example.fresh("2026-12-01T09:00:00", knownUntil: "2026-10-25T09:00:00")
    #expect(known.readings[output]?.latest?.value == 800)
    #expect(known.readings[output]?.freshness.isDelayed == true, "by the clock, October is due")
    #expect(known.evidence.today.description == "2026-12-01")
  }

  @Test("knows no definition, no series and no source of a file of later")
  func definitions() throws {
    var example = try example()
    try example.put(
      "c.json", [SituationExample.row("x.new", "2026-10", 1, area: "9")],
      created: "2026-11-21T12:00:00", source: "t",
      head: #"""
        "indicators":[{"id":"x.new","name":"新","unit":"人"}],"areas":[{"code":"9","name":"丙"}],
        "dimensions":[{"id":"d","name":"维","categories":[{"code":"1","name":"一"}]}],
        """#)
    let before = try example.next("2026-11-21T11:59:59")
    #expect(before.catalogue.indicator("x.new") == nil)
    #expect(before.catalogue.areas["9"] == nil)
    #expect(before.dimensions.isEmpty)
    #expect(before.series(ofIndicator: "x.new").isEmpty)
    #expect(before.header(ofFile: "c.json") == nil)
    #expect(before.sources.map(\.id) == ["s"])
    #expect(try before.nextDue == SituationExample.instant("2026-11-21T12:00:00"))
    let after = try example.next("2026-11-21T12:00:00")
    #expect(after.uncatalogued.map(\.id) == ["x.new"])
    #expect(after.catalogue.areas["9"]?.name.zh == "丙")
    #expect(after.dimensions["d"] != nil)
    #expect(after.series(ofIndicator: "x.new").map(\.area) == ["9"])
    #expect(after.sources.map(\.id) == ["t", "s"])
  }

  @Test("counts what is behind, wrong and usable as the lists have it")
  func counts() throws {
    var example = try example()
    try example.put(
      "c.json", [SituationExample.row(output, "2026-10", 901)], created: "2026-11-20T10:00:00",
      source: "t")
    try example.put(
      "d.json", [SituationExample.row("people.hotline_ontime", "2026-10", 140)],
      created: "2026-11-20T10:00:00")
    let situation = try example.fresh("2026-11-21T09:00:00")
    let counts = situation.counts
    let core = situation.readings.values.filter { $0.indicator.tier == .core }
    let all = situation.readings.values.filter { !$0.indicator.isUncatalogued }
    #expect(counts.all.total == all.count)
    #expect(counts.all[.behind] == all.count(where: \.isBehind))
    #expect(counts.core.total == core.count)
    #expect(counts.core.usable == core.count { $0.isReported && !$0.needsDataWork })
    #expect(counts.all == situation.counts { _ in true })
    #expect((counts.all[.doubtful], counts.all[.conflicting]) == (1, 1))
    #expect(counts.all.late == situation.dataProblems.count - 2)
    #expect(situation.counts { $0.indicator == output }.late == 0)
  }

  @Test("shows a refusal from when on its file can have been there, and always where nobody knows")
  func refusals() throws {
    var example = try example()
    func refusal(_ name: String, _ moment: Instant?) -> Refusal {
      Refusal(
        file: name, diagnostic: Diagnostic(file: name, sentence: "bad" as WrittenSentence),
        lastGood: moment,
        notBefore: moment)
    }
    let moment = try SituationExample.instant("2026-11-20T09:00:00")
    example.content.refusals = [refusal("a.json", moment), refusal("folder", nil)]
    #expect(try example.fresh("2026-11-21T09:00:00").refusals.count == 2)
    #expect(
      try example.fresh("2026-11-21T09:00:00", knownUntil: "2026-11-20T08:59:59")
        .refusals.map(\.file) == ["folder"])
  }

  @Test("takes the targets of a document that was not there yet for none")
  func targets() throws {
    var example = try example()
    let document = JudgementExample.Document(
      date: "2026-11-15", targets: [JudgementExample.target(output, "cumulative", #""value":1200"#)]
    )
    example.content.targets = [try JudgementExample.file(document, example.pack)]
    #expect(try example.fresh("2026-11-21T09:00:00").readings[output]?.progress != nil)
    let known = try example.fresh("2026-11-21T09:00:00", knownUntil: "2026-11-14T23:59:59")
    #expect(known.readings[output]?.progress == nil)
    #expect(known.targets.targets(of: output, year: 2026, on: known.evidence.today).isEmpty)
  }

  @Test("says until when figures may not be passed on, and is due when that ends")
  func embargo() throws {
    var example = try example()
    try example.put(
      "c.json", [SituationExample.row(output, "2026-10", 901)], created: "2026-11-21T08:00:00",
      head: #""id":"snap","disclosure":{"embargo":"2026-11-21T10:00:00+08:00"},"#)
    let held = try example.next("2026-11-21T09:00:00")
    let end = try SituationExample.instant("2026-11-21T10:00:00")
    #expect(held.embargo(ofFile: "c.json") == end)
    #expect(held.embargo(ofFile: "a.json") == nil)
    #expect(held.embargoes.map(\.id) == ["snap"])
    #expect(held.nextDue == end)
    let free = try example.next("2026-11-21T10:00:00")
    #expect(free.embargo(ofFile: "c.json") == nil)
    #expect(free.embargoes.isEmpty)
    #expect(free.judgings == 0, "the end of an embargo changes no judgement")
  }

  @Test("judges what is asked for once, and nothing for what it was made with")
  func onDemand() throws {
    let example = try example()
    let situation = try example.fresh("2026-11-21T09:00:00")
    let made = situation.judgings
    #expect(made == example.pack.indicators.count)
    let indicator = try #require(example.pack.indicator(output))
    let own = try #require(situation.readings[output])
    #expect(situation.reading(of: indicator, series: own.series) == own)
    #expect(situation.judgings == made)
    for _ in 0..<3 {
      _ = situation.reading(of: indicator, area: "330203001")
      _ = situation.comparisons(of: own)
      _ = situation.standings(of: own)
      _ = situation.summary(of: indicator, in: "330203")
    }
    #expect(situation.judgings == made + 4)
  }

  @Test("counts a figure that is late, missing, doubted or contradicted as work, and no other")
  func dataWork() throws {
    var example = try SituationExample()
    let months = (1...9).map { "2025-\($0 < 10 ? "0" : "")\($0)" }
    try example.put(
      "a.json",
      months.map { SituationExample.row("economy.loans", $0, 100) }
        + [
          SituationExample.row("economy.loans", "2026-10", 1_000_000),
          SituationExample.row("economy.deposits", "2026-07", 100),
          SituationExample.row("economy.urban_jobs", "2026-10", 100),
          SituationExample.row("people.instructions", "2026-10", 90),
        ], created: "2026-11-20T09:00:00")
    try example.put(
      "b.json", [SituationExample.row("economy.urban_jobs", "2026-10", 200)],
      created: "2026-11-20T09:00:00", source: "t")
    let situation = try example.fresh("2026-11-21T09:00:00")
    func issues(_ id: String) -> [Reading.DataIssue]? { situation.readings[id]?.dataIssues }
    #expect(issues("economy.loans")?.contains(.doubted) == true)
    #expect(issues("economy.deposits") == [.notCurrent])
    #expect(issues("economy.urban_jobs") == [.contradicted])
    #expect(issues("economy.fdi") == [.missing])
    #expect(issues("people.instructions") == [])
    let problems = Set(situation.dataProblems.map(\.indicator.id))
    #expect(
      problems.isSuperset(of: [
        "economy.loans", "economy.deposits", "economy.urban_jobs", "economy.fdi",
      ]))
    #expect(!problems.contains("people.instructions"))
    #expect(
      situation.problemsBySource["s"]?.map(\.indicator.id).contains("economy.deposits") == true)
  }
}
