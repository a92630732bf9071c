import CockpitCanvas
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct ExpectedReleasesPageTests {
  @Test("lists by department what is overdue first, then by day, and opens the indicator")
  func table() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("s E")
    #expect(session.place.page == ExpectedReleasesPage().any)
    let all = ExpectedReleases.all(in: session.situation)
    let table = try #require(session.exported.tables.first { $0.id == "expected" })
    let rows = all.map { $0.releases.count + ($0.withoutCalendar.isEmpty ? 0 : 1) }
    #expect(table.rows.count == rows.reduce(0, +))
    let overdue = all.map { $0.count(.overdue) }.reduce(0, +)
    #expect(overdue > 0 && session.screen.contains("逾期\(overdue) "))
    #expect(table.rows.first?.first == .text("逾期"))
    try session.type("Enter")
    #expect(session.place.page.as(DetailPage.self) != nil)
  }

  @Test("says of indicators that nobody says when they come")
  func withoutCalendar() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("s E")
    let names = ExpectedReleases.all(in: session.situation).flatMap(\.withoutCalendar)
    let table = try #require(session.exported.tables.first { $0.id == "expected" })
    #expect(table.rows.contains { $0.first == .text("无发布日历") } == !names.isEmpty)
  }

  @Test("is said in English, too, at every width", arguments: [80, 120, 160])
  func english(columns: Int) throws {
    var session = try DemonstrationWorld.session(
      Size(columns: columns, rows: 45), language: .en)
    try session.type("s E")
    #expect(session.screen.contains("overdue"))
    #expect(session.screen.contains("next 7 days"))
  }
}
