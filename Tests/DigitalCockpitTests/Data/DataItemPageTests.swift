import CockpitCanvas
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// A session with somebody on duty, whose deeds are carried out in memory.
struct DutySession {
  static let person = Person(name: "张三", unit: "数据局", role: .operator)

  var session: Session
  var queues: Queues
  var now: Instant

  init(
    _ situation: Situation, size: Size = Size(columns: 160, rows: 45), language: Language = .zh,
    person: Person? = DutySession.person
  ) {
    session = Session(situation: situation, strings: Strings(language), size: size)
    queues = Queues(situation.catalogue, rules: situation.alarmRules)
    now = situation.moment.clock
    if let person {
      do {
        _ = try queues.take(.signedOn, by: Actor(person, user: "duty"), at: now)
      } catch {
        Issue.record(error)
      }
    }
    look(situation)
  }

  /// Takes in another situation.
  mutating func look(_ situation: Situation) {
    now = situation.moment.clock
    _ = queues.take(situation, catchingUp: .heard)
    _ = session.handle(.situation(situation))
    _ = session.handle(.duty(DutyState(queues: queues, shift: queues.shifts[""]), nil))
  }

  /// Lets the clock go on, or back.
  mutating func tick(to now: Instant) {
    self.now = now
    _ = queues.advance(to: now)
    _ = session.handle(.clock(now))
    take([])
  }

  /// Takes in lines of the journal.
  mutating func take(_ entries: [JournalEntry]) {
    queues.take(entries)
    _ = session.handle(.duty(DutyState(queues: queues, shift: queues.shifts[""]), nil))
  }

  /// Types, and does what the session asks for.
  mutating func type(_ script: String) throws {
    for key in try KeyScript.parse(script).keys {
      for effect in session.handle(.key(key)) {
        guard case .duty(let request) = effect else { continue }
        let outcome = perform(request)
        _ = session.handle(.duty(DutyState(queues: queues, shift: queues.shifts[""]), outcome))
      }
    }
  }

  private mutating func perform(_ request: DutyRequest) -> DutyOutcome {
    guard let shift = queues.shifts[""],
      case .data(let action, let key, let number, let version) = request
    else { return .refused(.duty(.signOnFirst)) }
    do throws(DeedRefusal) {
      _ = try queues.take(
        action, on: key, number: number, seen: version, by: shift.actor, at: now)
      return .done
    } catch {
      return .refused(error.phrase)
    }
  }

  var screen: String { session.screen }

  /// The first line of the screen that has a text.
  func line(_ text: String) -> String? {
    screen.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }
}

struct DataItemPageTests {
  private func duty(
    _ size: Size = Size(columns: 160, rows: 45), language: Language = .zh,
    person: Person? = DutySession.person
  ) throws -> DutySession {
    var duty = DutySession(
      try DemonstrationWorld.situation(), size: size, language: language, person: person)
    try duty.type("s")
    return duty
  }

  @Test("each row says how the work on it stands, and the counts how many nobody has noticed")
  func standing() throws {
    var duty = try duty()
    let open = duty.queues.data.items.count { $0.standing == .open }
    #expect(open > 1)
    #expect(duty.screen.contains("未知悉\(open)"))
    let first = try #require(duty.session.scene.dataItem)
    try duty.type("c 2 Enter")
    #expect(duty.queues.data.item(first.number)?.standing == .acknowledged)
    #expect(duty.screen.contains("未知悉\(open - 1)"))
    #expect(duty.screen.contains("已知悉"))
    try duty.type("x text:打电话 Enter")
    #expect(duty.queues.data.item(first.number)?.asked.first?.note == "打电话")
    #expect(duty.screen.contains("已催办"))
    try duty.type("n text:月底前报 Enter")
    #expect(duty.queues.data.item(first.number)?.answers.first?.note == "月底前报")
    #expect(duty.screen.contains("已说明"))
  }

  @Test("takes back what was noticed; what has no notice cannot be taken back")
  func takeBack() throws {
    var duty = try duty()
    let item = try #require(duty.session.scene.dataItem)
    try duty.type("u")
    #expect(duty.session.deedDialog == nil)
    #expect(duty.screen.contains("撤回知悉：没有可处理的"))
    try duty.type("c text:已知 Enter u Enter")
    #expect(duty.queues.data.item(item.number)?.standing == .open)
  }

