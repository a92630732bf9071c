import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct PunctualityPageTests {
  @Test("lists the departments with rate, n, and what no file tells of; nothing is made up")
  func table() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("s T")
    #expect(session.place.page == PunctualityPage().any)
    let table = try #require(session.exported.tables.first { $0.id == "punctuality" })
    let all = Punctuality.all(in: session.situation)
    #expect(table.rows.count == all.count && !all.isEmpty)
    let ids = table.columns.map(\.id)
    for (row, own) in zip(table.rows, all) {
      let fields = Dictionary(uniqueKeysWithValues: zip(ids, row))
      #expect(fields["n"] == .integer(own.releases.known))
      #expect(fields["late"] == .integer(own.releases.late))
      #expect(fields["never"] == .integer(own.releases.never))
      #expect(fields["unknown"] == .integer(own.releases.unknown))
      #expect(
        fields["rate"] == own.releases.punctuality.map { .number($0, 1) } ?? ScreenTable.Field.none)
      #expect(
        fields["sensor_share"] == own.readings.share.map { .number($0, 1) }
          ?? ScreenTable.Field.none)
    }
    #expect(session.screen.contains("不明：文件说不出何时到"))
  }

  @Test("opens what the department owes")
  func owed() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    let owing = try #require(
      ExpectedReleases.all(in: session.situation).first { !$0.releases.isEmpty })
    try session.type("s T")
    let row = try #require(
      session.foci.first { $0.id == "department:\(owing.department?.text ?? "")" })
    session.moveFocus(to: row)
    try session.type("Enter")
    #expect(session.place.page == ExpectedReleasesPage().any)
    #expect(session.place.focus?.id == ExpectedReleasesPage.id(owing.releases[0]))
  }

  @Test("has the rate and n at every width, in both languages", arguments: [Language.zh, .en])
  func narrow(language: Language) throws {
    var session = try DemonstrationWorld.session(
      Size(columns: 80, rows: 24), language: language)
    try session.type("s T")
    #expect(session.screen.contains(language == .zh ? "及时率%" : "On time%"))
    #expect(session.screen.contains(" n "))
  }
}
