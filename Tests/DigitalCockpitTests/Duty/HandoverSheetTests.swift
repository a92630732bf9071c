import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The sheet for the next shift, on the flood evening.
struct HandoverSheetTests {
  private let signOn = "S text:张三 Space text:防汛办 Enter"

  private func sheet(
    _ evening: FloodEvening, _ queues: Queues? = nil, notice: Phrase? = nil,
    language: Language = .zh
  ) -> HandoverSheet {
    let now = evening.session.now
    return HandoverSheet(
      queues ?? evening.queues, evening.session.situation, since: now.adding(seconds: -43_200),
      at: now, strings: Strings(language), notice: notice)
  }

  private func section(_ title: String, of sheet: HandoverSheet) throws -> HandoverSheet.Section {
    try #require(sheet.sections.first { $0.title.hasPrefix(title) })
  }

  @Test("has what is open, what was put away, notes and what was done, with boxes to sign")
  func handover() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a c 4 Enter j z 1 Enter o n text:泵站二号待修 Enter")
    #expect(evening.screen.contains("交接") && evening.screen.contains("值守"))
    let sheet = sheet(evening)
    #expect(try section("值守", of: sheet).lines.contains { $0.contains("张三(防汛办)") })
    #expect(try section("批注", of: sheet).lines.contains { $0.contains("泵站二号待修") })
    #expect(sheet.plain.contains("已知未除"))
    #expect(try section("搁置", of: sheet).lines.contains { $0.contains("搁置") })
    #expect(sheet.markdown.contains("- [ ] A-"))
    // What is grave is first though somebody has seen it, and says so once.
    let first = try #require(try section("未了告警", of: sheet).lines.first)
    #expect(first.contains("一级") && first.contains("张三(防汛办) 已确认 至"))
    #expect(first.ranges(of: "已确认").count == 1)
    for text in [sheet.plain, sheet.markdown] {
      for word in ["交班人", "接班人", "时间"] { #expect(text.contains(word)) }
    }
    // What somebody did is never left out.
    #expect(try section("本班经过", of: sheet).lines.contains { $0.contains("已知未除") })
  }

