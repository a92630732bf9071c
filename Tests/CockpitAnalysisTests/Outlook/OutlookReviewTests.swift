import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct OutlookReviewTests {
  @Test("names the period of each figure and the last one that was known, the newest first")
  func periods() throws {
    var example = try OutlookExample()
    try example.addSums("economy.industry_va", years: 2022...2026, until: .month(2026, 10)) {
      10 + Double($0 - 2022) + Double(($0 * 7 + $1 * 5) % 4)
    }
    let situation = try example.situation()
    let reading = try #require(situation.readings["economy.industry_va"])
    let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
    let review = OutlookReview(outlook)
    #expect(review.entries.count == outlook.forecast.past.count)
    #expect(review.entries.first?.period == .month(2026, 10))
    #expect(review.entries.first?.after == .month(2026, 9))
    let amounts = Dictionary(
      uniqueKeysWithValues: zip(outlook.series.periods, outlook.series.values))
    let places = Dictionary(
      uniqueKeysWithValues: outlook.series.periods.enumerated().map { ($1, $0) })
    for entry in review.entries {
      let amount = try #require(amounts[entry.period])
      #expect((entry.forecast.value - amount).magnitude < 1e-9)
      let distance = try #require(places[entry.period]) - #require(places[entry.after])
      #expect(distance == entry.forecast.step)
    }
    let order = review.entries.map(\.period)
    #expect(order == order.sorted(by: >))
  }
}
