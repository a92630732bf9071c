import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// Alarms in plain mode: a sentence for each that nobody has seen, and for what becomes of it.
struct PlainAlarmsTests {
  @Test("says how many nobody has seen, and each of them, before the counts")
  func summary() throws {
    let evening = try FloodEvening()
    let lines = evening.session.plainText.summary(of: evening.session.plainState)
    let count = try #require(lines.firstIndex { $0.hasPrefix("告警 ! 红1 黄26") })
    #expect(lines[count + 1].hasPrefix("告警 未确认：A-"))
    #expect(lines[count + 1].contains("一级 超时 低洼点、下穿道积水 石碶"))
    #expect(lines.count { $0.hasPrefix("告警 未确认：") } == 27)
  }

  @Test("tells what comes, who acknowledges it, and what is over; nothing where nothing changed")
  func changes() throws {
    let before = try FloodEvening("18:31:00").session
    var evening = try FloodEvening()
    let came = before.plainText.changes(from: before.plainState, to: evening.session.plainState)
    #expect(came.contains { $0.hasPrefix("告警 未确认：") && $0.contains("下穿道积水 石碶") })
    let state = evening.session.plainState
    let key = try #require(evening.first?.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: key)
    let seen = evening.session.plainText.changes(from: state, to: evening.session.plainState)
    #expect(seen.count { $0.hasPrefix("告警 ") } == 1)
    #expect(seen.contains { $0.hasPrefix("告警 已确认：") && $0.contains("李四") })
    let asked = evening.session.plainState
    try evening.other(.takeOutOfService(seconds: 86_400, reason: .faultySensor), on: key)
    let waits = evening.session.plainText.changes(from: asked, to: evening.session.plainState)
    #expect(waits.count == 1 && waits.first?.contains("待第二人确认") == true)
    let now = evening.session.plainState
    #expect(evening.session.plainText.changes(from: now, to: now).isEmpty)
    let over = evening.session.plainText.changes(from: now, to: before.plainState)
    #expect(over.contains { $0.hasPrefix("告警 已了：") })
  }

  @Test("tells until when and by whom an alarm is shelved, and each note on it")
  func shelved() throws {
    var evening = try FloodEvening()
    let key = evening.queues.listed[3].key
    let before = evening.session.plainState
    try evening.other(.shelve(seconds: 600, isOneShot: false, reason: .drill), on: key)
    let state = evening.session.plainState
    let shelved = evening.session.plainText.changes(from: before, to: state)
    #expect(shelved.count == 1)
    #expect(shelved.first?.hasPrefix("告警 搁置：李四(水利局) 至 20:10 A-") == true, "\(shelved)")
    evening.happen { queues, now in
      _ = try? queues.note("水已退", on: key, by: FloodEvening.officer, at: now)
    }
    let noted = evening.session.plainText.changes(from: state, to: evening.session.plainState)
    #expect(noted.count == 1)
    #expect(noted.first?.contains("批注 ") == true && noted.first?.hasSuffix("“水已退”") == true)
  }

  @Test("tells that nobody has seen it in time, once")
  func overdue() throws {
    var evening = try FloodEvening("19:50:00")
    let before = evening.session.plainState
    let due = try #require(evening.first?.occurrence?.respondBy)
    evening.happen(after: due.seconds(since: evening.session.now) + 1) { queues, now in
      _ = queues.advance(to: now)
    }
    let late = evening.session.plainText.changes(from: before, to: evening.session.plainState)
    #expect(late.contains { $0.hasPrefix("告警 未确认：A-") && $0.contains(" 一级 超时 低洼点、下穿道积水") })
    let now = evening.session.plainState
    #expect(evening.session.plainText.changes(from: now, to: now).isEmpty)
  }
}
