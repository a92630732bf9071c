import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

struct RecordReadingTests {
  @Test(
    "counts working days to and from the due day",
    arguments: [
      // The 20th is a Friday.
      ("2026-11-19", RecordDeadline.overdue(workingDays: 1)),
      ("2026-11-13", .overdue(workingDays: 5)),
      ("2026-11-20", .today), ("2026-11-22", .soon(workingDays: 0)),
      ("2026-11-25", .soon(workingDays: 3)),
      ("2026-11-26", .later(workingDays: 4)),
    ])
  func deadlines(due: String, deadline: RecordDeadline) throws {
    #expect(try RecordSupport.reading(#","due":"\#(due)""#).deadline == deadline)
  }

  @Test("counts no day off of a year that is not announced, and says that the count may move")
  func unannounced() throws {
    let work = try HaishuPack.catalogue().calendar.work
    func reading(_ members: String, on today: String) throws -> RecordReading {
      try RecordSupport.reading(members, on: today, calendar: work)
    }
    // After Monday 2026-12-28: 29, 30, 31, then 4 and 5 January.
    let next = try reading(#","due":"2027-01-05""#, on: "2026-12-28")
    #expect(next.deadline == .later(workingDays: 5))
    #expect(next.isDeadlineProvisional)
    let this = try reading(#","due":"2026-12-31""#, on: "2026-12-28")
    #expect(!this.isDeadlineProvisional)
    let over = try reading(#","due":"2026-12-31""#, on: "2027-01-03")
    #expect(over.deadline == .passed)
    let ended = try reading(#","due":"2027-01-05","closed":"2026-12-01""#, on: "2026-12-28")
    #expect(!ended.isDeadlineProvisional)
  }

  @Test("what was due on a Friday is not overdue at the weekend")
  func weekend() throws {
    let reading = try RecordSupport.reading(#","due":"2026-11-20""#, on: "2026-11-22")
    #expect(reading.deadline == .passed)
    #expect(reading.isAbnormal)
    let monday = try RecordSupport.reading(#","due":"2026-11-20""#, on: "2026-11-23")
    #expect(monday.deadline == .overdue(workingDays: 1))
  }

  @Test("an end stage or a closing day ends a record; what ended late is not overdue")
  func ended() throws {
    let ended = try RecordSupport.reading(#","stage":"办结","due":"2026-11-02""#)
    #expect(!ended.isOpen)
    #expect(ended.deadline == .ended)
    #expect(ended.urgency == 0)
    let late = try RecordSupport.reading(
      #","stage":"办结","opened":"2026-11-01","due":"2026-11-10","closed":"2026-11-12""#)
    #expect(late.deadline == .missed(workingDays: 2))
    #expect(late.ageDays == 11)
    let early = try RecordSupport.reading(#","due":"2026-11-10","closed":"2026-11-09""#)
    #expect(early.deadline == .met)
    let future = try RecordSupport.reading(#","closed":"2026-12-01""#)
    #expect(future.isOpen)
  }

  @Test("the age runs from the opening; without one there is none")
  func age() throws {
    #expect(try RecordSupport.reading(#","opened":"2026-11-01""#).ageDays == 19)
    #expect(try RecordSupport.reading(#","opened":"2026-12-01""#).ageDays == nil)
    #expect(try RecordSupport.reading("").ageDays == nil)
    #expect(try RecordSupport.reading("").deadline == .none)
  }

  @Test("finds the stage by its name, its English name or what else it is called")
  func stages() throws {
    #expect(try RecordSupport.reading(#","stage":"受理""#).stage == 0)
    #expect(try RecordSupport.reading(#","stage":"received""#).stage == 0)
    #expect(try RecordSupport.reading(#","stage":"处理""#).stage == 1)
    let unknown = try RecordSupport.reading(#","stage":"研究""#)
    #expect(unknown.stage == nil && unknown.isStageUnknown && unknown.isOpen)
    #expect(try !RecordSupport.reading("").isStageUnknown)
  }

  @Test("lists what is overdue longest first, then conflicts, stages to look at, what is due soon")
  func order() throws {
    let overdue = try RecordSupport.reading(#","due":"2026-11-19""#)
    let longer = try RecordSupport.reading(#","due":"2026-11-02""#)
    let back = try RecordSupport.reading(#","stage":"退回""#)
    let soon = try RecordSupport.reading(#","due":"2026-11-23""#)
    let calm = try RecordSupport.reading(#","stage":"受理","opened":"2026-11-10""#)
    let ended = try RecordSupport.reading(#","stage":"办结","opened":"2026-10-01""#)
    let sorted = [ended, calm, soon, back, overdue, longer].sorted { $0.precedes($1) }
    #expect(sorted == [longer, overdue, back, soon, calm, ended])
    #expect(sorted.map(\.isAbnormal) == [true, true, true, true, false, false])
  }

  @Test("counts the stages in the order of the pack, then those that it does not name")
  func counts() throws {
    let readings = try ["受理", "办理", "处理", "研究"].map {
      try RecordSupport.reading(#","stage":"\#($0)""#)
    }
    let counts = StageCounts(
      readings + [try RecordSupport.reading("")], definition: RecordSupport.appeal)
    #expect(counts.known.map(\.name.zh) == ["受理", "办理", "退回", "办结"])
    #expect(counts.known.map(\.count) == [1, 2, 0, 0])
    #expect(counts.unknown.map(\.name.zh) == ["研究"])
    #expect(counts.without == 1)
  }

  @Test("sums a type up: open, overdue, oldest, and who has most")
  func summary() throws {
    let readings = [
      try RecordSupport.reading(#","owner":"乙","opened":"2026-11-01","due":"2026-11-10""#),
      try RecordSupport.reading(#","owner":"甲","opened":"2026-10-01""#),
      try RecordSupport.reading(#","owner":"乙""#),
      try RecordSupport.reading(#","owner":"丙","stage":"办结","opened":"2026-01-01""#),
    ]
    let summary = RecordSummary(readings, departments: DepartmentIndex())
    #expect((summary.total, summary.open, summary.overdue) == (4, 3, 1))
    #expect(summary.oldestDays == 50)
    #expect(summary.busiest == .init(name: "乙", open: 2))
    #expect(summary.closure == 25)
    let none = RecordSummary([], departments: DepartmentIndex())
    #expect(none.busiest == nil && none.closure == nil)
  }

  @Test("sums up kind by kind: those of the pack in its order, others, then records of none")
  func kinds() throws {
    let known = [LocalizedText(zh: "企业开办", en: "Starting"), LocalizedText(zh: "开店")]
    let readings = try ["开店", "别的", "Starting", "企业开办", nil, "", "乙"].map { kind in
      try RecordSupport.reading(kind.map { #","kind":"\#($0)""# } ?? "")
    }
    let kinds = RecordKind.all(readings, known: known, departments: DepartmentIndex())
    #expect(kinds.map(\.name.zh) == ["企业开办", "开店", "乙", "别的", ""])
    #expect(kinds.map(\.summary.total) == [2, 1, 1, 1, 2])
    #expect(
      RecordKind.all([], known: known, departments: DepartmentIndex()).map(\.summary.total) == [
        0, 0,
      ])
  }

  @Test("of departments with as many open records, the first by name is the busiest")
  func ties() throws {
    let readings = [
      try RecordSupport.reading(#","owner":"a""#), try RecordSupport.reading(#","owner":"b""#),
    ]
    let departments = DepartmentIndex([
      Department(id: "a", name: LocalizedText(zh: "统计局")),
      Department(id: "b", name: LocalizedText(zh: "住建局")),
    ])
    let busiest = RecordSummary(readings, departments: departments).busiest
    #expect(busiest == .init(name: "b", open: 1))
  }
}

extension RecordReadingTests {
  @Test("a record that says at which moment it begins or ends does so then, not with its day")
  func moments() throws {
    func reading(_ members: String, at time: String) throws -> RecordReading {
      let book = try RecordSupport.warehouse(
        RecordSupport.snapshot(RecordSupport.appeal(members))
      ).records()
      return RecordReading(
        book.entries[0], definition: RecordSupport.appeal, on: try day("2026-11-20"),
        at: Instant(parsing: "2026-11-20T\(time):00+08:00"), offset: .china,
        calendar: WorkCalendar())
    }
    let ends = #","stage":"办理","closed":"2026-11-20T18:00:00+08:00""#
    #expect(try reading(ends, at: "14:32").isOpen)
    #expect(try !reading(ends, at: "18:00").isOpen)
    let daily = #","stage":"办理","closed":"2026-11-20""#
    #expect(try !reading(daily, at: "00:00").isOpen)
    let begins = #","stage":"办理","opened":"2026-11-20T18:00:00+08:00""#
    #expect(try reading(begins, at: "14:32").upcoming != nil)
    #expect(try reading(begins, at: "14:32").upcomingToday?.clock == "18:00")
    #expect(try reading(begins, at: "18:00").upcomingToday == nil)
    let tomorrow = #","stage":"办理","opened":"2026-11-21T18:00:00+08:00""#
    #expect(try reading(tomorrow, at: "14:32").upcomingToday == nil)
    #expect(try reading(begins, at: "18:00").upcoming == nil)
  }

  @Test("a screen knows when the next record begins or ends")
  func nextMoment() throws {
    let book = try RecordSupport.warehouse(
      RecordSupport.snapshot(
        RecordSupport.appeal(
          #","opened":"2026-11-20T08:00:00+08:00","closed":"2026-11-20T18:00:00+08:00""#))
    ).records()
    #expect(
      book.moments == [
        Instant(parsing: "2026-11-20T08:00:00+08:00"),
        Instant(parsing: "2026-11-20T18:00:00+08:00"),
      ])
  }
}

extension RecordSupport {
  /// The reading of one appeal on a day, with plain weekends unless told.
  static func reading(
    _ members: String, on today: String = "2026-11-20", calendar: WorkCalendar = WorkCalendar()
  ) throws -> RecordReading {
    let book = try warehouse(snapshot(appeal(members))).records()
    return RecordReading(
      book.entries[0], definition: appeal, on: try day(today), calendar: calendar)
  }
}
