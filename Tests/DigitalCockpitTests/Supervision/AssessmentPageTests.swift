import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// 考核排名: who is ranked under an approved plan, and what is said without one.
struct AssessmentPageTests {
  /// The pack with its plans of assessment as approved; the demonstration has none.
  private static let approved = Result { () throws -> World in
    let files = try #require(EmbeddedPacks.files("haishu"))
    var contents: [String: [UInt8]] = [:]
    for name in PackFiles.names { contents[name] = files[name] }
    let rules = try #require(files["supervision.json"])
    let text = String(decoding: rules, as: UTF8.self)
    func approve(_ text: String, _ subject: String, on day: String) -> String {
      text.replacing(
        #""ranks": "\#(subject)","#,
        with:
          #""approved": {"id": "试考〔2026〕1号", "by": "区考核办", "on": "\#(day)"}, "ranks": "\#(subject)","#
      )
    }
    let both = approve(approve(text, "areas", on: "2026-03-01"), "departments", on: "2026-12-01")
    contents["supervision.json"] = Array(
      both.replacing("（草案，未批准）", with: "").replacing(" (draft, not approved)", with: "").utf8)
    var world = try DemonstrationWorld.world()
    world = World(
      catalogue: try PackReader.read(PackFiles(location: "approved", contents: contents)),
      warehouse: world.warehouse, targets: world.targets)
    return world
  }

  private func session(
    _ size: Size = Size(columns: 160, rows: 45), language: Language = .zh
  ) throws -> Session {
    var session = try DemonstrationWorld.session(
      size, language: language, world: try Self.approved.get())
    try session.type("d K")
    return session
  }

  @Test(
    "without an approved plan nobody is ranked: it says so, which drafts there are and what to do")
  func drafts() throws {
    var session = try DemonstrationWorld.session()
    try session.type("d K")
    #expect(session.place.page == AssessmentPage().any)
    #expect(session.screen.contains("没有批准的考核方案，不排名"))
    #expect(session.screen.contains("草案 镇街考核（草案，未批准） 考核镇街 2项"))
    #expect(session.screen.contains("写上 approved"))
    #expect(session.screen.contains("事实指标不参与考核"))
    #expect(session.foci.isEmpty)
  }

  @Test("under an approval each 镇街 has a place, a score, its change and how many parts count")
  func ranked() throws {
    let session = try session()
    let table = try #require(session.exported.tables.first { $0.id == "assessment" })
    let plan = try #require(session.context.catalogue.supervision.assessment("streets-draft"))
    let ranking = try #require(AssessmentRanking(plan, in: session.situation))
    #expect(table.rows.count == ranking.entries.count && table.rows.count == 17)
    let ids = table.columns.map(\.id)
    for (row, entry) in zip(table.rows, ranking.entries) {
      let fields = Dictionary(uniqueKeysWithValues: zip(ids, row))
      #expect(fields["score"] == entry.score.map { .number($0, 1) } ?? ScreenTable.Field.none)
      #expect(fields["parts"] == .text("\(entry.usable)/\(entry.total)"))
      let change = entry.gained.map { $0 == 0 ? "平" : $0 > 0 ? "升\($0)" : "降\(-$0)" }
      #expect(fields["change"] == change.map { .text($0) } ?? ScreenTable.Field.none)
      if let place = entry.place {
        #expect(fields["place"] == .text(entry.isTied ? "\(place)=" : "\(place)"))
      }
    }
    #expect(session.screen.contains("试考〔2026〕1号 区考核办 2026-03-01起"))
    let placed = ranking.entries.count { $0.place != nil }
    #expect(session.screen.contains("\(placed)/17镇街有位次"))
    // A plan whose day has not come ranks nobody, and is told.
    #expect(session.screen.contains("试考〔2026〕1号 2026-12-01起排名"))
    #expect(!table.rows.joined().contains(.text("区商务局")))
  }

  @Test("the parts of the one in focus stand beside it with weight, score and figure")
  func parts() throws {
    var session = try session()
    let ranking = try #require(
      session.context.catalogue.supervision.assessment("streets-draft")
        .flatMap { AssessmentRanking($0, in: session.situation) })
    let first = try #require(ranking.entries.first { $0.usable == 2 })
    let row = try #require(session.foci.first { $0.id == "streets-draft/\(first.id)" })
    session.moveFocus(to: row)
    #expect(
      session.screen.contains("权重 50% 得分 \(NumberText.fixed(first.scores[0].score, decimals: 1))"))
    try session.type("Enter")
    #expect(session.place.page == AreaPage(first.id).any)
  }

  @Test(
    "draws the list of who is ranked",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)])
  func golden(size: Size) throws {
    let picture = try session(size).view(glyphs: .of(.full)).flattened()
    expectGolden(
      picture.plainText + "\n" + picture.stylePlane, named: "assessment-ranked-\(size)-full")
    let english = try session(size, language: .en).view(glyphs: .of(.full)).flattened()
    expectGolden(english.plainText, named: "assessment-ranked-\(size)-en")
  }
}
