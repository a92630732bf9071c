import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// What every screen tells of the queues on its second line.
struct AlarmStripTests {
  private static let seen = AlarmAction.acknowledge(reason: .knownAndPending, note: "")

  private func strip(_ evening: FloodEvening) -> String? {
    evening.session.context.alarmStrip?.text
  }

  private func row(_ evening: FloodEvening) -> String {
    let lines = evening.screen.split(separator: "\n").map(String.init)
    return lines.first { $0.hasPrefix("告警 ") } ?? ""
  }

  @Test(
    "what nobody has seen where one came from stays on every screen of another region, and leaving asks"
  )
  func elsewhere() throws {
    var evening = try FloodEvening()
    let yinzhou = World(catalogue: try EmbeddedCatalogue.of("yinzhou"))
      .situation(at: evening.session.now)
    // Nothing is known yet of what there is to do there.
    _ = evening.session.handle(.situation(yinzhou, nil))
    #expect(strip(evening)?.hasPrefix("海曙区 告警 ! 红1 未确认27") == true)
    #expect(evening.screen.contains("海曙区 告警 ! 红1 未确认27"))
    #expect(evening.session.handle(.key(.character("q"))).isEmpty)
    #expect(evening.screen.contains("一级告警 1 条没有人确认"))
    // Those who watch there saw them all.
    _ = evening.session.handle(.duty(DutyState(), nil))
    #expect(strip(evening) == nil)
  }

  @Test("an acknowledged alarm is on as before: its level stays, and fewer are 未确认")
  func acknowledged() throws {
    var evening = try FloodEvening()
    #expect(strip(evening) == "告警 ! 红1 黄26 未确认27")
    let keys = evening.queues.listed.map(\.key)
    try evening.other(Self.seen, on: keys[0])
    #expect(strip(evening) == "告警 ! 红1 黄26 未确认26")
    for key in keys.dropFirst() { try evening.other(Self.seen, on: key) }
    #expect(strip(evening) == "告警 红1 黄26")
  }

  @Test("what came back unseen is counted as that, and at no level; its gravest figure is listed")
  func returned() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    for step in 1...9 {
      evening.happen(after: 300) { queues, now in
        let value = step == 1 ? 83.0 : 2
        _ = queues.take(
          FloodEvening.figures("safety.waterlogging", key.area, value, at: now), at: now)
      }
    }
    let alarm = try #require(evening.queues.alarms.alarms[key])
    #expect(alarm.standing == .returned && alarm.level == .first)
    #expect(strip(evening) == "告警 ! 黄26 未确认26 复归未确1(最高 红)")
    try evening.type("a")
    #expect(evening.screen.contains("极值 83 厘米"))
    #expect(!evening.screen.contains("2 厘米 回落"))
  }

  @Test("what is put away counts at no level, and is told beside them")
  func shelved() throws {
    var evening = try FloodEvening()
    let key = evening.queues.listed[3].key
    try evening.other(.shelve(seconds: 600, isOneShot: false, reason: .drill), on: key)
    #expect(strip(evening) == "告警 ! 红1 黄25 未确认26 隐藏1(最高 黄)")
  }

  @Test("where the row is narrow, the gravest level stays, seen or not", arguments: [12, 20, 40])
  func narrow(columns: Int) throws {
    var evening = try FloodEvening(size: Size(columns: columns, rows: 10))
    #expect(row(evening).hasPrefix("告警 ! 红1"))
    try evening.other(Self.seen, on: try #require(evening.first?.key))
    #expect(row(evening).hasPrefix("告警 ! 红1"))
  }

  @Test("what is grave among indicators has its place before the counts of 数据 are whole")
  func grave() throws {
    let flood = row(try FloodEvening(size: Size(columns: 80, rows: 24)))
    #expect(flood.contains("督办 超期1 共6 | 数据 7 | 全部 超限3 未达6 +1"), "\(flood)")
    // Nothing is grave on a calm day.
    let calm = try SupervisionTrial(Size(columns: 86, rows: 24)).session.screen
    #expect(calm.contains("数据 迟缺3 存疑1 冲突1 其他2 +2"), "\(calm)")
  }

  @Test(
    "names the queue of what is overdue where it is told in short, too",
    arguments: Language.allCases)
  func inShort(language: Language) throws {
    let line = try FloodEvening(size: Size(columns: 80, rows: 24), language: language).screen
      .split(separator: "\n").dropFirst(2).first
    let words = language == .zh ? "督办 超期1" : "superv. late 1"
    #expect(line?.contains(words) == true, "\(line ?? "")")
  }

  @Test("counts as many of 数据 in short as their page lists, with what no figure tells of")
  func data() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    #expect(row(evening).contains("数据 \(evening.queues.data.items.count) "))
    try evening.type("s")
    #expect(evening.screen.contains("冲突1 拒收0 其他2 未知悉7"), "\(evening.screen)")
  }

  @Test("a pack with rules and no alarm says 0, one without rules nothing")
  func calm() throws {
    var evening = try FloodEvening()
    let rules = evening.queues.alarms.rules.values.map { $0 }
    _ = evening.session.handle(.duty(DutyState(queues: Queues(rules: rules)), nil))
    #expect(strip(evening) == "告警 0")
    _ = evening.session.handle(.duty(DutyState(), nil))
    #expect(strip(evening) == nil)
  }

  @Test(
    "every screen has all three queues: alarms, 督办 with what is overdue first, data",
    arguments: [(60, 15), (80, 24), (120, 40), (160, 45)])
  func queues(columns: Int, rows: Int) throws {
    var evening = try FloodEvening(size: Size(columns: columns, rows: rows))
    for keys in ["0", "5", "a", "d", "s"] {
      try evening.type(keys)
      let line = row(evening)
      #expect(line.contains("| 督办 超期1") && line.contains("| 数据 "), "\(line)")
      #expect(!line.contains("|  "))
    }
    #expect(row(evening).contains("数据 迟缺3 存疑1 冲突1") == (columns > 80))
  }

  @Test(
    "the keys that one has to know are hinted at, and what is done on the screen",
    arguments: [(80, 24), (160, 45)])
  func hints(columns: Int, rows: Int) throws {
    for (keys, own) in [("0", nil), ("a", "c 确认"), ("s", nil)] {
      var evening = try FloodEvening(size: Size(columns: columns, rows: rows))
      try evening.type("\(keys) j")
      let line = try #require(evening.screen.split(separator: "\n").last)
      let known = [
        "0-9 看板", "a 告警", "d 督办", "s 数据", "Enter 打开", "? 帮助", "q 退出", own,
      ].compactMap(\.self)
      for hint in known { #expect(line.contains(hint), "\(hint): \(line)") }
      if columns >= 160, keys != "s" { #expect(line.contains("o 交接") && line.contains("/ 查找")) }
    }
  }
}
