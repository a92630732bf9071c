import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitAnalysis

struct AreaRankingTests {
  private static let solved = "people.hotline_ontime"

  private static func streets(_ situation: Situation) -> [String] {
    situation.catalogue.areas.children(of: situation.area).map(\.code)
  }

  /// Months up to October 2026 of some streets, in percent.
  private func example(
    _ values: [Double], months: Int = 1, _ indicator: String = solved
  ) throws -> OutlookExample {
    var example = try OutlookExample()
    let streets = example.pack.areas.children(of: "330203").map(\.code)
    for month in (10 - months + 1)...10 {
      for (street, value) in zip(streets, values) {
        example.add(indicator, .month(2026, month), value, area: street)
      }
    }
    return example
  }

  @Test("has places with ties, and of each area why it has none")
  func places() throws {
    let situation = try example([97, 95, 97, 90]).situation()
    let ranking = try #require(AreaRanking(of: try indicator(situation), in: situation))
    #expect(ranking.entries.prefix(4).map(\.place) == [1, 1, 3, 4])
    #expect(ranking.entries.prefix(4).map(\.isTied) == [true, true, false, false])
    #expect(ranking.reported == 4)
    #expect(ranking.reported + ranking.unreported + ranking.leftOut + ranking.notApplicable == 17)
    #expect(ranking.unreported == 13)
    #expect(ranking.revision == nil, "each figure was given once")
    #expect(ranking.entries.prefix(2).map(\.interval) == [1...2, 1...2])
  }

  private func indicator(_ situation: Situation, _ id: String = solved) throws -> Indicator {
    try #require(situation.catalogue.indicator(id))
  }

  @Test("tells how many places were lost since the period before")
  func lost() throws {
    var example = try example([97, 95, 93])
    let streets = example.pack.areas.children(of: "330203").map(\.code)
    for (street, value) in zip(streets, [93.0, 95, 97]) {
      example.add(Self.solved, .month(2026, 9), value, area: street)
    }
    let situation = try example.situation()
    let ranking = try #require(AreaRanking(of: try indicator(situation), in: situation))
    #expect(ranking.entries.prefix(3).map(\.lost) == [-2, 0, 2])
  }

  @Test("gives nobody a place by an index of whose weight too little is known, and shows what is")
  func composite() throws {
    var example = try OutlookExample()
    let streets = example.pack.areas.children(of: "330203").map(\.code)
    for (street, rate) in zip(streets, [90.0, 80, 70]) {
      example.add("industry.key_project_rate", .month(2026, 10), rate, area: street)
    }
    let situation = try example.situation()
    let ranking = try #require(
      AreaRanking(of: try indicator(situation, "hs.sys.construction_supervision.6"), in: situation))
    #expect(ranking.composite?.parts.map(\.weight) == [40, 30, 30])
    #expect(
      ranking.entries.prefix(3).map(\.parts) == [[90, nil, nil], [80, nil, nil], [70, nil, nil]])
    #expect(ranking.reported == 0 && ranking.unreported == 17)
  }

  @Test("ranks nothing where no area has a figure, and no fact")
  func nothing() throws {
    let situation = try OutlookExample().situation()
    #expect(AreaRanking(of: try indicator(situation), in: situation) == nil)
    let facts = situation.catalogue.indicators.filter(\.isFactOnly)
    for fact in facts { #expect(AreaRanking(of: fact, in: situation) == nil) }
  }

  @Test("is the same whenever it is asked for")
  func deterministic() throws {
    let situation = try example([97, 95, 97, 90]).situation()
    let indicator = try indicator(situation)
    #expect(
      AreaRanking(of: indicator, in: situation) == AreaRanking(of: indicator, in: situation))
  }
}
