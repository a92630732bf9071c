import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration
@testable import CockpitJudgement

struct PlannedTargetTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
  }

  /// The progress of all targets of 2026 with the true figures of October.
  private func progress(seed: UInt64) throws -> [String: Progress] {
    let truth = DemonstrationTruth(catalogue: catalogue, region: "330203", seed: seed)
    let demonstration = Demonstration(catalogue: catalogue, region: "330203", seed: seed)
    let file = try #require(
      demonstration.targets(at: try HaishuPack.moment("2026-11-21T14:32:00+08:00")))
    let read = try TargetFileReader.read(
      SourceText(name: file.name, bytes: file.bytes), indicators: catalogue.indicators)
    #expect(read.warnings == [])
    var result: [String: Progress] = [:]
    for target in read.file.targets {
      let id = try #require(target.indicator)
      let figures = try figures(of: target, try #require(catalogue.indicator(id)), truth)
      let progress: Progress = try #require(Progress(of: target, at: figures), "\(id)")
      result[id] = progress
    }
    return result
  }

  private func figures(
    of target: Target, _ indicator: Indicator, _ truth: DemonstrationTruth
  ) throws -> TargetFigures {
    func value(_ period: Period) -> Double? {
      truth.figures(of: indicator, in: period, withStreets: false)?.district.value
    }
    let period: Period = indicator.frequency == .quarter ? .quarter(2026, 3) : .month(2026, 10)
    let isGrowth = target.kind == .growth && !indicator.isGrowthOnly
    let figure = truth.figures(of: indicator, in: period, withStreets: false)?.district
    var figures = TargetFigures(
      period: period, value: try #require(isGrowth ? figure?.growth : figure?.value),
      decimals: isGrowth ? 1 : indicator.decimals, better: indicator.better)
    if target.kind == .averageCap {
      figures.lastYear = AverageCapProgress.LastYear(
        sameMonths: try #require(value(.month(2025, 10))),
        wholeYear: try #require(value(.month(2025, 12))))
    }
    if target.kind == .cumulative {
      figures.pattern = SeasonalPattern(
        years: (2022...2025).map { year in
          SeasonalPattern.Year(
            year: year, cumulative: (1...12).map { value(.month(year, $0)) })
        })
    }
    return figures
  }

  @Test(
    "six are behind and the rest on track, whatever the seed", arguments: [1, 2, 77] as [UInt64])
  func standings(seed: UInt64) throws {
    let progress = try progress(seed: seed)
    #expect(progress.count == catalogue.scenario.targets.count)
    #expect(
      Set(progress.filter { !$0.value.isOnTrack }.keys) == [
        "economy.industry_va", "economy.fai_growth", "economy.retail", "economy.fdi",
        "people.hotline_satisfied", "safety.fires",
      ])
    let planned = catalogue.scenario.targets.filter { $0.standing < 0 }.map(\.indicator)
    #expect(Set(planned) == Set(progress.filter { !$0.value.isOnTrack }.keys))
  }

  @Test("one is hardly reachable and one is certain to miss", arguments: [1, 2, 77] as [UInt64])
  func outlooks(seed: UInt64) throws {
    let progress = try progress(seed: seed)
    #expect(
      progress.filter { $0.value.outlook == .hardlyReachable }.map(\.key) == ["economy.fdi"])
    #expect(progress.filter { $0.value.outlook == .lockedMiss }.map(\.key) == ["safety.fires"])
  }

  @Test("value added of industry is about 3 points behind time and asks more of the rest")
  func valueAdded() throws {
    let progress = try #require(try progress(seed: 1)["economy.industry_va"])
    guard case .cumulative(let cumulative) = progress.measure else {
      Issue.record("the target is no amount")
      return
    }
    #expect(NumberText.fixed(progress.time.percent, decimals: 1) == "83.3")
    #expect((-4 ... -2).contains(cumulative.gap))
    let factor = try #require(cumulative.remainder?.factor)
    #expect((1.1...1.3).contains(factor))
  }

  @Test("all kinds that an indicator suits are there, and each indicator of the plan is known")
  func kinds() {
    #expect(
      Set(catalogue.scenario.targets.map(\.kind)) == [
        .cumulative, .growth, .levelFloor, .levelCap, .averageCap, .quota, .milestone,
      ])
    #expect(catalogue.scenario.targets.allSatisfy { catalogue.indicator($0.indicator) != nil })
    #expect(
      Set(catalogue.scenario.targets.map(\.indicator)).count == catalogue.scenario.targets.count)
  }
}