  @Test("whoever takes over reads what the shift before noted")
  func notesOfTheShiftBefore() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let now = evening.session.now
    let next = Person(name: "李四", unit: "应急局", role: .operator)
    _ = try queues.take(.signedOn, by: FloodEvening.officer, at: now.adding(seconds: -3600))
    _ = try queues.note(
      "洞桥水位请盯", on: nil, by: FloodEvening.officer, at: now.adding(seconds: -600))
    _ = try queues.take(
      .handedOver(to: next), by: FloodEvening.officer, at: now.adding(seconds: -60))
    let sheet = HandoverSheet(
      queues, evening.session.situation, since: queues.shiftStart(at: now), at: now,
      strings: Strings(.zh))
    #expect(try section("批注", of: sheet).lines.contains { $0.contains("洞桥水位请盯") })
    #expect(
      !(try section("本班经过", of: sheet).lines.contains { $0.contains("张三") && $0.contains("接班") }))
  }

  @Test("shows nothing that steers a terminal, whoever wrote it")
  func hostile() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let now = evening.session.now
    let actor = Actor(
      Person(name: "张\u{1B}[2J三", unit: "\u{202E}防汛办", role: .operator), user: "duty",
      terminal: "/dev/pts/1")
    _ = try queues.take(.signedOn, by: actor, at: now)
    _ = try queues.note("泵\u{7}站\n二号\u{9B}31m", on: nil, by: actor, at: now)
    let sheet = sheet(evening, queues)
    for text in [sheet.plain, sheet.markdown] {
      #expect(!text.split(separator: "\n").contains { PrintableText.hasControls(String($0)) })
      #expect(text.contains("泵 站"))
    }
  }

  @Test("as Markdown it shows what somebody wrote, and takes none of it for markup")
  func markup() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    _ = try queues.note(
      "<b>y</b> [a](b) ~~c~~ *d* |", on: nil, by: FloodEvening.officer, at: evening.session.now)
    let markdown = sheet(evening, queues).markdown
    #expect(
      markdown.contains(#"\<b\>y\</b\> \[a\](b) \~\~c\~\~ \*d\* \|"#), "\(markdown)")
    #expect(sheet(evening, queues).plain.contains("<b>y</b> [a](b) ~~c~~ *d* |"))
  }

  @Test("many milder alarms of a rule are one item with their places; grave ones stand alone")
  func causes() throws {
    let evening = try FloodEvening()
    let open = try section("未了告警", of: sheet(evening))
    let listed = evening.queues.listed
    #expect(open.items.count < 10 && listed.count > 20)
    for alarm in listed {
      let number = "A-\((alarm.occurrence?.number ?? 0).padded(to: 4))"
      #expect(open.lines.count { $0.contains(number) } == 1, "\(number)")
    }
    let grave = listed.filter { $0.level.map { $0 >= .second } ?? false }
    #expect(!grave.isEmpty)
    for alarm in grave {
      let number = "A-\((alarm.occurrence?.number ?? 0).padded(to: 4))"
      #expect(open.items.contains { $0.text.hasPrefix(number) })
    }
    let rain = try #require(open.items.first { $0.text.contains("短时暴雨") })
    #expect(rain.text.contains("13条") && rain.text.contains("超时13") && rain.more.count == 1)
  }

  @Test("so are those that one person acknowledged; those of another are another item")
  func acknowledgedCauses() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let rain = queues.listed.filter { $0.key.rule == "rain" }
    let other = Actor(
      Person(name: "李四", unit: "水利局", role: .operator), user: "duty", terminal: "/dev/pts/2")
    for (place, alarm) in rain.enumerated() {
      let now = evening.session.now.adding(seconds: Int64(60 * place))
      _ = try queues.take(
        .acknowledge(reason: .knownAndPending, note: ""), on: alarm.key, seen: nil,
        by: place < 9 ? FloodEvening.officer : other, at: now)
    }
    let open = try section("未了告警", of: sheet(evening, queues))
    let items = open.items.filter { $0.text.contains("短时暴雨") }
    #expect(rain.count == 13 && items.count == 2)
    // Until the first of them rings again.
    let own = try #require(items.first { $0.text.contains("张三(防汛办) 已确认 至 11-21 00:00") })
    #expect(own.text.contains("9条") && own.text.ranges(of: "已确认").count == 1)
    #expect(items.contains { $0.text.contains("李四(水利局) 已确认 至 11-21 00:09") })
    for alarm in rain.prefix(9) {
      let number = "A-\((alarm.occurrence?.number ?? 0).padded(to: 4))"
      let place = try #require(own.more.first?.ranges(of: number).first)
      let value = DecimalText.shortest(alarm.latest?.value ?? 0)
      #expect(own.more[0][place.upperBound...].prefix { $0 != "；" }.contains(value))
    }
  }

  @Test("what was merged stands under its parent, and what a device mutes under the device")
  func merged() throws {
    let evening = try FloodEvening()
    let rain = evening.queues.listed.filter { $0.key.rule == "rain" }
    let (parent, child) = (rain[0], rain[1])
    var queues = evening.queues
    _ = try queues.take(
      .merge(into: parent.key), on: child.key, seen: nil, by: FloodEvening.officer,
      at: evening.session.now)
    let number = "A-\((child.occurrence?.number ?? 0).padded(to: 4))"
    let item = try #require(
      try section("未了告警", of: sheet(evening, queues)).items.first { item in
        item.more.contains { $0.contains("并入1") && $0.contains(number) }
      })
    #expect(item.text.hasPrefix("A-\((parent.occurrence?.number ?? 0).padded(to: 4))"))
  }

  @Test("figures that are lost are told with the alarms that they freeze")
  func frozen() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let alarm = try #require(queues.listed.first)
    _ = queues.take(
      AlarmInput(qualities: [
        AlarmInput.Quality(
          indicator: alarm.rule.indicator, area: alarm.key.area, state: .lost, isGone: true)
      ]), at: evening.session.now)
    let open = try section("未了告警", of: sheet(evening, queues))
    let number = "A-\((alarm.occurrence?.number ?? 0).padded(to: 4))"
    let item = try #require(open.items.first { $0.text.contains("告警冻结1") })
    #expect(item.more.contains { $0.contains(number) })
  }

  @Test("data items tell owner, since when and who noticed; 督办 what is overdue or waits")
  func work() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let data = try section("数据事项", of: sheet(evening))
    #expect(data.items.count == queues.data.items.count)
    #expect(data.title.contains("未知悉\(queues.data.items.count)"))
    let item = try #require(queues.data.items.first { !$0.owner.departments.isEmpty })
    let owner = DepartmentText(language: .zh, catalogue: evening.session.situation.catalogue)
      .short(item.owner.departments)
    let number = "D-\(item.number.padded(to: 4))"
    #expect(
      data.lines.contains {
        $0.hasPrefix(number) && $0.contains("起 未知悉") && $0.contains(owner)
      })
    _ = try queues.take(
      .acknowledge(reason: .knownAndPending, note: ""), on: item.key, seen: nil,
      by: FloodEvening.officer, at: evening.session.now)
    let noticed = try section("数据事项", of: sheet(evening, queues))
    #expect(noticed.lines.contains { $0.hasPrefix(number) && $0.contains("已知悉 张三(防汛办)") })
    let work = try section("督办", of: sheet(evening))
    #expect(work.title.contains("超期1") && work.title.contains("今日到期0"))
    #expect(work.title.contains("拟办") && work.lines.contains { $0.contains("超期 10 个工作日") })
    // Proposals are counted only.
    #expect(!work.lines.contains { $0.contains("拟办") })
  }

  @Test("warnings go by title, issuer and who noticed; one whose record is gone by its number")
  func warnings() throws {
    let world = try Written.world(
      Written.snapshot(
        """
        "records": [{"type": "statutory_warning", "id": "YB-1", "title": "台风红色预警",
          "level": "红色", "opened": "2026-11-21"},
          {"type": "task", "id": "RW-1", "title": "巡堤", "opened": "2026-11-21"}]
        """, created: "2026-11-21T14:31:00+08:00"))
    let now = try #require(Instant(parsing: "2026-11-21T14:32:00+08:00"))
    let situation = world.situation(at: now)
    var queues = Queues(situation.catalogue, rules: [])
    _ = queues.take(situation, catchingUp: .heard)
    func lines() -> [String] {
      HandoverSheet(
        queues, situation, since: now.adding(seconds: -43_200), at: now, strings: Strings(.zh)
      ).sections.first { $0.title.hasPrefix("预警") }?.lines ?? []
    }
    let before = lines()
    #expect(before.count == 1)
    #expect(before[0].contains("台风红色预警") && before[0].hasSuffix("无人知悉"))
    #expect(!before[0].contains("YB-1"))
    _ = try queues.notice("YB-1", seen: .first, by: FloodEvening.officer, at: now)
    #expect(lines()[0].contains("张三(防汛办) 已知悉"))
    _ = queues.take(
      [OfficialNotice(.ofWarning("YB-9"), issuer: "气象台", level: .second, area: "330203")], at: now)
    #expect(lines().contains { $0.contains("法定预警橙色 YB-9 气象台：失联") && $0.hasSuffix("无人知悉") })
    // Of which nobody knows the level is told, too.
    _ = queues.take(
      [OfficialNotice(.ofWarning("YB-8"), issuer: "气象台", level: nil, area: "330203")], at: now)
    #expect(lines().contains { $0.contains("法定预警(级别不明) YB-8 气象台：失联") })
    // The gravest first.
    _ = queues.take(
      [OfficialNotice(.ofWarning("YB-99"), issuer: "气象台", level: .first, area: "330203")], at: now)
    let lost = lines().filter { $0.contains("失联") }
    #expect(lost.count == 3 && lost[0].contains("YB-99") && lost[2].contains("YB-9 "))
    // What a file tells of and no screen announces is told, and not as lost.
    let unannounced = Record.ID(type: "task", id: "RW-1")
    _ = queues.take(
      [OfficialNotice(unannounced, title: "巡堤", issuer: "", level: nil, area: "330203")], at: now)
    #expect(lines().contains { $0.contains("巡堤") && !$0.contains("失联") })
  }

  @Test("of a long evening what matters most is told, and how much is left out, by kind")
  func events() throws {
    let evening = try FloodEvening()
    let events = try section("本班经过", of: sheet(evening))
    #expect(events.items.count == 41)
    let left = try #require(events.lines.last)
    #expect(left.hasPrefix("另有") && left.contains("待定") && left.contains("alarms log"))
    #expect(events.lines.contains { $0.contains("A-0030 升级 一级") })
    #expect(!events.lines.dropLast().contains { $0.contains("待定") })
  }

  @Test("what one start tells of again is one line, and no bell that rang of its own")
  func restarts() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let now = evening.session.now
    let rang = try section("本班经过", of: sheet(evening)).title
    let unseen = queues.counts.unseen.reduce(0, +)
    for _ in 0..<3 { _ = queues.restart(at: now) }
    let events = try section("本班经过", of: sheet(evening, queues))
    let lines = events.lines.filter { $0.contains("启动") && !$0.hasPrefix("另有") }
    #expect(lines == Array(repeating: "20:00 启动时响铃 \(unseen)条(最高 一级)", count: 3))
    #expect(events.title == rang)
    #expect(events.lines.contains { $0.contains("触发") })
    // In the record of one alarm they are one line, too.
    let alarm = try #require(queues.listed.first)
    let text = DutyText(
      strings: Strings(.zh), catalogue: evening.session.situation.catalogue)
    let entries = queues.trail(of: alarm.key, occurrence: alarm.occurrence?.number)
    let trail = text.trail(entries, now: now)
    #expect(trail.count { $0.contains("启动") } == 1)
    #expect(trail.last?.hasSuffix("响铃 连续3次") == true)
    // The log has each of them.
    let log: [String] = entries.flatMap { text.lines($0, now: now) }
    #expect(log.count { $0.contains("启动") } == 3)
  }

  @Test("what came on while nobody watched rang at the start, and for the first time")
  func unheard() throws {
    let (early, late) = (try FloodEvening("18:31:00"), try FloodEvening())
    var queues = early.queues
    func rang() throws -> Int {
      let title = try section("本班经过", of: sheet(late, queues)).title
      let words = title.split(separator: " ").first { $0.hasPrefix("响铃") }
      return try #require(words.flatMap { Int($0.dropFirst(2)) })
    }
    let before = try rang()
    _ = queues.take(late.session.situation, catchingUp: .unheard)
    #expect(try rang() == before)
    let calling = queues.alarms.alarms.values.count { alarm in
      alarm.isCalling && (alarm.level ?? .fourth) >= .second
        && (alarm.occurrence?.startedAt ?? early.session.now) > early.session.now
    }
    _ = queues.restart(at: late.session.now)
    #expect(calling > 0)
    #expect(try rang() == before + calling)
  }

  @Test("a note on an alarm has its number, also where the deed it was written with closed it")
  func numberOfNote() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let now = evening.session.now
    let alarm = try #require(queues.listed.first)
    let text = DutyText(
      strings: Strings(.zh), catalogue: evening.session.situation.catalogue)
    let noted = try queues.note("已派人", on: alarm.key, by: FloodEvening.officer, at: now)
    let line = try #require(text.lines(noted[0], now: now).first)
    #expect(line.hasPrefix("11-20 20:00 \(text.number(alarm.occurrence?.number)) 批注 "))
    #expect(try section("批注", of: sheet(evening, queues)).lines == [String(line.dropFirst(6))])
    let about = try queues.note("无事", on: nil, by: FloodEvening.officer, at: now)
    #expect(text.lines(about[0], now: now)[0].hasPrefix("11-20 20:00 批注 "))
  }

  @Test(
    "where nobody signed on here, the page begins where the shift did that is on duty elsewhere"
  )
  func shiftElsewhere() throws {
    var evening = try FloodEvening()
    evening.happen { queues, now in
      _ = try? queues.take(
        .signedOn, by: FloodEvening.officer, at: now.adding(seconds: -5400))
    }
    try evening.type("o")
    #expect(evening.screen.contains("本班 11-20 18:30 至"))
    #expect(!evening.screen.contains("无人值守"))
  }

  @Test(
    "says in its first line that the figures are invented, and nothing of it where they are real")
  func demonstration() throws {
    for (language, mark) in [(Language.zh, "示例数据"), (.en, "DEMO DATA")] {
      let sheet = sheet(try FloodEvening(), language: language)
      #expect(sheet.plain.hasPrefix("\(mark) \(sheet.title)\n"))
      #expect(sheet.markdown.hasPrefix("# \(mark) \(sheet.title)\n"))
    }
    let world = try Written.world(SnapshotText.output())
    let now = try #require(Instant(parsing: "2026-11-21T14:32:00+08:00"))
    let situation = world.situation(at: now)
    let sheet = HandoverSheet(
      Queues(situation.catalogue, rules: []), situation, since: now.adding(seconds: -43_200),
      at: now, strings: Strings(.zh))
    #expect(sheet.plain.hasPrefix("交接单 ") && !sheet.markdown.contains("示例数据"))
  }

  @Test("says what is wrong with the journal before anything else")
  func notice() throws {
    let evening = try FloodEvening()
    let sheet = sheet(evening, notice: .duty(.journalBroken("/j", line: 12)))
    #expect(sheet.sections.first?.lines.first?.contains("第 12 行") == true)
  }

  @Test("every line is whole at 80 columns, in both languages", arguments: [Language.zh, .en])
  func narrow(language: Language) throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 200), language: language)
    try evening.type("o")
    let sheet = sheet(evening, language: language)
    let screen = evening.screen.filter { !$0.isWhitespace }
    for line in sheet.sections.flatMap(\.lines) {
      let drawn = GlyphSet.full.drawable(line)
      #expect(screen.contains(drawn.filter { !$0.isWhitespace }), "\(line)")
    }
  }

  @Test(
    "a step of the figures' quality has the time of its figure, also where a later one came with it"
  )
  func timeOfFigure() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let key = try #require(queues.listed.first?.key)
    let indicator = try #require(queues.alarms.rules[key.rule]?.indicator)
    func quality(_ state: InputQuality) -> AlarmInput.Quality {
      .init(indicator: indicator, area: key.area, state: state)
    }
    let lost = evening.session.now.adding(seconds: 7200)
    _ = queues.take(AlarmInput(qualities: [quality(.lost)]), at: lost)
    let back = lost.adding(seconds: 3600)
    let late = AlarmSample(
      indicator: indicator, area: key.area, time: back.adding(seconds: -1800), value: 55)
    let text = DutyText(strings: Strings(.zh), catalogue: evening.session.situation.catalogue)
    let entries = queues.take(
      AlarmInput(samples: [late], qualities: [quality(.stale)]), at: back)
    func told(_ entries: [JournalEntry]) -> [String] {
      let lines: [String] = entries.flatMap { text.lines($0, now: back) }
      return lines.filter { $0.contains("数据陈旧") }
    }
    let lines = told(entries)
    #expect(lines.count == 1 && lines[0].contains("厘米 (11-20 20:00)"), "\(lines)")
    // So it is where the journal is read again.
    var (writer, reader) = (Journal(), Journal())
    let read = reader.read(writer.lines(for: entries)[...]).entries
    #expect(told(read) == lines)
  }

  @Test(
    "the log says of figures whether they became late, stale, lost, contradictory or good again")
  func qualities() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let key = try #require(queues.listed.first?.key)
    let indicator = try #require(queues.alarms.rules[key.rule]?.indicator)
    let text = DutyText(strings: Strings(.zh), catalogue: evening.session.situation.catalogue)
    let words: [(InputQuality, String)] = [
      (.late, "数据迟报"), (.stale, "数据陈旧"), (.lost, "数据失联"), (.conflicting, "数据冲突"),
      (.good, "数据恢复"),
    ]
    for (place, (state, word)) in words.enumerated() {
      let now = evening.session.now.adding(seconds: 60 * Int64(place + 1))
      let entries = queues.take(
        AlarmInput(qualities: [.init(indicator: indicator, area: key.area, state: state)]), at: now)
      let lines = entries.flatMap { text.lines($0, now: now) }
      #expect(lines.count == 1 && lines[0].contains(" \(word) "), "\(lines)")
    }
  }
}