  @Test("asks for a reason or a note, and for words where there must be some")
  func wanting() throws {
    var duty = try duty()
    try duty.type("c Enter")
    #expect(duty.screen.contains("请选理由(1-8)"))
    try duty.type("8 Enter")
    #expect(duty.screen.contains("请写理由"))
    try duty.type("Esc n Enter")
    #expect(duty.screen.contains("请写内容"))
    #expect(duty.queues.data.items.allSatisfy { $0.standing == .open })
  }

  @Test("nobody closes by hand what files still show; an alarm that flaps one may")
  func close() throws {
    var duty = try duty()
    try duty.type("B")
    #expect(duty.session.deedDialog == nil)
    let flapping = try #require(duty.queues.data.items.first { $0.key.kind == .flapping })
    let row = try #require(duty.session.foci.first { $0.id == DataItemTable.id(flapping) })
    duty.session.moveFocus(to: row)
    #expect(duty.line("抖动")?.contains("建议调阈值/停用") == true)
    try duty.type("B text:已调阈值 Enter")
    #expect(duty.queues.data.item(flapping.number)?.standing == .closed)
    // Where one looks, the line stays and says so; elsewhere the item is no more.
    #expect(duty.line("抖动")?.contains("已不在列") == true)
    try duty.type(".")
    #expect(duty.session.foci.allSatisfy { $0.id != DataItemTable.id(flapping) })
  }

  @Test("whoever did not sign on only looks, and is told so")
  func unsigned() throws {
    var duty = try duty(person: nil)
    try duty.type("c")
    #expect(duty.session.deedDialog == nil)
    #expect(duty.screen.contains("未签到，只能看"))
  }

  @Test("has a page of the evidence, the owner, what to do, and what was said, the newest first")
  func page() throws {
    var duty = try duty()
    let item = try #require(duty.session.scene.dataItem)
    try duty.type("c 2 Enter x text:打电话 Enter W")
    #expect(duty.session.place.page == DataItemPage(item.number).any)
    let text = DataItemText(context: duty.session.context, item: item)
    #expect(text.places.allSatisfy { duty.screen.contains($0) } && !text.places.isEmpty)
    #expect(duty.screen.contains(duty.session.strings(item.task.words)))
    let asked = try #require(duty.screen.firstRange(of: "催办 张三(数据局) “打电话”"))
    let noticed = try #require(duty.screen.firstRange(of: "知悉 张三(数据局) 传感故障"))
    let found = try #require(duty.screen.firstRange(of: "发现"))
    #expect(asked.lowerBound < noticed.lowerBound && found.lowerBound < asked.lowerBound)
    // What can be done on the list can be done here.
    try duty.type("n text:月底前报 Enter")
    #expect(duty.screen.contains("说明 张三(数据局) “月底前报”"))
  }

