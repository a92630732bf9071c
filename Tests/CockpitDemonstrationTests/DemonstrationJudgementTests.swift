import CockpitCatalogue
import CockpitFeed
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// What the rules of the model say of the demonstration on an ordinary day.
struct DemonstrationJudgementTests {
  private let catalogue: Catalogue
  private let situation: Situation
  private let now: Instant

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    now = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    let warehouse = try ExampleDemonstration.intake().content.warehouse
    situation = Situation(
      pack: catalogue, content: IntakeContent(warehouse: warehouse), at: Moment(clock: now))
  }

  private func history(_ indicator: Indicator) -> [Observation] {
    situation.history(
      SeriesKey(
        indicator: indicator.id, area: indicator.area ?? catalogue.region, span: indicator.span))
  }

  @Test("no true figure is doubted, only the slip of a unit")
  func plausible() {
    var doubted: [String] = []
    for indicator in catalogue.indicators {
      var earlier: [(period: Period, value: Double)] = []
      for figure in history(indicator) {
        guard let value = figure.value else { continue }
        let doubts = Plausibility.doubts(of: value, in: figure.period, indicator, history: earlier)
        if !doubts.isEmpty { doubted.append("\(indicator.id) \(figure.period.notation)") }
        earlier.append((figure.period, value))
      }
    }
    #expect(doubted == ["economy.trade_total 2026-10"])
  }

  @Test("most figures are current, and nothing that was reported is missing")
  func fresh() {
    let states = catalogue.indicators.filter { !history($0).isEmpty }.map { indicator in
      Freshness.of(
        indicator, history: history(indicator), now: now, releases: catalogue.calendar.releases
      ).state
    }
    #expect(states.count > 60)
    #expect(states.count { $0 == .current } * 10 >= states.count * 9, "\(states)")
  }
}
