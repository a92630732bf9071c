import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// How punctual figures come, by what their files tell and nothing else.
struct ReleaseRecordTests {
  private static let output = "economy.industry_va"

  private static func record(
    _ files: [(created: String, periods: [String])], at clock: String
  ) throws -> ReleaseRecord {
    var example = try SituationExample()
    for (place, file) in files.enumerated() {
      try example.put(
        "\(place).json", file.periods.map { SituationExample.row(output, $0, 900) },
        created: file.created)
    }
    let situation = try example.next(clock)
    let indicator = try #require(situation.catalogue.indicator(output))
    let series = SeriesKey(indicator: output, area: "330203", span: indicator.span)
    return try #require(situation.releaseRecord(of: indicator, series: series))
  }

  /// The day by whose end a month is due.
  private static func due(_ month: Int) throws -> CivilDate {
    let catalogue = try SituationExample().pack
    let indicator = try #require(catalogue.indicator(output))
    return catalogue.calendar.releases.release(of: .month(2026, month), indicator).day
  }

  @Test("a figure is on time, within grace, late or never there, each release in one way")
  func ways() throws {
    func after(_ day: CivilDate, _ days: Int) -> CivilDate {
      CivilDate(daysSince1970: day.daysSince1970 + days)
    }
    let (june, july, august) = (try Self.due(6), try Self.due(7), try Self.due(8))
    let record = try Self.record(
      [
        ("2026-06-01T09:00:00", ["2026-04"]),
        ("\(june)T17:00:00", ["2026-06"]),
        ("\(after(july, 1))T09:00:00", ["2026-07"]),
        ("\(after(august, 20))T09:00:00", ["2026-08"]),
      ], at: "2026-11-21T14:32:00")
    #expect(record.onTime == 1)
    #expect(record.late == 1)
    #expect(record.withinGrace == 1)
    // May, September and October were due after the first file and never came, but what is within grace.
    #expect(record.never + record.awaited == 3)
    // What was due before the first file is unknown, and never on time.
    #expect(record.unknown > 0)
    #expect(record.known == record.onTime + record.withinGrace + record.late + record.never)
    #expect(record.punctuality == 100 / Double(record.known))
  }

  @Test("a folder of one young file tells nothing: no rate rather than a good one")
  func unknown() throws {
    let record = try Self.record(
      [("2026-11-21T14:00:00", ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"])],
      at: "2026-11-21T14:32:00")
    #expect(record.known == 0)
    #expect(record.unknown > 5)
    #expect(record.punctuality == nil)
  }

  @Test("what a source says of its own release is counted beside, and makes no figure punctual")
  func stated() throws {
    var example = try SituationExample()
    func row(_ period: String, _ released: String) -> String {
      SituationExample.row(
        Self.output, period, 900, area: "330203", #","released_at":"\#(released)T09:00:00+08:00""#)
    }
    try example.put(
      "a.json", [row("2026-08", "2026-09-18"), row("2026-09", "2026-11-02")],
      created: "2026-11-10T09:00:00")
    let situation = try example.next("2026-11-21T14:32:00")
    let indicator = try #require(situation.catalogue.indicator(Self.output))
    let series = SeriesKey(indicator: Self.output, area: "330203", span: indicator.span)
    let record = try #require(situation.releaseRecord(of: indicator, series: series))
    #expect(record.stated == 2)
    #expect(record.statedOnTime == 1)
    #expect(record.onTime == 0)
    #expect(record.punctuality == nil)
  }

  @Test("a figure that came before its day is on time; January alone is not due")
  func early() throws {
    let record = try Self.record(
      [("2025-11-01T09:00:00", ["2025-09"]), ("2026-03-01T09:00:00", ["2026-01..02"])],
      at: "2026-03-25T12:00:00")
    #expect(record.onTime == 1)
  }

  @Test(
    "the share of a sensor's day counts what its interval lets one expect, from its first reading on"
  )
  func sensor() throws {
    var example = try SituationExample()
    let indicator = try #require(
      example.pack.indicators.first {
        if case .interval(let seconds) = $0.frequency { seconds == 300 } else { false }
      })
    let area = indicator.area ?? "330203"
    func reading(_ time: String) -> String {
      SituationExample.row(indicator.id, "2026-11-21T\(time):00+08:00", 1, area: area)
    }
    try example.put(
      "a.json", ["14:00", "14:05", "14:20", "14:30"].map(reading), created: "2026-11-21T14:31:00")
    let series = SeriesKey(indicator: indicator.id, area: area, span: indicator.span)
    let first = try example.next("2026-11-21T14:32:00")
    #expect(
      first.sensorArrivals(of: indicator, series: series)
        == SensorArrivals(expected: 7, arrived: 4))
    // The answer holds until the next reading is due.
    let soon = try example.next("2026-11-21T14:33:00")
    let before = soon.judgings
    _ = soon.sensorArrivals(of: indicator, series: series)
    #expect(soon.judgings == before)
    let later = try example.next("2026-11-21T14:36:00")
    #expect(
      later.sensorArrivals(of: indicator, series: series)
        == SensorArrivals(expected: 8, arrived: 4))
    let nextDay = try example.next("2026-11-22T14:10:00")
    #expect(
      nextDay.sensorArrivals(of: indicator, series: series)
        == SensorArrivals(expected: 288, arrived: 2))
  }
}