  @Test("a closed item says who ended it and how long it took")
  func closed() throws {
    var duty = try duty()
    let flapping = try #require(duty.queues.data.items.first { $0.key.kind == .flapping })
    duty.session.moveFocus(
      to: try #require(duty.session.foci.first { $0.id == DataItemTable.id(flapping) }))
    try duty.type("Enter B text:已调阈值 Enter")
    #expect(duty.screen.contains("已销项"))
    #expect(duty.screen.contains("历时"))
    #expect(duty.screen.contains("人工销项 张三(数据局) “已调阈值”"))
    try duty.type("x")
    #expect(duty.session.deedDialog == nil)
  }

  @Test("exports how the work stands, behind all other columns, and the items with their evidence")
  func exports() throws {
    let duty = try duty()
    let tables = duty.session.exported.tables
    let problems = try #require(tables.first { $0.id == "problems" })
    #expect(problems.columns.suffix(3).map(\.id) == ["item", "handling", "handling_since"])
    #expect(problems.rows.allSatisfy { $0.count == problems.columns.count })
    let items = try #require(tables.first { $0.id == "items" })
    #expect(items.rows.count == duty.queues.data.items.count)
    #expect(items.rows.allSatisfy { $0.count == items.columns.count })
  }

  @Test(
    "is said in English, too",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)])
  func english(size: Size) throws {
    var duty = try duty(size, language: .en)
    #expect(duty.screen.contains("unnoticed"))
    try duty.type("c 2 Enter W")
    #expect(duty.screen.contains("noticed"))
    #expect(duty.screen.contains("To do"))
  }

  @Test(
    "a row with several items says so; each is noticed alone, and opens from the page of another")
  func several() throws {
    let rows =
      (1...12).map { ("2025-\($0 < 10 ? "0" : "")\($0)", 85 * $0) }
      + (2...9).map { ("2026-0\($0)", 90 * $0) }
    let text = rows.dropFirst().map { period, value in
      """
      {"indicator": "economy.industry_va", "area": "330203", "period": "\(period)",
       "value": \(value)}
      """
    }.joined(separator: ",")
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(text)]", created: "2026-10-20T09:00:00+08:00"))
    let later = try #require(Instant(parsing: "2026-12-26T09:00:00+08:00"))
    var duty = DutySession(world.situation(at: later))
    let late = duty.queues.data.items.filter {
      $0.key.subject.series?.indicator == "economy.industry_va"
    }
    #expect(late.count == 2)
    try duty.type("s")
    let row = try #require(
      duty.session.foci.first { focus in
        late.map(\.number).contains(duty.session.shown.content.dataItems[focus.id] ?? 0)
      })
    duty.session.moveFocus(to: row)
    #expect(duty.line("规上工业增加值")?.contains("未知悉 +1") == true)
    let first = try #require(duty.session.scene.dataItem)
    let second = try #require(late.first { $0.number != first.number })
    try duty.type("W")
    #expect(duty.screen.contains("同一对象的其他事项"))
    let other = try #require(duty.session.foci.first { $0.id == DataItemTable.id(second) })
    duty.session.moveFocus(to: other)
    try duty.type("Enter c 2 Enter")
    #expect(duty.queues.data.item(second.number)?.standing == .acknowledged)
    #expect(duty.queues.data.item(first.number)?.standing == .open)
  }

  // MARK: - Q1, Q2

  private static func readings(
    _ times: [String], created: String, value: Double
  ) -> String {
    let rows = times.enumerated().map { place, time in
      """
      {"indicator": "safety.water_level", "area": "330203", "period": "2026-11-21T\(time):00+08:00",
       "value": \(value + Double(place) / 10)}
      """
    }
    return Written.snapshot(
      "\"observations\": [\(rows.joined(separator: ","))]", source: "hs-water",
      created: "2026-11-21T\(created):00+08:00")
  }

  @Test("Q2: noticing the item of a lost series acknowledges no alarm")
  func lostSeries() throws {
    let world = try Written.world(
      Self.readings(["13:00", "13:05", "13:10"], created: "13:11", value: 2.2))
    let (early, later) = (
      try #require(Instant(parsing: "2026-11-21T13:12:00+08:00")),
      try #require(Instant(parsing: "2026-11-21T20:00:00+08:00"))
    )
    var duty = DutySession(world.situation(at: early))
    let alarm = try #require(
      duty.queues.alarms.alarms.values.first { $0.rule.indicator == "safety.water_level" })
    #expect(alarm.standing == .unacknowledged)
    duty.look(world.situation(at: later))
    let lost = try #require(
      duty.queues.data.items.first { $0.key.subject.series?.indicator == "safety.water_level" })
    #expect([.lost, .stale, .late, .missing].contains(lost.key.kind))
    let before = duty.queues.alarms.alarms[alarm.key]
    try duty.type("s")
    let row = try #require(
      duty.session.foci.first { duty.session.shown.content.dataItems[$0.id] == lost.number })
    duty.session.moveFocus(to: row)
    try duty.type("c 2 Enter")
    #expect(duty.queues.data.item(lost.number)?.standing == .acknowledged)
    #expect(duty.queues.alarms.alarms[alarm.key] == before)
    #expect(duty.queues.alarms.alarms[alarm.key]?.standing == .unacknowledged)
    try duty.type("a")
    #expect(duty.screen.contains("未确认"))
  }

  @Test("an item whose file is gone keeps a row of its own, which says that its evidence is gone")
  func held() throws {
    let world = try Written.world(Self.readings(["13:00"], created: "13:01", value: 1.2))
    let early = try #require(Instant(parsing: "2026-11-21T13:02:00+08:00"))
    var bad = world
    let diagnostic = Diagnostic(
      severity: .error, file: "b.json", line: 1, column: 1, sentence: JSONFault.missingValue,
      excerpt: "")
    bad.refusals = [Refusal(file: "b.json", diagnostic: diagnostic, lastGood: nil)]
    var duty = DutySession(bad.situation(at: early))
    let item = try #require(duty.queues.data.items.first { $0.key.kind == .refused })
    duty.look(world.situation(at: early.adding(seconds: 60)))
    try duty.type("s")
    #expect(duty.queues.data.item(item.number)?.isHeld == true)
    let row = try #require(duty.session.foci.first { $0.id == DataItemTable.id(item) })
    duty.session.moveFocus(to: row)
    #expect(duty.screen.contains("证据已撤"))
    try duty.type("B text:来源已重报 Enter")
    #expect(duty.queues.data.item(item.number)?.standing == .closed)
  }
}
