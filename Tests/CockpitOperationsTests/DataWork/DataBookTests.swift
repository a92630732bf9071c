import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// The life of an item: found, acknowledged, asked, answered, and ended by good data alone.
struct DataBookTests {
  private static let late = "2026-11-26T08:00:00"

  /// A book with October late.
  private static func trial() throws -> DataTrial {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 9), created: "2026-10-20T09:00:00")
    try trial.look(late)
    return trial
  }

  @Test("goes from 待办 over 已知悉, 已催办 and 已说明 to the figure that comes, and says how long it took")
  func life() throws {
    var trial = try Self.trial()
    let key = try #require(trial.item(.late, DataTrial.output)).key
    func standing() -> DataStanding? { trial.book.open[key]?.standing }
    #expect(standing() == .open)
    try trial.act(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    #expect(standing() == .acknowledged)
    try trial.act(.ask(note: ""), on: key, by: DataTrial.operator2)
    #expect(standing() == .asked)
    try trial.act(.answer("系统升级，周五补报"), on: key)
    #expect(standing() == .answered)
    trial.put("b.json", DataTrial.months(through: 10), created: "2026-11-27T08:00:00")
    let steps = try trial.look("2026-11-27T08:00:00")
    #expect(trial.book.open[key] == nil)
    let closed = try #require(trial.book.history.first { $0.key == key })
    #expect(steps.contains { $0.change == .closed && $0.item == closed })
    #expect(closed.standing == .closed && closed.closedBy == nil)
    #expect(closed.duration(at: try moment("2027-01-01T00:00:00")) == 86_400)
    #expect(closed.answers.map(\.note) == ["系统升级，周五补报"])
    #expect(try readBack(closed) == closed)
  }

  @Test("an acknowledgement needs a reason or a note, and 其他 a note")
  func reason() throws {
    var trial = try Self.trial()
    let key = trial.item(.late, DataTrial.output)?.key
    #expect(try trial.act(.acknowledge(reason: nil, note: " "), on: key) == .needsReason)
    #expect(try trial.act(.acknowledge(reason: .other, note: ""), on: key) == .needsReason)
    #expect(
      try trial.act(.acknowledge(reason: .acknowledgedByMistake, note: "错"), on: key)
        == .needsReasonNumber)
    #expect(try trial.act(.answer(" "), on: key) == .needsReason)
    #expect(try trial.act(.acknowledge(reason: nil, note: "已电话"), on: key) == nil)
  }

  @Test("an observer does nothing, nor does nobody")
  func observer() throws {
    var trial = try Self.trial()
    let item = try #require(trial.item(.late, DataTrial.output))
    let nobody = Person(name: " ", role: .supervisor)
    for person in [DataTrial.observer, nobody] {
      for action in [
        DataAction.acknowledge(reason: .drill, note: ""), .ask(note: ""), .answer("a"), .withdraw,
        .close(note: "a"),
      ] {
        #expect(try trial.act(action, on: item.key, by: person) == .observer)
      }
    }
    #expect(trial.book.open[item.key] == item)
  }

  @Test("who acts on an old version is told who was first")
  func version() throws {
    var trial = try Self.trial()
    let item = try #require(trial.item(.late, DataTrial.output))
    let acknowledge = DataAction.acknowledge(reason: .knownAndPending, note: "")
    #expect(try trial.act(acknowledge, on: item.key, version: item.version) == nil)
    #expect(
      try trial.act(acknowledge, on: item.key, by: DataTrial.operator2, version: item.version)
        == .changed(by: DataTrial.operator1))
    #expect(
      try trial.act(acknowledge, on: item.key, by: DataTrial.operator2)
        == .changed(by: DataTrial.operator1))
    #expect(trial.book.open[item.key]?.acknowledgement?.person == DataTrial.operator1)
  }

  @Test("an acknowledgement is taken back by the same person or a supervisor")
  func withdraw() throws {
    var trial = try Self.trial()
    let key = trial.item(.late, DataTrial.output)?.key
    #expect(try trial.act(.withdraw, on: key) == .nothingThere)
    try trial.act(.acknowledge(reason: .drill, note: ""), on: key)
    #expect(try trial.act(.withdraw, on: key, by: DataTrial.operator2) == .notTheirs)
    #expect(try trial.act(.withdraw, on: key, by: DataTrial.supervisor) == nil)
    #expect(trial.item(.late, DataTrial.output)?.standing == .open)
  }

  @Test("what files still show is ended by good data only, not by hand")
  func byHand() throws {
    var trial = try Self.trial()
    let key = try #require(trial.item(.late, DataTrial.output)).key
    #expect(try trial.act(.close(note: "不管"), on: key) == .stillWrong)
    trial.remove("a.json")
    try trial.look("2026-11-26T09:00:00")
    #expect(trial.book.open[key]?.isHeld == true)
    #expect(try trial.act(.close(note: ""), on: key) == .needsReason)
    #expect(try trial.act(.close(note: "文件作废"), on: key) == nil)
    #expect(trial.book.history.last?.closedBy?.person == DataTrial.operator1)
  }

  @Test("another period that is late is another item, which nobody has acknowledged")
  func anotherPeriod() throws {
    var trial = try Self.trial()
    let october = try #require(trial.item(.late, DataTrial.output))
    try trial.act(.acknowledge(reason: .drill, note: ""), on: october.key)
    try trial.look("2026-12-26T08:00:00")
    let months = trial.book.items.filter { $0.key.subject.series?.indicator == DataTrial.output }
    #expect(
      Set(months.map(\.key.subject.period)) == [.month(2026, 10), .month(2026, 11)])
    #expect(months.allSatisfy { $0.acknowledgement == nil })
    #expect(Set(months.map(\.number)).count == 2)
    // October comes; November is still owed.
    trial.put("b.json", DataTrial.months(through: 10), created: "2026-12-26T09:00:00")
    try trial.look("2026-12-26T09:00:00")
    #expect(trial.item(.late, DataTrial.output)?.key.subject.period == .month(2026, 11))
    #expect(trial.book.history.contains { $0.number == october.number })
  }

  /// A reading that is late, comes, and is late again; with what is done in between.
  private func lateAgain(
    _ trial: inout DataTrial, _ between: (inout DataTrial, DataItem) throws -> Void = { _, _ in }
  ) throws -> (first: DataItem, second: DataItem) {
    trial.put("a.json", DataTrial.readings(["13:00"]), created: "2026-11-21T13:01:00")
    try trial.look("2026-11-21T13:20:00")
    let first = try #require(trial.item(.late, DataTrial.level))
    try between(&trial, first)
    trial.put("b.json", DataTrial.readings(["13:20"]), created: "2026-11-21T13:21:00")
    try trial.look("2026-11-21T13:21:00")
    #expect(trial.item(.late, DataTrial.level) == nil)
    try trial.look("2026-11-21T13:40:00")
    return (first, try #require(trial.item(.late, DataTrial.level)))
  }

  @Test("what comes back after it was closed is a new item without the old acknowledgement")
  func relapse() throws {
    var trial = try DataTrial()
    let (first, second) = try lateAgain(&trial) { trial, first in
      try trial.act(.acknowledge(reason: .faultySensor, note: ""), on: first.key)
    }
    #expect(second.number > first.number)
    #expect(second.standing == .open)
  }

  @Test("who looked at an item that ended acts on no other one that took its place")
  func replaced() throws {
    var trial = try DataTrial()
    let (first, second) = try lateAgain(&trial)
    #expect(second.version == first.version && second.key == first.key)
    let notice = DataAction.acknowledge(reason: .knownAndPending, note: "")
    func act(on item: DataItem) throws -> DeedRefusal? {
      try trial.act(notice, on: item.key, number: item.number, version: item.version)
    }
    #expect(try act(on: first) == .changed(by: nil))
    #expect(trial.item(.late, DataTrial.level)?.standing == .open)
    #expect(try act(on: second) == nil)
  }

  @Test("Q1, Q2: a lost series is an item of its own; to acknowledge it acknowledges no alarm")
  func lostLink() throws {
    var trial = try DataTrial()
    let rule = AlarmTrial.rule(indicator: DataTrial.level)
    var alarms = AlarmBook(rules: [rule])
    let key = AlarmKey(rule: rule.id, area: "330203")
    trial.put("a.json", DataTrial.readings(["13:00"]), created: "2026-11-21T13:01:00")
    try trial.look("2026-11-21T13:01:00")
    _ = alarms.take(
      [
        AlarmSample(
          indicator: DataTrial.level, area: "330203", time: try moment("2026-11-21T13:00:00"),
          value: 30)
      ], at: try moment("2026-11-21T13:01:00"))
    // The series vanishes.
    trial.remove("a.json")
    try trial.look("2026-11-21T15:00:00")
    let steps = alarms.take(
      .lost, of: DataTrial.level, isGone: true, at: try moment("2026-11-21T15:00:00"))
    #expect(alarms.alarms[key]?.standing == .unacknowledged)
    #expect(alarms.alarms[key]?.regions.quality == .lost)
    #expect(steps.allSatisfy { $0.to.condition.isOn })
    let item = try #require(trial.item(.missing, DataTrial.level))
    let before = alarms.alarms[key]
    #expect(try trial.act(.acknowledge(reason: .faultySensor, note: ""), on: item.key) == nil)
    _ = trial.book.take(steps, at: try moment("2026-11-21T15:01:00"))
    #expect(alarms.alarms[key] == before)
    #expect(alarms.alarms[key]?.standing == .unacknowledged)
  }

  @Test("an alarm that comes and goes asks for other limits until it steadies")
  func flapping() throws {
    var book = DataBook()
    let alarm = AlarmKey(rule: "water", area: "330203")
    let (now, later) = (try moment("2026-11-21T13:00:00"), try moment("2026-11-21T14:00:00"))
    func step(_ row: Int, _ key: AlarmKey?) -> AlarmTransition {
      AlarmTransition(
        row, key, at: now, from: AlarmRegions(), to: AlarmRegions(), level: nil,
        isAnnounced: false)
    }
    let owner = DataOwner(departments: ["water"])
    let opened = book.take(
      [step(26, alarm), step(26, alarm)], owners: [alarm: owner], at: now)
    #expect(opened.map(\.change) == [.opened])
    let item = try #require(book.open[DataKey(.flapping, .alarm(alarm))])
    #expect(item.task == .adjustAlarm)
    #expect(item.owner == owner)
    #expect(try readBack(item) == item)
    #expect(book.take([step(27, alarm)], at: later).map(\.change) == [.closed])
    #expect(book.open.isEmpty)
  }

  @Test("a clock that went back is to be set, from what it showed, until it is there again")
  func clock() throws {
    var book = DataBook()
    let (last, now) = (try moment("2026-11-21T13:00:00"), try moment("2026-11-21T12:50:00"))
    #expect(book.take(clockBackFrom: nil, at: last).isEmpty)
    #expect(book.take(clockBackFrom: last, at: now).map(\.change) == [.opened])
    #expect(book.take(clockBackFrom: last, at: now.adding(seconds: 5)).isEmpty)
    let item = try #require(book.open[DataKey(.clock, .clock)])
    #expect(item.task == .setClock && item.since == last && item.openedAt == now)
    #expect(try readBack(item) == item)
    #expect(book.take(clockBackFrom: nil, at: now.adding(seconds: 10)).isEmpty)
    #expect(book.take(clockBackFrom: nil, at: last).map(\.change) == [.closed])
    // Whoever begins again goes by the clock that there is.
    _ = book.take(clockBackFrom: last, at: now)
    #expect(book.restart(at: now).map(\.change) == [.closed])
  }

  @Test("a situation that did not change makes no step and is not looked at again")
  func cost() throws {
    var trial = try Self.trial()
    let looks = trial.book.looks
    #expect(looks > 0)
    #expect(try trial.look("2026-11-26T08:00:05").isEmpty)
    #expect(try trial.look("2026-11-26T08:00:10").isEmpty)
    #expect(trial.book.looks == looks)
    // One that looks at the past is none of the book's business.
    let past = trial.judge.situation(
      of: trial.content,
      at: Moment(
        clock: try moment("2026-11-26T09:00:00"), knownUntil: try moment("2026-01-01T00:00:00")))
    #expect(trial.book.take(past).isEmpty)
    #expect(trial.book.looks == looks)
  }

  @Test(
    "a book of restored items goes on where the other one was: nothing opens twice, nothing is forgotten"
  )
  func restore() throws {
    var trial = try Self.trial()
    for item in trial.book.items {
      try trial.act(.acknowledge(reason: .drill, note: ""), on: item.key)
    }
    var restored = DataBook()
    for item in trial.book.items { restored.restore(try readBack(item)) }
    #expect(restored.open == trial.book.open)
    #expect(restored.take(try #require(trial.situation)).isEmpty)
    // A later state of an item takes the place of an earlier one.
    let key = try #require(trial.item(.late, DataTrial.output)).key
    trial.put("b.json", DataTrial.months(through: 10), created: "2026-11-27T08:00:00")
    for step in try trial.look("2026-11-27T08:00:00") { restored.restore(step.item) }
    #expect(restored.open[key] == nil)
    #expect(restored.history == trial.book.history)
  }
}
