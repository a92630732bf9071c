import CockpitCatalogue
import CockpitTestSupport
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

struct SingleMonthTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try HaishuPack.catalogue()
  }

  private func month(
    _ id: String, _ notation: String, published: Double? = nil, _ history: [Observation]
  ) throws -> SingleMonth {
    SingleMonth.of(
      try period(notation), try #require(catalogue.indicator(id)), published: published
    ) { period in history.last { $0.period == period } }
  }

  @Test("B6: takes a month from two cumulative figures and marks it 推")
  func derived() throws {
    let history = [try figure("2026-09", 856), try figure("2026-10", 955.2)]
    let october = try month("industry.output", "2026-10", history)
    #expect(october == .derived(99.2))
    #expect(october.status.characters(in: .zh) == "推")
  }

  @Test("takes months up to a later one for no month: September is what August lacks, or unknown")
  func ranges() throws {
    let range = try figure("2026-01..09", 856.8)
    #expect(try month("industry.output", "2026-01..09", [range]) == .unknown)
    let august = try figure("2026-08", 782.4)
    #expect(try month("industry.output", "2026-01..09", [august, range]) == .derived(74.4))
    #expect(
      try month("industry.output", "2026-01..03", [figure("2026-01..03", 300)]) == .unknown)
  }

  @Test("B5: begins with 1–2月, which March goes on from")
  func combined() throws {
    let history = [try figure("2026-01..02", 178), try figure("2026-03", 280.1)]
    let first = try month("industry.output", "2026-01..02", history)
    #expect(first == .first(178, .combined))
    #expect(first.status.characters(in: .zh) == "合")
    #expect(try month("industry.output", "2026-03", history) == .derived(102.1))
    #expect(try month("industry.output", "2026-01", history) == .unknown)
  }

  @Test("begins with January where it is published")
  func separate() throws {
    let history = [try figure("2026-01", 15), try figure("2026-02", 24.5)]
    #expect(try month("economy.budget_revenue", "2026-01", history) == .first(15, []))
    #expect(try month("economy.budget_revenue", "2026-02", history) == .derived(9.5))
  }

  @Test("B6: takes a fall of a flow for a revision: 异, and nothing to draw")
  func revised() throws {
    let history = [try figure("2026-09", 856), try figure("2026-10", 850.5)]
    let october = try month("industry.output", "2026-10", history)
    #expect(october == .revised(.revision(drop: 5.5)))
    #expect(october.value == nil)
    #expect(try month("industry.profit", "2026-10", history) == .derived(-5.5))
  }

  @Test("keeps the month that a source published")
  func published() throws {
    let history = [try figure("2026-09", 856), try figure("2026-10", 955.2)]
    #expect(try month("industry.output", "2026-10", published: 98.7, history) == .published(98.7))
  }

  @Test("tells nothing without both figures or across a break")
  func unknown() throws {
    #expect(try month("industry.output", "2026-10", [try figure("2026-10", 955.2)]) == .unknown)
    #expect(try month("industry.output", "2026-10", [try figure("2026-09", 856)]) == .unknown)
    let broken = [
      try figure("2026-09", 856), try figure("2026-10", 955.2, status: .breakInSeries),
    ]
    #expect(try month("industry.output", "2026-10", broken) == .unknown)
  }

  @Test("gives back the months that a cumulative series is made of")
  func sums() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      let months = (1...12).map { _ in Int.random(in: 0...2000, using: &generator) }
      var sum = 0
      let history = try months.enumerated().map { index, month in
        sum += month
        return try figure("2026-" + (index + 1).padded(to: 2), Double(sum) / 100)
      }
      for (index, expected) in months.enumerated() {
        let notation = "2026-" + (index + 1).padded(to: 2)
        #expect(
          try month("economy.budget_revenue", notation, history).value == Double(expected) / 100)
      }
    }
  }
}
