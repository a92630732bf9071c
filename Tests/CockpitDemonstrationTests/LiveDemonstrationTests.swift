import CockpitCatalogue
import CockpitFeed
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitDemonstration
@testable import CockpitJudgement

/// What a visitor finds at 14:32 on 21 November 2026.
struct LiveDemonstrationTests {
  private let catalogue: Catalogue
  private let intake: Intake
  private let now: Instant

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    now = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    intake = try ExampleDemonstration.intake()
  }

  @Test("knows nothing before its first moment, and has news at it but not twice")
  func begins() throws {
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    #expect(intake.content.warehouse.isEmpty)
    #expect(intake.content.targets.isEmpty)
    #expect(try intake.refresh(at: now))
    #expect(try !intake.refresh(at: now))
    #expect(intake.content.refusals.isEmpty)
    #expect(!intake.content.warehouse.isEmpty)
  }

  @Test("begins anew at midnight, so that it never holds more than a day's drops")
  func midnight() throws {
    func intake() -> Intake {
      Intake(
        source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
        catalogue: catalogue, workers: 2)
    }
    var kept = intake()
    _ = try kept.refresh(at: try HaishuPack.moment("2026-11-21T23:40:00+08:00"))
    _ = try kept.refresh(at: try HaishuPack.moment("2026-11-21T23:55:00+08:00"))
    let evening = kept.content.warehouse.statistics.files
    let midnight = try HaishuPack.moment("2026-11-22T00:00:00+08:00")
    #expect(try kept.refresh(at: midnight))
    #expect(try !kept.refresh(at: midnight), "nothing is reported twice")
    var fresh = intake()
    _ = try fresh.refresh(at: midnight)
    #expect(
      kept.content.warehouse.headers.map(\.id).sorted()
        == fresh.content.warehouse.headers.map(\.id).sorted())
    #expect(kept.content.warehouse.statistics.files <= evening)
  }

  private func history(_ id: String, area: String = "330203") throws -> [Observation] {
    let indicator = try #require(catalogue.indicator(id))
    return intake.content.warehouse.history(
      SeriesKey(indicator: id, area: area, span: indicator.span), knownAt: now)
  }

  @Test("one newest figure is doubted: foreign trade, by a slip of its unit")
  func oneDoubt() throws {
    var doubted: [String] = []
    for key in intake.content.warehouse.series {
      let indicator = try #require(catalogue.indicator(key.indicator))
      let known = intake.content.warehouse.history(key, knownAt: now).compactMap { observation in
        observation.value.map { (period: observation.period, value: $0) }
      }
      guard let newest = known.last else { continue }
      let doubts = Plausibility.doubts(
        of: newest.value, in: newest.period, indicator, history: known.dropLast())
      if let doubt = doubts.first {
        doubted.append("\(key.indicator) \(key.area) \(newest.period.notation)")
        #expect(doubt == .tenThousandfold)
      }
    }
    #expect(doubted == ["economy.trade_total 330203 2026-10"])
  }

  @Test("one series has two sources, and the figure of its owner counts")
  func oneConflict() throws {
    let conflicts = intake.content.warehouse.series.filter {
      intake.content.warehouse.hasSeveralSources($0, knownAt: now)
    }
    #expect(conflicts.map(\.indicator) == ["industry.entities_new"])
    let key = try #require(conflicts.first)
    #expect(intake.content.warehouse.latest(key, knownAt: now)?.source == "market")
    let vintages = intake.content.warehouse.vintages(key, period: .month(2026, 10), knownAt: now)
    #expect(vintages.map(\.source) == ["data", "market"])
  }

  @Test("power is stale, the waters are late, evacuation does not apply; all else is current")
  func freshness() throws {
    var states: [String: Freshness.State] = [:]
    for indicator in catalogue.reportedIndicators {
      let known = try history(indicator.id, area: indicator.area ?? "330203")
      let freshness = Freshness.of(
        indicator, history: known, now: now, releases: catalogue.calendar.releases)
      if freshness.state != .current { states[indicator.id] = freshness.state }
    }
    #expect(
      states == [
        "industry.power_total": .stale, "industry.power_industry": .stale,
        "city.water_good": .late, "safety.evacuated": .notApplicable,
      ])
    let evacuated = try history("safety.evacuated")
    #expect(evacuated.last?.reason == "非响应期间不适用")
    // The evening before, people were moved.
    #expect(evacuated.dropLast().allSatisfy { $0.value != nil && $0.cases == 350 })
  }

  @Test("the city and its other districts are there to compare with")
  func peers() throws {
    let areas = intake.content.warehouse.definitions().areas.values.sorted { $0.code < $1.code }
    #expect(areas.count == 9 && areas.map(\.name.zh).contains("鄞州区"))
    for id in try #require(catalogue.scenario.peers?.indicators) {
      let own = try history(id)
      for area in ["3302"] + areas.map(\.code) {
        #expect(try history(id, area: area).last?.period == own.last?.period, "\(id) \(area)")
      }
    }
  }

  @Test("four years of months are known, so that a season can be told")
  func backHistory() throws {
    let known = try history("economy.industry_va").filter { $0.value != nil }
    for year in 2023...2025 {
      #expect(known.contains { $0.period == .month(year, 10) })
      #expect(known.contains { $0.period == .month(year, 12) })
    }
  }

  @Test("the targets of the year come with the first drop and change with the plan of the next")
  func targets() throws {
    var intake = intake
    #expect(intake.content.targets.map(\.year) == [2026])
    #expect(intake.content.targets.first?.targets.count == catalogue.scenario.targets.count)
    #expect(try intake.refresh(at: try HaishuPack.moment("2027-01-20T09:00:00+08:00")))
    #expect(intake.content.targets.map(\.year) == [2027])
  }

  @Test("what is given at once is what the written files say, in the order that is agreed upon")
  func conforms() throws {
    let demonstration = Demonstration(
      catalogue: catalogue, region: catalogue.region, seed: 1, packs: ProjectPacks.files)
    let files = demonstration.start(at: try HaishuPack.moment("2026-11-21T14:30:00+08:00"))
    #expect(files.count > 10)
    var batches: [SnapshotBatch] = []
    for file in files {
      batches.append(
        try SnapshotReader.read(file.bytes, name: file.name, catalogue: catalogue).get().batch)
    }
    let written = try Warehouse(batches)
    let sent = intake.content.warehouse
    let isSame = sent.change(since: written).isEmpty
    #expect(isSame)
    #expect(sent.series == written.series)
    var sink = RecordingSink()
    for file in files {
      sink = RecordingSink()
      try file.send(to: &sink)
      #expect(sink.disorder == [])
      #expect(sink.hasEnded)
      #expect(sink.positions == sink.positions.sorted())
      #expect(sink.header.map { "\($0.id).json" } == file.name)
    }
  }
}
