import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Alarms on the screen, and what is done with them by keys.
struct AlarmsPageTests {
  private let signOn = "S text:张三 Space text:防汛办 Enter"

  private func quality(_ state: InputQuality, of alarms: some Sequence<Alarm>) -> AlarmInput {
    AlarmInput(
      qualities: alarms.map {
        AlarmInput.Quality(indicator: $0.rule.indicator, area: $0.key.area, state: state)
      })
  }

  @Test("lists the unseen and gravest first, with place, figure, limit and what to do")
  func list() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    let lines = evening.screen.split(separator: "\n")
    let first = try #require(lines.first { $0.hasPrefix(">!") })
    #expect(first.contains("红") && first.contains("石碶") && first.contains("未确认"))
    #expect(first.contains(">=50"))
    #expect(evening.screen.contains("处置      通知区综合行政执法局排水抢险队到场"))
    #expect(evening.screen.contains("未签到"))
  }

  @Test("lists what is over and whose 转办 is not, says so in the sheet, and goes on with it by x")
  func workLeft() throws {
    var evening = try FloodEvening()
    let alarm = try #require(evening.queues.listed.last { $0.standing == .unacknowledged })
    let seen = AlarmAction.acknowledge(reason: .knownAndPending, note: "")
    try evening.other(seen, on: alarm.key)
    try evening.other(
      .dispatch(to: alarm.rule.owner, seconds: AlarmDispatch.longest), on: alarm.key)
    for _ in 0..<20 where evening.queues.counts.workLeft == 0 {
      evening.happen(after: 240) { queues, now in
        _ = queues.take(
          FloodEvening.figures(
            alarm.rule.indicator, alarm.key.area, 0, minutes: [0], at: now), at: now)
      }
    }
    #expect(evening.queues.listed.last?.key == alarm.key)
    try evening.type("\(signOn) a")
    #expect(evening.screen.contains("复归未办结1"))
    let row = AlarmTable.id(alarm.key)
    evening.session.moveFocus(
      to: try #require(evening.session.foci.first { $0.id == row }))
    #expect(evening.screen.contains("已复归 已派单"))
    try evening.type("x")
    #expect(evening.session.deedDialog?.alarm?.key == alarm.key)
    let sheet = HandoverSheet(
      evening.queues, evening.session.situation, since: evening.session.now.adding(seconds: -3600),
      at: evening.session.now, strings: Strings(.zh))
    #expect(sheet.plain.contains("复归未办结1") && sheet.plain.contains("已复归"))
  }

  @Test("says 全区 where an alarm is about no part of the district, and one gauge makes one alarm")
  func place() throws {
    var evening = try FloodEvening()
    #expect(evening.queues.listed.allSatisfy { $0.key.area != evening.session.situation.area })
    var queues = evening.queues
    _ = queues.take(
      AlarmInput(samples: [
        AlarmSample(
          indicator: "people.eldercare_calls", area: "330203",
          time: evening.session.now.adding(seconds: -60), value: 70, cases: 200)
      ]), at: evening.session.now)
    _ = evening.session.handle(.duty(DutyState(queues: queues), nil))
    try evening.type("a")
    let line = evening.screen.split(separator: "\n").first { $0.contains("养老一键呼叫响应不及时") }
    #expect(line?.contains("全区") == true)
    #expect(evening.screen.contains("排涝泵站停机"))
  }

  @Test(
    "exports of each alarm which it is, how it stands, and its figure with unit, limit and snapshot"
  )
  func export() throws {
    var evening = try FloodEvening()
    try evening.type("a")
    let table = try #require(evening.session.exported.tables.first { $0.id == "alarms" })
    func field(_ id: String, _ row: Int) throws -> ScreenTable.Field {
      table.rows[row][try #require(table.columns.firstIndex { $0.id == id })]
    }
    #expect(table.rows.count == evening.queues.listed.count)
    for (row, alarm) in evening.queues.listed.enumerated() {
      let occurrence = try #require(alarm.occurrence)
      let number = DutyText(strings: Strings(.zh), catalogue: evening.session.situation.catalogue)
        .number(occurrence.number)
      let level = occurrence.shownLevel
      #expect(
        try field("handle", row) == .text("\(number)@\(level.rawValue).\(alarm.version)"))
      #expect(try field("rule", row) == .text(alarm.key.rule))
      #expect(try field("area", row) == .text(alarm.key.area))
      #expect(try field("level", row) == .text(level.tag.zh))
      guard case .text(let since) = try field("since", row) else { return #expect(Bool(false)) }
      #expect(since.hasPrefix("2026-11-2") && Instant(parsing: since) == occurrence.startedAt)
      for column in ["unit", "limit", "value_time", "source_snapshot", "file", "response"] {
        #expect(try field(column, row) != .none, "\(column) \(alarm.key)")
      }
      // Beside the word that nobody acted in time stands by when somebody should have.
      #expect((try field("overdue", row) == .none) == !occurrence.isOverdue)
      if occurrence.respondBy != nil {
        guard case .text(let due) = try field("due", row) else { return #expect(Bool(false)) }
        #expect(Instant(parsing: due) == occurrence.respondBy)
      }
    }
    #expect(evening.session.exported.json.contains("\"level\":\"红\""))
    // The page of one has the same, and all that it says.
    try evening.type("Enter")
    let page = evening.session.exported
    #expect(page.tables.first?.rows == [table.rows[0]])
    for label in ["状态", "处置", "触发"] {
      #expect(page.notes.contains { $0.label == label }, "\(label)")
    }
    #expect(page.csv.contains("通知区综合行政执法局排水抢险队到场"))
  }

  @Test(
    "says on one line until when an alarm is shelved, beside that word, and until when acknowledged"
  )
  func until() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.queues.listed.first { $0.level == .third }?.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    try evening.other(.shelve(seconds: 7200, isOneShot: false, reason: .maintenance), on: key)
    let alarm = try #require(evening.queues.alarms.alarms[key])
    let situation = evening.session.situation
    let text = DutyText(
      strings: Strings(.en), catalogue: situation.catalogue, situation: situation,
      today: CivilTime(evening.session.now, offset: situation.catalogue.offset).date)
    let line = text.line(alarm, now: evening.session.now)
    #expect(line.contains(" shelved until 22:00 "), "\(line)")
    #expect(line.hasSuffix("acknowledged by 李四(水利局) until 11-21 00:00"), "\(line)")
  }

  @Test("counts each alarm that is not at rest once, on the screen")
  func counts() throws {
    let evening = try FloodEvening()
    let counts = evening.queues.counts
    let notAtRest = evening.queues.alarms.alarms.values.filter {
      $0.standing != .unlisted || $0.regions.condition == .pending
    }
    #expect(counts.listed + counts.pending == notAtRest.count)
    #expect(counts.listed == evening.queues.listed.count)
    var session = evening.session
    try session.type("a")
    #expect(session.screen.contains("活动\(counts.active) 未确认\(counts[.unacknowledged])"))
    #expect(session.screen.contains("待定\(counts.pending)"))
  }

  @Test(
    "an unseen alarm of 一级 is on every screen, whoever sits there and whatever is narrowed",
    arguments: [Role.operator, .observer, .kiosk])
  func everywhere(role: Role) throws {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 160, rows: 45), Size(columns: 40, rows: 10),
    ] {
      var evening = try FloodEvening(size: size, role: role)
      for keys in ["0", "1", "7", "s", "r", "m", "A", "a", "0 = domain:service Enter", "?"] {
        try evening.type(keys)
        // The word stands beside the colour: without colour nothing is lost.
        #expect(evening.screen.contains("红1"), "\(keys) \(size)")
        try evening.type("Esc Esc Esc")
      }
    }
  }

  @Test(
    "what matters most is cut at no size: how it stands with what is wrong with its figures, and its limit",
    arguments: [(160, 45), (120, 40), (80, 24), (60, 15)])
  func columns(columns: Int, rows: Int) throws {
    var evening = try FloodEvening(size: Size(columns: columns, rows: rows))
    evening.happen { queues, now in
      _ = queues.take(quality(.lost, of: queues.listed.prefix(3)), at: now)
    }
    try evening.type("a")
    let lines = evening.screen.split(separator: "\n").filter { $0.dropFirst().hasPrefix("! ") }
    #expect(lines.count >= 3)
    for (line, alarm) in zip(lines, evening.queues.listed) {
      let isLost = alarm.regions.quality == .lost
      #expect(line.contains(isLost ? " 未确认 失联 " : " 未确认 "), "\(line)")
      let figure = try #require(evening.session.context.figure(of: alarm)?.text)
      #expect(line.contains(figure) && figure.hasPrefix("末值") == isLost, "\(line)")
      #expect(line.contains(evening.session.context.areaName(alarm.key.area)), "\(line)")
    }
    if columns >= 80 { #expect(lines.allSatisfy { $0.contains("19:30") || $0.contains("1") }) }
    // The dialog of a deed has the figure, too.
    try evening.type("\(signOn) c")
    #expect(evening.screen.contains("未确认  末值 61 厘米>=50"))
  }

  @Test("the detail calls a figure 末值 where it is not current")
  func lastValue() throws {
    var evening = try FloodEvening(size: Size(columns: 120, rows: 40))
    try evening.type("a")
    #expect(evening.screen.contains("现值 61 厘米") && !evening.screen.contains("末值"))
    let alarm = try #require(evening.first)
    evening.happen { queues, now in
      _ = queues.take(quality(.late, of: [alarm]), at: now)
    }
    #expect(evening.screen.contains("末值 61 厘米") && !evening.screen.contains("现值"))
  }

  @Test("whoever cannot sign on is not told to: the seat stands in its place")
  func seats() throws {
    for (role, words) in [(Role.observer, "| 观察席"), (.kiosk, "| 大屏")] {
      var evening = try FloodEvening(role: role)
      for key in ["a", "d"] {
        try evening.type(key)
        #expect(evening.screen.contains(words) && !evening.screen.contains("未签到"))
      }
    }
  }

  @Test("is found by its number", arguments: ["A-0030", "a0030", "0030"])
  func number(query: String) throws {
    var evening = try FloodEvening()
    try evening.type("a G / text:\(query) Enter")
    #expect(evening.session.place.focus?.id == "waterlogging@330203009")
  }

  @Test("is found by its number as an alarm from any screen, and stands in focus on its list")
  func found() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    try evening.type("0 / text:A-0030")
    let line = evening.screen.split(separator: "\n").first { $0.contains("A-0030 ") }
    #expect(line?.contains("告警") == true && line?.contains("台账") == false)
    try evening.type("Enter")
    #expect(evening.session.shown.content.title == "告警")
    #expect(evening.session.place.focus?.id == "waterlogging@330203009")
    #expect(evening.screen.contains("─ A-0030 "))
  }

  @Test("nobody acts who has not signed on, nor an observer")
  func roles() throws {
    var evening = try FloodEvening()
    try evening.type("a c")
    #expect(evening.screen.contains("未签到，只能看；按 S 签到"))
    var observer = try FloodEvening(role: .observer)
    try observer.type("a c")
    #expect(observer.session.deedDialog == nil)
    #expect(observer.queues.alarms.alarms == evening.queues.alarms.alarms)
  }

  @Test("whom the roster has as observer looks on: no hint of a deed, refused at once, told apart")
  func observing() throws {
    var evening = try FloodEvening(size: Size(columns: 120, rows: 40))
    try evening.type("\(signOn) a")
    #expect(evening.screen.contains("c 确认") && evening.screen.contains("值班 张三"))
    try evening.signOn(Person(name: "赵", unit: "区政府办", role: .observer))
    #expect(!evening.screen.contains("c 确认") && evening.screen.contains("观察 赵(区政府办)"))
    try evening.type("c")
    #expect(evening.session.deedDialog == nil)
    #expect(evening.screen.contains("观察人员只能看"))
    try evening.type("o")
    #expect(evening.screen.contains("观察 赵(区政府办) 20:00起"), "\(evening.screen)")
    // Signing off is for whoever is there.
    try evening.type("x")
    #expect(evening.session.deedDialog?.deed == .handOver)
  }

  @Test("acknowledges by the number of a reason; 一级 not without one")
  func acknowledge() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    try evening.type("\(signOn) a c Enter")
    #expect(evening.screen.contains("请选理由(1-8)"))
    #expect(evening.queues.alarms.alarms[key]?.standing == .unacknowledged)
    try evening.type("4 text:已电话水利 Enter")
    #expect(evening.queues.alarms.alarms[key]?.standing == .acknowledged)
    #expect(evening.session.deedDialog == nil)
    #expect(evening.screen.contains("张三(防汛办)"))
    // What was recorded is there, with who and why.
    try evening.type("Enter")
    let lines = evening.queues.trail(of: key, occurrence: nil)
    #expect(lines.contains { $0.actor?.person.name == "张三" })
  }

  @Test("tells the second who was first, and what was on the screen is what counts")
  func second() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    try evening.type("\(signOn) a c 4")
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    try evening.type("Enter")
    #expect(evening.screen.contains("李四 已先处理"))
    #expect(evening.queues.alarms.alarms[key]?.occurrence?.acknowledgedBy?.name == "李四")
  }

  @Test("一级 is never shelved; others as long as their level allows, chosen with the arrows")
  func shelve() throws {
    var evening = try FloodEvening()
    let first = try #require(evening.first?.key)
    // No dialog and no hint offers what would be refused.
    try evening.type("\(signOn) a")
    #expect(!evening.screen.contains("z 搁置"))
    try evening.type("z")
    #expect(evening.screen.contains("一级不得搁置") && evening.session.deedDialog == nil)
    #expect(evening.queues.alarms.alarms[first]?.regions.gate == .open)
    try evening.type("j")
    let second = evening.queues.listed[1].key
    try evening.type("z 1 Right Right Right Left Enter")
    guard
      case .shelved(let until, let isOneShot) =
        evening.queues.alarms.alarms[second]?.regions.gate
    else {
      Issue.record("it is not shelved")
      return
    }
    #expect(isOneShot == false)
    #expect(until.seconds(since: evening.session.now) == 24 * 3600)
    #expect(evening.screen.contains("搁置1"))
  }

  @Test("停用 waits for a second person, who signs on here or elsewhere and confirms or declines")
  func outOfService() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    try evening.type("\(signOn) a X Right Enter")
    #expect(evening.screen.contains("请选理由"))
    try evening.type("2 Enter")
    #expect(evening.queues.alarms.alarms[key]?.standing == .unacknowledged)
    let row = try #require(evening.screen.split(separator: "\n").first { $0.hasPrefix(">!") })
    #expect(row.contains("待第二人 "))
    try evening.type("Enter")
    #expect(
      evening.screen.contains(
        "张三(防汛办) 20:00 申请停用72小时(传感故障) 待第二人确认 至 20:15；由另一人签到后按 X 确认"))
    for keys in ["0", "s"] {
      try evening.type(keys)
      #expect(evening.screen.contains("待第二人确认1"), "\(keys)")
    }
    // Whoever asked is offered only to take it back.
    try evening.type("a X")
    #expect(evening.screen.contains("[撤回申请]") && !evening.screen.contains("同意停用"))
    try evening.type("Esc S text:李四 Space text:水利局 Enter X")
    #expect(evening.screen.contains("[同意停用]") && evening.screen.contains("不同意"))
    try evening.type("Enter")
    guard case .outOfService = evening.queues.alarms.alarms[key]?.regions.gate else {
      Issue.record("it is in service")
      return
    }
    let lines = evening.queues.trail(of: key, occurrence: nil)
      .flatMap { evening.session.context.dutyText.lines($0, now: evening.session.now) }
    #expect(lines.contains { $0.contains("申请停用") && $0.hasSuffix("张三(防汛办) 72小时 传感故障") })
    #expect(lines.contains { $0.contains("停用") && $0.hasSuffix("李四(水利局) + 张三(防汛办)") })
  }

  @Test("a request that was declined elsewhere is gone, and its dialog says that it changed")
  func declined() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    try evening.type("\(signOn) a X 2 Enter")
    try evening.type("S text:李四 Enter X")
    try evening.other(.answerRequest(isConfirmed: false), on: key)
    try evening.type("Enter")
    #expect(evening.screen.contains("打开后已有变化"))
    #expect(evening.queues.alarms.alarms[key]?.regions.gate == .open)
    try evening.type("Esc")
    #expect(!evening.screen.contains("待第二人确认"))
  }

  @Test("goes from sent to verified, and the unit that did the work does not verify it")
  func dispatch() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    try evening.type("\(signOn) a x Enter x Enter x Enter")
    #expect(evening.queues.alarms.alarms[key]?.regions.work == .replied)
    try evening.type("x Enter")
    #expect(evening.screen.contains("办理单位不能核查自己"))
    try evening.type("Esc")
    try evening.other(.verify(isDone: true), on: key)
    #expect(evening.queues.alarms.alarms[key]?.regions.work == .closed)
  }

  @Test("keys of alarms mean what they always do elsewhere")
  func otherScreens() throws {
    var evening = try FloodEvening()
    try evening.type("1 z")
    #expect(evening.session.deedDialog == nil && evening.session.place.zoom != nil)
  }

  @Test("says that nothing tells how alarms are once their figures are gone")
  func frozen() throws {
    var evening = try FloodEvening()
    let rules = evening.queues.alarms.rules.values
    var queues = evening.queues
    let before = queues.listed.count
    for rule in rules {
      _ = queues.take(
        AlarmInput(
          qualities: queues.alarms.alarms.keys.filter { $0.rule == rule.id }.map {
            AlarmInput.Quality(indicator: rule.indicator, area: $0.area, state: .lost, isGone: true)
          }), at: evening.session.now)
    }
    let (plain, heard) = (evening.session.plainText, evening.session.plainState)
    _ = evening.session.handle(.duty(DutyState(queues: queues), nil))
    #expect(queues.listed.count == before)
    #expect(evening.screen.contains("告警冻结，不代表正常"))
    let lines = evening.session.plainLines
    #expect(lines.contains { $0.contains("督办 ") && $0.contains("；数据 迟缺") }, "\(lines)")
    #expect(lines.contains("告警冻结，不代表正常") && lines.contains { $0.hasPrefix("告警 ! 红1") })
    let number = try #require(queues.listed.first?.occurrence?.number)
    let name = "A-\(number.padded(to: 4))"
    #expect(
      lines.contains { $0.contains(name) && $0.contains("石碶") && $0.hasSuffix("失联") }, "\(lines)")
    // Plain mode tells of it when it comes to that.
    let changes = plain.changes(from: heard, to: evening.session.plainState)
    #expect(changes.contains("注意：告警冻结，不代表正常"), "\(changes)")
    #expect(changes.contains { $0.contains(name) && $0.hasSuffix("失联") }, "\(changes)")
  }

  @Test(
    "every row says where, at every width, also once figures are lost",
    arguments: [(60, 20), (64, 20), (70, 22), (79, 24), (80, 24)], Language.allCases)
  func placeStays(size: (columns: Int, rows: Int), language: Language) throws {
    var evening = try FloodEvening(
      size: Size(columns: size.columns, rows: size.rows), language: language)
    func rows() -> [Substring] {
      evening.screen.split(separator: "\n").filter {
        $0.hasPrefix(">!") || $0.hasPrefix(" !")
      }
    }
    let places = Set(
      evening.queues.listed.map { evening.session.context.alarmPlace($0.key.area) })
    func isPlaced(_ row: Substring) -> Bool {
      places.contains { row.contains($0) || row.contains($0.prefix(6)) }
    }
    try evening.type("a")
    #expect(rows().count > 2 && rows().allSatisfy(isPlaced), "\(evening.screen)")
    evening.happen { queues, now in
      _ = queues.take(quality(.lost, of: queues.listed), at: now)
    }
    #expect(rows().count > 2 && rows().allSatisfy(isPlaced), "\(evening.screen)")
    // How long is left goes before the place does.
    let title = evening.session.context.strings(.duty(.place))
    #expect(evening.screen.contains(" \(title)"), "\(evening.screen)")
  }

  @Test("says who is on duty at every width, before what there is none of or what was put away")
  func onDuty() throws {
    for (columns, line) in [
      (80, "活动27 未确认27 已确认0 | 复归未确0 | 搁置0 抑制0 停用0 待定1 | 未签到"),
      (60, "活动27 未确认27 已确认0 | 搁置0 抑制0 停用0 待定1 | 未签到"),
    ] {
      var evening = try FloodEvening(size: Size(columns: columns, rows: 20))
      try evening.type("a")
      #expect(evening.screen.contains(line), "\(evening.screen)")
      try evening.type("\(signOn) a")
      #expect(evening.screen.contains("张三(防汛办)"), "\(evening.screen)")
    }
  }

  @Test("sums a flood up by cause in one line, with the first of it")
  func flood() throws {
    var evening = try FloodEvening("16:00:00")
    var queues = evening.queues
    let areas = queues.alarms.rules["rain"]?.areas ?? []
    for minute in [5, 10] {
      let now = evening.session.now.adding(seconds: Int64(minute * 60))
      let samples = areas.map {
        AlarmSample(indicator: "safety.rain_1h", area: $0, time: now, value: 41)
      }
      _ = queues.take(AlarmInput(samples: samples), at: now)
      _ = evening.session.handle(.clock(now))
    }
    _ = evening.session.handle(.duty(DutyState(queues: queues), nil))
    let flood = DutyState(queues: queues).flood(at: evening.session.now)
    #expect(flood.isOn && flood.count >= areas.count)
    try evening.type("a")
    #expect(evening.screen.contains("洪泛 10分钟\(flood.count)条 按原因"))
    #expect(evening.screen.contains("短时暴雨\(areas.count)"))
    let steps = queues.raised(since: try #require(flood.firstAt).adding(seconds: -1))
    let first = try #require(steps.compactMap(\.occurrence).min())
    #expect(
      evening.screen.contains(
        "首发 A-\(String(repeating: "0", count: 4 - "\(first)".count))\(first) "))
  }
}
