import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct TargetOutlookTests {
  @Test("is how likely the sum of the year is below what is asked, rounding considered")
  func probability() throws {
    var example = try OutlookExample()
    try example.addSums("economy.fdi", years: 2023...2026, until: .month(2026, 10)) {
      0.2 + 0.02 * Double(($0 * 7 + $1 * 5) % 4)
    }
    example.demand("economy.fdi", .cumulative, 3)
    let situation = try example.situation()
    let reading = try #require(situation.readings["economy.fdi"])
    let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
    let target = try #require(TargetOutlook(outlook, of: reading))
    #expect(target.target.value == 3)
    #expect(target.yearEnd == outlook.steps.last)
    #expect(target.yearEnd.period == .month(2026, 12))
    // 2.995 is published as 3.00, which meets the target.
    #expect(
      (target.missing - target.yearEnd.distribution.probability(below: 2.995)).magnitude < 1e-9)
  }

  @Test("rounds growth to the one decimal that it is published with, whatever the amounts have")
  func growth() throws {
    var example = try OutlookExample()
    let income = try #require(example.pack.indicator("economy.income"))
    #expect(income.decimals == 0)
    for quarter in 0..<15 {
      let growth = [4.7, 4.9, 4.8, 4.6, 5.0][quarter % 5]
      example.add(
        income.id, .quarter(2023 + quarter / 4, quarter % 4 + 1), 10_000 * Double(quarter % 4 + 1),
        #","growth":{"yoy":\#(growth)}"#)
    }
    example.demand(income.id, .growth, 5)
    let situation = try example.situation()
    let reading = try #require(situation.readings[income.id])
    let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
    let target = try #require(TargetOutlook(outlook, of: reading))
    let distribution = target.yearEnd.distribution
    #expect((target.missing - distribution.probability(below: 4.95)).magnitude < 1e-9)
    #expect(target.missing > 0.5)
  }

  @Test("tells of what is missed by far, floor or cap", arguments: [true, false])
  func sure(isFloor: Bool) throws {
    var example = try OutlookExample()
    let indicator = isFloor ? "economy.loans" : "city.grid_hours"
    for month in 0..<46 {
      example.add(
        indicator, .month(2023 + month / 12, month % 12 + 1),
        (isFloor ? 5000 : 30) + Double(month * 7 % 5) / 10)
    }
    example.demand(indicator, isFloor ? .levelFloor : .levelCap, isFloor ? 8000 : 5)
    let situation = try example.situation()
    let reading = try #require(situation.readings[indicator])
    let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
    let target = try #require(TargetOutlook(outlook, of: reading))
    #expect(target.missPercent == 99 && target.level == .nearlyCertain)
  }

  @Test("has no chance of a mean of the year where figures are of single months")
  func averageCap() throws {
    var example = try OutlookExample()
    for month in 0..<46 {
      example.add(
        "city.grid_hours", .month(2023 + month / 12, month % 12 + 1), 20 + Double(month * 7 % 5))
    }
    example.demand("city.grid_hours", .averageCap, 24)
    let situation = try example.situation()
    let reading = try #require(situation.readings["city.grid_hours"])
    let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
    #expect(TargetOutlook(outlook, of: reading) == nil)
  }

  @Test("has no chance of what is equal each time, or what is reached or missed for good")
  func certain() throws {
    func target(_ amount: (Int) -> Double, asked: Double) throws -> TargetOutlook? {
      var example = try OutlookExample()
      try example.addSums("economy.fdi", years: 2023...2026, until: .month(2026, 10)) {
        amount($0 * 7 + $1 * 5)
      }
      example.demand("economy.fdi", .cumulative, asked)
      let situation = try example.situation()
      let reading = try #require(situation.readings["economy.fdi"])
      let outlook = try Outlook.of(reading, in: situation, ForecastMemo()).get()
      return TargetOutlook(outlook, of: reading)
    }
    #expect(try target({ _ in 0.25 }, asked: 3) == nil, "all equal")
    let wandering = { (place: Int) in 0.2 + 0.02 * Double(place % 4) }
    #expect(try target(wandering, asked: 1) == nil, "reached in May")
    #expect(try target(wandering, asked: 3) != nil)
  }
}
