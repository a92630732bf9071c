import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

struct SensorDayTests {
  private static let id = "safety.water_level"

  /// A folder with readings of a river every five minutes from 02:00 on.
  private static func example(_ values: [Double]) throws -> SituationExample {
    var example = try SituationExample()
    let rows = values.enumerated().map { place, value in
      let minutes = 120 + 5 * place
      let time = "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
      return SituationExample.row(id, "2026-11-21T\(time):00+08:00", value)
    }
    try example.put("a.json", rows, created: "2026-11-21T13:00:00")
    return example
  }

  private static func hours(_ situation: Situation) throws -> SensorDay {
    let indicator = try #require(situation.catalogue.indicator(id))
    let series = SeriesKey(indicator: id, area: "330203", span: indicator.span)
    return try #require(situation.sensorDay(of: indicator, series: series, bucket: 3600))
  }

  @Test("ends with the hour of the clock; what is doubted is in no value")
  func window() throws {
    // From 02:00 to 12:55, one of them beyond what is plausible.
    var values = (0..<132).map { 1 + Double($0 % 7) / 10 }
    values[130] = 99
    var example = try Self.example(values)
    let hours = try Self.hours(example.next("2026-11-21T13:02:00"))
    #expect(hours.buckets.count == 24)
    #expect(hours.buckets.last?.readings == 0)
    let noon = hours.buckets[22]
    #expect(noon.readings == 12 && noon.state == .doubted)
    #expect(noon.value.map { $0 < 2 } == true)
    #expect(hours.buckets[0..<12].allSatisfy { $0.readings == 0 && $0.state == .gap })
    #expect(hours.buckets[12].state == .complete)
  }

  @Test("falls due when readings are overdue, and is late then")
  func overdue() throws {
    // Up to 13:00, read until 13:05: two more may be under way, the third is awaited after 13:15.
    var example = try Self.example((0...132).map { 1 + Double($0 % 7) / 10 })
    let before = try example.next("2026-11-21T13:05:00")
    #expect(try Self.hours(before).buckets.last?.state == .complete)
    let facts = Facts(before.evidence)
    let indicator = try #require(before.catalogue.indicator(Self.id))
    let series = SeriesKey(indicator: Self.id, area: "330203", span: indicator.span)
    #expect(facts.sensorDay(of: indicator, series: series, bucket: 3600) != nil)
    #expect(facts.asked.until == (try SituationExample.instant("2026-11-21T13:15:01")))
    #expect(before.nextDue <= (try SituationExample.instant("2026-11-21T13:15:01")))
    let after = try example.next("2026-11-21T13:15:01")
    #expect(try Self.hours(after).buckets.last?.state == .late)
    #expect(after.nextDue <= (try SituationExample.instant("2026-11-21T14:00:00")))
  }

  @Test("stands still at the last reading of a sensor that is silent for a day")
  func silent() throws {
    var example = try Self.example((0..<132).map { 1 + Double($0 % 7) / 10 })
    let hours = try Self.hours(example.next("2026-11-23T08:00:00"))
    #expect(hours.buckets.last?.readings == 12)
    let later = try Self.hours(example.next("2026-11-23T11:00:00"))
    #expect(later == hours)
  }

  @Test(
    "the figure of a day or longer stands beside the readings, never leads and alarms nobody",
    arguments: ["2026-11-21", "2026-11", "2026-W47", "2026"])
  func longerPeriods(period: String) throws {
    for rows in [
      [SituationExample.row(Self.id, period, 2.35)],
      [
        SituationExample.row(Self.id, "2026-11-21T12:55:00+08:00", 1.3),
        SituationExample.row(Self.id, period, 2.35),
      ],
    ] {
      var example = try SituationExample()
      try example.put("a.json", rows, created: "2026-11-21T13:00:00")
      let situation = try example.next("2026-11-21T13:02:00")
      let reading = try #require(situation.readings[Self.id])
      #expect(reading.latest?.value == (rows.count > 1 ? 1.3 : nil))
      #expect(reading.standing == (rows.count > 1 ? .normal : .missing))
      #expect(reading.places.isEmpty)
    }
  }

  @Test("there is none for what is no sensor")
  func others() throws {
    var example = try Self.example([1])
    let situation = try example.next("2026-11-21T13:02:00")
    let indicator = try #require(situation.catalogue.indicator("economy.cpi"))
    let series = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    #expect(situation.sensorDay(of: indicator, series: series, bucket: 3600) == nil)
  }
}
