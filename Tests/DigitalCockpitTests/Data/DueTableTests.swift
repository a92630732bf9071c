import CockpitCanvas
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Days on which figures are due, as screens and exports say them.
struct DueTableTests {
  private func session(at now: String, period: String) throws -> Session {
    let row = """
      {"indicator": "economy.budget_revenue", "area": "330203", "period": "\(period)", "value": 100}
      """
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(row)]", created: "2026-11-21T09:00:00+08:00"))
    let clock = try #require(Instant(parsing: now))
    return Session(
      situation: world.situation(at: clock), strings: .init(.zh),
      size: Size(columns: 160, rows: 100), paletteName: nil)
  }

  @Test("marks a day that may move with 暂 on the list, the page and in exports, and no other")
  func provisional() throws {
    var session = try session(at: "2026-12-20T10:00:00+08:00", period: "2026-11")
    try session.type("s")
    let due = try #require(
      session.screen.split(separator: "\n").first { $0.contains("一般公共预算收入") && $0.contains("暂") })
    #expect(due.contains("2027-01-04暂"))
    try session.type("/ economy.budget_revenue Enter")
    #expect(session.screen.contains("下次应到 2027-01-04暂"))
    let exported = session.exported.tables.flatMap(\.rows).joined().map { "\($0)" }.joined()
    #expect(exported.contains("下次应到 2027-01-04暂"))
    var sure = try self.session(at: "2026-11-21T14:32:00+08:00", period: "2026-10")
    try sure.type("/ economy.budget_revenue Enter")
    #expect(sure.screen.contains("下次应到 12-03"))
    #expect(!sure.screen.contains("12-03暂"))
  }

  @Test("says of what is late by a day that may move that it may")
  func late() throws {
    var session = try session(at: "2027-01-20T10:00:00+08:00", period: "2026-11")
    try session.type("/ economy.budget_revenue Enter")
    #expect(session.screen.contains("01-04暂应到"))
  }
}
