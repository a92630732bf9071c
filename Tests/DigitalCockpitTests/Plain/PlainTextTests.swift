import CockpitCanvas
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

struct PlainTextTests {
  private static func row(_ value: String, period: String = "2026-10") -> String {
    """
    "observations": [{"indicator": "industry.output", "area": "330203", "period": "\(period)",
      "value": \(value), "growth": {"yoy": 4.9}}]
    """
  }

  private static func session(_ snapshots: String..., refusals: [Refusal] = []) throws -> Session {
    try DemonstrationWorld.session(world: Written.world(snapshots, refusals: refusals))
  }

  private func changes(_ old: Session, _ new: Session) -> [String] {
    new.plainText.changes(from: old.plainState, to: new.plainState)
  }

  @Test("begins with the title, the counts, what is behind and what is wrong with the data")
  func summary() throws {
    let session = try DemonstrationWorld.session()
    let lines = session.plainText.summary(of: session.plainState)
    #expect(lines[0] == "海曙数字驾驶舱 示例数据")
    #expect(lines[1].hasPrefix("全部 未达6；数据 迟缺3 存疑1 冲突1；核心可用55/59"))
    #expect(lines.contains { $0.hasPrefix("未达序时：规上工业增加值 1-10月 218.1 亿元 ") })
    #expect(lines.contains { $0.hasPrefix("数据问题：全社会用电量 ") })
    #expect(lines.count { $0.hasPrefix("未达序时：") } == 6)
    #expect(lines.last == "以下逐行报告变化")
  }

  @Test("says nothing where nothing changed")
  func quiet() throws {
    let session = try DemonstrationWorld.session()
    #expect(changes(session, session).isEmpty)
  }

