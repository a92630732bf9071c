import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// How punctual departments are, and what they are expected to report.
struct PunctualityTests {
  private static let now = "2026-11-21T14:32:00"

  @Test("counts the releases of a department once each; what files cannot tell is no good mark")
  func rate() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 7), created: "2026-08-20T09:00:00")
    trial.put("b.json", DataTrial.months(through: 8), created: "2026-09-18T09:00:00")
    trial.put("c.json", DataTrial.months(through: 9), created: "2026-11-01T09:00:00")
    try trial.look(Self.now)
    let owner = try #require(trial.pack.indicator(DataTrial.output)?.owners.first)
    let all = Punctuality.all(in: try #require(trial.situation))
    let stats = try #require(all.first { $0.department == owner })
    // August came in time, September much too late, October is in grace; what came with the first
    // file, or before it, is unknown but for July, which was due on its day.
    #expect(stats.releases.late == 1)
    #expect(stats.releases.onTime == 2)
    #expect(stats.releases.awaited == 1)
    #expect(stats.releases.known == 3)
    #expect(stats.releases.unknown > 5)
    #expect(stats.releases.punctuality == 2.0 / 3 * 100)
    #expect(stats.indicators > 1)
    // Departments that never sent anything have no rate at all.
    #expect(all.filter { $0.department != owner }.allSatisfy { $0.releases.known == 0 })
    #expect(all.filter { $0.department != owner }.allSatisfy { $0.releases.punctuality == nil })
    #expect(all.first == stats)
  }

  @Test("counts the readings of the last 24 hours of each sensor that ever reported")
  func sensors() throws {
    var trial = try DataTrial()
    trial.put(
      "a.json",
      DataTrial.readings(["14:00", "14:05", "14:30"])
        + [DataTrial.row(DataTrial.level, "2026-11-19T14:30:00+08:00", 1.2, area: "330203001")],
      created: "2026-11-21T14:31:00")
    try trial.look(Self.now)
    let owner = try #require(trial.pack.indicator(DataTrial.level)?.owners.first)
    let all = Punctuality.all(in: try #require(trial.situation))
    let water = try #require(all.first { $0.department == owner })
    #expect(water.sensors == 2)
    #expect(water.readings == SensorArrivals(expected: 7 + 288, arrived: 3))
  }

  @Test(
    "lists what is overdue first, then today and the next seven days; what came early has arrived")
  func expected() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 9), created: "2026-10-20T09:00:00")
    trial.put(
      "b.json", DataTrial.months("economy.retail_above", through: 10),
      created: "2026-11-12T09:00:00")
    // The day on which October is due is the 20th; the 18th is within the week before.
    try trial.look("2026-11-16T09:00:00")
    func own() throws -> ExpectedReleases {
      let owner = try #require(trial.pack.indicator(DataTrial.output)?.owners.first)
      let all = ExpectedReleases.all(in: try #require(trial.situation))
      return try #require(all.first { $0.department == owner })
    }
    func release(_ indicator: String) throws -> ExpectedRelease? {
      try own().releases.first { $0.indicator.id == indicator }
    }
    let due = try #require(try release(DataTrial.output))
    #expect(due.state == .due)
    #expect(due.release.period == .month(2026, 10))
    #expect(due.release.day == (try day("2026-11-20")))
    let early = try release("economy.retail_above")
    #expect(early?.state == .arrived)
    #expect(early?.arrivedAt == (try moment("2026-11-12T09:00:00")))
    try trial.look("2026-11-23T09:00:00")
    #expect(try release(DataTrial.output)?.state == .inGrace)
    try trial.look("2026-11-26T09:00:00")
    #expect(try release(DataTrial.output)?.state == .overdue)
    let states = try own().releases.map(\.state)
    let overdue = states.count { $0 == .overdue }
    #expect(states.prefix(overdue).allSatisfy { $0 == .overdue })
    let week = try own().releases.dropFirst(overdue).filter { $0.state != .inGrace }
    for other in week {
      let days = other.release.day.daysSince1970 - (try day("2026-11-26")).daysSince1970
      #expect((0...7).contains(days))
    }
    // A sensor is never due; what has no calendar is named, and due on no day.
    for department in ExpectedReleases.all(in: try #require(trial.situation)) {
      #expect(department.releases.allSatisfy { !$0.indicator.isSensor })
      #expect(department.withoutCalendar.allSatisfy { $0.releaseLagDays == nil })
      #expect(
        Set(department.releases.map(\.series)).isDisjoint(
          with: department.withoutCalendar.map {
            SeriesKey(indicator: $0.id, area: $0.area ?? "330203", span: $0.span)
          }))
    }
  }
}
