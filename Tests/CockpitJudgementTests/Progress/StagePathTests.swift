import CockpitValues
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// The way to a target of a plan, period by period.
struct StagePathTests {
  private static func target(
    _ kind: TargetKind, _ value: Double, year: Int = 2022, path: TargetPath? = nil
  ) -> Target {
    Target(
      id: "t", year: year, plan: "p", name: LocalizedText(zh: "目标"), unit: Unit("%"), kind: kind,
      comparator: kind.isUpperLimit ? .atMost : .atLeast, value: value, path: path)
  }

  private func planned(
    _ target: Target, from start: (year: Int, value: Double)?, isTarget: Bool = false,
    at periods: [Period]
  ) throws -> [Double?] {
    let start = start.map { StagePath.Start(year: $0.year, value: $0.value, isTarget: isTarget) }
    let path = try #require(StagePath(to: target, from: start))
    return periods.map { path.planned(at: $0) }
  }

  @Test("rises straight from the end of the stage before to the end of the target's year")
  func level() throws {
    let periods: [Period] = [
      .month(2020, 12), .quarter(2021, 2), .year(2021), .month(2022, 6), .month(2022, 12),
      .month(2023, 1),
    ]
    #expect(
      try planned(Self.target(.levelFloor, 100), from: (2020, 60), at: periods)
        == [nil, 70, 80, 90, 100, nil])
    #expect(
      try planned(Self.target(.levelCap, 20), from: (2020, 60), at: periods)
        == [nil, 50, 40, 30, 20, nil])
  }

  @Test(
    "begins with the target of the stage before, but asks nothing of a figure that it begins with")
  func begins() throws {
    let periods: [Period] = [.month(2020, 11), .month(2020, 12), .month(2021, 12)]
    let target = Self.target(.levelFloor, 100)
    #expect(try planned(target, from: (2020, 60), isTarget: true, at: periods) == [nil, 60, 80])
    #expect(try planned(target, from: (2020, 60), at: periods) == [nil, nil, 80])
  }

  @Test("asks whoever is there already only to stay there")
  func reached() throws {
    let periods: [Period] = [.month(2021, 1), .month(2022, 11)]
    #expect(
      try planned(Self.target(.levelFloor, 80), from: (2020, 97), at: periods) == [80, 80])
    #expect(try planned(Self.target(.levelCap, 15), from: (2020, 12), at: periods) == [15, 15])
  }

  @Test("asks an amount that adds up for the share of the year that is over, each year anew")
  func amount() throws {
    let target = Self.target(.cumulative, 1200)
    let periods: [Period] = [.month(2021, 6), .month(2021, 12), .month(2022, 1), .month(2022, 12)]
    #expect(try planned(target, from: (2020, 800), at: periods) == [500, 1000, 100, 1200])
    #expect(try planned(target, from: nil, at: periods) == [nil, nil, 100, 1200])
    let own = Self.target(
      .cumulative, 1200, path: TargetPath(points: [TargetPath.Point(month: 6, planned: 60)]))
    #expect(try planned(own, from: (2020, 800), at: [.month(2022, 6)]) == [720])
    #expect(try planned(own, from: (2020, 800), at: [.month(2021, 6)]) == [500])
  }

  @Test("is there for levels and amounts alone, and for no level that begins nowhere")
  func none() {
    let start = StagePath.Start(year: 2020, value: 1, isTarget: false)
    #expect(StagePath(to: Self.target(.levelFloor, 2), from: nil) == nil)
    for kind in TargetKind.allCases where ![.levelFloor, .levelCap, .cumulative].contains(kind) {
      #expect(StagePath(to: Self.target(kind, 2), from: start) == nil, "\(kind)")
    }
  }
}