  @Test("says that a report is late at its minute, by the clock alone, and once")
  func late() throws {
    let report = """
      {"type": "urgent_report", "id": "JJ-1", "title": "断行", "level": "一般", "stage": "接报",
       "opened": "2026-11-21T14:05:00+08:00"}
      """
    var session = try Self.session(Written.snapshot("\"records\": [\(report)]"))
    let before = session.plainState
    #expect(before.announcements.first?.isLate == false)
    let due = session.now.adding(seconds: 180)
    _ = session.handle(.clock(due))
    #expect(!session.becameLate(since: DemonstrationWorld.now))
    _ = session.handle(.clock(due.adding(seconds: 1)))
    #expect(session.becameLate(since: DemonstrationWorld.now))
    let state = session.plainState
    #expect(
      session.plainText.changes(from: before, to: state) == [
        "超时：紧急信息一般 断行 电话报 14:35前 > 书面报 16:05前"
      ])
    #expect(session.plainText.summary(of: state).contains { $0.hasSuffix("书面报 16:05前 超时") })
    let now = session.now
    _ = session.handle(.clock(now.adding(seconds: 1)))
    #expect(!session.becameLate(since: now))
  }

  @Test("says what is wrong with the host and its journal, and that it is over")
  func notices() throws {
    let session = try Self.session()
    let before = session.plainState
    var after = before
    after.notices = ["本机时钟倒退"]
    let text = session.plainText
    #expect(text.summary(of: after).dropFirst().first == "注意：本机时钟倒退")
    #expect(text.changes(from: before, to: after) == ["注意：本机时钟倒退"])
    #expect(text.changes(from: after, to: before) == ["已排除：本机时钟倒退"])
  }

  @Test("says a first figure, a new one and one that is gone, with what was before")
  func figures() throws {
    let none = try Self.session()
    let old = try Self.session(Written.snapshot(Self.row("900")))
    let new = try Self.session(Written.snapshot(Self.row("955.2")))
    #expect(changes(none, old).contains("规上工业总产值：已有数据 1-10月 900.0 亿元 同比增长 4.9%"))
    #expect(
      changes(old, new) == [
        "规上工业总产值：现为 1-10月 955.2 亿元 同比增长 4.9% 原为 1-10月 900.0 亿元 同比增长 4.9%"
      ])
    #expect(changes(old, none).contains("规上工业总产值：不再有数据 原为 1-10月 900.0 亿元 同比增长 4.9%"))
  }

  @Test("says a light that changed and data that became better or worse")
  func lights() throws {
    let session = try DemonstrationWorld.session()
    let old = session.plainState
    var new = old
    new.items[0].light = "红灯"
    new.items[1].marks = "迟"
    new.items[1].problem = "迟3天"
    let text = session.plainText
    #expect(
      text.changes(from: old, to: new) == [
        "\(old.items[0].name)：由\(old.items[0].light ?? "无灯")变为红灯",
        "数据问题：\(old.items[1].name) \(old.items[1].figure ?? "") 迟3天",
      ])
    #expect(text.changes(from: new, to: old).last == "数据恢复正常：\(old.items[1].name)")
  }

  @Test("says a file that was refused, and that it is in order again")
  func refusals() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b.json", line: 3, column: 1,
      sentence: "expected a number" as WrittenSentence,
      excerpt: "")
    let good = try Self.session()
    let bad = try Self.session(
      refusals: [Refusal(file: "b.json", diagnostic: diagnostic, lastGood: nil)])
    #expect(changes(good, bad) == ["快照未采用 b.json:3:1：expected a number"])
    #expect(changes(bad, good) == ["b.json:3:1 的问题已排除"])
  }

  @Test("lets nothing through that a terminal obeys")
  func controls() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b\u{1B}[2J\n.json", line: 3, column: 1,
      sentence: "\("x\u{202E}y")" as WrittenSentence,
      excerpt: "")
    let bad = try Self.session(
      refusals: [Refusal(file: "b", diagnostic: diagnostic, lastGood: nil)])
    let line = try #require(changes(try Self.session(), bad).first)
    #expect(line == "快照未采用 b?[2J?.json:3:1：x?y")
  }

  // MARK: Emergencies

  private static func sensors(_ rows: String..., records: String = "") throws -> Session {
    try session(
      Written.snapshot(
        "\"records\": [\(records)], \"observations\": [\(rows.joined(separator: ","))]",
        created: "2026-11-21T14:31:00+08:00"))
  }

  private static func sensor(
    _ id: String, _ value: Double, _ area: String = "330203", at clock: String = "14:30"
  ) -> String {
    """
    {"indicator": "safety.\(id)", "area": "\(area)", "period": "2026-11-21T\(clock):00+08:00",
     "value": \(value)}
    """
  }

  @Test("says in one sentence what comes into a grave class, changes and is over")
  func grave() throws {
    let calm = try Self.sensors(Self.sensor("water_level", 1.2, at: "14:25"))
    let high = try Self.sensors(Self.sensor("water_level", 1.7))
    let higher = try Self.sensors(Self.sensor("water_level", 2.35))
    #expect(
      changes(calm, high) == ["超限：内河水位(代表站) 14:30 1.70 米 超警戒 原为 14:25 1.20 米"])
    #expect(
      changes(high, higher) == [
        "超限变化：内河水位(代表站) 现为 14:30 2.35 米 超保证 原为 14:30 1.70 米 超警戒"
      ])
    #expect(
      changes(higher, calm) == ["超限解除：内河水位(代表站) 现为 14:25 1.20 米 原为 14:30 2.35 米 超保证"])
    let next = try Self.sensors(Self.sensor("water_level", 2.4))
    #expect(
      changes(higher, next) == [
        "内河水位(代表站)：现为 14:30 2.40 米 超保证 原为 14:30 2.35 米 超保证"
      ])
  }

  @Test("says of places what it says of the area, each by its name, several at once each once")
  func places() throws {
    let calm = try Self.sensors(
      Self.sensor("rain_1h", 3, "330203003"), Self.sensor("water_level", 1.2))
    let all = try Self.sensors(
      Self.sensor("rain_1h", 55, "330203003"), Self.sensor("rain_1h", 16, "330203004"),
      Self.sensor("water_level", 2.35))
    #expect(
      changes(calm, all) == [
        "超限：小时雨量 西门 14:30 55.0 毫米 大暴雨", "超限：小时雨量 月湖 14:30 16.0 毫米 暴雨",
        "超限：内河水位(代表站) 14:30 2.35 米 超保证 原为 14:30 1.20 米",
      ])
    let start = all.plainText.summary(of: all.plainState)
    #expect(start.count { $0.contains("西门") } == 1)
    #expect(start.contains("超限：小时雨量 西门 14:30 55.0 毫米 大暴雨"))
    let less = try Self.sensors(
      Self.sensor("rain_1h", 20, "330203003"), Self.sensor("rain_1h", 2, "330203004"),
      Self.sensor("water_level", 2.35))
    #expect(
      changes(all, less) == [
        "超限变化：小时雨量 西门 现为 14:30 20.0 毫米 暴雨 原为 14:30 55.0 毫米 大暴雨",
        "超限解除：小时雨量 月湖 原为 14:30 16.0 毫米 暴雨",
      ])
  }

  @Test("says of a silent sensor once that it may still be grave")
  func silent() throws {
    let own = try Self.sensors(Self.sensor("water_level", 2.35, at: "09:00"))
    let lines = own.plainText.summary(of: own.plainState).filter { $0.contains("2.35") }
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("数据问题：内河水位(代表站) 09:00 2.35 米 超保证?"))
    let street = try Self.sensors(Self.sensor("rain_1h", 55, "330203003", at: "09:30"))
    #expect(
      street.plainText.summary(of: street.plainState)
        .contains("超限未明：小时雨量 西门 末值 09:30 55.0 毫米 大暴雨? 失联"))
  }

  @Test("says once that a grave sensor fell silent, and that it speaks again")
  func fallsSilent() throws {
    let world = try Written.world(
      Written.snapshot(
        "\"observations\": [\(Self.sensor("water_level", 2.35)),"
          + "\(Self.sensor("rain_1h", 55, "330203003"))]",
        created: "2026-11-21T14:31:00+08:00"))
    func session(_ clock: String) throws -> Session {
      Session(
        situation: world.situation(at: try moment(clock)), strings: Strings(.zh),
        size: Size(columns: 120, rows: 40))
    }
    let speaking = try session("2026-11-21T14:32:00")
    let silent = try session("2026-11-21T19:00:00")
    let lines = changes(speaking, silent)
    #expect(lines.count { $0.contains("2.35") } == 1)
    #expect(lines.contains { $0.hasPrefix("数据问题：内河水位(代表站) 14:30 2.35 米 超保证? 失联") })
    #expect(lines.count { $0.contains("西门") } == 1)
    #expect(lines.contains("超限未明：小时雨量 西门 末值 14:30 55.0 毫米 大暴雨? 失联"))
    let back = changes(silent, speaking)
    #expect(back.contains("数据恢复正常：内河水位(代表站)"))
    #expect(back.count { $0.contains("西门") } == 1)
  }

  @Test("says that a warning to come was taken back as such")
  func takenBack() throws {
    let tomorrow = """
      {"type":"statutory_warning","id":"2","title":"大风蓝色预警","stage":"发布","opened":"2026-11-22"}
      """
    let before = try Self.sensors(records: tomorrow)
    // A file without anything is told of as well.
    let after = changes(before, try Self.sensors()).filter { !$0.contains("快照无可用的数") }
    #expect(after == ["不再生效：11-22起 法定预警 大风蓝色预警"])
  }

  @Test("says of a warning that it came, changed its level, or ended")
  func warnings() throws {
    func warning(_ level: String) -> String {
      #"{"type":"statutory_warning","id":"1","title":"台风预警","level":"\#(level)","stage":"发布"}"#
    }
    let none = try Self.sensors()
    let yellow = try Self.sensors(records: warning("黄色"))
    let red = try Self.sensors(records: warning("红色"))
    #expect(changes(none, yellow) == ["生效中：法定预警黄色 台风预警"])
    #expect(changes(yellow, red) == ["变更：现为 法定预警红色 台风预警 原为 法定预警黄色 台风预警"])
    let after = changes(red, none)
    #expect(after.first == "已结束：法定预警红色 台风预警")
    #expect(after.dropFirst().allSatisfy { $0.hasPrefix("快照无可用的数 0.json") })
  }
}
