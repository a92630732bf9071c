import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// 核数 in the queue 数据: 发现, 派核, 说明, 认定, 归档.
struct DataCrossCheckTests {
  private static let key = DataKey(.disagreeing, .crossCheck("tertiary-in-gdp"))

  /// A book that sees the tertiary sector larger than all of GDP in some quarters of 2026.
  private static func trial(_ quarters: ClosedRange<Int> = 2...2) throws -> DataTrial {
    var trial = try DataTrial()
    trial.put(
      "a.json",
      quarters.flatMap { quarter in
        [
          DataTrial.row("economy.gdp", "2026-Q\(quarter)", 400 * Double(quarter)),
          DataTrial.row("economy.gdp_tertiary", "2026-Q\(quarter)", 410 * Double(quarter)),
        ]
      }, created: "2026-07-30T09:00:00")
    try trial.look("2026-08-01T09:00:00")
    return trial
  }

  private func standing(_ trial: DataTrial) throws -> CrossCheckStanding {
    let situation = try #require(trial.situation)
    return trial.book.standing(of: try #require(situation.crossCheck("tertiary-in-gdp")))
  }

  @Test("is found, sent to both, explained, settled and filed; the same figures stay settled")
  func life() throws {
    var trial = try Self.trial()
    let found = try #require(trial.book.open[Self.key])
    #expect(found.owner.departments == ["stats"] && found.task == .askBoth)
    #expect(found.evidence.figures.map(\.value) == [820, 800])
    #expect(try standing(trial).result == .differs)
    #expect(trial.book.disputedChecks == ["tertiary-in-gdp"])
    // Nobody says how it is settled before a department has explained it.
    #expect(try trial.act(.close(note: "总部"), on: Self.key) == .stillWrong)
    #expect(try trial.act(.ask(note: "统计局"), on: Self.key) == nil)
    #expect(try trial.act(.answer("总部按注册地计"), on: Self.key, by: DataTrial.operator2) == nil)
    #expect(try trial.act(.answer("核算科：年报前不调"), on: Self.key) == nil)
    #expect(try trial.act(.close(note: " "), on: Self.key) == .needsReason)
    #expect(try trial.act(.close(note: "按年报口径认定"), on: Self.key) == nil)
    #expect(trial.book.open[Self.key] == nil && trial.book.disputedChecks.isEmpty)
    let settled = try standing(trial)
    #expect(settled.result == .settled && settled.item?.closedBy?.note == "按年报口径认定")
    #expect(settled.item?.answers.count == 2)
    try trial.look("2026-08-02T09:00:00")
    #expect(trial.book.open[Self.key] == nil)
  }

  @Test("both departments of two are asked, whichever is the primary source")
  func both() throws {
    let check = try #require(
      try HaishuPack.catalogue().crossChecks.first { $0.id == "city-tertiary-by-district" })
    #expect(check.departments == ["stats-city", "stats"] && check.primary == .first)
  }

  @Test("what was settled and comes again is 复现, and ends when later figures go together")
  func recurs() throws {
    var trial = try Self.trial()
    try trial.act(.answer("总部"), on: Self.key)
    try trial.act(.close(note: "认定"), on: Self.key)
    trial.put(
      "b.json",
      [
        DataTrial.row("economy.gdp", "2026-Q3", 1200),
        DataTrial.row("economy.gdp_tertiary", "2026-Q3", 1300),
      ], created: "2026-10-28T09:00:00")
    try trial.look("2026-10-29T09:00:00")
    let again = try standing(trial)
    #expect(again.result == .recurred && again.releases == 1 && !again.isEscalated)
    #expect(trial.book.open[Self.key]?.answers == [])
    trial.put(
      "c.json", [DataTrial.row("economy.gdp_tertiary", "2026-Q3", 900)],
      created: "2026-11-02T09:00:00")
    try trial.look("2026-11-02T10:00:00")
    #expect(try standing(trial).result == .agrees)
    #expect(trial.book.open[Self.key] == nil && trial.book.history.last?.closedBy == nil)
  }

  @Test("goes up once it has stood for more than two releases")
  func escalates() throws {
    var trial = try Self.trial(1...2)
    #expect(try standing(trial).releases == 2)
    #expect(try standing(trial).isEscalated == false)
    trial.put(
      "b.json",
      [
        DataTrial.row("economy.gdp", "2026-Q3", 1200),
        DataTrial.row("economy.gdp_tertiary", "2026-Q3", 1300),
      ], created: "2026-10-28T09:00:00")
    try trial.look("2026-10-29T09:00:00")
    let late = try standing(trial)
    #expect(late.releases == 3 && late.isEscalated && late.result == .differs)
    #expect(trial.book.open.count { $0.key == Self.key } == 1)
  }

  @Test("stays open while nothing can be told, and is never taken for settled by that")
  func untold() throws {
    var trial = try Self.trial()
    try trial.look("2027-03-20T09:00:00")
    #expect(try standing(trial).result == .untold(.late))
    #expect(trial.book.open[Self.key]?.isHeld == true)
  }

  @Test("reads back from the journal as it was, with what people said")
  func journal() throws {
    var trial = try Self.trial()
    let opened = try #require(trial.last.first { $0.item.key == Self.key })
    try trial.act(.ask(note: "双方"), on: Self.key)
    try trial.act(.answer("总部"), on: Self.key)
    try trial.act(.close(note: "认定"), on: Self.key)
    let closed = try #require(trial.last.first)
    for step in [opened, closed] {
      var json = JSONText()
      step.write(to: &json)
      let read = try DataStep(JSONNode.parse(json.bytes).object())
      #expect(read == step)
    }
    var book = DataBook()
    book.restore(closed.item)
    let situation = try #require(trial.situation)
    let reading = try #require(situation.crossCheck("tertiary-in-gdp"))
    #expect(book.standing(of: reading).result == .settled)
  }
}
