import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
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
      return input.samples.sorted { $0.time < $1.time }.map(\.value)
    }
    let key = AlarmKey(rule: "hotline-overdue", area: area)
    var rows = [row(16, 11), row(17, 12)]
    #expect(try look(rows, "2026-11-18T09:30:00") == [11, 12])
    rows.append(row(18, 13))
    #expect(try look(rows, "2026-11-19T09:30:00") == [13])
    #expect(book.alarms[key]?.regions.condition == .active)
    rows += [row(19, 14), row(20, 13), row(21, 1)]
    #expect(try look(rows, "2026-11-22T15:00:00") == [14, 13, 1])
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

  @Test("where all newer figures are withdrawn, those before them say how things stood")
  func withdrawn() throws {
    let area = "330203009"
    var trial = try DataTrial()
    let book = AlarmBook(
      rules: try HaishuPack.catalogue().alarmRules.filter { $0.id == "waterlogging" })
    func row(_ period: String, _ value: String) -> String {
      """
      {"indicator":"safety.waterlogging","area":"\(area)","period":"\(period):00+08:00","value":\(value)}
      """
    }
    trial.put("a.json", [row("2026-11-21T12:00", "2")], created: "2026-11-21T12:01:00")
    try trial.look("2026-11-21T12:02:00")
    #expect(AlarmInput(try #require(trial.situation), for: book, isWhole: true).samples.isEmpty)
    trial.put(
      "b.json",
      [
        row("2026-11-20T07:55", "60"), row("2026-11-20T08:00", "60"),
        row("2026-11-21T12:00", "null"),
      ], created: "2026-11-21T13:00:00")
    try trial.look("2026-11-21T13:01:00")
    let input = AlarmInput(try #require(trial.situation), for: book, isWhole: true)
    #expect(input.samples.map(\.value) == [60, 60])
  }

  @Test("figures that are old when they come leave frozen what is frozen, but for the last value")
  func stale() throws {
    let area = "330203009"
    let key = AlarmKey(rule: "waterlogging", area: area)
    var trial = try DataTrial()
    var queues = Queues(
      rules: try HaishuPack.catalogue().alarmRules.filter { $0.id == key.rule })
    func take(_ file: String, _ values: [String: Int], at clock: String) throws -> [Int] {
      let rows = values.sorted { $0.key < $1.key }.map { time, value in
        """
        {"indicator":"safety.waterlogging","area":"\(area)","period":"2026-11-21T\(time):00+08:00","value":\(value)}
        """
      }
      let clock = "2026-11-21T\(clock)"
      trial.put(file, rows, created: clock)
      try trial.look(clock)
      let situation = try #require(trial.situation)
      let entries: [JournalEntry] = queues.take(situation)
      return entries.flatMap { entry -> [Int] in
        if case .alarms(let change) = entry.event { change.steps.compactMap(\.row) } else { [] }
      }
    }
    _ = try take("a.json", ["13:00": 60, "13:05": 60, "13:10": 60], at: "13:11:00")
    #expect(queues.alarms.alarms[key]?.regions.condition == .active)
    #expect(try take("b.json", [:], at: "16:00:00").contains(23))
    let frozen = try #require(queues.alarms.alarms[key]?.regions)
    #expect(frozen.quality != .good)
    // Two hours old, and safe: nobody knows how it is now.
    #expect(try take("c.json", ["13:50": 0, "13:55": 0, "14:00": 0], at: "16:01:00") == [])
    #expect(queues.alarms.alarms[key]?.regions == frozen)
    #expect(queues.alarms.alarms[key]?.latest?.value == 0)
    let steps = try take(
      "d.json", ["15:50": 60, "15:55": 60, "16:00": 60], at: "16:02:00")
    #expect(steps.first == 24 && queues.alarms.alarms[key]?.regions.quality == .good)
  }

  @Test("what figures raise that are old when they come is frozen from the start")
  func raisedOld() throws {
    let key = AlarmKey(rule: "waterlogging", area: "330203009")
    var trial = try DataTrial()
    var queues = Queues(
      rules: try HaishuPack.catalogue().alarmRules.filter { $0.id == key.rule })
    trial.put("0.json", [], created: "2026-11-21T12:00:00")
    try trial.look("2026-11-21T12:00:00")
    _ = queues.take(try #require(trial.situation))
    let rows = ["13:00", "13:05", "13:10"].map { time in
      """
      {"indicator":"safety.waterlogging","area":"330203009","period":"2026-11-21T\(time):00+08:00","value":60}
      """
    }
    trial.put("a.json", rows, created: "2026-11-21T16:00:00")
    try trial.look("2026-11-21T16:01:00")
    _ = queues.take(try #require(trial.situation))
    let alarm = try #require(queues.alarms.alarms[key])
    #expect(alarm.occurrence != nil && alarm.regions.quality != .good)
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

  @Test("a second look that passes over what gave nothing finds what a whole one finds")
  func secondLook() throws {
    let now = try moment("2026-11-20T20:00:00")
    let catalogue = try HaishuPack.catalogue()
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: now)
    let situation = Situation(pack: catalogue, content: intake.content, at: Moment(clock: now))
    var book = AlarmBook(rules: situation.alarmRules)
    let whole = AlarmInput(situation, for: book, isWhole: true)
    // Some of the figures are fed, as where the others are later than the clock.
    let fed = whole.samples.filter { $0.time <= now.adding(seconds: -3600) }
    #expect(!fed.isEmpty && fed.count < whole.samples.count)
    for time in Set(fed.map(\.time)).sorted() {
      _ = book.take(fed.filter { $0.time == time }, at: time)
    }
    let seen = Set(whole.samples.map { WatchedPlace(indicator: $0.indicator, area: $0.area) })
    let second = AlarmInput(situation, for: book, among: seen)
    let all = AlarmInput(situation, for: book)
    #expect(Set(second.samples) == Set(all.samples) && !second.samples.isEmpty)
    #expect(second.qualities == all.qualities)
  }
}
