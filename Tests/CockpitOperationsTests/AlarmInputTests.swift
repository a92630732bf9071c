import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Which figures of a folder reach the alarms.
struct AlarmInputTests {
  @Test(
    "takes in the figure of a day whenever it comes on the next, also after days without a look")
  func days() throws {
    let rules = try HaishuPack.catalogue().alarmRules.filter { $0.id == "hotline-overdue" }
    let area = "330203001"
    var trial = try DataTrial()
    var book = AlarmBook(rules: rules)
    func row(_ day: Int, _ value: Int) -> String {
      """
      {"indicator":"people.hotline_overdue","area":"\(area)","period":"2026-11-\(day)","value":\(value)}
      """
    }
    func look(_ rows: [String], _ clock: String) throws -> [Double] {
      trial.put("a.json", rows, created: clock)
      try trial.look(clock)
      let situation = try #require(trial.situation)
      let input = AlarmInput(situation, for: book)
      _ = book.take(input.samples, at: try moment(clock))
      return input.samples.map(\.value)
    }
    let key = AlarmKey(rule: "hotline-overdue", area: area)
    var rows = [row(16, 11), row(17, 12)]
    #expect(try look(rows, "2026-11-18T09:30:00") == [12])
    rows.append(row(18, 13))
    #expect(try look(rows, "2026-11-19T09:30:00") == [13])
    #expect(book.alarms[key]?.regions.condition == .active)
    rows += [row(19, 2), row(20, 1), row(21, 1)]
    #expect(try look(rows, "2026-11-22T15:00:00") == [1])
    #expect(book.alarms[key]?.regions.condition == .recovering)
    rows.append(row(22, 0))
    #expect(try look(rows, "2026-11-23T08:00:00") == [0])
    #expect(book.alarms[key]?.regions.condition == .normal)
  }

  @Test(
    "figures that contradict each other grow old as good ones do, with nothing new in the files")
  func contradictedAges() throws {
    var trial = try DataTrial()
    var book = AlarmBook(
      rules: try HaishuPack.catalogue().alarmRules.filter { $0.id == "waterlogging" })
    let row = """
      {"indicator":"safety.waterlogging","area":"330203009","period":"2026-11-21T13:00:00+08:00","value":60}
      """
    trial.put("a.json", [row], created: "2026-11-21T13:01:00")
    try trial.look("2026-11-21T13:02:00")
    let rule = try #require(book.rules.values.first)
    let time = try moment("2026-11-21T13:00:00")
    for minute in 0..<3 {
      let now = time.adding(seconds: Int64(minute * 60))
      _ = book.take(
        [AlarmSample(indicator: rule.indicator, area: "330203009", time: now, value: 60)], at: now)
    }
    _ = book.take(.conflicting, of: rule.indicator, at: try moment("2026-11-21T13:03:00"))
    #expect(book.alarms.values.first?.regions.quality == .conflicting)
    try trial.look("2026-11-22T13:00:00")
    let situation = try #require(trial.situation)
    #expect(situation.changedSeries?.isEmpty == true)
    #expect(AlarmInput(situation, for: book).qualities.map(\.state) == [.lost])
  }

  @Test(
    "the gauge that stands for the region has an alarm of the region only while no part has a gauge"
  )
  func gauge() throws {
    var trial = try DataTrial()
    let book = AlarmBook(rules: try HaishuPack.catalogue().alarmRules)
    func areas(_ areas: [String], _ book: AlarmBook) throws -> Set<String> {
      let rows = areas.flatMap { area in
        ["13:00", "13:05", "13:10"].map {
          """
          {"indicator":"safety.water_level","area":"\(area)","period":"2026-11-21T\($0):00+08:00","value":2.2}
          """
        }
      }
      trial.put("a.json", rows, created: "2026-11-21T13:11:00")
      try trial.look("2026-11-21T13:12:00")
      let situation = try #require(trial.situation)
      return Set(AlarmInput(situation, for: book, isWhole: true).samples.map(\.area))
    }
    #expect(try areas(["330203"], book) == ["330203"])
    #expect(try areas(["330203", "330203002"], book) == ["330203002"])
    // One that is on goes on to be told of its figures.
    var open = book
    let time = try moment("2026-11-21T12:00:00")
    _ = open.take(
      [AlarmSample(indicator: "safety.water_level", area: "330203", time: time, value: 2.2)],
      at: time)
    #expect(try areas(["330203", "330203002"], open) == ["330203", "330203002"])
  }
}
