import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// By when a record comes to its stages: 紧急信息 by telephone and in writing.
struct StageDueTests {
  private static let report = RecordDefinition(
    type: "appeal", name: LocalizedText(zh: "紧急信息"),
    stages: [
      RecordStage(name: LocalizedText(zh: "接报")), RecordStage(name: LocalizedText(zh: "电话报")),
      RecordStage(name: LocalizedText(zh: "书面报")),
      RecordStage(name: LocalizedText(zh: "终报"), isEnd: true),
    ], levels: ["重大", "一般"].map { LocalizedText(zh: $0) },
    isAnnounced: true,
    deadlines: [
      StageDeadline(stage: 2, within: 7200, levels: [1]),
      StageDeadline(stage: 2, within: 3600, levels: [0]), StageDeadline(stage: 1, within: 1800),
    ])

  private func reading(_ members: String, at clock: String = "2026-11-20T20:00:00") throws
    -> RecordReading
  {
    let book = try RecordSupport.warehouse(
      RecordSupport.snapshot(RecordSupport.appeal(members))
    ).records()
    return RecordReading(
      book.entries[0], definition: Self.report, on: try day("2026-11-20"),
      at: try moment(clock), offset: .china, calendar: WorkCalendar())
  }

  private func minutes(_ reading: RecordReading) throws -> [Int64?] {
    let start = try moment("2026-11-20T19:46:00")
    return reading.stageDues.map { $0.due.map { $0.seconds(since: start) / 60 } }
  }

  private static let begun = #","opened":"2026-11-20T19:46:00+08:00""#

  @Test("counts from the moment at which the record began, stage by stage, by its level")
  func dues() throws {
    let minor = try reading(Self.begun + #","stage":"接报","level":"一般""#)
    #expect(minor.stageDues.map(\.stage.name.zh) == ["电话报", "书面报"])
    #expect(try minutes(minor) == [30, 120])
    #expect(try minutes(reading(Self.begun + #","level":"重大""#)) == [30, 60])
    #expect(minor.nextStageDue?.stage.name.zh == "电话报")
  }

  @Test("of a level that is not known, what is due first holds")
  func unknownLevel() throws {
    #expect(try minutes(reading(Self.begun)) == [30, 60])
    #expect(try minutes(reading(Self.begun + #","level":"特别""#)) == [30, 60])
  }

  @Test("goes on to the next stage, and has none once all are reached or the record has ended")
  func reached() throws {
    let called = try reading(Self.begun + #","stage":"电话报","level":"一般""#)
    #expect(called.stageDues.map(\.isReached) == [true, false])
    #expect(called.nextStageDue?.stage.name.zh == "书面报")
    #expect(try reading(Self.begun + #","stage":"书面报""#).nextStageDue == nil)
    #expect(try reading(Self.begun + #","stage":"终报""#).nextStageDue == nil)
    // It begins later.
    #expect(try reading(Self.begun, at: "2026-11-20T19:00:00").nextStageDue == nil)
  }

  @Test("a record that was closed before it came to a stage never came to it")
  func closed() throws {
    let closed = try reading(
      Self.begun + #","stage":"接报","level":"一般","closed":"2026-11-20T19:59:00+08:00""#)
    #expect(!closed.isOpen && closed.nextStageDue == nil)
    #expect(closed.stageDues.map(\.isReached) == [false, false])
  }

  @Test("what is overdue or due soonest is told first, and what came to all its stages last")
  func order() throws {
    func opened(_ minute: String, _ more: String) -> String {
      #","opened":"2026-11-20T19:\#(minute):00+08:00"\#(more)"#
    }
    let soon = try reading(opened("50", #","stage":"接报","level":"一般""#))
    let late = try reading(opened("10", #","stage":"接报","level":"一般""#))
    let untimed = try reading(#","opened":"2026-11-20","stage":"接报""#)
    let done = try reading(opened("05", #","stage":"书面报","level":"重大""#))
    #expect([done, soon, untimed, late].announced == [untimed, late, soon, done])
  }

  @Test("runs no clock where only the day is known")
  func dayAlone() throws {
    let next = try #require(try reading(#","opened":"2026-11-20""#).nextStageDue)
    #expect(next.due == nil && next.stage.name.zh == "电话报")
  }

  @Test("a type without deadlines has none")
  func none() throws {
    #expect(try RecordSupport.reading(Self.begun).stageDues.isEmpty)
  }
}
